//! Every error that a call of ours can answer with is expected by a test: of the pallet itself, or of the runtime.

use crate::privacy::{metadata, OURS};
use scale_info::TypeDef;
use std::{fs, path::Path};

/// The text of every test below the folder.
fn tests_in(folder: &Path) -> String {
	let Ok(entries) = fs::read_dir(folder) else { return String::new() };
	let paths = entries.map(|entry| entry.expect("a readable folder").path());
	paths.map(|path| if path.is_dir() { tests_in(&path) } else { fs::read_to_string(&path).expect("text") }).collect()
}

/// Whether `text` names this error of this pallet. Tests of a pallet import its `Error`; others write whose it is.
fn names(text: &str, owner: Option<&str>, error: &str) -> bool {
	let said = [format!("Error::<Runtime>::{error}"), format!("Error::{error}")];
	let ends = |at: usize| !text[at..].starts_with(|next: char| next.is_alphanumeric() || next == '_');
	said.iter().any(|said| {
		text.match_indices(said).any(|(at, _)| {
			let before = &text[..at];
			let belongs = match owner {
				Some(owner) => before.ends_with(&format!("pallet_{owner}::")),
				None => !before.ends_with("::"),
			};
			belongs && ends(at + said.len())
		})
	})
}

/// The errors of each of our pallets, as the metadata lists them.
fn errors() -> Vec<(String, Vec<String>)> {
	let metadata = metadata();
	let of = |id: u32| match &metadata.types.resolve(id).expect("a type").type_def {
		TypeDef::Variant(variants) => variants.variants.iter().map(|variant| variant.name.clone()).collect(),
		_ => panic!("errors are variants"),
	};
	let ours = metadata.pallets.iter().filter(|pallet| OURS.contains(&pallet.name.as_str()));
	ours.filter_map(|pallet| Some((pallet.name.to_lowercase(), of(pallet.error.as_ref()?.ty.id)))).collect()
}

fn is_expected(pallet: &str, error: &str) -> bool {
	let here = Path::new(env!("CARGO_MANIFEST_DIR"));
	names(&tests_in(&here.join("../pallets").join(pallet).join("tests")), None, error) ||
		names(&tests_in(&here.join("tests")), Some(pallet), error)
}

#[test]
fn every_error_is_expected_by_a_test() {
	let errors = errors();
	let all = errors.iter().flat_map(|(pallet, errors)| errors.iter().map(move |error| (pallet, error)));
	let missing: Vec<_> = all.clone().filter(|(pallet, error)| !is_expected(pallet, error)).collect();
	// An error that no test could expect is missed: the search can fail.
	let made_up: Vec<_> = errors.iter().map(|(pallet, _)| is_expected(pallet, concat!("NoSuch", "Error"))).collect();
	println!("{}", serde_json::json!({
		"errors": all.count(), "missing": missing, "control": made_up.len(), "controlMissed": made_up.iter().filter(|found| !**found).count(),
	}));
	assert!(made_up.iter().all(|found| !found));
	assert_eq!(missing, Vec::new());
}
