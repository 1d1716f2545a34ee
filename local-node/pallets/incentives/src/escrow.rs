//! Who may attest, object and claim, and how a reward moves between escrow, holder and nothing.

use crate::{
	pallet::{
		AttestedIn, Config, Error, Exchanged, Given, Ledgers, OldestSession, Pallet, Parameters, Received, Rewards, Tallies,
	},
	types::{self, Attested, Contribution, Ledger, Reason, Reward, RewardState, MAX_OBJECTIONS},
	ATTESTERS,
};
use assent_primitives::{AccountId, Balance, Moment, OrganizationId, Roles};
use frame_support::{
	ensure,
	traits::{
		fungible::{Inspect, Mutate},
		tokens::{Fortitude, Precision, Preservation, Provenance},
		ConstU32, EnsureOrigin, Time,
	},
	BoundedVec, PalletId,
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use polkadot_sdk::*;
use sp_runtime::{traits::AccountIdConversion, DispatchError, DispatchResult};

/// Names the account that holds rewards until they are claimed.
const ESCROW: PalletId = PalletId(*b"asn/rwrd");

/// What a claw-back comes to.
pub(crate) enum ClawBack {
	/// The reward falls.
	Decided,
	/// The objections so far, with that of this organization.
	Objection(BoundedVec<OrganizationId, ConstU32<MAX_OBJECTIONS>>, OrganizationId),
}

impl<T: Config> Pallet<T> {
	/// Holds what is in escrow and what was not claimed. Each reward is at least what an account must hold, and moves as a
	/// whole, so paying one never leaves dust that would take the account away under another.
	pub fn escrow() -> AccountId {
		ESCROW.into_account_truncating()
	}

	fn is_member(organization: OrganizationId, account: &AccountId, now: Moment) -> bool {
		T::Roles::is_device(organization, account) || !T::Roles::roles(organization, account, now).is_empty()
	}

	pub(crate) fn ensure_attester(organization: OrganizationId, account: &AccountId, now: Moment) -> DispatchResult {
		ensure!(T::Roles::is_active(organization), Error::<T>::OrganizationSuspended);
		let may = ATTESTERS.into_iter().any(|role| T::Roles::has_role(organization, account, role, now));
		ensure!(may, Error::<T>::NotAuthorized);
		Ok(())
	}

	/// That neither side belongs to the other, and the holder to the organization named.
	pub(crate) fn ensure_independent(
		organization: OrganizationId,
		attester: &AccountId,
		contributor: OrganizationId,
		holder: &AccountId,
		now: Moment,
	) -> DispatchResult {
		ensure!(T::Roles::is_active(contributor), Error::<T>::OrganizationSuspended);
		let related = organization == contributor ||
			attester == holder ||
			Self::is_member(contributor, attester, now) ||
			Self::is_member(organization, holder, now);
		ensure!(!related, Error::<T>::NotIndependent);
		ensure!(Self::is_member(contributor, holder, now), Error::<T>::NotMember);
		Ok(())
	}

	/// That the contribution never paid, and does not now pay an account from which it was taken as not theirs.
	pub(crate) fn ensure_new(contribution: &Contribution, holder: &AccountId) -> DispatchResult {
		let may = Rewards::<T>::get(contribution).is_none_or(|former| {
			former.state == RewardState::ClawedBack(Reason::Misattributed) && former.holder != *holder
		});
		ensure!(may, Error::<T>::AlreadyExists);
		Ok(())
	}

	pub(crate) fn ensure_within_caps(
		parameters: &types::Parameters,
		organization: OrganizationId,
		attester: &AccountId,
		contributor: OrganizationId,
		holder: &AccountId,
		session: u32,
	) -> DispatchResult {
		let given = Given::<T>::get(attester).within(session);
		ensure!(given < parameters.given, Error::<T>::MaxGivenExceeded);
		let received = Received::<T>::get(holder).within(session);
		ensure!(received < parameters.received, Error::<T>::MaxReceivedExceeded);
		let exchanged = Exchanged::<T>::get(organization, contributor).within(session);
		ensure!(exchanged < parameters.exchanged, Error::<T>::MaxExchangedExceeded);
		Ok(())
	}

	/// A claw-back does not lower these counts, or attesting and taking back in turns would be free.
	pub(crate) fn count(
		organization: OrganizationId,
		attester: &AccountId,
		contributor: OrganizationId,
		holder: &AccountId,
		session: u32,
	) {
		Given::<T>::mutate(attester, |count| *count = count.raised(session));
		Received::<T>::mutate(holder, |count| *count = count.raised(session));
		Exchanged::<T>::mutate(organization, contributor, |count| *count = count.raised(session));
	}

	pub(crate) fn ensure_mintable(amount: Balance) -> DispatchResult {
		T::Currency::can_deposit(&Self::escrow(), amount, Provenance::Minted).into_result().map_err(Into::into)
	}

	pub(crate) fn ensure_escrowed(contribution: &Contribution) -> Result<Reward, DispatchError> {
		let reward = Rewards::<T>::get(contribution).ok_or(Error::<T>::NotFound)?;
		ensure!(reward.state == RewardState::Escrowed, Error::<T>::AlreadySettled);
		Ok(reward)
	}

	pub(crate) fn ensure_releasable(contribution: &Contribution) -> Result<Reward, DispatchError> {
		let reward = Self::ensure_escrowed(contribution)?;
		ensure!(T::Time::now() >= reward.due, Error::<T>::NotDue);
		Ok(reward)
	}

	pub(crate) fn ensure_claimable(holder: &AccountId, destination: &AccountId) -> Result<Ledger, DispatchError> {
		ensure!(*destination != Self::escrow(), Error::<T>::BadDestination);
		let ledger = Ledgers::<T>::get(holder);
		ensure!(ledger.claimable > 0, Error::<T>::NothingToClaim);
		Ok(ledger)
	}

	/// Whether who speaks may take the reward back, and whether that decides it.
	pub(crate) fn ensure_may_claw_back(
		origin: OriginFor<T>,
		organization: Option<OrganizationId>,
		reward: &Reward,
		now: Moment,
	) -> Result<ClawBack, DispatchError> {
		let Some(organization) = organization else {
			T::GovernanceOrigin::ensure_origin(origin)?;
			return Ok(ClawBack::Decided);
		};
		let peer = ensure_signed(origin)?;
		Self::ensure_attester(organization, &peer, now)?;
		if organization == reward.attested_by {
			return Ok(ClawBack::Decided);
		}
		let related = organization == reward.organization || Self::is_member(reward.organization, &peer, now);
		ensure!(!related, Error::<T>::NotIndependent);
		ensure!(!reward.objections.contains(&organization), Error::<T>::AlreadyObjected);
		let mut objections = reward.objections.clone();
		let full = objections.try_push(organization).is_err();
		let enough = objections.len() as u32 >= Parameters::<T>::get().objections;
		Ok(if full || enough { ClawBack::Decided } else { ClawBack::Objection(objections, organization) })
	}

	pub(crate) fn burn(amount: Balance) -> DispatchResult {
		let escrow = Self::escrow();
		T::Currency::burn_from(&escrow, amount, Preservation::Expendable, Precision::Exact, Fortitude::Force).map(|_| ())
	}

	pub(crate) fn record_escrowed(reward: &Reward) {
		let amount = reward.amount;
		Ledgers::<T>::mutate(&reward.holder, |ledger| ledger.escrowed = ledger.escrowed.saturating_add(amount));
		AttestedIn::<T>::mutate(reward.session, &reward.holder, |sums| sums.escrowed = sums.escrowed.saturating_add(amount));
		Tallies::<T>::mutate(&reward.attester, |tally| {
			tally.given = tally.given.saturating_add(1);
			tally.rewards.escrowed = tally.rewards.escrowed.saturating_add(amount);
		});
	}

	/// Moves a reward out of escrow in every book. Sums of what exists cannot overflow; sums of what was burned saturate.
	pub(crate) fn settle(contribution: Contribution, reward: Reward, state: RewardState) {
		let amount = reward.amount;
		let fell = state != RewardState::Released;
		Ledgers::<T>::mutate(&reward.holder, |ledger| {
			ledger.escrowed = ledger.escrowed.saturating_sub(amount);
			let target = if fell { &mut ledger.clawed_back } else { &mut ledger.claimable };
			*target = target.saturating_add(amount);
		});
		let within = |sums: &mut Attested| {
			sums.escrowed = sums.escrowed.saturating_sub(amount);
			let target = if fell { &mut sums.clawed_back } else { &mut sums.released };
			*target = target.saturating_add(amount);
		};
		// The session's books may have been dropped since.
		if reward.session >= OldestSession::<T>::get() {
			AttestedIn::<T>::mutate(reward.session, &reward.holder, within);
		}
		Tallies::<T>::mutate(&reward.attester, |tally| {
			tally.fallen = tally.fallen.saturating_add(u32::from(fell));
			within(&mut tally.rewards);
		});
		Rewards::<T>::insert(contribution, Reward { state, ..reward });
	}
}
