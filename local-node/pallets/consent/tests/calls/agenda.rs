use assent_primitives::{Period, Terms};
use assent_runtime::{testing::*, Consent, Runtime};
use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use pallet_consent::{types::MAX_DUE, Agenda, AgendaCursor, Consents, WeightInfo};
use polkadot_sdk::*;

fn until(end: u64) -> Terms {
	Terms { period: Period { start: NOW, end }, ..terms() }
}

fn idle(weight: Weight) {
	Consent::on_idle(1, weight);
}

fn lapsed(consent: u8) -> bool {
	Consents::<Runtime>::get(KEPT, [consent; 32]).unwrap().lapsed
}

#[test]
fn an_idle_block_announces_what_ended() {
	in_clinic(|| {
		idle(Weight::MAX);
		assert_ok!(grant_kept([1; 32], until(NOW + MINUTE)));
		assert_ok!(grant_kept([2; 32], until(NOW + HOUR)));
		set_time(NOW + MINUTE - 1);
		idle(Weight::MAX);
		assert!(!lapsed(1));
		set_time(NOW + MINUTE);
		idle(Weight::MAX);
		assert!(lapsed(1) && !lapsed(2));
		assert_eq!(epoch(KEPT, 1), 1);
	});
}

#[test]
fn time_without_blocks_is_caught_up_with() {
	in_clinic(|| {
		idle(Weight::MAX);
		assert_ok!(grant_kept([1; 32], until(NOW + 5 * MINUTE)));
		assert_ok!(grant_kept([2; 32], until(NOW + 500 * MINUTE)));
		set_time(NOW + 1_000 * MINUTE);
		idle(Weight::MAX);
		assert!(lapsed(1) && lapsed(2));
		assert_eq!(AgendaCursor::<Runtime>::get(), Some(NOW / MINUTE + 1_001));
	});
}

/// What does not fit into a block is done in a later one, and nothing is lost.
#[test]
fn a_full_block_leaves_the_rest_for_later() {
	in_clinic(|| {
		idle(Weight::MAX);
		for consent in 1..=3 {
			assert_ok!(grant_kept([consent; 32], until(NOW + MINUTE)));
		}
		set_time(NOW + MINUTE);
		type Weights = <Runtime as pallet_consent::Config>::WeightInfo;
		let one = Weights::announce().saturating_add(Weights::agenda_minute().saturating_mul(2));
		idle(Weight::zero());
		assert_eq!((1..=3).filter(|consent| lapsed(*consent)).count(), 0);
		for done in 1..=3 {
			idle(one);
			assert_eq!((1..=3).filter(|consent| lapsed(*consent)).count(), done);
		}
		idle(Weight::MAX);
		assert_eq!(AgendaCursor::<Runtime>::get(), Some(NOW / MINUTE + 2));
	});
}

#[test]
fn a_narrowed_consent_is_announced_at_its_new_end() {
	in_clinic(|| {
		idle(Weight::MAX);
		assert_ok!(grant_kept([1; 32], until(NOW + HOUR)));
		assert_ok!(Consent::narrow(signed(NURSE), HOME, KEPT, [1; 32], sections(&[1, 2, 3]), NOW + MINUTE));
		set_time(NOW + MINUTE);
		idle(Weight::MAX);
		assert!(lapsed(1));
		// The first entry finds nothing left to do.
		set_time(NOW + HOUR);
		idle(Weight::MAX);
		assert_eq!(epoch(KEPT, 1), 1);
	});
}

#[test]
fn a_revoked_consent_is_not_announced() {
	in_clinic(|| {
		idle(Weight::MAX);
		assert_ok!(grant_kept([1; 32], until(NOW + MINUTE)));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [1; 32]));
		set_time(NOW + MINUTE);
		idle(Weight::MAX);
		assert!(!lapsed(1));
		assert_eq!(epoch(KEPT, 1), 1);
	});
}

#[test]
fn a_full_minute_overflows_into_the_next() {
	in_clinic(|| {
		let minute = (NOW + MINUTE) / MINUTE;
		let full = (0..MAX_DUE).map(|_| (KEPT, [9; 32])).collect::<Vec<_>>();
		Agenda::<Runtime>::insert(minute, frame_support::BoundedVec::truncate_from(full));
		assert_ok!(grant_kept([1; 32], until(NOW + MINUTE)));
		assert_eq!(Agenda::<Runtime>::get(minute + 1).to_vec(), vec![(KEPT, [1; 32])]);
	});
}
