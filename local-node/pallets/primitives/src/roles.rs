use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

/// What a person does in one organization. The order is the SCALE index and never changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Role {
	Registrar,
	Nurse,
	Clinician,
	Laboratory,
	Pharmacist,
	KeySteward,
	Admin,
	PrivacyOfficer,
	Researcher,
	Auditor,
	Validator,
}

impl Role {
	/// Every role, in SCALE order.
	pub const ALL: [Role; 11] = [
		Role::Registrar,
		Role::Nurse,
		Role::Clinician,
		Role::Laboratory,
		Role::Pharmacist,
		Role::KeySteward,
		Role::Admin,
		Role::PrivacyOfficer,
		Role::Researcher,
		Role::Auditor,
		Role::Validator,
	];
}

/// The roles that one account holds at one organization, as a bit set.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct RoleSet(u16);

impl RoleSet {
	pub fn insert(&mut self, role: Role) {
		self.0 |= 1 << role as u16;
	}

	pub fn contains(&self, role: Role) -> bool {
		self.0 & (1 << role as u16) != 0
	}

	pub fn is_empty(&self) -> bool {
		self.0 == 0
	}

	/// Whether at least one of `roles` is held.
	pub fn any_of(&self, roles: &[Role]) -> bool {
		roles.iter().any(|role| self.contains(*role))
	}
}

impl FromIterator<Role> for RoleSet {
	fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
		let mut set = Self::default();
		roles.into_iter().for_each(|role| set.insert(role));
		set
	}
}

