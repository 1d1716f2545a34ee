use assent_runtime::{testing::*, Registry, Runtime, RuntimeEvent, Subjects};
use frame_support::{assert_noop, assert_ok};
use pallet_subjects::{Epochs, Error, Event};
use polkadot_sdk::*;

#[test]
fn each_named_section_rises_by_one() {
	in_clinic(|| {
		assert_ok!(Subjects::rotate(signed(STEWARD), HOME, KEPT, sections(&[1, 2])));
		assert_ok!(Subjects::rotate(signed(DEVICE), HOME, KEPT, sections(&[2])));
		let epochs = [1, 2, 3].map(|byte| Epochs::<Runtime>::get(KEPT, section(byte)));
		assert_eq!(epochs, [1, 2, 0]);
		let event = Event::EpochRaised { subject: KEPT, section: section(2), epoch: 2 };
		assert!(emitted(RuntimeEvent::Subjects(event)));
		assert_ok!(Subjects::rotate(signed(PATIENT), HOME, OWNED, sections(&[1])));
	});
}

#[test]
fn refusals() {
	in_clinic(|| {
		let rotate = |who, subject, bytes| Subjects::rotate(signed(who), HOME, subject, sections(bytes));
		assert_noop!(rotate(STEWARD, [7; 32], &[1]), Error::<Runtime>::NotFound);
		assert_noop!(rotate(PHARMACIST, KEPT, &[1]), Error::<Runtime>::NotAuthorized);
		assert_noop!(rotate(STEWARD, KEPT, &[]), Error::<Runtime>::NoSections);
		assert_noop!(rotate(STEWARD, KEPT, &[1, 1]), Error::<Runtime>::DuplicateSection);
		Epochs::<Runtime>::insert(KEPT, section(9), u32::MAX);
		assert_noop!(rotate(STEWARD, KEPT, &[1, 9]), Error::<Runtime>::CounterExhausted);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_noop!(rotate(STEWARD, KEPT, &[1]), Error::<Runtime>::OrganizationSuspended);
	});
}
