import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AccountId, ConsentId, DocumentId, Hash, OrganizationId, SubjectId } from '../../core/ids/index.ts';
import { AgeIdentity, AgeRecipient, Directory, encodeIdentity, type Envelope, type EnvelopeDraft, kindOfIdentity, kindOfRecipient, recipientFor, recipientHash, recipientOf } from '../../core/sealing/index.ts';
import { openFile, publicHalf, recipientBlock, recipientCid, sealDocument, sealFile } from '../sealing/index.ts';
import { createKeyService } from './key-service.ts';
import type { Path } from './protocol.ts';
import { signingReady } from './signing.ts';
import { createWrapping } from './wrapping.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const hash = () => Hash.parse(randomBytes(32).toString('hex'));
let service: ReturnType<typeof createKeyService>;
beforeAll(async () => {
  await signingReady();
  service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => 0 });
});
const code = (work: Promise<unknown>) => work.then(() => 'opened', (error: { code?: string }) => error.code);

describe('keys of two kinds', () => {
  it('are told by their text, and hash and lie in the store alike', async () => {
    const secret = random(32);
    const [plain, hybrid] = [recipientOf(secret), await publicHalf(encodeIdentity(secret, 'hybrid'))];
    expect([kindOfRecipient(plain), kindOfRecipient(hybrid), kindOfIdentity(encodeIdentity(secret)), kindOfIdentity(encodeIdentity(secret, 'hybrid'))]).toEqual(['x25519', 'hybrid', 'x25519', 'hybrid']);
    expect(hybrid).toHaveLength(1959);
    expect(recipientBlock(hybrid).cid).toBe(recipientCid(recipientHash(hybrid)));
    for (const wrong of [hybrid.slice(0, -1), `${hybrid}q`, hybrid.replace('age1pq1', 'age1pr1'), `${hybrid.slice(0, 40)}${hybrid[40] === 'q' ? 'p' : 'q'}${hybrid.slice(41)}`]) expect(AgeRecipient.safeParse(wrong).success).toBe(false);
    for (const wrong of ['AGE-SECRET-KEY-PQ-1', encodeIdentity(secret, 'hybrid').replace('PQ-', '')]) expect(AgeIdentity.safeParse(wrong).success).toBe(false);
  });

  it('open a file that is sealed to both, each alone; a third key of either kind does not', async () => {
    const [one, other] = [random(32), random(32)];
    const identities = [encodeIdentity(one), encodeIdentity(other, 'hybrid')] as const;
    const file = await sealFile('content', await Promise.all(identities.map(publicHalf)));
    for (const identity of identities) expect(await openFile(file, [identity])).toMatchObject({ ok: true, content: new TextEncoder().encode('content') });
    for (const identity of [encodeIdentity(one, 'hybrid'), encodeIdentity(other)]) expect(await openFile(file, [identity])).toEqual({ ok: false, reason: 'foreign' });
  });

  it('an account of the hybrid kind opens again with its secret, and only as that kind', async () => {
    const made = await service.createAccount({ secret: 'long enough', kind: 'hybrid' });
    await service.lockAccount({ account: made.account });
    expect(await service.unlock({ account: made.account, wrapped: made.wrapped, secret: 'long enough' })).toEqual({ recipient: made.recipient });
    expect(kindOfRecipient(made.recipient)).toBe('hybrid');
    const altered = made.wrapped.slice();
    altered[0] = 1;
    expect(await code(service.unlock({ account: made.account, wrapped: altered, secret: 'long enough' }))).toBe('session.wrong-secret');
  });

  it.each(['x25519', 'hybrid'] as const)('a document and a grant to a mixed set: a section of %s keys, an organization of one kind and a grantee of the other each open it', async (kind) => {
    const make = (of: 'x25519' | 'hybrid') => service.createAccount({ secret: random(32), kind: of });
    const [steward, grantee, old] = [await make('hybrid'), await make('hybrid'), await make('x25519')];
    const organization = await service.newSharedIdentity({ recipients: [steward.recipient, old.recipient], kind: 'hybrid' });
    const subject = SubjectId.parse(hash());
    const made = await service.createSubject({ subject, sections: [{ category: 'labs', sensitivity: 'general' }], recipients: [steward.recipient, old.recipient], kind });
    const section = made.sections[0] ?? (() => { throw new Error('no section'); })();
    const directory = Directory.parse(JSON.parse(made.directory));
    const draft: EnvelopeDraft = {
      format: 'assent-document/1', genesis: hash(), document: DocumentId.parse(hash()), subject, section, epoch: 0, supersedes: null, organization: OrganizationId.parse(1), author: steward.account, authoredAt: '2026-01-01T00:00:00.000Z', salt: hash(), resources: [{ resourceType: 'Observation' }],
    };
    const envelope: Envelope = { ...draft, signature: (await service.signEnvelope({ account: steward.account, draft })).signature };
    const { file, commitment } = await sealDocument(envelope, [recipientFor(directory, section.hash, 0).recipient, organization.recipient]);
    expect(kindOfRecipient(recipientFor(directory, section.hash, 0).recipient)).toBe(kind);
    // Where all are hybrid there is no X25519 stanza: nothing that a quantum computer opens.
    expect(new TextDecoder('latin1').decode(file).includes('-> X25519 ')).toBe(kind === 'x25519');
    const bundle = (recipient: AgeRecipient) => service.sealBundle({
      account: steward.account, path: [], keyring: made.keyring, consent: ConsentId.parse(hash()), subject, sections: [{ category: 'labs', sensitivity: 'general', epoch: 0 }],
      patient: { name: 'Ada', birthDate: null, gender: null, deceased: null, identifiers: [] }, issuedAt: '2026-01-01T00:00:00.000Z', recipients: [recipient], files: null, conditions: null, receipt: null,
    });
    const expected = { genesis: draft.genesis, document: draft.document, subject, section: section.hash, epoch: 0, commitment, superseded: [] };
    const opens = (account: AccountId, path: Path) => code(service.openDocument({ account, path, file, expected }));
    const byBundle = async (who: typeof grantee): Promise<Path> => [{ kind: 'bundle', sealed: (await bundle(who.recipient)).sealed, section: section.hash, epoch: 0 }];
    expect(await opens(grantee.account, await byBundle(grantee))).toBe('opened');
    expect(await opens(old.account, await byBundle(old))).toBe('opened');
    expect(await opens(old.account, await byBundle(grantee))).toBe('document.cannot-decrypt');
    for (const member of [steward, old]) expect(await opens(member.account, [{ kind: 'identity', sealed: organization.sealed }])).toBe('opened');
    for (const holder of [steward, old]) expect(await opens(holder.account, [{ kind: 'keyring', sealed: made.keyring, section: section.hash, epoch: 0 }])).toBe('opened');
    expect(await opens(grantee.account, [{ kind: 'identity', sealed: organization.sealed }])).toBe('document.cannot-decrypt');
  });

  it('parts of a hybrid secret in hands of both kinds rebuild it', async () => {
    const [owner, one, two, newcomer] = await Promise.all((['x25519', 'x25519', 'hybrid', 'hybrid'] as const).map((kind) => service.createAccount({ secret: random(32), kind })));
    if (owner === undefined || one === undefined || two === undefined || newcomer === undefined) throw new Error('nobody');
    const { statement, shares } = await service.dealShares({
      account: owner.account, set: hash(), genesis: hash(), purpose: 'recovery', owner: { kind: 'organization', organization: OrganizationId.parse(1) }, threshold: 2, dealtAt: '2026-01-01T00:00:00.000Z', holders: [one.recipient, two.recipient], kind: 'hybrid',
    });
    expect(kindOfRecipient(statement.recipient)).toBe('hybrid');
    const files = await Promise.all([one, two].map(async ({ account }, index) => ({ index, sealed: (await service.resealShare({ account, path: [], set: statement, index, file: shares[index] as Uint8Array, recipients: [newcomer.recipient] })).sealed })));
    const { identity } = await service.exportIdentity({ account: newcomer.account, path: [{ kind: 'shares', set: statement, files }] });
    expect(await publicHalf(identity)).toBe(statement.recipient);
  });
});
