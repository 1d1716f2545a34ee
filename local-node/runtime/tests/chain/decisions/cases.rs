//! The cases: lists of consents, assignments and emergencies, and requests that mostly aim at one consent and then miss
//! it in one clause; some aim at an emergency. Everything follows from the seed.

mod emergencies;

pub use emergencies::emergency_json;

use assent_primitives::{
	AccountId, ConsentId, EmergencyId, Evidence, Grantee, Moment, OrganizationId, Period, Role, SectionHash, SubjectId,
};
use frame_support::BoundedVec;
use pallet_consent::{decision::DecisionRequest, emergency_types::Emergency, types::Consent};
use pallet_registry::types::{Assignment, OrganizationStatus};
use polkadot_sdk::*;
use serde_json::{json, Value};
use sp_core::{crypto::Ss58Codec, H256};
use std::collections::BTreeMap;

pub const SUBJECT: SubjectId = [0xa1; 32];
/// The organization that mostly asks, and the one that mostly wrote. No organization of a test chain has these ids.
pub const AFAR: OrganizationId = 72;
pub const NEAR: OrganizationId = 71;

const START: Moment = 1_780_000_000_000;
const DAY: Moment = 86_400_000;
const CONSENTS: usize = 200;

/// SplitMix64: small, and the same everywhere.
struct Random(u64);

impl Random {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	fn below(&mut self, limit: u64) -> u64 {
		self.next() % limit
	}

	fn chance(&mut self, percent: u64) -> bool {
		self.below(100) < percent
	}

	fn id(&mut self) -> [u8; 32] {
		let mut id = [0; 32];
		id.chunks_mut(8).for_each(|chunk| chunk.copy_from_slice(&self.next().to_be_bytes()));
		id
	}

	fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
		&of[self.below(of.len() as u64) as usize]
	}
}

pub struct Held {
	pub organization: OrganizationId,
	pub account: AccountId,
	pub role: Role,
	pub assignment: Assignment,
}

pub struct Pools {
	pub consents: Vec<(ConsentId, Consent)>,
	pub assignments: Vec<Held>,
	pub emergencies: Vec<(EmergencyId, Emergency)>,
}

pub struct Case {
	pub status: Option<OrganizationStatus>,
	pub assignments: Vec<usize>,
	pub consents: Vec<usize>,
	pub emergencies: Vec<usize>,
	pub section: SectionHash,
	pub organization: OrganizationId,
	pub account: AccountId,
	pub action: u8,
	pub purpose: u16,
	pub author: Option<OrganizationId>,
	pub data_from: Option<Moment>,
	pub now: Moment,
}

fn account(byte: u8) -> AccountId {
	AccountId::from([byte; 32])
}

fn section(index: u64) -> SectionHash {
	[0x50 + index as u8; 16]
}

fn day(index: u64) -> Moment {
	START + index * DAY
}

pub fn generate(seed: u64, count: usize) -> (Pools, Vec<Case>) {
	let mut random = Random(seed);
	let consents = (0..CONSENTS).map(|_| consent(&mut random)).collect();
	let assignments = assignments(&mut random);
	let pools = Pools { consents, assignments, emergencies: emergencies::all(&mut random) };
	let cases = (0..count).map(|_| case(&mut random, &pools)).collect();
	(pools, cases)
}

/// Per reader, organization and role: one that holds throughout, and one that begins, runs out or was ended.
fn assignments(random: &mut Random) -> Vec<Held> {
	let mut held = Vec::new();
	for reader in 1..=3 {
		for organization in [NEAR, AFAR] {
			for role in [Role::Clinician, Role::Nurse, Role::Pharmacist] {
				for whole in [true, false] {
					let from = if whole { 0 } else { day(random.below(60)) };
					let until = (!whole && random.chance(60)).then(|| from + 1 + random.below(60) * DAY);
					let ended_at = (!whole && random.chance(40)).then(|| day(random.below(100)));
					let assignment = Assignment { from, until, licence: None, assigned_by: account(9), ended_at };
					held.push(Held { organization, account: account(reader), role, assignment });
				}
			}
		}
	}
	held
}

fn consent(random: &mut Random) -> (ConsentId, Consent) {
	let id = random.id();
	let grantee = match random.below(10) {
		0 | 1 => Grantee::Account(account(1 + random.below(3) as u8)),
		2..=4 => Grantee::Organization(if random.chance(85) { AFAR } else { NEAR }),
		_ => Grantee::Role(AFAR, *random.pick(&[Role::Clinician, Role::Nurse, Role::Pharmacist])),
	};
	let mut sections: Vec<SectionHash> = (0..6).filter(|_| random.chance(55)).map(section).collect();
	if sections.is_empty() {
		sections.push(section(0));
	}
	let start = day(random.below(60));
	let consent = Consent {
		subject: SUBJECT,
		grantee,
		sections: BoundedVec::truncate_from(sections),
		actions: 1 + random.below(7) as u8,
		purposes: 1 + random.below(255) as u16,
		period: Period { start, end: start + 1 + random.below(40) * DAY },
		data_period: random.chance(30).then(|| Period { start: day(10), end: day(10 + 1 + random.below(60)) }),
		terms: H256::repeat_byte(7),
		duo: random.chance(10).then_some(42),
		countries: BoundedVec::new(),
		parent: None,
		bundle: None,
		evidence: *random.pick(&[Evidence::Key, Evidence::Pin, Evidence::Paper, Evidence::Guardian]),
		granted_by: account(8),
		granted_at: 5,
		revoked_at: random.chance(15).then_some(6),
		// Says only that epochs were raised; the decision is by time.
		lapsed: random.chance(10),
	};
	(id, consent)
}

/// Aims at one consent, adds others, then perhaps misses in one way.
fn case(random: &mut Random, pools: &Pools) -> Case {
	let aim = random.below(pools.consents.len() as u64) as usize;
	let target = &pools.consents[aim].1;
	let (reader, organization, role) = match &target.grantee {
		Grantee::Account(account) => (account.clone(), AFAR, Role::Nurse),
		Grantee::Organization(organization) => (account(1), *organization, Role::Clinician),
		Grantee::Role(organization, role) => (account(2), *organization, *role),
	};
	let within = |random: &mut Random, period: &Period| period.start + random.below(period.end - period.start);
	let now = within(random, &target.period);
	let mut consents = vec![aim];
	for _ in 0..random.below(4) {
		consents.push(random.below(pools.consents.len() as u64) as usize);
	}
	consents.sort_unstable();
	consents.dedup();
	let held = |held: &Held| (held.organization, &held.account, held.role) == (organization, &reader, role);
	let mut assignments: Vec<usize> = (0..pools.assignments.len()).filter(|index| held(&pools.assignments[*index])).collect();
	assignments.truncate(1);
	let mut case = Case {
		status: Some(OrganizationStatus::Active),
		assignments,
		consents,
		emergencies: Vec::new(),
		section: *random.pick(&target.sections),
		organization,
		account: reader,
		action: 1 << target.actions.trailing_zeros(),
		purpose: 1 << target.purposes.trailing_zeros(),
		author: random.chance(80).then_some(if organization == AFAR { NEAR } else { AFAR }),
		data_from: target.data_period.as_ref().map(|period| within(random, period)),
		now,
	};
	miss(random, pools, target, &mut case);
	emergencies::add(random, pools, &mut case);
	case
}

fn miss(random: &mut Random, pools: &Pools, target: &Consent, case: &mut Case) {
	match random.below(24) {
		0 => case.status = random.chance(70).then_some(OrganizationStatus::Suspended),
		1 => case.assignments.clear(),
		2 => {
			// The part-time assignments of the same reader, whose times decide.
			let reader = case.account.clone();
			let held = |index: &usize| pools.assignments[*index].account == reader && index % 2 == 1;
			case.assignments = (0..pools.assignments.len()).filter(held).collect();
		},
		3 => case.author = Some(case.organization),
		4 => case.consents.clear(),
		5 => {
			// Somebody else, or in another role, who does hold one.
			let other = account(1 + random.below(3) as u8);
			let role = *random.pick(&[Role::Clinician, Role::Nurse, Role::Pharmacist]);
			let holds = |held: &Held| (held.organization, &held.account, held.role) == (case.organization, &other, role);
			let place = pools.assignments.iter().position(holds);
			case.assignments = place.into_iter().collect();
			case.account = other;
			case.consents.truncate(1);
		},
		6 => case.now = target.period.start.saturating_sub(1),
		7 => case.now = target.period.end,
		8 => case.section = section(9),
		9 => case.action = (!target.actions & 7).max(8),
		10 => case.action = 7,
		11 => case.purpose = !target.purposes & 0xff,
		12 => case.purpose = 0xff,
		13 => case.data_from = None,
		14 => case.data_from = target.data_period.as_ref().map(|period| period.end),
		15 => case.action = u8::from(random.chance(50)),
		16 => case.purpose = u16::from(random.chance(50)),
		_ => {},
	}
	// A single consent shows its clause; among several the furthest wins.
	if random.chance(50) && case.consents.len() > 1 {
		let keep = case.consents.iter().position(|index| pools.consents[*index].1 == *target).unwrap_or(0);
		case.consents = vec![case.consents[keep]];
	}
	// One account holds one role once.
	let mut seen = BTreeMap::new();
	case.assignments.retain(|index| {
		let held = &pools.assignments[*index];
		seen.insert((held.organization, held.account.clone(), held.role), ()).is_none()
	});
}

impl Pools {
	pub fn request(&self, case: &Case) -> DecisionRequest {
		DecisionRequest {
			subject: SUBJECT,
			section: case.section,
			organization: case.organization,
			account: case.account.clone(),
			action: case.action,
			purpose: case.purpose,
			author: case.author,
			data_from: case.data_from,
			now: case.now,
		}
	}

	pub fn case_json(&self, case: &Case, decision: Value) -> Value {
		json!({
			"organizationStatus": case.status.map(|status| format!("{status:?}")),
			"assignments": case.assignments,
			"consents": case.consents,
			"emergencies": case.emergencies,
			"request": {
				"section": hex(&case.section),
				"organization": case.organization,
				"account": case.account.to_ss58check(),
				"action": case.action,
				"purpose": case.purpose,
				"author": case.author,
				"dataFrom": case.data_from,
			},
			"now": case.now,
			"decision": decision,
		})
	}
}

pub fn consent_json((id, consent): &(ConsentId, Consent)) -> Value {
	let grantee = match &consent.grantee {
		Grantee::Account(account) => json!({ "kind": "Account", "account": account.to_ss58check() }),
		Grantee::Organization(organization) => json!({ "kind": "Organization", "organization": organization }),
		Grantee::Role(organization, role) => json!({ "kind": "Role", "organization": organization, "role": format!("{role:?}") }),
	};
	json!({
		"id": hex(id),
		"subject": hex(&consent.subject),
		"grantee": grantee,
		"sections": consent.sections.iter().map(|section| hex(section)).collect::<Vec<_>>(),
		"actions": consent.actions,
		"purposes": consent.purposes,
		"period": period_json(&consent.period),
		"dataPeriod": consent.data_period.as_ref().map(period_json),
		"terms": hex(consent.terms.as_bytes()),
		"duo": consent.duo,
		"countries": [],
		"parent": null,
		"bundle": null,
		"evidence": format!("{:?}", consent.evidence),
		"grantedBy": consent.granted_by.to_ss58check(),
		"grantedAt": consent.granted_at,
		"revokedAt": consent.revoked_at,
		"lapsed": consent.lapsed,
	})
}

pub fn assignment_json(held: &Held) -> Value {
	json!({
		"organization": held.organization,
		"account": held.account.to_ss58check(),
		"role": format!("{:?}", held.role),
		"from": held.assignment.from,
		"until": held.assignment.until,
		"licence": null,
		"assignedBy": held.assignment.assigned_by.to_ss58check(),
		"endedAt": held.assignment.ended_at,
	})
}

fn period_json(period: &Period) -> Value {
	json!({ "start": period.start, "end": period.end })
}

/// Without 0x, as `core/ids` writes ids.
pub fn hex(bytes: &[u8]) -> String {
	bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
