/** `--council list | propose | vote | close | fund | apply`: how hospitals decide together, each with the stash of the ceremony. */
import { resolve } from 'node:path';
import type { ApiPromise } from '@polkadot/api';
import type { KeyringPair } from '@polkadot/keyring/types';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { OrganizationId } from '../../../../core/ids/index.ts';
import { call } from '../../calls/arguments.ts';
import { council as calls } from '../../calls/council.ts';
import { balances, batch } from '../../calls/wallet.ts';
import { describe } from '../../client/extrinsics.ts';
import { majority } from '../../majority.ts';
import { firstFunds, treasuryAccount } from '../../treasury.ts';
import type { Call } from '../../types.ts';
import { pairOf, readSecrets } from '../ceremony.ts';
import { type Motion, readCouncil } from './motions.ts';
import { usualNode, withNode } from './node.ts';
import { readDisputes, readSlashes, subjectOf } from './pending.ts';
import { applicationIn, isAdmitted, type Proposal, proposalOf, type ProposalOptions, readRuntime, runtimeHash } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { built, type Done, signAndFollow } from './signing.ts';

export interface CouncilOptions extends ProposalOptions {
  readonly node?: string; readonly secrets?: string; readonly motion?: string; readonly organization?: string; readonly against?: boolean;
  /** Left out, the call is shown and nothing is signed. */
  readonly sign?: boolean;
}
/** What a step may use. `send`: null where nothing was to be signed. */
interface Seat { readonly api: ApiPromise; readonly by: KeyringPair; readonly options: CouncilOptions; send(call: Call, ...notes: string[]): Promise<Done | null> }

export async function council(step: string, options: CouncilOptions, tell: (line: string) => void): Promise<object> {
  if (step !== 'list' && !Object.hasOwn(steps, step)) throw new Error(`--council is list, ${Object.keys(steps).join(', ')}`);
  const by = step === 'list' ? null : await stashIn(options.secrets);
  const node = options.node ?? usualNode;
  return withNode(node, async (api) => {
    if (by === null) return list(api);
    const send = (call: Call, ...notes: string[]): Promise<Done | null> => signAndFollow({ api, node, call, by, sign: options.sign === true, notes, tell });
    return steps[step]?.({ api, by, options, send }) ?? {};
  });
}

export async function stashIn(folder: string | undefined): Promise<KeyringPair> {
  await cryptoWaitReady();
  if (folder === undefined) throw new Refusal('mover-unknown');
  const { stash } = await readSecrets(resolve(folder)).catch((cause: unknown) => { throw new Refusal('mover-unknown', { folder }, { cause }); });
  return pairOf(stash);
}

async function list(api: ApiPromise): Promise<object> {
  const [{ members, needed, motions, block }, authorized, disputes, slashes] = await Promise.all([readCouncil(api), api.query.system.authorizedUpgrade(), readDisputes(api), readSlashes(api)]);
  return {
    members, needed, block, authorizedRuntime: authorized.unwrapOr(null)?.codeHash.toHex() ?? null,
    motions: motions.map(({ index, hash, call, needed: votes, ayes, nays, until }) => ({ motion: index, hash, does: call.sentence, for: ayes.length, against: nays.length, needed: votes, until, votedFor: ayes, votedAgainst: nays })),
    disputes, slashes,
  };
}

const steps: Readonly<Record<string, (seat: Seat) => Promise<object>>> = {
  /** Moves, and votes for it: both or neither. A council of one has carried it then. */
  async propose({ api, by, options, send }) {
    const proposal = await proposalOf(options);
    if (proposal === null) throw new Refusal('ambiguous');
    const { members, motions } = await readCouncil(api);
    seated(members, by);
    const hash = hashOf(api, proposal);
    if (motions.some((one) => one.hash === hash)) throw new Refusal('already-proposed');
    if (options.admit !== undefined && await isAdmitted(api, (await applicationIn(options.admit)).admin)) throw new Refusal('already-admitted');
    const about = [...proposal.words, ...await subjectOf(api, describe(api, built(api, proposal.call)))];
    const needed = majority(members.length);
    if (needed === 1) return outcome(await send(calls.propose(1, proposal.call), ...about));
    const index = (await api.query.council.proposalCount()).toNumber();
    const done = await send(batch([calls.propose(needed, proposal.call), calls.vote(hash, index, true)]), ...about, `${String(needed)} of ${String(members.length)} carry it.`);
    return done === null ? unsigned : { proposed: index, hash, for: 1, needed, block: done.block };
  },

  async vote({ api, by, options, send }) {
    const { members, motion, words } = await motionMeant(api, options);
    seated(members, by);
    const approve = options.against !== true;
    if ((approve ? motion.ayes : motion.nays).includes(by.address)) throw new Refusal('already-voted', { motion: motion.index });
    const done = await send(calls.vote(motion.hash, motion.index, approve), `${approve ? 'FOR' : 'AGAINST'} motion ${String(motion.index)}: ${motion.call.sentence}`, ...argumentsOf(motion), ...words);
    if (done === null) return unsigned;
    const after = (await readCouncil(api)).motions.find(({ index }) => index === motion.index);
    return { voted: approve ? 'for' : 'against', motion: motion.index, for: after?.ayes.length ?? null, against: after?.nays.length ?? null, needed: motion.needed, block: done.block };
  },

  /** Anybody may; whoever has a stash here pays. */
  async close({ api, options, send }) {
    const { members, motion, block, words } = await motionMeant(api, options);
    const isLost = members.length - motion.nays.length < motion.needed;
    if (motion.ayes.length < motion.needed && !isLost && block < motion.until) throw new Refusal('votes-missing', { for: motion.ayes.length, needed: motion.needed, 'open until block': motion.until });
    return outcome(await send(calls.close(motion.hash, motion.index), `motion ${String(motion.index)}: ${motion.call.sentence}`, ...argumentsOf(motion), ...words));
  },

  async fund({ api, options, send }) {
    const organization = OrganizationId.safeParse(Number(options.organization));
    if (!organization.success || (await api.query.registry.organizations(organization.data)).isNone) throw new Refusal('organization-unknown', { organization: options.organization ?? '' });
    const done = await send(balances.transfer(treasuryAccount(organization.data), firstFunds), `the fee treasury of organization ${String(organization.data)}`);
    return done === null ? unsigned : { funded: organization.data, block: done.block };
  },

  /** Anybody may bring what the council authorized. */
  async apply({ api, options, send }) {
    if (options.upgrade === undefined) throw new Refusal('ambiguous');
    const code = await readRuntime(options.upgrade);
    const authorized = (await api.query.system.authorizedUpgrade()).unwrapOr(null)?.codeHash.toHex();
    if (authorized === undefined) throw new Refusal('nothing-authorized');
    if (authorized !== runtimeHash(code)) throw new Refusal('other-runtime', { authorized, file: runtimeHash(code) });
    const done = await send(call('system', 'applyAuthorizedUpgrade', `0x${code.toString('hex')}`), `its hash: ${authorized}`);
    if (done === null) return unsigned;
    // A runtime that is no later version of this network's is thrown away in a call that succeeds.
    if (!done.events.some(({ event }) => event.section === 'system' && event.method === 'CodeUpdated')) throw new Refusal('rejected', { error: 'the runtime is not the next version of this network' });
    return { applied: authorized, block: done.block };
  },
};

const unsigned = { signed: false } as const;

function seated(members: readonly string[], { address }: KeyringPair): void {
  if (!members.includes(address)) throw new Refusal('not-a-member', { account: address });
}

const hashOf = (api: ApiPromise, { call }: Proposal): Motion['hash'] => built(api, call).method.hash.toHex().slice(2) as Motion['hash'];
const argumentsOf = ({ call: { args, calls: inner } }: Motion): string[] => [...args, ...inner.flatMap((one) => one.args)].map(({ name, value }) => `${name}: ${value.slice(0, 100)}`);

/** By its number, or by what it does. Both: then they must be one and the same. */
async function motionMeant(api: ApiPromise, options: CouncilOptions) {
  const proposal = await proposalOf(options);
  const { members, motions, block } = await readCouncil(api);
  if (proposal === null && options.motion === undefined) throw new Refusal('ambiguous');
  const hash = proposal === null ? null : hashOf(api, proposal);
  const motion = motions.find((one) => (options.motion === undefined ? one.hash === hash : String(one.index) === options.motion));
  if (motion === undefined) throw new Refusal('no-such-motion', options.motion === undefined ? {} : { motion: options.motion });
  if (hash !== null && motion.hash !== hash) throw new Refusal('other-motion', { motion: motion.index });
  // A motion about what is gone meanwhile can still be voted down and closed.
  const subject = await subjectOf(api, motion.call).catch((error: unknown) => {
    if (error instanceof Refusal) return [error.message];
    throw error;
  });
  return { members, motion, block, words: [...proposal?.words ?? [], ...subject] };
}

function outcome(done: Done | null): object {
  if (done === null) return unsigned;
  const admitted = done.events.find(({ event }) => event.section === 'registry' && event.method === 'OrganizationAdmitted')?.event.data[0]?.toString();
  const carried = done.events.some(({ event }) => event.section === 'council' && (event.method === 'Executed' || event.method === 'MemberExecuted'));
  return { carried, ...(admitted === undefined ? {} : { admitted: Number(admitted), next: `--council fund --organization ${admitted}` }), block: done.block };
}
