import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { canonicalJson, utf8ToBytes } from '../../../core/sealing/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import { assignmentsOf, newestRoster, putRoster, type StoredRoster } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Actor } from '../session/session.ts';
import { Roster } from './roster.ts';

interface WireTurn { readonly account: AccountId; readonly from: string; readonly until: string }
interface WireRoster { readonly teams: { name: string; members: WireTurn[]; patients: PatientId[] }[]; readonly shifts: WireTurn[] | null }

export interface RosterBookDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'sign'>;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly verify: (account: AccountId, payload: Uint8Array, signature: Uint8Array) => boolean;
  readonly now: () => number;
  readonly log: (error: unknown) => void;
}

export type RosterBook = ReturnType<typeof createRosterBook>;

/** The site's roster: an administrator signs it, and what nobody with that role signed says nothing. It is not on chain. */
export function createRosterBook(deps: RosterBookDeps) {
  const { vault } = deps;
  let known: { version: number; roster: Roster | null } | null = null;

  function readRoster({ text, signedBy, signature, signedAt, version }: StoredRoster, db: ReadDb): Roster | null {
    const signed = deps.verify(signedBy, utf8ToBytes(text), signature);
    const wasAdmin = assignmentsOf(db, signedBy).some(({ role, organization, from }) => role === 'Admin' && organization === deps.organization() && from <= signedAt);
    const parsed = Roster.safeParse(JSON.parse(text));
    if (signed && wasAdmin && parsed.success && parsed.data.version === version && parsed.data.organization === deps.organization()) return parsed.data;
    deps.log(new AppError('audit.broken', { what: 'roster' }));
    return null;
  }

  return {
    /** Null where there is none, or none that an administrator signed. */
    current(db: ReadDb): Roster | null {
      const stored = newestRoster(db);
      if (stored === undefined) return null;
      if (known?.version !== stored.version) known = { version: stored.version, roster: readRoster(stored, db) };
      return known.roster;
    },

    /** As an administrator edits it. */
    wire(): WireRoster & { version: number } {
      const roster = vault.read((db) => this.current(db));
      const turn = ({ account, from, until }: { account: AccountId; from: number; until: number }) => ({ account, from: new Date(from).toISOString(), until: new Date(until).toISOString() });
      return { version: vault.read(newestRoster)?.version ?? 0, teams: roster?.teams.map((team) => ({ ...team, members: team.members.map(turn) })) ?? [], shifts: roster?.shifts?.map(turn) ?? null };
    },

    async sign(wire: WireRoster): Promise<number> {
      const turn = ({ account, from, until }: WireTurn) => ({ account, from: Date.parse(from), until: Date.parse(until) });
      const content = { teams: wire.teams.map((team) => ({ ...team, members: team.members.map(turn) })), shifts: wire.shifts?.map(turn) ?? null };
      const user = deps.session.require();
      const version = (vault.read(newestRoster)?.version ?? 0) + 1;
      const text = canonicalJson(Roster.parse({ format: 'assent-roster/1', organization: deps.organization(), version, ...content }));
      const { signature } = await deps.keys.sign({ account: user.account, payload: utf8ToBytes(text) });
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'roster.sign', outcome: 'done', detail: { version, teams: content.teams.length, shifts: content.shifts?.length ?? 0 } });
        putRoster(db, { version, text, signedBy: user.account, signature, signedAt: deps.now() });
      });
      deps.changes.announce('roles');
      return version;
    },
  };
}
