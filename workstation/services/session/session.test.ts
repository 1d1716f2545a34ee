import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PatientId } from '../../../core/ids/index.ts';
import { rowHash } from '../../../core/proof/index.ts';
import { createKeys } from '../../keys/create-keys.ts';
import { spawnForked } from '../../platform/forked-process.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, auditRows, insertPatient } from '../../vault/repositories/index.ts';
import { createAuditLog } from '../audit/audit-log.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createSession, type Session } from './session.ts';

const pin = '271828';
const wrong = '000000';

describe('signing in by record number', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-session-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(3) });
  const keys = createKeys({ entry: new URL('../../keys/process.ts', import.meta.url), workstationSecret: new Uint8Array(32).fill(1), spawnIsolated: spawnForked });
  let now = 1_800_000_000_000;
  let session: Session;

  beforeAll(async () => {
    const made = await keys.createAccount({ secret: pin });
    const patient = PatientId.parse('0198c000-0000-7000-8000-000000000001');
    vault.write((db) => {
      insertPatient(db, { id: patient, name: 'Nora Falk', sortName: 'falk, nora', birthDate: null, gender: null, deceased: false, deceasedDate: null, mrn: 'A12345678', identifiers: [], resource: { resourceType: 'Patient' }, search: '', createdAt: 1, updatedAt: 1 });
      addPerson(db, { account: made.account, kind: 'patient', name: 'Nora Falk', title: 'Patient', organization: null, patient, recipient: made.recipient, wrapped: made.wrapped, demoPin: null, createdAt: 1 });
    });
    const changes = createChangeFeed();
    const audit = createAuditLog({ vault, now: () => now, device: made.account, hashOf: rowHash, changes, actor: () => ({ account: null, role: null, organization: null }) });
    session = createSession({ vault, keys, now: () => now, organization: () => null, audit: () => audit, changes, idleMs: 300_000, onSignedIn: () => Promise.resolve() });
  });
  afterAll(async () => {
    await session.close();
    vault.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets in whoever knows number and PIN, however the number is written', async () => {
    expect((await session.signInByNumber(' a12345678 ', pin)).name).toBe('Nora Falk');
    await session.lock();
  });

  it('answers a number that is nobody\'s like a wrong PIN: the same codes, the same waits', async () => {
    const answers = async (number: string): Promise<unknown[]> => {
      const seen: unknown[] = [];
      for (let attempt = 0; attempt < 5; attempt += 1) {
        seen.push(await session.signInByNumber(number, wrong).then(() => 'in', ({ code, data }: { code: string; data: unknown }) => ({ code, data })));
        now += attempt < 3 ? 0 : 60_000;
      }
      return seen;
    };
    const begun = now;
    const known = await answers('A12345678');
    now = begun;
    expect(await answers('B00000000')).toEqual(known);
    expect(known.slice(0, 2)).toEqual([{ code: 'session.wrong-secret', data: expect.anything() as unknown }, { code: 'session.wrong-secret', data: expect.anything() as unknown }]);
    expect(known[3]).toMatchObject({ code: 'session.locked-out' });
    expect(session.user).toBeNull();
  });

  it('writes each attempt into the audit', () => {
    const denials = vault.read((db) => auditRows(db, 0, 100)).filter(({ action, outcome }) => action === 'session.sign-in' && outcome === 'deny');
    expect(denials.length).toBeGreaterThanOrEqual(6);
  });
});
