/** Rounds on a real chain: each withdraws one of three consents, and then writes, seals again and renews as a workstation does. */
import { type BlockRef, type Call, calls, type Chain, type Head } from '../../../workstation/chain/index.ts';
import { ConsentId, Hash } from '../../../core/ids/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { contentIdOf, rawCidOf } from '../../../workstation/ipfs/content-address.ts';
import { type Clinic, organization } from '../../harness/validators.ts';
import type { Signer } from '../../network/local-network.ts';
import type { Outcome } from '../fault.ts';
import type { SecondDesk } from './second-desk.ts';
import { type Grantee, hex, type SealedWard, type Written } from './sealed-ward.ts';

const laterVersions = 20;
const mostBlocks = 2;
/** A writer that has not noticed by then is not waited for. */
const patienceBlocks = 6;

export interface Rounds {
  readonly chain: Chain; readonly clinic: Clinic; readonly ward: SealedWard;
  /** The real writer of another workstation, with a client of the chain of its own; and one that goes by its own vault alone. */
  readonly second: SecondDesk; readonly careless: SecondDesk;
  readonly held: Outcome; readonly control: Outcome; readonly facts: Record<string, number | string>;
}

export async function playRounds({ chain, clinic, ward, second, careless, held, control, facts }: Rounds, n: number): Promise<void> {
  const { steward, device } = clinic;
  const heads: Head[] = [];
  let best = 0;
  const stopHeads = chain.onHead((head) => { if (head.kind === 'best') { heads.push(head); best = Math.max(best, head.number); } });
  const count = { later: 0, byRevoked: 0, byOthers: 0, ofOthers: 0, own: 0, resealed: 0, staleRefused: 0, mostBlocks: 0, writerBlocks: 0, writerDocuments: 0 };
  const consents = new Map<Grantee, ConsentId>();
  /** Sent, in a block at the latest with what is waited for; whether it holds is asked at the end. */
  const sent: Promise<unknown>[] = [];
  const send = (by: Signer, call: Call): void => { const done = clinic.send(by, call); done.catch(() => undefined); sent.push(done); };

  const grant = (grantee: Grantee): Call => {
    const id = ConsentId.parse(hex(32));
    consents.set(grantee, id);
    return calls.consent.grant(organization, clinic.subject, id, {
      grantee: { kind: 'Account', account: grantee.account }, sections: [ward.section], actions: 1, purposes: 1, period: { start: Date.now() - 60_000, end: Date.now() + 3_600_000 }, dataPeriod: null, terms: Hash.parse(hex(32)), duo: null, countries: [],
      parent: null, bundle: null,
    }, 'Pin', null);
  };
  const consentOf = (grantee: Grantee): ConsentId => consents.get(grantee) ?? fail('no consent');
  const entry = ({ document, file, commitment, size, epoch }: Written) => ({ id: document, subject: clinic.subject, section: ward.section, cid: contentIdOf(rawCidOf(file)), commitment, size, epoch, supersedes: null, retention: 0 });
  const register = (written: readonly Written[]): Call => calls.records.register(organization, written.map(entry));

  async function inBlock(by: Signer, call: Call): Promise<BlockRef> {
    const submission = clinic.follow(by, call);
    submission.done.catch(() => undefined);
    sent.push(submission.done);
    for await (const status of submission) if (status.kind === 'in-block') return status.block;
    return (await submission.done).block;
  }
  /** The first block, from the one with the revoke on, in which a writer reads the new epoch. */
  async function firstBlockWith(epoch: number, from: BlockRef): Promise<number> {
    for (let index = 0; ; index += 1) {
      while (heads[index] === undefined) await new Promise((resolve) => { setTimeout(resolve, 50); });
      const head = heads[index] as Head;
      if (head.number < from.number) continue;
      const { value } = await chain.epochs(clinic.subject, [ward.section], { at: { hash: head.hash } });
      if ((value[0]?.epoch ?? 0) >= epoch) return head.number;
    }
  }
  const refusedAsStale = (written: Written): Promise<boolean> =>
    clinic.send(device, register([written])).then(() => false, (error: unknown) => error instanceof AppError && error.data['error'] === 'StaleEpoch');

  for (const grantee of ward.grantees) await ward.give(grantee, 0);
  await clinic.send(steward, calls.batch(ward.grantees.map(grant)));
  let old = await ward.write(0);
  await inBlock(device, register([old]));

  for (let epoch = 1; epoch <= n; epoch += 1) {
    const where = `revoke ${String(epoch)}`;
    const revoked = ward.grantees[epoch % ward.grantees.length] ?? fail('nobody');
    const others = ward.grantees.filter((one) => one !== revoked);
    const before = ward.recipientAt(epoch - 1);
    heads.length = 0;
    const revoking = inBlock(steward, calls.consent.revoke(organization, clinic.subject, consentOf(revoked)));
    const writing = second.untilSealedTo(epoch, revoking, () => best, patienceBlocks);
    const block = await revoking;
    const late = await firstBlockWith(epoch, block) - block.number;
    count.mostBlocks = Math.max(count.mostBlocks, late);
    if (late > mostBlocks) held.violations.push(`${where}: writers knew of it ${String(late)} blocks later`);

    const switched = await writing;
    count.writerBlocks = Math.max(count.writerBlocks, switched.blocks);
    count.writerDocuments += switched.written;
    if (switched.epoch < epoch) held.violations.push(`${where}: ${String(switched.blocks)} blocks later another desk still seals to the epoch before`);
    else if (switched.blocks > mostBlocks) held.violations.push(`${where}: another desk sealed to the new epoch ${String(switched.blocks)} blocks later`);
    if (await ward.opens(revoked, switched.file)) held.violations.push(`${where}: the revoked opens what another desk wrote after it`);
    if (epoch === 1) control.attempts += 1;
    if (epoch === 1 && await ward.opens(revoked, (await careless.write()).file)) control.violations.push(`${where}: a writer that goes by its own vault seals to the revoked`);

    await ward.reach(epoch);
    const bundles = await Promise.all(others.map((one) => ward.give(one, epoch)));
    const versions: Written[] = [];
    for (let version = 0; version < laterVersions; version += 1) versions.push(await ward.write(epoch));
    old = await ward.reseal(old, epoch);
    const stale = { ...await ward.write(epoch), epoch: epoch - 1 };
    sent.push(refusedAsStale(stale).then((refused) => { if (refused) count.staleRefused += 1; else held.violations.push(`${where}: what names the epoch before was registered`); }));
    send(device, calls.records.rekey(organization, [entry(old)]));
    send(steward, calls.batch([...others.map((one, index) => calls.consent.setBundle(organization, clinic.subject, consentOf(one), contentIdOf(rawCidOf(bundles[index] ?? fail('no bundle'))))), grant(revoked)]));
    await inBlock(device, register(versions));

    for (const { file } of [...versions, old]) {
      held.attempts += 1;
      if (await ward.opens(revoked, file)) { count.byRevoked += 1; held.violations.push(`${where}: the revoked opens what was sealed later`); }
      for (const one of others) {
        count.ofOthers += 1;
        if (await ward.opens(one, file)) count.byOthers += 1; else held.violations.push(`${where}: somebody who still has consent does not open it`);
      }
    }
    count.later += versions.length;
    count.resealed += 1;
    if (await ward.opens(revoked, (await ward.write(epoch, { own: revoked.recipient })).file)) count.own += 1; else held.violations.push(`${where}: what they wrote themself is closed to them`);
    control.attempts += 1;
    if (await ward.opens(revoked, (await ward.write(epoch, { section: before })).file)) control.violations.push(`${where}: sealing that ignores the epoch is opened by the revoked`);
    // The next round begins with three who have consent.
    await ward.give(revoked, epoch);
  }
  stopHeads();
  for (const result of await Promise.allSettled(sent)) if (result.status === 'rejected') held.violations.push(`the chain refused a call: ${String(result.reason)} ${JSON.stringify((result.reason as AppError).data)}`);
  Object.assign(facts, {
    'later versions': count.later, 'opened by the revoked': count.byRevoked, 'opened by the others': `${String(count.byOthers)} of ${String(count.ofOthers)}`, 'of their own opened': count.own, 'old ones sealed again': count.resealed,
    'stale registrations refused': count.staleRefused, 'blocks until writers know, at most': count.mostBlocks, 'blocks until another desk\'s writer seals to the new epoch, at most': count.writerBlocks, 'documents it wrote meanwhile': count.writerDocuments,
  });
}

function fail(why: string): never { throw new Error(why); }
