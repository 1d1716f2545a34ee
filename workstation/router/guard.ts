import { implement } from '@orpc/server';
import { type Access, contract, type ProcedureMeta, type RoleName } from '../../core/contract/index.ts';
import { AppError } from '../../core/errors/index.ts';
import type { Refusals } from '../services/audit/audit-log.ts';

/** Nothing of the connection is trusted: who is asking is the workstation's session, one for all its windows. */
export interface RouterContext { readonly signal: AbortSignal }

export interface GuardDeps {
  /** Roles that the person signed in holds now at this workstation's organization; null when nobody is. */
  readonly rolesNow: () => readonly RoleName[] | null;
  /** Null while no vault is open: then nobody is signed in, and there is no log. */
  readonly refusals: () => Refusals | null;
}

/** Around every procedure: who may call it is decided before its input is parsed, and whoever refuses, here or below, it is in the log. Errors become replies in the transport. */
export function createGuard({ rolesNow, refusals }: GuardDeps) {
  return implement(contract).$context<RouterContext>().use(({ next, procedure, path }, input) => {
    const meta: ProcedureMeta = procedure['~orpc'].meta;
    const work = async () => {
      refuse(meta.access, rolesNow());
      return next();
    };
    return refusals()?.noting({ procedure: path.join('.'), input }, work) ?? work();
  });
}
export type Guard = ReturnType<typeof createGuard>;

function refuse(access: Access, roles: readonly RoleName[] | null): void {
  if (access === 'open') return;
  if (roles === null) throw new AppError('access.not-signed-in');
  if (access === 'signed-in' || access.some((role) => roles.includes(role))) return;
  throw new AppError('access.role-missing');
}
