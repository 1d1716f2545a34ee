use crate::{in_hospital, policy, preferences, COLLEAGUE, OFFICER};
use assent_primitives::{Custody, Evidence, Grantee, Keeper, Period, Role, SectionHash, Subjects as _, Terms};
use assent_runtime::{testing::*, Consent, Registry, Runtime, RuntimeOrigin, Subjects, System};
use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use pallet_consent::{
	decision::{Basis, DecisionRequest},
	emergency_types::Verdict,
	types::{Mandate, Relation},
	Consents, Emergencies, Live, OwedReviews,
};
use polkadot_sdk::*;
use sp_runtime::StateVersion;
use std::collections::BTreeMap;

/// Fewer do not reach all that is asserted at the end.
const CALLS: u32 = 3_500;
const KINDS: usize = 22;

/// What the dice of this test can roll besides.
trait Rolls {
	fn sections(&mut self) -> Vec<u8>;
	fn period(&mut self, now: u64) -> Period;
	fn terms(&mut self, now: u64) -> Terms;
}

impl Rolls for Dice {
	fn sections(&mut self) -> Vec<u8> {
		let first = self.below(5) as u8;
		(first..first + 1 + self.below(3) as u8).collect()
	}

	fn period(&mut self, now: u64) -> Period {
		let start = now.saturating_sub(self.below(2) * MINUTE) + self.below(3) * MINUTE;
		Period { start, end: start + self.below(120) * MINUTE }
	}

	fn terms(&mut self, now: u64) -> Terms {
		let grantee = match self.below(3) {
			0 => Grantee::Account(self.of(&[OTHER_CLINICIAN, STRANGER]).to_account_id()),
			1 => Grantee::Organization(self.of(&[HOME, AWAY])),
			_ => Grantee::Role(AWAY, self.of(&[Role::Clinician, Role::Nurse])),
		};
		let (bytes, period) = (self.sections(), self.period(now));
		let parent = (self.below(3) == 0).then(|| self.id(40));
		let (actions, purposes) = (1 + self.below(7) as u8, 1 + self.below(31) as u16);
		Terms { grantee, sections: sections(&bytes), actions, purposes, period, parent, ..terms() }
	}
}

fn root() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// What a permission rests on is there, is in force, and says so.
fn check(step: u32, request: &DecisionRequest) {
	match Consent::decide(request.clone()).basis {
		Basis::Consent(id) => {
			let found = Consents::<Runtime>::get(request.subject, id).expect("the basis exists");
			assert!(found.revoked_at.is_none() && found.period.contains(request.now), "{step}: basis is not in force");
			assert!(found.sections.contains(&request.section) && found.actions & request.action != 0, "{step}: beyond the basis");
		},
		Basis::Emergency(id) => {
			let found = Emergencies::<Runtime>::get(request.subject, id).expect("the basis exists");
			assert_eq!(found.opened_by, request.account, "{step}: somebody else's emergency");
			assert!(found.closed_at.is_none() && request.now < found.until, "{step}: emergency is over");
			assert!(found.sections.contains(&request.section) && request.purpose == 2, "{step}: beyond the emergency");
		},
		Basis::OwnRecord | Basis::None => {},
	}
}

/// Whoever calls whatever in whatever order: what is permitted rests on something in force, epochs never fall, whoever
/// owes a review opens nothing, and a refused call writes nothing.
#[test]
fn calls_at_random_permit_nothing_that_ended() {
	in_hospital(|| {
		let mut dice = Dice::of_environment();
		let away = [Role::Nurse, Role::KeySteward].map(|role| (STRANGER, role));
		for (who, role) in away {
			assert_ok!(Registry::assign(signed(OTHER_ADMIN), AWAY, who.to_account_id(), role, NOW, None, None));
		}
		let people = [NURSE, STEWARD, DEVICE, PATIENT, STRANGER, OTHER_CLINICIAN, COLLEAGUE, OFFICER, OTHER_ADMIN, PHARMACIST];
		let clinicians = [OTHER_CLINICIAN, COLLEAGUE];
		let (mut now, mut done) = (NOW, [0u32; KINDS]);
		let mut epochs = BTreeMap::<([u8; 32], SectionHash), u32>::new();
		for step in 0..random_calls(CALLS) {
			let subject = dice.of(&[KEPT, KEPT, OWNED, [9; 32]]);
			let keeper = match Subjects::custody(&subject) {
				Some(Custody { custodian: Some(HOME), .. }) | None => NURSE,
				Some(Custody { custodian: Some(_), .. }) => STRANGER,
				Some(_) => PATIENT,
			};
			let who = if dice.below(2) == 0 { keeper } else { dice.of(&people) };
			let origin = || RuntimeOrigin::signed(who.to_account_id());
			// New ones get a number of their own; of the others, mostly one that stands.
			let mut new = [0; 32];
			new[..4].copy_from_slice(&step.to_le_bytes());
			let standing: Vec<_> = Live::<Runtime>::get(subject).iter().map(|live| live.consent).collect();
			let id = if standing.is_empty() || dice.below(4) == 0 { dice.id(40) } else { dice.of(&standing) };
			let entry = Consents::<Runtime>::get(subject, id);
			let emergency = dice.id(60);
			let evidence = if who == PATIENT { Evidence::Key } else { dice.of(&[Evidence::Pin, Evidence::Guardian]) };
			let of = dice.of(&[HOME, HOME, HOME, AWAY]);
			let before = (step % 100 == 0).then(root);
			let kind = dice.below(KINDS as u64) as usize;
			let result = match kind {
				0 | 1 => {
					let asked = (dice.below(4) == 0).then(|| dice.id(20));
					Consent::grant(origin(), of, subject, if dice.below(9) > 0 { new } else { id }, dice.terms(now), evidence, asked)
				},
				2 => Consent::set_bundle(origin(), of, subject, id, cid(1)),
				3 => {
					let kept = entry.map_or_else(|| sections(&dice.sections()), |entry| entry.sections);
					Consent::narrow(origin(), of, subject, id, kept, now + dice.below(60) * MINUTE)
				},
				4 => Consent::revoke(origin(), of, subject, id),
				5 => {
					let Terms { grantee, sections, actions, purposes, period, .. } = dice.terms(now);
					let (who, asked) = (dice.of(&clinicians), dice.id(20));
					Consent::request(signed(who), AWAY, subject, asked, grantee, sections, actions, purposes, period, None)
				},
				6 => Consent::refuse(origin(), of, subject, dice.id(20)),
				7 => Consent::withdraw(signed(dice.of(&clinicians)), AWAY, subject, dice.id(20)),
				8 => {
					let mut live = Live::<Runtime>::iter().flat_map(|(of, live)| live.into_iter().map(move |one| (of, one)));
					let ended = live.find(|(_, live)| live.end <= now).map(|(of, live)| (of, live.consent));
					let (subject, id) = ended.unwrap_or((subject, id));
					Consent::announce(origin(), subject, id)
				},
				9 => {
					let (bytes, period) = (dice.sections(), dice.period(now));
					let (powers, actions, purposes) = (dice.below(9) as u8, 1 + dice.below(7) as u8, 1 + dice.below(31) as u16);
					let mandate =
						Mandate { relation: Relation::Family, powers, sections: sections(&bytes), actions, purposes, period };
					let delegate = dice.of(&[STRANGER, COLLEAGUE, PHARMACIST]).to_account_id();
					Consent::delegate(origin(), of, subject, delegate, mandate, evidence)
				},
				10 => Consent::end_delegation(origin(), subject, dice.of(&[STRANGER, COLLEAGUE, PHARMACIST]).to_account_id()),
				11 | 12 => {
					let who = dice.of(&[OTHER_CLINICIAN, COLLEAGUE, STRANGER]);
					let mut terms = dice.terms(now);
					if let Some(entry) = entry {
						let (sections, actions, purposes, period) = (entry.sections, entry.actions, entry.purposes, entry.period);
						terms = Terms { sections, actions, purposes, period, parent: Some(id), ..terms };
					}
					Consent::refer(signed(who), AWAY, subject, new, terms)
				},
				13 => {
					let end = entry.map_or(now, |entry| entry.period.end) + dice.below(20) * MINUTE;
					Consent::extend(origin(), of, subject, id, end, evidence)
				},
				14 => {
					let asked = policy(&[COLLEAGUE, STRANGER], 1 + dice.below(3) as u8, dice.below(40) * MINUTE);
					Consent::set_emergency_policy(signed(dice.of(&people)), AWAY, asked)
				},
				15 => {
					let asked = (dice.below(2) == 0).then(|| policy(&[COLLEAGUE, OFFICER], 1, dice.below(20) * MINUTE));
					let (minimum, never) = (dice.sections(), dice.sections());
					let never = if dice.below(2) == 0 { Vec::new() } else { never };
					Consent::set_emergency_preferences(origin(), of, subject, preferences(&minimum, &never, asked))
				},
				16 => {
					let who = dice.of(&clinicians);
					let owes = OwedReviews::<Runtime>::contains_key(who.to_account_id());
					let asked = sections(&dice.sections());
					let result = Consent::open_emergency(signed(who), AWAY, subject, new, asked, 1, cid(1));
					assert!(result.is_err() || !owes, "{step}: opened while a review was owed");
					result
				},
				17..=19 => {
					let owed: Vec<_> = OwedReviews::<Runtime>::iter_values().collect();
					let (subject, emergency) = match owed.first() {
						Some(owed) if dice.below(4) > 0 => (owed.subject, owed.emergency),
						_ => (subject, emergency),
					};
					let who = dice.of(&people);
					match kind {
						17 => Consent::approve_emergency(signed(who), subject, emergency),
						18 => Consent::close_emergency(signed(who), subject, emergency),
						_ => Consent::review_emergency(signed(OFFICER), AWAY, subject, emergency, Verdict::Justified, None),
					}
				},
				20 if dice.below(2) == 0 => Subjects::rotate(origin(), of, subject, sections(&dice.sections())),
				20 => {
					let to = dice.of(&[Keeper::Custodian(AWAY), Keeper::Custodian(HOME), Keeper::Controller(PATIENT.to_account_id())]);
					let _ = Subjects::offer(signed(dice.of(&people)), HOME, subject, to);
					Subjects::accept(signed(dice.of(&people)), HOME, subject)
				},
				_ if dice.below(6) > 0 => Registry::reinstate(council(), of),
				_ => Registry::suspend(council(), of),
			};
			if result.is_ok() {
				done[kind] += 1;
			} else if let Some(before) = before.filter(|_| kind != 20) {
				assert_eq!(root(), before, "{step}: refused, but something was written");
			}
			let account = dice.of(&[OTHER_CLINICIAN, COLLEAGUE, STRANGER]).to_account_id();
			let section = section(dice.below(7) as u8);
			let (action, purpose) = (1 + dice.below(3) as u8, 1 + dice.below(3) as u16);
			let (organization, author, data_from) = (AWAY, Some(HOME), None);
			check(step, &DecisionRequest { subject, section, organization, account, action, purpose, author, data_from, now });
			System::reset_events();
			if dice.below(20) == 0 {
				now += dice.below(30) * MINUTE;
				set_time(now);
				if dice.below(4) == 0 {
					Consent::on_idle(1, Weight::MAX);
				}
			}
			if step % 500 == 0 {
				assert_eq!(try_state(), Ok(()), "{step}");
				for (subject, section, epoch) in pallet_epochs() {
					let known = epochs.insert((subject, section), epoch).unwrap_or(0);
					assert!(known <= epoch, "{step}: an epoch fell");
				}
			}
		}
		assert!(done.iter().all(|count| *count > 0), "some kind of call never succeeded: {done:?}");
	});
}

fn pallet_epochs() -> Vec<([u8; 32], SectionHash, u32)> {
	let pairs = [KEPT, OWNED].into_iter().flat_map(|subject| (0..8).map(move |of| (subject, of)));
	pairs.map(|(subject, of)| (subject, section(of), epoch(subject, of))).collect()
}
