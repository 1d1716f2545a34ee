use assent_primitives::{AccountId, Role, Roles};
use assent_runtime::{testing::*, Registry, Runtime, System};
use frame_support::BoundedVec;
use pallet_registry::{
	types::{KeyHolder, MAX_ADMINS},
	Organizations, PendingAdmins,
};
use polkadot_sdk::*;
use sp_runtime::StateVersion;

const CALLS: u32 = 3_500;

fn admins_in_office(organization: u32, now: u64) -> usize {
	let admins = Organizations::<Runtime>::get(organization).map(|entry| entry.admins.to_vec()).unwrap_or_default();
	admins.iter().filter(|admin| Registry::has_role(organization, admin, Role::Admin, now)).count()
}

fn root() -> Vec<u8> {
	sp_io::storage::root(StateVersion::V1)
}

/// Whoever calls whatever in whatever order: duties stay apart, nobody alone makes an admin beside another, an
/// organization keeps an admin, and a refused call writes nothing.
#[test]
fn calls_at_random_keep_duties_apart() {
	in_clinic(|| {
		let mut dice = Dice::of_environment();
		let people = [ADMIN, OTHER_ADMIN, NURSE, STEWARD, REGISTRAR, DEVICE, STRANGER, Key::Bob, Key::Eve, OTHER_CLINICIAN];
		let people: Vec<_> = people.map(|who| who.to_account_id()).to_vec();
		let (mut now, mut done) = (NOW, [0u32; 16]);
		for step in 0..random_calls(CALLS) {
			let organization: u32 = dice.of(&[HOME, HOME, HOME, AWAY, 9]);
			// Some are in office, or little would come of it.
			let admins = Organizations::<Runtime>::get(organization).map(|entry| entry.admins.to_vec()).unwrap_or_default();
			let who: AccountId = if dice.below(4) > 0 && !admins.is_empty() { dice.of(&admins) } else { dice.of(&people) };
			let origin = assent_runtime::RuntimeOrigin::signed(who.clone());
			let (account, role) = (dice.of(&people), dice.of(&[dice_role(step), Role::Admin, Role::Auditor, Role::PrivacyOfficer]));
			let from = now + dice.below(3) * MINUTE;
			let until = dice.of(&[None, Some(now + HOUR), Some(now + MINUTE)]);
			let number = dice.below(5) as u8 * 16;
			let before = (step % 100 == 0).then(root);
			let alone = admins_in_office(organization, now) == 1;
			let kind = dice.below(16) as usize;
			let result = match kind {
				0..=2 => {
					let result = Registry::assign(origin, organization, account.clone(), role, from, until, None);
					assert!(result.is_err() || account != who, "{step}: gave themselves a role");
					assert!(result.is_err() || role != Role::Admin || alone, "{step}: one admin made another beside a second");
					result
				},
				3 | 4 => Registry::end(origin, organization, account, role),
				5 => {
					let roles = (0..dice.below(4)).map(|index| Role::ALL[(step as usize * 3 + index as usize * 5) % 11]);
					let length = dice.of(&[None, Some(HOUR), Some(0)]);
					let roles = BoundedVec::truncate_from(roles.collect());
					Registry::set_template(origin, organization, number, hash(1), roles, length)
				},
				6 => Registry::drop_template(origin, organization, number),
				7 => {
					let result = Registry::assign_template(origin, organization, account.clone(), number, from, None);
					assert!(result.is_err() || account != who, "{step}: gave themselves a template");
					result.map(|_| ()).map_err(|refused| refused.error)
				},
				8 | 9 => Registry::propose_admin(origin, organization, account, from, until, None),
				10..=12 => {
					let pending = PendingAdmins::<Runtime>::get(organization).into_iter().map(|pending| pending.account).collect::<Vec<_>>();
					let account = if pending.is_empty() { account } else { dice.of(&pending) };
					if kind == 12 {
						Registry::reject_admin(origin, organization, account)
					} else {
						let result = Registry::approve_admin(origin, organization, account.clone());
						assert!(result.is_err() || account != who, "{step}: approved themselves");
						result
					}
				},
				13 if dice.below(2) == 0 => Registry::enrol_device(origin, organization, account),
				13 => Registry::retire_device(origin, organization, account),
				14 if dice.below(2) == 0 => Registry::set_recipient(origin, organization, hash(2)),
				14 => Registry::rotate_key(origin, organization, KeyHolder::Role(role), hash(3)),
				_ if dice.below(6) > 0 => Registry::reinstate(council(), organization),
				_ => Registry::suspend(council(), organization),
			};
			if result.is_ok() {
				done[kind] += 1;
			} else if let Some(before) = before {
				assert_eq!(root(), before, "{step}: refused, but something was written");
			}
			for organization in [HOME, AWAY] {
				let listed = Organizations::<Runtime>::get(organization).unwrap().admins.len();
				assert!((1..=MAX_ADMINS as usize).contains(&listed), "{step}: {listed} admins");
			}
			System::reset_events();
			if dice.below(20) == 0 {
				now += dice.below(30) * MINUTE;
				set_time(now);
			}
			if step % 500 == 0 {
				assert_eq!(try_state(), Ok(()), "{step}");
			}
		}
		assert!(done.iter().all(|count| *count > 0), "some kind of call never succeeded: {done:?}");
	});
}

fn dice_role(step: u32) -> Role {
	Role::ALL[step as usize % 11]
}
