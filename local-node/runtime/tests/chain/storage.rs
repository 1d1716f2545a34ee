//! No storage of ours grows without bound: every value has a largest size, and of every map is said what bounds the number
//! of its entries, or who pays for each.

use crate::privacy::OURS;
use assent_runtime::AllPalletsWithSystem;
use frame_support::traits::{StorageInfo, StorageInfoTrait};
use polkadot_sdk::*;

/// Maps, and what keeps each from growing for nothing.
pub const MAPS: [(&str, &str, &str); 50] = [
	("Registry", "Organizations", "the council votes on each"),
	("Registry", "Devices", "an admin's call each, paid"),
	("Registry", "Assignments", "an admin's call each, paid"),
	("Registry", "RoleKeys", "twelve an organization"),
	("Registry", "Recipients", "one a member"),
	("Registry", "ChangeCount", "one an organization"),
	("Registry", "Changes", "4,096 an organization"),
	("Registry", "Enabled", "an account that a paid call names, once"),
	("Registry", "Templates", "64 an organization"),
	("Registry", "PendingAdmins", "one list of ten an organization"),
	("Subjects", "Subjects", "a call of staff each, paid"),
	("Subjects", "Epochs", "one a section that a paid call names"),
	("Subjects", "Offers", "one a subject"),
	("Consent", "Consents", "a call each, paid; 128 live ones a subject"),
	("Consent", "Live", "one list of 128 a subject"),
	("Consent", "Requests", "a call each, paid; 64 open ones a subject"),
	("Consent", "OpenRequests", "one a subject"),
	("Consent", "Delegates", "one list of eight a subject"),
	("Consent", "EmergencyPolicies", "one an organization"),
	("Consent", "Preferences", "one a subject"),
	("Consent", "Emergencies", "a call each, paid; the next only after a review"),
	("Consent", "OpenEmergencies", "one list of eight a subject"),
	("Consent", "OwedReviews", "one a clinician"),
	("Consent", "Agenda", "256 a minute, and gone when it has passed"),
	("Records", "Documents", "a call of a device each, paid"),
	("Records", "DocumentCount", "one a subject"),
	("Records", "BlockTimes", "one a block that registers, paid"),
	("Records", "RetentionYears", "256 classes"),
	("Records", "Holds", "one a document"),
	("Records", "Erasures", "one a document"),
	("Records", "Tombstones", "one a document"),
	("Audit", "Anchors", "a call of a device each, paid"),
	("Audit", "NextSequence", "one a device"),
	("Incentives", "Authored", "a thousand sessions are kept"),
	("Incentives", "Earned", "a thousand sessions are kept"),
	("Incentives", "Sponsored", "one an organization"),
	("Incentives", "Rewards", "capped a session, by the budget and by attester"),
	("Incentives", "Ledgers", "one a holder of a reward"),
	("Incentives", "AttestedIn", "a thousand sessions are kept"),
	("Incentives", "Tallies", "one an attester"),
	("Incentives", "Given", "one an attester"),
	("Incentives", "Received", "one a holder of a reward"),
	("Incentives", "Exchanged", "one a pair of organizations"),
	("Market", "Offers", "128 an organization"),
	("Market", "OfferCount", "one an organization"),
	("Market", "Purchases", "256 a buyer, and cleared after 90 days"),
	("Market", "PurchaseCount", "one a buyer"),
	("Market", "Programmes", "64 an organization, and cleared after 90 days"),
	("Market", "ProgrammeCount", "one an organization"),
	("Market", "Participants", "10,000 a programme, and cleared with it"),
];

fn name_of(info: &StorageInfo) -> (String, String) {
	let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
	(text(&info.pallet_name), text(&info.storage_name))
}

/// Items whose value has no largest size.
fn boundless(of: &[StorageInfo]) -> Vec<String> {
	let boundless = of.iter().filter(|info| info.max_size.is_none()).map(name_of);
	boundless.map(|(pallet, item)| format!("{pallet}.{item}")).collect()
}

#[test]
fn every_stored_value_has_a_largest_size() {
	let all = AllPalletsWithSystem::storage_info();
	let (ours, sdk): (Vec<_>, Vec<_>) = all.into_iter().partition(|info| OURS.contains(&name_of(info).0.as_str()));
	let (found, control) = (boundless(&ours), boundless(&sdk));
	let maps: Vec<_> = ours.iter().filter(|info| info.max_values != Some(1)).map(name_of).collect();
	let unsaid: Vec<_> = maps
		.iter()
		.filter(|(pallet, item)| !MAPS.iter().any(|(of, name, _)| of == pallet && name == item))
		.collect();
	let largest = ours.iter().filter_map(|info| info.max_size).max();
	println!("{}", serde_json::json!({
		"storage": ours.len(), "maps": maps.len(), "boundless": found, "unsaid": unsaid, "largest": largest, "control": control,
	}));
	assert_eq!(found, Vec::<String>::new());
	assert_eq!(unsaid, Vec::<&(String, String)>::new(), "maps of which nobody says what bounds them");
	// The SDK keeps a block's events in one value without an end, so the search does find such.
	assert!(control.contains(&"System.Events".to_string()), "{control:?}");
	let gone: Vec<_> = MAPS.iter().filter(|(of, name, _)| !maps.contains(&(of.to_string(), name.to_string()))).collect();
	assert!(gone.is_empty(), "maps that are no longer there: {gone:?}");
}
