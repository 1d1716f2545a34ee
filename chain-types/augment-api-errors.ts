// Generated from the runtime's metadata by npm run runtime:build; never edited.
/* eslint-disable */

// import type lookup before we augment - in some environments
// this is required to allow for ambient/previous definitions
import '@polkadot/api-base/types/errors';

import type { ApiTypes, AugmentedError } from '@polkadot/api-base/types';

export type __AugmentedError<ApiType extends ApiTypes> = AugmentedError<ApiType>;

declare module '@polkadot/api-base/types/errors' {
  interface AugmentedErrors<ApiType extends ApiTypes> {
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
       * The id is taken: most likely this is a second submission.
       **/
      AlreadyExists: AugmentedError<ApiType>;
      /**
       * The consent has ended by time.
       **/
      AlreadyLapsed: AugmentedError<ApiType>;
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
       * The patient's own signature is evidence `Key`, the custodian's never is.
       **/
      BadEvidence: AugmentedError<ApiType>;
      /**
       * A period is empty, or the consent would have ended before now.
       **/
      BadPeriod: AugmentedError<ApiType>;
      /**
       * No purpose, or one that does not exist.
       **/
      BadPurposes: AugmentedError<ApiType>;
      /**
       * A consent derived from this one would be wider; narrow or revoke that first.
       **/
      DerivedIsWider: AugmentedError<ApiType>;
      /**
       * A section was named twice.
       **/
      DuplicateSection: AugmentedError<ApiType>;
      /**
       * 128 live consents is the most.
       **/
      MaxConsentsExceeded: AugmentedError<ApiType>;
      /**
       * 16 live consents derived from others is the most.
       **/
      MaxDerivedExceeded: AugmentedError<ApiType>;
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
       * No such subject at this organization, or no such consent or request.
       **/
      NotFound: AugmentedError<ApiType>;
      /**
       * The consent has not ended by time.
       **/
      NotLapsed: AugmentedError<ApiType>;
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
    records: {
      /**
       * The document's id is taken: most likely this is a second submission.
       **/
      AlreadyExists: AugmentedError<ApiType>;
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
       * No such subject or document.
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
       * Sealed to another epoch than the section's current one: seal again and resubmit.
       **/
      StaleEpoch: AugmentedError<ApiType>;
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
       * Not two capital letters.
       **/
      BadCountry: AugmentedError<ApiType>;
      /**
       * The end is not after the start, or is past.
       **/
      BadPeriod: AugmentedError<ApiType>;
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
       * An organization needs an admin.
       **/
      NoAdmins: AugmentedError<ApiType>;
      /**
       * The signer may not do this for this organization.
       **/
      NotAuthorized: AugmentedError<ApiType>;
      /**
       * No such organization, device or assignment.
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
