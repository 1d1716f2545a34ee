//! A chain on which something of everything was done, and nothing has come to rest: what upgrades are tried on.

use crate::storage::MAPS;
use assent_primitives::{AccountId, Evidence, Keeper, Period, Role, ACTION_READ};
use assent_runtime::{
	configs::ProxyType,
	genesis::{STABLE, STABLE_UNIT},
	testing::*,
	Assets, Audit, Aura, Consent, Incentives, Market, Multisig, Proxy, Records, Registry, Runtime, RuntimeCall, RuntimeOrigin, Staking,
	Subjects, System, Timestamp, ASN,
};
use frame_support::{assert_ok, traits::Time as _, BoundedVec, StorageHasher, Twox128};
use pallet_consent::{
	emergency_types::{EmergencyPolicy, EmergencyPreferences, Verdict},
	types::{Mandate, Relation, POWERS},
};
use pallet_incentives::types::{Parameters, Quality};
use pallet_market::types::{Listing, Plan};
use pallet_records::types::Entry;
use pallet_registry::types::KeyHolder;
use polkadot_sdk::*;
use std::collections::BTreeMap;

const DAY: u64 = 24 * HOUR;
pub const STAKE: u128 = 50_000 * ASN;

/// Accounts by their byte. The privacy officer and the second admin are of `HOME`, the others of `AWAY`.
pub const OFFICER: u8 = 21;
pub const SECOND_ADMIN: u8 = 23;
const OTHER_OFFICER: u8 = 22;
pub const COLLEAGUE: u8 = 24;
const RESEARCHER: u8 = 25;
pub const NOMINATOR: Key = Key::Eve;
pub const BUYER: Key = Key::Bob;
/// Acts for the patient in custody, and takes part in research.
pub const PARENT: Key = STRANGER;

/// An account that no keyring holds.
pub fn account(byte: u8) -> AccountId {
	AccountId::new([byte; 32])
}

fn by(byte: u8) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(byte))
}

/// The block after the last one, this much (ms) later.
pub fn block_after(length: u64) {
	author_block(System::block_number() + 1, Timestamp::now() + length, Vec::new());
}

/// Runs the test at the end of some busy minutes.
pub fn in_lived_in(test: impl FnOnce()) {
	in_clinic(|| {
		pallet_network::pallet::SessionLength::<Runtime>::put(10);
		pallet_network::pallet::EraLength::<Runtime>::put(1);
		let staff = [
			(HOME, ADMIN, OFFICER, Role::PrivacyOfficer),
			(HOME, ADMIN, SECOND_ADMIN, Role::Admin),
			(AWAY, OTHER_ADMIN, OTHER_OFFICER, Role::PrivacyOfficer),
			(AWAY, OTHER_ADMIN, COLLEAGUE, Role::Clinician),
			(AWAY, OTHER_ADMIN, RESEARCHER, Role::Researcher),
		];
		for (organization, admin, who, role) in staff {
			assert_ok!(Registry::assign(signed(admin), organization, account(who), role, NOW, None, Some(hash(who))));
		}
		stake_and_hold();
		registry_and_subjects();
		consents();
		emergencies();
		records();
		earn();
		trade();
		// Sessions and eras end meanwhile, and what has run out is announced.
		for _ in 0..25 {
			block_after(Aura::slot_duration());
		}
		block_after(11 * MINUTE);
		assert_ok!(Incentives::release(signed(STRANGER), hash(71)));
		for _ in 0..3 {
			block_after(Aura::slot_duration());
		}
		test();
	});
}

/// What the SDK's own pallets hold.
fn stake_and_hold() {
	let purse = || signed(Key::Alice);
	for who in [NOMINATOR, BUYER, PARENT] {
		let to = who.to_account_id().into();
		assert_ok!(pallet_balances::Pallet::<Runtime>::transfer_keep_alive(purse(), to, STAKE + 1_000 * ASN));
	}
	assert_ok!(pallet_balances::Pallet::<Runtime>::transfer_keep_alive(purse(), account(RESEARCHER).into(), 100 * ASN));
	assert_ok!(Staking::bond(signed(NOMINATOR), STAKE, pallet_staking::RewardDestination::Staked));
	assert_ok!(Staking::nominate(signed(NOMINATOR), vec![Key::Alice.to_account_id().into()]));
	assert_ok!(Staking::unbond(signed(NOMINATOR), 100 * ASN));
	assert_ok!(Assets::transfer(purse(), STABLE.into(), BUYER.to_account_id().into(), 100 * STABLE_UNIT));
	assert_ok!(Proxy::add_proxy(signed(BUYER), PARENT.to_account_id().into(), ProxyType::FeesOnly, 0));
	let mut others = [Key::Alice, Key::Eve].map(|who| who.to_account_id());
	others.sort();
	let call: RuntimeCall = pallet_balances::Call::<Runtime>::transfer_keep_alive { dest: account(8).into(), value: ASN }.into();
	let weight = frame_support::weights::Weight::from_parts(2_000_000_000, 100_000);
	assert_ok!(Multisig::as_multi(signed(BUYER), 2, others.into(), None, Box::new(call), weight));
}

fn registry_and_subjects() {
	assert_ok!(Registry::rotate_key(signed(STEWARD), HOME, KeyHolder::Organization, hash(3)));
	assert_ok!(Registry::rotate_key(signed(STEWARD), HOME, KeyHolder::Organization, hash(4)));
	assert_ok!(Registry::set_recipient(signed(NURSE), HOME, hash(2)));
	let roles = BoundedVec::truncate_from(vec![Role::Nurse, Role::Laboratory]);
	assert_ok!(Registry::set_template(signed(ADMIN), HOME, 2, hash(5), roles, Some(HOUR)));
	assert_ok!(Registry::propose_admin(signed(ADMIN), HOME, account(30), NOW, Some(NOW + DAY), Some(hash(6))));
	assert_ok!(Subjects::set_directory(signed(STEWARD), HOME, KEPT, cid(4)));
	assert_ok!(Subjects::rotate(signed(STEWARD), HOME, KEPT, sections(&[1, 2])));
	assert_ok!(Subjects::offer(signed(PATIENT), HOME, OWNED, Keeper::Custodian(AWAY)));
}

/// One that stands, one withdrawn, one that ends in minutes; a request and a mandate.
fn consents() {
	let short = Period { start: NOW, end: NOW + 5 * MINUTE };
	assert_ok!(grant_kept([1; 32], terms()));
	assert_ok!(grant_kept([2; 32], terms()));
	assert_ok!(grant_kept([3; 32], assent_primitives::Terms { period: short, ..terms() }));
	assert_ok!(Consent::set_bundle(signed(NURSE), HOME, KEPT, [1; 32], cid(5)));
	assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [2; 32]));
	let (period, asked, text) = (terms().period, terms().grantee, Some(cid(6)));
	assert_ok!(Consent::request(signed(OTHER_CLINICIAN), AWAY, KEPT, [5; 32], asked, sections(&[6]), ACTION_READ, 1, period, text));
	let (relation, sections) = (Relation::Guardian, sections(&[1]));
	let mandate = Mandate { relation, powers: POWERS, sections, actions: ACTION_READ, purposes: 1, period };
	assert_ok!(Consent::delegate(signed(NURSE), HOME, KEPT, PARENT.to_account_id(), mandate, Evidence::Paper));
}

/// One reviewed, one open and owed for.
fn emergencies() {
	let approvers = BoundedVec::truncate_from(vec![account(COLLEAGUE)]);
	let policy = EmergencyPolicy { approvers, threshold: 1, delay: 5 * MINUTE };
	assert_ok!(Consent::set_emergency_policy(signed(OTHER_ADMIN), AWAY, policy));
	let preferences = EmergencyPreferences { minimum: sections(&[1]), never: sections(&[9]), policy: None };
	assert_ok!(Consent::set_emergency_preferences(signed(NURSE), HOME, KEPT, preferences));
	let open = |who: RuntimeOrigin, id: u8| Consent::open_emergency(who, AWAY, KEPT, [id; 32], sections(&[1, 2]), 1, cid(7));
	assert_ok!(open(by(COLLEAGUE), 1));
	assert_ok!(Consent::close_emergency(by(COLLEAGUE), KEPT, [1; 32]));
	assert_ok!(Consent::review_emergency(by(OTHER_OFFICER), AWAY, KEPT, [1; 32], Verdict::Justified, Some(cid(8))));
	assert_ok!(open(signed(OTHER_CLINICIAN), 2));
	assert_ok!(Consent::approve_emergency(by(COLLEAGUE), KEPT, [2; 32]));
}

/// Documents superseded, current, held, to be erased and erased; and what two devices logged.
fn records() {
	assert_ok!(Records::set_retention(council(), 1, Some(0)));
	let entry = |document: u8, supersedes: Option<u8>| Entry {
		document: [document; 32],
		subject: KEPT,
		section: section(7),
		cid: cid(document),
		commitment: hash(document),
		size: 4_096,
		epoch: epoch(KEPT, 7),
		supersedes: supersedes.map(|old| [old; 32]),
		retention: 1,
	};
	let register = |entries: Vec<Entry>| Records::register(signed(DEVICE), HOME, BoundedVec::truncate_from(entries));
	assert_ok!(register((1..=4).map(|document| entry(document, None)).collect()));
	assert_ok!(register(vec![entry(5, Some(1))]));
	assert_ok!(Records::hold(by(OFFICER), HOME, KEPT, [2; 32], hash(3)));
	for document in [3, 4] {
		assert_ok!(Records::request_erasure(by(OFFICER), HOME, KEPT, [document; 32]));
	}
	assert_ok!(Records::erase(signed(ADMIN), HOME, KEPT, [4; 32]));
	assert_ok!(Audit::anchor(signed(DEVICE), HOME, 0, hash(1), 0, 10, Some(cid(9))));
	assert_ok!(Audit::anchor(signed(DEVICE), HOME, 1, hash(2), 10, 3, None));
	assert_ok!(Audit::anchor(signed(OTHER_DEVICE), AWAY, 0, hash(3), 0, 1, None));
}

/// A reward to be released and one that stays in escrow.
fn earn() {
	let parameters = Parameters { escrow: 10 * MINUTE, ..Parameters::initial() };
	assert_ok!(Incentives::set_parameters(council(), parameters));
	for (contribution, quality, holder) in [(71, Quality::Completeness, NURSE), (72, Quality::Coding, PHARMACIST)] {
		assert_ok!(Incentives::attest(by(OTHER_OFFICER), AWAY, hash(contribution), quality, HOME, holder.to_account_id()));
	}
	// In a block and signed, so that the organization pays for it and its author earns.
	let call = pallet_subjects::Call::<Runtime>::register { organization: HOME, subject: [9; 32], controller: None };
	let sent = signed_extrinsic(NURSE, call.into(), 0);
	let outcomes = author_block(System::block_number() + 1, Timestamp::now() + Aura::slot_duration(), vec![sent]);
	assert_eq!(outcomes, vec![Ok(Ok(()))]);
}

/// A service sold and delivered, and research with a place taken.
fn trade() {
	let listing = Listing { terms: hash(1), duo: None, price: 3 * ASN, payee: account(9), delivery: DAY, inspection: 2 * DAY };
	let offer = Market::offer_id(HOME, &listing);
	assert_ok!(Market::offer(signed(ADMIN), HOME, listing));
	assert_ok!(Market::purchase(signed(BUYER), HOME, offer, [5; 32]));
	assert_ok!(Market::purchase(signed(BUYER), HOME, offer, [6; 32]));
	assert_ok!(Market::deliver(signed(PHARMACIST), HOME, [5; 32], hash(3)));
	let plan = plan();
	let programme = Market::programme_id(AWAY, &plan);
	assert_ok!(Market::launch(by(RESEARCHER), AWAY, plan));
	let proof = PARENT.sign(&Market::enrolment(AWAY, programme)).into();
	assert_ok!(Market::enrol(by(RESEARCHER), AWAY, programme, PARENT.to_account_id(), proof));
	assert_ok!(Market::settle(by(RESEARCHER), AWAY, programme, PARENT.to_account_id(), 1, hash(4)));
}

pub fn plan() -> Plan {
	Plan { terms: hash(2), duo: 42, payment: ASN, payments: 3, places: 2, enrol_until: NOW + DAY, settle_until: NOW + 2 * DAY }
}

/// All that is stored, but for the code, which is not the state's but its release's.
fn stored() -> BTreeMap<String, String> {
	let hex = |bytes: &[u8]| sp_core::bytes::to_hex(bytes, false);
	let (mut all, mut last) = (BTreeMap::new(), Vec::new());
	while let Some(key) = sp_io::storage::next_key(&last) {
		let value = sp_io::storage::get(&key).expect("it has a value");
		if key != sp_storage::well_known_keys::CODE {
			all.insert(hex(&key), hex(&value));
		}
		last = key;
	}
	all
}

/// How the keys of a pallet's item begin.
pub fn prefix(pallet: &str, item: &str) -> Vec<u8> {
	[Twox128::hash(pallet.as_bytes()), Twox128::hash(item.as_bytes())].concat()
}

/// Maps of ours without an entry.
pub fn empty_maps() -> Vec<String> {
	let is_empty = |prefix: Vec<u8>| !sp_io::storage::next_key(&prefix).is_some_and(|key| key.starts_with(&prefix));
	let empty = MAPS.iter().filter(|(pallet, item, _)| is_empty(prefix(pallet, item)));
	empty.map(|(pallet, item, _)| format!("{pallet}.{item}")).collect()
}

/// With `ASSENT_SAVE_STATE` the state is written there: in `local-node`, `ASSENT_SAVE_STATE=tests/chain/release-N.json
/// SKIP_WASM_BUILD=1 cargo test -p assent-runtime --test chain lived_in`, by release N's sources before the next one stores
/// anything otherwise. What is saved stays as it is.
#[test]
fn a_lived_in_chain_has_something_in_every_map() {
	in_lived_in(|| {
		assert_eq!(empty_maps(), Vec::<String>::new());
		if let Ok(file) = std::env::var("ASSENT_SAVE_STATE") {
			let lines: Vec<_> = stored().iter().map(|(key, value)| format!(" \"{key}\": \"{value}\"")).collect();
			std::fs::write(file, format!("{{\n{}\n}}\n", lines.join(",\n"))).expect("it can be written");
		}
	});
}
