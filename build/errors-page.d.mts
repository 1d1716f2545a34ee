import type { ErrorEntry } from '../core/errors/codes.ts';
export const errorsPageFile: string;
export function errorsPage(codes: Readonly<Record<string, ErrorEntry>>): string;
