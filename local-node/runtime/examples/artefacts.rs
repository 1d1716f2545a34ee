//! Writes what is derived from the runtime: its metadata and the raw chain specs of its presets.
//! Called by `build/runtime-build.mjs`; see `specs/README.md`.
//!
//! usage: artefacts metadata FILE        the metadata (version 15) as SCALE bytes
//!        artefacts metadata-hash           its hash (RFC 78), in hex on stdout
//!        artefacts costs FILE              what calls of ours cost and their storage holds at most, as JSON (`artefacts/costs.rs`)
//!        artefacts spec PRESET CODE FILE   the raw spec of a preset, with the compressed wasm of CODE as its runtime

use assent_runtime::{genesis, Runtime, RuntimeGenesisConfig, VERSION};
use codec::Decode;
use frame_metadata::{RuntimeMetadata, RuntimeMetadataPrefixed};
use frame_support::traits::Get;
use merkleized_metadata::ExtraInfo;
use polkadot_sdk::*;
use sp_genesis_builder::PresetId;
use std::{collections::BTreeMap, error::Error, fmt::Write, fs, path::Path};

#[path = "artefacts/costs.rs"]
mod costs;

const METADATA_VERSION: u32 = 15;
const TOKEN_SYMBOL: &str = "ASN";
const TOKEN_DECIMALS: u8 = 12;

fn main() -> Result<(), Box<dyn Error>> {
	let arguments: Vec<String> = std::env::args().skip(1).collect();
	let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
	match words[..] {
		["metadata", file] => write_metadata(Path::new(file)),
		["metadata-hash"] => print_metadata_hash(),
		["costs", file] => Ok(fs::write(file, costs()?)?),
		["spec", preset, code, file] => write_spec(preset, Path::new(code), Path::new(file)),
		_ => Err("usage: artefacts metadata FILE | metadata-hash | costs FILE | spec PRESET CODE FILE".into()),
	}
}

/// Some constants, the slot for one, are read from state, so the metadata is taken from a development chain.
fn metadata() -> Result<Vec<u8>, Box<dyn Error>> {
	let metadata = on_genesis(genesis::DEVELOPMENT, || Runtime::metadata_at_version(METADATA_VERSION))?;
	Ok(metadata.ok_or("the runtime has no metadata of this version")?[..].to_vec())
}

fn write_metadata(file: &Path) -> Result<(), Box<dyn Error>> {
	fs::write(file, metadata()?)?;
	Ok(())
}

/// The wasm is built with this hash in it (`RUNTIME_METADATA_HASH`); it covers no constants, so no state either.
fn print_metadata_hash() -> Result<(), Box<dyn Error>> {
	let decoded = RuntimeMetadataPrefixed::decode(&mut &metadata()?[..])?;
	let info = ExtraInfo {
		spec_version: VERSION.spec_version,
		spec_name: VERSION.spec_name.to_string(),
		base58_prefix: <Runtime as frame_system::Config>::SS58Prefix::get(),
		decimals: TOKEN_DECIMALS,
		token_symbol: TOKEN_SYMBOL.into(),
	};
	println!("{}", hex(&merkleized_metadata::generate_metadata_digest(&decoded.1, info)?.hash()));
	Ok(())
}

/// As on a network of six-second slots.
fn costs() -> Result<String, Box<dyn Error>> {
	let decoded = RuntimeMetadataPrefixed::decode(&mut &metadata()?[..])?;
	let RuntimeMetadata::V15(metadata) = decoded.1 else { return Err("not the version asked for".into()) };
	let costs = on_genesis(genesis::LOCAL, || costs::costs(&metadata))?;
	Ok(serde_json::to_string_pretty(&costs)? + "\n")
}

fn write_spec(preset: &str, code: &Path, file: &Path) -> Result<(), Box<dyn Error>> {
	let mut top = on_genesis(preset, state)?;
	top.insert(hex(sp_core::storage::well_known_keys::CODE), hex(&fs::read(code)?));
	let development = preset == genesis::DEVELOPMENT;
	let spec = serde_json::json!({
		"name": if development { "Assent Development" } else { "Assent Local" },
		"id": format!("assent-{preset}"),
		"chainType": if development { "Development" } else { "Local" },
		"bootNodes": [],
		"telemetryEndpoints": null,
		"protocolId": null,
		"properties": { "tokenSymbol": TOKEN_SYMBOL, "tokenDecimals": TOKEN_DECIMALS, "ss58Format": 42 },
		"codeSubstitutes": {},
		"genesis": { "raw": { "top": top, "childrenDefault": {} } },
	});
	fs::write(file, serde_json::to_string_pretty(&spec)? + "\n")?;
	Ok(())
}

/// Runs `read` on the state that the preset builds.
fn on_genesis<R>(preset: &str, read: impl FnOnce() -> R) -> Result<R, Box<dyn Error>> {
	let patch = genesis::preset(&PresetId::from(preset)).ok_or("no such preset")?;
	sp_io::TestExternalities::new_empty().execute_with(|| {
		let built = frame_support::genesis_builder_helper::build_state::<RuntimeGenesisConfig>(patch_of_default(&patch)?);
		built.map_err(|reason| reason.to_string())?;
		Ok(read())
	})
}

/// The whole genesis config: the default one under the patch.
fn patch_of_default(patch: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
	let mut config = serde_json::to_value(RuntimeGenesisConfig::default())?;
	merge(&mut config, serde_json::from_slice(patch)?);
	Ok(config.to_string().into_bytes())
}

fn merge(into: &mut serde_json::Value, patch: serde_json::Value) {
	match (into, patch) {
		(serde_json::Value::Object(into), serde_json::Value::Object(patch)) => {
			for (key, value) in patch {
				merge(into.entry(key).or_insert(serde_json::Value::Null), value);
			}
		},
		(into, patch) => *into = patch,
	}
}

fn state() -> BTreeMap<String, String> {
	let mut top = BTreeMap::new();
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		let value = sp_io::storage::get(&next).unwrap_or_default();
		top.insert(hex(&next), hex(&value));
		key = next;
	}
	top
}

fn hex(bytes: &[u8]) -> String {
	let mut text = String::with_capacity(2 + 2 * bytes.len());
	text.push_str("0x");
	for byte in bytes {
		write!(text, "{byte:02x}").expect("writing to a string never fails");
	}
	text
}
