import { ORPCError } from '@orpc/client';
import { errorCodes, isErrorCode } from '../core/errors/index.ts';
import { JobFailed } from './workstation.ts';

/** The code a procedure answered with, or null for anything else. */
export function codeOf(error: unknown): string | null {
  if (error instanceof JobFailed) return error.job.error;
  if (!(error instanceof ORPCError)) return null;
  const data = error.data as { code?: unknown } | undefined;
  return typeof data?.code === 'string' ? data.code : String(error.code);
}

export function clauseOf(error: unknown): string | null {
  if (!(error instanceof ORPCError)) return null;
  const data = error.data as { data?: { clause?: unknown } } | undefined;
  return typeof data?.data?.clause === 'string' ? data.data.clause : null;
}

/** For the JSON line of a step that failed. */
export function describeFailure(error: unknown): { code: string; message: string } {
  const code = codeOf(error);
  if (isErrorCode(code)) return { code, message: errorCodes[code].sentence };
  return { code: code ?? 'demo.failed', message: error instanceof Error ? error.message : String(error) };
}
