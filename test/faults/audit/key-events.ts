/**
 * Whether a row stands beside what is done with keys where nobody asks for it by name: keys made and replaced, sealed to a member, taken from one who left,
 * keyrings that follow, and keys of a consent that is over destroyed. In one transaction with it, so that without the row there is none of it.
 */
import { rowHash } from '../../../core/proof/index.ts';
import { actions, type Consent, purposes } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, ContentId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { type AuditLog, createAuditLog } from '../../../workstation/services/audit/audit-log.ts';
import { createChangeFeed } from '../../../workstation/services/changes/change-feed.ts';
import { createForgetter } from '../../../workstation/services/consents/forgetter.ts';
import { createKeyringRenewal, type KeyringRenewal } from '../../../workstation/services/guardians/keyring-renewal.ts';
import { createKeySuccession, type KeySuccession } from '../../../workstation/services/roles/key-succession.ts';
import { ground, guardedDesk, type GuardedDesk, own } from '../../../workstation/services/guardians/guardians.fixture.ts';
import type { Vault } from '../../../workstation/vault/database.ts';
import { putBundle, upsertAssignment, upsertConsent, upsertSubject } from '../../../workstation/vault/repositories/index.ts';
import type { Outcome } from '../fault.ts';
import { contents, countRows, refusing } from './effects.ts';

interface KeyEvent { readonly name: string; readonly action: string; readonly work: (scene: Scene) => Promise<void> }
interface Scene { readonly desk: GuardedDesk; readonly succession: KeySuccession; readonly renewal: KeyringRenewal; readonly forget: (id: ConsentId) => void; readonly steward: AccountId; readonly leaver: AccountId }

const device = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' as AccountId;
const foreign = 'f1'.repeat(32) as SubjectId;
const over = 'c1'.repeat(32) as ConsentId;

/** In this order: each finds what the one before left. */
const events: readonly KeyEvent[] = [
  { name: 'the first keys', action: 'key.rotate', work: ({ desk, steward }) => desk.ring.provide(steward) },
  { name: 'keys for a member', action: 'key.share', work: async ({ desk, steward, leaver }) => { employ(desk, leaver, null); await desk.ring.provide(steward); } },
  { name: 'keys of one who leaves', action: 'key.destroy', work: ({ desk, leaver }) => { desk.vault.write((db) => { desk.ring.leave(db, leaver, 'Clinician'); }); return Promise.resolve(); } },
  { name: 'keys in the place of those', action: 'key.rotate', work: async ({ desk, steward, leaver }) => { employ(desk, leaver, desk.clock()); desk.vault.write((db) => { desk.ring.distrust(db, ['KeySteward']); }); await desk.ring.provide(steward); } },
  { name: 'keyrings that follow', action: 'key.share', work: ({ succession, steward }) => succession.follow(steward) },
  { name: 'a keyring with a new seed', action: 'key.rotate', work: async ({ desk, renewal, steward }) => { desk.vault.write((db) => { renewal.request(db); }); await renewal.follow(steward); } },
  { name: 'keys of a consent that is over', action: 'key.destroy', work: ({ forget }) => { forget(over); return Promise.resolve(); } },
];

/** `silent`: the control, a log that says it has written. */
export async function walkKeyEvents(silent: boolean, held: Outcome): Promise<{ events: number; withEffect: number }> {
  let withEffect = 0;
  const logOf = (vault: Vault): Pick<AuditLog, 'recordIn'> => (silent ? { recordIn: () => null as never } : createAuditLog({ vault, now: () => 5, device, hashOf: rowHash, changes: createChangeFeed(), actor: () => ({ account: null, role: null, organization: own }) }));
  const desk = await guardedDesk(ground(), own, logOf);
  try {
    const [steward, leaver] = [await desk.hire('Steward', 'KeySteward'), await desk.hire('Leaver')];
    const forgetter = createForgetter({ vault: desk.vault, cacheKeys: { destroy: () => undefined } as never, external: { forget: () => undefined } as never, now: desk.clock, changes: desk.changes, outbox: desk.outbox, audit: logOf(desk.vault), device });
    const { vault, keys, rotation, holders } = desk;
    const quiet = { organization: () => own, log: () => undefined };
    const succession = createKeySuccession({ vault, keys, cacheKeys: {} as never, audit: logOf(vault), ...quiet });
    const renewal = createKeyringRenewal({ vault, keys, rotation, holders, ...quiet });
    const scene: Scene = { desk, succession, renewal, steward, leaver, forget: forgetter.forget };
    brought(desk);
    for (const event of events) {
      held.attempts += 2;
      const lost = await without(desk, () => Promise.resolve().then(() => event.work(scene)).catch(() => undefined));
      if (lost.length > 0) held.violations.push(`${event.name}: ${lost.join(', ')} though no row could be written`);
      const [rows, before] = [desk.vault.read(countRows), desk.vault.read(contents)];
      await event.work(scene);
      const changed = changes(before, desk.vault.read(contents));
      if (changed.length === 0) { held.violations.push(`${event.name}: nothing was done`); continue; }
      withEffect += 1;
      const noted = desk.vault.read((db) => db.all<{ action: string }>('SELECT action FROM audit_row ORDER BY sequence LIMIT -1 OFFSET ?', rows)).map(({ action }) => action);
      if (!noted.includes(event.action)) held.violations.push(`${event.name}: ${changed.join(', ')} without a row`);
      if (event.name === 'the first keys') await desk.admit('271828');
    }
    return { events: events.length, withEffect };
  } finally {
    desk.end();
  }
}

function employ(desk: GuardedDesk, account: AccountId, endedAt: number | null): void {
  desk.vault.write((db) => { upsertAssignment(db, { organization: own, account, role: 'Clinician', from: 0, until: null, licence: null, assignedBy: account, endedAt, stage: 'confirmed' }); });
}

/** Another organization's record, and a consent to it whose keys are here. */
function brought({ vault, device: { account } }: GuardedDesk): void {
  const consent: Consent = {
    id: over, subject: foreign, grantee: { kind: 'Account', account }, sections: ['5e'.repeat(16) as SectionHash], actions: actions.read, purposes: purposes.TREAT, period: { start: 0, end: 10 }, dataPeriod: null, terms: '11'.repeat(32), duo: null, countries: [], parent: null, bundle: null,
    evidence: 'Pin', grantedBy: account, grantedAt: 3, revokedAt: 9, lapsed: false,
  };
  vault.write((db) => {
    upsertSubject(db, { id: foreign, organization: 2 as typeof own, ours: false, custodian: 2 as typeof own, controller: null, patient: null, generation: 1, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
    upsertConsent(db, { ...consent, termsText: null, witness: null, revokedTime: 9, request: null, conditions: null, stage: 'confirmed', createdAt: 1 });
    putBundle(db, over, new Uint8Array([1]), 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy' as ContentId, null, true);
  });
}

/** What a scene is set with, which no row has to say. */
const scene: ReadonlySet<string> = new Set(['assignment']);

async function without({ vault }: GuardedDesk, work: () => Promise<unknown>): Promise<string[]> {
  vault.write((db) => { db.run(refusing); });
  const before = vault.read(contents);
  try {
    await work();
    return changes(before, vault.read(contents)).filter((name) => !scene.has(name));
  } finally {
    vault.write((db) => { db.run('DROP TRIGGER no_log'); });
  }
}

const changes = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] => [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
