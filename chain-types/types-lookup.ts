// Generated from the runtime's metadata by npm run runtime:build; never edited.
/* eslint-disable */

// import type lookup before we augment - in some environments
// this is required to allow for ambient/previous definitions
import '@polkadot/types/lookup';

import type { BTreeMap, Bytes, Compact, Enum, Null, Option, Result, Struct, Text, U8aFixed, Vec, bool, u128, u16, u32, u64, u8 } from '@polkadot/types-codec';
import type { ITuple } from '@polkadot/types-codec/types';
import type { AccountId32, Call, H256, MultiAddress, Perbill, Percent, Permill } from '@polkadot/types/interfaces/runtime';
import type { Event } from '@polkadot/types/interfaces/system';

declare module '@polkadot/types/lookup' {
  /** @name FrameSystemCall (9) */
  interface FrameSystemCall extends Enum {
    readonly isRemark: boolean;
    readonly asRemark: {
      readonly remark: Bytes;
    } & Struct;
    readonly isSetHeapPages: boolean;
    readonly asSetHeapPages: {
      readonly pages: u64;
    } & Struct;
    readonly isSetCode: boolean;
    readonly asSetCode: {
      readonly code: Bytes;
    } & Struct;
    readonly isSetCodeWithoutChecks: boolean;
    readonly asSetCodeWithoutChecks: {
      readonly code: Bytes;
    } & Struct;
    readonly isSetStorage: boolean;
    readonly asSetStorage: {
      readonly items: Vec<ITuple<[Bytes, Bytes]>>;
    } & Struct;
    readonly isKillStorage: boolean;
    readonly asKillStorage: {
      readonly keys_: Vec<Bytes>;
    } & Struct;
    readonly isKillPrefix: boolean;
    readonly asKillPrefix: {
      readonly prefix: Bytes;
      readonly subkeys: u32;
    } & Struct;
    readonly isRemarkWithEvent: boolean;
    readonly asRemarkWithEvent: {
      readonly remark: Bytes;
    } & Struct;
    readonly isAuthorizeUpgrade: boolean;
    readonly asAuthorizeUpgrade: {
      readonly codeHash: H256;
    } & Struct;
    readonly isAuthorizeUpgradeWithoutChecks: boolean;
    readonly asAuthorizeUpgradeWithoutChecks: {
      readonly codeHash: H256;
    } & Struct;
    readonly isApplyAuthorizedUpgrade: boolean;
    readonly asApplyAuthorizedUpgrade: {
      readonly code: Bytes;
    } & Struct;
    readonly type: 'Remark' | 'SetHeapPages' | 'SetCode' | 'SetCodeWithoutChecks' | 'SetStorage' | 'KillStorage' | 'KillPrefix' | 'RemarkWithEvent' | 'AuthorizeUpgrade' | 'AuthorizeUpgradeWithoutChecks' | 'ApplyAuthorizedUpgrade';
  }

  /** @name PalletTimestampCall (16) */
  interface PalletTimestampCall extends Enum {
    readonly isSet: boolean;
    readonly asSet: {
      readonly now: Compact<u64>;
    } & Struct;
    readonly type: 'Set';
  }

  /** @name PalletBalancesCall (18) */
  interface PalletBalancesCall extends Enum {
    readonly isTransferAllowDeath: boolean;
    readonly asTransferAllowDeath: {
      readonly dest: MultiAddress;
      readonly value: Compact<u128>;
    } & Struct;
    readonly isForceTransfer: boolean;
    readonly asForceTransfer: {
      readonly source: MultiAddress;
      readonly dest: MultiAddress;
      readonly value: Compact<u128>;
    } & Struct;
    readonly isTransferKeepAlive: boolean;
    readonly asTransferKeepAlive: {
      readonly dest: MultiAddress;
      readonly value: Compact<u128>;
    } & Struct;
    readonly isTransferAll: boolean;
    readonly asTransferAll: {
      readonly dest: MultiAddress;
      readonly keepAlive: bool;
    } & Struct;
    readonly isForceUnreserve: boolean;
    readonly asForceUnreserve: {
      readonly who: MultiAddress;
      readonly amount: u128;
    } & Struct;
    readonly isUpgradeAccounts: boolean;
    readonly asUpgradeAccounts: {
      readonly who: Vec<AccountId32>;
    } & Struct;
    readonly isForceSetBalance: boolean;
    readonly asForceSetBalance: {
      readonly who: MultiAddress;
      readonly newFree: Compact<u128>;
    } & Struct;
    readonly isForceAdjustTotalIssuance: boolean;
    readonly asForceAdjustTotalIssuance: {
      readonly direction: PalletBalancesAdjustmentDirection;
      readonly delta: Compact<u128>;
    } & Struct;
    readonly isBurn: boolean;
    readonly asBurn: {
      readonly value: Compact<u128>;
      readonly keepAlive: bool;
    } & Struct;
    readonly type: 'TransferAllowDeath' | 'ForceTransfer' | 'TransferKeepAlive' | 'TransferAll' | 'ForceUnreserve' | 'UpgradeAccounts' | 'ForceSetBalance' | 'ForceAdjustTotalIssuance' | 'Burn';
  }

  /** @name PalletBalancesAdjustmentDirection (23) */
  interface PalletBalancesAdjustmentDirection extends Enum {
    readonly isIncrease: boolean;
    readonly isDecrease: boolean;
    readonly type: 'Increase' | 'Decrease';
  }

  /** @name PalletStakingPalletCall (24) */
  interface PalletStakingPalletCall extends Enum {
    readonly isBond: boolean;
    readonly asBond: {
      readonly value: Compact<u128>;
      readonly payee: PalletStakingRewardDestination;
    } & Struct;
    readonly isBondExtra: boolean;
    readonly asBondExtra: {
      readonly maxAdditional: Compact<u128>;
    } & Struct;
    readonly isUnbond: boolean;
    readonly asUnbond: {
      readonly value: Compact<u128>;
    } & Struct;
    readonly isWithdrawUnbonded: boolean;
    readonly asWithdrawUnbonded: {
      readonly numSlashingSpans: u32;
    } & Struct;
    readonly isValidate: boolean;
    readonly asValidate: {
      readonly prefs: PalletStakingValidatorPrefs;
    } & Struct;
    readonly isNominate: boolean;
    readonly asNominate: {
      readonly targets: Vec<MultiAddress>;
    } & Struct;
    readonly isChill: boolean;
    readonly isSetPayee: boolean;
    readonly asSetPayee: {
      readonly payee: PalletStakingRewardDestination;
    } & Struct;
    readonly isSetController: boolean;
    readonly isSetValidatorCount: boolean;
    readonly asSetValidatorCount: {
      readonly new_: Compact<u32>;
    } & Struct;
    readonly isIncreaseValidatorCount: boolean;
    readonly asIncreaseValidatorCount: {
      readonly additional: Compact<u32>;
    } & Struct;
    readonly isScaleValidatorCount: boolean;
    readonly asScaleValidatorCount: {
      readonly factor: Percent;
    } & Struct;
    readonly isForceNoEras: boolean;
    readonly isForceNewEra: boolean;
    readonly isSetInvulnerables: boolean;
    readonly asSetInvulnerables: {
      readonly invulnerables: Vec<AccountId32>;
    } & Struct;
    readonly isForceUnstake: boolean;
    readonly asForceUnstake: {
      readonly stash: AccountId32;
      readonly numSlashingSpans: u32;
    } & Struct;
    readonly isForceNewEraAlways: boolean;
    readonly isCancelDeferredSlash: boolean;
    readonly asCancelDeferredSlash: {
      readonly era: u32;
      readonly slashIndices: Vec<u32>;
    } & Struct;
    readonly isPayoutStakers: boolean;
    readonly asPayoutStakers: {
      readonly validatorStash: AccountId32;
      readonly era: u32;
    } & Struct;
    readonly isRebond: boolean;
    readonly asRebond: {
      readonly value: Compact<u128>;
    } & Struct;
    readonly isReapStash: boolean;
    readonly asReapStash: {
      readonly stash: AccountId32;
      readonly numSlashingSpans: u32;
    } & Struct;
    readonly isKick: boolean;
    readonly asKick: {
      readonly who: Vec<MultiAddress>;
    } & Struct;
    readonly isSetStakingConfigs: boolean;
    readonly asSetStakingConfigs: {
      readonly minNominatorBond: PalletStakingPalletConfigOpU128;
      readonly minValidatorBond: PalletStakingPalletConfigOpU128;
      readonly maxNominatorCount: PalletStakingPalletConfigOpU32;
      readonly maxValidatorCount: PalletStakingPalletConfigOpU32;
      readonly chillThreshold: PalletStakingPalletConfigOpPercent;
      readonly minCommission: PalletStakingPalletConfigOpPerbill;
      readonly maxStakedRewards: PalletStakingPalletConfigOpPercent;
    } & Struct;
    readonly isChillOther: boolean;
    readonly asChillOther: {
      readonly stash: AccountId32;
    } & Struct;
    readonly isForceApplyMinCommission: boolean;
    readonly asForceApplyMinCommission: {
      readonly validatorStash: AccountId32;
    } & Struct;
    readonly isSetMinCommission: boolean;
    readonly asSetMinCommission: {
      readonly new_: Perbill;
    } & Struct;
    readonly isPayoutStakersByPage: boolean;
    readonly asPayoutStakersByPage: {
      readonly validatorStash: AccountId32;
      readonly era: u32;
      readonly page: u32;
    } & Struct;
    readonly isUpdatePayee: boolean;
    readonly asUpdatePayee: {
      readonly controller: AccountId32;
    } & Struct;
    readonly isDeprecateControllerBatch: boolean;
    readonly asDeprecateControllerBatch: {
      readonly controllers: Vec<AccountId32>;
    } & Struct;
    readonly isRestoreLedger: boolean;
    readonly asRestoreLedger: {
      readonly stash: AccountId32;
      readonly maybeController: Option<AccountId32>;
      readonly maybeTotal: Option<u128>;
      readonly maybeUnlocking: Option<Vec<PalletStakingUnlockChunk>>;
    } & Struct;
    readonly isMigrateCurrency: boolean;
    readonly asMigrateCurrency: {
      readonly stash: AccountId32;
    } & Struct;
    readonly isManualSlash: boolean;
    readonly asManualSlash: {
      readonly validatorStash: AccountId32;
      readonly era: u32;
      readonly slashFraction: Perbill;
    } & Struct;
    readonly type: 'Bond' | 'BondExtra' | 'Unbond' | 'WithdrawUnbonded' | 'Validate' | 'Nominate' | 'Chill' | 'SetPayee' | 'SetController' | 'SetValidatorCount' | 'IncreaseValidatorCount' | 'ScaleValidatorCount' | 'ForceNoEras' | 'ForceNewEra' | 'SetInvulnerables' | 'ForceUnstake' | 'ForceNewEraAlways' | 'CancelDeferredSlash' | 'PayoutStakers' | 'Rebond' | 'ReapStash' | 'Kick' | 'SetStakingConfigs' | 'ChillOther' | 'ForceApplyMinCommission' | 'SetMinCommission' | 'PayoutStakersByPage' | 'UpdatePayee' | 'DeprecateControllerBatch' | 'RestoreLedger' | 'MigrateCurrency' | 'ManualSlash';
  }

  /** @name PalletStakingRewardDestination (25) */
  interface PalletStakingRewardDestination extends Enum {
    readonly isStaked: boolean;
    readonly isStash: boolean;
    readonly isController: boolean;
    readonly isAccount: boolean;
    readonly asAccount: AccountId32;
    readonly isNone: boolean;
    readonly type: 'Staked' | 'Stash' | 'Controller' | 'Account' | 'None';
  }

  /** @name PalletStakingValidatorPrefs (26) */
  interface PalletStakingValidatorPrefs extends Struct {
    readonly commission: Compact<Perbill>;
    readonly blocked: bool;
  }

  /** @name PalletStakingPalletConfigOpU128 (33) */
  interface PalletStakingPalletConfigOpU128 extends Enum {
    readonly isNoop: boolean;
    readonly isSet: boolean;
    readonly asSet: u128;
    readonly isRemove: boolean;
    readonly type: 'Noop' | 'Set' | 'Remove';
  }

  /** @name PalletStakingPalletConfigOpU32 (34) */
  interface PalletStakingPalletConfigOpU32 extends Enum {
    readonly isNoop: boolean;
    readonly isSet: boolean;
    readonly asSet: u32;
    readonly isRemove: boolean;
    readonly type: 'Noop' | 'Set' | 'Remove';
  }

  /** @name PalletStakingPalletConfigOpPercent (35) */
  interface PalletStakingPalletConfigOpPercent extends Enum {
    readonly isNoop: boolean;
    readonly isSet: boolean;
    readonly asSet: Percent;
    readonly isRemove: boolean;
    readonly type: 'Noop' | 'Set' | 'Remove';
  }

  /** @name PalletStakingPalletConfigOpPerbill (36) */
  interface PalletStakingPalletConfigOpPerbill extends Enum {
    readonly isNoop: boolean;
    readonly isSet: boolean;
    readonly asSet: Perbill;
    readonly isRemove: boolean;
    readonly type: 'Noop' | 'Set' | 'Remove';
  }

  /** @name PalletStakingUnlockChunk (42) */
  interface PalletStakingUnlockChunk extends Struct {
    readonly value: Compact<u128>;
    readonly era: Compact<u32>;
  }

  /** @name PalletSessionCall (44) */
  interface PalletSessionCall extends Enum {
    readonly isSetKeys: boolean;
    readonly asSetKeys: {
      readonly keys_: AssentRuntimeSessionKeys;
      readonly proof: Bytes;
    } & Struct;
    readonly isPurgeKeys: boolean;
    readonly type: 'SetKeys' | 'PurgeKeys';
  }

  /** @name AssentRuntimeSessionKeys (45) */
  interface AssentRuntimeSessionKeys extends Struct {
    readonly aura: SpConsensusAuraSr25519AppSr25519Public;
    readonly grandpa: SpConsensusGrandpaAppPublic;
  }

  /** @name SpConsensusAuraSr25519AppSr25519Public (46) */
  interface SpConsensusAuraSr25519AppSr25519Public extends U8aFixed {}

  /** @name SpConsensusGrandpaAppPublic (47) */
  interface SpConsensusGrandpaAppPublic extends U8aFixed {}

  /** @name PalletGrandpaCall (48) */
  interface PalletGrandpaCall extends Enum {
    readonly isReportEquivocation: boolean;
    readonly asReportEquivocation: {
      readonly equivocationProof: SpConsensusGrandpaEquivocationProof;
      readonly keyOwnerProof: SpSessionMembershipProof;
    } & Struct;
    readonly isReportEquivocationUnsigned: boolean;
    readonly asReportEquivocationUnsigned: {
      readonly equivocationProof: SpConsensusGrandpaEquivocationProof;
      readonly keyOwnerProof: SpSessionMembershipProof;
    } & Struct;
    readonly isNoteStalled: boolean;
    readonly asNoteStalled: {
      readonly delay: u32;
      readonly bestFinalizedBlockNumber: u32;
    } & Struct;
    readonly type: 'ReportEquivocation' | 'ReportEquivocationUnsigned' | 'NoteStalled';
  }

  /** @name SpConsensusGrandpaEquivocationProof (49) */
  interface SpConsensusGrandpaEquivocationProof extends Struct {
    readonly setId: u64;
    readonly equivocation: SpConsensusGrandpaEquivocation;
  }

  /** @name SpConsensusGrandpaEquivocation (50) */
  interface SpConsensusGrandpaEquivocation extends Enum {
    readonly isPrevote: boolean;
    readonly asPrevote: FinalityGrandpaEquivocationPrevote;
    readonly isPrecommit: boolean;
    readonly asPrecommit: FinalityGrandpaEquivocationPrecommit;
    readonly type: 'Prevote' | 'Precommit';
  }

  /** @name FinalityGrandpaEquivocationPrevote (51) */
  interface FinalityGrandpaEquivocationPrevote extends Struct {
    readonly roundNumber: u64;
    readonly identity: SpConsensusGrandpaAppPublic;
    readonly first: ITuple<[FinalityGrandpaPrevote, SpConsensusGrandpaAppSignature]>;
    readonly second: ITuple<[FinalityGrandpaPrevote, SpConsensusGrandpaAppSignature]>;
  }

  /** @name FinalityGrandpaPrevote (52) */
  interface FinalityGrandpaPrevote extends Struct {
    readonly targetHash: H256;
    readonly targetNumber: u32;
  }

  /** @name SpConsensusGrandpaAppSignature (53) */
  interface SpConsensusGrandpaAppSignature extends U8aFixed {}

  /** @name FinalityGrandpaEquivocationPrecommit (56) */
  interface FinalityGrandpaEquivocationPrecommit extends Struct {
    readonly roundNumber: u64;
    readonly identity: SpConsensusGrandpaAppPublic;
    readonly first: ITuple<[FinalityGrandpaPrecommit, SpConsensusGrandpaAppSignature]>;
    readonly second: ITuple<[FinalityGrandpaPrecommit, SpConsensusGrandpaAppSignature]>;
  }

  /** @name FinalityGrandpaPrecommit (57) */
  interface FinalityGrandpaPrecommit extends Struct {
    readonly targetHash: H256;
    readonly targetNumber: u32;
  }

  /** @name SpSessionMembershipProof (59) */
  interface SpSessionMembershipProof extends Struct {
    readonly session: u32;
    readonly trieNodes: Vec<Bytes>;
    readonly validatorCount: u32;
  }

  /** @name PalletUtilityCall (60) */
  interface PalletUtilityCall extends Enum {
    readonly isBatch: boolean;
    readonly asBatch: {
      readonly calls: Vec<Call>;
    } & Struct;
    readonly isAsDerivative: boolean;
    readonly asAsDerivative: {
      readonly index: u16;
      readonly call: Call;
    } & Struct;
    readonly isBatchAll: boolean;
    readonly asBatchAll: {
      readonly calls: Vec<Call>;
    } & Struct;
    readonly isDispatchAs: boolean;
    readonly asDispatchAs: {
      readonly asOrigin: AssentRuntimeOriginCaller;
      readonly call: Call;
    } & Struct;
    readonly isForceBatch: boolean;
    readonly asForceBatch: {
      readonly calls: Vec<Call>;
    } & Struct;
    readonly isWithWeight: boolean;
    readonly asWithWeight: {
      readonly call: Call;
      readonly weight: SpWeightsWeightV2Weight;
    } & Struct;
    readonly isIfElse: boolean;
    readonly asIfElse: {
      readonly main: Call;
      readonly fallback: Call;
    } & Struct;
    readonly isDispatchAsFallible: boolean;
    readonly asDispatchAsFallible: {
      readonly asOrigin: AssentRuntimeOriginCaller;
      readonly call: Call;
    } & Struct;
    readonly type: 'Batch' | 'AsDerivative' | 'BatchAll' | 'DispatchAs' | 'ForceBatch' | 'WithWeight' | 'IfElse' | 'DispatchAsFallible';
  }

  /** @name AssentRuntimeOriginCaller (63) */
  interface AssentRuntimeOriginCaller extends Enum {
    readonly isSystem: boolean;
    readonly asSystem: FrameSupportDispatchRawOrigin;
    readonly isCouncil: boolean;
    readonly asCouncil: PalletCollectiveRawOrigin;
    readonly type: 'System' | 'Council';
  }

  /** @name FrameSupportDispatchRawOrigin (64) */
  interface FrameSupportDispatchRawOrigin extends Enum {
    readonly isRoot: boolean;
    readonly isSigned: boolean;
    readonly asSigned: AccountId32;
    readonly isNone: boolean;
    readonly isAuthorized: boolean;
    readonly type: 'Root' | 'Signed' | 'None' | 'Authorized';
  }

  /** @name PalletCollectiveRawOrigin (65) */
  interface PalletCollectiveRawOrigin extends Enum {
    readonly isMembers: boolean;
    readonly asMembers: ITuple<[u32, u32]>;
    readonly isMember: boolean;
    readonly asMember: AccountId32;
    readonly isPhantom: boolean;
    readonly type: 'Members' | 'Member' | 'Phantom';
  }

  /** @name SpWeightsWeightV2Weight (66) */
  interface SpWeightsWeightV2Weight extends Struct {
    readonly refTime: Compact<u64>;
    readonly proofSize: Compact<u64>;
  }

  /** @name PalletCollectiveCall (67) */
  interface PalletCollectiveCall extends Enum {
    readonly isSetMembers: boolean;
    readonly asSetMembers: {
      readonly newMembers: Vec<AccountId32>;
      readonly prime: Option<AccountId32>;
      readonly oldCount: u32;
    } & Struct;
    readonly isExecute: boolean;
    readonly asExecute: {
      readonly proposal: Call;
      readonly lengthBound: Compact<u32>;
    } & Struct;
    readonly isPropose: boolean;
    readonly asPropose: {
      readonly threshold: Compact<u32>;
      readonly proposal: Call;
      readonly lengthBound: Compact<u32>;
    } & Struct;
    readonly isVote: boolean;
    readonly asVote: {
      readonly proposal: H256;
      readonly index: Compact<u32>;
      readonly approve: bool;
    } & Struct;
    readonly isDisapproveProposal: boolean;
    readonly asDisapproveProposal: {
      readonly proposalHash: H256;
    } & Struct;
    readonly isClose: boolean;
    readonly asClose: {
      readonly proposalHash: H256;
      readonly index: Compact<u32>;
      readonly proposalWeightBound: SpWeightsWeightV2Weight;
      readonly lengthBound: Compact<u32>;
    } & Struct;
    readonly isKill: boolean;
    readonly asKill: {
      readonly proposalHash: H256;
    } & Struct;
    readonly isReleaseProposalCost: boolean;
    readonly asReleaseProposalCost: {
      readonly proposalHash: H256;
    } & Struct;
    readonly type: 'SetMembers' | 'Execute' | 'Propose' | 'Vote' | 'DisapproveProposal' | 'Close' | 'Kill' | 'ReleaseProposalCost';
  }

  /** @name PalletGovernanceCall (68) */
  interface PalletGovernanceCall extends Enum {
    readonly isEnact: boolean;
    readonly asEnact: {
      readonly call: Call;
    } & Struct;
    readonly type: 'Enact';
  }

  /** @name PalletMultisigCall (69) */
  interface PalletMultisigCall extends Enum {
    readonly isAsMultiThreshold1: boolean;
    readonly asAsMultiThreshold1: {
      readonly otherSignatories: Vec<AccountId32>;
      readonly call: Call;
    } & Struct;
    readonly isAsMulti: boolean;
    readonly asAsMulti: {
      readonly threshold: u16;
      readonly otherSignatories: Vec<AccountId32>;
      readonly maybeTimepoint: Option<PalletMultisigTimepoint>;
      readonly call: Call;
      readonly maxWeight: SpWeightsWeightV2Weight;
    } & Struct;
    readonly isApproveAsMulti: boolean;
    readonly asApproveAsMulti: {
      readonly threshold: u16;
      readonly otherSignatories: Vec<AccountId32>;
      readonly maybeTimepoint: Option<PalletMultisigTimepoint>;
      readonly callHash: U8aFixed;
      readonly maxWeight: SpWeightsWeightV2Weight;
    } & Struct;
    readonly isCancelAsMulti: boolean;
    readonly asCancelAsMulti: {
      readonly threshold: u16;
      readonly otherSignatories: Vec<AccountId32>;
      readonly timepoint: PalletMultisigTimepoint;
      readonly callHash: U8aFixed;
    } & Struct;
    readonly isPokeDeposit: boolean;
    readonly asPokeDeposit: {
      readonly threshold: u16;
      readonly otherSignatories: Vec<AccountId32>;
      readonly callHash: U8aFixed;
    } & Struct;
    readonly type: 'AsMultiThreshold1' | 'AsMulti' | 'ApproveAsMulti' | 'CancelAsMulti' | 'PokeDeposit';
  }

  /** @name PalletMultisigTimepoint (71) */
  interface PalletMultisigTimepoint extends Struct {
    readonly height: u32;
    readonly index: u32;
  }

  /** @name PalletProxyCall (72) */
  interface PalletProxyCall extends Enum {
    readonly isProxy: boolean;
    readonly asProxy: {
      readonly real: MultiAddress;
      readonly forceProxyType: Option<AssentRuntimeConfigsDelegationProxyType>;
      readonly call: Call;
    } & Struct;
    readonly isAddProxy: boolean;
    readonly asAddProxy: {
      readonly delegate: MultiAddress;
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly delay: u32;
    } & Struct;
    readonly isRemoveProxy: boolean;
    readonly asRemoveProxy: {
      readonly delegate: MultiAddress;
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly delay: u32;
    } & Struct;
    readonly isRemoveProxies: boolean;
    readonly isCreatePure: boolean;
    readonly asCreatePure: {
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly delay: u32;
      readonly index: u16;
    } & Struct;
    readonly isKillPure: boolean;
    readonly asKillPure: {
      readonly spawner: MultiAddress;
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly index: u16;
      readonly height: Compact<u32>;
      readonly extIndex: Compact<u32>;
    } & Struct;
    readonly isAnnounce: boolean;
    readonly asAnnounce: {
      readonly real: MultiAddress;
      readonly callHash: H256;
    } & Struct;
    readonly isRemoveAnnouncement: boolean;
    readonly asRemoveAnnouncement: {
      readonly real: MultiAddress;
      readonly callHash: H256;
    } & Struct;
    readonly isRejectAnnouncement: boolean;
    readonly asRejectAnnouncement: {
      readonly delegate: MultiAddress;
      readonly callHash: H256;
    } & Struct;
    readonly isProxyAnnounced: boolean;
    readonly asProxyAnnounced: {
      readonly delegate: MultiAddress;
      readonly real: MultiAddress;
      readonly forceProxyType: Option<AssentRuntimeConfigsDelegationProxyType>;
      readonly call: Call;
    } & Struct;
    readonly isPokeDeposit: boolean;
    readonly type: 'Proxy' | 'AddProxy' | 'RemoveProxy' | 'RemoveProxies' | 'CreatePure' | 'KillPure' | 'Announce' | 'RemoveAnnouncement' | 'RejectAnnouncement' | 'ProxyAnnounced' | 'PokeDeposit';
  }

  /** @name AssentRuntimeConfigsDelegationProxyType (74) */
  interface AssentRuntimeConfigsDelegationProxyType extends Enum {
    readonly isAny: boolean;
    readonly isDelegate: boolean;
    readonly isFeesOnly: boolean;
    readonly type: 'Any' | 'Delegate' | 'FeesOnly';
  }

  /** @name PalletAssetsCall (75) */
  interface PalletAssetsCall extends Enum {
    readonly isCreate: boolean;
    readonly asCreate: {
      readonly id: Compact<u32>;
      readonly admin: MultiAddress;
      readonly minBalance: u128;
    } & Struct;
    readonly isForceCreate: boolean;
    readonly asForceCreate: {
      readonly id: Compact<u32>;
      readonly owner: MultiAddress;
      readonly isSufficient: bool;
      readonly minBalance: Compact<u128>;
    } & Struct;
    readonly isStartDestroy: boolean;
    readonly asStartDestroy: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isDestroyAccounts: boolean;
    readonly asDestroyAccounts: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isDestroyApprovals: boolean;
    readonly asDestroyApprovals: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isFinishDestroy: boolean;
    readonly asFinishDestroy: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isMint: boolean;
    readonly asMint: {
      readonly id: Compact<u32>;
      readonly beneficiary: MultiAddress;
      readonly amount: Compact<u128>;
    } & Struct;
    readonly isBurn: boolean;
    readonly asBurn: {
      readonly id: Compact<u32>;
      readonly who: MultiAddress;
      readonly amount: Compact<u128>;
    } & Struct;
    readonly isTransfer: boolean;
    readonly asTransfer: {
      readonly id: Compact<u32>;
      readonly target: MultiAddress;
      readonly amount: Compact<u128>;
    } & Struct;
    readonly isTransferKeepAlive: boolean;
    readonly asTransferKeepAlive: {
      readonly id: Compact<u32>;
      readonly target: MultiAddress;
      readonly amount: Compact<u128>;
    } & Struct;
    readonly isForceTransfer: boolean;
    readonly asForceTransfer: {
      readonly id: Compact<u32>;
      readonly source: MultiAddress;
      readonly dest: MultiAddress;
      readonly amount: Compact<u128>;
    } & Struct;
    readonly isFreeze: boolean;
    readonly asFreeze: {
      readonly id: Compact<u32>;
      readonly who: MultiAddress;
    } & Struct;
    readonly isThaw: boolean;
    readonly asThaw: {
      readonly id: Compact<u32>;
      readonly who: MultiAddress;
    } & Struct;
    readonly isFreezeAsset: boolean;
    readonly asFreezeAsset: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isThawAsset: boolean;
    readonly asThawAsset: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isTransferOwnership: boolean;
    readonly asTransferOwnership: {
      readonly id: Compact<u32>;
      readonly owner: MultiAddress;
    } & Struct;
    readonly isSetTeam: boolean;
    readonly asSetTeam: {
      readonly id: Compact<u32>;
      readonly issuer: MultiAddress;
      readonly admin: MultiAddress;
      readonly freezer: MultiAddress;
    } & Struct;
    readonly isSetMetadata: boolean;
    readonly asSetMetadata: {
      readonly id: Compact<u32>;
      readonly name: Bytes;
      readonly symbol: Bytes;
      readonly decimals: u8;
    } & Struct;
    readonly isClearMetadata: boolean;
    readonly asClearMetadata: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isForceSetMetadata: boolean;
    readonly asForceSetMetadata: {
      readonly id: Compact<u32>;
      readonly name: Bytes;
      readonly symbol: Bytes;
      readonly decimals: u8;
      readonly isFrozen: bool;
    } & Struct;
    readonly isForceClearMetadata: boolean;
    readonly asForceClearMetadata: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isForceAssetStatus: boolean;
    readonly asForceAssetStatus: {
      readonly id: Compact<u32>;
      readonly owner: MultiAddress;
      readonly issuer: MultiAddress;
      readonly admin: MultiAddress;
      readonly freezer: MultiAddress;
      readonly minBalance: Compact<u128>;
      readonly isSufficient: bool;
      readonly isFrozen: bool;
    } & Struct;
    readonly isApproveTransfer: boolean;
    readonly asApproveTransfer: {
      readonly id: Compact<u32>;
      readonly delegate: MultiAddress;
      readonly amount: Compact<u128>;
    } & Struct;
    readonly isCancelApproval: boolean;
    readonly asCancelApproval: {
      readonly id: Compact<u32>;
      readonly delegate: MultiAddress;
    } & Struct;
    readonly isForceCancelApproval: boolean;
    readonly asForceCancelApproval: {
      readonly id: Compact<u32>;
      readonly owner: MultiAddress;
      readonly delegate: MultiAddress;
    } & Struct;
    readonly isTransferApproved: boolean;
    readonly asTransferApproved: {
      readonly id: Compact<u32>;
      readonly owner: MultiAddress;
      readonly destination: MultiAddress;
      readonly amount: Compact<u128>;
    } & Struct;
    readonly isTouch: boolean;
    readonly asTouch: {
      readonly id: Compact<u32>;
    } & Struct;
    readonly isRefund: boolean;
    readonly asRefund: {
      readonly id: Compact<u32>;
      readonly allowBurn: bool;
    } & Struct;
    readonly isSetMinBalance: boolean;
    readonly asSetMinBalance: {
      readonly id: Compact<u32>;
      readonly minBalance: u128;
    } & Struct;
    readonly isTouchOther: boolean;
    readonly asTouchOther: {
      readonly id: Compact<u32>;
      readonly who: MultiAddress;
    } & Struct;
    readonly isRefundOther: boolean;
    readonly asRefundOther: {
      readonly id: Compact<u32>;
      readonly who: MultiAddress;
    } & Struct;
    readonly isBlock: boolean;
    readonly asBlock: {
      readonly id: Compact<u32>;
      readonly who: MultiAddress;
    } & Struct;
    readonly isTransferAll: boolean;
    readonly asTransferAll: {
      readonly id: Compact<u32>;
      readonly dest: MultiAddress;
      readonly keepAlive: bool;
    } & Struct;
    readonly isSetReserves: boolean;
    readonly asSetReserves: {
      readonly id: Compact<u32>;
      readonly reserves: Vec<Null>;
    } & Struct;
    readonly type: 'Create' | 'ForceCreate' | 'StartDestroy' | 'DestroyAccounts' | 'DestroyApprovals' | 'FinishDestroy' | 'Mint' | 'Burn' | 'Transfer' | 'TransferKeepAlive' | 'ForceTransfer' | 'Freeze' | 'Thaw' | 'FreezeAsset' | 'ThawAsset' | 'TransferOwnership' | 'SetTeam' | 'SetMetadata' | 'ClearMetadata' | 'ForceSetMetadata' | 'ForceClearMetadata' | 'ForceAssetStatus' | 'ApproveTransfer' | 'CancelApproval' | 'ForceCancelApproval' | 'TransferApproved' | 'Touch' | 'Refund' | 'SetMinBalance' | 'TouchOther' | 'RefundOther' | 'Block' | 'TransferAll' | 'SetReserves';
  }

  /** @name PalletAssetConversionCall (79) */
  interface PalletAssetConversionCall extends Enum {
    readonly isCreatePool: boolean;
    readonly asCreatePool: {
      readonly asset1: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly asset2: FrameSupportTokensFungibleUnionOfNativeOrWithId;
    } & Struct;
    readonly isAddLiquidity: boolean;
    readonly asAddLiquidity: {
      readonly asset1: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly asset2: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly amount1Desired: u128;
      readonly amount2Desired: u128;
      readonly amount1Min: u128;
      readonly amount2Min: u128;
      readonly mintTo: AccountId32;
    } & Struct;
    readonly isRemoveLiquidity: boolean;
    readonly asRemoveLiquidity: {
      readonly asset1: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly asset2: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly lpTokenBurn: u128;
      readonly amount1MinReceive: u128;
      readonly amount2MinReceive: u128;
      readonly withdrawTo: AccountId32;
    } & Struct;
    readonly isSwapExactTokensForTokens: boolean;
    readonly asSwapExactTokensForTokens: {
      readonly path: Vec<FrameSupportTokensFungibleUnionOfNativeOrWithId>;
      readonly amountIn: u128;
      readonly amountOutMin: u128;
      readonly sendTo: AccountId32;
      readonly keepAlive: bool;
    } & Struct;
    readonly isSwapTokensForExactTokens: boolean;
    readonly asSwapTokensForExactTokens: {
      readonly path: Vec<FrameSupportTokensFungibleUnionOfNativeOrWithId>;
      readonly amountOut: u128;
      readonly amountInMax: u128;
      readonly sendTo: AccountId32;
      readonly keepAlive: bool;
    } & Struct;
    readonly isTouch: boolean;
    readonly asTouch: {
      readonly asset1: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly asset2: FrameSupportTokensFungibleUnionOfNativeOrWithId;
    } & Struct;
    readonly isCreatePoolWithFee: boolean;
    readonly asCreatePoolWithFee: {
      readonly creator: AccountId32;
      readonly asset1: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly asset2: FrameSupportTokensFungibleUnionOfNativeOrWithId;
      readonly fee: Permill;
    } & Struct;
    readonly isSetPoolFee: boolean;
    readonly asSetPoolFee: {
      readonly poolId: ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, FrameSupportTokensFungibleUnionOfNativeOrWithId]>;
      readonly fee: Permill;
    } & Struct;
    readonly type: 'CreatePool' | 'AddLiquidity' | 'RemoveLiquidity' | 'SwapExactTokensForTokens' | 'SwapTokensForExactTokens' | 'Touch' | 'CreatePoolWithFee' | 'SetPoolFee';
  }

  /** @name FrameSupportTokensFungibleUnionOfNativeOrWithId (80) */
  interface FrameSupportTokensFungibleUnionOfNativeOrWithId extends Enum {
    readonly isNative: boolean;
    readonly isWithId: boolean;
    readonly asWithId: u32;
    readonly type: 'Native' | 'WithId';
  }

  /** @name PalletRegistryCall (84) */
  interface PalletRegistryCall extends Enum {
    readonly isAdmit: boolean;
    readonly asAdmit: {
      readonly admins: Vec<AccountId32>;
      readonly country: U8aFixed;
      readonly name: H256;
    } & Struct;
    readonly isSuspend: boolean;
    readonly asSuspend: {
      readonly organization: u32;
    } & Struct;
    readonly isReinstate: boolean;
    readonly asReinstate: {
      readonly organization: u32;
    } & Struct;
    readonly isEnrolDevice: boolean;
    readonly asEnrolDevice: {
      readonly organization: u32;
      readonly device: AccountId32;
    } & Struct;
    readonly isRetireDevice: boolean;
    readonly asRetireDevice: {
      readonly organization: u32;
      readonly device: AccountId32;
    } & Struct;
    readonly isAssign: boolean;
    readonly asAssign: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly role: AssentPrimitivesRolesRole;
      readonly from: u64;
      readonly until: Option<u64>;
      readonly licence: Option<H256>;
    } & Struct;
    readonly isEnd: boolean;
    readonly asEnd: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly role: AssentPrimitivesRolesRole;
    } & Struct;
    readonly isSetRecipient: boolean;
    readonly asSetRecipient: {
      readonly organization: u32;
      readonly recipient: H256;
    } & Struct;
    readonly isRotateKey: boolean;
    readonly asRotateKey: {
      readonly organization: u32;
      readonly holder: PalletRegistryKeyHolder;
      readonly recipient: H256;
    } & Struct;
    readonly isSetTemplate: boolean;
    readonly asSetTemplate: {
      readonly organization: u32;
      readonly number: u8;
      readonly name: H256;
      readonly roles: Vec<AssentPrimitivesRolesRole>;
      readonly length: Option<u64>;
    } & Struct;
    readonly isDropTemplate: boolean;
    readonly asDropTemplate: {
      readonly organization: u32;
      readonly number: u8;
    } & Struct;
    readonly isAssignTemplate: boolean;
    readonly asAssignTemplate: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly number: u8;
      readonly from: u64;
      readonly licence: Option<H256>;
    } & Struct;
    readonly isProposeAdmin: boolean;
    readonly asProposeAdmin: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly from: u64;
      readonly until: Option<u64>;
      readonly licence: Option<H256>;
    } & Struct;
    readonly isApproveAdmin: boolean;
    readonly asApproveAdmin: {
      readonly organization: u32;
      readonly account: AccountId32;
    } & Struct;
    readonly isRejectAdmin: boolean;
    readonly asRejectAdmin: {
      readonly organization: u32;
      readonly account: AccountId32;
    } & Struct;
    readonly type: 'Admit' | 'Suspend' | 'Reinstate' | 'EnrolDevice' | 'RetireDevice' | 'Assign' | 'End' | 'SetRecipient' | 'RotateKey' | 'SetTemplate' | 'DropTemplate' | 'AssignTemplate' | 'ProposeAdmin' | 'ApproveAdmin' | 'RejectAdmin';
  }

  /** @name AssentPrimitivesRolesRole (87) */
  interface AssentPrimitivesRolesRole extends Enum {
    readonly isRegistrar: boolean;
    readonly isNurse: boolean;
    readonly isClinician: boolean;
    readonly isLaboratory: boolean;
    readonly isPharmacist: boolean;
    readonly isKeySteward: boolean;
    readonly isAdmin: boolean;
    readonly isPrivacyOfficer: boolean;
    readonly isResearcher: boolean;
    readonly isAuditor: boolean;
    readonly isValidator: boolean;
    readonly type: 'Registrar' | 'Nurse' | 'Clinician' | 'Laboratory' | 'Pharmacist' | 'KeySteward' | 'Admin' | 'PrivacyOfficer' | 'Researcher' | 'Auditor' | 'Validator';
  }

  /** @name PalletRegistryKeyHolder (90) */
  interface PalletRegistryKeyHolder extends Enum {
    readonly isOrganization: boolean;
    readonly isRole: boolean;
    readonly asRole: AssentPrimitivesRolesRole;
    readonly type: 'Organization' | 'Role';
  }

  /** @name PalletSubjectsCall (93) */
  interface PalletSubjectsCall extends Enum {
    readonly isRegister: boolean;
    readonly asRegister: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly controller: Option<AccountId32>;
    } & Struct;
    readonly isSetDirectory: boolean;
    readonly asSetDirectory: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly cid: Bytes;
    } & Struct;
    readonly isRotate: boolean;
    readonly asRotate: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly sections: Vec<U8aFixed>;
    } & Struct;
    readonly isClaim: boolean;
    readonly asClaim: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly controller: AccountId32;
    } & Struct;
    readonly isOffer: boolean;
    readonly asOffer: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly to: AssentPrimitivesPortsKeeper;
    } & Struct;
    readonly isAccept: boolean;
    readonly asAccept: {
      readonly organization: u32;
      readonly subject: U8aFixed;
    } & Struct;
    readonly isEndOffer: boolean;
    readonly asEndOffer: {
      readonly organization: u32;
      readonly subject: U8aFixed;
    } & Struct;
    readonly type: 'Register' | 'SetDirectory' | 'Rotate' | 'Claim' | 'Offer' | 'Accept' | 'EndOffer';
  }

  /** @name AssentPrimitivesPortsKeeper (98) */
  interface AssentPrimitivesPortsKeeper extends Enum {
    readonly isCustodian: boolean;
    readonly asCustodian: u32;
    readonly isController: boolean;
    readonly asController: AccountId32;
    readonly type: 'Custodian' | 'Controller';
  }

  /** @name PalletConsentCall (99) */
  interface PalletConsentCall extends Enum {
    readonly isGrant: boolean;
    readonly asGrant: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly terms: AssentPrimitivesConsentTerms;
      readonly evidence: AssentPrimitivesConsentEvidence;
      readonly request: Option<U8aFixed>;
    } & Struct;
    readonly isSetBundle: boolean;
    readonly asSetBundle: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly cid: Bytes;
    } & Struct;
    readonly isNarrow: boolean;
    readonly asNarrow: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly sections: Vec<U8aFixed>;
      readonly end: u64;
    } & Struct;
    readonly isRevoke: boolean;
    readonly asRevoke: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
    } & Struct;
    readonly isRequest: boolean;
    readonly asRequest: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly request: U8aFixed;
      readonly grantee: AssentPrimitivesConsentGrantee;
      readonly sections: Vec<U8aFixed>;
      readonly actions: u8;
      readonly purposes: u16;
      readonly period: AssentPrimitivesConsentPeriod;
      readonly text: Option<Bytes>;
    } & Struct;
    readonly isRefuse: boolean;
    readonly asRefuse: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly request: U8aFixed;
    } & Struct;
    readonly isWithdraw: boolean;
    readonly asWithdraw: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly request: U8aFixed;
    } & Struct;
    readonly isAnnounce: boolean;
    readonly asAnnounce: {
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
    } & Struct;
    readonly isDelegate: boolean;
    readonly asDelegate: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly delegate: AccountId32;
      readonly mandate: PalletConsentMandate;
      readonly evidence: AssentPrimitivesConsentEvidence;
    } & Struct;
    readonly isEndDelegation: boolean;
    readonly asEndDelegation: {
      readonly subject: U8aFixed;
      readonly delegate: AccountId32;
    } & Struct;
    readonly isRefer: boolean;
    readonly asRefer: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly terms: AssentPrimitivesConsentTerms;
    } & Struct;
    readonly isExtend: boolean;
    readonly asExtend: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly end: u64;
      readonly evidence: AssentPrimitivesConsentEvidence;
    } & Struct;
    readonly isSetEmergencyPolicy: boolean;
    readonly asSetEmergencyPolicy: {
      readonly organization: u32;
      readonly policy: PalletConsentEmergencyTypesEmergencyPolicy;
    } & Struct;
    readonly isSetEmergencyPreferences: boolean;
    readonly asSetEmergencyPreferences: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly preferences: PalletConsentEmergencyTypesEmergencyPreferences;
    } & Struct;
    readonly isOpenEmergency: boolean;
    readonly asOpenEmergency: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
      readonly sections: Vec<U8aFixed>;
      readonly reason: u8;
      readonly text: Bytes;
    } & Struct;
    readonly isApproveEmergency: boolean;
    readonly asApproveEmergency: {
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
    } & Struct;
    readonly isCloseEmergency: boolean;
    readonly asCloseEmergency: {
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
    } & Struct;
    readonly isReviewEmergency: boolean;
    readonly asReviewEmergency: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
      readonly verdict: PalletConsentEmergencyTypesVerdict;
      readonly text: Option<Bytes>;
    } & Struct;
    readonly type: 'Grant' | 'SetBundle' | 'Narrow' | 'Revoke' | 'Request' | 'Refuse' | 'Withdraw' | 'Announce' | 'Delegate' | 'EndDelegation' | 'Refer' | 'Extend' | 'SetEmergencyPolicy' | 'SetEmergencyPreferences' | 'OpenEmergency' | 'ApproveEmergency' | 'CloseEmergency' | 'ReviewEmergency';
  }

  /** @name AssentPrimitivesConsentTerms (100) */
  interface AssentPrimitivesConsentTerms extends Struct {
    readonly grantee: AssentPrimitivesConsentGrantee;
    readonly sections: Vec<U8aFixed>;
    readonly actions: u8;
    readonly purposes: u16;
    readonly period: AssentPrimitivesConsentPeriod;
    readonly dataPeriod: Option<AssentPrimitivesConsentPeriod>;
    readonly terms: H256;
    readonly duo: Option<u16>;
    readonly countries: Vec<ITuple<[U8aFixed, u8]>>;
    readonly parent: Option<U8aFixed>;
    readonly bundle: Option<Bytes>;
  }

  /** @name AssentPrimitivesConsentGrantee (101) */
  interface AssentPrimitivesConsentGrantee extends Enum {
    readonly isAccount: boolean;
    readonly asAccount: AccountId32;
    readonly isOrganization: boolean;
    readonly asOrganization: u32;
    readonly isRole: boolean;
    readonly asRole: ITuple<[u32, AssentPrimitivesRolesRole]>;
    readonly type: 'Account' | 'Organization' | 'Role';
  }

  /** @name AssentPrimitivesConsentPeriod (102) */
  interface AssentPrimitivesConsentPeriod extends Struct {
    readonly start: u64;
    readonly end: u64;
  }

  /** @name AssentPrimitivesConsentEvidence (110) */
  interface AssentPrimitivesConsentEvidence extends Enum {
    readonly isKey: boolean;
    readonly isPin: boolean;
    readonly isPaper: boolean;
    readonly isGuardian: boolean;
    readonly type: 'Key' | 'Pin' | 'Paper' | 'Guardian';
  }

  /** @name PalletConsentMandate (111) */
  interface PalletConsentMandate extends Struct {
    readonly relation: PalletConsentRelation;
    readonly powers: u8;
    readonly sections: Vec<U8aFixed>;
    readonly actions: u8;
    readonly purposes: u16;
    readonly period: AssentPrimitivesConsentPeriod;
  }

  /** @name PalletConsentRelation (112) */
  interface PalletConsentRelation extends Enum {
    readonly isFamily: boolean;
    readonly isGuardian: boolean;
    readonly type: 'Family' | 'Guardian';
  }

  /** @name PalletConsentEmergencyTypesEmergencyPolicy (113) */
  interface PalletConsentEmergencyTypesEmergencyPolicy extends Struct {
    readonly approvers: Vec<AccountId32>;
    readonly threshold: u8;
    readonly delay: u64;
  }

  /** @name PalletConsentEmergencyTypesEmergencyPreferences (115) */
  interface PalletConsentEmergencyTypesEmergencyPreferences extends Struct {
    readonly minimum: Vec<U8aFixed>;
    readonly never: Vec<U8aFixed>;
    readonly policy: Option<PalletConsentEmergencyTypesEmergencyPolicy>;
  }

  /** @name PalletConsentEmergencyTypesVerdict (117) */
  interface PalletConsentEmergencyTypesVerdict extends Enum {
    readonly isJustified: boolean;
    readonly isNotJustified: boolean;
    readonly type: 'Justified' | 'NotJustified';
  }

  /** @name PalletRecordsCall (118) */
  interface PalletRecordsCall extends Enum {
    readonly isRegister: boolean;
    readonly asRegister: {
      readonly organization: u32;
      readonly documents: Vec<PalletRecordsEntry>;
    } & Struct;
    readonly isRetract: boolean;
    readonly asRetract: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isRekey: boolean;
    readonly asRekey: {
      readonly organization: u32;
      readonly documents: Vec<PalletRecordsRekey>;
    } & Struct;
    readonly isHold: boolean;
    readonly asHold: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
      readonly reason: H256;
    } & Struct;
    readonly isReleaseHold: boolean;
    readonly asReleaseHold: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isRequestErasure: boolean;
    readonly asRequestErasure: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isWithdrawErasure: boolean;
    readonly asWithdrawErasure: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isErase: boolean;
    readonly asErase: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isSetRetention: boolean;
    readonly asSetRetention: {
      readonly class: u8;
      readonly years: Option<u8>;
    } & Struct;
    readonly type: 'Register' | 'Retract' | 'Rekey' | 'Hold' | 'ReleaseHold' | 'RequestErasure' | 'WithdrawErasure' | 'Erase' | 'SetRetention';
  }

  /** @name PalletRecordsEntry (120) */
  interface PalletRecordsEntry extends Struct {
    readonly document: U8aFixed;
    readonly subject: U8aFixed;
    readonly section: U8aFixed;
    readonly cid: Bytes;
    readonly commitment: H256;
    readonly size_: u32;
    readonly epoch: u32;
    readonly supersedes: Option<U8aFixed>;
    readonly retention: u8;
  }

  /** @name PalletRecordsRekey (123) */
  interface PalletRecordsRekey extends Struct {
    readonly document: U8aFixed;
    readonly subject: U8aFixed;
    readonly cid: Bytes;
    readonly commitment: H256;
    readonly size_: u32;
    readonly epoch: u32;
  }

  /** @name PalletAuditCall (126) */
  interface PalletAuditCall extends Enum {
    readonly isAnchor: boolean;
    readonly asAnchor: {
      readonly organization: u32;
      readonly sequence: u64;
      readonly root: H256;
      readonly firstRow: u64;
      readonly rows: u32;
      readonly pack: Option<Bytes>;
    } & Struct;
    readonly type: 'Anchor';
  }

  /** @name PalletIncentivesCall (127) */
  interface PalletIncentivesCall extends Enum {
    readonly isAttest: boolean;
    readonly asAttest: {
      readonly organization: u32;
      readonly contribution: H256;
      readonly quality: PalletIncentivesQuality;
      readonly contributor: u32;
      readonly holder: AccountId32;
    } & Struct;
    readonly isRelease: boolean;
    readonly asRelease: {
      readonly contribution: H256;
    } & Struct;
    readonly isClawBack: boolean;
    readonly asClawBack: {
      readonly organization: Option<u32>;
      readonly contribution: H256;
      readonly reason: PalletIncentivesReason;
    } & Struct;
    readonly isClaim: boolean;
    readonly asClaim: {
      readonly destination: AccountId32;
    } & Struct;
    readonly isSetParameters: boolean;
    readonly asSetParameters: {
      readonly parameters: PalletIncentivesParameters;
    } & Struct;
    readonly type: 'Attest' | 'Release' | 'ClawBack' | 'Claim' | 'SetParameters';
  }

  /** @name PalletIncentivesQuality (128) */
  interface PalletIncentivesQuality extends Enum {
    readonly isCompleteness: boolean;
    readonly isCoding: boolean;
    readonly isTimeliness: boolean;
    readonly isCorrection: boolean;
    readonly type: 'Completeness' | 'Coding' | 'Timeliness' | 'Correction';
  }

  /** @name PalletIncentivesReason (130) */
  interface PalletIncentivesReason extends Enum {
    readonly isMistaken: boolean;
    readonly isDuplicate: boolean;
    readonly isMisattributed: boolean;
    readonly isFabricated: boolean;
    readonly isCollusion: boolean;
    readonly type: 'Mistaken' | 'Duplicate' | 'Misattributed' | 'Fabricated' | 'Collusion';
  }

  /** @name PalletIncentivesParameters (131) */
  interface PalletIncentivesParameters extends Struct {
    readonly rates: PalletIncentivesRates;
    readonly escrow: u64;
    readonly budget: u128;
    readonly given: u32;
    readonly received: u32;
    readonly exchanged: u32;
    readonly objections: u32;
  }

  /** @name PalletIncentivesRates (132) */
  interface PalletIncentivesRates extends Struct {
    readonly completeness: u128;
    readonly coding: u128;
    readonly timeliness: u128;
    readonly correction: u128;
  }

  /** @name PalletMarketCall (133) */
  interface PalletMarketCall extends Enum {
    readonly isOffer: boolean;
    readonly asOffer: {
      readonly organization: u32;
      readonly listing: PalletMarketListing;
    } & Struct;
    readonly isRetire: boolean;
    readonly asRetire: {
      readonly organization: u32;
      readonly offer: H256;
    } & Struct;
    readonly isPurchase: boolean;
    readonly asPurchase: {
      readonly organization: u32;
      readonly offer: H256;
      readonly purchase: U8aFixed;
    } & Struct;
    readonly isDeliver: boolean;
    readonly asDeliver: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
      readonly delivery: H256;
    } & Struct;
    readonly isDispute: boolean;
    readonly asDispute: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
    } & Struct;
    readonly isComplete: boolean;
    readonly asComplete: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
    } & Struct;
    readonly isRefund: boolean;
    readonly asRefund: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
    } & Struct;
    readonly isArbitrate: boolean;
    readonly asArbitrate: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
      readonly verdict: PalletMarketVerdict;
    } & Struct;
    readonly isClearPurchase: boolean;
    readonly asClearPurchase: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
    } & Struct;
    readonly isLaunch: boolean;
    readonly asLaunch: {
      readonly organization: u32;
      readonly plan: PalletMarketPlan;
    } & Struct;
    readonly isEnrol: boolean;
    readonly asEnrol: {
      readonly organization: u32;
      readonly programme: H256;
      readonly participant: AccountId32;
      readonly proof: SpRuntimeMultiSignature;
    } & Struct;
    readonly isWithdraw: boolean;
    readonly asWithdraw: {
      readonly organization: u32;
      readonly programme: H256;
    } & Struct;
    readonly isSettle: boolean;
    readonly asSettle: {
      readonly organization: u32;
      readonly programme: H256;
      readonly participant: AccountId32;
      readonly number: u16;
      readonly delivery: H256;
    } & Struct;
    readonly isClose: boolean;
    readonly asClose: {
      readonly organization: u32;
      readonly programme: H256;
    } & Struct;
    readonly isClearProgramme: boolean;
    readonly asClearProgramme: {
      readonly organization: u32;
      readonly programme: H256;
    } & Struct;
    readonly type: 'Offer' | 'Retire' | 'Purchase' | 'Deliver' | 'Dispute' | 'Complete' | 'Refund' | 'Arbitrate' | 'ClearPurchase' | 'Launch' | 'Enrol' | 'Withdraw' | 'Settle' | 'Close' | 'ClearProgramme';
  }

  /** @name PalletMarketListing (134) */
  interface PalletMarketListing extends Struct {
    readonly terms: H256;
    readonly duo: Option<u16>;
    readonly price: u128;
    readonly payee: AccountId32;
    readonly delivery: u64;
    readonly inspection: u64;
  }

  /** @name PalletMarketVerdict (135) */
  interface PalletMarketVerdict extends Enum {
    readonly isBuyer: boolean;
    readonly isSeller: boolean;
    readonly type: 'Buyer' | 'Seller';
  }

  /** @name PalletMarketPlan (136) */
  interface PalletMarketPlan extends Struct {
    readonly terms: H256;
    readonly duo: u16;
    readonly payment: u128;
    readonly payments: u16;
    readonly places: u32;
    readonly enrolUntil: u64;
    readonly settleUntil: u64;
  }

  /** @name SpRuntimeMultiSignature (137) */
  interface SpRuntimeMultiSignature extends Enum {
    readonly isEd25519: boolean;
    readonly asEd25519: U8aFixed;
    readonly isSr25519: boolean;
    readonly asSr25519: U8aFixed;
    readonly isEcdsa: boolean;
    readonly asEcdsa: U8aFixed;
    readonly isEth: boolean;
    readonly asEth: U8aFixed;
    readonly type: 'Ed25519' | 'Sr25519' | 'Ecdsa' | 'Eth';
  }

  /** @name FrameSystemExtensionsCheckNonZeroSender (139) */
  type FrameSystemExtensionsCheckNonZeroSender = Null;

  /** @name FrameSystemExtensionsCheckSpecVersion (140) */
  type FrameSystemExtensionsCheckSpecVersion = Null;

  /** @name FrameSystemExtensionsCheckTxVersion (141) */
  type FrameSystemExtensionsCheckTxVersion = Null;

  /** @name FrameSystemExtensionsCheckGenesis (142) */
  type FrameSystemExtensionsCheckGenesis = Null;

  /** @name FrameSystemExtensionsCheckNonce (145) */
  interface FrameSystemExtensionsCheckNonce extends Compact<u32> {}

  /** @name FrameSystemExtensionsCheckWeight (146) */
  type FrameSystemExtensionsCheckWeight = Null;

  /** @name PalletTransactionPaymentChargeTransactionPayment (147) */
  interface PalletTransactionPaymentChargeTransactionPayment extends Compact<u128> {}

  /** @name FrameMetadataHashExtensionCheckMetadataHash (148) */
  interface FrameMetadataHashExtensionCheckMetadataHash extends Struct {
    readonly mode: FrameMetadataHashExtensionMode;
  }

  /** @name FrameMetadataHashExtensionMode (149) */
  interface FrameMetadataHashExtensionMode extends Enum {
    readonly isDisabled: boolean;
    readonly isEnabled: boolean;
    readonly type: 'Disabled' | 'Enabled';
  }

  /** @name FrameSystemExtensionsWeightReclaim (150) */
  type FrameSystemExtensionsWeightReclaim = Null;

  /** @name FrameSystemAccountInfo (152) */
  interface FrameSystemAccountInfo extends Struct {
    readonly nonce: u32;
    readonly consumers: u32;
    readonly providers: u32;
    readonly sufficients: u32;
    readonly data: PalletBalancesAccountData;
  }

  /** @name PalletBalancesAccountData (153) */
  interface PalletBalancesAccountData extends Struct {
    readonly free: u128;
    readonly reserved: u128;
    readonly frozen: u128;
    readonly flags: u128;
  }

  /** @name FrameSupportDispatchPerDispatchClassWeight (155) */
  interface FrameSupportDispatchPerDispatchClassWeight extends Struct {
    readonly normal: SpWeightsWeightV2Weight;
    readonly operational: SpWeightsWeightV2Weight;
    readonly mandatory: SpWeightsWeightV2Weight;
  }

  /** @name SpRuntimeDigest (156) */
  interface SpRuntimeDigest extends Struct {
    readonly logs: Vec<SpRuntimeDigestDigestItem>;
  }

  /** @name SpRuntimeDigestDigestItem (158) */
  interface SpRuntimeDigestDigestItem extends Enum {
    readonly isOther: boolean;
    readonly asOther: Bytes;
    readonly isConsensus: boolean;
    readonly asConsensus: ITuple<[U8aFixed, Bytes]>;
    readonly isSeal: boolean;
    readonly asSeal: ITuple<[U8aFixed, Bytes]>;
    readonly isPreRuntime: boolean;
    readonly asPreRuntime: ITuple<[U8aFixed, Bytes]>;
    readonly isRuntimeEnvironmentUpdated: boolean;
    readonly type: 'Other' | 'Consensus' | 'Seal' | 'PreRuntime' | 'RuntimeEnvironmentUpdated';
  }

  /** @name FrameSystemEventRecord (161) */
  interface FrameSystemEventRecord extends Struct {
    readonly phase: FrameSystemPhase;
    readonly event: Event;
    readonly topics: Vec<H256>;
  }

  /** @name FrameSystemEvent (163) */
  interface FrameSystemEvent extends Enum {
    readonly isExtrinsicSuccess: boolean;
    readonly asExtrinsicSuccess: {
      readonly dispatchInfo: FrameSystemDispatchEventInfo;
    } & Struct;
    readonly isExtrinsicFailed: boolean;
    readonly asExtrinsicFailed: {
      readonly dispatchError: SpRuntimeDispatchError;
      readonly dispatchInfo: FrameSystemDispatchEventInfo;
    } & Struct;
    readonly isCodeUpdated: boolean;
    readonly asCodeUpdated: {
      readonly hash_: H256;
    } & Struct;
    readonly isNewAccount: boolean;
    readonly asNewAccount: {
      readonly account: AccountId32;
    } & Struct;
    readonly isKilledAccount: boolean;
    readonly asKilledAccount: {
      readonly account: AccountId32;
    } & Struct;
    readonly isRemarked: boolean;
    readonly asRemarked: {
      readonly sender: AccountId32;
      readonly hash_: H256;
    } & Struct;
    readonly isUpgradeAuthorized: boolean;
    readonly asUpgradeAuthorized: {
      readonly codeHash: H256;
      readonly checkVersion: bool;
    } & Struct;
    readonly isRejectedInvalidAuthorizedUpgrade: boolean;
    readonly asRejectedInvalidAuthorizedUpgrade: {
      readonly codeHash: H256;
      readonly error: SpRuntimeDispatchError;
    } & Struct;
    readonly type: 'ExtrinsicSuccess' | 'ExtrinsicFailed' | 'CodeUpdated' | 'NewAccount' | 'KilledAccount' | 'Remarked' | 'UpgradeAuthorized' | 'RejectedInvalidAuthorizedUpgrade';
  }

  /** @name FrameSystemDispatchEventInfo (164) */
  interface FrameSystemDispatchEventInfo extends Struct {
    readonly weight: SpWeightsWeightV2Weight;
    readonly class: FrameSupportDispatchDispatchClass;
    readonly paysFee: FrameSupportDispatchPays;
  }

  /** @name FrameSupportDispatchDispatchClass (165) */
  interface FrameSupportDispatchDispatchClass extends Enum {
    readonly isNormal: boolean;
    readonly isOperational: boolean;
    readonly isMandatory: boolean;
    readonly type: 'Normal' | 'Operational' | 'Mandatory';
  }

  /** @name FrameSupportDispatchPays (166) */
  interface FrameSupportDispatchPays extends Enum {
    readonly isYes: boolean;
    readonly isNo: boolean;
    readonly type: 'Yes' | 'No';
  }

  /** @name SpRuntimeDispatchError (167) */
  interface SpRuntimeDispatchError extends Enum {
    readonly isOther: boolean;
    readonly isCannotLookup: boolean;
    readonly isBadOrigin: boolean;
    readonly isModule: boolean;
    readonly asModule: SpRuntimeModuleError;
    readonly isConsumerRemaining: boolean;
    readonly isNoProviders: boolean;
    readonly isTooManyConsumers: boolean;
    readonly isToken: boolean;
    readonly asToken: SpRuntimeTokenError;
    readonly isArithmetic: boolean;
    readonly asArithmetic: SpArithmeticArithmeticError;
    readonly isTransactional: boolean;
    readonly asTransactional: SpRuntimeTransactionalError;
    readonly isExhausted: boolean;
    readonly isCorruption: boolean;
    readonly isUnavailable: boolean;
    readonly isRootNotAllowed: boolean;
    readonly isTrie: boolean;
    readonly asTrie: SpRuntimeProvingTrieTrieError;
    readonly type: 'Other' | 'CannotLookup' | 'BadOrigin' | 'Module' | 'ConsumerRemaining' | 'NoProviders' | 'TooManyConsumers' | 'Token' | 'Arithmetic' | 'Transactional' | 'Exhausted' | 'Corruption' | 'Unavailable' | 'RootNotAllowed' | 'Trie';
  }

  /** @name SpRuntimeModuleError (168) */
  interface SpRuntimeModuleError extends Struct {
    readonly index: u8;
    readonly error: U8aFixed;
  }

  /** @name SpRuntimeTokenError (169) */
  interface SpRuntimeTokenError extends Enum {
    readonly isFundsUnavailable: boolean;
    readonly isOnlyProvider: boolean;
    readonly isBelowMinimum: boolean;
    readonly isCannotCreate: boolean;
    readonly isUnknownAsset: boolean;
    readonly isFrozen: boolean;
    readonly isUnsupported: boolean;
    readonly isCannotCreateHold: boolean;
    readonly isNotExpendable: boolean;
    readonly isBlocked: boolean;
    readonly type: 'FundsUnavailable' | 'OnlyProvider' | 'BelowMinimum' | 'CannotCreate' | 'UnknownAsset' | 'Frozen' | 'Unsupported' | 'CannotCreateHold' | 'NotExpendable' | 'Blocked';
  }

  /** @name SpArithmeticArithmeticError (170) */
  interface SpArithmeticArithmeticError extends Enum {
    readonly isUnderflow: boolean;
    readonly isOverflow: boolean;
    readonly isDivisionByZero: boolean;
    readonly type: 'Underflow' | 'Overflow' | 'DivisionByZero';
  }

  /** @name SpRuntimeTransactionalError (171) */
  interface SpRuntimeTransactionalError extends Enum {
    readonly isLimitReached: boolean;
    readonly isNoLayer: boolean;
    readonly type: 'LimitReached' | 'NoLayer';
  }

  /** @name SpRuntimeProvingTrieTrieError (172) */
  interface SpRuntimeProvingTrieTrieError extends Enum {
    readonly isInvalidStateRoot: boolean;
    readonly isIncompleteDatabase: boolean;
    readonly isValueAtIncompleteKey: boolean;
    readonly isDecoderError: boolean;
    readonly isInvalidHash: boolean;
    readonly isDuplicateKey: boolean;
    readonly isExtraneousNode: boolean;
    readonly isExtraneousValue: boolean;
    readonly isExtraneousHashReference: boolean;
    readonly isInvalidChildReference: boolean;
    readonly isValueMismatch: boolean;
    readonly isIncompleteProof: boolean;
    readonly isRootMismatch: boolean;
    readonly isDecodeError: boolean;
    readonly type: 'InvalidStateRoot' | 'IncompleteDatabase' | 'ValueAtIncompleteKey' | 'DecoderError' | 'InvalidHash' | 'DuplicateKey' | 'ExtraneousNode' | 'ExtraneousValue' | 'ExtraneousHashReference' | 'InvalidChildReference' | 'ValueMismatch' | 'IncompleteProof' | 'RootMismatch' | 'DecodeError';
  }

  /** @name PalletBalancesEvent (173) */
  interface PalletBalancesEvent extends Enum {
    readonly isEndowed: boolean;
    readonly asEndowed: {
      readonly account: AccountId32;
      readonly freeBalance: u128;
    } & Struct;
    readonly isDustLost: boolean;
    readonly asDustLost: {
      readonly account: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isTransfer: boolean;
    readonly asTransfer: {
      readonly from: AccountId32;
      readonly to: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isBalanceSet: boolean;
    readonly asBalanceSet: {
      readonly who: AccountId32;
      readonly free: u128;
    } & Struct;
    readonly isReserved: boolean;
    readonly asReserved: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isUnreserved: boolean;
    readonly asUnreserved: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isReserveRepatriated: boolean;
    readonly asReserveRepatriated: {
      readonly from: AccountId32;
      readonly to: AccountId32;
      readonly amount: u128;
      readonly destinationStatus: FrameSupportTokensMiscBalanceStatus;
    } & Struct;
    readonly isDeposit: boolean;
    readonly asDeposit: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isWithdraw: boolean;
    readonly asWithdraw: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isSlashed: boolean;
    readonly asSlashed: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isMinted: boolean;
    readonly asMinted: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isMintedCredit: boolean;
    readonly asMintedCredit: {
      readonly amount: u128;
    } & Struct;
    readonly isBurned: boolean;
    readonly asBurned: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isBurnedDebt: boolean;
    readonly asBurnedDebt: {
      readonly amount: u128;
    } & Struct;
    readonly isSuspended: boolean;
    readonly asSuspended: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isRestored: boolean;
    readonly asRestored: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isUpgraded: boolean;
    readonly asUpgraded: {
      readonly who: AccountId32;
    } & Struct;
    readonly isIssued: boolean;
    readonly asIssued: {
      readonly amount: u128;
    } & Struct;
    readonly isRescinded: boolean;
    readonly asRescinded: {
      readonly amount: u128;
    } & Struct;
    readonly isLocked: boolean;
    readonly asLocked: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isUnlocked: boolean;
    readonly asUnlocked: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isFrozen: boolean;
    readonly asFrozen: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isThawed: boolean;
    readonly asThawed: {
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isTotalIssuanceForced: boolean;
    readonly asTotalIssuanceForced: {
      readonly old: u128;
      readonly new_: u128;
    } & Struct;
    readonly isHeld: boolean;
    readonly asHeld: {
      readonly reason: AssentRuntimeRuntimeHoldReason;
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isBurnedHeld: boolean;
    readonly asBurnedHeld: {
      readonly reason: AssentRuntimeRuntimeHoldReason;
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isTransferOnHold: boolean;
    readonly asTransferOnHold: {
      readonly reason: AssentRuntimeRuntimeHoldReason;
      readonly source: AccountId32;
      readonly dest: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isTransferAndHold: boolean;
    readonly asTransferAndHold: {
      readonly reason: AssentRuntimeRuntimeHoldReason;
      readonly source: AccountId32;
      readonly dest: AccountId32;
      readonly transferred: u128;
    } & Struct;
    readonly isReleased: boolean;
    readonly asReleased: {
      readonly reason: AssentRuntimeRuntimeHoldReason;
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isUnexpected: boolean;
    readonly asUnexpected: PalletBalancesUnexpectedKind;
    readonly type: 'Endowed' | 'DustLost' | 'Transfer' | 'BalanceSet' | 'Reserved' | 'Unreserved' | 'ReserveRepatriated' | 'Deposit' | 'Withdraw' | 'Slashed' | 'Minted' | 'MintedCredit' | 'Burned' | 'BurnedDebt' | 'Suspended' | 'Restored' | 'Upgraded' | 'Issued' | 'Rescinded' | 'Locked' | 'Unlocked' | 'Frozen' | 'Thawed' | 'TotalIssuanceForced' | 'Held' | 'BurnedHeld' | 'TransferOnHold' | 'TransferAndHold' | 'Released' | 'Unexpected';
  }

  /** @name FrameSupportTokensMiscBalanceStatus (174) */
  interface FrameSupportTokensMiscBalanceStatus extends Enum {
    readonly isFree: boolean;
    readonly isReserved: boolean;
    readonly type: 'Free' | 'Reserved';
  }

  /** @name AssentRuntimeRuntimeHoldReason (175) */
  interface AssentRuntimeRuntimeHoldReason extends Enum {
    readonly isSession: boolean;
    readonly asSession: PalletSessionHoldReason;
    readonly isStaking: boolean;
    readonly asStaking: PalletStakingPalletHoldReason;
    readonly isCouncil: boolean;
    readonly asCouncil: PalletCollectiveHoldReason;
    readonly type: 'Session' | 'Staking' | 'Council';
  }

  /** @name PalletStakingPalletHoldReason (176) */
  interface PalletStakingPalletHoldReason extends Enum {
    readonly isStaking: boolean;
    readonly type: 'Staking';
  }

  /** @name PalletSessionHoldReason (177) */
  interface PalletSessionHoldReason extends Enum {
    readonly isKeys: boolean;
    readonly type: 'Keys';
  }

  /** @name PalletCollectiveHoldReason (178) */
  interface PalletCollectiveHoldReason extends Enum {
    readonly isProposalSubmission: boolean;
    readonly type: 'ProposalSubmission';
  }

  /** @name PalletBalancesUnexpectedKind (179) */
  interface PalletBalancesUnexpectedKind extends Enum {
    readonly isBalanceUpdated: boolean;
    readonly isFailedToMutateAccount: boolean;
    readonly type: 'BalanceUpdated' | 'FailedToMutateAccount';
  }

  /** @name PalletTransactionPaymentEvent (180) */
  interface PalletTransactionPaymentEvent extends Enum {
    readonly isTransactionFeePaid: boolean;
    readonly asTransactionFeePaid: {
      readonly who: AccountId32;
      readonly actualFee: u128;
      readonly tip: u128;
    } & Struct;
    readonly type: 'TransactionFeePaid';
  }

  /** @name PalletSkipFeelessPaymentEvent (181) */
  interface PalletSkipFeelessPaymentEvent extends Enum {
    readonly isFeeSkipped: boolean;
    readonly asFeeSkipped: {
      readonly origin: AssentRuntimeOriginCaller;
    } & Struct;
    readonly type: 'FeeSkipped';
  }

  /** @name PalletStakingPalletEvent (182) */
  interface PalletStakingPalletEvent extends Enum {
    readonly isEraPaid: boolean;
    readonly asEraPaid: {
      readonly eraIndex: u32;
      readonly validatorPayout: u128;
      readonly remainder: u128;
    } & Struct;
    readonly isRewarded: boolean;
    readonly asRewarded: {
      readonly stash: AccountId32;
      readonly dest: PalletStakingRewardDestination;
      readonly amount: u128;
    } & Struct;
    readonly isSlashed: boolean;
    readonly asSlashed: {
      readonly staker: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isSlashReported: boolean;
    readonly asSlashReported: {
      readonly validator: AccountId32;
      readonly fraction: Perbill;
      readonly slashEra: u32;
    } & Struct;
    readonly isOldSlashingReportDiscarded: boolean;
    readonly asOldSlashingReportDiscarded: {
      readonly sessionIndex: u32;
    } & Struct;
    readonly isStakersElected: boolean;
    readonly isBonded: boolean;
    readonly asBonded: {
      readonly stash: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isUnbonded: boolean;
    readonly asUnbonded: {
      readonly stash: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isWithdrawn: boolean;
    readonly asWithdrawn: {
      readonly stash: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isKicked: boolean;
    readonly asKicked: {
      readonly nominator: AccountId32;
      readonly stash: AccountId32;
    } & Struct;
    readonly isStakingElectionFailed: boolean;
    readonly isChilled: boolean;
    readonly asChilled: {
      readonly stash: AccountId32;
    } & Struct;
    readonly isPayoutStarted: boolean;
    readonly asPayoutStarted: {
      readonly eraIndex: u32;
      readonly validatorStash: AccountId32;
      readonly page: u32;
      readonly next: Option<u32>;
    } & Struct;
    readonly isValidatorPrefsSet: boolean;
    readonly asValidatorPrefsSet: {
      readonly stash: AccountId32;
      readonly prefs: PalletStakingValidatorPrefs;
    } & Struct;
    readonly isSnapshotVotersSizeExceeded: boolean;
    readonly asSnapshotVotersSizeExceeded: {
      readonly size_: u32;
    } & Struct;
    readonly isSnapshotTargetsSizeExceeded: boolean;
    readonly asSnapshotTargetsSizeExceeded: {
      readonly size_: u32;
    } & Struct;
    readonly isForceEra: boolean;
    readonly asForceEra: {
      readonly mode: PalletStakingForcing;
    } & Struct;
    readonly isControllerBatchDeprecated: boolean;
    readonly asControllerBatchDeprecated: {
      readonly failures: u32;
    } & Struct;
    readonly isCurrencyMigrated: boolean;
    readonly asCurrencyMigrated: {
      readonly stash: AccountId32;
      readonly forceWithdraw: u128;
    } & Struct;
    readonly type: 'EraPaid' | 'Rewarded' | 'Slashed' | 'SlashReported' | 'OldSlashingReportDiscarded' | 'StakersElected' | 'Bonded' | 'Unbonded' | 'Withdrawn' | 'Kicked' | 'StakingElectionFailed' | 'Chilled' | 'PayoutStarted' | 'ValidatorPrefsSet' | 'SnapshotVotersSizeExceeded' | 'SnapshotTargetsSizeExceeded' | 'ForceEra' | 'ControllerBatchDeprecated' | 'CurrencyMigrated';
  }

  /** @name PalletStakingForcing (183) */
  interface PalletStakingForcing extends Enum {
    readonly isNotForcing: boolean;
    readonly isForceNew: boolean;
    readonly isForceNone: boolean;
    readonly isForceAlways: boolean;
    readonly type: 'NotForcing' | 'ForceNew' | 'ForceNone' | 'ForceAlways';
  }

  /** @name PalletSessionEvent (184) */
  interface PalletSessionEvent extends Enum {
    readonly isNewSession: boolean;
    readonly asNewSession: {
      readonly sessionIndex: u32;
    } & Struct;
    readonly isNewQueued: boolean;
    readonly isValidatorDisabled: boolean;
    readonly asValidatorDisabled: {
      readonly validator: AccountId32;
    } & Struct;
    readonly isValidatorReenabled: boolean;
    readonly asValidatorReenabled: {
      readonly validator: AccountId32;
    } & Struct;
    readonly type: 'NewSession' | 'NewQueued' | 'ValidatorDisabled' | 'ValidatorReenabled';
  }

  /** @name PalletSessionHistoricalPalletEvent (185) */
  interface PalletSessionHistoricalPalletEvent extends Enum {
    readonly isRootStored: boolean;
    readonly asRootStored: {
      readonly index: u32;
    } & Struct;
    readonly isRootsPruned: boolean;
    readonly asRootsPruned: {
      readonly upTo: u32;
    } & Struct;
    readonly type: 'RootStored' | 'RootsPruned';
  }

  /** @name PalletGrandpaEvent (186) */
  interface PalletGrandpaEvent extends Enum {
    readonly isNewAuthorities: boolean;
    readonly asNewAuthorities: {
      readonly authoritySet: Vec<ITuple<[SpConsensusGrandpaAppPublic, u64]>>;
    } & Struct;
    readonly isPaused: boolean;
    readonly isResumed: boolean;
    readonly type: 'NewAuthorities' | 'Paused' | 'Resumed';
  }

  /** @name PalletOffencesEvent (189) */
  interface PalletOffencesEvent extends Enum {
    readonly isOffence: boolean;
    readonly asOffence: {
      readonly kind: U8aFixed;
      readonly slot: Bytes;
    } & Struct;
    readonly type: 'Offence';
  }

  /** @name PalletUtilityEvent (190) */
  interface PalletUtilityEvent extends Enum {
    readonly isBatchInterrupted: boolean;
    readonly asBatchInterrupted: {
      readonly index: u32;
      readonly error: SpRuntimeDispatchError;
    } & Struct;
    readonly isBatchCompleted: boolean;
    readonly isBatchCompletedWithErrors: boolean;
    readonly isItemCompleted: boolean;
    readonly isItemFailed: boolean;
    readonly asItemFailed: {
      readonly error: SpRuntimeDispatchError;
    } & Struct;
    readonly isDispatchedAs: boolean;
    readonly asDispatchedAs: {
      readonly result: Result<Null, SpRuntimeDispatchError>;
    } & Struct;
    readonly isIfElseMainSuccess: boolean;
    readonly isIfElseFallbackCalled: boolean;
    readonly asIfElseFallbackCalled: {
      readonly mainError: SpRuntimeDispatchError;
    } & Struct;
    readonly type: 'BatchInterrupted' | 'BatchCompleted' | 'BatchCompletedWithErrors' | 'ItemCompleted' | 'ItemFailed' | 'DispatchedAs' | 'IfElseMainSuccess' | 'IfElseFallbackCalled';
  }

  /** @name PalletCollectiveEvent (192) */
  interface PalletCollectiveEvent extends Enum {
    readonly isProposed: boolean;
    readonly asProposed: {
      readonly account: AccountId32;
      readonly proposalIndex: u32;
      readonly proposalHash: H256;
      readonly threshold: u32;
    } & Struct;
    readonly isVoted: boolean;
    readonly asVoted: {
      readonly account: AccountId32;
      readonly proposalHash: H256;
      readonly voted: bool;
      readonly yes: u32;
      readonly no: u32;
    } & Struct;
    readonly isApproved: boolean;
    readonly asApproved: {
      readonly proposalHash: H256;
    } & Struct;
    readonly isDisapproved: boolean;
    readonly asDisapproved: {
      readonly proposalHash: H256;
    } & Struct;
    readonly isExecuted: boolean;
    readonly asExecuted: {
      readonly proposalHash: H256;
      readonly result: Result<Null, SpRuntimeDispatchError>;
    } & Struct;
    readonly isMemberExecuted: boolean;
    readonly asMemberExecuted: {
      readonly proposalHash: H256;
      readonly result: Result<Null, SpRuntimeDispatchError>;
    } & Struct;
    readonly isClosed: boolean;
    readonly asClosed: {
      readonly proposalHash: H256;
      readonly yes: u32;
      readonly no: u32;
    } & Struct;
    readonly isKilled: boolean;
    readonly asKilled: {
      readonly proposalHash: H256;
    } & Struct;
    readonly isProposalCostBurned: boolean;
    readonly asProposalCostBurned: {
      readonly proposalHash: H256;
      readonly who: AccountId32;
    } & Struct;
    readonly isProposalCostReleased: boolean;
    readonly asProposalCostReleased: {
      readonly proposalHash: H256;
      readonly who: AccountId32;
    } & Struct;
    readonly type: 'Proposed' | 'Voted' | 'Approved' | 'Disapproved' | 'Executed' | 'MemberExecuted' | 'Closed' | 'Killed' | 'ProposalCostBurned' | 'ProposalCostReleased';
  }

  /** @name PalletGovernanceEvent (193) */
  interface PalletGovernanceEvent extends Enum {
    readonly isEnacted: boolean;
    readonly asEnacted: {
      readonly call: H256;
    } & Struct;
    readonly type: 'Enacted';
  }

  /** @name PalletMultisigEvent (194) */
  interface PalletMultisigEvent extends Enum {
    readonly isNewMultisig: boolean;
    readonly asNewMultisig: {
      readonly approving: AccountId32;
      readonly multisig: AccountId32;
      readonly callHash: U8aFixed;
    } & Struct;
    readonly isMultisigApproval: boolean;
    readonly asMultisigApproval: {
      readonly approving: AccountId32;
      readonly timepoint: PalletMultisigTimepoint;
      readonly multisig: AccountId32;
      readonly callHash: U8aFixed;
    } & Struct;
    readonly isMultisigExecuted: boolean;
    readonly asMultisigExecuted: {
      readonly approving: AccountId32;
      readonly timepoint: PalletMultisigTimepoint;
      readonly multisig: AccountId32;
      readonly callHash: U8aFixed;
      readonly result: Result<Null, SpRuntimeDispatchError>;
    } & Struct;
    readonly isMultisigCancelled: boolean;
    readonly asMultisigCancelled: {
      readonly cancelling: AccountId32;
      readonly timepoint: PalletMultisigTimepoint;
      readonly multisig: AccountId32;
      readonly callHash: U8aFixed;
    } & Struct;
    readonly isDepositPoked: boolean;
    readonly asDepositPoked: {
      readonly who: AccountId32;
      readonly callHash: U8aFixed;
      readonly oldDeposit: u128;
      readonly newDeposit: u128;
    } & Struct;
    readonly type: 'NewMultisig' | 'MultisigApproval' | 'MultisigExecuted' | 'MultisigCancelled' | 'DepositPoked';
  }

  /** @name PalletProxyEvent (195) */
  interface PalletProxyEvent extends Enum {
    readonly isProxyExecuted: boolean;
    readonly asProxyExecuted: {
      readonly result: Result<Null, SpRuntimeDispatchError>;
    } & Struct;
    readonly isPureCreated: boolean;
    readonly asPureCreated: {
      readonly pure: AccountId32;
      readonly who: AccountId32;
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly disambiguationIndex: u16;
      readonly at: u32;
      readonly extrinsicIndex: u32;
    } & Struct;
    readonly isPureKilled: boolean;
    readonly asPureKilled: {
      readonly pure: AccountId32;
      readonly spawner: AccountId32;
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly disambiguationIndex: u16;
    } & Struct;
    readonly isAnnounced: boolean;
    readonly asAnnounced: {
      readonly real: AccountId32;
      readonly proxy: AccountId32;
      readonly callHash: H256;
    } & Struct;
    readonly isProxyAdded: boolean;
    readonly asProxyAdded: {
      readonly delegator: AccountId32;
      readonly delegatee: AccountId32;
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly delay: u32;
    } & Struct;
    readonly isProxyRemoved: boolean;
    readonly asProxyRemoved: {
      readonly delegator: AccountId32;
      readonly delegatee: AccountId32;
      readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
      readonly delay: u32;
    } & Struct;
    readonly isDepositPoked: boolean;
    readonly asDepositPoked: {
      readonly who: AccountId32;
      readonly kind: PalletProxyDepositKind;
      readonly oldDeposit: u128;
      readonly newDeposit: u128;
    } & Struct;
    readonly type: 'ProxyExecuted' | 'PureCreated' | 'PureKilled' | 'Announced' | 'ProxyAdded' | 'ProxyRemoved' | 'DepositPoked';
  }

  /** @name PalletProxyDepositKind (196) */
  interface PalletProxyDepositKind extends Enum {
    readonly isProxies: boolean;
    readonly isAnnouncements: boolean;
    readonly type: 'Proxies' | 'Announcements';
  }

  /** @name PalletAssetsEvent (197) */
  interface PalletAssetsEvent extends Enum {
    readonly isCreated: boolean;
    readonly asCreated: {
      readonly assetId: u32;
      readonly creator: AccountId32;
      readonly owner: AccountId32;
    } & Struct;
    readonly isIssued: boolean;
    readonly asIssued: {
      readonly assetId: u32;
      readonly owner: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isTransferred: boolean;
    readonly asTransferred: {
      readonly assetId: u32;
      readonly from: AccountId32;
      readonly to: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isBurned: boolean;
    readonly asBurned: {
      readonly assetId: u32;
      readonly owner: AccountId32;
      readonly balance: u128;
    } & Struct;
    readonly isTeamChanged: boolean;
    readonly asTeamChanged: {
      readonly assetId: u32;
      readonly issuer: AccountId32;
      readonly admin: AccountId32;
      readonly freezer: AccountId32;
    } & Struct;
    readonly isOwnerChanged: boolean;
    readonly asOwnerChanged: {
      readonly assetId: u32;
      readonly owner: AccountId32;
    } & Struct;
    readonly isFrozen: boolean;
    readonly asFrozen: {
      readonly assetId: u32;
      readonly who: AccountId32;
    } & Struct;
    readonly isThawed: boolean;
    readonly asThawed: {
      readonly assetId: u32;
      readonly who: AccountId32;
    } & Struct;
    readonly isAssetFrozen: boolean;
    readonly asAssetFrozen: {
      readonly assetId: u32;
    } & Struct;
    readonly isAssetThawed: boolean;
    readonly asAssetThawed: {
      readonly assetId: u32;
    } & Struct;
    readonly isAccountsDestroyed: boolean;
    readonly asAccountsDestroyed: {
      readonly assetId: u32;
      readonly accountsDestroyed: u32;
      readonly accountsRemaining: u32;
    } & Struct;
    readonly isApprovalsDestroyed: boolean;
    readonly asApprovalsDestroyed: {
      readonly assetId: u32;
      readonly approvalsDestroyed: u32;
      readonly approvalsRemaining: u32;
    } & Struct;
    readonly isDestructionStarted: boolean;
    readonly asDestructionStarted: {
      readonly assetId: u32;
    } & Struct;
    readonly isDestroyed: boolean;
    readonly asDestroyed: {
      readonly assetId: u32;
    } & Struct;
    readonly isForceCreated: boolean;
    readonly asForceCreated: {
      readonly assetId: u32;
      readonly owner: AccountId32;
    } & Struct;
    readonly isMetadataSet: boolean;
    readonly asMetadataSet: {
      readonly assetId: u32;
      readonly name: Bytes;
      readonly symbol: Bytes;
      readonly decimals: u8;
      readonly isFrozen: bool;
    } & Struct;
    readonly isMetadataCleared: boolean;
    readonly asMetadataCleared: {
      readonly assetId: u32;
    } & Struct;
    readonly isApprovedTransfer: boolean;
    readonly asApprovedTransfer: {
      readonly assetId: u32;
      readonly source: AccountId32;
      readonly delegate: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isApprovalCancelled: boolean;
    readonly asApprovalCancelled: {
      readonly assetId: u32;
      readonly owner: AccountId32;
      readonly delegate: AccountId32;
    } & Struct;
    readonly isTransferredApproved: boolean;
    readonly asTransferredApproved: {
      readonly assetId: u32;
      readonly owner: AccountId32;
      readonly delegate: AccountId32;
      readonly destination: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isAssetStatusChanged: boolean;
    readonly asAssetStatusChanged: {
      readonly assetId: u32;
    } & Struct;
    readonly isAssetMinBalanceChanged: boolean;
    readonly asAssetMinBalanceChanged: {
      readonly assetId: u32;
      readonly newMinBalance: u128;
    } & Struct;
    readonly isTouched: boolean;
    readonly asTouched: {
      readonly assetId: u32;
      readonly who: AccountId32;
      readonly depositor: AccountId32;
    } & Struct;
    readonly isBlocked: boolean;
    readonly asBlocked: {
      readonly assetId: u32;
      readonly who: AccountId32;
    } & Struct;
    readonly isDeposited: boolean;
    readonly asDeposited: {
      readonly assetId: u32;
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isWithdrawn: boolean;
    readonly asWithdrawn: {
      readonly assetId: u32;
      readonly who: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isReservesUpdated: boolean;
    readonly asReservesUpdated: {
      readonly assetId: u32;
      readonly reserves: Vec<Null>;
    } & Struct;
    readonly isReservesRemoved: boolean;
    readonly asReservesRemoved: {
      readonly assetId: u32;
    } & Struct;
    readonly isIssuedCredit: boolean;
    readonly asIssuedCredit: {
      readonly assetId: u32;
      readonly amount: u128;
    } & Struct;
    readonly isBurnedCredit: boolean;
    readonly asBurnedCredit: {
      readonly assetId: u32;
      readonly amount: u128;
    } & Struct;
    readonly isIssuedDebt: boolean;
    readonly asIssuedDebt: {
      readonly assetId: u32;
      readonly amount: u128;
    } & Struct;
    readonly isBurnedDebt: boolean;
    readonly asBurnedDebt: {
      readonly assetId: u32;
      readonly amount: u128;
    } & Struct;
    readonly type: 'Created' | 'Issued' | 'Transferred' | 'Burned' | 'TeamChanged' | 'OwnerChanged' | 'Frozen' | 'Thawed' | 'AssetFrozen' | 'AssetThawed' | 'AccountsDestroyed' | 'ApprovalsDestroyed' | 'DestructionStarted' | 'Destroyed' | 'ForceCreated' | 'MetadataSet' | 'MetadataCleared' | 'ApprovedTransfer' | 'ApprovalCancelled' | 'TransferredApproved' | 'AssetStatusChanged' | 'AssetMinBalanceChanged' | 'Touched' | 'Blocked' | 'Deposited' | 'Withdrawn' | 'ReservesUpdated' | 'ReservesRemoved' | 'IssuedCredit' | 'BurnedCredit' | 'IssuedDebt' | 'BurnedDebt';
  }

  /** @name PalletAssetConversionEvent (199) */
  interface PalletAssetConversionEvent extends Enum {
    readonly isPoolCreated: boolean;
    readonly asPoolCreated: {
      readonly creator: AccountId32;
      readonly poolId: ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, FrameSupportTokensFungibleUnionOfNativeOrWithId]>;
      readonly poolAccount: AccountId32;
      readonly lpToken: u32;
    } & Struct;
    readonly isPoolFeeSet: boolean;
    readonly asPoolFeeSet: {
      readonly poolId: ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, FrameSupportTokensFungibleUnionOfNativeOrWithId]>;
      readonly fee: Permill;
    } & Struct;
    readonly isLiquidityAdded: boolean;
    readonly asLiquidityAdded: {
      readonly who: AccountId32;
      readonly mintTo: AccountId32;
      readonly poolId: ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, FrameSupportTokensFungibleUnionOfNativeOrWithId]>;
      readonly amount1Provided: u128;
      readonly amount2Provided: u128;
      readonly lpToken: u32;
      readonly lpTokenMinted: u128;
    } & Struct;
    readonly isLiquidityRemoved: boolean;
    readonly asLiquidityRemoved: {
      readonly who: AccountId32;
      readonly withdrawTo: AccountId32;
      readonly poolId: ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, FrameSupportTokensFungibleUnionOfNativeOrWithId]>;
      readonly amount1: u128;
      readonly amount2: u128;
      readonly lpToken: u32;
      readonly lpTokenBurned: u128;
      readonly withdrawalFee: Permill;
    } & Struct;
    readonly isSwapExecuted: boolean;
    readonly asSwapExecuted: {
      readonly who: AccountId32;
      readonly sendTo: AccountId32;
      readonly amountIn: u128;
      readonly amountOut: u128;
      readonly path: Vec<ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, u128]>>;
    } & Struct;
    readonly isSwapCreditExecuted: boolean;
    readonly asSwapCreditExecuted: {
      readonly amountIn: u128;
      readonly amountOut: u128;
      readonly path: Vec<ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, u128]>>;
    } & Struct;
    readonly isTouched: boolean;
    readonly asTouched: {
      readonly poolId: ITuple<[FrameSupportTokensFungibleUnionOfNativeOrWithId, FrameSupportTokensFungibleUnionOfNativeOrWithId]>;
      readonly who: AccountId32;
    } & Struct;
    readonly type: 'PoolCreated' | 'PoolFeeSet' | 'LiquidityAdded' | 'LiquidityRemoved' | 'SwapExecuted' | 'SwapCreditExecuted' | 'Touched';
  }

  /** @name PalletRegistryEvent (202) */
  interface PalletRegistryEvent extends Enum {
    readonly isOrganizationAdmitted: boolean;
    readonly asOrganizationAdmitted: {
      readonly organization: u32;
    } & Struct;
    readonly isOrganizationSuspended: boolean;
    readonly asOrganizationSuspended: {
      readonly organization: u32;
    } & Struct;
    readonly isOrganizationReinstated: boolean;
    readonly asOrganizationReinstated: {
      readonly organization: u32;
    } & Struct;
    readonly isDeviceEnrolled: boolean;
    readonly asDeviceEnrolled: {
      readonly organization: u32;
      readonly device: AccountId32;
    } & Struct;
    readonly isDeviceRetired: boolean;
    readonly asDeviceRetired: {
      readonly organization: u32;
      readonly device: AccountId32;
    } & Struct;
    readonly isRoleAssigned: boolean;
    readonly asRoleAssigned: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly role: AssentPrimitivesRolesRole;
      readonly from: u64;
      readonly until: Option<u64>;
    } & Struct;
    readonly isRoleEnded: boolean;
    readonly asRoleEnded: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly role: AssentPrimitivesRolesRole;
    } & Struct;
    readonly isRecipientSet: boolean;
    readonly asRecipientSet: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly version: u32;
    } & Struct;
    readonly isKeyRotated: boolean;
    readonly asKeyRotated: {
      readonly organization: u32;
      readonly holder: PalletRegistryKeyHolder;
      readonly version: u32;
    } & Struct;
    readonly isTemplateSet: boolean;
    readonly asTemplateSet: {
      readonly organization: u32;
      readonly number: u8;
    } & Struct;
    readonly isTemplateDropped: boolean;
    readonly asTemplateDropped: {
      readonly organization: u32;
      readonly number: u8;
    } & Struct;
    readonly isAdminProposed: boolean;
    readonly asAdminProposed: {
      readonly organization: u32;
      readonly account: AccountId32;
      readonly by: AccountId32;
    } & Struct;
    readonly isAdminRejected: boolean;
    readonly asAdminRejected: {
      readonly organization: u32;
      readonly account: AccountId32;
    } & Struct;
    readonly type: 'OrganizationAdmitted' | 'OrganizationSuspended' | 'OrganizationReinstated' | 'DeviceEnrolled' | 'DeviceRetired' | 'RoleAssigned' | 'RoleEnded' | 'RecipientSet' | 'KeyRotated' | 'TemplateSet' | 'TemplateDropped' | 'AdminProposed' | 'AdminRejected';
  }

  /** @name PalletSubjectsEvent (203) */
  interface PalletSubjectsEvent extends Enum {
    readonly isSubjectRegistered: boolean;
    readonly asSubjectRegistered: {
      readonly organization: u32;
      readonly subject: U8aFixed;
    } & Struct;
    readonly isDirectorySet: boolean;
    readonly asDirectorySet: {
      readonly organization: u32;
      readonly subject: U8aFixed;
    } & Struct;
    readonly isEpochRaised: boolean;
    readonly asEpochRaised: {
      readonly subject: U8aFixed;
      readonly section: U8aFixed;
      readonly epoch: u32;
    } & Struct;
    readonly isSubjectClaimed: boolean;
    readonly asSubjectClaimed: {
      readonly organization: u32;
      readonly subject: U8aFixed;
    } & Struct;
    readonly isHandoverOffered: boolean;
    readonly asHandoverOffered: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly to: AssentPrimitivesPortsKeeper;
    } & Struct;
    readonly isHandedOver: boolean;
    readonly asHandedOver: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly keeper: AssentPrimitivesPortsKeeper;
    } & Struct;
    readonly isOfferEnded: boolean;
    readonly asOfferEnded: {
      readonly organization: u32;
      readonly subject: U8aFixed;
    } & Struct;
    readonly type: 'SubjectRegistered' | 'DirectorySet' | 'EpochRaised' | 'SubjectClaimed' | 'HandoverOffered' | 'HandedOver' | 'OfferEnded';
  }

  /** @name PalletConsentEvent (204) */
  interface PalletConsentEvent extends Enum {
    readonly isGranted: boolean;
    readonly asGranted: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly grantee: AssentPrimitivesConsentGrantee;
    } & Struct;
    readonly isBundleSet: boolean;
    readonly asBundleSet: {
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
    } & Struct;
    readonly isNarrowed: boolean;
    readonly asNarrowed: {
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly end: u64;
    } & Struct;
    readonly isRevoked: boolean;
    readonly asRevoked: {
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
    } & Struct;
    readonly isLapsed: boolean;
    readonly asLapsed: {
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
    } & Struct;
    readonly isRequested: boolean;
    readonly asRequested: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly request: U8aFixed;
    } & Struct;
    readonly isRefused: boolean;
    readonly asRefused: {
      readonly subject: U8aFixed;
      readonly request: U8aFixed;
    } & Struct;
    readonly isWithdrawn: boolean;
    readonly asWithdrawn: {
      readonly subject: U8aFixed;
      readonly request: U8aFixed;
    } & Struct;
    readonly isDelegated: boolean;
    readonly asDelegated: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly delegate: AccountId32;
    } & Struct;
    readonly isDelegationEnded: boolean;
    readonly asDelegationEnded: {
      readonly subject: U8aFixed;
      readonly delegate: AccountId32;
    } & Struct;
    readonly isReferred: boolean;
    readonly asReferred: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly parent: U8aFixed;
      readonly grantee: AssentPrimitivesConsentGrantee;
    } & Struct;
    readonly isExtended: boolean;
    readonly asExtended: {
      readonly subject: U8aFixed;
      readonly consent: U8aFixed;
      readonly end: u64;
    } & Struct;
    readonly isEmergencyPolicySet: boolean;
    readonly asEmergencyPolicySet: {
      readonly organization: u32;
    } & Struct;
    readonly isEmergencyPreferencesSet: boolean;
    readonly asEmergencyPreferencesSet: {
      readonly organization: u32;
      readonly subject: U8aFixed;
    } & Struct;
    readonly isEmergencyOpened: boolean;
    readonly asEmergencyOpened: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
    } & Struct;
    readonly isEmergencyApproved: boolean;
    readonly asEmergencyApproved: {
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
      readonly approver: AccountId32;
      readonly quorum: bool;
    } & Struct;
    readonly isEmergencyClosed: boolean;
    readonly asEmergencyClosed: {
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
    } & Struct;
    readonly isEmergencyReviewed: boolean;
    readonly asEmergencyReviewed: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly emergency: U8aFixed;
      readonly verdict: PalletConsentEmergencyTypesVerdict;
    } & Struct;
    readonly type: 'Granted' | 'BundleSet' | 'Narrowed' | 'Revoked' | 'Lapsed' | 'Requested' | 'Refused' | 'Withdrawn' | 'Delegated' | 'DelegationEnded' | 'Referred' | 'Extended' | 'EmergencyPolicySet' | 'EmergencyPreferencesSet' | 'EmergencyOpened' | 'EmergencyApproved' | 'EmergencyClosed' | 'EmergencyReviewed';
  }

  /** @name PalletRecordsEvent (205) */
  interface PalletRecordsEvent extends Enum {
    readonly isRegistered: boolean;
    readonly asRegistered: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isSuperseded: boolean;
    readonly asSuperseded: {
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
      readonly by: U8aFixed;
    } & Struct;
    readonly isRetracted: boolean;
    readonly asRetracted: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isRekeyed: boolean;
    readonly asRekeyed: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
      readonly epoch: u32;
    } & Struct;
    readonly isHoldPlaced: boolean;
    readonly asHoldPlaced: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isHoldReleased: boolean;
    readonly asHoldReleased: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isErasureRequested: boolean;
    readonly asErasureRequested: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isErasureWithdrawn: boolean;
    readonly asErasureWithdrawn: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isErased: boolean;
    readonly asErased: {
      readonly organization: u32;
      readonly subject: U8aFixed;
      readonly document: U8aFixed;
    } & Struct;
    readonly isRetentionSet: boolean;
    readonly asRetentionSet: {
      readonly class: u8;
      readonly years: Option<u8>;
    } & Struct;
    readonly type: 'Registered' | 'Superseded' | 'Retracted' | 'Rekeyed' | 'HoldPlaced' | 'HoldReleased' | 'ErasureRequested' | 'ErasureWithdrawn' | 'Erased' | 'RetentionSet';
  }

  /** @name PalletAuditEvent (206) */
  interface PalletAuditEvent extends Enum {
    readonly isAnchored: boolean;
    readonly asAnchored: {
      readonly organization: u32;
      readonly device: AccountId32;
      readonly sequence: u64;
      readonly root: H256;
    } & Struct;
    readonly type: 'Anchored';
  }

  /** @name PalletIncentivesEvent (207) */
  interface PalletIncentivesEvent extends Enum {
    readonly isRewarded: boolean;
    readonly asRewarded: {
      readonly session: u32;
      readonly author: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isAuthorPaid: boolean;
    readonly asAuthorPaid: {
      readonly author: AccountId32;
      readonly organization: Option<u32>;
      readonly fee: u128;
    } & Struct;
    readonly isAttested: boolean;
    readonly asAttested: {
      readonly contribution: H256;
      readonly organization: u32;
      readonly holder: AccountId32;
      readonly amount: u128;
      readonly due: u64;
    } & Struct;
    readonly isObjected: boolean;
    readonly asObjected: {
      readonly contribution: H256;
      readonly organization: u32;
      readonly reason: PalletIncentivesReason;
    } & Struct;
    readonly isClawedBack: boolean;
    readonly asClawedBack: {
      readonly contribution: H256;
      readonly organization: Option<u32>;
      readonly reason: PalletIncentivesReason;
      readonly amount: u128;
    } & Struct;
    readonly isReleased: boolean;
    readonly asReleased: {
      readonly contribution: H256;
      readonly holder: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isClaimed: boolean;
    readonly asClaimed: {
      readonly holder: AccountId32;
      readonly destination: AccountId32;
      readonly amount: u128;
    } & Struct;
    readonly isParametersSet: boolean;
    readonly type: 'Rewarded' | 'AuthorPaid' | 'Attested' | 'Objected' | 'ClawedBack' | 'Released' | 'Claimed' | 'ParametersSet';
  }

  /** @name PalletMarketEvent (208) */
  interface PalletMarketEvent extends Enum {
    readonly isOffered: boolean;
    readonly asOffered: {
      readonly organization: u32;
      readonly offer: H256;
    } & Struct;
    readonly isRetired: boolean;
    readonly asRetired: {
      readonly organization: u32;
      readonly offer: H256;
    } & Struct;
    readonly isPurchased: boolean;
    readonly asPurchased: {
      readonly organization: u32;
      readonly offer: H256;
      readonly purchase: U8aFixed;
      readonly amount: u128;
    } & Struct;
    readonly isDelivered: boolean;
    readonly asDelivered: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
      readonly until: u64;
    } & Struct;
    readonly isDisputed: boolean;
    readonly asDisputed: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
      readonly until: u64;
    } & Struct;
    readonly isCompleted: boolean;
    readonly asCompleted: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
      readonly amount: u128;
    } & Struct;
    readonly isRefunded: boolean;
    readonly asRefunded: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
      readonly amount: u128;
    } & Struct;
    readonly isSplit: boolean;
    readonly asSplit: {
      readonly organization: u32;
      readonly purchase: U8aFixed;
      readonly amount: u128;
    } & Struct;
    readonly isLaunched: boolean;
    readonly asLaunched: {
      readonly organization: u32;
      readonly programme: H256;
      readonly budget: u128;
    } & Struct;
    readonly isEnrolled: boolean;
    readonly asEnrolled: {
      readonly organization: u32;
      readonly programme: H256;
      readonly participant: AccountId32;
    } & Struct;
    readonly isWithdrawn: boolean;
    readonly asWithdrawn: {
      readonly organization: u32;
      readonly programme: H256;
      readonly participant: AccountId32;
    } & Struct;
    readonly isSettled: boolean;
    readonly asSettled: {
      readonly organization: u32;
      readonly programme: H256;
      readonly participant: AccountId32;
      readonly number: u16;
      readonly amount: u128;
    } & Struct;
    readonly isClosed: boolean;
    readonly asClosed: {
      readonly organization: u32;
      readonly programme: H256;
      readonly returned: u128;
    } & Struct;
    readonly type: 'Offered' | 'Retired' | 'Purchased' | 'Delivered' | 'Disputed' | 'Completed' | 'Refunded' | 'Split' | 'Launched' | 'Enrolled' | 'Withdrawn' | 'Settled' | 'Closed';
  }

  /** @name FrameSystemPhase (209) */
  interface FrameSystemPhase extends Enum {
    readonly isApplyExtrinsic: boolean;
    readonly asApplyExtrinsic: u32;
    readonly isFinalization: boolean;
    readonly isInitialization: boolean;
    readonly type: 'ApplyExtrinsic' | 'Finalization' | 'Initialization';
  }

  /** @name FrameSystemLastRuntimeUpgradeInfo (213) */
  interface FrameSystemLastRuntimeUpgradeInfo extends Struct {
    readonly specVersion: Compact<u32>;
    readonly specName: Text;
  }

  /** @name FrameSystemCodeUpgradeAuthorization (216) */
  interface FrameSystemCodeUpgradeAuthorization extends Struct {
    readonly codeHash: H256;
    readonly checkVersion: bool;
  }

  /** @name FrameSystemLimitsBlockWeights (217) */
  interface FrameSystemLimitsBlockWeights extends Struct {
    readonly baseBlock: SpWeightsWeightV2Weight;
    readonly maxBlock: SpWeightsWeightV2Weight;
    readonly perClass: FrameSupportDispatchPerDispatchClassWeightsPerClass;
  }

  /** @name FrameSupportDispatchPerDispatchClassWeightsPerClass (218) */
  interface FrameSupportDispatchPerDispatchClassWeightsPerClass extends Struct {
    readonly normal: FrameSystemLimitsWeightsPerClass;
    readonly operational: FrameSystemLimitsWeightsPerClass;
    readonly mandatory: FrameSystemLimitsWeightsPerClass;
  }

  /** @name FrameSystemLimitsWeightsPerClass (219) */
  interface FrameSystemLimitsWeightsPerClass extends Struct {
    readonly baseExtrinsic: SpWeightsWeightV2Weight;
    readonly maxExtrinsic: Option<SpWeightsWeightV2Weight>;
    readonly maxTotal: Option<SpWeightsWeightV2Weight>;
    readonly reserved: Option<SpWeightsWeightV2Weight>;
  }

  /** @name FrameSystemLimitsBlockLength (221) */
  interface FrameSystemLimitsBlockLength extends Struct {
    readonly max: FrameSupportDispatchPerDispatchClassU32;
    readonly maxHeaderSize: Option<u32>;
  }

  /** @name FrameSupportDispatchPerDispatchClassU32 (222) */
  interface FrameSupportDispatchPerDispatchClassU32 extends Struct {
    readonly normal: u32;
    readonly operational: u32;
    readonly mandatory: u32;
  }

  /** @name SpWeightsRuntimeDbWeight (223) */
  interface SpWeightsRuntimeDbWeight extends Struct {
    readonly read: u64;
    readonly write: u64;
  }

  /** @name SpVersionRuntimeVersion (224) */
  interface SpVersionRuntimeVersion extends Struct {
    readonly specName: Text;
    readonly implName: Text;
    readonly authoringVersion: u32;
    readonly specVersion: u32;
    readonly implVersion: u32;
    readonly apis: Vec<ITuple<[U8aFixed, u32]>>;
    readonly transactionVersion: u32;
    readonly systemVersion: u8;
  }

  /** @name FrameSystemError (229) */
  interface FrameSystemError extends Enum {
    readonly isInvalidSpecName: boolean;
    readonly isSpecVersionNeedsToIncrease: boolean;
    readonly isFailedToExtractRuntimeVersion: boolean;
    readonly isNonDefaultComposite: boolean;
    readonly isNonZeroRefCount: boolean;
    readonly isCallFiltered: boolean;
    readonly isMultiBlockMigrationsOngoing: boolean;
    readonly isNothingAuthorized: boolean;
    readonly isUnauthorized: boolean;
    readonly type: 'InvalidSpecName' | 'SpecVersionNeedsToIncrease' | 'FailedToExtractRuntimeVersion' | 'NonDefaultComposite' | 'NonZeroRefCount' | 'CallFiltered' | 'MultiBlockMigrationsOngoing' | 'NothingAuthorized' | 'Unauthorized';
  }

  /** @name PalletBalancesBalanceLock (231) */
  interface PalletBalancesBalanceLock extends Struct {
    readonly id: U8aFixed;
    readonly amount: u128;
    readonly reasons: PalletBalancesReasons;
  }

  /** @name PalletBalancesReasons (232) */
  interface PalletBalancesReasons extends Enum {
    readonly isFee: boolean;
    readonly isMisc: boolean;
    readonly isAll: boolean;
    readonly type: 'Fee' | 'Misc' | 'All';
  }

  /** @name PalletBalancesReserveData (235) */
  interface PalletBalancesReserveData extends Struct {
    readonly id: U8aFixed;
    readonly amount: u128;
  }

  /** @name FrameSupportTokensMiscIdAmountRuntimeHoldReason (238) */
  interface FrameSupportTokensMiscIdAmountRuntimeHoldReason extends Struct {
    readonly id: AssentRuntimeRuntimeHoldReason;
    readonly amount: u128;
  }

  /** @name FrameSupportTokensMiscIdAmountRuntimeFreezeReason (241) */
  interface FrameSupportTokensMiscIdAmountRuntimeFreezeReason extends Struct {
    readonly id: AssentRuntimeRuntimeFreezeReason;
    readonly amount: u128;
  }

  /** @name AssentRuntimeRuntimeFreezeReason (242) */
  type AssentRuntimeRuntimeFreezeReason = Null;

  /** @name PalletBalancesError (244) */
  interface PalletBalancesError extends Enum {
    readonly isVestingBalance: boolean;
    readonly isLiquidityRestrictions: boolean;
    readonly isInsufficientBalance: boolean;
    readonly isExistentialDeposit: boolean;
    readonly isExpendability: boolean;
    readonly isExistingVestingSchedule: boolean;
    readonly isDeadAccount: boolean;
    readonly isTooManyReserves: boolean;
    readonly isTooManyHolds: boolean;
    readonly isTooManyFreezes: boolean;
    readonly isIssuanceDeactivated: boolean;
    readonly isDeltaZero: boolean;
    readonly type: 'VestingBalance' | 'LiquidityRestrictions' | 'InsufficientBalance' | 'ExistentialDeposit' | 'Expendability' | 'ExistingVestingSchedule' | 'DeadAccount' | 'TooManyReserves' | 'TooManyHolds' | 'TooManyFreezes' | 'IssuanceDeactivated' | 'DeltaZero';
  }

  /** @name PalletTransactionPaymentReleases (246) */
  interface PalletTransactionPaymentReleases extends Enum {
    readonly isV1Ancient: boolean;
    readonly isV2: boolean;
    readonly type: 'V1Ancient' | 'V2';
  }

  /** @name PalletStakingStakingLedger (247) */
  interface PalletStakingStakingLedger extends Struct {
    readonly stash: AccountId32;
    readonly total: Compact<u128>;
    readonly active: Compact<u128>;
    readonly unlocking: Vec<PalletStakingUnlockChunk>;
    readonly legacyClaimedRewards: Vec<u32>;
  }

  /** @name PalletStakingNominations (249) */
  interface PalletStakingNominations extends Struct {
    readonly targets: Vec<AccountId32>;
    readonly submittedIn: u32;
    readonly suppressed: bool;
  }

  /** @name PalletStakingActiveEraInfo (250) */
  interface PalletStakingActiveEraInfo extends Struct {
    readonly index: u32;
    readonly start: Option<u64>;
  }

  /** @name SpStakingExposure (252) */
  interface SpStakingExposure extends Struct {
    readonly total: Compact<u128>;
    readonly own: Compact<u128>;
    readonly others: Vec<SpStakingIndividualExposure>;
  }

  /** @name SpStakingIndividualExposure (254) */
  interface SpStakingIndividualExposure extends Struct {
    readonly who: AccountId32;
    readonly value: Compact<u128>;
  }

  /** @name SpStakingPagedExposureMetadata (255) */
  interface SpStakingPagedExposureMetadata extends Struct {
    readonly total: Compact<u128>;
    readonly own: Compact<u128>;
    readonly nominatorCount: u32;
    readonly pageCount: u32;
  }

  /** @name SpStakingExposurePage (257) */
  interface SpStakingExposurePage extends Struct {
    readonly pageTotal: Compact<u128>;
    readonly others: Vec<SpStakingIndividualExposure>;
  }

  /** @name PalletStakingEraRewardPoints (258) */
  interface PalletStakingEraRewardPoints extends Struct {
    readonly total: u32;
    readonly individual: BTreeMap<AccountId32, u32>;
  }

  /** @name PalletStakingUnappliedSlash (263) */
  interface PalletStakingUnappliedSlash extends Struct {
    readonly validator: AccountId32;
    readonly own: u128;
    readonly others: Vec<ITuple<[AccountId32, u128]>>;
    readonly reporters: Vec<AccountId32>;
    readonly payout: u128;
  }

  /** @name PalletStakingSlashingSlashingSpans (267) */
  interface PalletStakingSlashingSlashingSpans extends Struct {
    readonly spanIndex: u32;
    readonly lastStart: u32;
    readonly lastNonzeroSlash: u32;
    readonly prior: Vec<u32>;
  }

  /** @name PalletStakingSlashingSpanRecord (268) */
  interface PalletStakingSlashingSpanRecord extends Struct {
    readonly slashed: u128;
    readonly paidOut: u128;
  }

  /** @name PalletStakingPalletError (269) */
  interface PalletStakingPalletError extends Enum {
    readonly isNotController: boolean;
    readonly isNotStash: boolean;
    readonly isAlreadyBonded: boolean;
    readonly isAlreadyPaired: boolean;
    readonly isEmptyTargets: boolean;
    readonly isDuplicateIndex: boolean;
    readonly isInvalidSlashIndex: boolean;
    readonly isInsufficientBond: boolean;
    readonly isNoMoreChunks: boolean;
    readonly isNoUnlockChunk: boolean;
    readonly isFundedTarget: boolean;
    readonly isInvalidEraToReward: boolean;
    readonly isInvalidNumberOfNominations: boolean;
    readonly isNotSortedAndUnique: boolean;
    readonly isAlreadyClaimed: boolean;
    readonly isInvalidPage: boolean;
    readonly isIncorrectHistoryDepth: boolean;
    readonly isIncorrectSlashingSpans: boolean;
    readonly isBadState: boolean;
    readonly isTooManyTargets: boolean;
    readonly isBadTarget: boolean;
    readonly isCannotChillOther: boolean;
    readonly isTooManyNominators: boolean;
    readonly isTooManyValidators: boolean;
    readonly isCommissionTooLow: boolean;
    readonly isBoundNotMet: boolean;
    readonly isControllerDeprecated: boolean;
    readonly isCannotRestoreLedger: boolean;
    readonly isRewardDestinationRestricted: boolean;
    readonly isNotEnoughFunds: boolean;
    readonly isVirtualStakerNotAllowed: boolean;
    readonly isCannotReapStash: boolean;
    readonly isAlreadyMigrated: boolean;
    readonly isRestricted: boolean;
    readonly type: 'NotController' | 'NotStash' | 'AlreadyBonded' | 'AlreadyPaired' | 'EmptyTargets' | 'DuplicateIndex' | 'InvalidSlashIndex' | 'InsufficientBond' | 'NoMoreChunks' | 'NoUnlockChunk' | 'FundedTarget' | 'InvalidEraToReward' | 'InvalidNumberOfNominations' | 'NotSortedAndUnique' | 'AlreadyClaimed' | 'InvalidPage' | 'IncorrectHistoryDepth' | 'IncorrectSlashingSpans' | 'BadState' | 'TooManyTargets' | 'BadTarget' | 'CannotChillOther' | 'TooManyNominators' | 'TooManyValidators' | 'CommissionTooLow' | 'BoundNotMet' | 'ControllerDeprecated' | 'CannotRestoreLedger' | 'RewardDestinationRestricted' | 'NotEnoughFunds' | 'VirtualStakerNotAllowed' | 'CannotReapStash' | 'AlreadyMigrated' | 'Restricted';
  }

  /** @name SpCoreCryptoKeyTypeId (276) */
  interface SpCoreCryptoKeyTypeId extends U8aFixed {}

  /** @name PalletSessionError (277) */
  interface PalletSessionError extends Enum {
    readonly isInvalidProof: boolean;
    readonly isNoAssociatedValidatorId: boolean;
    readonly isDuplicatedKey: boolean;
    readonly isNoKeys: boolean;
    readonly isNoAccount: boolean;
    readonly type: 'InvalidProof' | 'NoAssociatedValidatorId' | 'DuplicatedKey' | 'NoKeys' | 'NoAccount';
  }

  /** @name PalletGrandpaStoredState (282) */
  interface PalletGrandpaStoredState extends Enum {
    readonly isLive: boolean;
    readonly isPendingPause: boolean;
    readonly asPendingPause: {
      readonly scheduledAt: u32;
      readonly delay: u32;
    } & Struct;
    readonly isPaused: boolean;
    readonly isPendingResume: boolean;
    readonly asPendingResume: {
      readonly scheduledAt: u32;
      readonly delay: u32;
    } & Struct;
    readonly type: 'Live' | 'PendingPause' | 'Paused' | 'PendingResume';
  }

  /** @name PalletGrandpaStoredPendingChange (283) */
  interface PalletGrandpaStoredPendingChange extends Struct {
    readonly scheduledAt: u32;
    readonly delay: u32;
    readonly nextAuthorities: Vec<ITuple<[SpConsensusGrandpaAppPublic, u64]>>;
    readonly forced: Option<u32>;
  }

  /** @name PalletGrandpaError (285) */
  interface PalletGrandpaError extends Enum {
    readonly isPauseFailed: boolean;
    readonly isResumeFailed: boolean;
    readonly isChangePending: boolean;
    readonly isTooSoon: boolean;
    readonly isInvalidKeyOwnershipProof: boolean;
    readonly isInvalidEquivocationProof: boolean;
    readonly isDuplicateOffenceReport: boolean;
    readonly type: 'PauseFailed' | 'ResumeFailed' | 'ChangePending' | 'TooSoon' | 'InvalidKeyOwnershipProof' | 'InvalidEquivocationProof' | 'DuplicateOffenceReport';
  }

  /** @name SpStakingOffenceOffenceDetails (286) */
  interface SpStakingOffenceOffenceDetails extends Struct {
    readonly offender: ITuple<[AccountId32, Null]>;
    readonly reporters: Vec<AccountId32>;
  }

  /** @name PalletUtilityError (289) */
  interface PalletUtilityError extends Enum {
    readonly isTooManyCalls: boolean;
    readonly type: 'TooManyCalls';
  }

  /** @name PalletCollectiveVotes (291) */
  interface PalletCollectiveVotes extends Struct {
    readonly index: u32;
    readonly threshold: u32;
    readonly ayes: Vec<AccountId32>;
    readonly nays: Vec<AccountId32>;
    readonly end: u32;
  }

  /** @name PalletCollectiveError (292) */
  interface PalletCollectiveError extends Enum {
    readonly isNotMember: boolean;
    readonly isDuplicateProposal: boolean;
    readonly isProposalMissing: boolean;
    readonly isWrongIndex: boolean;
    readonly isDuplicateVote: boolean;
    readonly isAlreadyInitialized: boolean;
    readonly isTooEarly: boolean;
    readonly isTooManyProposals: boolean;
    readonly isWrongProposalWeight: boolean;
    readonly isWrongProposalLength: boolean;
    readonly isPrimeAccountNotMember: boolean;
    readonly isProposalActive: boolean;
    readonly type: 'NotMember' | 'DuplicateProposal' | 'ProposalMissing' | 'WrongIndex' | 'DuplicateVote' | 'AlreadyInitialized' | 'TooEarly' | 'TooManyProposals' | 'WrongProposalWeight' | 'WrongProposalLength' | 'PrimeAccountNotMember' | 'ProposalActive';
  }

  /** @name PalletMultisigMultisig (294) */
  interface PalletMultisigMultisig extends Struct {
    readonly when: PalletMultisigTimepoint;
    readonly deposit: u128;
    readonly depositor: AccountId32;
    readonly approvals: Vec<AccountId32>;
  }

  /** @name PalletMultisigError (296) */
  interface PalletMultisigError extends Enum {
    readonly isMinimumThreshold: boolean;
    readonly isAlreadyApproved: boolean;
    readonly isNoApprovalsNeeded: boolean;
    readonly isTooFewSignatories: boolean;
    readonly isTooManySignatories: boolean;
    readonly isSignatoriesOutOfOrder: boolean;
    readonly isSenderInSignatories: boolean;
    readonly isNotFound: boolean;
    readonly isNotOwner: boolean;
    readonly isNoTimepoint: boolean;
    readonly isWrongTimepoint: boolean;
    readonly isUnexpectedTimepoint: boolean;
    readonly isMaxWeightTooLow: boolean;
    readonly isAlreadyStored: boolean;
    readonly type: 'MinimumThreshold' | 'AlreadyApproved' | 'NoApprovalsNeeded' | 'TooFewSignatories' | 'TooManySignatories' | 'SignatoriesOutOfOrder' | 'SenderInSignatories' | 'NotFound' | 'NotOwner' | 'NoTimepoint' | 'WrongTimepoint' | 'UnexpectedTimepoint' | 'MaxWeightTooLow' | 'AlreadyStored';
  }

  /** @name PalletProxyProxyDefinition (299) */
  interface PalletProxyProxyDefinition extends Struct {
    readonly delegate: AccountId32;
    readonly proxyType: AssentRuntimeConfigsDelegationProxyType;
    readonly delay: u32;
  }

  /** @name PalletProxyAnnouncement (303) */
  interface PalletProxyAnnouncement extends Struct {
    readonly real: AccountId32;
    readonly callHash: H256;
    readonly height: u32;
  }

  /** @name PalletProxyError (305) */
  interface PalletProxyError extends Enum {
    readonly isTooMany: boolean;
    readonly isNotFound: boolean;
    readonly isNotProxy: boolean;
    readonly isUnproxyable: boolean;
    readonly isDuplicate: boolean;
    readonly isNoPermission: boolean;
    readonly isUnannounced: boolean;
    readonly isNoSelfProxy: boolean;
    readonly type: 'TooMany' | 'NotFound' | 'NotProxy' | 'Unproxyable' | 'Duplicate' | 'NoPermission' | 'Unannounced' | 'NoSelfProxy';
  }

  /** @name PalletAssetsAssetDetails (306) */
  interface PalletAssetsAssetDetails extends Struct {
    readonly owner: AccountId32;
    readonly issuer: AccountId32;
    readonly admin: AccountId32;
    readonly freezer: AccountId32;
    readonly supply: u128;
    readonly deposit: u128;
    readonly minBalance: u128;
    readonly isSufficient: bool;
    readonly accounts: u32;
    readonly sufficients: u32;
    readonly approvals: u32;
    readonly status: PalletAssetsAssetStatus;
  }

  /** @name PalletAssetsAssetStatus (307) */
  interface PalletAssetsAssetStatus extends Enum {
    readonly isLive: boolean;
    readonly isFrozen: boolean;
    readonly isDestroying: boolean;
    readonly type: 'Live' | 'Frozen' | 'Destroying';
  }

  /** @name PalletAssetsAssetAccount (308) */
  interface PalletAssetsAssetAccount extends Struct {
    readonly balance: u128;
    readonly status: PalletAssetsAccountStatus;
    readonly reason: PalletAssetsExistenceReason;
    readonly extra: Null;
  }

  /** @name PalletAssetsAccountStatus (309) */
  interface PalletAssetsAccountStatus extends Enum {
    readonly isLiquid: boolean;
    readonly isFrozen: boolean;
    readonly isBlocked: boolean;
    readonly type: 'Liquid' | 'Frozen' | 'Blocked';
  }

  /** @name PalletAssetsExistenceReason (310) */
  interface PalletAssetsExistenceReason extends Enum {
    readonly isConsumer: boolean;
    readonly isSufficient: boolean;
    readonly isDepositHeld: boolean;
    readonly asDepositHeld: u128;
    readonly isDepositRefunded: boolean;
    readonly isDepositFrom: boolean;
    readonly asDepositFrom: ITuple<[AccountId32, u128]>;
    readonly type: 'Consumer' | 'Sufficient' | 'DepositHeld' | 'DepositRefunded' | 'DepositFrom';
  }

  /** @name PalletAssetsApproval (312) */
  interface PalletAssetsApproval extends Struct {
    readonly amount: u128;
    readonly deposit: u128;
  }

  /** @name PalletAssetsAssetMetadata (313) */
  interface PalletAssetsAssetMetadata extends Struct {
    readonly deposit: u128;
    readonly name: Bytes;
    readonly symbol: Bytes;
    readonly decimals: u8;
    readonly isFrozen: bool;
  }

  /** @name PalletAssetsError (315) */
  interface PalletAssetsError extends Enum {
    readonly isBalanceLow: boolean;
    readonly isNoAccount: boolean;
    readonly isNoPermission: boolean;
    readonly isUnknown: boolean;
    readonly isFrozen: boolean;
    readonly isInUse: boolean;
    readonly isBadWitness: boolean;
    readonly isMinBalanceZero: boolean;
    readonly isUnavailableConsumer: boolean;
    readonly isBadMetadata: boolean;
    readonly isUnapproved: boolean;
    readonly isWouldDie: boolean;
    readonly isAlreadyExists: boolean;
    readonly isNoDeposit: boolean;
    readonly isWouldBurn: boolean;
    readonly isLiveAsset: boolean;
    readonly isAssetNotLive: boolean;
    readonly isIncorrectStatus: boolean;
    readonly isNotFrozen: boolean;
    readonly isCallbackFailed: boolean;
    readonly isBadAssetId: boolean;
    readonly isAssetIdAllocationFailed: boolean;
    readonly isContainsFreezes: boolean;
    readonly isContainsHolds: boolean;
    readonly isTooManyReserves: boolean;
    readonly isIncompleteDepositTransfer: boolean;
    readonly type: 'BalanceLow' | 'NoAccount' | 'NoPermission' | 'Unknown' | 'Frozen' | 'InUse' | 'BadWitness' | 'MinBalanceZero' | 'UnavailableConsumer' | 'BadMetadata' | 'Unapproved' | 'WouldDie' | 'AlreadyExists' | 'NoDeposit' | 'WouldBurn' | 'LiveAsset' | 'AssetNotLive' | 'IncorrectStatus' | 'NotFrozen' | 'CallbackFailed' | 'BadAssetId' | 'AssetIdAllocationFailed' | 'ContainsFreezes' | 'ContainsHolds' | 'TooManyReserves' | 'IncompleteDepositTransfer';
  }

  /** @name PalletAssetConversionPoolInfo (317) */
  interface PalletAssetConversionPoolInfo extends Struct {
    readonly lpToken: u32;
  }

  /** @name FrameSupportPalletId (318) */
  interface FrameSupportPalletId extends U8aFixed {}

  /** @name PalletAssetConversionError (319) */
  interface PalletAssetConversionError extends Enum {
    readonly isInvalidAssetPair: boolean;
    readonly isPoolExists: boolean;
    readonly isWrongDesiredAmount: boolean;
    readonly isAmountOneLessThanMinimal: boolean;
    readonly isAmountTwoLessThanMinimal: boolean;
    readonly isReserveLeftLessThanMinimal: boolean;
    readonly isAmountOutTooHigh: boolean;
    readonly isPoolNotFound: boolean;
    readonly isOverflow: boolean;
    readonly isAssetOneDepositDidNotMeetMinimum: boolean;
    readonly isAssetTwoDepositDidNotMeetMinimum: boolean;
    readonly isAssetOneWithdrawalDidNotMeetMinimum: boolean;
    readonly isAssetTwoWithdrawalDidNotMeetMinimum: boolean;
    readonly isOptimalAmountLessThanDesired: boolean;
    readonly isInsufficientLiquidityMinted: boolean;
    readonly isZeroLiquidity: boolean;
    readonly isZeroAmount: boolean;
    readonly isProvidedMinimumNotSufficientForSwap: boolean;
    readonly isProvidedMaximumNotSufficientForSwap: boolean;
    readonly isInvalidPath: boolean;
    readonly isNonUniquePath: boolean;
    readonly isIncorrectPoolAssetId: boolean;
    readonly isBelowMinimum: boolean;
    readonly isPoolEmpty: boolean;
    readonly isFeeTooHigh: boolean;
    readonly isPoolUnavailable: boolean;
    readonly type: 'InvalidAssetPair' | 'PoolExists' | 'WrongDesiredAmount' | 'AmountOneLessThanMinimal' | 'AmountTwoLessThanMinimal' | 'ReserveLeftLessThanMinimal' | 'AmountOutTooHigh' | 'PoolNotFound' | 'Overflow' | 'AssetOneDepositDidNotMeetMinimum' | 'AssetTwoDepositDidNotMeetMinimum' | 'AssetOneWithdrawalDidNotMeetMinimum' | 'AssetTwoWithdrawalDidNotMeetMinimum' | 'OptimalAmountLessThanDesired' | 'InsufficientLiquidityMinted' | 'ZeroLiquidity' | 'ZeroAmount' | 'ProvidedMinimumNotSufficientForSwap' | 'ProvidedMaximumNotSufficientForSwap' | 'InvalidPath' | 'NonUniquePath' | 'IncorrectPoolAssetId' | 'BelowMinimum' | 'PoolEmpty' | 'FeeTooHigh' | 'PoolUnavailable';
  }

  /** @name PalletRegistryOrganization (320) */
  interface PalletRegistryOrganization extends Struct {
    readonly country: U8aFixed;
    readonly name: H256;
    readonly admins: Vec<AccountId32>;
    readonly status: PalletRegistryOrganizationStatus;
    readonly admittedAt: u32;
  }

  /** @name PalletRegistryOrganizationStatus (321) */
  interface PalletRegistryOrganizationStatus extends Enum {
    readonly isActive: boolean;
    readonly isSuspended: boolean;
    readonly type: 'Active' | 'Suspended';
  }

  /** @name PalletRegistryDeviceStatus (322) */
  interface PalletRegistryDeviceStatus extends Struct {
    readonly enrolledAt: u32;
    readonly retiredAt: Option<u32>;
  }

  /** @name PalletRegistryAssignment (324) */
  interface PalletRegistryAssignment extends Struct {
    readonly from: u64;
    readonly until: Option<u64>;
    readonly licence: Option<H256>;
    readonly assignedBy: AccountId32;
    readonly endedAt: Option<u64>;
  }

  /** @name PalletRegistryRecipient (326) */
  interface PalletRegistryRecipient extends Struct {
    readonly version: u32;
    readonly recipient: H256;
  }

  /** @name PalletRegistryChange (328) */
  interface PalletRegistryChange extends Struct {
    readonly kind: AssentPrimitivesPortsChangeKind;
    readonly key: U8aFixed;
    readonly subject: Option<U8aFixed>;
  }

  /** @name AssentPrimitivesPortsChangeKind (329) */
  interface AssentPrimitivesPortsChangeKind extends Enum {
    readonly isConsent: boolean;
    readonly isDocument: boolean;
    readonly isDirectory: boolean;
    readonly isSubject: boolean;
    readonly isAssignment: boolean;
    readonly isKey: boolean;
    readonly isRequest: boolean;
    readonly isAnchor: boolean;
    readonly type: 'Consent' | 'Document' | 'Directory' | 'Subject' | 'Assignment' | 'Key' | 'Request' | 'Anchor';
  }

  /** @name PalletRegistryTemplate (331) */
  interface PalletRegistryTemplate extends Struct {
    readonly name: H256;
    readonly roles: Vec<AssentPrimitivesRolesRole>;
    readonly length: Option<u64>;
  }

  /** @name PalletRegistryPendingAdmin (333) */
  interface PalletRegistryPendingAdmin extends Struct {
    readonly account: AccountId32;
    readonly proposedBy: AccountId32;
    readonly proposedAt: u64;
    readonly from: u64;
    readonly until: Option<u64>;
    readonly licence: Option<H256>;
  }

  /** @name PalletRegistryError (335) */
  interface PalletRegistryError extends Enum {
    readonly isNotFound: boolean;
    readonly isNotAuthorized: boolean;
    readonly isAlreadyExists: boolean;
    readonly isOrganizationSuspended: boolean;
    readonly isNotSuspended: boolean;
    readonly isAlreadyRetired: boolean;
    readonly isAlreadyEnded: boolean;
    readonly isNoAdmins: boolean;
    readonly isDuplicateAdmin: boolean;
    readonly isMaxAdminsExceeded: boolean;
    readonly isLastAdmin: boolean;
    readonly isSelfElevation: boolean;
    readonly isBadCountry: boolean;
    readonly isBadPeriod: boolean;
    readonly isCounterExhausted: boolean;
    readonly isConflictingRoles: boolean;
    readonly isApprovalNeeded: boolean;
    readonly isApprovalNotNeeded: boolean;
    readonly isSelfApproval: boolean;
    readonly isMaxProposalsExceeded: boolean;
    readonly isBadTemplate: boolean;
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'NotSuspended' | 'AlreadyRetired' | 'AlreadyEnded' | 'NoAdmins' | 'DuplicateAdmin' | 'MaxAdminsExceeded' | 'LastAdmin' | 'SelfElevation' | 'BadCountry' | 'BadPeriod' | 'CounterExhausted' | 'ConflictingRoles' | 'ApprovalNeeded' | 'ApprovalNotNeeded' | 'SelfApproval' | 'MaxProposalsExceeded' | 'BadTemplate';
  }

  /** @name PalletSubjectsSubject (336) */
  interface PalletSubjectsSubject extends Struct {
    readonly custodian: Option<u32>;
    readonly organization: u32;
    readonly controller: Option<AccountId32>;
    readonly directory: Option<Bytes>;
    readonly liveConsents: u32;
  }

  /** @name PalletSubjectsOffer (338) */
  interface PalletSubjectsOffer extends Struct {
    readonly to: AssentPrimitivesPortsKeeper;
    readonly offeredBy: AccountId32;
    readonly offeredAt: u64;
  }

  /** @name PalletSubjectsError (339) */
  interface PalletSubjectsError extends Enum {
    readonly isNotFound: boolean;
    readonly isNotAuthorized: boolean;
    readonly isAlreadyExists: boolean;
    readonly isOrganizationSuspended: boolean;
    readonly isAlreadyClaimed: boolean;
    readonly isNoSections: boolean;
    readonly isDuplicateSection: boolean;
    readonly isBadCid: boolean;
    readonly isCounterExhausted: boolean;
    readonly isNotOffered: boolean;
    readonly isAlreadyKept: boolean;
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'AlreadyClaimed' | 'NoSections' | 'DuplicateSection' | 'BadCid' | 'CounterExhausted' | 'NotOffered' | 'AlreadyKept';
  }

  /** @name PalletConsentConsent (341) */
  interface PalletConsentConsent extends Struct {
    readonly subject: U8aFixed;
    readonly grantee: AssentPrimitivesConsentGrantee;
    readonly sections: Vec<U8aFixed>;
    readonly actions: u8;
    readonly purposes: u16;
    readonly period: AssentPrimitivesConsentPeriod;
    readonly dataPeriod: Option<AssentPrimitivesConsentPeriod>;
    readonly terms: H256;
    readonly duo: Option<u16>;
    readonly countries: Vec<ITuple<[U8aFixed, u8]>>;
    readonly parent: Option<U8aFixed>;
    readonly bundle: Option<Bytes>;
    readonly evidence: AssentPrimitivesConsentEvidence;
    readonly grantedBy: AccountId32;
    readonly grantedAt: u32;
    readonly revokedAt: Option<u32>;
    readonly lapsed: bool;
  }

  /** @name PalletConsentLiveConsent (343) */
  interface PalletConsentLiveConsent extends Struct {
    readonly consent: U8aFixed;
    readonly end: u64;
    readonly organization: Option<u32>;
    readonly parent: Option<U8aFixed>;
  }

  /** @name PalletConsentRequest (345) */
  interface PalletConsentRequest extends Struct {
    readonly organization: u32;
    readonly requestedBy: AccountId32;
    readonly grantee: AssentPrimitivesConsentGrantee;
    readonly sections: Vec<U8aFixed>;
    readonly actions: u8;
    readonly purposes: u16;
    readonly period: AssentPrimitivesConsentPeriod;
    readonly text: Option<Bytes>;
    readonly state: PalletConsentRequestState;
    readonly requestedAt: u32;
  }

  /** @name PalletConsentRequestState (346) */
  interface PalletConsentRequestState extends Enum {
    readonly isOpen: boolean;
    readonly isGranted: boolean;
    readonly asGranted: U8aFixed;
    readonly isRefused: boolean;
    readonly isWithdrawn: boolean;
    readonly type: 'Open' | 'Granted' | 'Refused' | 'Withdrawn';
  }

  /** @name PalletConsentDelegation (348) */
  interface PalletConsentDelegation extends Struct {
    readonly delegate: AccountId32;
    readonly mandate: PalletConsentMandate;
    readonly evidence: AssentPrimitivesConsentEvidence;
    readonly grantedBy: AccountId32;
    readonly grantedAt: u32;
  }

  /** @name PalletConsentEmergencyTypesEmergency (350) */
  interface PalletConsentEmergencyTypesEmergency extends Struct {
    readonly organization: u32;
    readonly openedBy: AccountId32;
    readonly reason: u8;
    readonly text: Bytes;
    readonly sections: Vec<U8aFixed>;
    readonly minimum: Vec<U8aFixed>;
    readonly openedAt: u64;
    readonly restAt: u64;
    readonly until: u64;
    readonly approvers: Vec<AccountId32>;
    readonly threshold: u8;
    readonly approvals: Vec<AccountId32>;
    readonly closedAt: Option<u64>;
    readonly review: Option<PalletConsentEmergencyTypesReview>;
  }

  /** @name PalletConsentEmergencyTypesReview (352) */
  interface PalletConsentEmergencyTypesReview extends Struct {
    readonly reviewedBy: AccountId32;
    readonly verdict: PalletConsentEmergencyTypesVerdict;
    readonly text: Option<Bytes>;
    readonly reviewedAt: u64;
  }

  /** @name PalletConsentEmergencyTypesOwedReview (356) */
  interface PalletConsentEmergencyTypesOwedReview extends Struct {
    readonly organization: u32;
    readonly subject: U8aFixed;
    readonly emergency: U8aFixed;
  }

  /** @name PalletConsentError (359) */
  interface PalletConsentError extends Enum {
    readonly isNotFound: boolean;
    readonly isNotAuthorized: boolean;
    readonly isAlreadyExists: boolean;
    readonly isOrganizationSuspended: boolean;
    readonly isAlreadyRevoked: boolean;
    readonly isAlreadyLapsed: boolean;
    readonly isNotLapsed: boolean;
    readonly isBadEvidence: boolean;
    readonly isNoSections: boolean;
    readonly isDuplicateSection: boolean;
    readonly isBadActions: boolean;
    readonly isBadPurposes: boolean;
    readonly isBadPeriod: boolean;
    readonly isBadCountry: boolean;
    readonly isBadCid: boolean;
    readonly isUnknownGrantee: boolean;
    readonly isWrongGrantee: boolean;
    readonly isUnknownParent: boolean;
    readonly isWiderThanParent: boolean;
    readonly isDerivedIsWider: boolean;
    readonly isNotNarrower: boolean;
    readonly isMaxConsentsExceeded: boolean;
    readonly isMaxDerivedExceeded: boolean;
    readonly isMaxRequestsExceeded: boolean;
    readonly isRequestClosed: boolean;
    readonly isNotLonger: boolean;
    readonly isBeyondMandate: boolean;
    readonly isBadPowers: boolean;
    readonly isMaxDelegatesExceeded: boolean;
    readonly isBadPolicy: boolean;
    readonly isBadReason: boolean;
    readonly isSectionExcluded: boolean;
    readonly isReviewOwed: boolean;
    readonly isMaxEmergenciesExceeded: boolean;
    readonly isEmergencyClosed: boolean;
    readonly isEmergencyOpen: boolean;
    readonly isAlreadyApproved: boolean;
    readonly isAlreadyReviewed: boolean;
    readonly isSelfReview: boolean;
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'AlreadyRevoked' | 'AlreadyLapsed' | 'NotLapsed' | 'BadEvidence' | 'NoSections' | 'DuplicateSection' | 'BadActions' | 'BadPurposes' | 'BadPeriod' | 'BadCountry' | 'BadCid' | 'UnknownGrantee' | 'WrongGrantee' | 'UnknownParent' | 'WiderThanParent' | 'DerivedIsWider' | 'NotNarrower' | 'MaxConsentsExceeded' | 'MaxDerivedExceeded' | 'MaxRequestsExceeded' | 'RequestClosed' | 'NotLonger' | 'BeyondMandate' | 'BadPowers' | 'MaxDelegatesExceeded' | 'BadPolicy' | 'BadReason' | 'SectionExcluded' | 'ReviewOwed' | 'MaxEmergenciesExceeded' | 'EmergencyClosed' | 'EmergencyOpen' | 'AlreadyApproved' | 'AlreadyReviewed' | 'SelfReview';
  }

  /** @name PalletRecordsDocument (360) */
  interface PalletRecordsDocument extends Struct {
    readonly section: U8aFixed;
    readonly cid: Bytes;
    readonly commitment: H256;
    readonly size_: u32;
    readonly organization: u32;
    readonly device: AccountId32;
    readonly epoch: u32;
    readonly supersedes: Option<U8aFixed>;
    readonly retention: u8;
    readonly status: PalletRecordsDocumentStatus;
    readonly registeredAt: u32;
  }

  /** @name PalletRecordsDocumentStatus (361) */
  interface PalletRecordsDocumentStatus extends Enum {
    readonly isCurrent: boolean;
    readonly isSuperseded: boolean;
    readonly isRetracted: boolean;
    readonly type: 'Current' | 'Superseded' | 'Retracted';
  }

  /** @name PalletRecordsHold (362) */
  interface PalletRecordsHold extends Struct {
    readonly organization: u32;
    readonly placedBy: AccountId32;
    readonly reason: H256;
    readonly placedAt: u64;
  }

  /** @name PalletRecordsErasureRequest (363) */
  interface PalletRecordsErasureRequest extends Struct {
    readonly requestedBy: AccountId32;
    readonly requestedAt: u64;
  }

  /** @name PalletRecordsTombstone (364) */
  interface PalletRecordsTombstone extends Struct {
    readonly requestedBy: AccountId32;
    readonly confirmedBy: AccountId32;
    readonly erasedAt: u64;
  }

  /** @name PalletRecordsError (365) */
  interface PalletRecordsError extends Enum {
    readonly isNotFound: boolean;
    readonly isNotAuthorized: boolean;
    readonly isAlreadyExists: boolean;
    readonly isOrganizationSuspended: boolean;
    readonly isNoEntries: boolean;
    readonly isDuplicateEntry: boolean;
    readonly isStaleEpoch: boolean;
    readonly isNotSuperseding: boolean;
    readonly isAlreadyRetracted: boolean;
    readonly isBadCid: boolean;
    readonly isBadSize: boolean;
    readonly isCounterExhausted: boolean;
    readonly isAlreadyErased: boolean;
    readonly isAlreadyRequested: boolean;
    readonly isUnderHold: boolean;
    readonly isRetentionNotOver: boolean;
    readonly isSelfApproval: boolean;
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'NoEntries' | 'DuplicateEntry' | 'StaleEpoch' | 'NotSuperseding' | 'AlreadyRetracted' | 'BadCid' | 'BadSize' | 'CounterExhausted' | 'AlreadyErased' | 'AlreadyRequested' | 'UnderHold' | 'RetentionNotOver' | 'SelfApproval';
  }

  /** @name PalletAuditAnchor (367) */
  interface PalletAuditAnchor extends Struct {
    readonly root: H256;
    readonly rows: u32;
    readonly firstRow: u64;
    readonly pack: Option<Bytes>;
    readonly organization: u32;
    readonly anchoredAt: u32;
  }

  /** @name PalletAuditError (368) */
  interface PalletAuditError extends Enum {
    readonly isNotAuthorized: boolean;
    readonly isGap: boolean;
    readonly isNoRows: boolean;
    readonly isBadCid: boolean;
    readonly isCounterExhausted: boolean;
    readonly type: 'NotAuthorized' | 'Gap' | 'NoRows' | 'BadCid' | 'CounterExhausted';
  }

  /** @name PalletIncentivesEarning (369) */
  interface PalletIncentivesEarning extends Struct {
    readonly fees: u128;
    readonly rewards: u128;
  }

  /** @name PalletIncentivesUsage (370) */
  interface PalletIncentivesUsage extends Struct {
    readonly session: u32;
    readonly calls: u32;
  }

  /** @name PalletIncentivesReward (371) */
  interface PalletIncentivesReward extends Struct {
    readonly quality: PalletIncentivesQuality;
    readonly amount: u128;
    readonly holder: AccountId32;
    readonly organization: u32;
    readonly attester: AccountId32;
    readonly attestedBy: u32;
    readonly session: u32;
    readonly due: u64;
    readonly objections: Vec<u32>;
    readonly state: PalletIncentivesRewardState;
  }

  /** @name PalletIncentivesRewardState (373) */
  interface PalletIncentivesRewardState extends Enum {
    readonly isEscrowed: boolean;
    readonly isReleased: boolean;
    readonly isClawedBack: boolean;
    readonly asClawedBack: PalletIncentivesReason;
    readonly type: 'Escrowed' | 'Released' | 'ClawedBack';
  }

  /** @name PalletIncentivesLedger (374) */
  interface PalletIncentivesLedger extends Struct {
    readonly escrowed: u128;
    readonly claimable: u128;
    readonly claimed: u128;
    readonly clawedBack: u128;
  }

  /** @name PalletIncentivesAttested (375) */
  interface PalletIncentivesAttested extends Struct {
    readonly escrowed: u128;
    readonly released: u128;
    readonly clawedBack: u128;
  }

  /** @name PalletIncentivesTally (376) */
  interface PalletIncentivesTally extends Struct {
    readonly given: u32;
    readonly fallen: u32;
    readonly rewards: PalletIncentivesAttested;
  }

  /** @name PalletIncentivesCount (377) */
  interface PalletIncentivesCount extends Struct {
    readonly session: u32;
    readonly count: u32;
  }

  /** @name PalletIncentivesSpending (378) */
  interface PalletIncentivesSpending extends Struct {
    readonly session: u32;
    readonly amount: u128;
  }

  /** @name PalletIncentivesError (379) */
  interface PalletIncentivesError extends Enum {
    readonly isNotFound: boolean;
    readonly isNotAuthorized: boolean;
    readonly isOrganizationSuspended: boolean;
    readonly isNotIndependent: boolean;
    readonly isNotMember: boolean;
    readonly isAlreadyExists: boolean;
    readonly isNotRewarded: boolean;
    readonly isMaxGivenExceeded: boolean;
    readonly isMaxReceivedExceeded: boolean;
    readonly isMaxExchangedExceeded: boolean;
    readonly isBudgetExceeded: boolean;
    readonly isAlreadySettled: boolean;
    readonly isNotDue: boolean;
    readonly isPeriodOver: boolean;
    readonly isAlreadyObjected: boolean;
    readonly isNothingToClaim: boolean;
    readonly isBadDestination: boolean;
    readonly isBadParameters: boolean;
    readonly isOverflow: boolean;
    readonly type: 'NotFound' | 'NotAuthorized' | 'OrganizationSuspended' | 'NotIndependent' | 'NotMember' | 'AlreadyExists' | 'NotRewarded' | 'MaxGivenExceeded' | 'MaxReceivedExceeded' | 'MaxExchangedExceeded' | 'BudgetExceeded' | 'AlreadySettled' | 'NotDue' | 'PeriodOver' | 'AlreadyObjected' | 'NothingToClaim' | 'BadDestination' | 'BadParameters' | 'Overflow';
  }

  /** @name PalletMarketPurchase (382) */
  interface PalletMarketPurchase extends Struct {
    readonly offer: H256;
    readonly buyer: AccountId32;
    readonly payee: AccountId32;
    readonly price: u128;
    readonly inspection: u64;
    readonly state: PalletMarketPurchaseState;
  }

  /** @name PalletMarketPurchaseState (383) */
  interface PalletMarketPurchaseState extends Enum {
    readonly isPaid: boolean;
    readonly asPaid: {
      readonly until: u64;
    } & Struct;
    readonly isDelivered: boolean;
    readonly asDelivered: {
      readonly delivery: H256;
      readonly until: u64;
    } & Struct;
    readonly isDisputed: boolean;
    readonly asDisputed: {
      readonly delivery: H256;
      readonly until: u64;
    } & Struct;
    readonly isCompleted: boolean;
    readonly asCompleted: {
      readonly at: u64;
    } & Struct;
    readonly isRefunded: boolean;
    readonly asRefunded: {
      readonly at: u64;
    } & Struct;
    readonly isSplit: boolean;
    readonly asSplit: {
      readonly at: u64;
    } & Struct;
    readonly type: 'Paid' | 'Delivered' | 'Disputed' | 'Completed' | 'Refunded' | 'Split';
  }

  /** @name PalletMarketProgramme (384) */
  interface PalletMarketProgramme extends Struct {
    readonly plan: PalletMarketPlan;
    readonly funder: AccountId32;
    readonly budget: u128;
    readonly reserved: u128;
    readonly participants: u32;
    readonly closedAt: Option<u64>;
  }

  /** @name PalletMarketParticipation (386) */
  interface PalletMarketParticipation extends Struct {
    readonly settled: u16;
    readonly delivery: Option<H256>;
    readonly withdrawnAt: Option<u64>;
  }

  /** @name PalletMarketError (387) */
  interface PalletMarketError extends Enum {
    readonly isNotFound: boolean;
    readonly isNotAuthorized: boolean;
    readonly isAlreadyExists: boolean;
    readonly isOrganizationSuspended: boolean;
    readonly isMaxOffersExceeded: boolean;
    readonly isMaxPurchasesExceeded: boolean;
    readonly isMaxProgrammesExceeded: boolean;
    readonly isMaxParticipantsExceeded: boolean;
    readonly isBadPrice: boolean;
    readonly isBadPayee: boolean;
    readonly isBadPeriod: boolean;
    readonly isBadPlan: boolean;
    readonly isInsufficientFunds: boolean;
    readonly isBudgetExceeded: boolean;
    readonly isPeriodOver: boolean;
    readonly isNotDue: boolean;
    readonly isNotDelivered: boolean;
    readonly isAlreadyDelivered: boolean;
    readonly isNotDisputed: boolean;
    readonly isAlreadyDisputed: boolean;
    readonly isAlreadyEnded: boolean;
    readonly isNotIndependent: boolean;
    readonly isBadProof: boolean;
    readonly isAlreadyWithdrawn: boolean;
    readonly isAlreadySettled: boolean;
    readonly isGap: boolean;
    readonly isMaxPaymentsExceeded: boolean;
    readonly isOverflow: boolean;
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'MaxOffersExceeded' | 'MaxPurchasesExceeded' | 'MaxProgrammesExceeded' | 'MaxParticipantsExceeded' | 'BadPrice' | 'BadPayee' | 'BadPeriod' | 'BadPlan' | 'InsufficientFunds' | 'BudgetExceeded' | 'PeriodOver' | 'NotDue' | 'NotDelivered' | 'AlreadyDelivered' | 'NotDisputed' | 'AlreadyDisputed' | 'AlreadyEnded' | 'NotIndependent' | 'BadProof' | 'AlreadyWithdrawn' | 'AlreadySettled' | 'Gap' | 'MaxPaymentsExceeded' | 'Overflow';
  }

  /** @name AssentRuntimeRuntime (388) */
  type AssentRuntimeRuntime = Null;

  /** @name SpRuntimeBlockLazyBlock (389) */
  interface SpRuntimeBlockLazyBlock extends Struct {
    readonly header: SpRuntimeHeader;
    readonly extrinsics: Vec<Bytes>;
  }

  /** @name SpRuntimeHeader (390) */
  interface SpRuntimeHeader extends Struct {
    readonly parentHash: H256;
    readonly number: Compact<u32>;
    readonly stateRoot: H256;
    readonly extrinsicsRoot: H256;
    readonly digest: SpRuntimeDigest;
  }

  /** @name SpRuntimeExtrinsicInclusionMode (394) */
  interface SpRuntimeExtrinsicInclusionMode extends Enum {
    readonly isAllExtrinsics: boolean;
    readonly isOnlyInherents: boolean;
    readonly type: 'AllExtrinsics' | 'OnlyInherents';
  }

  /** @name SpRuntimeTransactionValidityTransactionValidityError (398) */
  interface SpRuntimeTransactionValidityTransactionValidityError extends Enum {
    readonly isInvalid: boolean;
    readonly asInvalid: SpRuntimeTransactionValidityInvalidTransaction;
    readonly isUnknown: boolean;
    readonly asUnknown: SpRuntimeTransactionValidityUnknownTransaction;
    readonly type: 'Invalid' | 'Unknown';
  }

  /** @name SpRuntimeTransactionValidityInvalidTransaction (399) */
  interface SpRuntimeTransactionValidityInvalidTransaction extends Enum {
    readonly isCall: boolean;
    readonly isPayment: boolean;
    readonly isFuture: boolean;
    readonly isStale: boolean;
    readonly isBadProof: boolean;
    readonly isAncientBirthBlock: boolean;
    readonly isExhaustsResources: boolean;
    readonly isCustom: boolean;
    readonly asCustom: u8;
    readonly isBadMandatory: boolean;
    readonly isMandatoryValidation: boolean;
    readonly isBadSigner: boolean;
    readonly isIndeterminateImplicit: boolean;
    readonly isUnknownOrigin: boolean;
    readonly type: 'Call' | 'Payment' | 'Future' | 'Stale' | 'BadProof' | 'AncientBirthBlock' | 'ExhaustsResources' | 'Custom' | 'BadMandatory' | 'MandatoryValidation' | 'BadSigner' | 'IndeterminateImplicit' | 'UnknownOrigin';
  }

  /** @name SpRuntimeTransactionValidityUnknownTransaction (400) */
  interface SpRuntimeTransactionValidityUnknownTransaction extends Enum {
    readonly isCannotLookup: boolean;
    readonly isNoUnsignedValidator: boolean;
    readonly isCustom: boolean;
    readonly asCustom: u8;
    readonly type: 'CannotLookup' | 'NoUnsignedValidator' | 'Custom';
  }

  /** @name SpInherentsInherentData (401) */
  interface SpInherentsInherentData extends Struct {
    readonly data: BTreeMap<U8aFixed, Bytes>;
  }

  /** @name SpInherentsCheckInherentsResult (406) */
  interface SpInherentsCheckInherentsResult extends Struct {
    readonly okay: bool;
    readonly fatalError: bool;
    readonly errors: SpInherentsInherentData;
  }

  /** @name SpRuntimeTransactionValidityTransactionSource (407) */
  interface SpRuntimeTransactionValidityTransactionSource extends Enum {
    readonly isInBlock: boolean;
    readonly isLocal: boolean;
    readonly isExternal: boolean;
    readonly type: 'InBlock' | 'Local' | 'External';
  }

  /** @name SpRuntimeTransactionValidityValidTransaction (409) */
  interface SpRuntimeTransactionValidityValidTransaction extends Struct {
    readonly priority: u64;
    readonly requires: Vec<Bytes>;
    readonly provides: Vec<Bytes>;
    readonly longevity: u64;
    readonly propagate: bool;
  }

  /** @name SpSessionRuntimeApiOpaqueGeneratedSessionKeys (411) */
  interface SpSessionRuntimeApiOpaqueGeneratedSessionKeys extends Struct {
    readonly keys_: Bytes;
    readonly proof: Bytes;
  }

  /** @name PalletTransactionPaymentRuntimeDispatchInfo (419) */
  interface PalletTransactionPaymentRuntimeDispatchInfo extends Struct {
    readonly weight: SpWeightsWeightV2Weight;
    readonly class: FrameSupportDispatchDispatchClass;
    readonly partialFee: u128;
  }

  /** @name PalletTransactionPaymentFeeDetails (420) */
  interface PalletTransactionPaymentFeeDetails extends Struct {
    readonly inclusionFee: Option<PalletTransactionPaymentInclusionFee>;
    readonly tip: u128;
  }

  /** @name PalletTransactionPaymentInclusionFee (422) */
  interface PalletTransactionPaymentInclusionFee extends Struct {
    readonly baseFee: u128;
    readonly lenFee: u128;
    readonly adjustedWeightFee: u128;
  }

  /** @name FrameSupportViewFunctionsViewFunctionId (426) */
  interface FrameSupportViewFunctionsViewFunctionId extends Struct {
    readonly prefix: U8aFixed;
    readonly suffix: U8aFixed;
  }

  /** @name FrameSupportViewFunctionsViewFunctionDispatchError (428) */
  interface FrameSupportViewFunctionsViewFunctionDispatchError extends Enum {
    readonly isNotImplemented: boolean;
    readonly isNotFound: boolean;
    readonly asNotFound: FrameSupportViewFunctionsViewFunctionId;
    readonly isCodec: boolean;
    readonly type: 'NotImplemented' | 'NotFound' | 'Codec';
  }

  /** @name PalletConsentDecisionDecisionRequest (429) */
  interface PalletConsentDecisionDecisionRequest extends Struct {
    readonly subject: U8aFixed;
    readonly section: U8aFixed;
    readonly organization: u32;
    readonly account: AccountId32;
    readonly action: u8;
    readonly purpose: u16;
    readonly author: Option<u32>;
    readonly dataFrom: Option<u64>;
    readonly now: u64;
  }

  /** @name PalletConsentDecision (430) */
  interface PalletConsentDecision extends Struct {
    readonly permit: bool;
    readonly basis: PalletConsentDecisionBasis;
    readonly clause: PalletConsentDecisionClause;
    readonly obligations: u8;
  }

  /** @name PalletConsentDecisionBasis (431) */
  interface PalletConsentDecisionBasis extends Enum {
    readonly isNone: boolean;
    readonly isOwnRecord: boolean;
    readonly isConsent: boolean;
    readonly asConsent: U8aFixed;
    readonly isEmergency: boolean;
    readonly asEmergency: U8aFixed;
    readonly type: 'None' | 'OwnRecord' | 'Consent' | 'Emergency';
  }

  /** @name PalletConsentDecisionClause (432) */
  interface PalletConsentDecisionClause extends Enum {
    readonly isNoConsent: boolean;
    readonly isRevoked: boolean;
    readonly isNotYet: boolean;
    readonly isExpired: boolean;
    readonly isGrantee: boolean;
    readonly isRoleMissing: boolean;
    readonly isOrganizationSuspended: boolean;
    readonly isSection: boolean;
    readonly isAction: boolean;
    readonly isPurpose: boolean;
    readonly isDataPeriod: boolean;
    readonly isPermitted: boolean;
    readonly isOwnRecord: boolean;
    readonly isEmergency: boolean;
    readonly type: 'NoConsent' | 'Revoked' | 'NotYet' | 'Expired' | 'Grantee' | 'RoleMissing' | 'OrganizationSuspended' | 'Section' | 'Action' | 'Purpose' | 'DataPeriod' | 'Permitted' | 'OwnRecord' | 'Emergency';
  }

  /** @name AssentPrimitivesResearchResearchUse (433) */
  interface AssentPrimitivesResearchResearchUse extends Struct {
    readonly organization: u32;
    readonly duo: u16;
    readonly clauses: H256;
  }

  /** @name PalletIncentivesBreakdown (435) */
  interface PalletIncentivesBreakdown extends Struct {
    readonly session: u32;
    readonly blocks: u32;
    readonly blockRewards: u128;
    readonly fees: u128;
    readonly attested: PalletIncentivesAttested;
  }

  /** @name AssentRuntimeQueriesMembership (437) */
  interface AssentRuntimeQueriesMembership extends Struct {
    readonly active: bool;
    readonly device: bool;
    readonly roles: Vec<AssentPrimitivesRolesRole>;
  }

  /** @name AssentRuntimeQueriesStakeReward (439) */
  interface AssentRuntimeQueriesStakeReward extends Struct {
    readonly firstSession: u32;
    readonly eraPayout: u128;
    readonly points: u32;
    readonly pointsOfAll: u32;
    readonly commission: Perbill;
    readonly stake: u128;
    readonly stakeOfAll: u128;
    readonly amount: u128;
  }

  /** @name AssentRuntimeRuntimeError (442) */
  interface AssentRuntimeRuntimeError extends Enum {
    readonly isSystem: boolean;
    readonly asSystem: FrameSystemError;
    readonly isBalances: boolean;
    readonly asBalances: PalletBalancesError;
    readonly isSession: boolean;
    readonly asSession: PalletSessionError;
    readonly isGrandpa: boolean;
    readonly asGrandpa: PalletGrandpaError;
    readonly isStaking: boolean;
    readonly asStaking: PalletStakingPalletError;
    readonly isUtility: boolean;
    readonly asUtility: PalletUtilityError;
    readonly isCouncil: boolean;
    readonly asCouncil: PalletCollectiveError;
    readonly isMultisig: boolean;
    readonly asMultisig: PalletMultisigError;
    readonly isProxy: boolean;
    readonly asProxy: PalletProxyError;
    readonly isAssets: boolean;
    readonly asAssets: PalletAssetsError;
    readonly isPoolAssets: boolean;
    readonly asPoolAssets: PalletAssetsError;
    readonly isAssetConversion: boolean;
    readonly asAssetConversion: PalletAssetConversionError;
    readonly isRegistry: boolean;
    readonly asRegistry: PalletRegistryError;
    readonly isSubjects: boolean;
    readonly asSubjects: PalletSubjectsError;
    readonly isConsent: boolean;
    readonly asConsent: PalletConsentError;
    readonly isRecords: boolean;
    readonly asRecords: PalletRecordsError;
    readonly isAudit: boolean;
    readonly asAudit: PalletAuditError;
    readonly isIncentives: boolean;
    readonly asIncentives: PalletIncentivesError;
    readonly isMarket: boolean;
    readonly asMarket: PalletMarketError;
    readonly type: 'System' | 'Balances' | 'Session' | 'Grandpa' | 'Staking' | 'Utility' | 'Council' | 'Multisig' | 'Proxy' | 'Assets' | 'PoolAssets' | 'AssetConversion' | 'Registry' | 'Subjects' | 'Consent' | 'Records' | 'Audit' | 'Incentives' | 'Market';
  }

} // declare module
