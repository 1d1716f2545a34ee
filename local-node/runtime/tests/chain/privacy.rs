//! Nothing about a person is written into this chain: no call, storage item or event of ours has room for text. Every
//! type is looked through, down to its bytes; what bytes there are must be of a fixed size (ids, hashes, keys,
//! signatures) or a CID.

use assent_runtime::Runtime;
use frame_metadata::{
	v15::{PalletMetadata, RuntimeMetadataV15, StorageEntryType},
	RuntimeMetadata, RuntimeMetadataPrefixed,
};
use codec::Decode;
use polkadot_sdk::sp_io;
use scale_info::{form::PortableForm, Field, PortableRegistry, TypeDef, TypeDefPrimitive};
use std::collections::BTreeSet;

pub const OURS: [&str; 9] =
	["Network", "Governance", "Registry", "Subjects", "Consent", "Records", "Audit", "Incentives", "Market"];

const SDK: [&str; 19] = [
	"System", "Timestamp", "Balances", "TransactionPayment", "SkipFeelessPayment", "Authorship", "Staking", "Session", "Historical", "Aura",
	"Grandpa", "Offences", "Utility", "Council", "Multisig", "Proxy", "Assets", "PoolAssets", "AssetConversion",
];

/// Bytes of a fixed size: ISO country, section hash; id, hash or key; signatures.
const SIZES: [u32; 5] = [2, 16, 32, 64, 65];
/// Bytes of any size, by the name under which a field holds them.
const FREE: [&str; 1] = ["Cid"];
/// Any call at all, which is checked where it belongs.
const CALLS: [&str; 1] = ["RuntimeCall"];

pub fn metadata() -> RuntimeMetadataV15 {
	// Constants are read from a chain's storage, here an empty one's.
	let opaque = sp_io::TestExternalities::new_empty().execute_with(|| Runtime::metadata_at_version(15).expect("version 15"));
	let mut bytes = &opaque[..];
	let prefixed = RuntimeMetadataPrefixed::decode(&mut bytes).expect("metadata");
	match prefixed.1 {
		RuntimeMetadata::V15(metadata) => metadata,
		other => panic!("version {}", other.version()),
	}
}

struct Search<'a> {
	types: &'a PortableRegistry,
	seen: BTreeSet<(u32, bool)>,
	found: Vec<String>,
}

impl Search<'_> {
	/// `named`: whether a field on the way here says that these bytes are a CID.
	fn look(&mut self, id: u32, named: bool, way: &str) {
		let ty = self.types.resolve(id).expect("a type");
		// Types may hold themselves; bytes are told of at each place that holds them.
		let holds_others = matches!(ty.type_def, TypeDef::Composite(_) | TypeDef::Variant(_));
		if holds_others && !self.seen.insert((id, named)) {
			return;
		}
		let way = format!("{way} > {}", ty.path.segments.last().map_or("", |last| last));
		if ty.path.segments.last().is_some_and(|last| CALLS.contains(&last.as_str())) {
			return;
		}
		let byte = |id| matches!(self.types.resolve(id).map(|ty| &ty.type_def), Some(TypeDef::Primitive(TypeDefPrimitive::U8)));
		match &ty.type_def {
			TypeDef::Composite(composite) => self.fields(&composite.fields, named, &way),
			TypeDef::Variant(variants) => {
				for variant in &variants.variants {
					self.fields(&variant.fields, named, &format!("{way}::{}", variant.name));
				}
			},
			TypeDef::Sequence(sequence) if byte(sequence.type_param.id) => {
				if !named {
					self.found.push(format!("{way}: bytes of any length"));
				}
			},
			TypeDef::Array(array) if byte(array.type_param.id) => {
				if !SIZES.contains(&array.len) {
					self.found.push(format!("{way}: {} bytes", array.len));
				}
			},
			TypeDef::Sequence(sequence) => self.look(sequence.type_param.id, named, &way),
			TypeDef::Array(array) => self.look(array.type_param.id, named, &way),
			TypeDef::Tuple(tuple) => tuple.fields.iter().for_each(|field| self.look(field.id, named, &way)),
			TypeDef::Compact(compact) => self.look(compact.type_param.id, named, &way),
			TypeDef::Primitive(TypeDefPrimitive::Str | TypeDefPrimitive::Char) => self.found.push(format!("{way}: text")),
			TypeDef::Primitive(_) => (),
			TypeDef::BitSequence(_) => self.found.push(format!("{way}: bits of any length")),
		}
	}

	fn fields(&mut self, fields: &[Field<PortableForm>], named: bool, way: &str) {
		for field in fields {
			let name = field.type_name.as_deref().unwrap_or_default();
			let is_free = name.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| FREE.contains(&word));
			self.look(field.ty.id, named || is_free, &format!("{way}.{}", field.name.as_deref().unwrap_or("_")));
		}
	}

	fn pallet(&mut self, pallet: &PalletMetadata<PortableForm>) {
		let name = &pallet.name;
		if let Some(calls) = &pallet.calls {
			self.look(calls.ty.id, false, &format!("{name} call"));
		}
		if let Some(event) = &pallet.event {
			self.look(event.ty.id, false, &format!("{name} event"));
		}
		for entry in pallet.storage.iter().flat_map(|storage| &storage.entries) {
			let way = format!("{name} storage {}", entry.name);
			match &entry.ty {
				StorageEntryType::Plain(value) => self.look(value.id, false, &way),
				StorageEntryType::Map { key, value, .. } => {
					self.look(key.id, false, &way);
					self.look(value.id, false, &way);
				},
			}
		}
	}
}

fn free_bytes(of: &[&str]) -> Vec<String> {
	let metadata = metadata();
	let mut search = Search { types: &metadata.types, seen: BTreeSet::new(), found: Vec::new() };
	let known: Vec<_> = metadata.pallets.iter().filter(|pallet| of.contains(&pallet.name.as_str())).collect();
	assert_eq!(known.len(), of.len(), "a pallet is missing");
	known.into_iter().for_each(|pallet| search.pallet(pallet));
	search.found
}

#[test]
fn no_call_storage_or_event_holds_free_bytes() {
	assert_eq!(free_bytes(&OURS), Vec::<String>::new());
}

/// The search finds what it looks for: the SDK's remark is free bytes, and so is the name of an asset.
#[test]
fn free_bytes_are_found_where_there_are_some() {
	assert!(free_bytes(&["System"]).iter().any(|found| found.contains("remark")));
	assert!(free_bytes(&["Assets"]).iter().any(|found| found.contains("set_metadata")));
}

/// The SDK's pallets have bytes of any length too. For each place it is said why nobody writes there about anybody; one that
/// a new SDK adds fails here.
const ACCOUNTED: [(&str, &str); 23] = [
	("System call > Call::remark.", "refused at the door (free_text.rs)"),
	("System call > Call::remark_with_event.", "refused at the door (free_text.rs)"),
	("System call > Call::set_code", "root, which is the council's vote"),
	("System call > Call::set_storage.", "root"),
	("System call > Call::kill_", "root"),
	("System call > Call::apply_authorized_upgrade.", "a runtime, by the hash that the council authorized"),
	("System event > Event::ExtrinsicFailed.dispatch_error > DispatchError::Module", "the number of an error"),
	("System storage ExtrinsicData", "the calls of the block while it is made"),
	("System storage Digest", "by the block's author, for the consensus"),
	("System storage Events >  > EventRecord.event > RuntimeEvent::Offences", "the time slot of an offence"),
	("System storage Events >  > EventRecord.event > RuntimeEvent::Assets._ > Event::MetadataSet", "names that root gives"),
	("System storage Events >  > EventRecord.event > RuntimeEvent::PoolAssets._ > Event::MetadataSet", "names that root gives"),
	("System storage LastRuntimeUpgrade", "the name of the runtime"),
	("Balances call > Call::transfer_allow_death.dest > MultiAddress::", "no account has such an address: the call fails"),
	("Balances storage Locks", "names of pallets"),
	("Balances storage Reserves", "names of pallets"),
	("Session call > Call::set_keys.proof", "has to be the keys' own signatures"),
	("Session storage KeyOwner", "public keys"),
	("Grandpa call > Call::report_equivocation.key_owner_proof", "has to be a proof of the session's keys"),
	("Offences storage ConcurrentReportsIndex", "time slots"),
	("Assets call > Call::set_metadata.", "refused at the door (free_text.rs)"),
	("Assets call > Call::force_set_metadata.", "root"),
	("Assets storage Metadata", "names that root gives"),
];

#[test]
fn free_bytes_of_the_sdk_are_accounted_for() {
	let found = free_bytes(&SDK);
	// Shares of pools are assets too, by the same pallet.
	let is_at = |place: &String, start: &str| place.strip_prefix("Pool").unwrap_or(place).starts_with(start);
	let open: Vec<_> = found.iter().filter(|place| !ACCOUNTED.iter().any(|(start, _)| is_at(place, start))).collect();
	assert_eq!(open, Vec::<&String>::new());
	let gone: Vec<_> = ACCOUNTED.iter().filter(|(start, _)| !found.iter().any(|place| is_at(place, start))).collect();
	assert_eq!(gone, Vec::<&(&str, &str)>::new());
}

/// Every pallet of this chain is either looked through above or the SDK's.
#[test]
fn no_pallet_of_ours_is_forgotten() {
	let unknown: Vec<_> = metadata()
		.pallets
		.iter()
		.map(|pallet| pallet.name.clone())
		.filter(|name| !SDK.contains(&name.as_str()) && !OURS.contains(&name.as_str()))
		.collect();
	assert_eq!(unknown, Vec::<String>::new());
}
