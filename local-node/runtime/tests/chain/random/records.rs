use super::{Arguments, Scene};
use assent_primitives::{DocumentId, OrganizationId, Role, SubjectId};
use assent_runtime::{testing::*, Audit, Runtime, RuntimeOrigin};
use frame_support::BoundedVec;
use pallet_records::{
	types::{DocumentStatus, Entry, Rekey},
	Call, Documents, Erasures, Holds,
};
use polkadot_sdk::*;

/// A document that was registered and by whom, where there is one.
fn known(scene: &mut Scene, subject: &SubjectId) -> (DocumentId, OrganizationId) {
	let all: Vec<_> = Documents::<Runtime>::iter_prefix(subject).map(|(id, entry)| (id, entry.organization)).collect();
	if all.is_empty() || scene.dice.once_in(10) { (scene.dice.id(8), HOME) } else { scene.dice.of(&all) }
}

fn entry(scene: &mut Scene, subject: SubjectId) -> Entry {
	let of = scene.dice.below(4) as u8;
	let epoch = epoch(subject, of) + u32::from(scene.dice.once_in(12));
	let mut current = Documents::<Runtime>::iter_prefix(subject)
		.filter(|(_, entry)| entry.status == DocumentStatus::Current && entry.section == section(of));
	let supersedes = scene.dice.once_in(3).then(|| current.next().map(|(id, _)| id)).flatten();
	let document = if scene.dice.once_in(12) { scene.dice.id(8) } else { scene.fresh() };
	let (cid, size, retention) = (scene.cid(), scene.dice.of(&[1, 4_096, 4_096, 0]), scene.dice.below(3) as u8);
	Entry { document, subject, section: section(of), cid, commitment: hash(1), size, epoch, supersedes, retention }
}

pub fn records(name: &str, scene: &mut Scene) -> Arguments {
	let subject = scene.subject();
	let home = scene.home_of(&subject);
	let (document, organization) = known(scene, &subject);
	let mut by = RuntimeOrigin::signed(scene.in_role(organization, &[Role::PrivacyOfficer]));
	let call: Call<Runtime> = match name {
		"register" => {
			let organization = scene.dice.of(&[home, home, AWAY]);
			by = RuntimeOrigin::signed(scene.device(organization));
			let documents = (0..1 + scene.dice.below(2)).map(|_| entry(scene, subject)).collect();
			Call::register { organization, documents: BoundedVec::truncate_from(documents) }
		},
		"rekey" => {
			by = RuntimeOrigin::signed(scene.device(organization));
			let of = Documents::<Runtime>::get(subject, document).map_or(section(0), |found| found.section);
			let again = Rekey { document, subject, cid: scene.cid(), commitment: hash(2), size: 2, epoch: epoch(subject, of[0]) };
			Call::rekey { organization, documents: BoundedVec::truncate_from(vec![again]) }
		},
		"retract" => {
			by = RuntimeOrigin::signed(scene.device(organization));
			Call::retract { organization, subject, document }
		},
		"hold" => Call::hold { organization, subject, document, reason: hash(3) },
		"release_hold" => {
			let held: Vec<_> = Holds::<Runtime>::iter().map(|(subject, document, hold)| (subject, document, hold.organization)).collect();
			let (subject, document, organization) =
				if held.is_empty() { (subject, document, organization) } else { scene.dice.of(&held) };
			by = RuntimeOrigin::signed(scene.in_role(organization, &[Role::PrivacyOfficer]));
			Call::release_hold { organization, subject, document }
		},
		"request_erasure" => Call::request_erasure { organization, subject, document },
		"withdraw_erasure" | "erase" => {
			let waiting: Vec<_> = Erasures::<Runtime>::iter().map(|(subject, document, _)| (subject, document)).collect();
			let (subject, document) = if waiting.is_empty() { (subject, document) } else { scene.dice.of(&waiting) };
			let organization = Documents::<Runtime>::get(subject, document).map_or(HOME, |found| found.organization);
			by = RuntimeOrigin::signed(scene.in_role(organization, &[Role::PrivacyOfficer, Role::Admin]));
			match name {
				"erase" => Call::erase { organization, subject, document },
				_ => Call::withdraw_erasure { organization, subject, document },
			}
		},
		"set_retention" => {
			by = if scene.in_earnest() { council() } else { by };
			Call::set_retention { class: scene.dice.below(3) as u8, years: scene.dice.of(&[None, Some(0), Some(1)]) }
		},
		_ => return None,
	};
	Some((by, call.into()))
}

pub fn audit(name: &str, scene: &mut Scene) -> Arguments {
	if name != "anchor" {
		return None;
	}
	let organization = scene.dice.of(&[HOME, HOME, AWAY, AWAY, 3]);
	let device = scene.device(organization);
	let (sequence, first_row) = Audit::expected(&device);
	let (sequence, first_row) = (sequence + u64::from(scene.dice.once_in(5)), first_row + u64::from(scene.dice.once_in(5)));
	let (rows, pack) = (scene.dice.below(4) as u32, scene.dice.once_in(2).then(|| scene.cid()));
	let call = pallet_audit::Call::<Runtime>::anchor { organization, sequence, root: hash(4), first_row, rows, pack };
	Some((RuntimeOrigin::signed(device), call.into()))
}
