import type { Cast, Player, Side } from '../cast.ts';
import type { Facts } from '../reporter.ts';
import { until } from '../waiting.ts';
import { type Client, jobDone } from '../workstation.ts';

/** `node.start` to `recipient.set`: two workstations, one network, people with roles and keys. */
export async function foundingSteps(cast: Cast): Promise<void> {
  const { reporter, home, other } = cast;
  let homeJob: Promise<unknown> = Promise.resolve();

  await reporter.step('node.start', async () => {
    const { client } = await cast.start(home);
    homeJob = found(client, home);
    homeJob.catch(() => undefined);
    const status = await until('a finalized block through the light client', async () => {
      const seen = await client.network.status();
      return seen.chain.phase === 'ready' && (seen.chain.finalized ?? 0) > 0 ? seen : null;
    });
    const { chain } = status;
    return { genesis: chain.genesis, finalized: chain.finalized, read: chain.mode, node: chain.node.running, ok: chain.mode === 'light' && chain.node.running };
  });

  await reporter.step('ipfs.start', async () => {
    const { storage } = await cast.at(home).client.network.status();
    return { peer: storage.peerId, addresses: storage.addresses, ok: storage.phase === 'ready' && storage.peerId !== null };
  });

  await reporter.step('vault.open', async () => {
    await homeJob;
    const client = await cast.as(home, home.admin);
    const vault = await client.inspect.vault();
    return { cipher: vault.cipher, auditRows: vault.auditRows, ok: vault.cipher.includes('chacha20') };
  });

  for (const one of [home, other]) await reporter.step('organization.admit', () => admitted(cast, one));

  for (const one of [home, other]) {
    for (const who of Object.values(one.staff)) await reporter.step('role.assign', () => assigned(cast, one, who));
  }
  for (const one of [home, other]) {
    for (const who of Object.values(one.staff)) await reporter.step('recipient.set', () => recipientSet(cast, one, who));
  }
}

async function found(client: Client, side: Side): Promise<void> {
  const { job } = await client.setup.organization({ name: side.name, country: 'IE', passphrase: side.passphrase, adminName: side.admin.name, adminPin: side.admin.pin });
  await jobDone(client, job, 120);
}

async function admitted(cast: Cast, side: Side): Promise<Facts> {
  if (side === cast.other) {
    const { client } = await cast.start(side);
    const job = found(client, side);
    job.catch(() => undefined);
    const application = await until('the application', async () => (await client.session.state()).application, 60);
    const admin = await cast.as(cast.home, cast.home.admin);
    await admin.admin.admit({ application });
    await job;
  }
  const client = await cast.as(side, side.admin);
  const { organization } = await client.session.state();
  if (organization === null) return { ok: false };
  side.organization = organization.id;
  const seen = await client.inspect.organization({ organization: organization.id });
  const { treasury } = await client.admin.organization();
  return { organization: organization.id, status: seen.status, admins: seen.admins, treasury: treasury.free, block: seen.proof.block, read: seen.proof.mode, ok: seen.found && seen.status === 'Active' };
}

async function assigned(cast: Cast, side: Side, who: Player): Promise<Facts> {
  const admin = await cast.as(side, side.admin);
  const { account } = await admin.admin.addStaff({ name: who.name, title: who.role, role: who.role, pin: who.pin });
  who.account = account;
  const { organization } = side;
  if (organization === null) return { ok: false };
  const seen = await until('the role on chain', async () => {
    const answer = await admin.inspect.role({ organization, account, role: who.role });
    return answer.held ? answer : null;
  });
  return { organization, account, role: who.role, block: seen.proof.block, ok: seen.held };
}

/** Keys are handed on by the key steward, so each side's steward signs in once before the clinician does. */
async function recipientSet(cast: Cast, side: Side, who: Player): Promise<Facts> {
  const client = await cast.as(side, who);
  const { account } = who;
  if (account === null) return { ok: false };
  const seen = await until('the public key on chain', async () => {
    const answer = await client.inspect.recipient({ account });
    return answer.matchesVault ? answer : null;
  });
  return { account, version: seen.version, recipientHash: seen.recipientHash, block: seen.proof.block, ok: seen.matchesVault };
}
