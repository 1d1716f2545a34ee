use crate::{world::*, Config};
use assent_primitives::{AccountId, Balance, Role};
use frame_benchmarking::v2::*;
use frame_support::BoundedVec;
use frame_system::RawOrigin;
use pallet_incentives::{
	types::{Parameters as Rules, Quality, Reason, Reward, RewardState},
	Call, Ledgers, Parameters, Rewards,
};
use polkadot_sdk::*;
use sp_core::H256;

pub struct Pallet<T: Config>(pallet_incentives::Pallet<T>);

const AMOUNT: Balance = ASN;
const WORK: H256 = H256::repeat_byte(7);
/// A third organization, which objects.
const THIRD: u32 = 3;

/// Rules under which the second objection decides.
fn rules<T: Config>() {
	Parameters::<T>::put(Rules { objections: 2, ..Rules::initial() });
}

/// The holder works at `AWAY`; whether they belong to `HOME` is looked for everywhere.
fn holder<T: Config>() -> AccountId {
	member::<T>(AWAY, Role::Validator)
}

/// A reward in escrow, attested by `HOME`, to which one organization objects.
fn escrowed<T: Config>() -> AccountId {
	begin::<T>();
	organization::<T>(THIRD);
	rules::<T>();
	T::set_session(1);
	let (who, attester) = (holder::<T>(), member::<T>(HOME, Role::Validator));
	let entry = Reward {
		quality: Quality::Coding,
		amount: AMOUNT,
		holder: who.clone(),
		organization: AWAY,
		attester,
		attested_by: HOME,
		session: 1,
		due: NOW + HOUR,
		objections: BoundedVec::truncate_from(alloc::vec![9]),
		state: RewardState::Escrowed,
	};
	// The escrow keeps what others are owed, so that it is written and not taken away.
	T::endow(&pallet_incentives::Pallet::<T>::escrow(), AMOUNT * 10);
	Ledgers::<T>::mutate(&who, |ledger| ledger.escrowed = AMOUNT);
	Rewards::<T>::insert(WORK, entry);
	who
}

#[benchmarks]
pub mod benchmarks {
	use super::*;

	/// By somebody whose attesting role is found last, about work that was taken back from somebody else.
	#[benchmark]
	pub fn attest() {
		escrowed::<T>();
		Rewards::<T>::mutate(WORK, |entry| {
			entry.iter_mut().for_each(|entry| {
				entry.state = RewardState::ClawedBack(Reason::Misattributed);
				entry.holder = stranger(1);
			})
		});
		let (attester, who) = (member::<T>(HOME, Role::Validator), holder::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(attester), HOME, WORK, Quality::Completeness, AWAY, who.clone());

		assert_eq!(Rewards::<T>::get(WORK).map(|entry| (entry.holder, entry.state)), Some((who, RewardState::Escrowed)));
	}

	#[benchmark]
	pub fn release() {
		escrowed::<T>();
		T::set_time(NOW + HOUR);

		#[extrinsic_call]
		_(RawOrigin::Signed(stranger(1)), WORK);

		assert_eq!(Rewards::<T>::get(WORK).map(|entry| entry.state), Some(RewardState::Released));
	}

	/// The last objection that was needed: the reward is burned.
	#[benchmark]
	pub fn claw_back() {
		escrowed::<T>();
		let peer = member::<T>(THIRD, Role::Validator);

		#[extrinsic_call]
		_(RawOrigin::Signed(peer), Some(THIRD), WORK, Reason::Fabricated);

		let state = Rewards::<T>::get(WORK).map(|entry| entry.state);
		assert_eq!(state, Some(RewardState::ClawedBack(Reason::Fabricated)));
	}

	/// To an account that did not exist.
	#[benchmark]
	pub fn claim() {
		let who = escrowed::<T>();
		Ledgers::<T>::mutate(&who, |ledger| (ledger.escrowed, ledger.claimable) = (0, AMOUNT));

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), stranger(5));

		assert_eq!(Ledgers::<T>::get(&who).claimed, AMOUNT);
	}

	#[benchmark]
	pub fn set_parameters() {
		let wanted = Rules { given: 77, ..Rules::initial() };

		#[extrinsic_call]
		_(T::council(), wanted);

		assert_eq!(Parameters::<T>::get().given, 77);
	}
}
