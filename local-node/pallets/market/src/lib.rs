//! # Market
//!
//! Services that organizations sell, and research programmes that pay who takes part. Money waits in an account that
//! nobody holds the key of, and leaves it only as these rules say.
//!
//! - Service: an offer is bought into escrow. What is not delivered in its time, the buyer alone takes back. A delivery
//!   can be disputed for a while, then anybody may have the seller paid. Governance decides a dispute; if it does not, each
//!   side gets half, so both have a reason to agree before.
//! - Programme: the whole budget is in escrow before anybody is enrolled, and a place is only given where it covers all
//!   that the participant may be paid. Who takes part signs for it, withdraws at any time for nothing, and keeps
//!   what was paid.
//! - An id is a hash of what was offered, so nothing changes under who agrees to it.
//! - Accounts here are pseudonyms: clients pay and take part with accounts derived for that, never with the one that
//!   controls a record. The pallet knows no subject and no consent, so nothing here depends on consent to treatment; what
//!   is sold or delivered is only a commitment.

#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

use polkadot_sdk::*;

mod impls;
mod programmes;
mod services;
pub mod types;
pub mod weights;

pub use pallet::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::{
		services::Outcome,
		types::{
			Listing, OfferId, Participation, Plan, Programme, ProgrammeId, Purchase, PurchaseId, PurchaseState, Step, Verdict,
			ARBITRATION_TIME, CLEARED_ROWS, MAX_OFFERS, MAX_PROGRAMMES, MAX_PURCHASES,
		},
	};
	use assent_primitives::{AccountId, Accounts, Balance, Moment, OrganizationId, Roles};
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible::Mutate, EnsureOrigin, Time},
	};
	use frame_system::pallet_prelude::*;
	use sp_core::H256;
	use sp_runtime::MultiSignature;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::config]
	pub trait Config: polkadot_sdk::frame_system::Config<AccountId = AccountId, RuntimeEvent: From<Event<Self>>> {
		type Currency: Mutate<AccountId, Balance = Balance>;
		/// Who may act for an organization.
		type Roles: Roles;
		/// Lets a participant withdraw who holds no tokens.
		type Accounts: Accounts;
		/// Who decides disputes.
		type ArbiterOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// The chain's clock, in ms.
		type Time: Time<Moment = Moment>;
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What an organization offers.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, OfferId, Listing>;

	/// Offers of an organization.
	#[pallet::storage]
	pub type OfferCount<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, u32, ValueQuery>;

	/// Purchases by the organization that sells. One that ended stays for a while.
	#[pallet::storage]
	pub type Purchases<T: Config> =
		StorageDoubleMap<_, Twox64Concat, OrganizationId, Blake2_128Concat, PurchaseId, Purchase>;

	/// Stored purchases of a buyer.
	#[pallet::storage]
	pub type PurchaseCount<T: Config> = StorageMap<_, Blake2_128Concat, AccountId, u32, ValueQuery>;

	/// Programmes by sponsor. A closed one stays for a while.
	#[pallet::storage]
	pub type Programmes<T: Config> = StorageDoubleMap<_, Twox64Concat, OrganizationId, Identity, ProgrammeId, Programme>;

	/// Stored programmes of an organization.
	#[pallet::storage]
	pub type ProgrammeCount<T: Config> = StorageMap<_, Twox64Concat, OrganizationId, u32, ValueQuery>;

	/// Who takes part in a programme.
	#[pallet::storage]
	pub type Participants<T: Config> =
		StorageDoubleMap<_, Identity, ProgrammeId, Blake2_128Concat, AccountId, Participation>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		Offered { organization: OrganizationId, offer: OfferId },
		/// It can no longer be bought; what was bought goes on.
		Retired { organization: OrganizationId, offer: OfferId },
		/// The price is in escrow. Amounts are in the smallest unit.
		Purchased { organization: OrganizationId, offer: OfferId, purchase: PurchaseId, amount: Balance },
		/// The buyer may dispute it until then (ms).
		Delivered { organization: OrganizationId, purchase: PurchaseId, until: Moment },
		/// Governance may decide until then (ms).
		Disputed { organization: OrganizationId, purchase: PurchaseId, until: Moment },
		/// The payee was paid.
		Completed { organization: OrganizationId, purchase: PurchaseId, amount: Balance },
		/// The buyer was paid back.
		Refunded { organization: OrganizationId, purchase: PurchaseId, amount: Balance },
		/// Buyer and payee got half each.
		Split { organization: OrganizationId, purchase: PurchaseId, amount: Balance },
		/// The budget is in escrow.
		Launched { organization: OrganizationId, programme: ProgrammeId, budget: Balance },
		Enrolled { organization: OrganizationId, programme: ProgrammeId, participant: AccountId },
		/// What was settled stays theirs.
		Withdrawn { organization: OrganizationId, programme: ProgrammeId, participant: AccountId },
		/// A participant got a payment, the first is 1.
		Settled { organization: OrganizationId, programme: ProgrammeId, participant: AccountId, number: u16, amount: Balance },
		/// What was left went back to who funded it.
		Closed { organization: OrganizationId, programme: ProgrammeId, returned: Balance },
	}

	#[pallet::error]
	pub enum Error<T> {
		/// No such offer, purchase, programme or place in one.
		NotFound,
		/// The signer has not the role for this at the organization, and is not the buyer where that would do.
		NotAuthorized,
		/// Taken: most likely this is a second submission.
		AlreadyExists,
		/// The organization is unknown or suspended.
		OrganizationSuspended,
		/// The organization has as many offers as it may.
		MaxOffersExceeded,
		/// The buyer has as many purchases as are stored for one.
		MaxPurchasesExceeded,
		/// The organization has as many programmes as are stored for one.
		MaxProgrammesExceeded,
		/// As many were ever enrolled as may be.
		MaxParticipantsExceeded,
		/// A price or payment too small to be paid out.
		BadPrice,
		/// The escrow's own account.
		BadPayee,
		/// A time out of bounds or out of order.
		BadPeriod,
		/// No places or payments, or too many.
		BadPlan,
		/// The signer has not that much to spend.
		InsufficientFunds,
		/// What is not promised to others does not cover another place.
		BudgetExceeded,
		/// Its time is over.
		PeriodOver,
		/// It is not time for that yet.
		NotDue,
		/// Nothing was delivered.
		NotDelivered,
		/// It was delivered.
		AlreadyDelivered,
		/// It is not in dispute.
		NotDisputed,
		/// It is in dispute.
		AlreadyDisputed,
		/// The purchase or programme has ended.
		AlreadyEnded,
		/// The participant works for the sponsor.
		NotIndependent,
		/// Not the participant's signature under this programme.
		BadProof,
		/// The participant withdrew.
		AlreadyWithdrawn,
		/// This payment was made: most likely this is a second submission.
		AlreadySettled,
		/// Payments are made in order: one was left out.
		Gap,
		/// The participant has got every payment of the plan.
		MaxPaymentsExceeded,
		/// A sum or a time too large.
		Overflow,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Offers a service. By an admin.
		/// Errors: `NotAuthorized`, `OrganizationSuspended`, `BadPrice` (below two existential deposits), `BadPayee`,
		/// `BadPeriod`, `AlreadyExists`, `MaxOffersExceeded`. Emits `Offered`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::offer())]
		pub fn offer(origin: OriginFor<T>, organization: OrganizationId, listing: Listing) -> DispatchResult {
			Self::ensure_admin(origin, organization)?;
			Self::ensure_active(organization)?;
			Self::ensure_sound_listing(&listing)?;
			let offer = Self::offer_id(organization, &listing);
			ensure!(!Offers::<T>::contains_key(organization, offer), Error::<T>::AlreadyExists);
			let count = OfferCount::<T>::get(organization);
			ensure!(count < MAX_OFFERS, Error::<T>::MaxOffersExceeded);

			// Every check is above this line, every write below it.
			Offers::<T>::insert(organization, offer, listing);
			OfferCount::<T>::insert(organization, count.saturating_add(1));
			Self::deposit_event(Event::Offered { organization, offer });
			Ok(())
		}

		/// Takes an offer off the market. What was bought goes on. By an admin.
		/// Errors: `NotAuthorized`, `NotFound`. Emits `Retired`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::retire())]
		pub fn retire(origin: OriginFor<T>, organization: OrganizationId, offer: OfferId) -> DispatchResult {
			Self::ensure_admin(origin, organization)?;
			Self::ensure_offer(organization, &offer)?;

			// Every check is above this line, every write below it.
			Offers::<T>::remove(organization, offer);
			OfferCount::<T>::mutate_exists(organization, Self::lower);
			Self::deposit_event(Event::Retired { organization, offer });
			Ok(())
		}

		/// Buys what is offered, under a new random id: the signer pays the price into escrow.
		/// Errors: `OrganizationSuspended`, `NotFound`, `AlreadyExists`, `MaxPurchasesExceeded`, `InsufficientFunds`,
		/// `Overflow`. Emits `Purchased`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::purchase())]
		pub fn purchase(
			origin: OriginFor<T>,
			organization: OrganizationId,
			offer: OfferId,
			purchase: PurchaseId,
		) -> DispatchResult {
			let buyer = ensure_signed(origin)?;
			Self::ensure_active(organization)?;
			let Listing { price, payee, delivery, inspection, .. } = Self::ensure_offer(organization, &offer)?;
			ensure!(!Purchases::<T>::contains_key(organization, purchase), Error::<T>::AlreadyExists);
			let count = PurchaseCount::<T>::get(&buyer);
			ensure!(count < MAX_PURCHASES, Error::<T>::MaxPurchasesExceeded);
			let until = T::Time::now().checked_add(delivery).ok_or(Error::<T>::Overflow)?;
			Self::ensure_funds(&buyer, price)?;

			// Every check is above this line, every write below it.
			Self::pay_in(&buyer, price)?;
			PurchaseCount::<T>::insert(&buyer, count.saturating_add(1));
			let state = PurchaseState::Paid { until };
			let entry = Purchase { offer, buyer, payee, price, inspection, state };
			Purchases::<T>::insert(organization, purchase, entry);
			Self::deposit_event(Event::Purchased { organization, offer, purchase, amount: price });
			Ok(())
		}

		/// Says that a purchase was delivered in time. `delivery` is a salted commitment to what. By anybody who holds a
		/// role at the seller, or by its device.
		/// Errors: `OrganizationSuspended`, `NotAuthorized`, `NotFound`, `AlreadyEnded`, `AlreadyDelivered`, `PeriodOver`,
		/// `Overflow`. Emits `Delivered`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::deliver())]
		pub fn deliver(
			origin: OriginFor<T>,
			organization: OrganizationId,
			purchase: PurchaseId,
			delivery: H256,
		) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let now = T::Time::now();
			Self::ensure_active(organization)?;
			ensure!(Self::is_member(organization, &signer, now), Error::<T>::NotAuthorized);
			let entry = Self::ensure_open(organization, &purchase)?;
			let PurchaseState::Paid { until } = entry.state else { return Err(Error::<T>::AlreadyDelivered.into()) };
			ensure!(now < until, Error::<T>::PeriodOver);
			let until = now.checked_add(entry.inspection).ok_or(Error::<T>::Overflow)?;

			// Every check is above this line, every write below it.
			let state = PurchaseState::Delivered { delivery, until };
			Purchases::<T>::insert(organization, purchase, Purchase { state, ..entry });
			Self::deposit_event(Event::Delivered { organization, purchase, until });
			Ok(())
		}

		/// Disputes a delivery: nobody is paid until governance decides, the two agree, or the time for it is over. By the
		/// buyer.
		/// Errors: `NotFound`, `AlreadyEnded`, `NotAuthorized`, `NotDelivered`, `AlreadyDisputed`, `PeriodOver`, `Overflow`.
		/// Emits `Disputed`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::dispute())]
		pub fn dispute(origin: OriginFor<T>, organization: OrganizationId, purchase: PurchaseId) -> DispatchResult {
			let signer = ensure_signed(origin)?;
			let entry = Self::ensure_open(organization, &purchase)?;
			ensure!(signer == entry.buyer, Error::<T>::NotAuthorized);
			let (delivery, until) = match entry.state {
				PurchaseState::Delivered { delivery, until } => (delivery, until),
				PurchaseState::Disputed { .. } => return Err(Error::<T>::AlreadyDisputed.into()),
				_ => return Err(Error::<T>::NotDelivered.into()),
			};
			let now = T::Time::now();
			ensure!(now < until, Error::<T>::PeriodOver);
			let until = now.checked_add(ARBITRATION_TIME).ok_or(Error::<T>::Overflow)?;

			// Every check is above this line, every write below it.
			let state = PurchaseState::Disputed { delivery, until };
			Purchases::<T>::insert(organization, purchase, Purchase { state, ..entry });
			Self::deposit_event(Event::Disputed { organization, purchase, until });
			Ok(())
		}

		/// Has the seller paid: by the buyer once it is delivered, disputed or not; by anybody once the time for disputes is
		/// over. A dispute that nobody decided in time is split.
		/// Errors: `NotFound`, `AlreadyEnded`, `NotDelivered`, `NotDue`. Emits `Completed` or `Split`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::complete())]
		pub fn complete(origin: OriginFor<T>, organization: OrganizationId, purchase: PurchaseId) -> DispatchResult {
			let (entry, outcome) = Self::ensure_completable(&origin, organization, &purchase)?;

			// Every check is above this line, every write below it.
			Self::end(organization, purchase, entry, outcome)
		}

		/// Pays the buyer back: by the buyer alone where nothing was delivered in time, which is free; by an admin of the
		/// seller at any time.
		/// Errors: `NotFound`, `AlreadyEnded`, `NotAuthorized`, `NotDue`, `AlreadyDelivered`. Emits `Refunded`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::refund())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, organization: &OrganizationId, purchase: &PurchaseId| -> bool {
			Pallet::<T>::ensure_refundable(origin, *organization, purchase).is_ok()
		})]
		pub fn refund(origin: OriginFor<T>, organization: OrganizationId, purchase: PurchaseId) -> DispatchResult {
			let entry = Self::ensure_refundable(&origin, organization, &purchase)?;

			// Every check is above this line, every write below it.
			Self::end(organization, purchase, entry, Outcome::Refund)
		}

		/// Decides a dispute. Origin: `ArbiterOrigin`.
		/// Errors: `NotFound`, `AlreadyEnded`, `NotDisputed`. Emits `Completed` or `Refunded`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::arbitrate())]
		pub fn arbitrate(
			origin: OriginFor<T>,
			organization: OrganizationId,
			purchase: PurchaseId,
			verdict: Verdict,
		) -> DispatchResult {
			T::ArbiterOrigin::ensure_origin(origin)?;
			let entry = Self::ensure_open(organization, &purchase)?;
			ensure!(matches!(entry.state, PurchaseState::Disputed { .. }), Error::<T>::NotDisputed);

			// Every check is above this line, every write below it.
			let outcome = match verdict {
				Verdict::Buyer => Outcome::Refund,
				Verdict::Seller => Outcome::Complete,
			};
			Self::end(organization, purchase, entry, outcome)
		}

		/// Removes a purchase that ended long enough ago. By anybody. Free.
		/// Errors: `NotFound`, `NotDue`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::clear_purchase())]
		#[pallet::feeless_if(|_: &OriginFor<T>, organization: &OrganizationId, purchase: &PurchaseId| -> bool {
			Pallet::<T>::ensure_clearable_purchase(*organization, purchase).is_ok()
		})]
		pub fn clear_purchase(origin: OriginFor<T>, organization: OrganizationId, purchase: PurchaseId) -> DispatchResult {
			ensure_signed(origin)?;
			let entry = Self::ensure_clearable_purchase(organization, &purchase)?;

			// Every check is above this line, every write below it.
			Purchases::<T>::remove(organization, purchase);
			PurchaseCount::<T>::mutate_exists(entry.buyer, Self::lower);
			Ok(())
		}

		/// Launches a research programme: the signer pays its whole budget into escrow, and gets back what is left. By a
		/// researcher or an admin.
		/// Errors: `NotAuthorized`, `OrganizationSuspended`, `BadPrice`, `BadPlan`, `BadPeriod`, `Overflow`,
		/// `AlreadyExists`, `MaxProgrammesExceeded`, `InsufficientFunds`. Emits `Launched`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::launch())]
		pub fn launch(origin: OriginFor<T>, organization: OrganizationId, plan: Plan) -> DispatchResult {
			let funder = Self::ensure_researcher(origin, organization)?;
			Self::ensure_active(organization)?;
			let budget = Self::ensure_sound_plan(&plan)?;
			let programme = Self::programme_id(organization, &plan);
			ensure!(!Programmes::<T>::contains_key(organization, programme), Error::<T>::AlreadyExists);
			let count = ProgrammeCount::<T>::get(organization);
			ensure!(count < MAX_PROGRAMMES, Error::<T>::MaxProgrammesExceeded);
			Self::ensure_funds(&funder, budget)?;

			// Every check is above this line, every write below it.
			Self::pay_in(&funder, budget)?;
			ProgrammeCount::<T>::insert(organization, count.saturating_add(1));
			let entry = Programme { plan, funder, budget, reserved: 0, participants: 0, closed_at: None };
			Programmes::<T>::insert(organization, programme, entry);
			Self::deposit_event(Event::Launched { organization, programme, budget });
			Ok(())
		}

		/// Gives a participant who signed for it (`types::enrolment`) a place, and lets them withdraw without tokens. By a
		/// researcher or an admin.
		/// Errors: `NotAuthorized`, `OrganizationSuspended`, `NotFound`, `AlreadyEnded`, `PeriodOver`, `AlreadyExists` (also
		/// after withdrawing), `NotIndependent`, `BadProof`, `BudgetExceeded`, `MaxParticipantsExceeded`, `Overflow`.
		/// Emits `Enrolled`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::enrol())]
		pub fn enrol(
			origin: OriginFor<T>,
			organization: OrganizationId,
			programme: ProgrammeId,
			participant: AccountId,
			proof: MultiSignature,
		) -> DispatchResult {
			Self::ensure_researcher(origin, organization)?;
			Self::ensure_active(organization)?;
			let entry = Self::ensure_programme(organization, &programme)?;
			let now = T::Time::now();
			ensure!(now < entry.plan.enrol_until, Error::<T>::PeriodOver);
			Self::ensure_willing(organization, &programme, &participant, &proof, now)?;
			let entry = Self::with_place(entry)?;

			// Every check is above this line, every write below it.
			Programmes::<T>::insert(organization, programme, entry);
			let place = Participation { settled: 0, delivery: None, withdrawn_at: None };
			Participants::<T>::insert(programme, &participant, place);
			T::Accounts::enable(&participant);
			Self::deposit_event(Event::Enrolled { organization, programme, participant });
			Ok(())
		}

		/// Takes the signer out of a programme, at any time. What was settled stays theirs; what was not is free again for
		/// others. Free.
		/// Errors: `NotFound`, `AlreadyWithdrawn`. Emits `Withdrawn`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		#[pallet::feeless_if(|origin: &OriginFor<T>, organization: &OrganizationId, programme: &ProgrammeId| -> bool {
			Pallet::<T>::ensure_withdrawable(origin, *organization, programme).is_ok()
		})]
		pub fn withdraw(origin: OriginFor<T>, organization: OrganizationId, programme: ProgrammeId) -> DispatchResult {
			let (participant, entry, place) = Self::ensure_withdrawable(&origin, organization, &programme)?;

			// Every check is above this line, every write below it. Nothing is reserved in a closed programme.
			let reserved = entry.reserved.saturating_sub(Self::outstanding(&entry.plan, &place));
			Programmes::<T>::insert(organization, programme, Programme { reserved, ..entry });
			let withdrawn_at = Some(T::Time::now());
			Participants::<T>::insert(programme, &participant, Participation { withdrawn_at, ..place });
			Self::deposit_event(Event::Withdrawn { organization, programme, participant });
			Ok(())
		}

		/// Pays a participant their next payment, the first is 1. `delivery` is a salted commitment to what it is for. By a
		/// researcher or an admin, also while the organization is suspended: it was promised.
		/// Errors: `NotAuthorized`, `NotFound`, `AlreadyEnded`, `PeriodOver`, `AlreadyWithdrawn`, `MaxPaymentsExceeded`,
		/// `AlreadySettled`, `Gap`. Emits `Settled`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::settle())]
		pub fn settle(
			origin: OriginFor<T>,
			organization: OrganizationId,
			programme: ProgrammeId,
			participant: AccountId,
			number: u16,
			delivery: H256,
		) -> DispatchResult {
			Self::ensure_researcher(origin, organization)?;
			let entry = Self::ensure_programme(organization, &programme)?;
			ensure!(T::Time::now() < entry.plan.settle_until, Error::<T>::PeriodOver);
			let place = Self::ensure_taking_part(&programme, &participant)?;
			ensure!(number > place.settled, Error::<T>::AlreadySettled);
			ensure!(number <= entry.plan.payments, Error::<T>::MaxPaymentsExceeded);
			ensure!(number == place.settled.saturating_add(1), Error::<T>::Gap);
			let amount = entry.plan.payment;
			let budget = entry.budget.checked_sub(amount).ok_or(Error::<T>::BudgetExceeded)?;
			let reserved = entry.reserved.checked_sub(amount).ok_or(Error::<T>::BudgetExceeded)?;

			// Every check is above this line, every write below it.
			Self::pay_out(&participant, amount)?;
			Programmes::<T>::insert(organization, programme, Programme { budget, reserved, ..entry });
			let place = Participation { settled: number, delivery: Some(delivery), ..place };
			Participants::<T>::insert(programme, &participant, place);
			Self::deposit_event(Event::Settled { organization, programme, participant, number, amount });
			Ok(())
		}

		/// Closes a programme and pays what is left to who funded it: by anybody once its time is over; before, by a
		/// researcher or an admin if nobody is promised anything.
		/// Errors: `NotFound`, `AlreadyEnded`, `NotAuthorized`, `NotDue`. Emits `Closed`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::close())]
		pub fn close(origin: OriginFor<T>, organization: OrganizationId, programme: ProgrammeId) -> DispatchResult {
			let entry = Self::ensure_programme(organization, &programme)?;
			Self::ensure_closable(origin, organization, &entry)?;

			// Every check is above this line, every write below it.
			let returned = entry.budget;
			if returned > 0 {
				Self::pay_out(&entry.funder, returned)?;
			}
			let closed = Programme { budget: 0, reserved: 0, closed_at: Some(T::Time::now()), ..entry };
			Programmes::<T>::insert(organization, programme, closed);
			Self::deposit_event(Event::Closed { organization, programme, returned });
			Ok(())
		}

		/// Removes a programme that was closed long enough ago, `CLEARED_ROWS` participants a call; the programme goes with
		/// the last. By anybody. Free.
		/// Errors: `NotFound`, `NotDue`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::clear_programme())]
		#[pallet::feeless_if(|_: &OriginFor<T>, organization: &OrganizationId, programme: &ProgrammeId| -> bool {
			Pallet::<T>::ensure_clearable_programme(*organization, programme).is_ok()
		})]
		pub fn clear_programme(origin: OriginFor<T>, organization: OrganizationId, programme: ProgrammeId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::ensure_clearable_programme(organization, &programme)?;

			// Every check is above this line, every write below it.
			if Participants::<T>::clear_prefix(programme, CLEARED_ROWS, None).maybe_cursor.is_none() {
				Programmes::<T>::remove(organization, programme);
				ProgrammeCount::<T>::mutate_exists(organization, Self::lower);
			}
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What can happen to a purchase next, by the chain's clock.
		pub fn next_step(organization: OrganizationId, purchase: PurchaseId) -> Option<Step> {
			Purchases::<T>::get(organization, purchase).map(|entry| Self::step(&entry))
		}

		/// Participants who can still be enrolled.
		pub fn free_places(organization: OrganizationId, programme: ProgrammeId) -> Option<u32> {
			Programmes::<T>::get(organization, programme).map(|entry| Self::places_left(&entry))
		}
	}
}
