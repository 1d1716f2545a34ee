import type { BreachCase, BreachQuestion } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash } from '../../../core/ids/index.ts';
import { breachClocks } from '../../../core/retention/index.ts';
import type { Vault } from '../../vault/database.ts';
import { breach, type Breach, breaches, putBreach } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Session } from '../session/session.ts';
import type { AuditLog } from './audit-log.ts';
import type { BreachScope } from './breach-scope.ts';

export interface BreachesDeps {
  readonly vault: Vault; readonly audit: AuditLog; readonly session: Pick<Session, 'require'>; readonly names: DirectoryOfNames; readonly scope: BreachScope;
  readonly newId: () => Hash; readonly now: () => number;
}

export type Breaches = ReturnType<typeof createBreaches>;

const mostCases = 200;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Breaches of which the authority and the patients are to be told, each by its day. Whom it tells, and how, is for people to do; here stands by when, and that it was done. */
export function createBreaches({ vault, audit, session, names, scope, newId, now }: BreachesDeps) {
  const name = (account: AccountId): string => names.account(account).slice(0, 120);
  const told = (at: number | null, by: AccountId | null) => (at === null || by === null ? null : { at: iso(at), byName: name(by) });
  const shown = (row: Breach): BreachCase => {
    const clocks = breachClocks(row.noticedAt);
    return {
      id: row.id, cause: row.cause, accountName: 'account' in row.cause && row.cause.account !== null ? name(row.cause.account) : null, from: iso(row.since), to: iso(row.until), noticed: iso(row.noticedAt),
      patients: row.patients, openedByName: name(row.openedBy), authorityBy: iso(clocks.authority), peopleBy: iso(clocks.people),
      authorityTold: told(row.authorityToldAt, row.authorityToldBy), peopleTold: told(row.peopleToldAt, row.peopleToldBy),
    };
  };
  const put = (row: Breach, action: string, detail: Record<string, string | number | boolean>): BreachCase => {
    vault.write((db) => {
      audit.recordIn(db, { action, outcome: 'done', detail: { breach: row.id, kind: row.cause.kind, ...detail } });
      putBreach(db, row);
    });
    return shown(row);
  };

  return {
    list: (): BreachCase[] => vault.read((db) => breaches(db, mostCases)).map(shown),

    /** `app.invalid-input`: noticed before it happened, or not yet. */
    open({ noticed, ...question }: BreachQuestion & { readonly noticed: string }): BreachCase {
      const [noticedAt, since] = [Date.parse(noticed), Date.parse(question.from)];
      if (noticedAt < since || noticedAt > now()) throw new AppError('app.invalid-input', { field: 'noticed' });
      const row: Breach = {
        id: newId(), cause: question.cause, since, until: Date.parse(question.to), noticedAt, patients: scope.count(question), openedBy: session.require().account, openedAt: now(),
        authorityToldAt: null, authorityToldBy: null, peopleToldAt: null, peopleToldBy: null,
      };
      return put(row, 'breach.open', { patients: row.patients, from: row.since, to: row.until, noticed: noticedAt });
    },

    /** Told twice is told once: the first time stays. */
    told({ id, whom, told: done }: { readonly id: Hash; readonly whom: 'authority' | 'people'; readonly told: boolean }): BreachCase {
      const row = vault.read((db) => breach(db, id));
      if (row === undefined) throw new AppError('app.not-found');
      if ((row[`${whom}ToldAt`] !== null) === done) return shown(row);
      return put({ ...row, [`${whom}ToldAt`]: done ? now() : null, [`${whom}ToldBy`]: done ? session.require().account : null }, 'breach.told', { whom, told: done });
    },
  };
}
