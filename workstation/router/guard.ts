import { implement, ORPCError } from '@orpc/server';
import { type Access, contract, type ProcedureMeta, type RoleName, type WireErrorData } from '../../core/contract/index.ts';
import { AppError, type ErrorData } from '../../core/errors/index.ts';

/** Nothing of the connection is trusted: who is asking is the workstation's session, one for all its windows. */
export type RouterContext = Record<never, never>;

export interface GuardDeps {
  /** Roles that the person signed in holds now at this workstation's organization; null when nobody is. */
  readonly rolesNow: () => readonly RoleName[] | null;
  /** Logs the cause and gives the reference that the screen shows. */
  readonly reference: (error: unknown) => string;
}

/**
 * Around every procedure: who may call it, and what a failure may say. Access is decided before the input is parsed; a failure
 * leaves as a code, a reference and data free of patient data, never as a message, a stack or a value of the request.
 */
export function createGuard({ rolesNow, reference }: GuardDeps) {
  return implement(contract).$context<RouterContext>().use(async ({ next, procedure }) => {
    try {
      const meta: ProcedureMeta = procedure['~orpc'].meta;
      refuse(meta.access, rolesNow());
      return await next();
    } catch (error) {
      throw translate(error, reference);
    }
  });
}
export type Guard = ReturnType<typeof createGuard>;

function refuse(access: Access, roles: readonly RoleName[] | null): void {
  if (access === 'open') return;
  if (roles === null) throw new AppError('access.not-signed-in');
  if (access !== 'signed-in' && !access.some((role) => roles.includes(role))) throw new AppError('access.role-missing');
}

function translate(error: unknown, reference: (error: unknown) => string): ORPCError<'ASSENT', WireErrorData> {
  const known = error instanceof AppError ? error : error instanceof ORPCError && error.code === 'BAD_REQUEST' ? new AppError('app.invalid-input') : null;
  const code = known?.code ?? 'app.internal';
  const data: ErrorData = known?.data ?? {};
  return new ORPCError('ASSENT', { defined: true, status: 422, message: code, data: { code, reference: reference(error), data: { ...data } } });
}
