/** R20: what was signed once is applied once, another network is refused, and a fork that is left gave nobody access. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AccountId, type ConsentId, Hash } from '../../core/ids/index.ts';
import { calls, type Chain, type SignedExtrinsic } from '../../workstation/chain/index.ts';
import { ask } from '../../workstation/chain/network/question.ts';
import { createChangeFeed } from '../../workstation/services/changes/change-feed.ts';
import type { Puller } from '../../workstation/services/pull/puller.ts';
import { createFirstSight } from '../../workstation/services/sync/first-sight.ts';
import { createSynchronizer } from '../../workstation/services/sync/synchronizer.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { consent as storedConsent, setChainCursor, upsertConsent, upsertOrganization } from '../../workstation/vault/repositories/index.ts';
import { signer } from '../network/local-network.ts';
import { type Clinic, foundClinic, hex, organization, startValidators, type Validators } from '../harness/validators.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';

const slotMs = 2000;
const asn = 10n ** 12n;
const originals = 20;
const lone = 3;

export const replays: Fault = {
  id: 'R20', asked: '1,000 replays: 0 applied twice; another genesis refused; in forks grants only when final, revokes and narrowings at first sight', usual: 1000,
  async run({ n }) {
    const validators = await startValidators({ validators: 4, slotMs });
    try {
      const held = outcome();
      const control = outcome();
      const facts: Record<string, number | string> = {};
      const chain = await validators.client();
      const clinic = await foundClinic(chain);
      await replayed(validators, chain, clinic, n, held, control, facts);
      await otherGenesis(validators, chain, held, control);
      await forks(validators, chain, clinic, held, control, facts);
      return { held, control, facts };
    } finally {
      await validators.end();
    }
  },
};

const httpOf = (validators: Validators, index: number): string => (validators.network.members[index]?.rpc ?? '').replace('ws', 'http');

async function replayed(validators: Validators, chain: Chain, clinic: Clinic, n: number, held: Outcome, control: Outcome, facts: Record<string, number | string>): Promise<void> {
  const targets: AccountId[] = [];
  const extrinsics: SignedExtrinsic[] = [];
  await Promise.all(Array.from({ length: originals }, async () => {
    const target = (await signer(`//Paid${hex(6)}`)).account;
    const submission = clinic.follow(clinic.alice, calls.balances.transfer(target, asn));
    for await (const status of submission) if (status.kind === 'submitted') { targets.push(target); extrinsics.push(status.extrinsic); }
    await submission.done;
  }));
  const given = clinic.grant();
  await clinic.send(clinic.steward, given.call);

  let refused = 0;
  let resumed = 0;
  for (let index = 0; index < n; index += 1) {
    const extrinsic = extrinsics[index % extrinsics.length];
    if (extrinsic === undefined) throw new Error('nothing to replay');
    held.attempts += 1;
    if (index % 100 === 50) {
      // What a workstation does after a restart: it goes on with the bytes that its outbox kept.
      const receipt = await chain.submit({ key: hex(8), call: calls.balances.transfer(targets[index % targets.length] as AccountId, asn), signer: clinic.alice.account, resume: extrinsic, sign: () => Promise.reject(new Error('signed anew')) }).done.catch(() => null);
      if (receipt?.hash === extrinsic.hash) resumed += 1;
      else held.violations.push(`resuming ${extrinsic.hash} gave ${receipt === null ? 'nothing' : receipt.hash}`);
    } else if (index % 50 === 25) {
      // The same intention, signed anew: the chain knows the thing by its name.
      const failure: unknown = await clinic.send(clinic.steward, given.call).then(() => null, (error: unknown) => error);
      if ((failure as { data?: { error?: string } } | null)?.data?.error !== 'AlreadyExists') held.violations.push('a consent was granted twice');
      else refused += 1;
    } else {
      refused += await ask(httpOf(validators, index % 4), 'author_submitExtrinsic', [extrinsic.hex]).then(() => 0, () => 1);
    }
  }
  await sleep(4 * slotMs);
  const timesPaid = async (): Promise<bigint[]> => (await chain.balances(targets)).value.map(({ free }) => free / asn);
  for (const [index, times] of (await timesPaid()).entries()) if (times !== 1n) held.violations.push(`transfer ${String(index)} was applied ${String(times)} times`);
  facts['refused at the door'] = refused;
  facts['followed to the same end'] = resumed;

  // A client that takes silence for failure and signs again: the same count must see it.
  const [target] = targets;
  if (target === undefined) throw new Error('nobody was paid');
  await clinic.send(clinic.alice, calls.balances.transfer(target, asn));
  control.attempts += 1;
  if ((await timesPaid())[0] !== 1n) control.violations.push('signed again without looking: applied twice');
}

async function otherGenesis(validators: Validators, chain: Chain, held: Outcome, control: Outcome): Promise<void> {
  const { network } = validators;
  const wrong = Hash.parse(hex(32));
  const ways = [{ mode: 'rpc' as const, endpoints: [network.members[0]?.rpc ?? ''] }, { mode: 'light' as const, spec: readFileSync(network.lightSpec, 'utf8') }];
  for (const way of ways) {
    held.attempts += 1;
    const reader = validators.reader(way, wrong);
    const code = await reader.ready(30_000).then(() => 'accepted', (error: unknown) => (error as { code?: string }).code ?? String(error));
    if (code !== 'chain.wrong-network') held.violations.push(`a network of another genesis by ${way.mode}: ${code}`);
    await reader.stop();
  }
  // A client that belongs to no network takes any.
  control.attempts += 1;
  const naive = validators.reader(ways[0], null);
  if (await naive.ready(30_000).then(() => true, () => false)) control.violations.push('a client without a genesis of its own takes any network');
  await naive.stop();
  await chain.ready();
}

async function forks(validators: Validators, chain: Chain, clinic: Clinic, held: Outcome, control: Outcome, facts: Record<string, number | string>): Promise<void> {
  const { network } = validators;
  const kept = clinic.grant();
  await clinic.send(clinic.steward, kept.call);
  const long = clinic.grant();
  await clinic.send(clinic.steward, long.call);
  await sleep(2 * slotMs);
  const endpoints = [network.members[lone]?.rpc ?? ''];
  const reader = await validators.client({ mode: 'rpc', endpoints });
  const writer = await validators.client({ mode: 'rpc', endpoints });
  const mirror = await followed(reader, [kept.consent, long.consent], clinic);
  const end = mirror.endOf(long.consent);
  const sooner = end - 600_000;
  try {
    await network.partition([[0, 1, 2], [lone]]);
    // Only the lone validator's fork hears of these.
    const granted = clinic.grant();
    const statuses = { grant: '', revoke: '', narrow: '' };
    const send = (name: 'grant' | 'revoke' | 'narrow', call: Parameters<Chain['describe']>[0]): void => {
      const submission = writer.submit({ key: hex(8), call, signer: clinic.steward.account, sign: clinic.steward.sign });
      submission.done.catch(() => undefined);
      void (async () => { for await (const { kind } of submission) statuses[name] = kind; })().catch(() => undefined);
    };
    send('grant', granted.call);
    send('revoke', calls.consent.revoke(organization, clinic.subject, kept.consent));
    send('narrow', calls.consent.narrow(organization, clinic.subject, long.consent, [clinic.section], sooner));
    const deadline = performance.now() + 90_000;
    let seen = { grant: false, revoke: false };
    while (performance.now() < deadline && !(seen.grant && seen.revoke && mirror.forgotten.includes(kept.consent) && mirror.endOf(long.consent) === sooner)) {
      await sleep(500);
      const [best, gone] = await Promise.all([
        reader.consent(clinic.subject, granted.consent, { at: 'best' }).then(({ value }) => value !== null, () => false),
        reader.consent(clinic.subject, kept.consent, { at: 'best' }).then(({ value }) => value?.revokedAt != null, () => false),
      ]);
      seen = { grant: seen.grant || best, revoke: seen.revoke || gone };
      held.attempts += 1;
      if (mirror.knows(granted.consent)) held.violations.push('a grant counts that only a fork holds');
    }
    facts['fork held the grant'] = String(seen.grant);
    facts['fork held the revoke'] = String(seen.revoke);
    held.attempts += 3;
    if (!seen.grant || !seen.revoke) held.violations.push('the fork never held the two: nothing was tested');
    if (!mirror.forgotten.includes(kept.consent)) held.violations.push('a revoke was not followed at first sight');
    if (mirror.endOf(long.consent) !== sooner) held.violations.push('a narrowing was not followed at first sight');
    if ((await reader.consent(clinic.subject, kept.consent)).value?.revokedAt !== null) held.violations.push('the revoke was final already: first sight was not tested');
    control.attempts += 1;
    if (seen.grant) control.violations.push('who reads the newest block accepts a grant that never becomes final');
    await writer.stop();

    // On the other side the same nonces go elsewhere, so that the fork's extrinsics are void once it is left.
    const far = await validators.client({ mode: 'rpc', endpoints: [network.members[0]?.rpc ?? ''] });
    for (let index = 0; index < 3; index += 1) await far.submit({ key: hex(8), call: calls.subjects.register(organization, hex(32) as never, null), signer: clinic.steward.account, sign: clinic.steward.sign }).done;
    await network.heal();
    const healing = performance.now();
    const final = (await far.finalized()).number;
    while ((await reader.finalized().then(({ number }) => number, () => 0)) < final + 2 && performance.now() - healing < 60_000) await sleep(500);
    facts['fork left after ms'] = Math.round(performance.now() - healing);
    held.attempts += 2;
    for (const at of ['best', 'finalized'] as const) {
      if ((await reader.consent(clinic.subject, granted.consent, { at })).value !== null) held.violations.push(`the left fork's grant is there (${at})`);
    }
    if (mirror.knows(granted.consent)) held.violations.push('the left fork\'s grant counts');
    const finalEnd = (await chain.consent(clinic.subject, long.consent)).value?.period.end;
    for (let tries = 0; mirror.endOf(long.consent) !== finalEnd && tries < 60; tries += 1) await sleep(500);
    held.attempts += 1;
    if (mirror.endOf(long.consent) !== finalEnd) held.violations.push('a narrowing of the left fork still counts once final blocks have passed it');
    if ((await chain.consent(clinic.subject, kept.consent)).value?.revokedAt !== null) facts['the revoke'] = 'became final too';
  } finally {
    mirror.end();
  }
}

/** The workstation's own rule, over a real vault: what it holds for granted, and what it forgot. */
async function followed(chain: Chain, kept: readonly ConsentId[], clinic: Clinic): Promise<{ readonly forgotten: readonly ConsentId[]; knows(consent: ConsentId): boolean; endOf(consent: ConsentId): number; end(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'assent-fork-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  const forgotten: ConsentId[] = [];
  const mirrorConsent: Puller['mirrorConsent'] = (db, value) => { upsertConsent(db, { ...firstSight.consent(db, value), termsText: null, witness: null, revokedTime: null, request: null, stage: 'confirmed', createdAt: Date.now() } as Parameters<typeof upsertConsent>[1]); };
  const { value: count } = await chain.changeCount(organization);
  vault.write((db) => {
    upsertOrganization(db, { id: organization, name: 'Own', country: 'GB', nameSalt: null, ours: true, status: 'active', admins: [], zone: 'UTC', facility: {}, admittedBlock: 1 });
    setChainCursor(db, organization, Math.max(0, count - 6));
  });
  const changes = createChangeFeed();
  const onRevoked = (consent: ConsentId): void => { forgotten.push(consent); };
  const firstSight = createFirstSight({ vault, chain, now: () => Date.now(), changes, toAccount: () => clinic.steward.account, onRevoked });
  const synchronizer = createSynchronizer({
    vault, chain, firstSight, puller: { mirrorConsent, pullMissing: () => undefined, refresh: () => Promise.resolve() } as unknown as Puller, organization: () => organization, device: () => null, now: () => Date.now(),
    changes, toAccount: () => clinic.steward.account, onHead: () => undefined, onDocuments: () => Promise.resolve(), onRevoked, log: () => undefined,
  });
  synchronizer.start();
  const knows = (consent: ConsentId): boolean => vault.read((db) => storedConsent(db, consent)) !== undefined;
  for (let tries = 0; !kept.every(knows) && tries < 40; tries += 1) { await synchronizer.catchUp(); await sleep(250); }
  if (!kept.every(knows)) throw new Error('the final consent was not followed');
  const endOf = (consent: ConsentId): number => vault.read((db) => storedConsent(db, consent))?.period.end ?? 0;
  return { forgotten, knows, endOf, end() { synchronizer.close(); vault.close(); rmSync(folder, { recursive: true, force: true }); } };
}
