use crate::{in_archive, OFFICER, SECOND_OFFICER};
use assent_primitives::{Evidence, Grantee, Terms, ACTION_WRITE};
use assent_runtime::{testing::*, Audit, Consent, Records, Registry, Runtime, RuntimeOrigin, Subjects, System};
use frame_support::BoundedVec;
use pallet_records::{
	types::{Entry, Rekey},
	Documents, Holds, Tombstones,
};
use polkadot_sdk::*;
use sp_runtime::StateVersion;

const CALLS: u32 = 3_500;
const KINDS: usize = 13;
/// 365.25 days, in ms.
const YEAR: u64 = 31_557_600_000;

fn root() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// Whoever calls whatever in whatever order: nothing is sealed to an epoch that was raised, nothing under hold is erased,
/// what was erased leads nowhere, logs have no gap, and a refused call writes nothing.
#[test]
fn calls_at_random_lose_and_leak_nothing() {
	in_archive(|| {
		let mut dice = Dice::of_environment();
		let people = [DEVICE, OTHER_DEVICE, OFFICER, SECOND_OFFICER, ADMIN, NURSE, STRANGER, OTHER_ADMIN];
		let (mut now, mut done) = (NOW, [0u32; KINDS]);
		for step in 0..random_calls(CALLS) {
			let subject = dice.of(&[KEPT, KEPT, OWNED, [9; 32]]);
			let device = dice.of(&[DEVICE, DEVICE, OTHER_DEVICE, NURSE]);
			let of = if device == OTHER_DEVICE { AWAY } else { HOME };
			let eraser = dice.of(&[OFFICER, SECOND_OFFICER, ADMIN, dice_key(step, &people)]);
			let origin = || RuntimeOrigin::signed(eraser.to_account_id());
			let document = dice.id(60);
			let sealed_to = |dice: &mut Dice, of: u8| epoch(subject, of) + u32::from(dice.below(10) == 0);
			let before = (step % 100 == 0).then(root);
			let kind = dice.below(KINDS as u64) as usize;
			let result = match kind {
				0..=2 => {
					let entries = (0..1 + dice.below(3)).map(|_| {
						let of = dice.below(3) as u8;
						let supersedes = (dice.below(3) == 0).then(|| dice.id(60));
						let (document, epoch, retention) = (dice.id(120), sealed_to(&mut dice, of), dice.below(3) as u8);
						let (section, commitment) = (section(of), hash(1));
						Entry { document, subject, section, cid: cid(1), commitment, size: 1, epoch, supersedes, retention }
					});
					let entries = BoundedVec::truncate_from(entries.collect());
					Records::register(signed(device), of, entries)
				},
				3 => {
					let known = Documents::<Runtime>::get(subject, document).map_or(section(0), |found| found.section);
					let epoch = sealed_to(&mut dice, known[0]);
					let again = Rekey { document, subject, cid: cid(2), commitment: hash(2), size: 2, epoch };
					Records::rekey(signed(device), of, BoundedVec::truncate_from(vec![again]))
				},
				4 => Records::retract(signed(device), of, subject, document),
				5 => Records::hold(origin(), HOME, subject, document, hash(3)),
				6 => {
					let held = Holds::<Runtime>::iter().next().filter(|_| dice.below(4) > 0);
					let (subject, document) = held.map_or((subject, document), |(subject, document, _)| (subject, document));
					Records::release_hold(origin(), HOME, subject, document)
				},
				7 => Records::request_erasure(origin(), HOME, subject, document),
				8 if dice.below(4) == 0 => Records::withdraw_erasure(origin(), HOME, subject, document),
				8 => {
					let waiting = pallet_records::Erasures::<Runtime>::iter().next().map(|(subject, document, _)| (subject, document));
					let (subject, document) = waiting.filter(|_| dice.below(4) > 0).unwrap_or((subject, document));
					let held = Holds::<Runtime>::contains_key(subject, document);
					let result = Records::erase(origin(), HOME, subject, document);
					assert!(result.is_err() || !held, "{step}: erased under hold");
					result
				},
				9 => Records::set_retention(council(), dice.below(3) as u8, dice.of(&[None, Some(0), Some(1), Some(10)])),
				10 if dice.below(2) == 0 => {
					let write = Terms { grantee: Grantee::Organization(AWAY), actions: ACTION_WRITE, ..terms() };
					let period = assent_primitives::Period { start: now, end: now + dice.below(90) * MINUTE };
					let (who, evidence) = if subject == OWNED { (PATIENT, Evidence::Key) } else { (NURSE, Evidence::Pin) };
					Consent::grant(signed(who), HOME, subject, dice.id(200), Terms { period, ..write }, evidence, None)
				},
				10 => Subjects::rotate(signed(dice.of(&[STEWARD, PATIENT])), HOME, subject, sections(&[dice.below(3) as u8])),
				11 => {
					let (sequence, row) = Audit::expected(&device.to_account_id());
					let (sequence, row) = (sequence + u64::from(dice.below(3) == 0), row + u64::from(dice.below(5) == 0));
					Audit::anchor(signed(device), of, sequence, hash(4), row, dice.below(4) as u32, None)
				},
				_ if dice.below(6) > 0 => Registry::reinstate(council(), of),
				_ => Registry::suspend(council(), of),
			};
			if result.is_ok() {
				done[kind] += 1;
			} else if let Some(before) = before {
				assert_eq!(root(), before, "{step}: refused, but something was written");
			}
			System::reset_events();
			if dice.below(20) == 0 {
				now += dice.of(&[MINUTE, HOUR, YEAR / 10]);
				set_time(now);
			}
			if step % 500 == 0 {
				assert_eq!(try_state(), Ok(()), "{step}");
			}
		}
		assert!(done.iter().all(|count| *count > 0), "some kind of call never succeeded: {done:?}");
		assert!(Tombstones::<Runtime>::iter().count() > 5);
	});
}

fn dice_key(step: u32, people: &[Key]) -> Key {
	people[step as usize % people.len()]
}
