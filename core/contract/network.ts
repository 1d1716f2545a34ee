import { z } from 'zod';
import { AccountId } from '../ids/index.ts';
import { forRoles, Instant, open, page, signedIn, Text } from './base.ts';
import { Stage } from './records.ts';
import { DecodedCall, WillSign } from './signing.ts';

/** Why a connection ended, or an attempt at one. */
export const Trouble = z.enum(['refused', 'no-answer', 'no-peers', 'no-blocks', 'ended', 'wrong-network', 'failed']);
export type Trouble = z.infer<typeof Trouble>;

export const NetworkStatus = z.strictObject({
  chain: z.strictObject({
    mode: z.enum(['light', 'rpc']), phase: z.enum(['starting', 'connecting', 'syncing', 'ready', 'offline']), name: z.string().max(60), genesis: z.string().max(66).nullable(), best: z.int().nullable(), finalized: z.int().nullable(), finalizedAt: Instant.nullable(), peers: z.int().min(0),
    /** Of the network's runtime, as it is read here; null before the first connection. */
    specVersion: z.int().min(0).nullable(),
    /** Past this the last proof no longer opens other organizations' documents. */
    leaseUntil: Instant.nullable(),
    /** The node that is believed, in the mode `rpc`. */
    endpoint: z.string().max(200).nullable(),
    /** While it catches up: the newest block here, and the newest that others tell of. `proofs` leaps by proofs of finality, `blocks` goes one by one. */
    progress: z.strictObject({ block: z.int().min(0), of: z.int().min(0), by: z.enum(['proofs', 'blocks']) }).nullable(),
    /** Why it was last out of reach; stays after it is back. */
    trouble: z.strictObject({ reason: Trouble, at: Instant, endpoint: z.string().max(200).nullable() }).nullable(),
    nextTryAt: Instant.nullable(),
    /** Blocks that are seen and not final, and since when none became final; null while the network agrees. */
    disagreement: z.strictObject({ since: Instant, ahead: z.int().min(0), silent: z.int().min(0).nullable(), validators: z.int().min(0).nullable() }).nullable(),
    node: z.strictObject({ running: z.boolean(), local: z.boolean(), version: z.string().max(120).nullable(), error: z.string().max(60).nullable() }),
  }),
  /** `clinic`: on nodes of its own, which keep several copies. */
  storage: z.strictObject({ engine: z.enum(['embedded', 'clinic']), phase: z.enum(['starting', 'ready', 'offline']), peerId: z.string().max(80).nullable(), addresses: z.array(z.string().max(200)).max(10), peers: z.int().min(0), blocks: z.int().min(0), bytes: z.int().min(0), pins: z.int().min(0) }),
  outbox: z.strictObject({ waiting: z.int().min(0), failed: z.int().min(0) }),
});
export type NetworkStatus = z.infer<typeof NetworkStatus>;

export const OutboxRow = z.strictObject({
  id: z.string().max(70), what: z.string().max(200), by: z.string().max(120), stage: Stage, tries: z.int().min(0), error: z.string().max(60).nullable(), detail: z.string().max(400).nullable(), createdAt: Instant, block: z.int().nullable(),
  /** Whose signature is missing: it is sent once they sign in on this workstation. */
  waitsFor: z.string().max(120).nullable(),
});
export type OutboxRow = z.infer<typeof OutboxRow>;

/** Over the open network only by TLS; without it on this machine alone. */
const Endpoint = z.string().max(200).regex(/^(wss:\/\/[^\s@]+|ws:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?\/?)$/);
/** Where the document store of this workstation listens beyond this machine; nowhere is the rule. */
export const Listening = z.strictObject({
  /** False where documents live on a clinic's own nodes, which listen by themselves. */
  own: z.boolean(),
  /** This machine's addresses; no name for one that was chosen and is not among them. */
  interfaces: z.array(z.strictObject({ name: z.string().max(60), address: z.string().max(60) })).max(60), chosen: z.array(z.string().max(60)).max(8),
  /** Chosen, and not on this machine just now. */
  away: z.array(z.string().max(60)).max(8),
  port: z.int().min(0).max(65_535),
  /** What partners dial; it stands in invitations. */
  announced: z.array(z.string().max(200)).max(10),
});
export type Listening = z.infer<typeof Listening>;
const MachineAddress = z.union([z.ipv4(), z.ipv6()]);

const Source = z.strictObject({ endpoints: z.array(Endpoint).max(8) });

export const network = {
  status: open.output(NetworkStatus),
  outbox: signedIn.input(z.strictObject({ state: z.enum(['waiting', 'all']).default('waiting') })).output(z.array(OutboxRow).max(200)),
  retry: signedIn.input(z.strictObject({ id: z.string().max(70) })).output(OutboxRow),
  /** What an item will sign, or has signed. */
  willSign: signedIn.input(z.strictObject({ id: z.string().max(70) })).output(WillSign),
  /** Connects anew at once instead of at the next try. */
  tryNow: signedIn.output(z.strictObject({})),
  /** After the clock of this machine leapt: a person says that it is right, and the local node goes on writing blocks. */
  confirmClock: forRoles('Admin').output(z.strictObject({ confirmed: z.boolean() })),
  /** Nodes that are believed instead of the light client's proofs; none is the rule. */
  source: forRoles('Admin').output(Source),
  useSource: forRoles('Admin').input(Source).output(Source),
  listening: forRoles('Admin').output(Listening),
  /** `port` null: the one it has. The document store is away for a moment. Errors: `content.cannot-listen`. */
  listen: forRoles('Admin').input(z.strictObject({ addresses: z.array(MachineAddress).max(8), port: z.int().min(1024).max(65_535).nullable().default(null) })).output(Listening),
  /** Connects the storage of another workstation of this network: `/ip4/…/tcp/…/p2p/…`. */
  connect: signedIn.input(z.strictObject({ address: Text(200) })).output(z.strictObject({ peers: z.int().min(0) })),
};

export const ValidatorStatus = z.strictObject({
  account: AccountId.nullable(), name: z.string().max(120).nullable(), node: z.strictObject({ running: z.boolean(), version: z.string().max(120).nullable(), peers: z.int().min(0), best: z.int().nullable(), finalized: z.int().nullable(), memoryBytes: z.int().min(0).nullable(), diskBytes: z.int().min(0).nullable() }),
  session: z.strictObject({ index: z.int().min(0), length: z.int().min(1), block: z.int().min(0), blocksLeft: z.int().min(0), endsAt: Instant, slotMilliseconds: z.int().min(1) }).nullable(),
  /** What the account gets as a validator for the newest era that has ended, and from what; planck. Paid once somebody asks the network for it. `commission`: of the validator, in percent. */
  stakeReward: z.strictObject({
    era: z.int().min(0), amount: z.string().max(40), eraPayout: z.string().max(40), points: z.int().min(0), pointsOfAll: z.int().min(0), commission: z.number().min(0).max(100), stake: z.string().max(40), stakeOfAll: z.string().max(40),
  }).nullable(),
  validators: z.array(z.strictObject({ account: AccountId, name: z.string().max(120).nullable(), ours: z.boolean(), blocksThisSession: z.int().min(0) })).max(200), inSet: z.boolean(),
});
export type ValidatorStatus = z.infer<typeof ValidatorStatus>;

export const RewardRow = z.strictObject({ session: z.int().min(0), account: AccountId, name: z.string().max(120).nullable(), blocks: z.int().min(0), rewards: z.string().max(40), fees: z.string().max(40), amount: z.string().max(40), endedAt: Instant.nullable() });
export type RewardRow = z.infer<typeof RewardRow>;

/** Amounts are planck as decimal strings: 1 ASN is 10^12 planck. */
export const validator = {
  status: signedIn.output(ValidatorStatus),
  rewards: signedIn.input(z.strictObject({ account: AccountId.nullable().default(null), before: z.int().min(0).nullable().default(null), limit: z.int().min(1).max(500).default(100) })).output(page(RewardRow).extend({ total: z.string().max(40), sessions: z.int().min(0) })),
  rewardsCsv: signedIn.input(z.strictObject({ account: AccountId.nullable().default(null) })).output(z.strictObject({ name: z.string().max(120), csv: z.string().max(5_000_000), rows: z.int().min(0), total: z.string().max(40) })),
};

export const Transfer = z.strictObject({ id: z.string().max(70), from: AccountId, to: AccountId, fromName: z.string().max(120).nullable(), toName: z.string().max(120).nullable(), amount: z.string().max(40), fee: z.string().max(40).nullable(), stage: Stage, block: z.int().nullable(), at: Instant, error: z.string().max(60).nullable() });

export const wallet = {
  accounts: signedIn.output(z.array(z.strictObject({ account: AccountId, name: z.string().max(120), 
    /** `mine` and `local` sign here, `carried` on a device without a network; the others are only looked at. */
    kind: z.enum(['mine', 'treasury', 'contact', 'local', 'carried', 'watched']), free: z.string().max(40), reserved: z.string().max(40), spendable: z.string().max(40) })).max(250)),
  /** `from` null: the caller's own account. What will be signed, its fee and who pays it, before anything is. */
  quote: signedIn.input(z.strictObject({ from: AccountId.nullable().default(null), to: AccountId, amount: z.string().regex(/^\d{1,39}$/) })).output(z.strictObject({ fee: z.string().max(40), after: z.string().max(40), enough: z.boolean(), payerName: z.string().max(120), calls: z.array(DecodedCall).min(1).max(64) })),
  /** `passphrase`: that of a further account; one's own is open already. */
  transfer: signedIn.input(z.strictObject({ from: AccountId.nullable().default(null), to: AccountId, amount: z.string().regex(/^[1-9]\d{0,38}$/), passphrase: z.string().max(200).nullable().default(null) })).output(z.strictObject({ id: z.string().max(70) })),
  transfers: signedIn.output(z.array(Transfer).max(200)),
};
