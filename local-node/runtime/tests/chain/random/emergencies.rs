use super::{consent::DESK, Arguments, Scene};
use assent_primitives::{AccountId, Role};
use assent_runtime::{testing::*, Runtime, RuntimeOrigin};
use frame_support::BoundedVec;
use pallet_consent::{
	emergency_types::{EmergencyPolicy, EmergencyPreferences, Verdict},
	Call, Emergencies, OpenEmergencies, OwedReviews,
};
use polkadot_sdk::*;

fn policy(scene: &mut Scene) -> EmergencyPolicy {
	let approvers: Vec<AccountId> = (0..1 + scene.dice.below(3)).map(|_| scene.somebody()).collect();
	let threshold = 1 + scene.dice.below(3) as u8;
	EmergencyPolicy { approvers: BoundedVec::truncate_from(approvers), threshold, delay: scene.dice.below(40) * MINUTE }
}

pub fn emergencies(name: &str, scene: &mut Scene) -> Arguments {
	let subject = scene.subject();
	let mut by = scene.somebody();
	let call: Call<Runtime> = match name {
		"set_emergency_policy" => {
			let organization = scene.organization();
			by = scene.in_role(organization, &[Role::Admin, Role::PrivacyOfficer]);
			Call::set_emergency_policy { organization, policy: policy(scene) }
		},
		"set_emergency_preferences" => {
			let organization = scene.home_of(&subject);
			by = scene.keeper(&subject, &DESK).0;
			let policy = scene.dice.once_in(2).then(|| policy(scene));
			let never = if scene.dice.once_in(4) { scene.sections() } else { BoundedVec::new() };
			let preferences = EmergencyPreferences { minimum: scene.sections(), never, policy };
			Call::set_emergency_preferences { organization, subject, preferences }
		},
		"open_emergency" => {
			by = scene.in_role(AWAY, &[Role::Clinician]);
			let (emergency, sections, text) = (scene.fresh(), scene.sections(), scene.cid());
			Call::open_emergency { organization: AWAY, subject, emergency, sections, reason: scene.dice.below(5) as u8, text }
		},
		"approve_emergency" | "close_emergency" => {
			let open: Vec<_> = OpenEmergencies::<Runtime>::iter().flat_map(|(subject, open)| open.into_iter().map(move |(id, _)| (subject, id))).collect();
			let (subject, emergency) = if open.is_empty() { (subject, scene.dice.id(8)) } else { scene.dice.of(&open) };
			let entry = Emergencies::<Runtime>::get(subject, emergency).filter(|_| scene.in_earnest());
			if name == "approve_emergency" {
				let named = entry.map(|entry| entry.approvers.to_vec()).unwrap_or_default();
				by = if named.is_empty() { by } else { scene.dice.of(&named) };
				Call::approve_emergency { subject, emergency }
			} else {
				by = entry.map_or(by, |entry| entry.opened_by);
				Call::close_emergency { subject, emergency }
			}
		},
		"review_emergency" => {
			let owed: Vec<_> = OwedReviews::<Runtime>::iter_values().collect();
			let owed = (!owed.is_empty()).then(|| scene.dice.of(&owed));
			let (organization, subject, emergency) =
				owed.map_or((AWAY, subject, [3; 32]), |owed| (owed.organization, owed.subject, owed.emergency));
			by = scene.in_role(organization, &[Role::PrivacyOfficer]);
			let verdict = scene.dice.of(&[Verdict::Justified, Verdict::NotJustified]);
			Call::review_emergency { organization, subject, emergency, verdict, text: scene.dice.of(&[None, Some(cid(3))]) }
		},
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}
