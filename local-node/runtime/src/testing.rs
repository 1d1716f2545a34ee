//! What the tests of the pallets share: a chain in memory, as `development` begins it, with two organizations and their
//! staff. Every test that goes through `in_clinic` ends with `try_state`.

use crate::{
	genesis, AllPalletsWithSystem, BlockNumber, Runtime, RuntimeEvent, RuntimeGenesisConfig, RuntimeOrigin, System, ASN,
};
use alloc::{format, string::String, vec, vec::Vec};
use assent_primitives::{
	AccountId, Cid, ConsentId, Evidence, Grantee, Moment, OrganizationId, Period, Role, SectionHash, SubjectId, Terms, ACTION_READ,
};
use frame_support::{assert_ok, genesis_builder_helper::build_state, BoundedVec};
use polkadot_sdk::*;
use sp_core::{
	offchain::{testing::TestTransactionPoolExt, TransactionPoolExt},
	H256,
};
use sp_keyring::Sr25519Keyring;
use sp_runtime::DispatchResult;

mod blocks;
mod dice;

pub use blocks::{author_block, balance_of, next_block, signed_extrinsic};
pub use dice::{random_calls, random_seed, Dice};

pub type Key = Sr25519Keyring;
/// Takes what the runtime handed to its node's pool, each an encoded extrinsic.
pub type Pool = dyn Fn() -> Vec<Vec<u8>>;

/// The chain's clock when a test begins, ms.
pub const NOW: Moment = 1_800_000_000_000;
pub const MINUTE: Moment = 60_000;
pub const HOUR: Moment = 60 * MINUTE;

/// The organization whose patients the tests are about.
pub const HOME: OrganizationId = 1;
pub const ADMIN: Key = Key::Charlie;
pub const REGISTRAR: Key = Key::FerdieStash;
pub const NURSE: Key = Key::Dave;
pub const STEWARD: Key = Key::Ferdie;
pub const PHARMACIST: Key = Key::EveStash;
pub const DEVICE: Key = Key::One;

/// The organization that asks for consents.
pub const AWAY: OrganizationId = 2;
pub const OTHER_ADMIN: Key = Key::AliceStash;
pub const OTHER_CLINICIAN: Key = Key::BobStash;
pub const OTHER_DEVICE: Key = Key::CharlieStash;

/// Controls `OWNED`.
pub const PATIENT: Key = Key::Two;
/// Holds nothing anywhere.
pub const STRANGER: Key = Key::DaveStash;

/// A patient of `HOME` in custody.
pub const KEPT: SubjectId = [1; 32];
/// A patient of `HOME` who holds the key.
pub const OWNED: SubjectId = [2; 32];

pub fn signed(who: Key) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.to_account_id())
}

/// The whole council, of one member.
pub fn council() -> RuntimeOrigin {
	pallet_collective::RawOrigin::<AccountId, crate::configs::CouncilInstance>::Members(1, 1).into()
}

pub fn hash(byte: u8) -> H256 {
	H256::repeat_byte(byte)
}

pub fn section(byte: u8) -> SectionHash {
	[byte; 16]
}

pub fn cid(byte: u8) -> Cid {
	let mut bytes = vec![0x01, 0x55, 0x12, 0x20];
	bytes.extend([byte; 32]);
	BoundedVec::truncate_from(bytes)
}

pub fn sections(bytes: &[u8]) -> BoundedVec<SectionHash, frame_support::traits::ConstU32<64>> {
	BoundedVec::truncate_from(bytes.iter().map(|byte| section(*byte)).collect())
}

/// Sections 1 to 3, to the clinicians of `AWAY`, to read for treatment, from now for an hour.
pub fn terms() -> Terms {
	Terms {
		grantee: Grantee::Role(AWAY, Role::Clinician),
		sections: sections(&[1, 2, 3]),
		actions: ACTION_READ,
		purposes: 1,
		period: Period { start: NOW, end: NOW + HOUR },
		data_period: None,
		terms: hash(9),
		duo: None,
		countries: BoundedVec::new(),
		parent: None,
		bundle: None,
	}
}

/// Gives a consent of `KEPT` at the desk.
pub fn grant_kept(consent: ConsentId, terms: Terms) -> DispatchResult {
	pallet_consent::Pallet::<Runtime>::grant(signed(NURSE), HOME, KEPT, consent, terms, Evidence::Pin, None)
}

/// The epoch of a section of a subject.
pub fn epoch(subject: SubjectId, of: u8) -> u32 {
	pallet_subjects::Epochs::<Runtime>::get(subject, section(of))
}

/// The newest line of an organization's change log.
pub fn last_change(organization: OrganizationId) -> pallet_registry::types::Change {
	let last = pallet_registry::ChangeCount::<Runtime>::get(organization).saturating_sub(1);
	pallet_registry::Changes::<Runtime>::get(organization, last % pallet_registry::types::KEPT_CHANGES).expect("something was noted")
}

/// Sets the chain's clock, in ms, and goes one block further.
pub fn set_time(now: Moment) {
	pallet_timestamp::Now::<Runtime>::put(now);
	System::set_block_number(System::block_number() + 1);
}

/// What was emitted since the test began or `System::reset_events`, oldest first.
pub fn events() -> Vec<RuntimeEvent> {
	System::events().into_iter().map(|record| record.event).collect()
}

/// Whether the event was emitted.
pub fn emitted(event: impl Into<RuntimeEvent>) -> bool {
	let event = event.into();
	events().contains(&event)
}

/// Runs the test on a chain with both organizations, then looks whether what is stored still agrees.
pub fn in_clinic(test: impl FnOnce()) {
	on_chain(|| {
		set_time(NOW);
		set_up();
		System::reset_events();
		test();
	});
}

/// Runs the test on a chain as `development` begins it, then looks whether what is stored still agrees.
pub fn on_chain(test: impl FnOnce()) {
	on_preset(genesis::DEVELOPMENT, test);
}

/// Runs the test on a chain as the preset begins it, then looks whether what is stored still agrees.
pub fn on_preset(preset: &str, test: impl FnOnce()) {
	run_on(sp_io::TestExternalities::new_empty(), preset, test);
}

/// The same, with the pool to which the runtime hands extrinsics of its own.
pub fn on_preset_with_pool(preset: &str, test: impl FnOnce(&Pool)) {
	let (extension, pool) = TestTransactionPoolExt::new();
	let taken = move || core::mem::take(&mut pool.write().transactions);
	on_preset_with_extension(preset, TransactionPoolExt::new(extension), || test(&taken));
}

/// The same, with something that a node lends its runtime.
pub fn on_preset_with_extension(preset: &str, extension: impl sp_externalities::Extension, test: impl FnOnce()) {
	let mut chain = sp_io::TestExternalities::new_empty();
	chain.register_extension(extension);
	run_on(chain, preset, test);
}

fn run_on(mut chain: sp_io::TestExternalities, preset: &str, test: impl FnOnce()) {
	chain.execute_with(|| {
		let config = genesis_config(preset).expect("the preset exists");
		build_state::<RuntimeGenesisConfig>(config).expect("the preset builds");
		test();
		try_state().expect("what is stored agrees with itself");
	});
}

/// The whole genesis config of a preset: the default one under its patch.
pub fn genesis_config(preset: &str) -> Option<Vec<u8>> {
	let patch = genesis::preset(&sp_genesis_builder::PresetId::from(preset))?;
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default()).ok()?;
	merge(&mut config, serde_json::from_slice(&patch).ok()?);
	serde_json::to_vec(&config).ok()
}

fn merge(into: &mut serde_json::Value, patch: serde_json::Value) {
	match (into, patch) {
		(serde_json::Value::Object(into), serde_json::Value::Object(patch)) =>
			patch.into_iter().for_each(|(key, value)| merge(into.entry(key).or_insert(serde_json::Value::Null), value)),
		(into, patch) => *into = patch,
	}
}

/// Whether everything stored agrees, within each pallet, the SDK's included, and between them; else where it does not.
pub fn try_state() -> Result<(), String> {
	use frame_support::traits::{PalletsInfoAccess, TryState, TryStateSelect};

	for pallet in AllPalletsWithSystem::infos() {
		let only = TryStateSelect::Only(vec![pallet.name.as_bytes().to_vec()]);
		<AllPalletsWithSystem as TryState<BlockNumber>>::try_state(System::block_number(), only)
			.map_err(|reason| format!("{}: {reason:?}", pallet.name))?;
	}
	try_state_of_ours().map_err(Into::into)
}

fn try_state_of_ours() -> Result<(), &'static str> {
	pallet_network::Pallet::<Runtime>::try_state()?;
	pallet_registry::Pallet::<Runtime>::try_state()?;
	pallet_subjects::Pallet::<Runtime>::try_state()?;
	pallet_consent::Pallet::<Runtime>::try_state()?;
	pallet_records::Pallet::<Runtime>::try_state()?;
	pallet_audit::Pallet::<Runtime>::try_state()?;
	pallet_incentives::Pallet::<Runtime>::try_state()?;
	pallet_market::Pallet::<Runtime>::try_state()?;
	for (subject, entry) in pallet_subjects::Subjects::<Runtime>::iter() {
		let live = pallet_consent::Live::<Runtime>::get(subject).len();
		frame_support::ensure!(entry.live_consents as usize == live, "live consents miscounted");
	}
	Ok(())
}

fn set_up() {
	use pallet_registry::Pallet as Registry;

	for (organization, admin, device) in [(HOME, ADMIN, DEVICE), (AWAY, OTHER_ADMIN, OTHER_DEVICE)] {
		let admins = BoundedVec::truncate_from(vec![admin.to_account_id()]);
		assert_ok!(Registry::<Runtime>::admit(council(), admins, *b"DE", hash(organization as u8)));
		assert_ok!(Registry::<Runtime>::enrol_device(signed(admin), organization, device.to_account_id()));
		let treasury = Registry::<Runtime>::treasury(organization);
		let purse = RuntimeOrigin::signed(Key::Alice.to_account_id());
		assert_ok!(pallet_balances::Pallet::<Runtime>::transfer_keep_alive(purse, treasury.into(), 1_000 * ASN));
	}
	let staff = [(REGISTRAR, Role::Registrar), (NURSE, Role::Nurse), (STEWARD, Role::KeySteward), (PHARMACIST, Role::Pharmacist)];
	for (who, role) in staff {
		assert_ok!(Registry::<Runtime>::assign(signed(ADMIN), HOME, who.to_account_id(), role, NOW, None, None));
	}
	let clinician = OTHER_CLINICIAN.to_account_id();
	assert_ok!(Registry::<Runtime>::assign(signed(OTHER_ADMIN), AWAY, clinician, Role::Clinician, NOW, None, None));
	let patient = Some(PATIENT.to_account_id());
	assert_ok!(pallet_subjects::Pallet::<Runtime>::register(signed(NURSE), HOME, KEPT, None));
	assert_ok!(pallet_subjects::Pallet::<Runtime>::register(signed(NURSE), HOME, OWNED, patient));
}
