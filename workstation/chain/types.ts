/**
 * What the workstation may ask of the chain. Every read is proven against a finalized header (light client), unless the
 * status names the mode `rpc`. Ids and hashes are lower-case hex without a prefix, accounts SS58 (42), times ms since
 * the epoch, amounts planck. Every call ends within 15 s: `chain.timeout` or `chain.unavailable`.
 */
import type { Assignment, Basis, ChainClause, ChainObligation, Consent, Delegation, Emergency, Evidence, Grantee, Period, Role } from '../../core/consent/index.ts';
import type { AppError } from '../../core/errors/index.ts';
import type { AccountId, ConsentId, ContentId, DocumentId, EmergencyId, Hash, OrganizationId, RequestId, SectionHash, SubjectId } from '../../core/ids/index.ts';

export interface BlockRef { readonly number: number; readonly hash: Hash; readonly time: number }

/** A value with the block it was read at. */
export interface At<T> { readonly value: T; readonly at: BlockRef }

/** `finalized` (default) for grants; `best` where first sight counts, as for a revoke. Or the hash of a recent block. */
export interface ReadOptions { readonly at?: 'finalized' | 'best' | { readonly hash: Hash } }

export interface Organization {
  readonly id: OrganizationId; readonly country: string; readonly name: Hash; readonly admins: readonly AccountId[];
  readonly status: 'Active' | 'Suspended'; readonly admittedAt: number;
}
/** Times in ms. */
export interface ProposedAdmin { readonly account: AccountId; readonly proposedBy: AccountId; readonly proposedAt: number; readonly from: number; readonly until: number | null }
export interface Device { readonly organization: OrganizationId; readonly account: AccountId; readonly enrolledAt: number; readonly retiredAt: number | null }
/** A public age recipient by its sha2-256 hash. */
export interface RecipientRecord { readonly version: number; readonly recipient: Hash }
export type KeyHolder = { readonly kind: 'Organization' } | { readonly kind: 'Role'; readonly role: Role };

export interface Subject {
  readonly id: SubjectId; readonly custodian: OrganizationId | null; readonly organization: OrganizationId;
  readonly controller: AccountId | null; readonly directory: ContentId | null; readonly liveConsents: number;
}
export interface Epoch { readonly section: SectionHash; readonly epoch: number }

export type RequestState = { readonly kind: 'Open' | 'Refused' | 'Withdrawn' } | { readonly kind: 'Granted'; readonly consent: ConsentId };
export interface AccessRequest {
  readonly id: RequestId; readonly subject: SubjectId; readonly organization: OrganizationId; readonly requestedBy: AccountId; readonly grantee: Grantee;
  readonly sections: readonly SectionHash[]; readonly actions: number; readonly purposes: number; readonly period: Period;
  readonly text: ContentId | null; readonly state: RequestState;
  /** Block number. */
  readonly requestedAt: number;
}

export interface DocumentEntry {
  readonly id: DocumentId; readonly subject: SubjectId; readonly section: SectionHash; readonly cid: ContentId; readonly commitment: Hash;
  /** Padded bytes. */
  readonly size: number; readonly organization: OrganizationId; readonly device: AccountId; readonly epoch: number;
  readonly supersedes: DocumentId | null; readonly retention: number; readonly status: 'Current' | 'Superseded' | 'Retracted'; readonly registeredAt: number;
}

/** A legal hold. `reason`: a salted commitment. */
export interface Hold { readonly placedBy: AccountId; readonly reason: Hash; readonly placedAt: number }
export interface ErasureRequest { readonly requestedBy: AccountId; readonly requestedAt: number }
export interface Tombstone { readonly requestedBy: AccountId; readonly confirmedBy: AccountId; readonly erasedAt: number }
/** One line of the registry with what obliges to keep it, also of a document that was erased. */
export interface KeptDocument {
  readonly id: DocumentId; readonly organization: OrganizationId; readonly retention: number; readonly status: 'Current' | 'Superseded' | 'Retracted';
  /** Ms since the epoch; null for one from before times were kept. */
  readonly registeredAt: number | null;
  readonly hold: Hold | null; readonly request: ErasureRequest | null; readonly tombstone: Tombstone | null;
}
export interface RetentionRule { readonly retention: number; readonly years: number }

export const changeKinds = ['Consent', 'Document', 'Directory', 'Subject', 'Assignment', 'Key', 'Request', 'Anchor'] as const;
export type ChangeKind = (typeof changeKinds)[number];
/** `key`: id of the thing, or the account's public key, 32 bytes in hex. */
export interface Change { readonly sequence: number; readonly kind: ChangeKind; readonly key: Hash; readonly subject: SubjectId | null }

export interface Anchor {
  readonly device: AccountId; readonly sequence: number; readonly root: Hash; readonly rows: number; readonly firstRow: number;
  readonly pack: ContentId | null; readonly organization: OrganizationId; readonly anchoredAt: number;
}

export interface SessionState {
  readonly index: number; readonly length: number;
  /** Blocks of this session so far, and until the next begins. */
  readonly block: number; readonly blocksLeft: number; readonly slotDuration: number; readonly validators: readonly AccountId[];
}
export interface AuthoredRow { readonly session: number; readonly account: AccountId; readonly blocks: number; readonly fees: bigint; readonly rewards: bigint }
/** One account's income of one session, as the runtime adds it up. `attested`: of what was attested in it, whatever became of that since. */
export interface Income extends AuthoredRow { readonly attested: { readonly escrowed: bigint; readonly released: bigint; readonly clawedBack: bigint } }
/** What an account gets for an era by standing behind a validator, and from what. `commission`: in parts of a billion. */
export interface StakeReward {
  readonly era: number; readonly firstSession: number; readonly eraPayout: bigint; readonly points: number; readonly pointsOfAll: number; readonly commission: number;
  readonly stake: bigint; readonly stakeOfAll: bigint; readonly amount: bigint;
}
/** What an account is in an organization now. */
export interface Membership { readonly active: boolean; readonly device: boolean; readonly roles: readonly Role[] }
/** What its sponsor said of a programme. Amounts in the smallest unit, times in ms. `terms`: the clauses that consents commit to. */
export interface ProgrammePlan {
  readonly terms: Hash; readonly duo: number; readonly payment: bigint; readonly payments: number; readonly places: number; readonly enrolUntil: number; readonly settleUntil: number;
}
/** `budget`: left in escrow; `reserved`: of it, what those enrolled may still be paid; `participants`: ever enrolled. */
export interface FundedProgramme { readonly id: Hash; readonly plan: ProgrammePlan; readonly funder: AccountId; readonly budget: bigint; readonly reserved: bigint; readonly participants: number; readonly closedAt: number | null }
/** `settled`: payments received. */
export interface Participation { readonly account: AccountId; readonly settled: number; readonly delivery: Hash | null; readonly withdrawnAt: number | null }
/** A service. `terms`: salted commitment to its description; `delivery`, `inspection`: times in ms. */
export interface Listing { readonly terms: Hash; readonly duo: number | null; readonly price: bigint; readonly payee: AccountId; readonly delivery: number; readonly inspection: number }
export interface ServiceOffer extends Listing { readonly id: Hash; readonly organization: OrganizationId }
export type PurchaseState =
  | { readonly kind: 'Paid'; readonly until: number }
  | { readonly kind: 'Delivered' | 'Disputed'; readonly delivery: Hash; readonly until: number }
  | { readonly kind: 'Completed' | 'Refunded' | 'Split'; readonly at: number };
export interface ServicePurchase { readonly id: Hash; readonly organization: OrganizationId; readonly offer: Hash; readonly buyer: AccountId; readonly payee: AccountId; readonly price: bigint; readonly inspection: number; readonly state: PurchaseState }
/** What can happen to a purchase next, by the chain's clock. `until` in ms. */
export type PurchaseStep = { readonly kind: 'Deliver' | 'Inspect' | 'Decide'; readonly until: number } | { readonly kind: 'Refund' | 'Complete' | 'Split' | 'Ended' };
export interface Balance { readonly account: AccountId; readonly free: bigint; readonly reserved: bigint; readonly frozen: bigint; readonly spendable: bigint; readonly nonce: number }

export interface ChainQuestion {
  readonly subject: SubjectId; readonly section: SectionHash; readonly organization: OrganizationId; readonly account: AccountId;
  readonly action: number; readonly purpose: number; readonly author: OrganizationId | null; readonly dataFrom: number | null; readonly now: number;
}
export interface ChainAnswer { readonly permit: boolean; readonly basis: Basis; readonly clause: ChainClause; readonly obligations: readonly ChainObligation[] }

/** An event of one block. Byte arrays are hex without prefix, accounts SS58, integers bigint or number as in storage. */
export interface ChainEvent {
  readonly index: number; readonly pallet: string; readonly name: string; readonly data: Readonly<Record<string, Plain>>;
  /** Position of the extrinsic that emitted it; null for the block's own hooks. */
  readonly extrinsic: number | null;
}
export type Plain = string | number | bigint | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** A call, made by the builders in `calls.ts`. `organization` is who the call is for and, where sponsored, who pays. */
export interface Call { readonly pallet: string; readonly method: string; readonly args: readonly Plain[] }
/** One argument of a call; the fields of a struct stand for themselves. `value` is its text, `plain` its data. */
export interface DescribedArgument { readonly name: string; readonly type: string; readonly value: string; readonly plain: Plain }
/** What a call will do, decoded from the bytes that are signed, for the person who approves. `hex`: those bytes. */
export interface CallDescription {
  readonly pallet: string; readonly method: string; readonly sentence: string; readonly hex: string;
  readonly args: readonly DescribedArgument[]; readonly calls: readonly CallDescription[];
}
/** `payload`: exactly the bytes to sign with sr25519 (already hashed where the payload exceeds 256 bytes). Gives 64 bytes. */
export type Sign = (payload: Uint8Array, what: CallDescription) => Promise<Uint8Array>;

export interface SubmitInput {
  readonly call: Call; readonly signer: AccountId; readonly sign: Sign;
  /** Two submissions with one key are one: the second gets the first's progress. */
  readonly key: string;
  /** Blocks until a signature is void; 64 if left out. A void one that was not included is signed anew with the same nonce. */
  readonly era?: number;
  /** How long to go on trying, ms; 10 min if left out. It outlives a lost connection. */
  readonly patience?: number;
  /** The extrinsic of an earlier `submitted`, kept over a restart: it is followed to its end before anything new is signed. */
  readonly resume?: SignedExtrinsic;
}
/** Survives a restart in the outbox. It may stand in blocks after `from` up to `until`, and nowhere else. */
export interface SignedExtrinsic { readonly hex: string; readonly hash: Hash; readonly nonce: number; readonly from: number; readonly until: number }
/** Waits for a signature made elsewhere. `payload`: what the signature is over; `request`: the call with its length, then the extensions. */
export interface UnsignedExtrinsic {
  readonly call: Call; readonly signer: AccountId; readonly nonce: number; readonly from: number; readonly until: number;
  readonly payload: Uint8Array; readonly request: Uint8Array; readonly what: CallDescription;
  /** The extensions' values, as polkadot.js writes them. */
  readonly fields: string;
}
export type SubmitStatus =
  | { readonly kind: 'submitted'; readonly extrinsic: SignedExtrinsic }
  | { readonly kind: 'in-block'; readonly hash: Hash; readonly block: BlockRef; readonly index: number }
  | { readonly kind: 'finalized'; readonly receipt: Receipt };
export interface Receipt { readonly hash: Hash; readonly block: BlockRef; readonly index: number; readonly fee: bigint; readonly events: readonly ChainEvent[] }
/**
 * Iterate it for progress, or await `done`. Errors: `chain.rejected` {pallet, error, meaning?} by the runtime (finalized and
 * failed, or refused at the door), `chain.timeout` after `patience`, and whatever `sign` threw.
 */
export interface Submission extends AsyncIterable<SubmitStatus> { readonly done: Promise<Receipt> }

export type Mode = 'light' | 'rpc';
export type Phase = 'starting' | 'connecting' | 'syncing' | 'ready' | 'offline';
/** `proofs`: it leaps over old blocks by proofs of finality. `blocks`: one after the other. */
export interface SyncProgress { readonly block: number; readonly of: number; readonly by: 'proofs' | 'blocks' }
export type TroubleReason = 'refused' | 'no-answer' | 'no-peers' | 'no-blocks' | 'ended' | 'wrong-network' | 'failed';
export interface ChainTrouble { readonly reason: TroubleReason; readonly at: number; readonly endpoint: string | null }

export interface ChainStatus {
  readonly mode: Mode; readonly phase: Phase; readonly name: string; readonly genesis: Hash | null;
  readonly best: number | null; readonly finalized: BlockRef | null; readonly peers: number;
  /** Of the runtime whose types and calls are used; null before the first connection. */
  readonly specVersion: number | null;
  /** When this phase began, ms since the epoch. */
  readonly since: number;
  /** Why it is offline. */
  readonly error: AppError | null;
  /** The node that is believed or being tried, in the mode `rpc`. */
  readonly endpoint: string | null;
  /** While it catches up; null where nobody has told how far the others are. */
  readonly progress: SyncProgress | null;
  /** Why the last connection or attempt ended; stays while it is connected again. */
  readonly trouble: ChainTrouble | null;
  /** When it is tried again by itself, ms since the epoch. */
  readonly nextTryAt: number | null;
}
export interface Head extends BlockRef { readonly kind: 'best' | 'finalized' }

/** `delay`: ms that what is beyond the minimum waits without `threshold` of them. */
export interface EmergencyPolicy { readonly approvers: readonly AccountId[]; readonly threshold: number; readonly delay: number }
/** What a patient laid down: what opens at once, what never does, and who is asked in place of the organization's people. */
export interface EmergencyPreferences { readonly minimum: readonly SectionHash[]; readonly never: readonly SectionHash[]; readonly policy: EmergencyPolicy | null }
export interface OwedReview { readonly organization: OrganizationId; readonly subject: SubjectId; readonly emergency: EmergencyId }

/** Reads of proven state. */
export interface ChainReads {
  organization(id: OrganizationId, options?: ReadOptions): Promise<At<Organization | null>>;
  organizations(options?: ReadOptions): Promise<At<Organization[]>>;
  assignments(organization: OrganizationId, options?: ReadOptions): Promise<At<Assignment[]>>;
  assignmentsOf(organization: OrganizationId, account: AccountId, options?: ReadOptions): Promise<At<Assignment[]>>;
  /** Also those whose time is over. None on a network that has not been upgraded to know them. */
  proposedAdmins(organization: OrganizationId, options?: ReadOptions): Promise<At<ProposedAdmin[]>>;
  devices(organization: OrganizationId, options?: ReadOptions): Promise<At<Device[]>>;
  recipient(account: AccountId, options?: ReadOptions): Promise<At<RecipientRecord | null>>;
  roleKey(organization: OrganizationId, holder: KeyHolder, options?: ReadOptions): Promise<At<RecipientRecord | null>>;
  subject(id: SubjectId, options?: ReadOptions): Promise<At<Subject | null>>;
  /** All epochs that were ever raised, or exactly the named sections' (0 where never raised). */
  epochs(subject: SubjectId, sections?: readonly SectionHash[], options?: ReadOptions): Promise<At<Epoch[]>>;
  consents(subject: SubjectId, options?: ReadOptions): Promise<At<Consent[]>>;
  consent(subject: SubjectId, id: ConsentId, options?: ReadOptions): Promise<At<Consent | null>>;
  /** Subjects with a consent in force that names the organization; a part of them at a time, each from the `next` of the one before. */
  subjectsNaming(organization: OrganizationId, from: string | null, options?: ReadOptions): Promise<At<{ readonly subjects: readonly SubjectId[]; readonly next: string | null }>>;
  /** Every one that was ever opened. */
  emergencies(subject: SubjectId, options?: ReadOptions): Promise<At<Emergency[]>>;
  emergency(subject: SubjectId, id: EmergencyId, options?: ReadOptions): Promise<At<Emergency | null>>;
  /** Whom the organization asks, where the patient did not say; null where nobody said. */
  emergencyPolicy(organization: OrganizationId, options?: ReadOptions): Promise<At<EmergencyPolicy | null>>;
  emergencyPreferences(subject: SubjectId, options?: ReadOptions): Promise<At<EmergencyPreferences | null>>;
  /** What the account has to answer for before it opens another. */
  owedReview(account: AccountId, options?: ReadOptions): Promise<At<OwedReview | null>>;
  requests(subject: SubjectId, options?: ReadOptions): Promise<At<AccessRequest[]>>;
  request(subject: SubjectId, id: RequestId, options?: ReadOptions): Promise<At<AccessRequest | null>>;
  /** Who acts for the subject, also those whose time is over. */
  delegations(subject: SubjectId, options?: ReadOptions): Promise<At<Delegation[]>>;
  documents(subject: SubjectId, options?: ReadOptions): Promise<At<DocumentEntry[]>>;
  document(subject: SubjectId, id: DocumentId, options?: ReadOptions): Promise<At<DocumentEntry | null>>;
  /** What obliges to keep each of a subject's documents, erased ones too. None on a network that has not been upgraded to know it. */
  kept(subject: SubjectId, options?: ReadOptions): Promise<At<KeptDocument[]>>;
  /** Documents of a subject that were erased. */
  erased(subject: SubjectId, options?: ReadOptions): Promise<At<DocumentId[]>>;
  /** How long the classes are kept, as governance has said; a class that is missing is kept. */
  retention(options?: ReadOptions): Promise<At<RetentionRule[]>>;
  /** Who has a seat in the council of institutions; more than half of them decide. */
  council(options?: ReadOptions): Promise<At<AccountId[]>>;
  /** What lies before the council, by the hash of each call, and the number that the next motion gets. */
  motions(options?: ReadOptions): Promise<At<{ readonly hashes: readonly Hash[]; readonly next: number }>>;
  /** How many changes were ever noted: the newest has sequence `changeCount - 1`. */
  changeCount(organization: OrganizationId, options?: ReadOptions): Promise<At<number>>;
  /** Sequences `from` (in) to `to` (out); those no longer kept (older than the newest 4,096) are missing. At most 500 a call. */
  changes(organization: OrganizationId, from: number, to: number, options?: ReadOptions): Promise<At<Change[]>>;
  anchors(device: AccountId, options?: ReadOptions): Promise<At<Anchor[]>>;
  nextSequence(device: AccountId, options?: ReadOptions): Promise<At<number>>;
  session(options?: ReadOptions): Promise<At<SessionState>>;
  /** Sessions `from` (in) to `to` (out), with blocks, fees and rewards. At most 1,000 sessions are kept. */
  authored(from: number, to: number, options?: ReadOptions): Promise<At<AuthoredRow[]>>;
  /** The same over many sessions, at most 1,000, added up by the runtime: one question a validator, where `authored` asks twice a session. Whoever authored within the eras that staking keeps (84); before those it is `authored`. */
  earned(from: number, to: number, options?: ReadOptions): Promise<At<AuthoredRow[]>>;
  /** Sessions `from` (in) to `to` (out) of one account; those that brought nothing are missing. */
  income(account: AccountId, from: number, to: number, options?: ReadOptions): Promise<At<Income[]>>;
  /** Of the newest era that has ended; null while none has, and where the validator was not elected. */
  stakeReward(validator: AccountId, account: AccountId, options?: ReadOptions): Promise<At<StakeReward | null>>;
  /** Null where there is no such organization. */
  membership(organization: OrganizationId, account: AccountId, options?: ReadOptions): Promise<At<Membership | null>>;
  blockReward(options?: ReadOptions): Promise<At<bigint>>;
  balances(accounts: readonly AccountId[], options?: ReadOptions): Promise<At<Balance[]>>;
  /** The account that pays an organization's fees. */
  treasury(organization: OrganizationId, options?: ReadOptions): Promise<At<Balance>>;
  /** Programmes of a sponsor, closed ones too. None on a network that has not been upgraded to them. */
  programmes(organization: OrganizationId, options?: ReadOptions): Promise<At<FundedProgramme[]>>;
  /** How many can still be enrolled, by the runtime's own count; null where there is no such programme. */
  freePlaces(organization: OrganizationId, programme: Hash, options?: ReadOptions): Promise<At<number | null>>;
  participants(programme: Hash, options?: ReadOptions): Promise<At<Participation[]>>;
  participation(programme: Hash, account: AccountId, options?: ReadOptions): Promise<At<Participation | null>>;
  offers(organization: OrganizationId, options?: ReadOptions): Promise<At<ServiceOffer[]>>;
  /** What was bought of an organization, ended ones too. */
  purchases(organization: OrganizationId, options?: ReadOptions): Promise<At<ServicePurchase[]>>;
  /** By the chain's clock; null where there is no such purchase. */
  nextStep(organization: OrganizationId, purchase: Hash, options?: ReadOptions): Promise<At<PurchaseStep | null>>;
  /** The next nonce, calls in flight included. */
  nonce(account: AccountId): Promise<number>;
  decide(question: ChainQuestion, options?: ReadOptions): Promise<At<ChainAnswer>>;
  /** Events of one block; state of old blocks may be pruned (`chain.unavailable`). */
  events(block: { readonly hash: Hash } | { readonly number: number }): Promise<At<ChainEvent[]>>;
  blockTime(block: { readonly hash: Hash } | { readonly number: number }): Promise<BlockRef>;
  finalized(): Promise<BlockRef>;
  best(): Promise<BlockRef>;
}

/** `bytes`: from `meta` on, of version 14. `name`, `version`: of the runtime. `prefix`: of its addresses. */
export interface RuntimeMetadata { readonly bytes: Uint8Array; readonly name: string; readonly version: number; readonly prefix: number }

export interface Chain extends ChainReads {
  /** Resolves at the first `ready`. Errors: `chain.wrong-network`, `chain.timeout` (30 s, or `timeoutMs`). */
  ready(timeoutMs?: number): Promise<BlockRef>;
  status(): ChainStatus;
  onStatus(listener: (status: ChainStatus) => void): () => void;
  onHead(listener: (head: Head) => void): () => void;
  submit(input: SubmitInput): Submission;
  /** Also without a connection, once there was one. */
  describe(call: Call): Promise<CallDescription>;
  /** The call of a signed extrinsic, from its own bytes. */
  decode(extrinsic: SignedExtrinsic): Promise<CallDescription>;
  /** For a device without a network: mortal for about 20 minutes, so that a person can carry it there and back. */
  prepare(call: Call, signer: AccountId): Promise<UnsignedExtrinsic>;
  /** Hand it to `submit` as `resume`. The signature is not checked here. */
  complete(unsigned: UnsignedExtrinsic, signature: Uint8Array): Promise<SignedExtrinsic>;
  /** Of the runtime that is in force at the newest final block. */
  metadata(): Promise<RuntimeMetadata>;
  /** What the call would cost its payer. */
  fee(call: Call, signer: AccountId): Promise<bigint>;
  /** Another way to the same network, such as the local node at a new address; connects anew. */
  use(network: Network): Promise<void>;
  /** Gives the connection up and makes a new one. */
  reconnect(): Promise<void>;
  stop(): Promise<void>;
}

/** How to reach a network. */
export type Network =
  | { readonly mode: 'light'; readonly spec: string }
  | { readonly mode: 'rpc'; readonly endpoints: readonly string[] };

export interface ChainDeps {
  /** The worker's entry: `worker.ts`, or its bundle. */
  readonly worker: string | URL;
  /** A promise lets the thread load its two seconds of code while the local node starts. */
  readonly network: Network | Promise<Network>;
  /** Shown in the status. */
  readonly name?: string;
  /** The genesis hash that this workstation belongs to; another is refused with `chain.wrong-network`. */
  readonly genesis?: Hash;
  readonly clock: { now(): number };
  /** One line an incident; no personal data. */
  readonly log?: (line: string) => void;
}

export type { Assignment, Basis, ChainClause, Consent, Emergency, Evidence, Grantee, Period, Role };
