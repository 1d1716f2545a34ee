//! Stamps the binary with the hash of what it was made from, so that CI can tell a stale prebuild without building.
//! `local-node/build/source-hash.mjs` computes the same hash: change both or neither.

use sha2::{Digest, Sha256};
use std::{
	env, fs,
	path::{Path, PathBuf},
};

/// Registry packages whose version decides what the node does. Runtime-only packages are left out on purpose:
/// a pallet may come or go without a new node.
fn is_node_package(name: &str) -> bool {
	name.starts_with("sc-") || ["polkadot-sdk", "parity-db", "litep2p", "wasmtime"].contains(&name)
}

fn main() {
	let node = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it"));
	let workspace = node.parent().expect("the node is a member of a workspace");
	for watched in ["src", "build.rs", "Cargo.toml", "../Cargo.toml", "../Cargo.lock"] {
		println!("cargo:rerun-if-changed={watched}");
	}

	let mut hash = Sha256::new();
	for path in source_files(&node) {
		let content = read(&node.join(&path));
		hash.update(format!("{path}\n{}\n{content}\n", content.len()));
	}
	for line in manifest_lines(&read(&workspace.join("Cargo.toml"))) {
		hash.update(format!("{line}\n"));
	}
	for line in locked_packages(&read(&workspace.join("Cargo.lock"))) {
		hash.update(format!("{line}\n"));
	}
	println!("cargo:rustc-env=ASSENT_NODE_SOURCE={:x}", hash.finalize());
}

fn read(path: &Path) -> String {
	fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Paths relative to the node's folder, in byte order.
fn source_files(node: &Path) -> Vec<String> {
	let mut found = vec!["Cargo.toml".to_owned(), "build.rs".to_owned()];
	let mut folders = vec!["src".to_owned()];
	while let Some(folder) = folders.pop() {
		for entry in fs::read_dir(node.join(&folder)).expect("a readable source folder") {
			let entry = entry.expect("a readable entry");
			let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
			if entry.path().is_dir() {
				folders.push(path);
			} else if path.ends_with(".rs") {
				found.push(path);
			}
		}
	}
	found.sort();
	found
}

/// The workspace's shared version, its SDK and the build profiles, without comments and blank lines.
fn manifest_lines(manifest: &str) -> Vec<String> {
	let mut section = "";
	let mut kept = Vec::new();
	for line in manifest.lines().map(str::trim) {
		if line.starts_with('[') {
			section = line;
		}
		let wanted = section.starts_with("[profile.release") ||
			section == "[workspace.package]" ||
			line.starts_with("polkadot-sdk ");
		if wanted && !line.is_empty() && !line.starts_with('#') {
			kept.push(line.to_owned());
		}
	}
	kept
}

/// `name version checksum` of the packages that make the node, in the lockfile's order.
fn locked_packages(lockfile: &str) -> Vec<String> {
	let field = |package: &str, name: &str| {
		package
			.lines()
			.find_map(|line| line.strip_prefix(&format!("{name} = \"")))
			.map(|value| value.trim_end_matches('"').to_owned())
			.unwrap_or_default()
	};
	lockfile
		.split("[[package]]\n")
		.skip(1)
		.filter(|package| is_node_package(&field(package, "name")))
		.map(|package| {
			format!("{} {} {}", field(package, "name"), field(package, "version"), field(package, "checksum"))
		})
		.collect()
}
