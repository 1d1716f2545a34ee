//! How the pallets are bound to each other. `configs/` holds what belongs together: stake, the exchange, and who may act
//! for whom.

use crate::{
	AccountId, Aura, Balance, Balances, Block, BlockNumber, Consent, Incentives, Nonce, PalletInfo, Registry, Runtime,
	RuntimeCall, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason, RuntimeOrigin, RuntimeTask, Session, Staking, Subjects,
	System, Timestamp, EXISTENTIAL_DEPOSIT, VERSION,
};
use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstBool, ConstU128, ConstU16, ConstU32, ConstU8, Get, VariantCountOf},
	weights::{
		constants::{ParityDbWeight, WEIGHT_REF_TIME_PER_MILLIS},
		ConstantMultiplier, IdentityFee, Weight,
	},
};
use frame_system::{
	limits::{BlockLength, BlockWeights},
	EnsureRoot,
};
use pallet_transaction_payment::Multiplier;
use polkadot_sdk::*;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::Perbill;
use sp_version::RuntimeVersion;

mod delegation;
mod exchange;
pub mod stake;

pub use delegation::ProxyType;
pub use exchange::{NativeAndAssets, ACCOUNT_DEPOSIT};

/// What signed extrinsics may fill of a block; the rest is for inherents.
const NORMAL_RATIO: Perbill = Perbill::from_percent(75);
/// Validators, and grandpa voters, at most.
const MAX_AUTHORITIES: u32 = 64;
/// Members of the council, at most.
const MAX_COUNCIL: u32 = 21;
/// The price of a byte of extrinsic, in the smallest unit: a document's entry costs about as much as its storage.
const FEE_PER_BYTE: Balance = 100_000;

/// A block may take a third of a slot, so that it is built, sent and checked within one.
pub struct BlockWeight;

impl Get<BlockWeights> for BlockWeight {
	fn get() -> BlockWeights {
		let milliseconds = pallet_network::pallet::SlotDuration::<Runtime>::get() / 3;
		let time = milliseconds.saturating_mul(WEIGHT_REF_TIME_PER_MILLIS);
		BlockWeights::with_sensible_defaults(Weight::from_parts(time, u64::MAX), NORMAL_RATIO)
	}
}

parameter_types! {
	pub const SteadyPrice: Multiplier = Multiplier::from_u32(1);
	pub const BlockHashCount: BlockNumber = 2_400;
	pub const Version: RuntimeVersion = VERSION;
	pub BlockLengthLimit: BlockLength = BlockLength::builder()
		.max_length(5 * 1024 * 1024)
		.modify_max_length_for_class(frame_support::dispatch::DispatchClass::Normal, |max| *max = NORMAL_RATIO * *max)
		.build();
	pub MaxMotionWeight: Weight = NORMAL_RATIO * BlockWeight::get().max_block;
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type Block = Block;
	type BaseCallFilter = crate::free_text::NoFreeText;
	type BlockWeights = BlockWeight;
	type BlockLength = BlockLengthLimit;
	type AccountId = AccountId;
	type Nonce = Nonce;
	type Hash = crate::Hash;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SS58Prefix = ConstU16<42>;
	type MaxConsumers = ConstU32<16>;
	type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
	type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
	type SingleBlockMigrations = crate::migrations::Migrations;
}

impl pallet_network::Config for Runtime {}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	type OnTimestampSet = Aura;
	type MinimumPeriod = pallet_network::MinimumPeriod<Runtime>;
	type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type DisabledValidators = Session;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = pallet_network::SlotDuration<Runtime>;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = pallet_session::FindAccountFromAuthorIndex<Runtime, Aura>;
	type EventHandler = (Incentives, Staking);
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type Balance = Balance;
	type DustRemoval = ();
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
	type DoneSlashHandler = ();
}

// The price never moves with load: a clinic must be able to plan.
impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = crate::fees::SponsoredFees;
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = ConstantMultiplier<Balance, ConstU128<FEE_PER_BYTE>>;
	type FeeMultiplierUpdate = pallet_transaction_payment::ConstFeeMultiplier<SteadyPrice>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightInfo = crate::fees::weights::MeasuredWeight<Runtime>;
}

impl pallet_skip_feeless_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
}

impl pallet_utility::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = crate::OriginCaller;
	type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

pub type CouncilInstance = pallet_collective::Instance1;

/// More than half of the council.
pub type CouncilMajority = pallet_collective::EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>;

impl pallet_collective::Config<CouncilInstance> for Runtime {
	type RuntimeOrigin = RuntimeOrigin;
	type Proposal = RuntimeCall;
	type RuntimeEvent = RuntimeEvent;
	/// In blocks: three days of six-second slots.
	type MotionDuration = ConstU32<43_200>;
	type MaxProposals = ConstU32<100>;
	type MaxMembers = ConstU32<MAX_COUNCIL>;
	type DefaultVote = pallet_collective::PrimeDefaultVote;
	type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
	type SetMembersOrigin = frame_support::traits::EitherOfDiverse<EnsureRoot<AccountId>, CouncilMajority>;
	type MaxProposalWeight = MaxMotionWeight;
	type DisapproveOrigin = CouncilMajority;
	type KillOrigin = CouncilMajority;
	type Consideration = ();
}

impl pallet_governance::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type EnactOrigin = CouncilMajority;
	type WeightInfo = pallet_governance::weights::MeasuredWeight<Runtime>;
}

impl pallet_registry::Config for Runtime {
	type AdmitOrigin = CouncilMajority;
	type Time = Timestamp;
	type WeightInfo = pallet_registry::weights::MeasuredWeight<Runtime>;
}

impl pallet_subjects::Config for Runtime {
	type Roles = Registry;
	type Accounts = Registry;
	type ChangeLog = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_subjects::weights::MeasuredWeight<Runtime>;
}

impl pallet_consent::Config for Runtime {
	type Roles = Registry;
	type Subjects = Subjects;
	type Sections = Subjects;
	type Accounts = Registry;
	type ChangeLog = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_consent::weights::MeasuredWeight<Runtime>;
}

impl pallet_records::Config for Runtime {
	type GovernanceOrigin = CouncilMajority;
	type Roles = Registry;
	type Subjects = Subjects;
	type Sections = Subjects;
	type Consents = Consent;
	type ChangeLog = Registry;
	type Time = Timestamp;
	type WeightInfo = pallet_records::weights::MeasuredWeight<Runtime>;
}

impl pallet_audit::Config for Runtime {
	type Roles = Registry;
	type ChangeLog = Registry;
	type WeightInfo = pallet_audit::weights::MeasuredWeight<Runtime>;
}

/// The index of the running session.
pub struct CurrentSession;

impl Get<u32> for CurrentSession {
	fn get() -> u32 {
		Session::current_index()
	}
}

impl pallet_incentives::Config for Runtime {
	type Currency = Balances;
	type Session = CurrentSession;
	type SponsoredCalls = ConstU32<10_000>;
	type Roles = Registry;
	type GovernanceOrigin = CouncilMajority;
	type Time = Timestamp;
	type WeightInfo = pallet_incentives::weights::MeasuredWeight<Runtime>;
}

impl pallet_market::Config for Runtime {
	type Currency = Balances;
	type Roles = Registry;
	type Accounts = Registry;
	type ArbiterOrigin = CouncilMajority;
	type Time = Timestamp;
	type WeightInfo = pallet_market::weights::MeasuredWeight<Runtime>;
}
