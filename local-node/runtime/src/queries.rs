//! What a client asks of several pallets in one call, and on one state.

use crate::{AccountId, Balance, Registry, Runtime, Timestamp};
use alloc::vec::Vec;
use assent_primitives::{OrganizationId, Role, Roles as _};
use codec::{Decode, Encode};
use frame_support::traits::Time as _;
use pallet_staking::{ErasRewardPoints, ErasStartSessionIndex, ErasValidatorPrefs, ErasValidatorReward};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_runtime::Perbill;

/// What an account is in an organization.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct Membership {
	/// Whether the organization is admitted and not suspended.
	pub active: bool,
	/// Whether the account is an enrolled device.
	pub device: bool,
	/// The roles that the account holds now, in the order of `Role`.
	pub roles: Vec<Role>,
}

/// What a stake brings in one era, and from what.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode, TypeInfo)]
pub struct StakeReward {
	/// The session in which the era began.
	pub first_session: u32,
	/// What all stakers of the era get, in the smallest unit.
	pub era_payout: Balance,
	/// The validator's share of the era's points, and all of them.
	pub points: u32,
	pub points_of_all: u32,
	/// What the validator takes before nominators and validator share the rest.
	pub commission: Perbill,
	/// The account's stake behind the validator, and everybody's.
	pub stake: Balance,
	pub stake_of_all: Balance,
	/// What of it the account gets: `staking.payoutStakers` pays it, once.
	pub amount: Balance,
}

sp_api::decl_runtime_apis! {
	/// Who is what in an organization.
	pub trait RegistryApi {
		/// What the account is in the organization at the block that is asked, by its clock. `None` if there is no such
		/// organization.
		fn membership(organization: OrganizationId, account: AccountId) -> Option<Membership>;
	}

	/// What a staking reward is made of.
	pub trait StakeApi {
		/// What the account (the validator itself, or a nominator) gets for the era by standing behind the validator.
		/// `None` for an era that has not ended, is older than the history, or in which the validator was not elected.
		fn stake_reward(era: u32, validator: AccountId, account: AccountId) -> Option<StakeReward>;
	}
}

pub fn membership(organization: OrganizationId, account: &AccountId) -> Option<Membership> {
	pallet_registry::Organizations::<Runtime>::get(organization)?;
	let now = Timestamp::now();
	let roles = Role::ALL.into_iter().filter(|role| Registry::has_role(organization, account, *role, now)).collect();
	Some(Membership { active: Registry::is_active(organization), device: Registry::is_device(organization, account), roles })
}

pub fn stake_reward(era: u32, validator: &AccountId, account: &AccountId) -> Option<StakeReward> {
	let era_payout = ErasValidatorReward::<Runtime>::get(era)?;
	let first_session = ErasStartSessionIndex::<Runtime>::get(era)?;
	let exposure = pallet_staking::Pallet::<Runtime>::eras_stakers(era, validator);
	if exposure.total == 0 {
		return None;
	}
	let points = ErasRewardPoints::<Runtime>::get(era);
	let own_points = points.individual.get(validator).copied().unwrap_or_default();
	let commission = ErasValidatorPrefs::<Runtime>::get(era, validator).commission;
	let nominated = exposure.others.iter().filter(|other| &other.who == account).map(|other| other.value).sum::<Balance>();
	let stake = if account == validator { exposure.own } else { nominated };

	// The same steps and roundings as the payout's own.
	let of_validator = Perbill::from_rational(own_points, points.total) * era_payout;
	let taken = commission * of_validator;
	let shared = Perbill::from_rational(stake, exposure.total) * of_validator.saturating_sub(taken);
	let amount = if account == validator { taken.saturating_add(shared) } else { shared };
	Some(StakeReward {
		first_session,
		era_payout,
		points: own_points,
		points_of_all: points.total,
		commission,
		stake,
		stake_of_all: exposure.total,
		amount,
	})
}
