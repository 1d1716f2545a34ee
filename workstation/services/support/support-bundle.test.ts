import { appendFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, PatientId } from '../../../core/ids/index.ts';
import { tracesIn } from '../../../test/harness/traces.ts';
import { createErrorLog } from '../../platform/error-log.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { addPerson, enqueue, insertPatient } from '../../vault/repositories/index.ts';
import { createSupportBundle } from './support-bundle.ts';

const [family, identifier, note, staff, pin, folderName] = ['Zwetschgenkern', 'SVNR-4711-0815', 'Marmeladenbrotzeit', 'Heribert Sonnenblum', '271828', 'home-of-heribert'];
const canaries = [family, identifier, note, staff, folderName];
const patient = PatientId.parse('0198c000-0000-7000-8000-000000000001');
const account = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');

describe('a support bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), `assent-${folderName}-`));
  const logFile = join(folder, 'logs', 'workstation.jsonl');
  const audited: string[] = [];
  let vault: Vault;
  let files: Record<string, Buffer>;

  const made = async (extra: Partial<Parameters<typeof createSupportBundle>[0]> = {}): Promise<Record<string, Buffer>> => {
    const { zip } = await createSupportBundle({
      vault, logFile, version: '0.1.0', now: () => Date.UTC(2026, 10, 22), audit: { record: ({ action }) => { audited.push(action); return []; } },
      jobs: { list: () => [{ id: 'j', kind: 'import', state: 'failed', step: `Reading ${family}`, done: 0, total: 1, error: 'app.internal' }] as never },
      network: () => Promise.resolve({
        chain: { mode: 'light', phase: 'ready', name: folderName, genesis: null, best: 7, finalized: 5, peers: 1, trouble: null, endpoint: `ws://${folderName}`, node: { running: true, local: true, version: folderName, error: note } },
        storage: { phase: 'ready', engine: 'embedded', blocks: 3, bytes: 12, peers: 0, peerId: folderName, addresses: [folderName] }, outbox: { waiting: 1, failed: 1 },
      } as never),
      ...extra,
    }).make();
    return Object.fromEntries(Object.entries(unzipSync(Buffer.from(zip, 'base64'))).map(([name, bytes]) => [name, Buffer.from(bytes)]));
  };

  beforeAll(async () => {
    mkdirSync(join(folder, 'logs'));
    vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(5) });
    vault.write((db) => {
      insertPatient(db, { id: patient, name: `Ada ${family}`, sortName: family, birthDate: '1950-01-01', gender: 'female', deceased: false, deceasedDate: null, mrn: identifier, identifiers: [{ system: null, value: identifier, type: null }], resource: { resourceType: 'Patient', text: note }, search: family, createdAt: 1, updatedAt: 1 });
      addPerson(db, { account, kind: 'staff', name: staff, title: note, organization: null, patient: null, recipient: 'age1x' as never, wrapped: new Uint8Array(3), demoPin: pin, createdAt: 1 });
      enqueue(db, { id: 'o', idempotencyKey: 'k', call: { what: `Consent for ${family}` } as never, signer: account }, 1);
    });
    const log = createErrorLog(logFile, () => new Date(Date.UTC(2026, 10, 22)));
    log('a1', new AppError('document.invalid', { field: note, path: `/${folderName}/${family}.json` }, { cause: new Error(`cannot read ${identifier}`) }));
    const odd = new Error(note);
    odd.name = `${family} is no name`;
    odd.stack = `${odd.name}\n    at read${note} (/home/${folderName}/${family}.ts:1:2)\n    at async open (file:///home/${folderName}/assent/workstation/vault/open-vault.ts:41:9)`;
    log('a2', odd);
    appendFileSync(logFile, `not json ${family}\n`);
    files = await made();
  });
  afterAll(() => { vault.close(); rmSync(folder, { recursive: true }); });

  it('says which versions run, how many rows there are, what waits, and where errors came from', () => {
    expect(JSON.parse(String(files['about.json']))).toMatchObject({ format: 'assent-support/1', version: '0.1.0', schema: vault.schemaVersion });
    expect(JSON.parse(String(files['rows.json']))).toMatchObject({ patient: 1, person: 1, outbox: 1, document: 0 });
    expect(JSON.parse(String(files['state.json']))).toMatchObject({ network: { chain: { best: 7 }, storage: { blocks: 3 } }, waiting: [{ status: 'waiting', rows: 1 }], jobs: [{ kind: 'import', error: 'app.internal' }] });
    const errors = String(files['errors.jsonl']).trim().split('\n').map((line) => JSON.parse(line) as { causes: { name: string | null; code: string | null; places: string[] }[] });
    expect(errors[0]?.causes.map(({ name, code }) => [name, code])).toEqual([['AppError', 'document.invalid'], ['Error', null]]);
    expect(errors[1]?.causes[0]).toEqual({ name: null, code: null, places: ['open workstation/vault/open-vault.ts:41'] });
    expect(audited).toEqual(['support.export']);
  });

  it('holds nothing of a patient or a person, in any of the forms that a text can have', () => {
    for (const [name, bytes] of Object.entries(files)) expect(tracesIn(bytes, [...canaries, account, patient], name)).toEqual([]);
    // One that took the log as it lies, or a job with its words, would be found.
    const careless = Buffer.from(JSON.stringify({ step: `Reading ${family}`, note, identifier, staff, folderName }));
    expect(new Set(tracesIn(careless, canaries, 'control').map(({ term }) => term))).toEqual(new Set(canaries));
  });

  it('takes no word that a program would not use', async () => {
    const other = await made({ jobs: { list: () => [] } });
    expect(String(other['errors.jsonl'])).not.toMatch(/home|Error: /);
  });
});
