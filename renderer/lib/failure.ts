import { ORPCError } from '@orpc/client';
import { type ErrorCode, errorCodes, isErrorCode } from '../../core/errors/codes.ts';
import { readRejection, type Rejection, rejectionOf } from '../../core/errors/rejection.ts';
import { strings } from '../app/strings/index.ts';

export type FailureKind = 'denied' | 'offline' | 'error';
export interface Failure { readonly kind: FailureKind; readonly code: ErrorCode | null; readonly sentence: string; readonly reference: string | null; readonly data: Readonly<Record<string, unknown>> }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What the screen may say about an error: a sentence of the table and a reference, never what the error itself says. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ORPCError && isRecord(error.data) && isErrorCode(error.data['code'])) {
    const { code, reference, data } = error.data;
    const denied = code.startsWith('access.') || code === 'keys.locked';
    const shown = isRecord(data) ? data : {};
    const sentence = code === 'chain.rejected' ? refusalText(rejectionOf(shown as Parameters<typeof rejectionOf>[0])) : errorCodes[code].sentence;
    return { kind: denied ? 'denied' : 'error', code, sentence, reference: typeof reference === 'string' && reference !== '' ? reference : null, data: shown };
  }
  if (error instanceof ORPCError) {
    const refused = error.status === 401 || error.status === 403;
    const code: ErrorCode = refused ? 'access.role-missing' : error.status === 400 ? 'app.invalid-input' : 'app.internal';
    return { kind: refused ? 'denied' : 'error', code, sentence: errorCodes[code].sentence, reference: null, data: {} };
  }
  return { kind: 'offline', code: null, sentence: strings.states.offlineSentence, reference: null, data: {} };
}

/** The sentence for a code that arrives in a row rather than as an error; `detail`: the line of a `chain.rejected`. */
export function sentenceOf(code: string, detail: string | null = null): string {
  if (code === 'chain.rejected' && detail !== null) return refusalText(readRejection(detail));
  return isErrorCode(code) ? errorCodes[code].sentence : errorCodes['app.internal'].sentence;
}

/** With the reason: in our words where we have some, else in those of the network's own metadata, else by its name. */
function refusalText({ name, meaning }: Rejection): string {
  if (name === '') return errorCodes['chain.rejected'].sentence;
  const capitalized = name.charAt(0).toUpperCase() + name.slice(1);
  return `${errorCodes['chain.rejected'].sentence} ${strings.states.refusals[capitalized] ?? (meaning === null ? strings.states.refusedFor(name) : strings.states.refusedBecause(meaning, name))}`;
}
