//! Emergencies, and the cases that aim at one and then perhaps miss it.

use super::{account, day, hex, section, Case, Pools, Random, AFAR, NEAR};
use assent_primitives::{EmergencyId, SectionHash, ACTION_READ, PURPOSE_EMERGENCY};
use frame_support::BoundedVec;
use pallet_consent::emergency_types::{Emergency, EMERGENCY_LENGTH, MAX_DELAY};
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_core::crypto::Ss58Codec;

const EMERGENCIES: usize = 80;
/// Of every hundred cases, how many aim at an emergency, and how many more have one lying about.
const AIMING: u64 = 14;
const LYING_ABOUT: u64 = 10;

pub fn all(random: &mut Random) -> Vec<(EmergencyId, Emergency)> {
	(0..EMERGENCIES).map(|_| emergency(random)).collect()
}

fn emergency(random: &mut Random) -> (EmergencyId, Emergency) {
	let id = random.id();
	let mut sections: Vec<SectionHash> = (0..6).filter(|_| random.chance(60)).map(section).collect();
	if sections.is_empty() {
		sections.push(section(0));
	}
	let minimum = sections.iter().filter(|_| random.chance(40)).copied().collect();
	// Several in the same hour, so that more than one may permit.
	let opened_at = day(20 + random.below(3)) + random.below(40) * 60_000;
	let entry = Emergency {
		organization: if random.chance(85) { AFAR } else { NEAR },
		opened_by: account(1 + random.below(3) as u8),
		reason: 1 + random.below(9) as u8,
		text: BoundedVec::new(),
		sections: BoundedVec::truncate_from(sections),
		minimum: BoundedVec::truncate_from(minimum),
		opened_at,
		rest_at: opened_at + random.below(MAX_DELAY + 1),
		until: opened_at + EMERGENCY_LENGTH,
		approvers: BoundedVec::new(),
		threshold: 0,
		approvals: BoundedVec::new(),
		closed_at: random.chance(15).then(|| opened_at + 1 + random.below(EMERGENCY_LENGTH)),
		review: None,
	};
	(id, entry)
}

pub fn add(random: &mut Random, pools: &Pools, case: &mut Case) {
	let drawn = random.below(100);
	if drawn >= AIMING + LYING_ABOUT {
		return;
	}
	let target = random.below(EMERGENCIES as u64) as usize;
	case.emergencies.push(target);
	for _ in 0..random.below(4) {
		case.emergencies.push(random.below(EMERGENCIES as u64) as usize);
	}
	case.emergencies.sort_unstable();
	case.emergencies.dedup();
	if drawn < AIMING {
		let entry = &pools.emergencies[target].1;
		aim(random, pools, entry, case);
		miss(random, pools, entry, case);
	}
}

/// Asks as the emergency was opened for, once its rest is open, by somebody who holds a role there.
fn aim(random: &mut Random, pools: &Pools, target: &Emergency, case: &mut Case) {
	(case.organization, case.account) = (target.organization, target.opened_by.clone());
	let place = pools.assignments.iter().position(|held| (held.organization, &held.account) == (target.organization, &target.opened_by));
	case.assignments = place.into_iter().collect();
	(case.action, case.purpose) = (ACTION_READ, PURPOSE_EMERGENCY);
	case.section = *random.pick(&target.sections);
	case.author = Some(if case.organization == AFAR { NEAR } else { AFAR });
	case.now = target.rest_at + random.below(target.until - target.rest_at);
}

fn miss(random: &mut Random, pools: &Pools, target: &Emergency, case: &mut Case) {
	match random.below(22) {
		0 => case.now = target.until,
		1 => case.now = target.until - 1,
		2 => case.now = target.opened_at - 1,
		// What is not of the minimum waits for `rest_at`.
		3 => case.now = target.opened_at,
		4 => case.now = target.rest_at - u64::from(target.rest_at > target.opened_at),
		5 => case.now = target.rest_at,
		6 => {
			// A colleague, who holds a role there too.
			case.account = account(1 + random.below(3) as u8);
			let holds = |held: &super::Held| (held.organization, &held.account) == (case.organization, &case.account);
			case.assignments = pools.assignments.iter().position(holds).into_iter().collect();
		},
		7 => {
			// The same account, for its other organization.
			case.organization = if case.organization == AFAR { NEAR } else { AFAR };
			let holds = |held: &super::Held| (held.organization, &held.account) == (case.organization, &case.account);
			case.assignments = pools.assignments.iter().position(holds).into_iter().collect();
			case.author = None;
		},
		8 => case.action = *random.pick(&[0, 2, 3, 5]),
		9 => case.purpose = *random.pick(&[0, 1, 3, 6]),
		10 => case.section = section(9),
		11 => case.section = section(random.below(6)),
		12 => case.assignments.clear(),
		13 => case.status = None,
		14 => case.consents.clear(),
		_ => {},
	}
}

pub fn emergency_json((id, entry): &(EmergencyId, Emergency)) -> Value {
	json!({
		"id": hex(id),
		"subject": hex(&super::SUBJECT),
		"organization": entry.organization,
		"openedBy": entry.opened_by.to_ss58check(),
		"reason": entry.reason,
		"text": null,
		"sections": entry.sections.iter().map(|section| hex(section)).collect::<Vec<_>>(),
		"minimum": entry.minimum.iter().map(|section| hex(section)).collect::<Vec<_>>(),
		"openedAt": entry.opened_at,
		"restAt": entry.rest_at,
		"until": entry.until,
		"approvers": [],
		"threshold": entry.threshold,
		"approvals": [],
		"closedAt": entry.closed_at,
		"review": null,
	})
}
