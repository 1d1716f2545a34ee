//! Stake: who validates, what they and their nominators earn and lose. `network` says how long a session and an era are.

use crate::{
	configs::{CouncilMajority, MAX_AUTHORITIES},
	AccountId, Balance, Balances, Historical, Offences, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeHoldReason, Session, SessionKeys, Staking, Timestamp, UncheckedExtrinsic,
};
use frame_election_provider_support::{
	bounds::{ElectionBounds, ElectionBoundsBuilder},
	onchain::{self, OnChainExecution},
	SequentialPhragmen,
};
use frame_support::{
	parameter_types,
	traits::{ConstU128, ConstU32, Get, KeyOwnerProofSystem},
};
use frame_system::offchain::{CreateBare, CreateTransactionBase};
use pallet_network::pallet::{EraLength, SessionLength, SlotDuration};
use polkadot_sdk::*;
use sp_core::crypto::KeyTypeId;
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, traits::ConvertInto, Perbill, Rounding};

/// Eras that a bond stays locked, and slashable, after it is withdrawn.
pub const BONDING_ERAS: u32 = 8;
/// Full eras between an offence and its slash, in which the council may cancel it (`staking.cancelDeferredSlash`): who
/// restores a validator from a backup beside the running one equivocates without meaning to.
pub const SLASH_DEFER_ERAS: u32 = 1;
/// Nominators of one validator that one call pays.
const PAGE: u32 = 256;
/// Nominations that one account may make.
const MAX_NOMINATIONS: u32 = 16;
/// Most voters, and most candidates, that an election looks at: it runs within one block.
const MAX_VOTERS: u32 = 1_000;
const MAX_CANDIDATES: u32 = 100;
/// What the stake earns in a year, in all.
const YEARLY: Perbill = Perbill::from_percent(5);
const YEAR: u64 = 365 * 24 * 3_600_000;

/// Sessions in an era, as genesis set it.
pub struct SessionsPerEra;

impl Get<u32> for SessionsPerEra {
	fn get() -> u32 {
		EraLength::<Runtime>::get()
	}
}

/// Sessions in which an offence may still be reported: those that a bond stays locked for.
pub struct ReportSessions;

impl Get<u64> for ReportSessions {
	fn get() -> u64 {
		u64::from(BONDING_ERAS).saturating_mul(SessionsPerEra::get().into())
	}
}

/// The same in blocks: how long a report may wait to be included.
pub struct ReportLongevity;

impl Get<u64> for ReportLongevity {
	fn get() -> u64 {
		ReportSessions::get().saturating_mul(SessionLength::<Runtime>::get().into())
	}
}

/// Five percent a year of what was staked in the era, by its length in ms: `staked * 5% * length / 365 days`, minted.
/// It comes beside the block reward of `incentives`. An era counts for twice its planned length at most, so that a
/// clock set forward cannot mint a fortune.
pub struct EraRewards;

impl sp_staking::EraPayout<Balance> for EraRewards {
	fn era_payout(staked: Balance, _issuance: Balance, milliseconds: u64) -> (Balance, Balance) {
		let blocks = u64::from(SessionLength::<Runtime>::get()).saturating_mul(SessionsPerEra::get().into());
		let planned = blocks.saturating_mul(SlotDuration::<Runtime>::get());
		let counted = milliseconds.min(planned.saturating_mul(2));
		let minted = multiply_by_rational_with_rounding(YEARLY * staked, counted.into(), YEAR.into(), Rounding::Down);
		(minted.unwrap_or(0), 0)
	}
}

// The validators are elected by stake at the end of each era. They may change their keys.
impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = ConvertInto;
	type ShouldEndSession = pallet_network::FixedSessions<Runtime>;
	type NextSessionRotation = pallet_network::FixedSessions<Runtime>;
	type SessionManager = pallet_session::historical::NoteHistoricalRoot<Runtime, Staking>;
	type SessionHandler = <SessionKeys as sp_runtime::traits::OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	/// Fewer than a third of the validators, so that an offence never stops the chain: one of four, none of three.
	type DisablingStrategy = pallet_session::disabling::UpToLimitWithReEnablingDisablingStrategy<3>;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = ConstU128<0>;
}

impl pallet_session::historical::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type FullIdentification = ();
	type FullIdentificationOf = pallet_staking::UnitIdentificationOf<Self>;
}

impl pallet_offences::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type IdentificationTuple = pallet_session::historical::IdentificationTuple<Self>;
	type OnOffenceHandler = Staking;
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	// The only weights that the SDK has for it: counted by hand, with the times of a slower database.
	type WeightInfo = ();
	type MaxAuthorities = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<PAGE>;
	type MaxSetIdSessionEntries = ReportSessions;
	type KeyOwnerProof = <Historical as KeyOwnerProofSystem<(KeyTypeId, pallet_grandpa::AuthorityId)>>::Proof;
	type EquivocationReportSystem = pallet_grandpa::EquivocationReportSystem<Self, Offences, Historical, ReportLongevity>;
}

// A node's voter reports an equivocation by an unsigned extrinsic of its own.
impl<C> CreateTransactionBase<C> for Runtime
where
	RuntimeCall: From<C>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<C> CreateBare<C> for Runtime
where
	RuntimeCall: From<C>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

parameter_types! {
	pub Bounds: ElectionBounds =
		ElectionBoundsBuilder::default().voters_count(MAX_VOTERS.into()).targets_count(MAX_CANDIDATES.into()).build();
	pub const SortWinners: bool = true;
}

pub struct Elections;

impl onchain::Config for Elections {
	type Sort = SortWinners;
	type System = Runtime;
	type Solver = SequentialPhragmen<AccountId, Perbill>;
	type MaxBackersPerWinner = ConstU32<MAX_VOTERS>;
	type MaxWinnersPerPage = ConstU32<MAX_AUTHORITIES>;
	type DataProvider = Staking;
	type WeightInfo = frame_election_provider_support::weights::SubstrateWeight<Runtime>;
	type Bounds = Bounds;
}

/// How many the benchmarks would make.
pub struct BenchmarkSize;

impl pallet_staking::BenchmarkingConfig for BenchmarkSize {
	type MaxValidators = ConstU32<MAX_AUTHORITIES>;
	type MaxNominators = ConstU32<MAX_VOTERS>;
}

// Slashed stake and what is not paid out are burnt: nobody gains by another's offence, and nobody holds a purse for it.
impl pallet_staking::Config for Runtime {
	type OldCurrency = Balances;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type CurrencyBalance = Balance;
	type UnixTime = Timestamp;
	type CurrencyToVote = sp_staking::currency_to_vote::U128CurrencyToVote;
	type ElectionProvider = OnChainExecution<Elections>;
	type GenesisElectionProvider = OnChainExecution<Elections>;
	type NominationsQuota = pallet_staking::FixedNominationsQuota<MAX_NOMINATIONS>;
	type HistoryDepth = ConstU32<84>;
	type RewardRemainder = ();
	type RuntimeEvent = RuntimeEvent;
	type Slash = ();
	type Reward = ();
	type SessionsPerEra = SessionsPerEra;
	type BondingDuration = ConstU32<BONDING_ERAS>;
	type SlashDeferDuration = ConstU32<SLASH_DEFER_ERAS>;
	type AdminOrigin = CouncilMajority;
	type SessionInterface = Self;
	type EraPayout = EraRewards;
	type NextNewSession = Session;
	type MaxExposurePageSize = ConstU32<PAGE>;
	type MaxValidatorSet = ConstU32<MAX_AUTHORITIES>;
	/// Every staker is a voter, in no order: an election looks at all of them, up to `MAX_VOTERS`.
	type VoterList = pallet_staking::UseNominatorsAndValidatorsMap<Self>;
	type TargetList = pallet_staking::UseValidatorsMap<Self>;
	type MaxUnlockingChunks = ConstU32<32>;
	type MaxControllersInDeprecationBatch = ConstU32<16>;
	type EventListeners = ();
	type Filter = frame_support::traits::Nothing;
	type BenchmarkingConfig = BenchmarkSize;
	type WeightInfo = pallet_staking::weights::SubstrateWeight<Runtime>;
}
