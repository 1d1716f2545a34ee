//! What may be said on the command line, and how a chain spec is found.

use clap::Parser;
use polkadot_sdk::{
	sc_cli::{
		BuildSpecCmd, ChainInfoCmd, ExportBlocksCmd, ExportChainSpecCmd, KeySubcommand, PurgeChainCmd, RevertCmd,
		RunCmd, SubstrateCli,
	},
	sc_service::{ChainSpec, GenericChainSpec},
};
use std::path::PathBuf;

/// `version source SHA-256`: the launcher compares the second with the record of the prebuild.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " source ", env!("ASSENT_NODE_SOURCE"));

/// The command line.
#[derive(Debug, Parser)]
#[command(long_version = VERSION)]
pub struct Cli {
	/// What to do instead of running the node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// How to run the node.
	#[command(flatten)]
	pub run: RunCmd,

	/// Stop cleanly when standard input ends. Whoever started the node holds the other end of the pipe, so the
	/// node never outlives it, not even a kill -9.
	#[arg(long)]
	pub end_with_stdin: bool,

	/// Stop authoring when the wall clock leaps by more than ten minutes, until somebody creates the file
	/// `clock.confirm` in the base path. While stopped, `clock.stopped` there says why.
	#[arg(long)]
	pub clock_guard: bool,

	/// Keep the machine code made of a runtime in this folder, and take it from there when it is made already. Whoever
	/// can write there decides what the node runs, as with the node's own file.
	#[arg(long, value_name = "DIR")]
	pub compiled_runtimes: Option<PathBuf>,
}

/// What the node can do besides running.
#[derive(Debug, clap::Subcommand)]
pub enum Subcommand {
	/// Make, show and insert keys.
	#[command(subcommand)]
	Key(KeySubcommand),

	/// Write the chain spec again, raw with --raw.
	ExportChainSpec(ExportChainSpecCmd),

	/// The older form of export-chain-spec, which can add a boot node.
	BuildSpec(BuildSpecCmd),

	/// Show the best and the finalized block of the database.
	ChainInfo(ChainInfoCmd),

	/// Write blocks to a file.
	ExportBlocks(ExportBlocksCmd),

	/// Drop the newest blocks that are not finalized.
	Revert(RevertCmd),

	/// Delete the chain's database.
	PurgeChain(PurgeChainCmd),
}

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"Assent node".into()
	}

	fn impl_version() -> String {
		env!("CARGO_PKG_VERSION").into()
	}

	fn description() -> String {
		"The chain of an Assent network: Aura and GRANDPA, with the runtime of the chain spec.".into()
	}

	fn author() -> String {
		"the Assent authors".into()
	}

	fn support_url() -> String {
		"local-node/node/README.md".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn ChainSpec>, String> {
		// A node key belongs to no chain, yet the command asks for a spec to name a default folder.
		if id.is_empty() && matches!(self.subcommand, Some(Subcommand::Key(_))) {
			return Ok(Box::new(GenericChainSpec::<Option<()>>::builder(&[], None).with_id("assent").build()));
		}
		let path = PathBuf::from(id);
		if !path.is_file() {
			return Err(format!("No chain spec at \"{id}\". This node has no built-in chain: name a JSON file with --chain."));
		}
		Ok(Box::new(GenericChainSpec::<Option<()>>::from_json_file(path)?))
	}
}
