use super::{scene::{now, FOURTH}, Arguments, Scene};
use assent_primitives::Role;
use assent_runtime::{testing::*, Runtime, RuntimeOrigin};
use frame_support::BoundedVec;
use pallet_registry::{types::KeyHolder, Call, Devices, Organizations, PendingAdmins, Templates};
use polkadot_sdk::*;

pub fn registry(name: &str, scene: &mut Scene) -> Arguments {
	let mut organization = scene.organization();
	if matches!(name, "approve_admin" | "reject_admin") {
		organization = PendingAdmins::<Runtime>::iter_keys().next().unwrap_or(organization);
	}
	let mut number = scene.dice.below(5) as u8 * 16;
	if matches!(name, "drop_template" | "assign_template") && !scene.dice.once_in(6) {
		(organization, number) = Templates::<Runtime>::iter_keys().next().unwrap_or((organization, number));
	}
	let (account, admin) = (scene.somebody(), scene.in_role(organization, &[Role::Admin]));
	let mut by = RuntimeOrigin::signed(admin.clone());
	let role = scene.dice.of(&Role::ALL);
	let from = now() + scene.dice.below(3) * MINUTE;
	let until = scene.dice.of(&[None, None, Some(now() + HOUR), Some(now())]);
	let pending: Vec<_> = PendingAdmins::<Runtime>::get(organization).into_iter().map(|pending| pending.account).collect();
	let proposed = if pending.is_empty() { account.clone() } else { scene.dice.of(&pending) };
	let call: Call<Runtime> = match name {
		"admit" => {
			by = council();
			let admins = (0..scene.dice.below(3)).map(|_| scene.somebody()).collect();
			let country = scene.dice.of(&[*b"DE", *b"fr"]);
			Call::admit { admins: BoundedVec::truncate_from(admins), country, name: hash(1) }
		},
		"suspend" | "reinstate" => {
			by = if scene.in_earnest() { council() } else { by };
			let suspended = |of: &u32| !<pallet_registry::Pallet<Runtime> as assent_primitives::Roles>::is_active(*of);
			if name == "suspend" {
				let organization = if scene.in_earnest() { FOURTH } else { organization };
				Call::suspend { organization }
			} else {
				let organization = [HOME, AWAY, 3, FOURTH].into_iter().find(suspended).unwrap_or(organization);
				Call::reinstate { organization }
			}
		},
		"enrol_device" => Call::enrol_device { organization, device: account },
		"retire_device" => {
			let known: Vec<_> = Devices::<Runtime>::iter_key_prefix(organization).collect();
			// Mostly others than the two that everything is registered by.
			let device = if known.is_empty() { account } else { scene.dice.of(&known) };
			let kept = [DEVICE, OTHER_DEVICE].map(|who| who.to_account_id()).contains(&device) && !scene.dice.once_in(6);
			Call::retire_device { organization, device: if kept { scene.somebody() } else { device } }
		},
		"assign" => Call::assign { organization, account, role, from, until, licence: None },
		"end" => {
			let admins = Organizations::<Runtime>::get(organization).map(|entry| entry.admins.to_vec()).unwrap_or_default();
			let account = if role == Role::Admin && !admins.is_empty() { scene.dice.of(&admins) } else { account };
			Call::end { organization, account, role }
		},
		"set_recipient" => {
			by = RuntimeOrigin::signed(scene.in_role(organization, &Role::ALL));
			Call::set_recipient { organization, recipient: hash(2) }
		},
		"rotate_key" => {
			by = RuntimeOrigin::signed(scene.in_role(organization, &[Role::KeySteward, Role::Admin]));
			let holder = scene.dice.of(&[KeyHolder::Organization, KeyHolder::Role(role)]);
			Call::rotate_key { organization, holder, recipient: hash(3) }
		},
		"set_template" => {
			let roles = (0..scene.dice.below(4)).map(|_| scene.dice.of(&Role::ALL)).collect();
			let length = scene.dice.of(&[None, Some(HOUR), Some(0)]);
			Call::set_template { organization, number, name: hash(1), roles: BoundedVec::truncate_from(roles), length }
		},
		"drop_template" => Call::drop_template { organization, number },
		"assign_template" => Call::assign_template { organization, account, number, from, licence: None },
		"propose_admin" => Call::propose_admin { organization, account, from, until, licence: None },
		"approve_admin" => Call::approve_admin { organization, account: proposed },
		"reject_admin" => Call::reject_admin { organization, account: proposed },
		_ => return None,
	};
	Some((by, call.into()))
}
