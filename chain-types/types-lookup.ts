// Generated from the runtime's metadata by npm run runtime:build; never edited.
/* eslint-disable */

// import type lookup before we augment - in some environments
// this is required to allow for ambient/previous definitions
import '@polkadot/types/lookup';

import type { BTreeMap, Bytes, Compact, Enum, Null, Option, Result, Struct, Text, U8aFixed, Vec, bool, u128, u16, u32, u64, u8 } from '@polkadot/types-codec';
import type { ITuple } from '@polkadot/types-codec/types';
import type { AccountId32, Call, H256, MultiAddress } from '@polkadot/types/interfaces/runtime';
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

  /** @name PalletSessionCall (24) */
  interface PalletSessionCall extends Enum {
    readonly isSetKeys: boolean;
    readonly asSetKeys: {
      readonly keys_: AssentRuntimeSessionKeys;
      readonly proof: Bytes;
    } & Struct;
    readonly isPurgeKeys: boolean;
    readonly type: 'SetKeys' | 'PurgeKeys';
  }

  /** @name AssentRuntimeSessionKeys (25) */
  interface AssentRuntimeSessionKeys extends Struct {
    readonly aura: SpConsensusAuraSr25519AppSr25519Public;
    readonly grandpa: SpConsensusGrandpaAppPublic;
  }

  /** @name SpConsensusAuraSr25519AppSr25519Public (26) */
  interface SpConsensusAuraSr25519AppSr25519Public extends U8aFixed {}

  /** @name SpConsensusGrandpaAppPublic (27) */
  interface SpConsensusGrandpaAppPublic extends U8aFixed {}

  /** @name PalletGrandpaCall (28) */
  interface PalletGrandpaCall extends Enum {
    readonly isReportEquivocation: boolean;
    readonly asReportEquivocation: {
      readonly equivocationProof: SpConsensusGrandpaEquivocationProof;
      readonly keyOwnerProof: SpCoreVoid;
    } & Struct;
    readonly isReportEquivocationUnsigned: boolean;
    readonly asReportEquivocationUnsigned: {
      readonly equivocationProof: SpConsensusGrandpaEquivocationProof;
      readonly keyOwnerProof: SpCoreVoid;
    } & Struct;
    readonly isNoteStalled: boolean;
    readonly asNoteStalled: {
      readonly delay: u32;
      readonly bestFinalizedBlockNumber: u32;
    } & Struct;
    readonly type: 'ReportEquivocation' | 'ReportEquivocationUnsigned' | 'NoteStalled';
  }

  /** @name SpConsensusGrandpaEquivocationProof (29) */
  interface SpConsensusGrandpaEquivocationProof extends Struct {
    readonly setId: u64;
    readonly equivocation: SpConsensusGrandpaEquivocation;
  }

  /** @name SpConsensusGrandpaEquivocation (30) */
  interface SpConsensusGrandpaEquivocation extends Enum {
    readonly isPrevote: boolean;
    readonly asPrevote: FinalityGrandpaEquivocationPrevote;
    readonly isPrecommit: boolean;
    readonly asPrecommit: FinalityGrandpaEquivocationPrecommit;
    readonly type: 'Prevote' | 'Precommit';
  }

  /** @name FinalityGrandpaEquivocationPrevote (31) */
  interface FinalityGrandpaEquivocationPrevote extends Struct {
    readonly roundNumber: u64;
    readonly identity: SpConsensusGrandpaAppPublic;
    readonly first: ITuple<[FinalityGrandpaPrevote, SpConsensusGrandpaAppSignature]>;
    readonly second: ITuple<[FinalityGrandpaPrevote, SpConsensusGrandpaAppSignature]>;
  }

  /** @name FinalityGrandpaPrevote (32) */
  interface FinalityGrandpaPrevote extends Struct {
    readonly targetHash: H256;
    readonly targetNumber: u32;
  }

  /** @name SpConsensusGrandpaAppSignature (33) */
  interface SpConsensusGrandpaAppSignature extends U8aFixed {}

  /** @name FinalityGrandpaEquivocationPrecommit (36) */
  interface FinalityGrandpaEquivocationPrecommit extends Struct {
    readonly roundNumber: u64;
    readonly identity: SpConsensusGrandpaAppPublic;
    readonly first: ITuple<[FinalityGrandpaPrecommit, SpConsensusGrandpaAppSignature]>;
    readonly second: ITuple<[FinalityGrandpaPrecommit, SpConsensusGrandpaAppSignature]>;
  }

  /** @name FinalityGrandpaPrecommit (37) */
  interface FinalityGrandpaPrecommit extends Struct {
    readonly targetHash: H256;
    readonly targetNumber: u32;
  }

  /** @name SpCoreVoid (39) */
  type SpCoreVoid = Null;

  /** @name PalletUtilityCall (40) */
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

  /** @name AssentRuntimeOriginCaller (43) */
  interface AssentRuntimeOriginCaller extends Enum {
    readonly isSystem: boolean;
    readonly asSystem: FrameSupportDispatchRawOrigin;
    readonly isCouncil: boolean;
    readonly asCouncil: PalletCollectiveRawOrigin;
    readonly type: 'System' | 'Council';
  }

  /** @name FrameSupportDispatchRawOrigin (44) */
  interface FrameSupportDispatchRawOrigin extends Enum {
    readonly isRoot: boolean;
    readonly isSigned: boolean;
    readonly asSigned: AccountId32;
    readonly isNone: boolean;
    readonly isAuthorized: boolean;
    readonly type: 'Root' | 'Signed' | 'None' | 'Authorized';
  }

  /** @name PalletCollectiveRawOrigin (45) */
  interface PalletCollectiveRawOrigin extends Enum {
    readonly isMembers: boolean;
    readonly asMembers: ITuple<[u32, u32]>;
    readonly isMember: boolean;
    readonly asMember: AccountId32;
    readonly isPhantom: boolean;
    readonly type: 'Members' | 'Member' | 'Phantom';
  }

  /** @name SpWeightsWeightV2Weight (46) */
  interface SpWeightsWeightV2Weight extends Struct {
    readonly refTime: Compact<u64>;
    readonly proofSize: Compact<u64>;
  }

  /** @name PalletCollectiveCall (47) */
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

  /** @name PalletRegistryCall (50) */
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
    readonly type: 'Admit' | 'Suspend' | 'Reinstate' | 'EnrolDevice' | 'RetireDevice' | 'Assign' | 'End' | 'SetRecipient' | 'RotateKey';
  }

  /** @name AssentPrimitivesRolesRole (53) */
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

  /** @name PalletRegistryKeyHolder (56) */
  interface PalletRegistryKeyHolder extends Enum {
    readonly isOrganization: boolean;
    readonly isRole: boolean;
    readonly asRole: AssentPrimitivesRolesRole;
    readonly type: 'Organization' | 'Role';
  }

  /** @name PalletSubjectsCall (57) */
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
    readonly type: 'Register' | 'SetDirectory' | 'Rotate' | 'Claim';
  }

  /** @name PalletConsentCall (62) */
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
    readonly type: 'Grant' | 'SetBundle' | 'Narrow' | 'Revoke' | 'Request' | 'Refuse' | 'Withdraw' | 'Announce';
  }

  /** @name AssentPrimitivesConsentTerms (63) */
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

  /** @name AssentPrimitivesConsentGrantee (64) */
  interface AssentPrimitivesConsentGrantee extends Enum {
    readonly isAccount: boolean;
    readonly asAccount: AccountId32;
    readonly isOrganization: boolean;
    readonly asOrganization: u32;
    readonly isRole: boolean;
    readonly asRole: ITuple<[u32, AssentPrimitivesRolesRole]>;
    readonly type: 'Account' | 'Organization' | 'Role';
  }

  /** @name AssentPrimitivesConsentPeriod (65) */
  interface AssentPrimitivesConsentPeriod extends Struct {
    readonly start: u64;
    readonly end: u64;
  }

  /** @name AssentPrimitivesConsentEvidence (73) */
  interface AssentPrimitivesConsentEvidence extends Enum {
    readonly isKey: boolean;
    readonly isPin: boolean;
    readonly isPaper: boolean;
    readonly isGuardian: boolean;
    readonly type: 'Key' | 'Pin' | 'Paper' | 'Guardian';
  }

  /** @name PalletRecordsCall (74) */
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
    readonly type: 'Register' | 'Retract';
  }

  /** @name PalletRecordsEntry (76) */
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

  /** @name PalletAuditCall (78) */
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

  /** @name SpRuntimeMultiSignature (79) */
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

  /** @name FrameSystemExtensionsCheckNonZeroSender (81) */
  type FrameSystemExtensionsCheckNonZeroSender = Null;

  /** @name FrameSystemExtensionsCheckSpecVersion (82) */
  type FrameSystemExtensionsCheckSpecVersion = Null;

  /** @name FrameSystemExtensionsCheckTxVersion (83) */
  type FrameSystemExtensionsCheckTxVersion = Null;

  /** @name FrameSystemExtensionsCheckGenesis (84) */
  type FrameSystemExtensionsCheckGenesis = Null;

  /** @name FrameSystemExtensionsCheckNonce (87) */
  interface FrameSystemExtensionsCheckNonce extends Compact<u32> {}

  /** @name FrameSystemExtensionsCheckWeight (88) */
  type FrameSystemExtensionsCheckWeight = Null;

  /** @name PalletTransactionPaymentChargeTransactionPayment (89) */
  interface PalletTransactionPaymentChargeTransactionPayment extends Compact<u128> {}

  /** @name FrameMetadataHashExtensionCheckMetadataHash (90) */
  interface FrameMetadataHashExtensionCheckMetadataHash extends Struct {
    readonly mode: FrameMetadataHashExtensionMode;
  }

  /** @name FrameMetadataHashExtensionMode (91) */
  interface FrameMetadataHashExtensionMode extends Enum {
    readonly isDisabled: boolean;
    readonly isEnabled: boolean;
    readonly type: 'Disabled' | 'Enabled';
  }

  /** @name FrameSystemExtensionsWeightReclaim (92) */
  type FrameSystemExtensionsWeightReclaim = Null;

  /** @name FrameSystemAccountInfo (94) */
  interface FrameSystemAccountInfo extends Struct {
    readonly nonce: u32;
    readonly consumers: u32;
    readonly providers: u32;
    readonly sufficients: u32;
    readonly data: PalletBalancesAccountData;
  }

  /** @name PalletBalancesAccountData (95) */
  interface PalletBalancesAccountData extends Struct {
    readonly free: u128;
    readonly reserved: u128;
    readonly frozen: u128;
    readonly flags: u128;
  }

  /** @name FrameSupportDispatchPerDispatchClassWeight (97) */
  interface FrameSupportDispatchPerDispatchClassWeight extends Struct {
    readonly normal: SpWeightsWeightV2Weight;
    readonly operational: SpWeightsWeightV2Weight;
    readonly mandatory: SpWeightsWeightV2Weight;
  }

  /** @name SpRuntimeDigest (98) */
  interface SpRuntimeDigest extends Struct {
    readonly logs: Vec<SpRuntimeDigestDigestItem>;
  }

  /** @name SpRuntimeDigestDigestItem (100) */
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

  /** @name FrameSystemEventRecord (103) */
  interface FrameSystemEventRecord extends Struct {
    readonly phase: FrameSystemPhase;
    readonly event: Event;
    readonly topics: Vec<H256>;
  }

  /** @name FrameSystemEvent (105) */
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

  /** @name FrameSystemDispatchEventInfo (106) */
  interface FrameSystemDispatchEventInfo extends Struct {
    readonly weight: SpWeightsWeightV2Weight;
    readonly class: FrameSupportDispatchDispatchClass;
    readonly paysFee: FrameSupportDispatchPays;
  }

  /** @name FrameSupportDispatchDispatchClass (107) */
  interface FrameSupportDispatchDispatchClass extends Enum {
    readonly isNormal: boolean;
    readonly isOperational: boolean;
    readonly isMandatory: boolean;
    readonly type: 'Normal' | 'Operational' | 'Mandatory';
  }

  /** @name FrameSupportDispatchPays (108) */
  interface FrameSupportDispatchPays extends Enum {
    readonly isYes: boolean;
    readonly isNo: boolean;
    readonly type: 'Yes' | 'No';
  }

  /** @name SpRuntimeDispatchError (109) */
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

  /** @name SpRuntimeModuleError (110) */
  interface SpRuntimeModuleError extends Struct {
    readonly index: u8;
    readonly error: U8aFixed;
  }

  /** @name SpRuntimeTokenError (111) */
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

  /** @name SpArithmeticArithmeticError (112) */
  interface SpArithmeticArithmeticError extends Enum {
    readonly isUnderflow: boolean;
    readonly isOverflow: boolean;
    readonly isDivisionByZero: boolean;
    readonly type: 'Underflow' | 'Overflow' | 'DivisionByZero';
  }

  /** @name SpRuntimeTransactionalError (113) */
  interface SpRuntimeTransactionalError extends Enum {
    readonly isLimitReached: boolean;
    readonly isNoLayer: boolean;
    readonly type: 'LimitReached' | 'NoLayer';
  }

  /** @name SpRuntimeProvingTrieTrieError (114) */
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

  /** @name PalletBalancesEvent (115) */
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

  /** @name FrameSupportTokensMiscBalanceStatus (116) */
  interface FrameSupportTokensMiscBalanceStatus extends Enum {
    readonly isFree: boolean;
    readonly isReserved: boolean;
    readonly type: 'Free' | 'Reserved';
  }

  /** @name AssentRuntimeRuntimeHoldReason (117) */
  interface AssentRuntimeRuntimeHoldReason extends Enum {
    readonly isSession: boolean;
    readonly asSession: PalletSessionHoldReason;
    readonly isCouncil: boolean;
    readonly asCouncil: PalletCollectiveHoldReason;
    readonly type: 'Session' | 'Council';
  }

  /** @name PalletSessionHoldReason (118) */
  interface PalletSessionHoldReason extends Enum {
    readonly isKeys: boolean;
    readonly type: 'Keys';
  }

  /** @name PalletCollectiveHoldReason (119) */
  interface PalletCollectiveHoldReason extends Enum {
    readonly isProposalSubmission: boolean;
    readonly type: 'ProposalSubmission';
  }

  /** @name PalletBalancesUnexpectedKind (120) */
  interface PalletBalancesUnexpectedKind extends Enum {
    readonly isBalanceUpdated: boolean;
    readonly isFailedToMutateAccount: boolean;
    readonly type: 'BalanceUpdated' | 'FailedToMutateAccount';
  }

  /** @name PalletTransactionPaymentEvent (121) */
  interface PalletTransactionPaymentEvent extends Enum {
    readonly isTransactionFeePaid: boolean;
    readonly asTransactionFeePaid: {
      readonly who: AccountId32;
      readonly actualFee: u128;
      readonly tip: u128;
    } & Struct;
    readonly type: 'TransactionFeePaid';
  }

  /** @name PalletSkipFeelessPaymentEvent (122) */
  interface PalletSkipFeelessPaymentEvent extends Enum {
    readonly isFeeSkipped: boolean;
    readonly asFeeSkipped: {
      readonly origin: AssentRuntimeOriginCaller;
    } & Struct;
    readonly type: 'FeeSkipped';
  }

  /** @name PalletSessionEvent (123) */
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

  /** @name PalletGrandpaEvent (124) */
  interface PalletGrandpaEvent extends Enum {
    readonly isNewAuthorities: boolean;
    readonly asNewAuthorities: {
      readonly authoritySet: Vec<ITuple<[SpConsensusGrandpaAppPublic, u64]>>;
    } & Struct;
    readonly isPaused: boolean;
    readonly isResumed: boolean;
    readonly type: 'NewAuthorities' | 'Paused' | 'Resumed';
  }

  /** @name PalletUtilityEvent (127) */
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

  /** @name PalletCollectiveEvent (129) */
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

  /** @name PalletRegistryEvent (130) */
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
    readonly type: 'OrganizationAdmitted' | 'OrganizationSuspended' | 'OrganizationReinstated' | 'DeviceEnrolled' | 'DeviceRetired' | 'RoleAssigned' | 'RoleEnded' | 'RecipientSet' | 'KeyRotated';
  }

  /** @name PalletSubjectsEvent (131) */
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
    readonly type: 'SubjectRegistered' | 'DirectorySet' | 'EpochRaised' | 'SubjectClaimed';
  }

  /** @name PalletConsentEvent (132) */
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
    readonly type: 'Granted' | 'BundleSet' | 'Narrowed' | 'Revoked' | 'Lapsed' | 'Requested' | 'Refused' | 'Withdrawn';
  }

  /** @name PalletRecordsEvent (133) */
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
    readonly type: 'Registered' | 'Superseded' | 'Retracted';
  }

  /** @name PalletAuditEvent (134) */
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

  /** @name PalletIncentivesEvent (135) */
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
    readonly type: 'Rewarded' | 'AuthorPaid';
  }

  /** @name FrameSystemPhase (137) */
  interface FrameSystemPhase extends Enum {
    readonly isApplyExtrinsic: boolean;
    readonly asApplyExtrinsic: u32;
    readonly isFinalization: boolean;
    readonly isInitialization: boolean;
    readonly type: 'ApplyExtrinsic' | 'Finalization' | 'Initialization';
  }

  /** @name FrameSystemLastRuntimeUpgradeInfo (141) */
  interface FrameSystemLastRuntimeUpgradeInfo extends Struct {
    readonly specVersion: Compact<u32>;
    readonly specName: Text;
  }

  /** @name FrameSystemCodeUpgradeAuthorization (144) */
  interface FrameSystemCodeUpgradeAuthorization extends Struct {
    readonly codeHash: H256;
    readonly checkVersion: bool;
  }

  /** @name FrameSystemLimitsBlockWeights (145) */
  interface FrameSystemLimitsBlockWeights extends Struct {
    readonly baseBlock: SpWeightsWeightV2Weight;
    readonly maxBlock: SpWeightsWeightV2Weight;
    readonly perClass: FrameSupportDispatchPerDispatchClassWeightsPerClass;
  }

  /** @name FrameSupportDispatchPerDispatchClassWeightsPerClass (146) */
  interface FrameSupportDispatchPerDispatchClassWeightsPerClass extends Struct {
    readonly normal: FrameSystemLimitsWeightsPerClass;
    readonly operational: FrameSystemLimitsWeightsPerClass;
    readonly mandatory: FrameSystemLimitsWeightsPerClass;
  }

  /** @name FrameSystemLimitsWeightsPerClass (147) */
  interface FrameSystemLimitsWeightsPerClass extends Struct {
    readonly baseExtrinsic: SpWeightsWeightV2Weight;
    readonly maxExtrinsic: Option<SpWeightsWeightV2Weight>;
    readonly maxTotal: Option<SpWeightsWeightV2Weight>;
    readonly reserved: Option<SpWeightsWeightV2Weight>;
  }

  /** @name FrameSystemLimitsBlockLength (149) */
  interface FrameSystemLimitsBlockLength extends Struct {
    readonly max: FrameSupportDispatchPerDispatchClassU32;
    readonly maxHeaderSize: Option<u32>;
  }

  /** @name FrameSupportDispatchPerDispatchClassU32 (150) */
  interface FrameSupportDispatchPerDispatchClassU32 extends Struct {
    readonly normal: u32;
    readonly operational: u32;
    readonly mandatory: u32;
  }

  /** @name SpWeightsRuntimeDbWeight (151) */
  interface SpWeightsRuntimeDbWeight extends Struct {
    readonly read: u64;
    readonly write: u64;
  }

  /** @name SpVersionRuntimeVersion (152) */
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

  /** @name FrameSystemError (157) */
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

  /** @name PalletBalancesBalanceLock (159) */
  interface PalletBalancesBalanceLock extends Struct {
    readonly id: U8aFixed;
    readonly amount: u128;
    readonly reasons: PalletBalancesReasons;
  }

  /** @name PalletBalancesReasons (160) */
  interface PalletBalancesReasons extends Enum {
    readonly isFee: boolean;
    readonly isMisc: boolean;
    readonly isAll: boolean;
    readonly type: 'Fee' | 'Misc' | 'All';
  }

  /** @name PalletBalancesReserveData (163) */
  interface PalletBalancesReserveData extends Struct {
    readonly id: U8aFixed;
    readonly amount: u128;
  }

  /** @name FrameSupportTokensMiscIdAmountRuntimeHoldReason (166) */
  interface FrameSupportTokensMiscIdAmountRuntimeHoldReason extends Struct {
    readonly id: AssentRuntimeRuntimeHoldReason;
    readonly amount: u128;
  }

  /** @name FrameSupportTokensMiscIdAmountRuntimeFreezeReason (169) */
  interface FrameSupportTokensMiscIdAmountRuntimeFreezeReason extends Struct {
    readonly id: AssentRuntimeRuntimeFreezeReason;
    readonly amount: u128;
  }

  /** @name AssentRuntimeRuntimeFreezeReason (170) */
  type AssentRuntimeRuntimeFreezeReason = Null;

  /** @name PalletBalancesError (172) */
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

  /** @name PalletTransactionPaymentReleases (174) */
  interface PalletTransactionPaymentReleases extends Enum {
    readonly isV1Ancient: boolean;
    readonly isV2: boolean;
    readonly type: 'V1Ancient' | 'V2';
  }

  /** @name SpCoreCryptoKeyTypeId (182) */
  interface SpCoreCryptoKeyTypeId extends U8aFixed {}

  /** @name PalletSessionError (183) */
  interface PalletSessionError extends Enum {
    readonly isInvalidProof: boolean;
    readonly isNoAssociatedValidatorId: boolean;
    readonly isDuplicatedKey: boolean;
    readonly isNoKeys: boolean;
    readonly isNoAccount: boolean;
    readonly type: 'InvalidProof' | 'NoAssociatedValidatorId' | 'DuplicatedKey' | 'NoKeys' | 'NoAccount';
  }

  /** @name PalletGrandpaStoredState (187) */
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

  /** @name PalletGrandpaStoredPendingChange (188) */
  interface PalletGrandpaStoredPendingChange extends Struct {
    readonly scheduledAt: u32;
    readonly delay: u32;
    readonly nextAuthorities: Vec<ITuple<[SpConsensusGrandpaAppPublic, u64]>>;
    readonly forced: Option<u32>;
  }

  /** @name PalletGrandpaError (190) */
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

  /** @name PalletUtilityError (191) */
  interface PalletUtilityError extends Enum {
    readonly isTooManyCalls: boolean;
    readonly type: 'TooManyCalls';
  }

  /** @name PalletCollectiveVotes (194) */
  interface PalletCollectiveVotes extends Struct {
    readonly index: u32;
    readonly threshold: u32;
    readonly ayes: Vec<AccountId32>;
    readonly nays: Vec<AccountId32>;
    readonly end: u32;
  }

  /** @name PalletCollectiveError (195) */
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

  /** @name PalletRegistryOrganization (196) */
  interface PalletRegistryOrganization extends Struct {
    readonly country: U8aFixed;
    readonly name: H256;
    readonly admins: Vec<AccountId32>;
    readonly status: PalletRegistryOrganizationStatus;
    readonly admittedAt: u32;
  }

  /** @name PalletRegistryOrganizationStatus (197) */
  interface PalletRegistryOrganizationStatus extends Enum {
    readonly isActive: boolean;
    readonly isSuspended: boolean;
    readonly type: 'Active' | 'Suspended';
  }

  /** @name PalletRegistryDeviceStatus (199) */
  interface PalletRegistryDeviceStatus extends Struct {
    readonly enrolledAt: u32;
    readonly retiredAt: Option<u32>;
  }

  /** @name PalletRegistryAssignment (201) */
  interface PalletRegistryAssignment extends Struct {
    readonly from: u64;
    readonly until: Option<u64>;
    readonly licence: Option<H256>;
    readonly assignedBy: AccountId32;
    readonly endedAt: Option<u64>;
  }

  /** @name PalletRegistryRecipient (203) */
  interface PalletRegistryRecipient extends Struct {
    readonly version: u32;
    readonly recipient: H256;
  }

  /** @name PalletRegistryChange (205) */
  interface PalletRegistryChange extends Struct {
    readonly kind: AssentPrimitivesPortsChangeKind;
    readonly key: U8aFixed;
    readonly subject: Option<U8aFixed>;
  }

  /** @name AssentPrimitivesPortsChangeKind (206) */
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

  /** @name PalletRegistryError (207) */
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
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'NotSuspended' | 'AlreadyRetired' | 'AlreadyEnded' | 'NoAdmins' | 'DuplicateAdmin' | 'MaxAdminsExceeded' | 'LastAdmin' | 'SelfElevation' | 'BadCountry' | 'BadPeriod' | 'CounterExhausted';
  }

  /** @name PalletSubjectsSubject (208) */
  interface PalletSubjectsSubject extends Struct {
    readonly custodian: Option<u32>;
    readonly organization: u32;
    readonly controller: Option<AccountId32>;
    readonly directory: Option<Bytes>;
    readonly liveConsents: u32;
  }

  /** @name PalletSubjectsError (210) */
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
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'AlreadyClaimed' | 'NoSections' | 'DuplicateSection' | 'BadCid' | 'CounterExhausted';
  }

  /** @name PalletConsentConsent (212) */
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

  /** @name PalletConsentLiveConsent (214) */
  interface PalletConsentLiveConsent extends Struct {
    readonly consent: U8aFixed;
    readonly end: u64;
    readonly organization: Option<u32>;
    readonly parent: Option<U8aFixed>;
  }

  /** @name PalletConsentRequest (216) */
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

  /** @name PalletConsentRequestState (217) */
  interface PalletConsentRequestState extends Enum {
    readonly isOpen: boolean;
    readonly isGranted: boolean;
    readonly asGranted: U8aFixed;
    readonly isRefused: boolean;
    readonly isWithdrawn: boolean;
    readonly type: 'Open' | 'Granted' | 'Refused' | 'Withdrawn';
  }

  /** @name PalletConsentError (220) */
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
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'AlreadyRevoked' | 'AlreadyLapsed' | 'NotLapsed' | 'BadEvidence' | 'NoSections' | 'DuplicateSection' | 'BadActions' | 'BadPurposes' | 'BadPeriod' | 'BadCountry' | 'BadCid' | 'UnknownGrantee' | 'WrongGrantee' | 'UnknownParent' | 'WiderThanParent' | 'DerivedIsWider' | 'NotNarrower' | 'MaxConsentsExceeded' | 'MaxDerivedExceeded' | 'MaxRequestsExceeded' | 'RequestClosed';
  }

  /** @name PalletRecordsDocument (221) */
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

  /** @name PalletRecordsDocumentStatus (222) */
  interface PalletRecordsDocumentStatus extends Enum {
    readonly isCurrent: boolean;
    readonly isSuperseded: boolean;
    readonly isRetracted: boolean;
    readonly type: 'Current' | 'Superseded' | 'Retracted';
  }

  /** @name PalletRecordsError (223) */
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
    readonly type: 'NotFound' | 'NotAuthorized' | 'AlreadyExists' | 'OrganizationSuspended' | 'NoEntries' | 'DuplicateEntry' | 'StaleEpoch' | 'NotSuperseding' | 'AlreadyRetracted' | 'BadCid' | 'BadSize' | 'CounterExhausted';
  }

  /** @name PalletAuditAnchor (225) */
  interface PalletAuditAnchor extends Struct {
    readonly root: H256;
    readonly rows: u32;
    readonly firstRow: u64;
    readonly pack: Option<Bytes>;
    readonly organization: u32;
    readonly anchoredAt: u32;
  }

  /** @name PalletAuditError (226) */
  interface PalletAuditError extends Enum {
    readonly isNotAuthorized: boolean;
    readonly isGap: boolean;
    readonly isNoRows: boolean;
    readonly isBadCid: boolean;
    readonly isCounterExhausted: boolean;
    readonly type: 'NotAuthorized' | 'Gap' | 'NoRows' | 'BadCid' | 'CounterExhausted';
  }

  /** @name PalletIncentivesEarning (227) */
  interface PalletIncentivesEarning extends Struct {
    readonly fees: u128;
    readonly rewards: u128;
  }

  /** @name PalletIncentivesUsage (228) */
  interface PalletIncentivesUsage extends Struct {
    readonly session: u32;
    readonly calls: u32;
  }

  /** @name AssentRuntimeRuntime (229) */
  type AssentRuntimeRuntime = Null;

  /** @name SpRuntimeBlockLazyBlock (230) */
  interface SpRuntimeBlockLazyBlock extends Struct {
    readonly header: SpRuntimeHeader;
    readonly extrinsics: Vec<Bytes>;
  }

  /** @name SpRuntimeHeader (231) */
  interface SpRuntimeHeader extends Struct {
    readonly parentHash: H256;
    readonly number: Compact<u32>;
    readonly stateRoot: H256;
    readonly extrinsicsRoot: H256;
    readonly digest: SpRuntimeDigest;
  }

  /** @name SpRuntimeExtrinsicInclusionMode (235) */
  interface SpRuntimeExtrinsicInclusionMode extends Enum {
    readonly isAllExtrinsics: boolean;
    readonly isOnlyInherents: boolean;
    readonly type: 'AllExtrinsics' | 'OnlyInherents';
  }

  /** @name SpRuntimeTransactionValidityTransactionValidityError (240) */
  interface SpRuntimeTransactionValidityTransactionValidityError extends Enum {
    readonly isInvalid: boolean;
    readonly asInvalid: SpRuntimeTransactionValidityInvalidTransaction;
    readonly isUnknown: boolean;
    readonly asUnknown: SpRuntimeTransactionValidityUnknownTransaction;
    readonly type: 'Invalid' | 'Unknown';
  }

  /** @name SpRuntimeTransactionValidityInvalidTransaction (241) */
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

  /** @name SpRuntimeTransactionValidityUnknownTransaction (242) */
  interface SpRuntimeTransactionValidityUnknownTransaction extends Enum {
    readonly isCannotLookup: boolean;
    readonly isNoUnsignedValidator: boolean;
    readonly isCustom: boolean;
    readonly asCustom: u8;
    readonly type: 'CannotLookup' | 'NoUnsignedValidator' | 'Custom';
  }

  /** @name SpInherentsInherentData (243) */
  interface SpInherentsInherentData extends Struct {
    readonly data: BTreeMap<U8aFixed, Bytes>;
  }

  /** @name SpInherentsCheckInherentsResult (248) */
  interface SpInherentsCheckInherentsResult extends Struct {
    readonly okay: bool;
    readonly fatalError: bool;
    readonly errors: SpInherentsInherentData;
  }

  /** @name SpRuntimeTransactionValidityTransactionSource (249) */
  interface SpRuntimeTransactionValidityTransactionSource extends Enum {
    readonly isInBlock: boolean;
    readonly isLocal: boolean;
    readonly isExternal: boolean;
    readonly type: 'InBlock' | 'Local' | 'External';
  }

  /** @name SpRuntimeTransactionValidityValidTransaction (251) */
  interface SpRuntimeTransactionValidityValidTransaction extends Struct {
    readonly priority: u64;
    readonly requires: Vec<Bytes>;
    readonly provides: Vec<Bytes>;
    readonly longevity: u64;
    readonly propagate: bool;
  }

  /** @name SpSessionRuntimeApiOpaqueGeneratedSessionKeys (253) */
  interface SpSessionRuntimeApiOpaqueGeneratedSessionKeys extends Struct {
    readonly keys_: Bytes;
    readonly proof: Bytes;
  }

  /** @name PalletTransactionPaymentRuntimeDispatchInfo (261) */
  interface PalletTransactionPaymentRuntimeDispatchInfo extends Struct {
    readonly weight: SpWeightsWeightV2Weight;
    readonly class: FrameSupportDispatchDispatchClass;
    readonly partialFee: u128;
  }

  /** @name PalletTransactionPaymentFeeDetails (262) */
  interface PalletTransactionPaymentFeeDetails extends Struct {
    readonly inclusionFee: Option<PalletTransactionPaymentInclusionFee>;
    readonly tip: u128;
  }

  /** @name PalletTransactionPaymentInclusionFee (264) */
  interface PalletTransactionPaymentInclusionFee extends Struct {
    readonly baseFee: u128;
    readonly lenFee: u128;
    readonly adjustedWeightFee: u128;
  }

  /** @name PalletConsentDecisionDecisionRequest (268) */
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

  /** @name PalletConsentDecision (269) */
  interface PalletConsentDecision extends Struct {
    readonly permit: bool;
    readonly basis: PalletConsentDecisionBasis;
    readonly clause: PalletConsentDecisionClause;
  }

  /** @name PalletConsentDecisionBasis (270) */
  interface PalletConsentDecisionBasis extends Enum {
    readonly isNone: boolean;
    readonly isOwnRecord: boolean;
    readonly isConsent: boolean;
    readonly asConsent: U8aFixed;
    readonly type: 'None' | 'OwnRecord' | 'Consent';
  }

  /** @name PalletConsentDecisionClause (271) */
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
    readonly type: 'NoConsent' | 'Revoked' | 'NotYet' | 'Expired' | 'Grantee' | 'RoleMissing' | 'OrganizationSuspended' | 'Section' | 'Action' | 'Purpose' | 'DataPeriod' | 'Permitted' | 'OwnRecord';
  }

  /** @name AssentRuntimeRuntimeError (272) */
  interface AssentRuntimeRuntimeError extends Enum {
    readonly isSystem: boolean;
    readonly asSystem: FrameSystemError;
    readonly isBalances: boolean;
    readonly asBalances: PalletBalancesError;
    readonly isSession: boolean;
    readonly asSession: PalletSessionError;
    readonly isGrandpa: boolean;
    readonly asGrandpa: PalletGrandpaError;
    readonly isUtility: boolean;
    readonly asUtility: PalletUtilityError;
    readonly isCouncil: boolean;
    readonly asCouncil: PalletCollectiveError;
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
    readonly type: 'System' | 'Balances' | 'Session' | 'Grandpa' | 'Utility' | 'Council' | 'Registry' | 'Subjects' | 'Consent' | 'Records' | 'Audit';
  }

} // declare module
