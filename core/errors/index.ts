import type { ErrorCode } from './codes.ts';

export { readRejection, type Rejection, rejectionData, rejectionLine, rejectionOf } from './rejection.ts';
export { errorCodes, isErrorCode, type ErrorCode, type ErrorEntry, type Retry } from './codes.ts';

/** What may travel with an error: ids, numbers and names of rules, never a value of a record. */
export type ErrorData = Readonly<Record<string, string | number | boolean | null>>;

/** The one error of the application. `code` reaches the screen; `data` is free of patient data; `cause` stays in the log. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly data: ErrorData;

  constructor(code: ErrorCode, data: ErrorData = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.data = data;
  }
}

/** An `AppError` as it crosses a thread or process; `Error` subclasses lose their fields in a structured clone. */
export interface WireError { readonly code: ErrorCode; readonly data: ErrorData }

export const toWire = (error: unknown): WireError =>
  error instanceof AppError ? { code: error.code, data: error.data } : { code: 'app.internal', data: {} };

export const fromWire = (error: WireError): AppError => new AppError(error.code, error.data);
