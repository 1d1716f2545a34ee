/** The `age` command, as Debian packages it, opens what we seal: documents by their section's identity, keys of a consent by their grantee's. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsentId, DocumentId, Hash, OrganizationId, SubjectId } from '../../core/ids/index.ts';
import { Bundle, Directory, encodeIdentity, type Envelope, type EnvelopeDraft, recipientFor } from '../../core/sealing/index.ts';
import { createKeyService } from '../keys/key-service.ts';
import { signingReady } from '../keys/signing.ts';
import { createWrapping } from '../keys/wrapping.ts';
import { publicHalf, sealFile } from './age-file.ts';
import { sealDocument } from './seal-document.ts';

const command = process.env['ASSENT_AGE'] ?? 'age';
const missing = spawnSync(command, ['--version']).error !== undefined;
const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
const labs = { category: 'labs', sensitivity: 'general' } as const;

describe.skipIf(missing)(`the ${command} command${missing ? ' (not installed: Debian has it as "age")' : ''}`, () => {
  let folder = '';
  beforeAll(async () => { folder = mkdtempSync(join(tmpdir(), 'assent-age-')); await signingReady(); });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  const open = (file: Uint8Array, identity: string): { ok: boolean; text: string } => {
    writeFileSync(join(folder, 'file.age'), file);
    writeFileSync(join(folder, 'identity.txt'), `${identity}\n`, { mode: 0o600 });
    const { status, stdout } = spawnSync(command, ['-d', '-i', join(folder, 'identity.txt'), join(folder, 'file.age')], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
    return { ok: status === 0, text: stdout };
  };

  it('opens a consent\'s keys, and with them the document, but none that was sealed after a revoke', async () => {
    const service = createKeyService({ wrapping: createWrapping({ workstationSecret: random(32), randomBytes: random }), randomBytes: random, now: () => performance.now() });
    const subject = SubjectId.parse(hex(32));
    const [steward, grantee] = await Promise.all([service.createAccount({ secret: random(32) }), service.createAccount({ secret: random(32) })]);
    const organization = await service.newSharedIdentity({ recipients: [steward.recipient] });
    const made = await service.createSubject({ subject, sections: [labs], recipients: [steward.recipient] });
    const directory = Directory.parse(JSON.parse(made.directory));
    const section = made.sections[0] ?? (() => { throw new Error('no section'); })();
    const draft: EnvelopeDraft = {
      format: 'assent-document/1', genesis: Hash.parse(hex(32)), document: DocumentId.parse(hex(32)), subject, section, epoch: 0, supersedes: null, organization: OrganizationId.parse(1), author: steward.account, authoredAt: '2026-01-01T00:00:00.000Z',
      salt: Hash.parse(hex(32)), resources: [{ resourceType: 'Observation', id: 'o', valueString: 'Zoë' }],
    };
    const envelope: Envelope = { ...draft, signature: (await service.signEnvelope({ account: steward.account, draft })).signature };
    const sealed = await sealDocument(envelope, [recipientFor(directory, section.hash, 0).recipient, organization.recipient]);
    const bundle = await service.sealBundle({
      account: steward.account, path: [], keyring: made.keyring, consent: ConsentId.parse(hex(32)), subject, sections: [{ ...labs, epoch: 0 }],
      patient: { name: 'Ada', birthDate: '1990', gender: 'female', deceased: null, identifiers: [] }, issuedAt: '2026-01-01T00:00:00.000Z', recipients: [grantee.recipient], files: null, conditions: null, receipt: null,
    });
    const { identity } = await service.exportIdentity({ account: grantee.account, path: [] });
    const keys = open(bundle.sealed, identity);
    expect(keys.ok).toBe(true);
    const [granted] = Bundle.parse(JSON.parse(keys.text)).sections;
    const document = open(sealed.file, granted?.identity ?? '');
    expect(JSON.parse(document.text)).toEqual(envelope);
    expect(open(sealed.file, (await service.exportIdentity({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }] })).identity).ok).toBe(true);

    const expected = { genesis: draft.genesis, document: draft.document, subject, section: section.hash, epoch: 0, commitment: sealed.commitment, superseded: [] };
    const again = await service.resealDocument({ account: steward.account, path: [{ kind: 'identity', sealed: organization.sealed }], file: sealed.file, expected, recipients: [recipientFor(directory, section.hash, 1).recipient, organization.recipient] });
    expect(open(again.sealed, granted?.identity ?? '').ok).toBe(false);
    const next = await service.exportIdentity({ account: steward.account, path: [{ kind: 'keyring', sealed: made.keyring, section: section.hash, epoch: 1 }] });
    expect(open(again.sealed, next.identity)).toEqual(document);
  });

  it('opens what is sealed to both kinds by its X25519 identity; one before 1.3 knows no hybrid identity', async () => {
    const [plain, hybrid] = [encodeIdentity(random(32)), encodeIdentity(random(32), 'hybrid')];
    const file = await sealFile('content', [await publicHalf(plain), await publicHalf(hybrid)]);
    expect(open(file, plain)).toEqual({ ok: true, text: 'content' });
    const version = /^v?(\d+)\.(\d+)/.exec(spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout);
    const knows = Number(version?.[1]) > 1 || Number(version?.[2]) >= 3;
    expect(open(file, hybrid).ok).toBe(knows);
  });
});
