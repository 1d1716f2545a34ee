use super::{Arguments, Scene};
use assent_primitives::{Keeper, Role, Subjects as _};
use assent_runtime::{testing::*, Runtime, RuntimeOrigin, Subjects};
use pallet_subjects::{Call, Offers};

pub fn subjects(name: &str, scene: &mut Scene) -> Arguments {
	let subject = scene.subject();
	let organization = scene.home_of(&subject);
	let steward = [Role::KeySteward];
	let (keeper, _) = scene.keeper(&subject, &steward);
	let mut by = keeper;
	let call: Call<Runtime> = match name {
		"register" => {
			let organization = scene.organization();
			by = scene.in_role(organization, &[Role::Registrar, Role::Nurse]);
			let controller = scene.dice.once_in(3).then(|| scene.signatory());
			Call::register { organization, subject: scene.dice.id(200), controller }
		},
		"set_directory" => Call::set_directory { organization, subject, cid: scene.cid() },
		"rotate" => Call::rotate { organization, subject, sections: scene.sections() },
		// Once claimed it is not taken back by force: mostly those that nothing else is about.
		"claim" => {
			let kept: Vec<_> = pallet_subjects::Subjects::<Runtime>::iter()
				.filter(|(id, entry)| entry.custodian.is_some() && *id != KEPT)
				.map(|(id, entry)| (id, entry.organization))
				.collect();
			let (subject, organization) = if kept.is_empty() { (subject, organization) } else { scene.dice.of(&kept) };
			by = scene.keeper(&subject, &steward).0;
			Call::claim { organization, subject, controller: scene.signatory() }
		},
		"offer" => {
			let to = scene.dice.of(&[
				Keeper::Custodian(AWAY), Keeper::Custodian(HOME), Keeper::Custodian(HOME), Keeper::Controller(PATIENT.to_account_id()),
			]);
			Call::offer { organization, subject, to }
		},
		"accept" | "end_offer" => {
			let offered: Vec<_> = Offers::<Runtime>::iter().map(|(subject, offer)| (subject, Some(offer.to))).collect();
			let (subject, to) = if offered.is_empty() { (subject, None) } else { scene.dice.of(&offered) };
			let organization = Subjects::custody(&subject).map_or(HOME, |custody| custody.organization);
			by = match to {
				Some(Keeper::Controller(account)) if scene.in_earnest() => account,
				Some(Keeper::Custodian(organization)) => scene.in_role(organization, &steward),
				_ => by,
			};
			if name == "accept" { Call::accept { organization, subject } } else { Call::end_offer { organization, subject } }
		},
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}
