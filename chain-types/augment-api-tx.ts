// Generated from the runtime's metadata by npm run runtime:build; never edited.
/* eslint-disable */

// import type lookup before we augment - in some environments
// this is required to allow for ambient/previous definitions
import '@polkadot/api-base/types/submittable';

import type { ApiTypes, AugmentedSubmittable, SubmittableExtrinsic, SubmittableExtrinsicFunction } from '@polkadot/api-base/types';
import type { Bytes, Compact, Option, U8aFixed, Vec, bool, u128, u16, u32, u64, u8 } from '@polkadot/types-codec';
import type { AnyNumber, IMethod, ITuple } from '@polkadot/types-codec/types';
import type { AccountId32, Call, H256, MultiAddress } from '@polkadot/types/interfaces/runtime';
import type { AssentPrimitivesConsentEvidence, AssentPrimitivesConsentGrantee, AssentPrimitivesConsentPeriod, AssentPrimitivesConsentTerms, AssentPrimitivesRolesRole, AssentRuntimeOriginCaller, AssentRuntimeSessionKeys, PalletBalancesAdjustmentDirection, PalletRecordsEntry, PalletRegistryKeyHolder, SpConsensusGrandpaEquivocationProof, SpCoreVoid, SpWeightsWeightV2Weight } from '@polkadot/types/lookup';

export type __AugmentedSubmittable = AugmentedSubmittable<() => unknown>;
export type __SubmittableExtrinsic<ApiType extends ApiTypes> = SubmittableExtrinsic<ApiType>;
export type __SubmittableExtrinsicFunction<ApiType extends ApiTypes> = SubmittableExtrinsicFunction<ApiType>;

declare module '@polkadot/api-base/types/submittable' {
  interface AugmentedSubmittables<ApiType extends ApiTypes> {
    audit: {
      /**
       * Anchors rows `first_row` up to `first_row + rows` under their Merkle root. Both numbers go on without a gap:
       * `sequence` from 0, `first_row` from the end of the last anchor. By an enrolled device, also of a suspended
       * organization, whose log goes on.
       * Errors: `NotAuthorized`, `NoRows`, `BadCid`, `Gap`, `CounterExhausted`. Emits `Anchored`.
       **/
      anchor: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, sequence: u64 | AnyNumber | Uint8Array, root: H256 | string | Uint8Array, firstRow: u64 | AnyNumber | Uint8Array, rows: u32 | AnyNumber | Uint8Array, pack: Option<Bytes> | null | Uint8Array | Bytes | string) => SubmittableExtrinsic<ApiType>, [u32, u64, H256, u64, u32, Option<Bytes>]>;
    };
    balances: {
      /**
       * Burn the specified liquid free balance from the origin account.
       * 
       * If the origin's account ends up below the existential deposit as a result
       * of the burn and `keep_alive` is false, the account will be reaped.
       * 
       * Unlike sending funds to a _burn_ address, which merely makes the funds inaccessible,
       * this `burn` operation will reduce total issuance by the amount _burned_.
       **/
      burn: AugmentedSubmittable<(value: Compact<u128> | AnyNumber | Uint8Array, keepAlive: bool | boolean | Uint8Array) => SubmittableExtrinsic<ApiType>, [Compact<u128>, bool]>;
      /**
       * Adjust the total issuance in a saturating way.
       * 
       * Can only be called by root and always needs a positive `delta`.
       * 
       * # Example
       **/
      forceAdjustTotalIssuance: AugmentedSubmittable<(direction: PalletBalancesAdjustmentDirection | 'Increase' | 'Decrease' | number | Uint8Array, delta: Compact<u128> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [PalletBalancesAdjustmentDirection, Compact<u128>]>;
      /**
       * Set the regular balance of a given account.
       * 
       * The dispatch origin for this call is `root`.
       **/
      forceSetBalance: AugmentedSubmittable<(who: MultiAddress | { Id: any } | { Index: any } | { Raw: any } | { Address32: any } | { Address20: any } | string | Uint8Array, newFree: Compact<u128> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [MultiAddress, Compact<u128>]>;
      /**
       * Exactly as `transfer_allow_death`, except the origin must be root and the source account
       * may be specified.
       **/
      forceTransfer: AugmentedSubmittable<(source: MultiAddress | { Id: any } | { Index: any } | { Raw: any } | { Address32: any } | { Address20: any } | string | Uint8Array, dest: MultiAddress | { Id: any } | { Index: any } | { Raw: any } | { Address32: any } | { Address20: any } | string | Uint8Array, value: Compact<u128> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [MultiAddress, MultiAddress, Compact<u128>]>;
      /**
       * Unreserve some balance from a user by force.
       * 
       * Can only be called by ROOT.
       **/
      forceUnreserve: AugmentedSubmittable<(who: MultiAddress | { Id: any } | { Index: any } | { Raw: any } | { Address32: any } | { Address20: any } | string | Uint8Array, amount: u128 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [MultiAddress, u128]>;
      /**
       * Transfer the entire transferable balance from the caller account.
       * 
       * NOTE: This function only attempts to transfer _transferable_ balances. This means that
       * any locked, reserved, or existential deposits (when `keep_alive` is `true`), will not be
       * transferred by this function. To ensure that this function results in a killed account,
       * you might need to prepare the account by removing any reference counters, storage
       * deposits, etc...
       * 
       * The dispatch origin of this call must be Signed.
       * 
       * - `dest`: The recipient of the transfer.
       * - `keep_alive`: A boolean to determine if the `transfer_all` operation should send all
       * of the funds the account has, causing the sender account to be killed (false), or
       * transfer everything except at least the existential deposit, which will guarantee to
       * keep the sender account alive (true).
       **/
      transferAll: AugmentedSubmittable<(dest: MultiAddress | { Id: any } | { Index: any } | { Raw: any } | { Address32: any } | { Address20: any } | string | Uint8Array, keepAlive: bool | boolean | Uint8Array) => SubmittableExtrinsic<ApiType>, [MultiAddress, bool]>;
      /**
       * Transfer some liquid free balance to another account.
       * 
       * `transfer_allow_death` will set the `FreeBalance` of the sender and receiver.
       * If the sender's account is below the existential deposit as a result
       * of the transfer, the account will be reaped.
       * 
       * The dispatch origin for this call must be `Signed` by the transactor.
       **/
      transferAllowDeath: AugmentedSubmittable<(dest: MultiAddress | { Id: any } | { Index: any } | { Raw: any } | { Address32: any } | { Address20: any } | string | Uint8Array, value: Compact<u128> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [MultiAddress, Compact<u128>]>;
      /**
       * Same as the [`transfer_allow_death`] call, but with a check that the transfer will not
       * kill the origin account.
       * 
       * 99% of the time you want [`transfer_allow_death`] instead.
       * 
       * [`transfer_allow_death`]: struct.Pallet.html#method.transfer
       **/
      transferKeepAlive: AugmentedSubmittable<(dest: MultiAddress | { Id: any } | { Index: any } | { Raw: any } | { Address32: any } | { Address20: any } | string | Uint8Array, value: Compact<u128> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [MultiAddress, Compact<u128>]>;
      /**
       * Upgrade a specified account.
       * 
       * - `origin`: Must be `Signed`.
       * - `who`: The account to be upgraded.
       * 
       * This will waive the transaction fee if at least all but 10% of the accounts needed to
       * be upgraded. (We let some not have to be upgraded just in order to allow for the
       * possibility of churn).
       **/
      upgradeAccounts: AugmentedSubmittable<(who: Vec<AccountId32> | (AccountId32 | string | Uint8Array)[]) => SubmittableExtrinsic<ApiType>, [Vec<AccountId32>]>;
    };
    consent: {
      /**
       * Raises the epochs of a consent that has ended by time, if nothing did yet. Costs nothing. By anybody.
       * Errors: `NotFound`, `AlreadyRevoked`, `AlreadyLapsed` (announced before), `NotLapsed`. Emits `Lapsed`.
       **/
      announce: AugmentedSubmittable<(subject: U8aFixed | string | Uint8Array, consent: U8aFixed | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [U8aFixed, U8aFixed]>;
      /**
       * Gives a consent under a new random id, and closes `request` with it where one is named. `organization` is the
       * subject's. By the controller with evidence `Key`, or in custody by the custodian's key stewards, registrars,
       * nurses, clinicians and devices with evidence `Pin`, `Paper` or `Guardian`.
       * Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `BadEvidence`, `AlreadyExists`, those of the terms
       * (`NoSections`, `DuplicateSection`, `BadActions`, `BadPurposes`, `BadPeriod`, `BadCountry`, `BadCid`,
       * `UnknownGrantee`, `UnknownParent`, `WiderThanParent`), `RequestClosed`, `WrongGrantee`, `MaxConsentsExceeded`,
       * `MaxDerivedExceeded`.
       * Emits `Granted`, and what `announce` emits for consents of the subject that have ended.
       **/
      grant: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, consent: U8aFixed | string | Uint8Array, terms: AssentPrimitivesConsentTerms | { grantee?: any; sections?: any; actions?: any; purposes?: any; period?: any; dataPeriod?: any; terms?: any; duo?: any; countries?: any; parent?: any; bundle?: any } | string | Uint8Array, evidence: AssentPrimitivesConsentEvidence | 'Key' | 'Pin' | 'Paper' | 'Guardian' | number | Uint8Array, request: Option<U8aFixed> | null | Uint8Array | U8aFixed | string) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed, AssentPrimitivesConsentTerms, AssentPrimitivesConsentEvidence, Option<U8aFixed>]>;
      /**
       * Leaves a consent only `sections`, and only until `end` (ms): sections may only go, the end may only come
       * earlier, and something must change. Raises the epochs of the sections that go. `organization` is the subject's.
       * By who may grant.
       * Errors: `NotFound`, `NotAuthorized`, `AlreadyRevoked`, `AlreadyLapsed`, `NoSections`, `DuplicateSection`,
       * `NotNarrower`, `BadPeriod` (it would have ended before now: revoke it), `DerivedIsWider`. Emits `Narrowed`.
       **/
      narrow: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, consent: U8aFixed | string | Uint8Array, sections: Vec<U8aFixed>, end: u64 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed, Vec<U8aFixed>, u64]>;
      /**
       * Says no to a request. Costs nothing. `organization` is the subject's. By who may grant.
       * Errors: `NotFound`, `NotAuthorized`, `RequestClosed`. Emits `Refused`.
       **/
      refuse: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, request: U8aFixed | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed]>;
      /**
       * Asks a patient for a consent, under a new random id. `organization` asks, for a grantee of its own; `text` is
       * sealed. By who holds a role there.
       * Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound` (the subject), `AlreadyExists`, `WrongGrantee`,
       * `NoSections`, `DuplicateSection`, `BadActions`, `BadPurposes`, `BadPeriod`, `BadCid`, `MaxRequestsExceeded`.
       * Emits `Requested`.
       **/
      request: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, request: U8aFixed | string | Uint8Array, grantee: AssentPrimitivesConsentGrantee | { Account: any } | { Organization: any } | { Role: any } | string | Uint8Array, sections: Vec<U8aFixed>, actions: u8 | AnyNumber | Uint8Array, purposes: u16 | AnyNumber | Uint8Array, period: AssentPrimitivesConsentPeriod | { start?: any; end?: any } | string | Uint8Array, text: Option<Bytes> | null | Uint8Array | Bytes | string) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed, AssentPrimitivesConsentGrantee, Vec<U8aFixed>, u8, u16, AssentPrimitivesConsentPeriod, Option<Bytes>]>;
      /**
       * Ends a consent now, with every consent derived from it, and raises the epochs of its sections. A second revoke
       * is an error, so that a replay is visible. Costs nothing. By who may grant (`organization` is the subject's), or
       * by the grantee giving it up (`organization` is the grantee's; by its admins, privacy officers and key stewards).
       * Errors: `NotFound`, `NotAuthorized`, `AlreadyRevoked`. Emits `Revoked`, also for each derived consent.
       **/
      revoke: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, consent: U8aFixed | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed]>;
      /**
       * Tells where the consent's key bundle lies. `organization` is the subject's. By who may grant.
       * Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `AlreadyRevoked`, `AlreadyLapsed`, `BadCid`.
       * Emits `BundleSet`.
       **/
      setBundle: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, consent: U8aFixed | string | Uint8Array, cid: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed, Bytes]>;
      /**
       * Takes a request back. By who holds a role at the organization that asked.
       * Errors: `NotFound`, `NotAuthorized`, `RequestClosed`. Emits `Withdrawn`.
       **/
      withdraw: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, request: U8aFixed | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed]>;
    };
    council: {
      /**
       * Close a vote that is either approved, disapproved or whose voting period has ended.
       * 
       * May be called by any signed account in order to finish voting and close the proposal.
       * 
       * If called before the end of the voting period it will only close the vote if it is
       * has enough votes to be approved or disapproved.
       * 
       * If called after the end of the voting period abstentions are counted as rejections
       * unless there is a prime member set and the prime member cast an approval.
       * 
       * If the close operation completes successfully with disapproval, the transaction fee will
       * be waived. Otherwise execution of the approved operation will be charged to the caller.
       * 
       * + `proposal_weight_bound`: The maximum amount of weight consumed by executing the closed
       * proposal.
       * + `length_bound`: The upper bound for the length of the proposal in storage. Checked via
       * `storage::read` so it is `size_of::<u32>() == 4` larger than the pure length.
       * 
       * ## Complexity
       * - `O(B + M + P1 + P2)` where:
       * - `B` is `proposal` size in bytes (length-fee-bounded)
       * - `M` is members-count (code- and governance-bounded)
       * - `P1` is the complexity of `proposal` preimage.
       * - `P2` is proposal-count (code-bounded)
       **/
      close: AugmentedSubmittable<(proposalHash: H256 | string | Uint8Array, index: Compact<u32> | AnyNumber | Uint8Array, proposalWeightBound: SpWeightsWeightV2Weight | { refTime?: any; proofSize?: any } | string | Uint8Array, lengthBound: Compact<u32> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [H256, Compact<u32>, SpWeightsWeightV2Weight, Compact<u32>]>;
      /**
       * Disapprove a proposal, close, and remove it from the system, regardless of its current
       * state.
       * 
       * Must be called by the Root origin.
       * 
       * Parameters:
       * * `proposal_hash`: The hash of the proposal that should be disapproved.
       * 
       * ## Complexity
       * O(P) where P is the number of max proposals
       **/
      disapproveProposal: AugmentedSubmittable<(proposalHash: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [H256]>;
      /**
       * Dispatch a proposal from a member using the `Member` origin.
       * 
       * Origin must be a member of the collective.
       * 
       * ## Complexity:
       * - `O(B + M + P)` where:
       * - `B` is `proposal` size in bytes (length-fee-bounded)
       * - `M` members-count (code-bounded)
       * - `P` complexity of dispatching `proposal`
       **/
      execute: AugmentedSubmittable<(proposal: Call | IMethod | string | Uint8Array, lengthBound: Compact<u32> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [Call, Compact<u32>]>;
      /**
       * Disapprove the proposal and burn the cost held for storing this proposal.
       * 
       * Parameters:
       * - `origin`: must be the `KillOrigin`.
       * - `proposal_hash`: The hash of the proposal that should be killed.
       * 
       * Emits `Killed` and `ProposalCostBurned` if any cost was held for a given proposal.
       **/
      kill: AugmentedSubmittable<(proposalHash: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [H256]>;
      /**
       * Add a new proposal to either be voted on or executed directly.
       * 
       * Requires the sender to be member.
       * 
       * `threshold` determines whether `proposal` is executed directly (`threshold < 2`)
       * or put up for voting.
       * 
       * ## Complexity
       * - `O(B + M + P1)` or `O(B + M + P2)` where:
       * - `B` is `proposal` size in bytes (length-fee-bounded)
       * - `M` is members-count (code- and governance-bounded)
       * - branching is influenced by `threshold` where:
       * - `P1` is proposal execution complexity (`threshold < 2`)
       * - `P2` is proposals-count (code-bounded) (`threshold >= 2`)
       **/
      propose: AugmentedSubmittable<(threshold: Compact<u32> | AnyNumber | Uint8Array, proposal: Call | IMethod | string | Uint8Array, lengthBound: Compact<u32> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [Compact<u32>, Call, Compact<u32>]>;
      /**
       * Release the cost held for storing a proposal once the given proposal is completed.
       * 
       * If there is no associated cost for the given proposal, this call will have no effect.
       * 
       * Parameters:
       * - `origin`: must be `Signed` or `Root`.
       * - `proposal_hash`: The hash of the proposal.
       * 
       * Emits `ProposalCostReleased` if any cost held for a given proposal.
       **/
      releaseProposalCost: AugmentedSubmittable<(proposalHash: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [H256]>;
      /**
       * Set the collective's membership.
       * 
       * - `new_members`: The new member list. Be nice to the chain and provide it sorted.
       * - `prime`: The prime member whose vote sets the default.
       * - `old_count`: The upper bound for the previous number of members in storage. Used for
       * weight estimation.
       * 
       * The dispatch of this call must be `SetMembersOrigin`.
       * 
       * NOTE: Does not enforce the expected `MaxMembers` limit on the amount of members, but
       * the weight estimations rely on it to estimate dispatchable weight.
       * 
       * # WARNING:
       * 
       * The `pallet-collective` can also be managed by logic outside of the pallet through the
       * implementation of the trait [`ChangeMembers`].
       * Any call to `set_members` must be careful that the member set doesn't get out of sync
       * with other logic managing the member set.
       * 
       * ## Complexity:
       * - `O(MP + N)` where:
       * - `M` old-members-count (code- and governance-bounded)
       * - `N` new-members-count (code- and governance-bounded)
       * - `P` proposals-count (code-bounded)
       **/
      setMembers: AugmentedSubmittable<(newMembers: Vec<AccountId32> | (AccountId32 | string | Uint8Array)[], prime: Option<AccountId32> | null | Uint8Array | AccountId32 | string, oldCount: u32 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [Vec<AccountId32>, Option<AccountId32>, u32]>;
      /**
       * Add an aye or nay vote for the sender to the given proposal.
       * 
       * Requires the sender to be a member.
       * 
       * Transaction fees will be waived if the member is voting on any particular proposal
       * for the first time and the call is successful. Subsequent vote changes will charge a
       * fee.
       * ## Complexity
       * - `O(M)` where `M` is members-count (code- and governance-bounded)
       **/
      vote: AugmentedSubmittable<(proposal: H256 | string | Uint8Array, index: Compact<u32> | AnyNumber | Uint8Array, approve: bool | boolean | Uint8Array) => SubmittableExtrinsic<ApiType>, [H256, Compact<u32>, bool]>;
    };
    grandpa: {
      /**
       * Note that the current authority set of the GRANDPA finality gadget has stalled.
       * 
       * This will trigger a forced authority set change at the beginning of the next session, to
       * be enacted `delay` blocks after that. The `delay` should be high enough to safely assume
       * that the block signalling the forced change will not be re-orged e.g. 1000 blocks.
       * The block production rate (which may be slowed down because of finality lagging) should
       * be taken into account when choosing the `delay`. The GRANDPA voters based on the new
       * authority will start voting on top of `best_finalized_block_number` for new finalized
       * blocks. `best_finalized_block_number` should be the highest of the latest finalized
       * block of all validators of the new authority set.
       * 
       * Only callable by root.
       **/
      noteStalled: AugmentedSubmittable<(delay: u32 | AnyNumber | Uint8Array, bestFinalizedBlockNumber: u32 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, u32]>;
      /**
       * Report voter equivocation/misbehavior. This method will verify the
       * equivocation proof and validate the given key ownership proof
       * against the extracted offender. If both are valid, the offence
       * will be reported.
       **/
      reportEquivocation: AugmentedSubmittable<(equivocationProof: SpConsensusGrandpaEquivocationProof | { setId?: any; equivocation?: any } | string | Uint8Array, keyOwnerProof: SpCoreVoid | null) => SubmittableExtrinsic<ApiType>, [SpConsensusGrandpaEquivocationProof, SpCoreVoid]>;
      /**
       * Report voter equivocation/misbehavior. This method will verify the
       * equivocation proof and validate the given key ownership proof
       * against the extracted offender. If both are valid, the offence
       * will be reported.
       * 
       * This extrinsic must be called unsigned and it is expected that only
       * block authors will call it (validated in `ValidateUnsigned`), as such
       * if the block author is defined it will be defined as the equivocation
       * reporter.
       **/
      reportEquivocationUnsigned: AugmentedSubmittable<(equivocationProof: SpConsensusGrandpaEquivocationProof | { setId?: any; equivocation?: any } | string | Uint8Array, keyOwnerProof: SpCoreVoid | null) => SubmittableExtrinsic<ApiType>, [SpConsensusGrandpaEquivocationProof, SpCoreVoid]>;
    };
    records: {
      /**
       * Registers documents, of one subject or several, after raising the epochs of those subjects' consents that have
       * ended by time. All are registered or none. By a device of the author organization; for a patient of another
       * organization a consent must allow it to write.
       * Errors: `OrganizationSuspended`, `NotAuthorized`, `NoEntries`, `DuplicateEntry`, `NotFound`, `AlreadyExists`,
       * `BadCid`, `BadSize`, `StaleEpoch`, `NotSuperseding`, `CounterExhausted`. Emits a `Registered` a document, and
       * `Superseded` where one is replaced.
       **/
      register: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, documents: Vec<PalletRecordsEntry> | (PalletRecordsEntry | { document?: any; subject?: any; section?: any; cid?: any; commitment?: any; size_?: any; epoch?: any; supersedes?: any; retention?: any } | string | Uint8Array)[]) => SubmittableExtrinsic<ApiType>, [u32, Vec<PalletRecordsEntry>]>;
      /**
       * Marks a document as entered in error. It stays listed. By a device or an admin of its author organization.
       * Errors: `NotFound`, `NotAuthorized`, `AlreadyRetracted`. Emits `Retracted`.
       **/
      retract: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, document: U8aFixed | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, U8aFixed]>;
    };
    registry: {
      /**
       * Admits an organization under the next id and makes each of `admins` an admin from now on. `name` is a salted
       * commitment. Origin: `AdmitOrigin`.
       * Errors: `NoAdmins`, `DuplicateAdmin`, `BadCountry`, `CounterExhausted`. Emits `OrganizationAdmitted` and a
       * `RoleAssigned` an admin.
       **/
      admit: AugmentedSubmittable<(admins: Vec<AccountId32> | (AccountId32 | string | Uint8Array)[], country: U8aFixed | string | Uint8Array, name: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Vec<AccountId32>, U8aFixed, H256]>;
      /**
       * Gives an account a role from `from` until `until` (ms), and lets it sign without a balance. `licence` is a
       * salted commitment. By an admin, never for themselves.
       * Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `SelfElevation`, `BadPeriod`, `AlreadyExists` (the
       * role is held or will be), `MaxAdminsExceeded`. Emits `RoleAssigned`.
       **/
      assign: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, account: AccountId32 | string | Uint8Array, role: AssentPrimitivesRolesRole | 'Registrar' | 'Nurse' | 'Clinician' | 'Laboratory' | 'Pharmacist' | 'KeySteward' | 'Admin' | 'PrivacyOfficer' | 'Researcher' | 'Auditor' | 'Validator' | number | Uint8Array, from: u64 | AnyNumber | Uint8Array, until: Option<u64> | null | Uint8Array | u64 | AnyNumber, licence: Option<H256> | null | Uint8Array | H256 | string) => SubmittableExtrinsic<ApiType>, [u32, AccountId32, AssentPrimitivesRolesRole, u64, Option<u64>, Option<H256>]>;
      /**
       * Ends a role now. By an admin, or by who holds it.
       * Errors: `NotAuthorized`, `NotFound`, `AlreadyEnded` (also by time), `LastAdmin`. Emits `RoleEnded`.
       **/
      end: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, account: AccountId32 | string | Uint8Array, role: AssentPrimitivesRolesRole | 'Registrar' | 'Nurse' | 'Clinician' | 'Laboratory' | 'Pharmacist' | 'KeySteward' | 'Admin' | 'PrivacyOfficer' | 'Researcher' | 'Auditor' | 'Validator' | number | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, AccountId32, AssentPrimitivesRolesRole]>;
      /**
       * Enrols a workstation, which may then sign without a balance. A retired one may be enrolled again. By an admin.
       * Errors: `NotFound`, `OrganizationSuspended`, `NotAuthorized`, `AlreadyExists`. Emits `DeviceEnrolled`.
       **/
      enrolDevice: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, device: AccountId32 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, AccountId32]>;
      /**
       * Takes a suspension back. Origin: `AdmitOrigin`.
       * Errors: `NotFound`, `NotSuspended`. Emits `OrganizationReinstated`.
       **/
      reinstate: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32]>;
      /**
       * Retires a workstation: it no longer registers documents or anchors its audit. By an admin.
       * Errors: `NotFound`, `NotAuthorized`, `AlreadyRetired`. Emits `DeviceRetired`.
       **/
      retireDevice: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, device: AccountId32 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, AccountId32]>;
      /**
       * Replaces what bundles for an organization or one of its roles are sealed to; the version rises by one. By a
       * key steward or an admin.
       * Errors: `NotAuthorized`, `CounterExhausted`. Emits `KeyRotated`.
       **/
      rotateKey: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, holder: PalletRegistryKeyHolder | { Organization: any } | { Role: any } | string | Uint8Array, recipient: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, PalletRegistryKeyHolder, H256]>;
      /**
       * Tells the hash of the signer's age recipient; the version rises by one. By who holds a role at the
       * organization, or by its device.
       * Errors: `NotAuthorized`, `CounterExhausted`. Emits `RecipientSet`.
       **/
      setRecipient: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, recipient: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, H256]>;
      /**
       * Suspends an organization: none of its members or devices acts any more, and it reads nothing by consent.
       * Ending roles, retiring devices and revoking consents stay possible. Origin: `AdmitOrigin`.
       * Errors: `NotFound`, `OrganizationSuspended`. Emits `OrganizationSuspended`.
       **/
      suspend: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32]>;
    };
    session: {
      /**
       * Removes any session key(s) of the function caller.
       * 
       * This doesn't take effect until the next session.
       * 
       * The dispatch origin of this function must be Signed and the account must be either be
       * convertible to a validator ID using the chain's typical addressing system (this usually
       * means being a controller account) or directly convertible into a validator ID (which
       * usually means being a stash account).
       **/
      purgeKeys: AugmentedSubmittable<() => SubmittableExtrinsic<ApiType>, []>;
      /**
       * Sets the session key(s) of the function caller to `keys`.
       * 
       * Allows an account to set its session key prior to becoming a validator.
       * This doesn't take effect until the next session.
       * 
       * - `origin`: The dispatch origin of this function must be signed.
       * - `keys`: The new session keys to set. These are the public keys of all sessions keys
       * setup in the runtime.
       * - `proof`: The proof that `origin` has access to the private keys of `keys`. See
       * [`impl_opaque_keys`](sp_runtime::impl_opaque_keys) for more information about the
       * proof format.
       **/
      setKeys: AugmentedSubmittable<(keys: AssentRuntimeSessionKeys | { aura?: any; grandpa?: any } | string | Uint8Array, proof: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [AssentRuntimeSessionKeys, Bytes]>;
    };
    subjects: {
      /**
       * Hands a subject in custody over to the patient's key, which may then sign without a balance. The custodian can
       * no longer rotate afterwards, so rotate the sections before, in the same `batch_all`. By a key steward of the
       * custodian.
       * Errors: `NotFound`, `AlreadyClaimed`, `OrganizationSuspended`, `NotAuthorized`. Emits `SubjectClaimed`.
       **/
      claim: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, controller: AccountId32 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, AccountId32]>;
      /**
       * Registers a patient of the organization: under `controller`, who may then sign without a balance, or else in
       * the organization's custody. By its registrars, nurses, clinicians, laboratory, key stewards and devices.
       * Errors: `OrganizationSuspended`, `NotAuthorized`, `AlreadyExists`. Emits `SubjectRegistered`.
       **/
      register: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, controller: Option<AccountId32> | null | Uint8Array | AccountId32 | string) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, Option<AccountId32>]>;
      /**
       * Raises the epoch of each named section by one, for instance after a key was exposed. Signers as in
       * `set_directory`. `organization` is the subject's.
       * Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `NoSections`, `DuplicateSection`,
       * `CounterExhausted`. Emits an `EpochRaised` a section.
       **/
      rotate: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, sections: Vec<U8aFixed>) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, Vec<U8aFixed>]>;
      /**
       * Tells where the subject's directory lies. By the controller, or in custody by the custodian's key stewards,
       * registrars and devices. `organization` is the subject's.
       * Errors: `NotFound`, `NotAuthorized`, `OrganizationSuspended`, `BadCid`. Emits `DirectorySet`.
       **/
      setDirectory: AugmentedSubmittable<(organization: u32 | AnyNumber | Uint8Array, subject: U8aFixed | string | Uint8Array, cid: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u32, U8aFixed, Bytes]>;
    };
    system: {
      /**
       * Provide the preimage (runtime binary) `code` for an upgrade that has been authorized.
       * 
       * If the authorization required a version check, this call will ensure the spec name
       * remains unchanged and that the spec version has increased.
       * 
       * Depending on the runtime's `OnSetCode` configuration, this function may directly apply
       * the new `code` in the same block or attempt to schedule the upgrade.
       * 
       * All origins are allowed.
       **/
      applyAuthorizedUpgrade: AugmentedSubmittable<(code: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Bytes]>;
      /**
       * Authorize an upgrade to a given `code_hash` for the runtime. The runtime can be supplied
       * later.
       * 
       * This call requires Root origin.
       **/
      authorizeUpgrade: AugmentedSubmittable<(codeHash: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [H256]>;
      /**
       * Authorize an upgrade to a given `code_hash` for the runtime. The runtime can be supplied
       * later.
       * 
       * WARNING: This authorizes an upgrade that will take place without any safety checks, for
       * example that the spec name remains the same and that the version number increases. Not
       * recommended for normal use. Use `authorize_upgrade` instead.
       * 
       * This call requires Root origin.
       **/
      authorizeUpgradeWithoutChecks: AugmentedSubmittable<(codeHash: H256 | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [H256]>;
      /**
       * Kill all storage items with a key that starts with the given prefix.
       * 
       * **NOTE:** We rely on the Root origin to provide us the number of subkeys under
       * the prefix we are removing to accurately calculate the weight of this function.
       **/
      killPrefix: AugmentedSubmittable<(prefix: Bytes | string | Uint8Array, subkeys: u32 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [Bytes, u32]>;
      /**
       * Kill some items from storage.
       **/
      killStorage: AugmentedSubmittable<(keys: Vec<Bytes> | (Bytes | string | Uint8Array)[]) => SubmittableExtrinsic<ApiType>, [Vec<Bytes>]>;
      /**
       * Make some on-chain remark.
       * 
       * Can be executed by every `origin`.
       **/
      remark: AugmentedSubmittable<(remark: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Bytes]>;
      /**
       * Make some on-chain remark and emit event.
       **/
      remarkWithEvent: AugmentedSubmittable<(remark: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Bytes]>;
      /**
       * Set the new runtime code.
       **/
      setCode: AugmentedSubmittable<(code: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Bytes]>;
      /**
       * Set the new runtime code without doing any checks of the given `code`.
       * 
       * Note that runtime upgrades will not run if this is called with a not-increasing spec
       * version!
       **/
      setCodeWithoutChecks: AugmentedSubmittable<(code: Bytes | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Bytes]>;
      /**
       * Set the number of pages in the WebAssembly environment's heap.
       **/
      setHeapPages: AugmentedSubmittable<(pages: u64 | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [u64]>;
      /**
       * Set some items of storage.
       **/
      setStorage: AugmentedSubmittable<(items: Vec<ITuple<[Bytes, Bytes]>> | ([Bytes | string | Uint8Array, Bytes | string | Uint8Array])[]) => SubmittableExtrinsic<ApiType>, [Vec<ITuple<[Bytes, Bytes]>>]>;
    };
    timestamp: {
      /**
       * Set the current time.
       * 
       * This call should be invoked exactly once per block. It will panic at the finalization
       * phase, if this call hasn't been invoked by that time.
       * 
       * The timestamp should be greater than the previous one by the amount specified by
       * [`Config::MinimumPeriod`].
       * 
       * The dispatch origin for this call must be _None_.
       * 
       * This dispatch class is _Mandatory_ to ensure it gets executed in the block. Be aware
       * that changing the complexity of this call could result exhausting the resources in a
       * block to execute any other calls.
       * 
       * ## Complexity
       * - `O(1)` (Note that implementations of `OnTimestampSet` must also be `O(1)`)
       * - 1 storage read and 1 storage mutation (codec `O(1)` because of `DidUpdate::take` in
       * `on_finalize`)
       * - 1 event handler `on_timestamp_set`. Must be `O(1)`.
       **/
      set: AugmentedSubmittable<(now: Compact<u64> | AnyNumber | Uint8Array) => SubmittableExtrinsic<ApiType>, [Compact<u64>]>;
    };
    utility: {
      /**
       * Send a call through an indexed pseudonym of the sender.
       * 
       * Filter from origin are passed along. The call will be dispatched with an origin which
       * use the same filter as the origin of this call.
       * 
       * NOTE: If you need to ensure that any account-based filtering is not honored (i.e.
       * because you expect `proxy` to have been used prior in the call stack and you do not want
       * the call restrictions to apply to any sub-accounts), then use `as_multi_threshold_1`
       * in the Multisig pallet instead.
       * 
       * NOTE: Prior to version *12, this was called `as_limited_sub`.
       * 
       * The dispatch origin for this call must be _Signed_.
       **/
      asDerivative: AugmentedSubmittable<(index: u16 | AnyNumber | Uint8Array, call: Call | IMethod | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [u16, Call]>;
      /**
       * Send a batch of dispatch calls.
       * 
       * May be called from any origin except `None`.
       * 
       * - `calls`: The calls to be dispatched from the same origin. The number of call must not
       * exceed the constant: `batched_calls_limit` (available in constant metadata).
       * 
       * If origin is root then the calls are dispatched without checking origin filter. (This
       * includes bypassing `frame_system::Config::BaseCallFilter`).
       * 
       * ## Complexity
       * - O(C) where C is the number of calls to be batched.
       * 
       * This will return `Ok` in all circumstances. To determine the success of the batch, an
       * event is deposited. If a call failed and the batch was interrupted, then the
       * `BatchInterrupted` event is deposited, along with the number of successful calls made
       * and the error of the failed call. If all were successful, then the `BatchCompleted`
       * event is deposited.
       **/
      batch: AugmentedSubmittable<(calls: Vec<Call> | (Call | IMethod | string | Uint8Array)[]) => SubmittableExtrinsic<ApiType>, [Vec<Call>]>;
      /**
       * Send a batch of dispatch calls and atomically execute them.
       * The whole transaction will rollback and fail if any of the calls failed.
       * 
       * May be called from any origin except `None`.
       * 
       * - `calls`: The calls to be dispatched from the same origin. The number of call must not
       * exceed the constant: `batched_calls_limit` (available in constant metadata).
       * 
       * If origin is root then the calls are dispatched without checking origin filter. (This
       * includes bypassing `frame_system::Config::BaseCallFilter`).
       * 
       * ## Complexity
       * - O(C) where C is the number of calls to be batched.
       **/
      batchAll: AugmentedSubmittable<(calls: Vec<Call> | (Call | IMethod | string | Uint8Array)[]) => SubmittableExtrinsic<ApiType>, [Vec<Call>]>;
      /**
       * Dispatches a function call with a provided origin.
       * 
       * The dispatch origin for this call must be _Root_.
       * 
       * ## Complexity
       * - O(1).
       **/
      dispatchAs: AugmentedSubmittable<(asOrigin: AssentRuntimeOriginCaller | { system: any } | { Council: any } | string | Uint8Array, call: Call | IMethod | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [AssentRuntimeOriginCaller, Call]>;
      /**
       * Dispatches a function call with a provided origin.
       * 
       * Almost the same as [`Pallet::dispatch_as`] but forwards any error of the inner call.
       * 
       * The dispatch origin for this call must be _Root_.
       **/
      dispatchAsFallible: AugmentedSubmittable<(asOrigin: AssentRuntimeOriginCaller | { system: any } | { Council: any } | string | Uint8Array, call: Call | IMethod | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [AssentRuntimeOriginCaller, Call]>;
      /**
       * Send a batch of dispatch calls.
       * Unlike `batch`, it allows errors and won't interrupt.
       * 
       * May be called from any origin except `None`.
       * 
       * - `calls`: The calls to be dispatched from the same origin. The number of call must not
       * exceed the constant: `batched_calls_limit` (available in constant metadata).
       * 
       * If origin is root then the calls are dispatch without checking origin filter. (This
       * includes bypassing `frame_system::Config::BaseCallFilter`).
       * 
       * ## Complexity
       * - O(C) where C is the number of calls to be batched.
       **/
      forceBatch: AugmentedSubmittable<(calls: Vec<Call> | (Call | IMethod | string | Uint8Array)[]) => SubmittableExtrinsic<ApiType>, [Vec<Call>]>;
      /**
       * Dispatch a fallback call in the event the main call fails to execute.
       * May be called from any origin except `None`.
       * 
       * This function first attempts to dispatch the `main` call.
       * If the `main` call fails, the `fallback` is attemted.
       * if the fallback is successfully dispatched, the weights of both calls
       * are accumulated and an event containing the main call error is deposited.
       * 
       * In the event of a fallback failure the whole call fails
       * with the weights returned.
       * 
       * - `main`: The main call to be dispatched. This is the primary action to execute.
       * - `fallback`: The fallback call to be dispatched in case the `main` call fails.
       * 
       * ## Dispatch Logic
       * - If the origin is `root`, both the main and fallback calls are executed without
       * applying any origin filters.
       * - If the origin is not `root`, the origin filter is applied to both the `main` and
       * `fallback` calls.
       * 
       * ## Use Case
       * - Some use cases might involve submitting a `batch` type call in either main, fallback
       * or both.
       **/
      ifElse: AugmentedSubmittable<(main: Call | IMethod | string | Uint8Array, fallback: Call | IMethod | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Call, Call]>;
      /**
       * Dispatch a function call with a specified weight.
       * 
       * This function does not check the weight of the call, and instead allows the
       * Root origin to specify the weight of the call.
       * 
       * The dispatch origin for this call must be _Root_.
       **/
      withWeight: AugmentedSubmittable<(call: Call | IMethod | string | Uint8Array, weight: SpWeightsWeightV2Weight | { refTime?: any; proofSize?: any } | string | Uint8Array) => SubmittableExtrinsic<ApiType>, [Call, SpWeightsWeightV2Weight]>;
    };
  } // AugmentedSubmittables
} // declare module
