//! `assent-node`: a small Substrate node (Aura, GRANDPA, ParityDB). It contains no runtime: the chain spec named by
//! `--chain` brings it, so this binary changes only with the SDK.
#![warn(missing_docs)]

mod cli;
mod clock_guard;
mod command;
mod parent;
mod parts;
mod rpc;
mod runtime_api;
mod service;

fn main() -> polkadot_sdk::sc_cli::Result<()> {
	command::run()
}
