//! Who is there for calls at random, and what they have in their hands: small pools of ids, so that much succeeds.

use assent_primitives::{
	AccountId, Evidence, Grantee, OrganizationId, Period, Role, Roles as _, SectionHash, SubjectId, Subjects as _, Terms,
};
use assent_runtime::{testing::*, Multisig, Registry, Runtime, RuntimeOrigin, Subjects, Timestamp, ASN};
use frame_support::{
	assert_ok,
	traits::{Currency as _, Time as _},
	BoundedVec,
};
use polkadot_sdk::*;
use sp_core::{sr25519, Pair as _};
use std::collections::BTreeMap;

/// Organizations with one attester each, to object to what others attest. The second is the one mostly suspended.
pub const THIRD: OrganizationId = 3;
pub const FOURTH: OrganizationId = 4;
/// Nobody was ever admitted under it.
const NOBODY: OrganizationId = 900;
pub const DAY: u64 = 24 * HOUR;
/// Sections that consents, documents and emergencies are about.
const SECTIONS: u64 = 7;

pub struct Scene {
	pub dice: Dice,
	/// Ids drawn so far: each new one has a number of its own.
	drawn: u64,
	people: Vec<AccountId>,
	/// Deriving a key takes longer than all the rest of a call.
	pairs: BTreeMap<AccountId, sr25519::Pair>,
}

impl Scene {
	/// A clinic whose four organizations have somebody in every role, all with tokens.
	pub fn new(dice: Dice) -> Self {
		let keys = [
			Key::Alice, Key::Bob, Key::Eve, ADMIN, REGISTRAR, NURSE, STEWARD, PHARMACIST, DEVICE, OTHER_ADMIN, OTHER_CLINICIAN,
			OTHER_DEVICE, PATIENT, STRANGER,
		];
		let mut people: Vec<_> = keys.map(|who| who.to_account_id()).into();
		let places = [(HOME, ADMIN.to_account_id()), (AWAY, OTHER_ADMIN.to_account_id())];
		for (organization, admin) in places {
			for role in Role::ALL {
				let who = account(10 * organization as u8 + role as u8);
				let origin = RuntimeOrigin::signed(admin.clone());
				assert_ok!(Registry::assign(origin, organization, who.clone(), role, NOW, None, None));
				people.push(who);
			}
		}
		for organization in [THIRD, FOURTH] {
			let [admin, auditor] = [0, 1].map(|of| account(50 + 10 * organization as u8 + of));
			let admins = BoundedVec::truncate_from(vec![admin.clone()]);
			assert_ok!(Registry::admit(council(), admins, *b"FR", hash(organization as u8)));
			let origin = RuntimeOrigin::signed(admin.clone());
			assert_ok!(Registry::assign(origin, organization, auditor.clone(), Role::Auditor, NOW, None, None));
			people.extend([admin, auditor]);
		}
		for who in &people[1..] {
			let _ = pallet_balances::Pallet::<Runtime>::deposit_creating(who, 20_000 * ASN);
		}
		let signatories = joint_signatories();
		for threshold in 1..=2 {
			let joint = Multisig::multi_account_id(&signatories, threshold);
			let _ = pallet_balances::Pallet::<Runtime>::deposit_creating(&joint, 1_000 * ASN);
		}
		let pairs = [PATIENT, STRANGER, Key::Eve, NURSE].map(|who| (who.to_account_id(), who.pair())).into();
		Self { dice, drawn: 0, people, pairs }
	}

	/// Most arguments are what somebody in earnest would choose; else too little came of it.
	pub fn in_earnest(&mut self) -> bool {
		self.dice.below(8) > 0
	}

	/// An id that nobody used.
	pub fn fresh(&mut self) -> [u8; 32] {
		self.drawn += 1;
		let mut id = [0xff; 32];
		id[..8].copy_from_slice(&self.drawn.to_le_bytes());
		id
	}

	/// One of these, or else something small.
	pub fn one_of_ids(&mut self, known: &[[u8; 32]]) -> [u8; 32] {
		if known.is_empty() || self.dice.once_in(8) { self.dice.id(8) } else { self.dice.of(known) }
	}

	pub fn somebody(&mut self) -> AccountId {
		self.dice.of(&self.people.clone())
	}

	pub fn organization(&mut self) -> OrganizationId {
		self.dice.of(&[HOME, HOME, HOME, AWAY, AWAY, THIRD, FOURTH, NOBODY])
	}

	/// Somebody in one of these roles, where there is one.
	pub fn in_role(&mut self, organization: OrganizationId, roles: &[Role]) -> AccountId {
		let now = now();
		let holds = |who: &AccountId| roles.iter().any(|role| Registry::has_role(organization, who, *role, now));
		if !self.in_earnest() {
			return self.somebody();
		}
		// Looking at everybody takes long: a few at random, and then one after the other.
		let start = self.dice.below(self.people.len() as u64) as usize;
		let found = self.people[start..].iter().chain(&self.people[..start]).find(|who| holds(who)).cloned();
		found.unwrap_or_else(|| self.somebody())
	}

	pub fn device(&mut self, organization: OrganizationId) -> AccountId {
		let enrolled = pallet_registry::Devices::<Runtime>::iter_prefix(organization);
		let standing: Vec<_> = enrolled.filter(|(_, status)| status.retired_at.is_none()).map(|(device, _)| device).collect();
		if standing.is_empty() || !self.in_earnest() { self.somebody() } else { self.dice.of(&standing) }
	}

	/// Mostly one that exists.
	pub fn subject(&mut self) -> SubjectId {
		if self.dice.below(3) > 0 { self.dice.of(&[KEPT, KEPT, OWNED]) } else { self.dice.id(6) }
	}

	/// Whose patient the subject is.
	pub fn home_of(&mut self, subject: &SubjectId) -> OrganizationId {
		let home = Subjects::custody(subject).map_or(HOME, |custody| custody.organization);
		if self.dice.once_in(10) { self.organization() } else { home }
	}

	/// Who keeps the subject's keys, and the evidence they would offer.
	pub fn keeper(&mut self, subject: &SubjectId, roles: &[Role]) -> (AccountId, Evidence) {
		let custody = Subjects::custody(subject);
		let who = match &custody {
			Some(custody) if self.in_earnest() => match (&custody.controller, custody.custodian) {
				(Some(controller), _) => controller.clone(),
				(None, Some(custodian)) => self.in_role(custodian, roles),
				(None, None) => self.somebody(),
			},
			_ => self.somebody(),
		};
		let owned = custody.is_some_and(|custody| custody.controller.as_ref() == Some(&who));
		let evidence = if owned { Evidence::Key } else { self.dice.of(&[Evidence::Pin, Evidence::Paper, Evidence::Guardian]) };
		(who, evidence)
	}

	pub fn sections(&mut self) -> BoundedVec<SectionHash, frame_support::traits::ConstU32<64>> {
		let first = self.dice.below(SECTIONS - 2) as u8;
		let last = first + self.dice.below(3) as u8;
		sections(&(first..=last).collect::<Vec<_>>())
	}

	/// From about now, for minutes, hours or a month.
	pub fn period(&mut self) -> Period {
		let start = (now() + self.dice.below(3) * MINUTE).saturating_sub(MINUTE);
		let length = self.dice.of(&[10 * MINUTE, 10 * MINUTE, HOUR, HOUR, DAY, 30 * DAY, 200 * DAY, 0]);
		Period { start, end: start + length }
	}

	/// For somebody of `AWAY`, or all of it.
	pub fn grantee(&mut self) -> Grantee {
		match self.dice.below(3) {
			0 => Grantee::Account(self.in_role(AWAY, &[Role::Clinician, Role::Nurse])),
			1 => Grantee::Organization(self.dice.of(&[AWAY, AWAY, AWAY, HOME, AWAY, NOBODY])),
			_ => Grantee::Role(AWAY, self.dice.of(&[Role::Clinician, Role::Nurse])),
		}
	}

	pub fn terms(&mut self) -> Terms {
		let (sections, period, grantee) = (self.sections(), self.period(), self.grantee());
		let (actions, purposes) = (self.dice.of(&[1, 1, 3, 3, 5, 5, 7, 7, 7, 9]), self.dice.of(&[1, 1, 1, 3, 3, 31, 31, 31, 0]));
		let parent = self.dice.once_in(12).then(|| self.dice.id(8));
		Terms { grantee, sections, actions, purposes, period, parent, ..terms() }
	}

	/// Mostly a content address.
	pub fn cid(&mut self) -> assent_primitives::Cid {
		if self.dice.once_in(12) { BoundedVec::truncate_from(vec![7]) } else { cid(1) }
	}

	/// The account's signature, where its key is at hand; else somebody else's.
	pub fn sign(&mut self, who: &AccountId, message: &[u8]) -> sp_runtime::MultiSignature {
		let pair = self.pairs.get(who).or_else(|| self.pairs.values().next()).expect("somebody's key is at hand");
		pair.sign(message).into()
	}

	/// Whose key is at hand.
	pub fn signatory(&mut self) -> AccountId {
		self.dice.of(&[PATIENT, STRANGER, STRANGER, Key::Eve, NURSE]).to_account_id()
	}
}

/// Three who hold two accounts together: one of which each may use, and one for two of them. As their accounts are sorted.
pub fn joint_signatories() -> [AccountId; 3] {
	let mut all = [Key::Alice, Key::Bob, Key::Eve].map(|who| who.to_account_id());
	all.sort();
	all
}

pub fn now() -> u64 {
	Timestamp::now()
}

/// An account that no keyring holds.
pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}
