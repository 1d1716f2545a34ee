//! Who may do what to a programme and to a place in it.

use crate::{
	pallet::{Config, Error, Pallet, Participants, Programmes},
	types::{
		enrolment, Participation, Plan, Programme, ProgrammeId, KEPT_TIME, MAX_PAYMENTS, MAX_PLACES, MAX_PROGRAMME_TIME,
	},
};
use assent_primitives::{AccountId, Balance, Moment, OrganizationId, Role, Roles};
use codec::Encode;
use frame_support::{
	ensure,
	traits::{fungible::Inspect, Time},
};
use frame_system::{ensure_signed, pallet_prelude::OriginFor};
use polkadot_sdk::*;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{
	traits::{SaturatedConversion, Verify},
	DispatchError, DispatchResult, MultiSignature,
};

impl<T: Config> Pallet<T> {
	/// The id of a programme.
	pub fn programme_id(organization: OrganizationId, plan: &Plan) -> ProgrammeId {
		H256((b"assent/programme", organization, plan).using_encoded(blake2_256))
	}

	/// What a participant signs to be enrolled.
	pub fn enrolment(organization: OrganizationId, programme: ProgrammeId) -> alloc::vec::Vec<u8> {
		let genesis = frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::from(0u32));
		enrolment(H256::from_slice(genesis.as_ref()), organization, programme)
	}

	/// The signer, who researches for the organization or administers it.
	pub(crate) fn ensure_researcher(origin: OriginFor<T>, organization: OrganizationId) -> Result<AccountId, DispatchError> {
		let signer = ensure_signed(origin)?;
		let now = T::Time::now();
		let may = [Role::Researcher, Role::Admin].into_iter().any(|role| T::Roles::has_role(organization, &signer, role, now));
		ensure!(may, Error::<T>::NotAuthorized);
		Ok(signer)
	}

	/// The budget of a plan that could be carried out.
	pub(crate) fn ensure_sound_plan(plan: &Plan) -> Result<Balance, DispatchError> {
		ensure!(plan.payment >= T::Currency::minimum_balance(), Error::<T>::BadPrice);
		ensure!((1..=MAX_PAYMENTS).contains(&plan.payments), Error::<T>::BadPlan);
		ensure!((1..=MAX_PLACES).contains(&plan.places), Error::<T>::BadPlan);
		let now = T::Time::now();
		let in_order = now < plan.enrol_until &&
			plan.enrol_until <= plan.settle_until &&
			plan.settle_until <= now.saturating_add(MAX_PROGRAMME_TIME);
		ensure!(in_order, Error::<T>::BadPeriod);
		Ok(plan.budget().ok_or(Error::<T>::Overflow)?)
	}

	pub(crate) fn ensure_programme(organization: OrganizationId, programme: &ProgrammeId) -> Result<Programme, DispatchError> {
		let entry = Programmes::<T>::get(organization, programme).ok_or(Error::<T>::NotFound)?;
		ensure!(entry.closed_at.is_none(), Error::<T>::AlreadyEnded);
		Ok(entry)
	}

	/// That this account asked to take part, and does not work for the sponsor.
	pub(crate) fn ensure_willing(
		organization: OrganizationId,
		programme: &ProgrammeId,
		participant: &AccountId,
		proof: &MultiSignature,
		now: Moment,
	) -> DispatchResult {
		ensure!(!Participants::<T>::contains_key(programme, participant), Error::<T>::AlreadyExists);
		ensure!(!Self::is_member(organization, participant, now), Error::<T>::NotIndependent);
		let signed = proof.verify(&Self::enrolment(organization, *programme)[..], participant);
		ensure!(signed, Error::<T>::BadProof);
		Ok(())
	}

	/// The programme with the place of one more participant reserved.
	pub(crate) fn with_place(entry: Programme) -> Result<Programme, DispatchError> {
		let share = entry.plan.share().ok_or(Error::<T>::Overflow)?;
		ensure!(entry.free() >= share, Error::<T>::BudgetExceeded);
		ensure!(entry.participants < MAX_PLACES, Error::<T>::MaxParticipantsExceeded);
		let reserved = entry.reserved.checked_add(share).ok_or(Error::<T>::Overflow)?;
		Ok(Programme { reserved, participants: entry.participants.saturating_add(1), ..entry })
	}

	pub(crate) fn ensure_taking_part(
		programme: &ProgrammeId,
		participant: &AccountId,
	) -> Result<Participation, DispatchError> {
		let place = Participants::<T>::get(programme, participant).ok_or(Error::<T>::NotFound)?;
		ensure!(place.withdrawn_at.is_none(), Error::<T>::AlreadyWithdrawn);
		Ok(place)
	}

	pub(crate) fn ensure_withdrawable(
		origin: &OriginFor<T>,
		organization: OrganizationId,
		programme: &ProgrammeId,
	) -> Result<(AccountId, Programme, Participation), DispatchError> {
		let participant = ensure_signed(origin.clone())?;
		let entry = Programmes::<T>::get(organization, programme).ok_or(Error::<T>::NotFound)?;
		let place = Self::ensure_taking_part(programme, &participant)?;
		Ok((participant, entry, place))
	}

	/// What a participant may still be paid. No larger than the share, which was computed when they were enrolled.
	pub(crate) fn outstanding(plan: &Plan, place: &Participation) -> Balance {
		plan.payment.saturating_mul(plan.payments.saturating_sub(place.settled).into())
	}

	/// Anybody once its time is over; before, its staff where nobody is promised anything.
	pub(crate) fn ensure_closable(origin: OriginFor<T>, organization: OrganizationId, entry: &Programme) -> DispatchResult {
		if T::Time::now() >= entry.plan.settle_until {
			ensure_signed(origin)?;
			return Ok(());
		}
		Self::ensure_researcher(origin, organization)?;
		ensure!(entry.reserved == 0, Error::<T>::NotDue);
		Ok(())
	}

	pub(crate) fn ensure_clearable_programme(organization: OrganizationId, programme: &ProgrammeId) -> DispatchResult {
		let entry = Programmes::<T>::get(organization, programme).ok_or(Error::<T>::NotFound)?;
		let over = entry.closed_at.is_some_and(|at| T::Time::now() >= at.saturating_add(KEPT_TIME));
		ensure!(over, Error::<T>::NotDue);
		Ok(())
	}

	/// Participants for whom nobody was yet promised the money.
	pub(crate) fn places_left(entry: &Programme) -> u32 {
		let share = entry.plan.share().filter(|share| *share > 0);
		let open = entry.closed_at.is_none() && T::Time::now() < entry.plan.enrol_until;
		let affordable: u32 = share.map_or(0, |share| (entry.free() / share).saturated_into());
		if open { affordable.min(MAX_PLACES.saturating_sub(entry.participants)) } else { 0 }
	}
}
