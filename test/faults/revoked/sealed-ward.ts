/** One patient's section with real keys and real age files, and what three grantees were ever given of them. No process, no store, no chain. */
import { randomBytes } from 'node:crypto';
import { type AccountId, ConsentId, DocumentId, Hash, OrganizationId, type SectionHash, type SubjectId } from '../../../core/ids/index.ts';
import { type AgeIdentity, type AgeRecipient, Directory, type EnvelopeDraft, recipientFor } from '../../../core/sealing/index.ts';
import type { Section } from '../../../core/contract/index.ts';
import type { Keys } from '../../../workstation/keys/port.ts';
import { createKeyService } from '../../../workstation/keys/key-service.ts';
import { signingReady } from '../../../workstation/keys/signing.ts';
import { createWrapping } from '../../../workstation/keys/wrapping.ts';
import { openFile } from '../../../workstation/sealing/age-file.ts';
import { type SealedDocument, sealDocument } from '../../../workstation/sealing/seal-document.ts';

export const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const labs = { category: 'labs', sensitivity: 'general' } as const;
export const genesis = Hash.parse('9'.repeat(64));

export interface Grantee {
  readonly account: AccountId;
  readonly recipient: AgeRecipient;
  /** Their own, and every section identity that any bundle ever gave them. Nobody forgets what they copied. */
  readonly held: Set<AgeIdentity>;
}

export interface Written extends SealedDocument { readonly epoch: number }

export interface SealedWard {
  readonly section: SectionHash;
  readonly grantees: readonly Grantee[];
  /** As a writer does, or with another recipient in the place of the section's or of the writing organization's. */
  write(epoch: number, instead?: { readonly section?: AgeRecipient; readonly own?: AgeRecipient }): Promise<Written>;
  /** The same plaintext for another epoch, opened by the writing organization. */
  reseal(written: Written, epoch: number): Promise<Written>;
  /** The section's key of an epoch in a bundle for the grantee, who opens it and keeps what is in it. The sealed bundle. */
  give(grantee: Grantee, epoch: number): Promise<Uint8Array>;
  /** Makes the directory reach the epoch, as a key steward does. */
  reach(epoch: number): Promise<void>;
  recipientAt(epoch: number): AgeRecipient;
  /** What a writer of the organization works with: who signs, whom it seals to beside the section, and the directory as it is now. */
  readonly writing: { readonly keys: Pick<Keys, 'signEnvelope'>; readonly author: AccountId; readonly authorRecipient: AgeRecipient; readonly own: AgeRecipient; readonly named: Section & { readonly hash: SectionHash }; directory(): Directory };
  /** With everything they hold. */
  opens(grantee: Grantee, file: Uint8Array): Promise<boolean>;
}

export async function sealedWard(subject: SubjectId): Promise<SealedWard> {
  await signingReady();
  const service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => performance.now() });
  const steward = await service.createAccount({ secret: random(32) });
  const others = await Promise.all(Array.from({ length: 3 }, () => service.createAccount({ secret: random(32) })));
  const organization = await service.newSharedIdentity({ recipients: [steward.recipient] });
  const made = await service.createSubject({ subject, sections: [labs], recipients: [steward.recipient] });
  const [named] = made.sections;
  if (named === undefined) throw new Error('no section');
  const section = named.hash;
  let directory = Directory.parse(JSON.parse(made.directory));
  const patient = { name: 'Ada', birthDate: '1990', gender: 'female' as const, deceased: null, identifiers: [{ system: null, value: 'M1', type: null }] };
  const identityAt = async (account: AccountId, path: Parameters<typeof service.exportIdentity>[0]['path']): Promise<AgeIdentity> => (await service.exportIdentity({ account, path })).identity as AgeIdentity;
  const grantees = await Promise.all(others.map(async ({ account, recipient }): Promise<Grantee> => ({ account, recipient, held: new Set([await identityAt(account, [])]) })));

  const recipientAt = (epoch: number): AgeRecipient => {
    const to = recipientFor(directory, section, epoch);
    if (!to.section) throw new Error(`the directory does not reach epoch ${String(epoch)}`);
    return to.recipient;
  };

  return {
    section, grantees, recipientAt,
    writing: { keys: service as unknown as Pick<Keys, 'signEnvelope'>, author: steward.account, authorRecipient: steward.recipient, own: organization.recipient, named, directory: () => directory },
    async write(epoch, instead = {}) {
      const draft: EnvelopeDraft = {
        format: 'assent-document/1', genesis, document: DocumentId.parse(hex(32)), subject, section: named, epoch, supersedes: null, organization: OrganizationId.parse(1), author: steward.account, authoredAt: new Date().toISOString(),
        salt: Hash.parse(hex(32)), resources: [{ resourceType: 'Observation', id: hex(4), valueString: hex(100) }],
      };
      const { signature } = await service.signEnvelope({ account: steward.account, draft });
      return { ...await sealDocument({ ...draft, signature }, [instead.section ?? recipientAt(epoch), instead.own ?? organization.recipient]), epoch };
    },
    async reseal(written, epoch) {
      const expected = { genesis, document: written.document, subject, section, epoch: written.epoch, commitment: written.commitment, superseded: [] };
      const { sealed } = await service.resealDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file: written.file, expected, recipients: [recipientAt(epoch), organization.recipient] });
      return { ...written, file: sealed, epoch };
    },
    async give(grantee, epoch) {
      const { sealed } = await service.sealBundle({
        account: steward.account, path: [], keyring: made.keyring, consent: ConsentId.parse(hex(32)), subject, sections: [{ ...labs, epoch }], patient, issuedAt: new Date().toISOString(), recipients: [grantee.recipient], files: null, conditions: null, receipt: null,
      });
      grantee.held.add(await identityAt(grantee.account, [{ kind: 'bundle', sealed, section, epoch }]));
      return sealed;
    },
    async reach(epoch) {
      if (recipientFor(directory, section, epoch).section) return;
      const { sections } = await service.directoryEntries({ account: steward.account, path: [], keyring: made.keyring, sections: [{ ...labs, from: epoch }] });
      directory = { ...directory, generation: directory.generation + 1, sections: Object.fromEntries(sections.map(({ hash, from, recipients }) => [hash, { from, recipients }])) as Directory['sections'] };
    },
    opens: async (grantee, file) => (await openFile(file, [...grantee.held])).ok,
  };
}
