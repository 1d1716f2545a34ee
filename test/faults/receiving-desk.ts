/** The parts of a workstation that was given consents: vault, the consents' keys, decision and forgetting, over a clock of the test's. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { actions, purposes } from '../../core/consent/index.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, Hash, OrganizationId, PatientId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { rowHash } from '../../core/proof/index.ts';
import { createAuditLog } from '../../workstation/services/audit/audit-log.ts';
import { createCacheKeys } from '../../workstation/services/chart/cache-keys.ts';
import { createChangeFeed } from '../../workstation/services/changes/change-feed.ts';
import { createForgetter } from '../../workstation/services/consents/forgetter.ts';
import { createDecider } from '../../workstation/services/decision/decider.ts';
import { type ConsentKeysGuards, openOrRenewConsentKeys } from '../../workstation/vault/consent-keys.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { putBundle, putChainHead, putSealed, putSetting, sealedOf, setting, chainHead, upsertAssignment, upsertConsent, upsertDocument, upsertOrganization, upsertSubject } from '../../workstation/vault/repositories/index.ts';
import { dropUnopenable } from '../../workstation/services/backup/unopenable.ts';
import { sampleGuards } from './vault-sample.ts';

export const leaseMs = 24 * 60 * 60 * 1000;
export const reader = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' as AccountId;
export const giver = 1 as OrganizationId;
export const own = 2 as OrganizationId;
const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
export const section = hex('section').slice(0, 32) as SectionHash;
export const subjectOf = (name: string): SubjectId => hex(`subject ${name}`) as SubjectId;
export const consentOf = (name: string): ConsentId => hex(`consent ${name}`) as ConsentId;
export const documentOf = (name: string): DocumentId => hex(`document ${name}`) as DocumentId;
/** What a cached document says, to be looked for on the disk. */
export const plainOf = (name: string): string => `MARKER of ${name} ${hex(name).slice(0, 16)}`;

/** `guards`: of a workstation's own keychain, where the folder is one's. */
export function openReceivingDesk(folder: string, now: () => number, guards: ConsentKeysGuards = sampleGuards) {
  const vault = openVault({ file: join(folder, 'vault.db'), key: guards.vaultKey });
  const { keys } = openOrRenewConsentKeys(join(folder, 'consent-keys.bin'), guards);
  dropUnopenable(vault, keys);
  const cacheKeys = createCacheKeys(keys);
  const names = { account: () => 'somebody', organization: () => 'an organization', section: () => 'a section' } as unknown as Parameters<typeof createDecider>[0]['names'];
  const decider = createDecider({ vault, now, leaseMs, names, proven: () => true, roster: () => null });
  const outbox = { post: () => 'x' } as unknown as Parameters<typeof createForgetter>[0]['outbox'];
  const external = { forget: () => undefined } as unknown as Parameters<typeof createForgetter>[0]['external'];
  const audit = createAuditLog({ vault, now, device: reader, hashOf: rowHash, changes: createChangeFeed(), actor: () => ({ account: null, role: null, organization: own }) });
  const forgetter = createForgetter({ vault, cacheKeys, external, now, changes: createChangeFeed(), outbox, audit, device: reader });
  const decide = (subject: SubjectId, author: OrganizationId, reason: string | null = null) => decider.decide({
    subject, section, sensitivity: 'general', organization: own, account: reader, action: actions.read, purpose: purposes.TREAT, author, dataFrom: null, reason, document: null,
  });
  return {
    vault, keys, forgetter, decide,
    /** As composition.ts reads and keeps it. */
    lastSeen: () => vault.read((db) => Math.max(chainHead(db, 'finalized')?.time ?? 0, setting<number>(db, 'last-seen') ?? 0)),
    rememberTime: () => { vault.write((db) => { putSetting(db, 'last-seen', now()); }); },
    head(number: number, time: number) { vault.write((db) => { putChainHead(db, { kind: 'finalized', number, hash: hex(`block ${String(number)}`) as Hash, time, seenAt: now() }); }); },
    begin() {
      vault.write((db) => {
        for (const [id, ours] of [[giver, false], [own, true]] as const) upsertOrganization(db, { id, name: 'Clinic', country: 'IE', nameSalt: null, ours, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
        upsertAssignment(db, { organization: own, account: reader, role: 'Clinician', from: 0, until: null, licence: null, assignedBy: reader, endedAt: null, stage: 'confirmed' });
      });
    },
    /** A subject of the giver's with one document, a consent until `end`, and both cached under the consent's key. */
    receive(name: string, start: number, end: number) {
      const [subject, consent, document] = [subjectOf(name), consentOf(name), documentOf(name)];
      const wrapped = cacheKeys.wrap(consent, new TextEncoder().encode(plainOf(name)));
      const bundle = cacheKeys.wrap(consent, new TextEncoder().encode(`bundle ${plainOf(name)}`));
      vault.write((db) => {
        upsertSubject(db, { id: subject, organization: giver, ours: false, custodian: null, controller: null, patient: null, generation: 0, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 0 });
        upsertConsent(db, {
          id: consent, subject, grantee: { kind: 'Organization', organization: own }, sections: [section], actions: actions.read, purposes: purposes.TREAT, period: { start, end }, dataPeriod: null, terms: '0'.repeat(64) as Hash, termsText: null, duo: null, countries: [], parent: null,
          bundle: 'bafybundle' as ContentId, evidence: 'Pin', witness: null, grantedBy: reader, grantedAt: 1, revokedAt: null, revokedTime: null, lapsed: false, request: null, conditions: null, stage: 'confirmed', createdAt: 0,
        } as Parameters<typeof upsertConsent>[1]);
        const row = { id: document, subject, section, category: null, sensitivity: null, cid: 'bafydocument' as ContentId, commitment: hex('commitment') as Hash, size: 1, organization: giver, ours: false, author: null, authoredAt: null, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 0, createdAt: 0 };
        upsertDocument(db, row as unknown as Parameters<typeof upsertDocument>[1]);
        putSealed(db, { id: document, cid: 'bafydocument' as ContentId, epoch: 0 }, wrapped, consent);
        putBundle(db, consent, bundle, 'bafybundle' as ContentId, null, true);
      });
    },
    /** A subject of ours with one document of ours. */
    ownRecord(name: string) {
      vault.write((db) => {
        upsertSubject(db, { id: subjectOf(name), organization: own, ours: true, custodian: null, controller: null, patient: null as PatientId | null, generation: 0, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 0 });
        upsertDocument(db, { id: documentOf(name), subject: subjectOf(name), section, category: 'x', sensitivity: 'general', cid: 'bafyown', commitment: hex('c'), size: 1, organization: own, ours: true, author: reader, authoredAt: 1, epoch: 0, supersedes: null, status: 'Current', stage: 'confirmed', block: 1, resources: 0, createdAt: 0 } as unknown as Parameters<typeof upsertDocument>[1]);
      });
    },
    /** What is decided and then can be opened: the text, or null. */
    read(name: string): string | null {
      if (!decide(subjectOf(name), giver).permit) return null;
      return this.cached(name);
    },
    /** What the keys that are here open of the cached copy, whatever the decision says. */
    cached(name: string): string | null {
      const sealed = vault.read((db) => sealedOf(db, documentOf(name)));
      const bytes = sealed?.wrappedBy == null ? null : cacheKeys.unwrap(sealed.wrappedBy, sealed.sealed);
      return bytes === null ? null : new TextDecoder().decode(bytes);
    },
  };
}

export type ReceivingDesk = ReturnType<typeof openReceivingDesk>;
