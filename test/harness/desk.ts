/** A served workstation as a process of its own, with a founded organization and its people: for tests that need the whole thing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import type { AccountId, PatientId } from '../../core/ids/index.ts';
import { chunkBytes, type ImportReport, type RoleName } from '../../core/contract/index.ts';
import { until } from '../../demo/waiting.ts';
import { type Client, jobDone, startWorkstation, type Workstation } from '../../demo/workstation.ts';

export interface DeskPerson { readonly role: RoleName; readonly account: AccountId; readonly pin: string }

export interface RunningDesk {
  readonly dir: string;
  readonly passphrase: string;
  readonly people: ReadonlyMap<RoleName, DeskPerson>;
  readonly workstation: Workstation;
  readonly client: Client;
  /** Signs the person of this role in. */
  as(role: RoleName): Promise<Client>;
  /** SIGKILL, and waits for the end. */
  kill(): Promise<void>;
  /** Starts it again on the same folder and opens its vault. */
  again(passphrase?: string): Promise<Client>;
  /** Starts it again and leaves its vault closed. */
  restart(): Promise<void>;
  /** Ends it and removes the folder. */
  end(): Promise<void>;
}

const passphrase = 'a passphrase of the test desk';
const adminPin = '100111';

/** A network that is there already: its invitation, and who admits the clinic that asks with an application. */
export interface Joining { readonly invitation: string; admit(application: string): Promise<unknown> }

/** An organization on the committed development network or on the one it joins, its administrator and one person for each of these roles. `within` as of `startWorkstation`. */
export async function foundDesk(roles: readonly RoleName[], given: { readonly name?: string; readonly joining?: Joining; readonly within?: (dir: string) => readonly string[] } = {}): Promise<RunningDesk> {
  const { name = 'Test Clinic', joining } = given;
  const dir = mkdtempSync(join(tmpdir(), 'assent-desk-'));
  const people = new Map<RoleName, DeskPerson>();
  let workstation = await startWorkstation(name, dir, joining?.invitation ?? null, given.within?.(dir));

  const as = async (role: RoleName): Promise<Client> => {
    const who = people.get(role);
    if (who === undefined) throw new Error(`nobody has the role ${role}`);
    await workstation.client.session.signIn({ account: who.account, secret: who.pin });
    return workstation.client;
  };
  const desk: RunningDesk = {
    dir, passphrase, people, as,
    get workstation() { return workstation; },
    get client() { return workstation.client; },
    kill: () => workstation.kill(),
    async restart() { workstation = await startWorkstation(name, dir, null); },
    async again(tried = passphrase) {
      await desk.restart();
      await workstation.client.session.openVault({ passphrase: tried });
      return workstation.client;
    },
    async end() {
      await Promise.race([workstation.stop(), pause(10_000)]);
      await workstation.kill();
      rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
  try {
    await founded(workstation.client, people, roles, name, joining);
    // Each signs in once: their public key goes on chain, and the steward hands out the organization's.
    for (const role of roles) await ready(await as(role), people.get(role)?.account);
    return desk;
  } catch (error) {
    await desk.end();
    throw error;
  }
}

async function founded(client: Client, people: Map<RoleName, DeskPerson>, roles: readonly RoleName[], name: string, joining: Joining | undefined): Promise<void> {
  const { job } = await client.setup.organization({ name, country: 'IE', passphrase, adminName: 'Admin of the test', adminPin });
  if (joining !== undefined) await joining.admit(await until('the application', async () => (await client.session.state()).application, 90));
  await jobDone(client, job, 90);
  const [admin] = (await client.session.people()).people;
  if (admin === undefined) throw new Error('the founding left no administrator');
  people.set('Admin', { role: 'Admin', account: admin.account, pin: adminPin });
  await client.session.signIn({ account: admin.account, secret: adminPin });
  for (const [index, role] of roles.entries()) {
    const pin = `20022${String(index)}`;
    const { account } = await client.admin.addStaff({ name: `${role} of the test`, title: role, role, pin });
    people.set(role, { role, account, pin });
  }
  // Signed by the administrator, who therefore stays until the roles are final.
  await eventually('final roles', async () => {
    const staff = await client.admin.staff();
    return roles.every((role) => staff.some(({ account, assignments }) => account === people.get(role)?.account && assignments.some(({ state }) => state === 'active')));
  });
}

/** Their public key is final: from here on keys can be handed to them. */
async function ready(client: Client, account: AccountId | undefined): Promise<void> {
  if (account !== undefined) await eventually('the key of a person', async () => (await client.inspect.recipient({ account })).matchesVault);
}

/** A page of this workstation in a browser, with the way in that its client was given. */
export async function openPage(desk: RunningDesk, browser: Browser, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const { origin, cookie } = desk.workstation;
  const context = await browser.newContext({ viewport });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  await page.goto(origin);
  await page.waitForSelector('#root > *');
  return page;
}

/** Asks until it holds. */
export async function eventually(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${String(seconds)} s for ${what}`);
    await pause(200);
  }
}

/** Hands a file to the importer in chunks, as the window does, and begins the job. */
export async function beginImport(client: Client, name: string, bytes: Uint8Array, patient: PatientId | null = null) {
  const { upload } = await client.imports.begin({ name, size: bytes.length, patient });
  for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
    await client.imports.chunk({ upload, offset, data: Buffer.from(bytes.subarray(offset, offset + chunkBytes)).toString('base64') });
  }
  return (await client.imports.finish({ upload })).job;
}

/** To its end; a failed one throws its code. */
export async function importFile(client: Client, name: string, bytes: Uint8Array, patient: PatientId | null = null): Promise<ImportReport> {
  const job = await beginImport(client, name, bytes, patient);
  await jobDone(client, job, 120);
  const report = await client.imports.report({ job });
  if (report === null) throw new Error('the import left no report');
  return report;
}
