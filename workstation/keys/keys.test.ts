import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { type AccountId, ConsentId, DocumentId, Hash, OrganizationId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { everything } from '../../core/consent/index.ts';
import { type AgeRecipient, bytesToUtf8, ConditionsShape, Directory, encodeEnvelope, Envelope, type EnvelopeDraft, recipientFor } from '../../core/sealing/index.ts';
import { spawnForked } from '../platform/forked-process.ts';
import { headerLength, sealFile } from '../sealing/age-file.ts';
import { sealDocument } from '../sealing/seal-document.ts';
import { createKeys } from './create-keys.ts';
import type { IsolatedProcess } from './port.ts';
import type { Path } from './protocol.ts';
import { signingReady, verify } from './signing.ts';

const entry = new URL('process.ts', import.meta.url);
const spawned: IsolatedProcess[] = [];
const create = (fill: number) => createKeys({
  entry, workstationSecret: new Uint8Array(32).fill(fill),
  spawnIsolated: (file) => { const child = spawnForked(file); spawned.push(child); return child; },
});
const keys = create(1);
const elsewhere = create(2);
afterAll(async () => { await keys.stop(); await elsewhere.stop(); });

const subject = SubjectId.parse('5'.repeat(64));
const consent = ConsentId.parse('c'.repeat(64));
const labs = { category: 'labs', sensitivity: 'general' } as const;
const notes = { category: 'notes', sensitivity: 'PSY' } as const;
const patient = { name: 'Ada', birthDate: '1990', gender: 'female', identifiers: [{ system: null, value: 'M1' }] } as const;

const failure = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  return error instanceof AppError ? [error.code, error.data['check']].filter((part) => part !== undefined).join(' ') : 'no error';
};

const draftBy = (author: AccountId, hash: SectionHash): EnvelopeDraft => ({
  format: 'assent-document/1', genesis: Hash.parse('9'.repeat(64)), document: DocumentId.parse('d'.repeat(64)), subject, section: { ...labs, hash }, epoch: 0, supersedes: null,
  organization: OrganizationId.parse(1), author, authoredAt: '2026-01-01T00:00:00.000Z', salt: Hash.parse('7'.repeat(64)), resources: [{ resourceType: 'Observation', id: 'o', valueString: 'CANARY' }],
});

/** A steward's clinic with one subject and one document, and a clinician of another one with a consent. */
async function world() {
  const [steward, clinician, stranger] = await Promise.all([keys.createAccount({ secret: '1234' }), keys.createAccount({ secret: '5678' }), keys.createAccount({ secret: '0000' })]);
  const organization = await keys.newSharedIdentity({ recipients: [steward.recipient] });
  const role = await keys.newSharedIdentity({ recipients: [steward.recipient] });
  const away = await keys.newSharedIdentity({ recipients: [clinician.recipient] });
  const made = await keys.createSubject({ subject, sections: [labs, notes], recipients: [role.recipient] });
  const directory = Directory.parse(JSON.parse(made.directory));
  const [labsHash, notesHash] = made.sections.map(({ hash }) => hash) as [SectionHash, SectionHash];
  const draft = draftBy(steward.account, labsHash);
  const signed = await keys.signEnvelope({ account: steward.account, draft });
  const envelope = Envelope.parse({ ...draft, signature: signed.signature });
  const recipients = [recipientFor(directory, labsHash, 0).recipient, organization.recipient];
  const sealed = await sealDocument(envelope, recipients);
  const bundle = await keys.sealBundle({
    account: steward.account, path: [{ kind: 'identity', sealed: role.sealed }], keyring: made.keyring, consent, subject, sections: [{ ...labs, epoch: 0 }],
    patient: { ...patient, identifiers: [...patient.identifiers] }, issuedAt: '2026-01-01T00:00:00.000Z', recipients: [away.recipient], files: null, conditions: null, receipt: null,
  });
  const expected = { genesis: envelope.genesis, document: envelope.document, subject, section: labsHash, epoch: 0, commitment: sealed.commitment, superseded: [] };
  return { steward, clinician, stranger, organization, role, away, made, directory, labsHash, notesHash, envelope, sealed, bundle, expected, recipients };
}
const ready = world();

describe('accounts', () => {
  it('opens with its own secret on its own workstation only', async () => {
    const { steward, clinician } = await ready;
    const wrapped = { account: steward.account, wrapped: steward.wrapped };
    await keys.lockAccount({ account: steward.account });
    expect(await failure(keys.sign({ account: steward.account, payload: new Uint8Array([1]) }))).toBe('keys.locked');
    expect(await failure(keys.unlock({ ...wrapped, secret: '1235' }))).toBe('session.wrong-secret');
    expect(await failure(elsewhere.unlock({ ...wrapped, secret: '1234' }))).toBe('session.wrong-secret');
    expect(await failure(keys.unlock({ account: steward.account, wrapped: clinician.wrapped, secret: '5678' }))).toBe('session.wrong-secret');
    const flipped = steward.wrapped.slice();
    flipped[60] = (flipped[60] ?? 0) ^ 1;
    expect(await failure(keys.unlock({ ...wrapped, wrapped: flipped, secret: '1234' }))).toBe('session.wrong-secret');
    expect(await keys.unlock({ ...wrapped, secret: '1234' })).toEqual({ recipient: steward.recipient });
    expect(await keys.isUnlocked({ account: steward.account })).toEqual({ unlocked: true });
  });

  it('changes a PIN', async () => {
    const { stranger } = await ready;
    const { wrapped } = await keys.rewrap({ account: stranger.account, wrapped: stranger.wrapped, secret: '0000', newSecret: '1111' });
    expect(await failure(keys.unlock({ account: stranger.account, wrapped, secret: '0000' }))).toBe('session.wrong-secret');
    expect(await keys.unlock({ account: stranger.account, wrapped, secret: '1111' })).toEqual({ recipient: stranger.recipient });
  });

  it('takes raw keys for a device', async () => {
    const secret = new Uint8Array(32).fill(8);
    const device = await elsewhere.createAccount({ secret });
    await elsewhere.lockAll({});
    expect(await failure(elsewhere.unlock({ account: device.account, wrapped: device.wrapped, secret: new Uint8Array(32) }))).toBe('session.wrong-secret');
    expect(await elsewhere.unlock({ account: device.account, wrapped: device.wrapped, secret })).toEqual({ recipient: device.recipient });
  });

  it('signs what the account verifies', async () => {
    const { steward, clinician } = await ready;
    const payload = new Uint8Array([1, 2, 3]);
    await signingReady();
    const { signature } = await keys.sign({ account: steward.account, payload });
    expect(verify(steward.account, payload, signature)).toBe(true);
    expect(verify(clinician.account, payload, signature)).toBe(false);
    expect(verify(steward.account, new Uint8Array([1, 2, 4]), signature)).toBe(false);
  });

  it('signs an envelope for its author only', async () => {
    const { steward, clinician, labsHash } = await ready;
    expect(await failure(keys.signEnvelope({ account: clinician.account, draft: draftBy(steward.account, labsHash) }))).toBe('app.invalid-input');
  });

  it('refuses what the schema does not know', async () => {
    expect(await failure(keys.sign({ account: 'x' as AccountId, payload: new Uint8Array(1) }))).toBe('app.invalid-input');
    expect(await failure(keys.createAccount({ secret: new Uint8Array(32), more: 1 } as never))).toBe('app.invalid-input');
  });
});

describe('documents', () => {
  it('opens by the organization, by the keyring and by a consent\'s bundle', async () => {
    const { steward, clinician, organization, role, away, made, bundle, sealed, expected, envelope, labsHash } = await ready;
    const ways = [
      keys.openDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file: sealed.file, expected }),
      keys.openDocument({ account: steward.account, path: [{ kind: 'identity', sealed: role.sealed }, { kind: 'keyring', sealed: made.keyring, section: labsHash, epoch: 0 }], file: sealed.file, expected }),
      keys.openDocument({ account: clinician.account, path: [{ kind: 'identity', sealed: away.sealed }, { kind: 'bundle', sealed: bundle.sealed, section: labsHash, epoch: 0 }], file: sealed.file, expected }),
    ];
    for (const opened of await Promise.all(ways)) expect(JSON.parse(bytesToUtf8(opened.envelope))).toEqual(envelope);
  });

  it('stays closed without the right path', async () => {
    const { clinician, stranger, away, role, bundle, made, sealed, expected, notesHash, labsHash } = await ready;
    const open = (account: AccountId, path: Parameters<typeof keys.openDocument>[0]['path']) => failure(keys.openDocument({ account, path, file: sealed.file, expected }));
    expect(await open(clinician.account, [])).toBe('document.cannot-decrypt');
    expect(await open(clinician.account, [{ kind: 'identity', sealed: away.sealed }])).toBe('document.cannot-decrypt');
    expect(await open(stranger.account, [{ kind: 'identity', sealed: away.sealed }])).toBe('document.cannot-decrypt');
    expect(await open(clinician.account, [{ kind: 'identity', sealed: away.sealed }, { kind: 'bundle', sealed: bundle.sealed, section: notesHash, epoch: 0 }])).toBe('document.cannot-decrypt');
    expect(await open((await ready).steward.account, [{ kind: 'identity', sealed: role.sealed }, { kind: 'keyring', sealed: made.keyring, section: notesHash, epoch: 0 }])).toBe('document.cannot-decrypt');
    expect(await open((await ready).steward.account, [{ kind: 'identity', sealed: role.sealed }, { kind: 'keyring', sealed: made.keyring, section: labsHash, epoch: 1 }])).toBe('document.old-epoch');
  });

  it('is closed to old keys once the epoch has risen', async () => {
    const { clinician, steward, away, bundle, directory, expected: registered, labsHash } = await ready;
    const draft: EnvelopeDraft = { ...draftBy(steward.account, labsHash), epoch: 1 };
    const { signature, commitment } = await keys.signEnvelope({ account: steward.account, draft });
    const later = await sealDocument({ ...draft, signature }, [recipientFor(directory, labsHash, 1).recipient]);
    const path = [{ kind: 'identity', sealed: away.sealed }, { kind: 'bundle', sealed: bundle.sealed, section: labsHash, epoch: 0 }] as const;
    const expected = { ...registered, epoch: 1, commitment };
    expect(await failure(keys.openDocument({ account: clinician.account, path: [...path], file: later.file, expected }))).toBe('document.cannot-decrypt');
    // The control: sealed to the old epoch it opens.
    const control = await sealDocument({ ...draft, signature }, [recipientFor(directory, labsHash, 0).recipient]);
    expect(await failure(keys.openDocument({ account: clinician.account, path: [...path], file: control.file, expected }))).toBe('no error');
  });

  it('refuses every altered byte of the file', async () => {
    const { steward, organization, sealed, expected } = await ready;
    const path = [{ kind: 'identity', sealed: organization.sealed } as const];
    for (let position = 0; position < sealed.file.length; position += 41) {
      const file = sealed.file.slice();
      file[position] = (file[position] ?? 0) ^ 1;
      expect(await failure(keys.openDocument({ account: steward.account, path, file, expected })), `byte ${String(position)}`).toMatch(/^document\.(tampered|cannot-decrypt)/);
    }
  });

  it.each<[string, (envelope: Envelope) => Envelope, string]>([
    ['a changed resource', (envelope) => ({ ...envelope, resources: [{ resourceType: 'Observation', id: 'x' }] }), 'document.tampered commitment'],
    ['a changed author organization', (envelope) => ({ ...envelope, organization: OrganizationId.parse(2) }), 'document.tampered signature'],
    ['another subject', (envelope) => ({ ...envelope, subject: SubjectId.parse('6'.repeat(64)) }), 'document.tampered subject'],
    ['another document', (envelope) => ({ ...envelope, document: DocumentId.parse('6'.repeat(64)) }), 'document.tampered document'],
  ])('refuses %s sealed by somebody who knows the recipients', async (_, change, code) => {
    const { steward, organization, envelope, recipients, expected } = await ready;
    const file = await sealFile(encodeEnvelope(change(envelope)), recipients);
    expect(await failure(keys.openDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file, expected }))).toBe(code);
  });

  it('is sealed again for a newer epoch without its author, byte for byte the same, and closed to the keys before', async () => {
    const { steward, clinician, organization, role, away, made, bundle, directory, sealed, expected, envelope, labsHash } = await ready;
    const registered = { ...expected, epoch: 1 };
    const recipients = [recipientFor(directory, labsHash, 1).recipient, organization.recipient];
    const again = await keys.resealDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file: sealed.file, expected, recipients });
    const byKeyring = (epoch: number) => [{ kind: 'identity', sealed: role.sealed } as const, { kind: 'keyring', sealed: made.keyring, section: labsHash, epoch } as const];
    const opened = await keys.openDocument({ account: steward.account, path: byKeyring(1), file: again.sealed, expected: registered });
    expect(JSON.parse(bytesToUtf8(opened.envelope))).toEqual(envelope);
    const kept = [{ kind: 'identity', sealed: away.sealed } as const, { kind: 'bundle', sealed: bundle.sealed, section: labsHash, epoch: 0 } as const];
    expect(await failure(keys.openDocument({ account: clinician.account, path: kept, file: again.sealed, expected: registered }))).toBe('document.cannot-decrypt');
    // The control: what epoch-blind sealing leaves is opened by the keys before.
    const blind = await keys.resealDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file: sealed.file, expected, recipients: [recipientFor(directory, labsHash, 0).recipient] });
    expect(await failure(keys.openDocument({ account: clinician.account, path: kept, file: blind.sealed, expected }))).toBe('no error');
    // Registered as sealed to the new epoch, and sealed to the old one: a holder of both keys says so by name.
    expect(await failure(keys.openDocument({ account: steward.account, path: byKeyring(1), file: blind.sealed, expected: registered }))).toBe('document.old-epoch');
    const renewed = await keys.sealBundle({
      account: steward.account, path: [{ kind: 'identity', sealed: role.sealed }], keyring: made.keyring, consent, subject, sections: [{ ...labs, epoch: 1 }, { ...labs, epoch: 0 }], patient: { ...patient, identifiers: [...patient.identifiers] },
      issuedAt: '2026-01-01T00:00:00.000Z', recipients: [away.recipient], files: null, conditions: null, receipt: null,
    });
    const present = [{ kind: 'identity', sealed: away.sealed } as const, { kind: 'bundle', sealed: renewed.sealed, section: labsHash, epoch: 1 } as const];
    expect(await failure(keys.openDocument({ account: clinician.account, path: present, file: again.sealed, expected: registered }))).toBe('no error');
    expect(await failure(keys.openDocument({ account: clinician.account, path: present, file: blind.sealed, expected: registered }))).toBe('document.old-epoch');
  });

  it('is refused by name as an older version, and as one of another network', async () => {
    const { steward, organization, sealed, expected } = await ready;
    const open = (change: Partial<typeof expected>) => failure(keys.openDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file: sealed.file, expected: { ...expected, ...change } }));
    expect(await open({ document: DocumentId.parse('e'.repeat(64)), superseded: [expected.document] as never })).toBe('document.superseded');
    expect(await open({ genesis: Hash.parse('8'.repeat(64)) })).toBe('document.foreign-network');
    expect(await open({})).toBe('no error');
  });

  it('refuses content that is not an envelope, or another spelling of one', async () => {
    const { steward, organization, envelope, recipients, expected } = await ready;
    const open = async (content: string) => failure(keys.openDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file: await sealFile(content, recipients), expected }));
    expect(await open('{')).toBe('document.tampered encoding');
    expect(await open('{}')).toBe('document.tampered schema');
    expect(await open(JSON.stringify(envelope, null, 1))).toBe('document.tampered not-canonical');
  });
});

describe('bundles, keyrings and secrets', () => {
  it('hands out the public part of a bundle only', async () => {
    const { clinician, away, bundle } = await ready;
    const opened = await keys.openBundle({ account: clinician.account, path: [{ kind: 'identity', sealed: away.sealed }], file: bundle.sealed });
    expect(opened).toMatchObject({ consent, subject, patient: { name: 'Ada' }, sections: bundle.sections });
    expect(JSON.stringify(opened)).not.toContain('AGE-SECRET-KEY');
  });

  it('passes on some keys of a bundle, with what it says of their use, and none that it has not', async () => {
    const { steward, clinician, stranger, role, away, made, labsHash, notesHash, sealed, expected } = await ready;
    const conditions = { only: everything, except: [], team: true, shift: false };
    const parent = await keys.sealBundle({
      account: steward.account, path: [{ kind: 'identity', sealed: role.sealed }], keyring: made.keyring, consent, subject, sections: [{ ...labs, epoch: 0 }, { ...notes, epoch: 0 }], patient: { ...patient, identifiers: [...patient.identifiers] },
      issuedAt: '2026-01-01T00:00:00.000Z', recipients: [away.recipient], files: null, conditions: ConditionsShape.parse(conditions), receipt: null,
    });
    const derived = ConsentId.parse('c2'.repeat(32));
    const receipt = Hash.parse('5a'.repeat(32));
    const derive = (sections: SectionHash[]) => keys.deriveBundle({ account: clinician.account, path: [{ kind: 'identity', sealed: away.sealed }], file: parent.sealed, consent: derived, sections, issuedAt: '2026-02-01T00:00:00.000Z', recipients: [stranger.recipient], receipt });
    const passed = await derive([labsHash]);
    expect(passed.sections.map(({ hash }) => hash)).toEqual([labsHash]);
    expect(await keys.openBundle({ account: stranger.account, path: [], file: passed.sealed })).toMatchObject({ consent: derived, subject, conditions, receipt, issuedAt: '2026-02-01T00:00:00.000Z', sections: [{ hash: labsHash }] });
    const open = (section: SectionHash) => failure(keys.openDocument({ account: stranger.account, path: [{ kind: 'bundle', sealed: passed.sealed, section, epoch: 0 }], file: sealed.file, expected }));
    expect([await open(labsHash), await open(notesHash)]).toEqual(['no error', 'document.cannot-decrypt']);
    expect(await failure(derive([SectionHash.parse('ab'.repeat(16))]))).toBe('document.cannot-decrypt');
  });

  it('holds the file keys of listed documents, which open nothing else of their section', async () => {
    const { steward, clinician, stranger, role, away, made, directory, labsHash, organization, sealed, expected, bundle } = await ready;
    const draft = { ...draftBy(steward.account, labsHash), document: DocumentId.parse('ee'.repeat(32)) };
    const { signature } = await keys.signEnvelope({ account: steward.account, draft });
    const other = await sealDocument(Envelope.parse({ ...draft, signature }), [recipientFor(directory, labsHash, 0).recipient, organization.recipient]);
    const expectedOther = { ...expected, document: draft.document, commitment: other.commitment };
    const file = { document: expected.document, section: labsHash, epoch: 0, authoredAt: '2026-01-01T00:00:00.000Z' };
    const seal = (header: Uint8Array) => keys.sealBundle({
      account: steward.account, path: [{ kind: 'identity', sealed: role.sealed }], keyring: made.keyring, consent, subject, sections: [{ ...labs, epoch: 0 }], files: [{ ...file, header }], patient: { ...patient, identifiers: [...patient.identifiers] },
      issuedAt: '2026-01-01T00:00:00.000Z', recipients: [away.recipient], conditions: null, receipt: null,
    });
    const listed = await seal(sealed.file.slice(0, headerLength(sealed.file)));
    const through = (one: Uint8Array): Path => [{ kind: 'identity', sealed: away.sealed }, { kind: 'bundle', sealed: one, section: labsHash, epoch: 0 }];
    const open = (one: Uint8Array, which: { file: Uint8Array }, as: typeof expected) => failure(keys.openDocument({ account: clinician.account, path: through(one), file: which.file, expected: as }));
    expect([await open(listed.sealed, sealed, expected), await open(listed.sealed, other, expectedOther)]).toEqual(['no error', 'document.cannot-decrypt']);
    // The control: the section's own key, as any other consent holds it, opens both.
    expect([await open(bundle.sealed, sealed, expected), await open(bundle.sealed, other, expectedOther)]).toEqual(['no error', 'no error']);
    // Nor does any key that can be got out of it, whatever a program says it is for: the file's key is for one file.
    const tryAll = (which: { file: Uint8Array }, one: Uint8Array) => keys.tryAll({ account: clinician.account, file: which.file, paths: [through(one)] });
    expect([(await tryAll(sealed, listed.sealed)).opened, (await tryAll(other, listed.sealed)).opened, (await tryAll(other, bundle.sealed)).opened]).toEqual([true, false, true]);
    expect(await open(listed.sealed, other, expected)).toBe('document.cannot-decrypt');
    const shown = await keys.openBundle({ account: clinician.account, path: [{ kind: 'identity', sealed: away.sealed }], file: listed.sealed });
    expect([shown.files, Object.keys(shown.files?.[0] ?? {})]).toEqual([[file], Object.keys(file)]);

    const passed = await keys.deriveBundle({ account: clinician.account, path: [{ kind: 'identity', sealed: away.sealed }], file: listed.sealed, consent: ConsentId.parse('c3'.repeat(32)), sections: [labsHash], issuedAt: '2026-02-01T00:00:00.000Z', recipients: [stranger.recipient], receipt: Hash.parse('5a'.repeat(32)) });
    const derived = (which: { file: Uint8Array }, as: typeof expected) => failure(keys.openDocument({ account: stranger.account, path: [{ kind: 'bundle', sealed: passed.sealed, section: labsHash, epoch: 0 }], file: which.file, expected: as }));
    expect([await derived(sealed, expected), await derived(other, expectedOther)]).toEqual(['no error', 'document.cannot-decrypt']);
    expect(await failure(seal(other.file.slice(0, 40)))).toBe('document.cannot-decrypt');
  });

  it('opens a request’s text and nothing else as one', async () => {
    const { steward, stranger, organization, sealed, expected } = await ready;
    const path = [{ kind: 'identity' as const, sealed: organization.sealed }];
    const text = { format: 'assent-request/1', subject, request: 'b1'.repeat(32), sections: [labs], message: 'before her operation' };
    const file = await sealFile(JSON.stringify(text), [organization.recipient]);
    expect(await keys.openRequest({ account: steward.account, path, file })).toEqual(text);
    expect(await failure(keys.openRequest({ account: stranger.account, path: [], file }))).toBe('document.cannot-decrypt');
    expect(await failure(keys.openDocument({ account: steward.account, path, file: sealed.file, expected }))).toBe('no error');
    expect(await failure(keys.openRequest({ account: steward.account, path, file: sealed.file }))).toBe('document.invalid');
  });

  it('derives the same names and recipients again', async () => {
    const { steward, role, made, directory } = await ready;
    const again = await keys.directoryEntries({ account: steward.account, path: [{ kind: 'identity', sealed: role.sealed }], keyring: made.keyring, sections: [{ ...labs, from: 0 }, { ...notes, from: 0 }] });
    expect(again.sections.map(({ hash }) => hash)).toEqual(made.sections.map(({ hash }) => hash));
    for (const { hash, recipients } of again.sections) expect(recipients).toEqual(directory.sections[hash]?.recipients);
    expect(again).toMatchObject({ inbox: directory.inbox, log: directory.log });
  });

  it('re-seals a role\'s identity for a new member', async () => {
    const { steward, stranger, role, made, sealed, expected, labsHash } = await ready;
    const forStranger = await keys.reseal({ account: steward.account, path: [], file: role.sealed, recipients: [stranger.recipient] });
    const path = [{ kind: 'identity', sealed: forStranger.sealed }, { kind: 'keyring', sealed: made.keyring, section: labsHash, epoch: 0 }] as const;
    expect(await failure(keys.openDocument({ account: stranger.account, path: [...path], file: sealed.file, expected }))).toBe('no error');
    expect(await failure(keys.openDocument({ account: steward.account, path: [...path], file: sealed.file, expected }))).toBe('document.cannot-decrypt');
  });

  it('counts the secrets tried', async () => {
    const { clinician, steward, organization, away, bundle, sealed, labsHash, recipients } = await ready;
    const paths = [[{ kind: 'identity' as const, sealed: away.sealed }, { kind: 'bundle' as const, sealed: bundle.sealed, section: labsHash, epoch: 0 }], [{ kind: 'identity' as const, sealed: organization.sealed }]];
    expect(await keys.tryAll({ account: clinician.account, file: sealed.file, paths })).toEqual({ tried: 3, opened: true });
    const unreachable = await sealFile('x', [recipients[1] as AgeRecipient]);
    expect(await keys.tryAll({ account: clinician.account, file: unreachable, paths })).toEqual({ tried: 3, opened: false });
    expect(await keys.tryAll({ account: steward.account, file: unreachable, paths })).toEqual({ tried: 2, opened: true });
  });

  it('exports the identity that opens a document', async () => {
    const { steward, organization } = await ready;
    const { identity } = await keys.exportIdentity({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }] });
    expect(identity).toMatch(/^AGE-SECRET-KEY-1/);
  });
});

describe('the process', () => {
  it('takes its keys along when it ends, and comes back locked', async () => {
    const { steward } = await ready;
    const count = spawned.length;
    await keys.stop();
    expect(await keys.isUnlocked({ account: steward.account })).toEqual({ unlocked: false });
    expect(spawned).toHaveLength(count);
    expect(await failure(keys.sign({ account: steward.account, payload: new Uint8Array([1]) }))).toBe('keys.locked');
    expect(spawned).toHaveLength(count + 1);
  });

  it('fails what was under way when it dies, and works again', async () => {
    const { steward } = await ready;
    await keys.unlock({ account: steward.account, wrapped: steward.wrapped, secret: '1234' });
    const underWay = failure(keys.createAccount({ secret: '9999' }));
    spawned.at(-1)?.kill();
    expect(await underWay).toBe('keys.unavailable');
    expect(await keys.unlock({ account: steward.account, wrapped: steward.wrapped, secret: '1234' })).toEqual({ recipient: steward.recipient });
  });
});
