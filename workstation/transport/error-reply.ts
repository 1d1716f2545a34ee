import { randomUUID } from 'node:crypto';
import { mapEventIterator } from '@orpc/client';
import { ORPCError } from '@orpc/server';
import { AppError, type ErrorCode, type ErrorData, isErrorCode } from '../../core/errors/index.ts';

/** Where the whole of an error goes; the reply carries only the reference. */
export type ErrorLog = (reference: string, error: unknown) => void;

/**
 * The one form in which an error leaves the workstation: a code of the table, a reference into the log, and data that
 * was written to be shown. No message, no stack, no path and no value of what was sent.
 */
export function errorReply(error: unknown, log: ErrorLog): ORPCError<'ASSENT', { code: ErrorCode; reference: string; data: ErrorData }> {
  const reference = randomUUID().slice(0, 8);
  const { code, data } = contentOf(error);
  log(reference, error);
  return new ORPCError('ASSENT', { defined: true, status: 422, message: 'ASSENT', data: { code, reference, data } });
}

function contentOf(error: unknown): { code: ErrorCode; data: ErrorData } {
  if (error instanceof AppError) return { code: error.code, data: error.data };
  if (error instanceof ORPCError) {
    const sent = error.data as { code?: unknown; data?: unknown } | undefined;
    if (error.code === 'ASSENT' && isErrorCode(sent?.code)) return { code: sent.code, data: (sent.data ?? {}) as ErrorData };
    return { code: error.status >= 400 && error.status < 500 ? 'app.invalid-input' : 'app.internal', data: {} };
  }
  return { code: error instanceof Error && error.name === 'AbortError' ? 'app.cancelled' : 'app.internal', data: {} };
}

/** Around every procedure: what it throws, also later and out of a stream, becomes a reply of that form. */
export function replyInterceptor(log: ErrorLog) {
  return async <T>(options: { next(): Promise<T> }): Promise<T> => {
    try {
      const output = await options.next();
      return isStream(output) ? mapEventIterator(output, { value: async (value) => value, error: async (error) => errorReply(error, log) }) as T : output;
    } catch (error) {
      throw errorReply(error, log);
    }
  };
}

const isStream = (value: unknown): value is AsyncIterator<unknown, unknown, void> & AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
