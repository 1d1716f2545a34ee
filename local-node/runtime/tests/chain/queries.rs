//! What a client asks in one call.

use assent_primitives::Role;
use assent_runtime::{
	queries::{runtime_decl_for_registry_api::RegistryApi, Membership},
	testing::*,
	Block, Registry, Runtime,
};
use frame_support::assert_ok;
use pallet_incentives::api::runtime_decl_for_incentives_api::IncentivesApi;
use polkadot_sdk::*;

fn membership(organization: u32, who: Key) -> Option<Membership> {
	<Runtime as RegistryApi<Block>>::membership(organization, who.to_account_id())
}

#[test]
fn membership_tells_roles_device_and_state() {
	in_clinic(|| {
		let nurse = Membership { active: true, device: false, roles: vec![Role::Nurse] };
		assert_eq!(membership(HOME, NURSE), Some(nurse.clone()));
		let device = Membership { active: true, device: true, roles: vec![] };
		assert_eq!(membership(HOME, DEVICE), Some(device));
		assert_eq!(membership(AWAY, NURSE), Some(Membership { active: true, device: false, roles: vec![] }));
		assert_eq!(membership(99, NURSE), None);
		assert_ok!(Registry::suspend(council(), HOME));
		assert_eq!(membership(HOME, NURSE), Some(Membership { active: false, ..nurse }));
	});
}

/// An assignment counts from its first millisecond to its last.
#[test]
fn membership_goes_by_the_chains_clock() {
	in_clinic(|| {
		let who = STRANGER.to_account_id();
		assert_ok!(Registry::assign(signed(ADMIN), HOME, who, Role::Auditor, NOW + HOUR, Some(NOW + 2 * HOUR), None));
		for (now, roles) in [(NOW, vec![]), (NOW + HOUR, vec![Role::Auditor]), (NOW + 2 * HOUR, vec![])] {
			set_time(now);
			assert_eq!(membership(HOME, STRANGER).unwrap().roles, roles, "{now}");
		}
	});
}

#[test]
fn an_income_is_told_by_session() {
	on_chain(|| {
		for _ in 0..125 {
			next_block(Vec::new());
		}
		let told = <Runtime as IncentivesApi<Block>>::breakdown(Key::Alice.to_account_id(), 0, 1);
		assert_eq!(told.iter().map(|income| (income.session, income.blocks)).collect::<Vec<_>>(), [(0, 120), (1, 5)]);
		assert_eq!(told[0].block_rewards, 12 * assent_runtime::ASN);
	});
}
