import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, DocumentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import { type Cast, createCast, type Side } from '../../demo/cast.ts';
import { codeOf } from '../../demo/failure.ts';
import { foundingSteps } from '../../demo/steps/founding-steps.ts';
import { type Client, startWorkstation } from '../../demo/workstation.ts';
import { eventually } from '../harness/desk.ts';
import { stolenKeys } from './stolen-keys.ts';

const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'nothing failed', (error: unknown) => codeOf(error) ?? String(error));
const program = join(import.meta.dirname, '..', '..', 'workstation', 'services', 'backup', 'main.ts');
const pin = '121212';
const notes = { category: 'notes', sensitivity: 'general' } as const;

async function command(args: readonly string[], passphrase: string): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(`${passphrase}\n`);
  return (await once(child, 'close') as [number])[0];
}

/** Two clinics on one network. The second has one workstation, which is stolen with its passphrase and everybody's PIN; what is left is a backup. */
describe('a clinic whose only workstation was stolen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assent-only-device-'));
  const stolen = join(folder, 'stolen');
  const backup = join(folder, 'backup');
  let cast: Cast;
  let clinic: Side;
  let patient: PatientId;
  let subject: SubjectId;
  let card: string;
  let lost: AccountId;
  let peer: string | null;
  let keys: Awaited<ReturnType<typeof stolenKeys>>;

  const as = (who: 'clinician' | 'steward') => cast.as(clinic, clinic.staff[who]);
  const asAdmin = () => cast.as(clinic, clinic.admin);
  const write = async (text: string): Promise<DocumentId> => (await (await as('clinician')).chart.addNote({ patient, title: 'Note', text })).document;
  const isRecorded = async (client: Client, document: DocumentId): Promise<boolean> => (await client.inspect.document({ subject, document }).catch(() => ({ found: false }))).found;
  const fileOfNotes = async (): Promise<string> => (await (await as('clinician')).chart.exportDocument({ patient, section: notes, reason: 'A test' })).file;
  const stateOf = async (device: AccountId) => (await (await asAdmin()).devices.list()).rows.find((row) => row.device === device)?.state;
  async function begin(dir: string): Promise<void> {
    clinic.running = await startWorkstation(clinic.name, dir, null);
    await clinic.running.client.session.openVault({ passphrase: clinic.passphrase });
  }
  const killed = async (): Promise<void> => { await cast.at(clinic).kill(); await begin(clinic.dir); };

  /** The thief's own: the whole folder, beside the others in the network. */
  async function asThief<Result>(work: (client: Client) => Promise<Result>): Promise<Result> {
    const thief = await startWorkstation('The thief', stolen, null);
    try {
      await thief.client.session.openVault({ passphrase: clinic.passphrase });
      await thief.client.session.signIn({ account: clinic.staff.clinician.account as AccountId, secret: clinic.staff.clinician.pin });
      return await work(thief.client);
    } finally {
      await thief.kill();
    }
  }

  beforeAll(async () => {
    const at = { harbour: join(folder, 'harbour'), northside: join(folder, 'northside') };
    cast = createCast({ reporter: { held: true, step: (_: string, work: () => Promise<never>) => work() }, exportDir: null } as never, at);
    clinic = cast.other;
    await foundingSteps(cast);
    ({ patient, subject } = await (await as('clinician')).patients.register({ family: 'Only', given: 'Olga', birthDate: '1950-01-01', gender: 'female', phone: null, pin }));
    ({ card } = await (await as('clinician')).patients.card({ patient }) as { card: string });
    const first = await write('Written before the theft.');
    await eventually('a note on record', async () => isRecorded(cast.at(clinic).client, first));
    const client = await asAdmin();
    lost = (await client.devices.list()).here as AccountId;
    peer = (await client.network.status()).storage.peerId;
    await cast.at(clinic).stop();
    expect(await command(['--to', backup, '--dir', at.northside], clinic.passphrase)).toBe(0);
    cpSync(at.northside, stolen, { recursive: true });
    rmSync(at.northside, { recursive: true });
    keys = await stolenKeys({ folder: stolen, passphrase: clinic.passphrase, steward: { account: clinic.staff.steward.account as AccountId, pin: clinic.staff.steward.pin }, patient });
  }, 240_000);
  afterAll(async () => {
    await cast.stop();
    await (keys as typeof keys | undefined)?.end();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }, 40_000);

  it('is the workstation still to the network: what the thief writes is taken, and opens what is written here', async () => {
    await asThief(async (client) => {
      const { document } = await client.chart.addNote({ patient, title: 'Note', text: 'By the thief.' });
      await eventually('the thief’s note on record', async () => isRecorded(client, document));
    });
    expect(await command(['--from', backup, '--dir', clinic.dir], clinic.passphrase)).toBe(0);
    await begin(clinic.dir);
    const later = await write('Written after the theft.');
    await eventually('a note of the restored workstation', async () => isRecorded(cast.at(clinic).client, later));
    expect(await keys.opens(await fileOfNotes())).toBe(true);
  }, 170_000);

  it('has its restored workstation say so: an administrator, who sees what that signs', async () => {
    expect(await failure((await as('clinician')).devices.reenrol({ device: lost, lost: true }))).toBe('access.role-missing');
    const client = await asAdmin();
    expect(await client.devices.list()).toMatchObject({ here: lost, enrolling: false, restoredAt: expect.any(String) as string });
    const { calls, whole } = await client.devices.willReenrol({ device: lost });
    expect([calls.map(({ method }) => method), whole]).toEqual([['enrolDevice', 'retireDevice', 'rotateKey', 'rotateKey', 'rotateKey'], false]);
    expect(calls.slice(0, 2).map(({ args }) => args.find(({ name }) => name === 'device')?.value)).toEqual(['', lost]);
    const { device } = await client.devices.reenrol({ device: lost, lost: true });
    // Before the network heard of it.
    await killed();
    const again = await asAdmin();
    expect(await again.devices.list()).toMatchObject({ here: device, renewing: true, restoredAt: null });
    expect(await failure(again.devices.reenrol({ device: lost, lost: true }))).toBe('device.retired');
    await eventually('the end of the old key', async () => await stateOf(lost) === 'retired' && await stateOf(device) === 'enrolled');
    expect((await again.network.status()).storage.peerId).not.toBe(peer);
  }, 120_000);

  it('replaces what the thief holds, also after kill -9 in the middle, and writes and shares on', async () => {
    await as('steward');
    await killed();
    await as('steward');
    await eventually('keys replaced', async () => (await cast.at(clinic).client.jobs.list()).some(({ kind, state }) => kind === 'renew-keys' && state === 'done'), 120);
    const after = await write('Written under the new key.');
    await eventually('a note under the new key', async () => isRecorded(cast.at(clinic).client, after));
    expect(await keys.opens(await fileOfNotes())).toBe(false);
    const client = await asAdmin();
    await client.audit.anchor();
    await eventually('the log under the new key', async () => (await client.audit.verify()).anchored > 0);
    expect((await client.audit.verify()).holds).toBe(true);
    expect((await client.network.outbox({ state: 'all' })).filter(({ stage }) => stage === 'failed')).toEqual([]);

    const visitor = () => cast.as(cast.home, cast.home.staff.clinician);
    const { patient: guest } = await (await visitor()).patients.register({ family: 'Only', given: 'Olga', birthDate: '1950-01-01', gender: 'female', phone: null, pin: null, card });
    await (await as('clinician')).consents.grant({
      patient, request: null, evidence: { kind: 'pin', pin },
      terms: { grantee: { kind: 'role', organization: cast.home.organization ?? 0 as never, role: 'Clinician' }, sections: [notes], purposes: ['TREAT'], start: new Date().toISOString(), end: new Date(Date.now() + 86_400_000).toISOString() },
    });
    await eventually('the record at the other clinic', async () => JSON.stringify((await (await visitor()).chart.open({ patient: guest })).documents).includes(Buffer.from('Written under the new key.').toString('base64')));
  }, 240_000);

  it('takes nothing of the thief any more: the network names the refusal', async () => {
    await asThief(async (client) => {
      const { document } = await client.chart.addNote({ patient, title: 'Note', text: 'By the thief, too late.' });
      const refused = async () => (await client.network.outbox({ state: 'all' })).find(({ what, stage }) => what.startsWith('Record') && stage === 'failed');
      await eventually('the refusal', async () => await refused() !== undefined);
      expect((await refused())?.detail).toMatch(/NotAuthorized|Payment/);
      expect(await isRecorded(client, document)).toBe(false);
    });
  }, 150_000);
});
