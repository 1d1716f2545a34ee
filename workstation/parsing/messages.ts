import type { WireError } from '../../core/errors/index.ts';
import type { ParsedRecords, ParseProgress, PatientGroup, Rejection } from '../../core/records/index.ts';

/** What a file turned out to hold; its entries are in the groups. */
export interface ReadRecords { readonly parsed: Omit<ParsedRecords, 'entries'>; readonly groups: readonly PatientGroup[]; readonly rejected: readonly Rejection[] }

export interface ParseRequest { readonly id: number; readonly bytes: Uint8Array }
export type ParseReply =
  | { readonly id: number; readonly progress: ParseProgress }
  | { readonly id: number; readonly read: ReadRecords }
  | { readonly id: number; readonly error: WireError };
