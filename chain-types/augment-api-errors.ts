// Generated from the runtime's metadata by npm run runtime:build; never edited.
/* eslint-disable */

// import type lookup before we augment - in some environments
// this is required to allow for ambient/previous definitions
import '@polkadot/api-base/types/errors';

import type { ApiTypes, AugmentedError } from '@polkadot/api-base/types';

export type __AugmentedError<ApiType extends ApiTypes> = AugmentedError<ApiType>;

declare module '@polkadot/api-base/types/errors' {
  interface AugmentedErrors<ApiType extends ApiTypes> {
    assetConversion: {
      /**
       * Provided amount should be greater than or equal to the existential deposit/asset's
       * minimal amount.
       **/
      AmountOneLessThanMinimal: AugmentedError<ApiType>;
      /**
       * Desired amount can't be equal to the pool reserve.
       **/
      AmountOutTooHigh: AugmentedError<ApiType>;
      /**
       * Provided amount should be greater than or equal to the existential deposit/asset's
       * minimal amount.
       **/
      AmountTwoLessThanMinimal: AugmentedError<ApiType>;
      /**
       * The minimal amount requirement for the first token in the pair wasn't met.
       **/
      AssetOneDepositDidNotMeetMinimum: AugmentedError<ApiType>;
      /**
       * The minimal amount requirement for the first token in the pair wasn't met.
       **/
      AssetOneWithdrawalDidNotMeetMinimum: AugmentedError<ApiType>;
      /**
       * The minimal amount requirement for the second token in the pair wasn't met.
       **/
      AssetTwoDepositDidNotMeetMinimum: AugmentedError<ApiType>;
      /**
       * The minimal amount requirement for the second token in the pair wasn't met.
       **/
      AssetTwoWithdrawalDidNotMeetMinimum: AugmentedError<ApiType>;
      /**
       * The destination account cannot exist with the swapped funds.
       **/
      BelowMinimum: AugmentedError<ApiType>;
      /**
       * The fee exceeds [`Config::MaxSwapFee`].
       **/
      FeeTooHigh: AugmentedError<ApiType>;
      /**
       * It was not possible to get or increment the Id of the pool.
       **/
      IncorrectPoolAssetId: AugmentedError<ApiType>;
      /**
       * Insufficient liquidity minted.
       **/
      InsufficientLiquidityMinted: AugmentedError<ApiType>;
      /**
       * Provided asset pair is not supported for pool.
       **/
      InvalidAssetPair: AugmentedError<ApiType>;
      /**
       * The provided path must consists of 2 assets at least.
       **/
      InvalidPath: AugmentedError<ApiType>;
      /**
       * The provided path must consists of unique assets.
       **/
      NonUniquePath: AugmentedError<ApiType>;
      /**
       * Optimal calculated amount is less than desired.
       **/
      OptimalAmountLessThanDesired: AugmentedError<ApiType>;
      /**
       * An overflow happened.
       **/
      Overflow: AugmentedError<ApiType>;
      /**
       * The pool exists but has no liquidity (at least one of the reserves is zero).
       **/
      PoolEmpty: AugmentedError<ApiType>;
      /**
       * Pool already exists.
       **/
      PoolExists: AugmentedError<ApiType>;
      /**
       * The pool doesn't exist.
       **/
      PoolNotFound: AugmentedError<ApiType>;
      /**
       * The pool account can't send one of its assets (e.g. the asset class is frozen or the
       * pool account is blocked).
       **/
      PoolUnavailable: AugmentedError<ApiType>;
      /**
       * Provided maximum amount is not sufficient for swap.
       **/
      ProvidedMaximumNotSufficientForSwap: AugmentedError<ApiType>;
      /**
       * Calculated amount out is less than provided minimum amount.
       **/
      ProvidedMinimumNotSufficientForSwap: AugmentedError<ApiType>;
      /**
       * Reserve needs to always be greater than or equal to the existential deposit/asset's
       * minimal amount.
       **/
      ReserveLeftLessThanMinimal: AugmentedError<ApiType>;
      /**
       * Desired amount can't be zero.
       **/
      WrongDesiredAmount: AugmentedError<ApiType>;
      /**
       * Amount can't be zero.
       **/
      ZeroAmount: AugmentedError<ApiType>;
      /**
       * Requested liquidity can't be zero.
       **/
      ZeroLiquidity: AugmentedError<ApiType>;
    };
    assets: {
      /**
       * The asset-account already exists.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * The [`Config::AssetIdAllocator`] cannot allocate the asset ID: the id space is
       * exhausted.
       **/
      AssetIdAllocationFailed: AugmentedError<ApiType>;
      /**
       * The asset is not live, and likely being destroyed.
       **/
      AssetNotLive: AugmentedError<ApiType>;
      /**
       * The asset ID is not the one required by [`Config::AssetIdAllocator`].
       **/
      BadAssetId: AugmentedError<ApiType>;
      /**
       * Invalid metadata given.
       **/
      BadMetadata: AugmentedError<ApiType>;
      /**
       * Invalid witness data given.
       **/
      BadWitness: AugmentedError<ApiType>;
      /**
       * Account balance must be greater than or equal to the transfer amount.
       **/
      BalanceLow: AugmentedError<ApiType>;
      /**
       * Callback action resulted in error
       **/
      CallbackFailed: AugmentedError<ApiType>;
      /**
       * The asset cannot be destroyed because some accounts for this asset contain freezes.
       **/
      ContainsFreezes: AugmentedError<ApiType>;
      /**
       * The asset cannot be destroyed because some accounts for this asset contain holds.
       **/
      ContainsHolds: AugmentedError<ApiType>;
      /**
       * The origin account is frozen.
       **/
      Frozen: AugmentedError<ApiType>;
      /**
       * The asset deposit could not be fully moved due to a lock or freeze on the owner.
       **/
      IncompleteDepositTransfer: AugmentedError<ApiType>;
      /**
       * The asset status is not the expected status.
       **/
      IncorrectStatus: AugmentedError<ApiType>;
      /**
       * The asset ID is already taken.
       **/
      InUse: AugmentedError<ApiType>;
      /**
       * The asset is a live asset and is actively being used. Usually emit for operations such
       * as `start_destroy` which require the asset to be in a destroying state.
       **/
      LiveAsset: AugmentedError<ApiType>;
      /**
       * Minimum balance should be non-zero.
       **/
      MinBalanceZero: AugmentedError<ApiType>;
      /**
       * The account to alter does not exist.
       **/
      NoAccount: AugmentedError<ApiType>;
      /**
       * The asset-account doesn't have an associated deposit.
       **/
      NoDeposit: AugmentedError<ApiType>;
      /**
       * The signing account has no permission to do the operation.
       **/
      NoPermission: AugmentedError<ApiType>;
      /**
       * The asset should be frozen before the given operation.
       **/
      NotFrozen: AugmentedError<ApiType>;
      /**
       * Tried setting too many reserves.
       **/
      TooManyReserves: AugmentedError<ApiType>;
      /**
       * No approval exists that would allow the transfer.
       **/
      Unapproved: AugmentedError<ApiType>;
      /**
       * Unable to increment the consumer reference counters on the account. Either no provider
       * reference exists to allow a non-zero balance of a non-self-sufficient asset, or one
       * fewer then the maximum number of consumers has been reached.
       **/
      UnavailableConsumer: AugmentedError<ApiType>;
      /**
       * The given asset ID is unknown.
       **/
      Unknown: AugmentedError<ApiType>;
      /**
       * The operation would result in funds being burned.
       **/
      WouldBurn: AugmentedError<ApiType>;
      /**
       * The source account would not survive the transfer and it needs to stay alive.
       **/
      WouldDie: AugmentedError<ApiType>;
    };
    audit: {
      /**
       * Not a binary CIDv1.
       **/
      BadCid: AugmentedError<ApiType>;
      /**
       * No more rows or anchors can be counted.
       **/
      CounterExhausted: AugmentedError<ApiType>;
      /**
       * Not the next sequence number, or not the row after the last anchored one.
       **/
      Gap: AugmentedError<ApiType>;
      /**
       * An anchor covers at least one row.
       **/
      NoRows: AugmentedError<ApiType>;
      /**
       * Not an enrolled device of the organization.
       **/
      NotAuthorized: AugmentedError<ApiType>;
    };
    balances: {
      /**
       * Beneficiary account must pre-exist.
       **/
      DeadAccount: AugmentedError<ApiType>;
      /**
       * The delta cannot be zero.
       **/
      DeltaZero: AugmentedError<ApiType>;
      /**
       * Value too low to create account due to existential deposit.
       **/
      ExistentialDeposit: AugmentedError<ApiType>;
      /**
       * A vesting schedule already exists for this account.
       **/
      ExistingVestingSchedule: AugmentedError<ApiType>;
      /**
       * Transfer/payment would kill account.
       **/
      Expendability: AugmentedError<ApiType>;
      /**
       * Balance too low to send value.
       **/
      InsufficientBalance: AugmentedError<ApiType>;
      /**
       * The issuance cannot be modified since it is already deactivated.
       **/
      IssuanceDeactivated: AugmentedError<ApiType>;
      /**
       * Account liquidity restrictions prevent withdrawal.
       **/
      LiquidityRestrictions: AugmentedError<ApiType>;
      /**
       * Number of freezes exceed `MaxFreezes`.
       **/
      TooManyFreezes: AugmentedError<ApiType>;
      /**
       * Number of holds exceed `VariantCountOf<T::RuntimeHoldReason>`.
       **/
      TooManyHolds: AugmentedError<ApiType>;
      /**
       * Number of named reserves exceed `MaxReserves`.
       **/
      TooManyReserves: AugmentedError<ApiType>;
      /**
       * Vesting balance too high to send value.
       **/
      VestingBalance: AugmentedError<ApiType>;
    };
    consent: {
      /**
       * They approved before.
       **/
      AlreadyApproved: AugmentedError<ApiType>;
      /**
       * The id is taken: most likely this is a second submission.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * The consent has ended by time.
       **/
      AlreadyLapsed: AugmentedError<ApiType>;
      /**
       * The emergency was reviewed before.
       **/
      AlreadyReviewed: AugmentedError<ApiType>;
      /**
       * The consent was revoked before.
       **/
      AlreadyRevoked: AugmentedError<ApiType>;
      /**
       * No action, or one that does not exist.
       **/
      BadActions: AugmentedError<ApiType>;
      /**
       * Not a binary CIDv1.
       **/
      BadCid: AugmentedError<ApiType>;
      /**
       * Not two capital letters, or a country named twice.
       **/
      BadCountry: AugmentedError<ApiType>;
      /**
       * The patient's own signature is evidence `Key`, the custodian's never is, and a delegate's is `Guardian`.
       **/
      BadEvidence: AugmentedError<ApiType>;
      /**
       * A period is empty, or the consent would have ended before now.
       **/
      BadPeriod: AugmentedError<ApiType>;
      /**
       * Approvers named twice, more asked for than there are, or a wait of more than half an hour.
       **/
      BadPolicy: AugmentedError<ApiType>;
      /**
       * No power, or one that does not exist.
       **/
      BadPowers: AugmentedError<ApiType>;
      /**
       * No purpose, or one that does not exist.
       **/
      BadPurposes: AugmentedError<ApiType>;
      /**
       * A reason is a number from 1.
       **/
      BadReason: AugmentedError<ApiType>;
      /**
       * The delegate's mandate does not say this.
       **/
      BeyondMandate: AugmentedError<ApiType>;
      /**
       * A consent derived from this one would be wider; narrow or revoke that first.
       **/
      DerivedIsWider: AugmentedError<ApiType>;
      /**
       * A section was named twice.
       **/
      DuplicateSection: AugmentedError<ApiType>;
      /**
       * The emergency is over.
       **/
      EmergencyClosed: AugmentedError<ApiType>;
      /**
       * The emergency is not over.
       **/
      EmergencyOpen: AugmentedError<ApiType>;
      /**
       * 128 live consents is the most.
       **/
      MaxConsentsExceeded: AugmentedError<ApiType>;
      /**
       * Eight delegates is the most.
       **/
      MaxDelegatesExceeded: AugmentedError<ApiType>;
      /**
       * 16 live consents derived from others is the most.
       **/
      MaxDerivedExceeded: AugmentedError<ApiType>;
      /**
       * Eight open emergencies of a subject is the most.
       **/
      MaxEmergenciesExceeded: AugmentedError<ApiType>;
      /**
       * 64 open requests is the most.
       **/
      MaxRequestsExceeded: AugmentedError<ApiType>;
      /**
       * At least one section.
       **/
      NoSections: AugmentedError<ApiType>;
      /**
       * The signer may not do this for this subject.
       **/
      NotAuthorized: AugmentedError<ApiType>;
      /**
       * No such subject at this organization, or no such consent, request, delegate or emergency.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * The consent has not ended by time.
       **/
      NotLapsed: AugmentedError<ApiType>;
      /**
       * Extending makes a consent end later.
       **/
      NotLonger: AugmentedError<ApiType>;
      /**
       * Narrowing only takes away.
       **/
      NotNarrower: AugmentedError<ApiType>;
      /**
       * The organization is unknown or suspended.
       **/
      OrganizationSuspended: AugmentedError<ApiType>;
      /**
       * The request was answered or withdrawn before.
       **/
      RequestClosed: AugmentedError<ApiType>;
      /**
       * The review of an earlier emergency is owed.
       **/
      ReviewOwed: AugmentedError<ApiType>;
      /**
       * The patient laid down that one of these sections never opens.
       **/
      SectionExcluded: AugmentedError<ApiType>;
      /**
       * Nobody reviews what they opened.
       **/
      SelfReview: AugmentedError<ApiType>;
      /**
       * No such organization as grantee.
       **/
      UnknownGrantee: AugmentedError<ApiType>;
      /**
       * The consent it derives from does not exist or no longer stands.
       **/
      UnknownParent: AugmentedError<ApiType>;
      /**
       * A derived consent is never wider or longer than its parent.
       **/
      WiderThanParent: AugmentedError<ApiType>;
      /**
       * The grantee of a request belongs to the organization that asks, and that of the answer is the same.
       **/
      WrongGrantee: AugmentedError<ApiType>;
    };
    council: {
      /**
       * Members are already initialized!
       **/
      AlreadyInitialized: AugmentedError<ApiType>;
      /**
       * Duplicate proposals not allowed
       **/
      DuplicateProposal: AugmentedError<ApiType>;
      /**
       * Duplicate vote ignored
       **/
      DuplicateVote: AugmentedError<ApiType>;
      /**
       * Account is not a member
       **/
      NotMember: AugmentedError<ApiType>;
      /**
       * Prime account is not a member
       **/
      PrimeAccountNotMember: AugmentedError<ApiType>;
      /**
       * Proposal is still active.
       **/
      ProposalActive: AugmentedError<ApiType>;
      /**
       * Proposal must exist
       **/
      ProposalMissing: AugmentedError<ApiType>;
      /**
       * The close call was made too early, before the end of the voting.
       **/
      TooEarly: AugmentedError<ApiType>;
      /**
       * There can only be a maximum of `MaxProposals` active proposals.
       **/
      TooManyProposals: AugmentedError<ApiType>;
      /**
       * Mismatched index
       **/
      WrongIndex: AugmentedError<ApiType>;
      /**
       * The given length bound for the proposal was too low.
       **/
      WrongProposalLength: AugmentedError<ApiType>;
      /**
       * The given weight bound for the proposal was too low.
       **/
      WrongProposalWeight: AugmentedError<ApiType>;
    };
    grandpa: {
      /**
       * Attempt to signal GRANDPA change with one already pending.
       **/
      ChangePending: AugmentedError<ApiType>;
      /**
       * A given equivocation report is valid but already previously reported.
       **/
      DuplicateOffenceReport: AugmentedError<ApiType>;
      /**
       * An equivocation proof provided as part of an equivocation report is invalid.
       **/
      InvalidEquivocationProof: AugmentedError<ApiType>;
      /**
       * A key ownership proof provided as part of an equivocation report is invalid.
       **/
      InvalidKeyOwnershipProof: AugmentedError<ApiType>;
      /**
       * Attempt to signal GRANDPA pause when the authority set isn't live
       * (either paused or already pending pause).
       **/
      PauseFailed: AugmentedError<ApiType>;
      /**
       * Attempt to signal GRANDPA resume when the authority set isn't paused
       * (either live or already pending resume).
       **/
      ResumeFailed: AugmentedError<ApiType>;
      /**
       * Cannot signal forced change so soon after last.
       **/
      TooSoon: AugmentedError<ApiType>;
    };
    incentives: {
      /**
       * The contribution was attested before: most likely this is a second submission.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * The organization objected before.
       **/
      AlreadyObjected: AugmentedError<ApiType>;
      /**
       * The reward was released or clawed back.
       **/
      AlreadySettled: AugmentedError<ApiType>;
      /**
       * The escrow's own account.
       **/
      BadDestination: AugmentedError<ApiType>;
      /**
       * A rate that no account could hold; or a time in escrow or a number of objections outside the bounds.
       **/
      BadParameters: AugmentedError<ApiType>;
      /**
       * What may be minted in a session is minted.
       **/
      BudgetExceeded: AugmentedError<ApiType>;
      /**
       * The organization has attested as much for the other as one may in a session.
       **/
      MaxExchangedExceeded: AugmentedError<ApiType>;
      /**
       * The signer has given as many attestations as one may in a session.
       **/
      MaxGivenExceeded: AugmentedError<ApiType>;
      /**
       * The holder has got as many rewards as one may in a session.
       **/
      MaxReceivedExceeded: AugmentedError<ApiType>;
      /**
       * The signer holds no attesting role at the organization.
       **/
      NotAuthorized: AugmentedError<ApiType>;
      /**
       * Still in escrow.
       **/
      NotDue: AugmentedError<ApiType>;
      /**
       * No reward for this contribution.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * Nothing was released for the signer.
       **/
      NothingToClaim: AugmentedError<ApiType>;
      /**
       * About oneself or about an organization that one belongs to; or the holder belongs to the organization that speaks.
       **/
      NotIndependent: AugmentedError<ApiType>;
      /**
       * The holder has no role at the organization named and is not its device.
       **/
      NotMember: AugmentedError<ApiType>;
      /**
       * This quality is not rewarded.
       **/
      NotRewarded: AugmentedError<ApiType>;
      /**
       * An organization is unknown or suspended.
       **/
      OrganizationSuspended: AugmentedError<ApiType>;
      /**
       * A sum or a time too large.
       **/
      Overflow: AugmentedError<ApiType>;
      /**
       * Its time in escrow is over: it can no longer be taken back.
       **/
      PeriodOver: AugmentedError<ApiType>;
    };
    market: {
      /**
       * It was delivered.
       **/
      AlreadyDelivered: AugmentedError<ApiType>;
      /**
       * It is in dispute.
       **/
      AlreadyDisputed: AugmentedError<ApiType>;
      /**
       * The purchase or programme has ended.
       **/
      AlreadyEnded: AugmentedError<ApiType>;
      /**
       * Taken: most likely this is a second submission.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * This payment was made: most likely this is a second submission.
       **/
      AlreadySettled: AugmentedError<ApiType>;
      /**
       * The participant withdrew.
       **/
      AlreadyWithdrawn: AugmentedError<ApiType>;
      /**
       * The escrow's own account.
       **/
      BadPayee: AugmentedError<ApiType>;
      /**
       * A time out of bounds or out of order.
       **/
      BadPeriod: AugmentedError<ApiType>;
      /**
       * No places or payments, or too many.
       **/
      BadPlan: AugmentedError<ApiType>;
      /**
       * A price or payment too small to be paid out.
       **/
      BadPrice: AugmentedError<ApiType>;
      /**
       * Not the participant's signature under this programme.
       **/
      BadProof: AugmentedError<ApiType>;
      /**
       * What is not promised to others does not cover another place.
       **/
      BudgetExceeded: AugmentedError<ApiType>;
      /**
       * Payments are made in order: one was left out.
       **/
      Gap: AugmentedError<ApiType>;
      /**
       * The signer has not that much to spend.
       **/
      InsufficientFunds: AugmentedError<ApiType>;
      /**
       * The organization has as many offers as it may.
       **/
      MaxOffersExceeded: AugmentedError<ApiType>;
      /**
       * As many were ever enrolled as may be.
       **/
      MaxParticipantsExceeded: AugmentedError<ApiType>;
      /**
       * The participant has got every payment of the plan.
       **/
      MaxPaymentsExceeded: AugmentedError<ApiType>;
      /**
       * The organization has as many programmes as are stored for one.
       **/
      MaxProgrammesExceeded: AugmentedError<ApiType>;
      /**
       * The buyer has as many purchases as are stored for one.
       **/
      MaxPurchasesExceeded: AugmentedError<ApiType>;
      /**
       * The signer has not the role for this at the organization, and is not the buyer where that would do.
       **/
      NotAuthorized: AugmentedError<ApiType>;
      /**
       * Nothing was delivered.
       **/
      NotDelivered: AugmentedError<ApiType>;
      /**
       * It is not in dispute.
       **/
      NotDisputed: AugmentedError<ApiType>;
      /**
       * It is not time for that yet.
       **/
      NotDue: AugmentedError<ApiType>;
      /**
       * No such offer, purchase, programme or place in one.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * The participant works for the sponsor.
       **/
      NotIndependent: AugmentedError<ApiType>;
      /**
       * The organization is unknown or suspended.
       **/
      OrganizationSuspended: AugmentedError<ApiType>;
      /**
       * A sum or a time too large.
       **/
      Overflow: AugmentedError<ApiType>;
      /**
       * Its time is over.
       **/
      PeriodOver: AugmentedError<ApiType>;
    };
    multisig: {
      /**
       * Call is already approved by this signatory.
       **/
      AlreadyApproved: AugmentedError<ApiType>;
      /**
       * The data to be stored is already stored.
       **/
      AlreadyStored: AugmentedError<ApiType>;
      /**
       * The maximum weight information provided was too low.
       **/
      MaxWeightTooLow: AugmentedError<ApiType>;
      /**
       * Threshold must be 2 or greater.
       **/
      MinimumThreshold: AugmentedError<ApiType>;
      /**
       * Call doesn't need any (more) approvals.
       **/
      NoApprovalsNeeded: AugmentedError<ApiType>;
      /**
       * Multisig operation not found in storage.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * No timepoint was given, yet the multisig operation is already underway.
       **/
      NoTimepoint: AugmentedError<ApiType>;
      /**
       * Only the account that originally created the multisig is able to cancel it or update
       * its deposits.
       **/
      NotOwner: AugmentedError<ApiType>;
      /**
       * The sender was contained in the other signatories; it shouldn't be.
       **/
      SenderInSignatories: AugmentedError<ApiType>;
      /**
       * The signatories were provided out of order; they should be ordered.
       **/
      SignatoriesOutOfOrder: AugmentedError<ApiType>;
      /**
       * There are too few signatories in the list.
       **/
      TooFewSignatories: AugmentedError<ApiType>;
      /**
       * There are too many signatories in the list.
       **/
      TooManySignatories: AugmentedError<ApiType>;
      /**
       * A timepoint was given, yet no multisig operation is underway.
       **/
      UnexpectedTimepoint: AugmentedError<ApiType>;
      /**
       * A different timepoint was given to the multisig operation that is underway.
       **/
      WrongTimepoint: AugmentedError<ApiType>;
    };
    poolAssets: {
      /**
       * The asset-account already exists.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * The [`Config::AssetIdAllocator`] cannot allocate the asset ID: the id space is
       * exhausted.
       **/
      AssetIdAllocationFailed: AugmentedError<ApiType>;
      /**
       * The asset is not live, and likely being destroyed.
       **/
      AssetNotLive: AugmentedError<ApiType>;
      /**
       * The asset ID is not the one required by [`Config::AssetIdAllocator`].
       **/
      BadAssetId: AugmentedError<ApiType>;
      /**
       * Invalid metadata given.
       **/
      BadMetadata: AugmentedError<ApiType>;
      /**
       * Invalid witness data given.
       **/
      BadWitness: AugmentedError<ApiType>;
      /**
       * Account balance must be greater than or equal to the transfer amount.
       **/
      BalanceLow: AugmentedError<ApiType>;
      /**
       * Callback action resulted in error
       **/
      CallbackFailed: AugmentedError<ApiType>;
      /**
       * The asset cannot be destroyed because some accounts for this asset contain freezes.
       **/
      ContainsFreezes: AugmentedError<ApiType>;
      /**
       * The asset cannot be destroyed because some accounts for this asset contain holds.
       **/
      ContainsHolds: AugmentedError<ApiType>;
      /**
       * The origin account is frozen.
       **/
      Frozen: AugmentedError<ApiType>;
      /**
       * The asset deposit could not be fully moved due to a lock or freeze on the owner.
       **/
      IncompleteDepositTransfer: AugmentedError<ApiType>;
      /**
       * The asset status is not the expected status.
       **/
      IncorrectStatus: AugmentedError<ApiType>;
      /**
       * The asset ID is already taken.
       **/
      InUse: AugmentedError<ApiType>;
      /**
       * The asset is a live asset and is actively being used. Usually emit for operations such
       * as `start_destroy` which require the asset to be in a destroying state.
       **/
      LiveAsset: AugmentedError<ApiType>;
      /**
       * Minimum balance should be non-zero.
       **/
      MinBalanceZero: AugmentedError<ApiType>;
      /**
       * The account to alter does not exist.
       **/
      NoAccount: AugmentedError<ApiType>;
      /**
       * The asset-account doesn't have an associated deposit.
       **/
      NoDeposit: AugmentedError<ApiType>;
      /**
       * The signing account has no permission to do the operation.
       **/
      NoPermission: AugmentedError<ApiType>;
      /**
       * The asset should be frozen before the given operation.
       **/
      NotFrozen: AugmentedError<ApiType>;
      /**
       * Tried setting too many reserves.
       **/
      TooManyReserves: AugmentedError<ApiType>;
      /**
       * No approval exists that would allow the transfer.
       **/
      Unapproved: AugmentedError<ApiType>;
      /**
       * Unable to increment the consumer reference counters on the account. Either no provider
       * reference exists to allow a non-zero balance of a non-self-sufficient asset, or one
       * fewer then the maximum number of consumers has been reached.
       **/
      UnavailableConsumer: AugmentedError<ApiType>;
      /**
       * The given asset ID is unknown.
       **/
      Unknown: AugmentedError<ApiType>;
      /**
       * The operation would result in funds being burned.
       **/
      WouldBurn: AugmentedError<ApiType>;
      /**
       * The source account would not survive the transfer and it needs to stay alive.
       **/
      WouldDie: AugmentedError<ApiType>;
    };
    proxy: {
      /**
       * Account is already a proxy.
       **/
      Duplicate: AugmentedError<ApiType>;
      /**
       * Call may not be made by proxy because it may escalate its privileges.
       **/
      NoPermission: AugmentedError<ApiType>;
      /**
       * Cannot add self as proxy.
       **/
      NoSelfProxy: AugmentedError<ApiType>;
      /**
       * Proxy registration not found.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * Sender is not a proxy of the account to be proxied.
       **/
      NotProxy: AugmentedError<ApiType>;
      /**
       * There are too many proxies registered or too many announcements pending.
       **/
      TooMany: AugmentedError<ApiType>;
      /**
       * Announcement, if made at all, was made too recently.
       **/
      Unannounced: AugmentedError<ApiType>;
      /**
       * A call which is incompatible with the proxy type's filter was attempted.
       **/
      Unproxyable: AugmentedError<ApiType>;
    };
    records: {
      /**
       * The document was erased before.
       **/
      AlreadyErased: AugmentedError<ApiType>;
      /**
       * The document's id is taken: most likely this is a second submission.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * A hold stands, or an erasure was requested, already.
       **/
      AlreadyRequested: AugmentedError<ApiType>;
      /**
       * The document was retracted before.
       **/
      AlreadyRetracted: AugmentedError<ApiType>;
      /**
       * Not a binary CIDv1.
       **/
      BadCid: AugmentedError<ApiType>;
      /**
       * An empty file.
       **/
      BadSize: AugmentedError<ApiType>;
      /**
       * No more documents can be counted.
       **/
      CounterExhausted: AugmentedError<ApiType>;
      /**
       * A document was named twice, as itself or as superseded.
       **/
      DuplicateEntry: AugmentedError<ApiType>;
      /**
       * Nothing to register.
       **/
      NoEntries: AugmentedError<ApiType>;
      /**
       * Not a device of the organization; or the subject is another's patient and no consent lets this one write; or the
       * document is another organization's.
       **/
      NotAuthorized: AugmentedError<ApiType>;
      /**
       * No such subject or document, or no hold or request for erasure on it.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * What it supersedes is not a current document of this subject, section and author.
       **/
      NotSuperseding: AugmentedError<ApiType>;
      /**
       * The organization is unknown or suspended.
       **/
      OrganizationSuspended: AugmentedError<ApiType>;
      /**
       * The document's retention class says to keep it, or nobody has said how long the class is kept.
       **/
      RetentionNotOver: AugmentedError<ApiType>;
      /**
       * An erasure is confirmed by another person than asked for it.
       **/
      SelfApproval: AugmentedError<ApiType>;
      /**
       * Sealed to another epoch than the section's current one: seal again and resubmit.
       **/
      StaleEpoch: AugmentedError<ApiType>;
      /**
       * A legal hold stands against erasing.
       **/
      UnderHold: AugmentedError<ApiType>;
    };
    registry: {
      /**
       * The assignment was ended before.
       **/
      AlreadyEnded: AugmentedError<ApiType>;
      /**
       * The device is enrolled, or the role is held, already.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * The device was retired before.
       **/
      AlreadyRetired: AugmentedError<ApiType>;
      /**
       * Where there is more than one admin, two of them make another: propose it.
       **/
      ApprovalNeeded: AugmentedError<ApiType>;
      /**
       * The only admin assigns without a second.
       **/
      ApprovalNotNeeded: AugmentedError<ApiType>;
      /**
       * Not two capital letters.
       **/
      BadCountry: AugmentedError<ApiType>;
      /**
       * The end is not after the start, or is past.
       **/
      BadPeriod: AugmentedError<ApiType>;
      /**
       * A template is numbered from 0 to 63, and names roles, none twice, none that go against each other, not `Admin`.
       **/
      BadTemplate: AugmentedError<ApiType>;
      /**
       * An admin is neither auditor nor privacy officer.
       **/
      ConflictingRoles: AugmentedError<ApiType>;
      /**
       * No more organizations or versions can be counted.
       **/
      CounterExhausted: AugmentedError<ApiType>;
      /**
       * An account was named twice.
       **/
      DuplicateAdmin: AugmentedError<ApiType>;
      /**
       * The only admin in office cannot be ended; assign another first.
       **/
      LastAdmin: AugmentedError<ApiType>;
      /**
       * Ten admins is the most.
       **/
      MaxAdminsExceeded: AugmentedError<ApiType>;
      /**
       * Ten proposals is the most.
       **/
      MaxProposalsExceeded: AugmentedError<ApiType>;
      /**
       * An organization needs an admin.
       **/
      NoAdmins: AugmentedError<ApiType>;
      /**
       * The signer may not do this for this organization.
       **/
      NotAuthorized: AugmentedError<ApiType>;
      /**
       * No such organization, device, assignment, template or proposal.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * The organization is not suspended.
       **/
      NotSuspended: AugmentedError<ApiType>;
      /**
       * The organization is suspended.
       **/
      OrganizationSuspended: AugmentedError<ApiType>;
      /**
       * An admin is approved by another admin than proposed it.
       **/
      SelfApproval: AugmentedError<ApiType>;
      /**
       * Nobody assigns a role to themselves.
       **/
      SelfElevation: AugmentedError<ApiType>;
    };
    session: {
      /**
       * Registered duplicate key.
       **/
      DuplicatedKey: AugmentedError<ApiType>;
      /**
       * Invalid ownership proof.
       **/
      InvalidProof: AugmentedError<ApiType>;
      /**
       * Key setting account is not live, so it's impossible to associate keys.
       **/
      NoAccount: AugmentedError<ApiType>;
      /**
       * No associated validator ID for account.
       **/
      NoAssociatedValidatorId: AugmentedError<ApiType>;
      /**
       * No keys are associated with this account.
       **/
      NoKeys: AugmentedError<ApiType>;
    };
    staking: {
      /**
       * Stash is already bonded.
       **/
      AlreadyBonded: AugmentedError<ApiType>;
      /**
       * Rewards for this era have already been claimed for this validator.
       **/
      AlreadyClaimed: AugmentedError<ApiType>;
      /**
       * The stake of this account is already migrated to `Fungible` holds.
       **/
      AlreadyMigrated: AugmentedError<ApiType>;
      /**
       * Controller is already paired.
       **/
      AlreadyPaired: AugmentedError<ApiType>;
      /**
       * Internal state has become somehow corrupted and the operation cannot continue.
       **/
      BadState: AugmentedError<ApiType>;
      /**
       * A nomination target was supplied that was blocked or otherwise not a validator.
       **/
      BadTarget: AugmentedError<ApiType>;
      /**
       * Some bound is not met.
       **/
      BoundNotMet: AugmentedError<ApiType>;
      /**
       * The user has enough bond and thus cannot be chilled forcefully by an external person.
       **/
      CannotChillOther: AugmentedError<ApiType>;
      /**
       * Stash could not be reaped as other pallet might depend on it.
       **/
      CannotReapStash: AugmentedError<ApiType>;
      /**
       * Cannot reset a ledger.
       **/
      CannotRestoreLedger: AugmentedError<ApiType>;
      /**
       * Commission is too low. Must be at least `MinCommission`.
       **/
      CommissionTooLow: AugmentedError<ApiType>;
      /**
       * Used when attempting to use deprecated controller account logic.
       **/
      ControllerDeprecated: AugmentedError<ApiType>;
      /**
       * Duplicate index.
       **/
      DuplicateIndex: AugmentedError<ApiType>;
      /**
       * Targets cannot be empty.
       **/
      EmptyTargets: AugmentedError<ApiType>;
      /**
       * Attempting to target a stash that still has funds.
       **/
      FundedTarget: AugmentedError<ApiType>;
      /**
       * Incorrect previous history depth input provided.
       **/
      IncorrectHistoryDepth: AugmentedError<ApiType>;
      /**
       * Incorrect number of slashing spans provided.
       **/
      IncorrectSlashingSpans: AugmentedError<ApiType>;
      /**
       * Cannot have a validator or nominator role, with value less than the minimum defined by
       * governance (see `MinValidatorBond` and `MinNominatorBond`). If unbonding is the
       * intention, `chill` first to remove one's role as validator/nominator.
       **/
      InsufficientBond: AugmentedError<ApiType>;
      /**
       * Invalid era to reward.
       **/
      InvalidEraToReward: AugmentedError<ApiType>;
      /**
       * Invalid number of nominations.
       **/
      InvalidNumberOfNominations: AugmentedError<ApiType>;
      /**
       * No nominators exist on this page.
       **/
      InvalidPage: AugmentedError<ApiType>;
      /**
       * Slash record index out of bounds.
       **/
      InvalidSlashIndex: AugmentedError<ApiType>;
      /**
       * Can not schedule more unlock chunks.
       **/
      NoMoreChunks: AugmentedError<ApiType>;
      /**
       * Not a controller account.
       **/
      NotController: AugmentedError<ApiType>;
      /**
       * Not enough funds available to withdraw.
       **/
      NotEnoughFunds: AugmentedError<ApiType>;
      /**
       * Items are not sorted and unique.
       **/
      NotSortedAndUnique: AugmentedError<ApiType>;
      /**
       * Not a stash account.
       **/
      NotStash: AugmentedError<ApiType>;
      /**
       * Can not rebond without unlocking chunks.
       **/
      NoUnlockChunk: AugmentedError<ApiType>;
      /**
       * Account is restricted from participation in staking. This may happen if the account is
       * staking in another way already, such as via pool.
       **/
      Restricted: AugmentedError<ApiType>;
      /**
       * Provided reward destination is not allowed.
       **/
      RewardDestinationRestricted: AugmentedError<ApiType>;
      /**
       * There are too many nominators in the system. Governance needs to adjust the staking
       * settings to keep things safe for the runtime.
       **/
      TooManyNominators: AugmentedError<ApiType>;
      /**
       * Too many nomination targets supplied.
       **/
      TooManyTargets: AugmentedError<ApiType>;
      /**
       * There are too many validator candidates in the system. Governance needs to adjust the
       * staking settings to keep things safe for the runtime.
       **/
      TooManyValidators: AugmentedError<ApiType>;
      /**
       * Operation not allowed for virtual stakers.
       **/
      VirtualStakerNotAllowed: AugmentedError<ApiType>;
    };
    subjects: {
      /**
       * The patient holds the key already.
       **/
      AlreadyClaimed: AugmentedError<ApiType>;
      /**
       * The pseudonym is taken.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * They keep the subject already.
       **/
      AlreadyKept: AugmentedError<ApiType>;
      /**
       * Not a binary CIDv1.
       **/
      BadCid: AugmentedError<ApiType>;
      /**
       * No more generations can be counted.
       **/
      CounterExhausted: AugmentedError<ApiType>;
      /**
       * A section was named twice.
       **/
      DuplicateSection: AugmentedError<ApiType>;
      /**
       * Nothing to rotate.
       **/
      NoSections: AugmentedError<ApiType>;
      /**
       * The signer may not do this for this subject.
       **/
      NotAuthorized: AugmentedError<ApiType>;
      /**
       * No such subject at this organization.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * Nobody offered this subject.
       **/
      NotOffered: AugmentedError<ApiType>;
      /**
       * The organization is unknown or suspended.
       **/
      OrganizationSuspended: AugmentedError<ApiType>;
    };
    system: {
      /**
       * The origin filter prevent the call to be dispatched.
       **/
      CallFiltered: AugmentedError<ApiType>;
      /**
       * Failed to extract the runtime version from the new runtime.
       * 
       * Either calling `Core_version` or decoding `RuntimeVersion` failed.
       **/
      FailedToExtractRuntimeVersion: AugmentedError<ApiType>;
      /**
       * The name of specification does not match between the current runtime
       * and the new runtime.
       **/
      InvalidSpecName: AugmentedError<ApiType>;
      /**
       * A multi-block migration is ongoing and prevents the current code from being replaced.
       **/
      MultiBlockMigrationsOngoing: AugmentedError<ApiType>;
      /**
       * Suicide called when the account has non-default composite data.
       **/
      NonDefaultComposite: AugmentedError<ApiType>;
      /**
       * There is a non-zero reference count preventing the account from being purged.
       **/
      NonZeroRefCount: AugmentedError<ApiType>;
      /**
       * No upgrade authorized.
       **/
      NothingAuthorized: AugmentedError<ApiType>;
      /**
       * The specification version is not allowed to decrease between the current runtime
       * and the new runtime.
       **/
      SpecVersionNeedsToIncrease: AugmentedError<ApiType>;
      /**
       * The submitted code is not authorized.
       **/
      Unauthorized: AugmentedError<ApiType>;
    };
    utility: {
      /**
       * Too many calls batched.
       **/
      TooManyCalls: AugmentedError<ApiType>;
    };
  } // AugmentedErrors
} // declare module
