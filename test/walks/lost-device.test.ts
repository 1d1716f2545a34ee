import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, PatientId } from '../../core/ids/index.ts';
import type { SectionName } from '../../core/sealing/index.ts';
import { codeOf } from '../../demo/failure.ts';
import { calls } from '../../workstation/chain/index.ts';
import { accountOf, signingReady } from '../../workstation/keys/signing.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { enqueue } from '../../workstation/vault/repositories/index.ts';
import { eventually, foundDesk, type RunningDesk } from '../harness/desk.ts';
import { stolenKeys } from './stolen-keys.ts';

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));
const general = (category: SectionName['category']) => ({ category, sensitivity: 'general' as const });

/** On a real network: a copy of a workstation's folder is what a thief has of it, at worst with its passphrase and a key steward's PIN. */
describe('a lost workstation', () => {
  let desk: RunningDesk;
  let patient: PatientId;
  let stolen: string;
  let lost: Awaited<ReturnType<typeof stolenKeys>>;
  let device: AccountId;

  /** What is stored in the network of the section's first document, as it lies there now. */
  const fileOf = async (section: SectionName): Promise<string> => {
    await desk.as('Clinician');
    return (await desk.client.chart.exportDocument({ patient, section, reason: 'A test' })).file;
  };
  const rows = async () => (await desk.client.devices.list()).rows;
  const stateOf = async (one: AccountId) => (await rows()).find(({ device: account }) => account === one)?.state;

  /** Nobody enrols a second one from a screen: the administrator's call is put among what waits. */
  async function enrolAnother(admin: AccountId): Promise<AccountId> {
    await signingReady();
    const another = accountOf(new Uint8Array(randomBytes(32)));
    const keys = await createPassphraseKeychain(join(desk.dir, 'keychain.json')).open(desk.passphrase);
    const vault = openVault({ file: join(desk.dir, 'vault.db'), key: keys.vaultKey });
    const { organization } = vault.read((db) => db.get<{ organization: number }>('SELECT organization FROM workstation')) ?? { organization: 0 };
    vault.write((db) => { enqueue(db, { id: crypto.randomUUID(), idempotencyKey: `device/${another}`, signer: admin, call: { call: calls.registry.enrolDevice(organization as never, another), what: 'Enrol another workstation', about: { kind: 'other' } } as never }, Date.now()); });
    vault.close();
    return another;
  }

  beforeAll(async () => {
    desk = await foundDesk(['KeySteward', 'Registrar', 'Clinician']);
    await desk.as('Registrar');
    ({ patient } = await desk.client.patients.register({ family: 'Stolen', given: 'Ada', birthDate: '1950-01-01', gender: 'female', phone: null, pin: null }));
    await desk.as('Clinician');
    const { document } = await desk.client.chart.addNote({ patient, title: 'Note', text: 'Written before it was lost.' });
    const subject = (await desk.client.patients.card({ patient })).subject;
    await eventually('a note on record', async () => (await desk.client.inspect.document({ subject, document })).found);
    await desk.kill();
    stolen = mkdtempSync(join(tmpdir(), 'assent-stolen-'));
    cpSync(desk.dir, stolen, { recursive: true, filter: (path) => !/\/(chain|ipfs|logs)$/.test(path) });
    const [steward, admin] = [desk.people.get('KeySteward'), desk.people.get('Admin')];
    if (steward === undefined || admin === undefined) throw new Error('people');
    lost = await stolenKeys({ folder: stolen, passphrase: desk.passphrase, steward, patient });
    device = await enrolAnother(admin.account);
    await desk.again();
    await desk.as('Admin');
    await eventually('a second workstation', async () => await stateOf(device) === 'enrolled');
  }, 220_000);
  afterAll(async () => { await lost.end(); rmSync(stolen, { recursive: true, force: true }); await desk.end(); }, 30_000);

  it('opens what is written after the loss, as long as nobody retires it', async () => {
    await desk.as('Clinician');
    await desk.client.writing.problem({ patient, entry: { kind: 'problem', problem: { text: 'Asthma' } }, replaces: null });
    expect([await lost.opens(await fileOf(general('notes'))), await lost.opens(await fileOf(general('problems')))]).toEqual([true, true]);
  });

  it('is retired by an administrator, who sees what that signs; not the one at hand, unless that is meant', async () => {
    await desk.as('Clinician');
    expect(await failure(desk.client.devices.retire({ device }))).toBe('access.role-missing');
    await desk.as('Admin');
    const here = (await rows()).find((row) => row.here)?.device as AccountId;
    expect(await failure(desk.client.devices.retire({ device: here }))).toBe('device.here');
    const { calls: shown, whole } = await desk.client.devices.willRetire({ device });
    expect([shown.map(({ method }) => method), whole]).toEqual([['retireDevice', 'rotateKey', 'rotateKey', 'rotateKey'], false]);
    await desk.client.devices.retire({ device });
    expect((await desk.client.devices.list()).renewing).toBe(true);
    expect(await failure(desk.client.devices.retire({ device }))).toBe('device.retired');
    await eventually('its end on the network', async () => await stateOf(device) === 'retired');
    expect(await stateOf(here)).toBe('enrolled');
  });

  it('holds keys that open nothing of what lies in the network once they are replaced, also after kill -9 in the middle', async () => {
    await desk.as('KeySteward');
    await desk.kill();
    await desk.again();
    await desk.as('Admin');
    expect((await desk.client.devices.list()).renewing).toBe(true);
    await desk.as('KeySteward');
    await eventually('keys replaced', async () => (await desk.client.jobs.list()).some(({ kind, state }) => kind === 'renew-keys' && state === 'done'), 120);
    await desk.as('Clinician');
    await desk.client.writing.allergy({ patient, entry: { kind: 'allergy', substance: { text: 'Penicillin' } }, replaces: null });
    const files = await Promise.all([general('allergies')].map(fileOf));
    files.push(await fileOf(general('notes')), await fileOf(general('problems')));
    expect(await Promise.all(files.map((file) => lost.opens(file)))).toEqual([false, false, false]);
    await desk.as('Admin');
    expect((await desk.client.devices.list()).renewing).toBe(false);
  }, 170_000);
});
