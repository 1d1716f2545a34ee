import { implement } from '@orpc/server';
import { type Access, contract, type ProcedureMeta, type RoleName } from '../../core/contract/index.ts';
import { AppError } from '../../core/errors/index.ts';

/** Nothing of the connection is trusted: who is asking is the workstation's session, one for all its windows. */
export interface RouterContext { readonly signal: AbortSignal }

export interface GuardDeps {
  /** Roles that the person signed in holds now at this workstation's organization; null when nobody is. */
  readonly rolesNow: () => readonly RoleName[] | null;
  /** Somebody signed in asked for what their roles do not allow. */
  readonly onRefused: (procedure: string) => void;
}

/** Around every procedure: who may call it is decided before its input is parsed. Errors become replies in the transport. */
export function createGuard({ rolesNow, onRefused }: GuardDeps) {
  return implement(contract).$context<RouterContext>().use(({ next, procedure, path }) => {
    const meta: ProcedureMeta = procedure['~orpc'].meta;
    refuse(meta.access, rolesNow(), () => { onRefused(path.join('.')); });
    return next();
  });
}
export type Guard = ReturnType<typeof createGuard>;

function refuse(access: Access, roles: readonly RoleName[] | null, note: () => void): void {
  if (access === 'open') return;
  if (roles === null) throw new AppError('access.not-signed-in');
  if (access === 'signed-in' || access.some((role) => roles.includes(role))) return;
  note();
  throw new AppError('access.role-missing');
}
