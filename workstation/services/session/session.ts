import type { RoleName } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId } from '../../../core/ids/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { assignmentsOf, clearFailures, people, type Person, person, personByNumber, recordFailure } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { blockedUntil } from './back-off.ts';

/** Who sits at the desk. One person at a time; all windows of the workstation share them. */
export interface Session {
  readonly user: Person | null;
  /** The user, or `access.not-signed-in`. */
  require(): Person;
  /** Live, final roles of the user at the organization. Null when nobody is signed in. */
  roles(): readonly RoleName[] | null;
  /** Errors: `session.wrong-secret`, `session.locked-out` {until}. Each is audited. */
  signIn(account: AccountId, secret: string): Promise<Person>;
  /** A patient by record number. Whoever does not know one learns nothing: the answers and waits are those of a wrong PIN. */
  signInByNumber(number: string, secret: string): Promise<Person>;
  /** Ends the keys process: afterwards nothing here can sign or open. */
  lock(): Promise<void>;
  /** Puts the automatic lock off; when it will come, ms. */
  touch(): number;
  close(): Promise<void>;
}

/** On whose behalf a service works: whoever is signed in, or one fixed person for work in the background. */
export type Actor = Pick<Session, 'user' | 'require' | 'roles'>;

export const fixedActor = (user: Person, roles: () => readonly RoleName[]): Actor => ({ user, require: () => user, roles });

export interface SessionDeps {
  readonly vault: Vault;
  readonly keys: Keys;
  readonly now: () => number;
  readonly organization: () => OrganizationId | null;
  readonly audit: () => AuditLog;
  readonly changes: ChangeFeed;
  readonly idleMs: number;
  /** Work that needs a person's keys. Awaited, so that a quick switch of users cannot cut it short: it may not wait for the network. */
  readonly onSignedIn: (person: Person) => Promise<void>;
}

const mostStrangers = 1_000;

export function createSession(deps: SessionDeps): Session {
  let user: Person | null = null;
  let timer: NodeJS.Timeout | undefined;
  let locksAt = 0;

  const roles = (): readonly RoleName[] | null => {
    if (user === null) return null;
    const { account } = user;
    const now = deps.now();
    const organization = deps.organization();
    // The node's own account on this workstation: it validates by the chain's genesis or its stake, not by anybody's assignment.
    const ofNode: readonly RoleName[] = user.kind === 'validator' ? ['Validator'] : [];
    const assigned = deps.vault.read((db) => assignmentsOf(db, account))
      .filter((row) => row.organization === organization && row.stage === 'confirmed' && row.endedAt === null && row.from <= now && (row.until === null || now < row.until))
      .map(({ role }) => role);
    return [...new Set([...ofNode, ...assigned])];
  };

  async function lock(): Promise<void> {
    clearTimeout(timer);
    const left = user;
    user = null;
    try {
      if (left !== null) deps.audit().record({ action: 'session.lock', outcome: 'done', account: left.account });
    } finally {
      // Whatever could not be written, the keys go.
      await deps.keys.stop();
      deps.changes.announce('session');
    }
  }

  function touch(): number {
    clearTimeout(timer);
    locksAt = deps.now() + deps.idleMs;
    timer = setTimeout(() => { void lock(); }, deps.idleMs);
    timer.unref();
    return locksAt;
  }

  function refused(candidate: Person, error: unknown): never {
    if (!(error instanceof AppError) || error.code !== 'session.wrong-secret') throw error;
    const failures = candidate.failures + 1;
    const until = blockedUntil(failures, deps.now());
    deps.vault.reserved(() => { deps.vault.write((db) => { recordFailure(db, candidate.account, until); }); });
    deps.audit().record({ action: 'session.sign-in', outcome: 'deny', account: candidate.account, detail: { failures } });
    throw until === null ? error : new AppError('session.locked-out', { until: new Date(until).toISOString() });
  }

  /** Numbers that are nobody's, with their wrong tries. */
  const strangers = new Map<string, { failures: number; until: number | null }>();

  async function refuseStranger(number: string, secret: string): Promise<never> {
    const key = number.trim().toUpperCase();
    const before = strangers.get(key);
    if (before?.until != null && before.until > deps.now()) throw new AppError('session.locked-out', { until: new Date(before.until).toISOString() });
    const [anybody] = deps.vault.read(people);
    // As long as a wrong PIN takes: it is tried on somebody's keys, altered so that it opens none.
    if (anybody !== undefined && user === null) await deps.keys.unlock({ account: anybody.account, wrapped: anybody.wrapped, secret: `${secret}\u0000` }).catch(() => undefined);
    const failures = (before?.failures ?? 0) + 1;
    const until = blockedUntil(failures, deps.now());
    if (strangers.size >= mostStrangers) strangers.clear();
    strangers.set(key, { failures, until });
    deps.audit().record({ action: 'session.sign-in', outcome: 'deny', detail: { failures, number: 'unknown' } });
    throw until === null ? new AppError('session.wrong-secret') : new AppError('session.locked-out', { until: new Date(until).toISOString() });
  }

  async function signIn(account: AccountId, secret: string): Promise<Person> {
    const candidate = deps.vault.read((db) => person(db, account));
    if (candidate === undefined) throw new AppError('app.not-found');
    if (candidate.blockedUntil !== null && candidate.blockedUntil > deps.now()) throw new AppError('session.locked-out', { until: new Date(candidate.blockedUntil).toISOString() });
    if (user !== null && user.account !== account) await lock();
    await deps.keys.unlock({ account, wrapped: candidate.wrapped, secret }).catch((error: unknown) => refused(candidate, error));
    deps.vault.reserved(() => { deps.vault.write((db) => { clearFailures(db, account); }); });
    user = candidate;
    deps.audit().record({ action: 'session.sign-in', outcome: 'done' });
    touch();
    deps.changes.announce('session');
    await deps.onSignedIn(candidate);
    return candidate;
  }

  return {
    get user() { return user; },
    require() {
      if (user === null) throw new AppError('access.not-signed-in');
      return user;
    },
    roles,
    signIn,
    async signInByNumber(number, secret) {
      const known = deps.vault.read((db) => personByNumber(db, number));
      return known === undefined ? refuseStranger(number, secret) : signIn(known.account, secret);
    },
    lock,
    touch,
    async close() {
      clearTimeout(timer);
      user = null;
      await deps.keys.stop();
    },
  };
}
