use super::{scene::{account, now, FOURTH, THIRD}, Arguments, Scene};
use assent_primitives::Role;
use assent_runtime::{testing::*, Runtime, RuntimeCall, RuntimeOrigin, ASN};
use pallet_incentives::{
	types::{Parameters, Quality, RewardState, Reason},
	Call, Ledgers, Rewards, ATTESTERS,
};
use polkadot_sdk::*;

pub fn incentives(name: &str, scene: &mut Scene) -> Arguments {
	let held: Vec<_> = Rewards::<Runtime>::iter().filter(|(_, reward)| reward.state == RewardState::Escrowed).collect();
	let chosen = (!held.is_empty() && !scene.dice.once_in(8)).then(|| scene.dice.of(&held));
	let contribution = chosen.as_ref().map_or_else(|| hash(7), |(contribution, _)| *contribution);
	let organization = scene.dice.of(&[HOME, AWAY, THIRD, FOURTH]);
	let mut by = RuntimeOrigin::signed(scene.in_role(organization, &ATTESTERS));
	let call: Call<Runtime> = match name {
		"attest" => {
			let contributor = scene.dice.of(&[HOME, HOME, AWAY]);
			let holder = scene.in_role(contributor, &[Role::Nurse, Role::Laboratory, Role::Clinician, Role::Pharmacist]);
			let quality = scene.dice.of(&[Quality::Completeness, Quality::Coding, Quality::Timeliness, Quality::Correction]);
			let contribution = if scene.dice.once_in(10) { contribution } else { scene.fresh().into() };
			Call::attest { organization, contribution, quality, contributor, holder }
		},
		"release" => {
			let due: Vec<_> = held.iter().filter(|(_, reward)| reward.due <= now()).map(|(id, _)| *id).collect();
			Call::release { contribution: if due.is_empty() { contribution } else { scene.dice.of(&due) } }
		},
		"claw_back" => {
			let organization = Some(organization).filter(|_| scene.dice.below(6) > 0);
			by = if organization.is_none() { council() } else { by };
			let reason = scene.dice.of(&[Reason::Mistaken, Reason::Misattributed, Reason::Collusion]);
			Call::claw_back { organization, contribution, reason }
		},
		"claim" => {
			let owed: Vec<_> = Ledgers::<Runtime>::iter().filter(|(_, ledger)| ledger.claimable > 0).map(|(who, _)| who).collect();
			by = RuntimeOrigin::signed(if owed.is_empty() { scene.somebody() } else { scene.dice.of(&owed) });
			Call::claim { destination: account(8) }
		},
		"set_parameters" => {
			by = if scene.in_earnest() { council() } else { by };
			let mut parameters = Parameters::initial();
			parameters.escrow = scene.dice.of(&[10 * MINUTE, HOUR, 0]);
			parameters.objections = 1 + scene.dice.below(3) as u32;
			(parameters.given, parameters.received, parameters.exchanged) = (20, 20, 20);
			parameters.rates.coding = scene.dice.of(&[0, ASN / 5]);
			Call::set_parameters { parameters }
		},
		_ => return None,
	};
	Some((by, call.into()))
}

/// Something that only root may do, enacted by the council or by somebody.
pub fn governance(name: &str, scene: &mut Scene) -> Arguments {
	if name != "enact" {
		return None;
	}
	let inner: RuntimeCall = match scene.dice.below(3) {
		0 => pallet_staking::Call::<Runtime>::set_min_commission { new: sp_runtime::Perbill::from_percent(5) }.into(),
		1 => frame_system::Call::<Runtime>::set_storage { items: Vec::new() }.into(),
		_ => pallet_balances::Call::<Runtime>::transfer_keep_alive { dest: account(8).into(), value: ASN }.into(),
	};
	let by = if scene.in_earnest() { council() } else { RuntimeOrigin::signed(scene.somebody()) };
	Some((by, pallet_governance::Call::<Runtime>::enact { call: Box::new(inner) }.into()))
}
