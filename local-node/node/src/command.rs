//! Turns the command line into one run of the node or one of its tools.

use crate::{
	cli::{Cli, Subcommand},
	parent,
	parts::{self, Parts},
	runtime_api::Block,
	service,
};
use polkadot_sdk::{
	sc_cli::{Result, SubstrateCli},
	sc_consensus_grandpa,
	sc_network::{self, config::NetworkBackendType},
};

/// Parses the command line and does what it says.
pub fn run() -> Result<()> {
	let cli = Cli::from_args();
	match &cli.subcommand {
		None => run_node(&cli),
		Some(Subcommand::Key(command)) => command.run(&cli),
		Some(Subcommand::ExportChainSpec(command)) => command.run(cli.load_spec(&command.chain)?),
		Some(Subcommand::BuildSpec(command)) =>
			cli.create_runner(command)?.sync_run(|config| command.run(config.chain_spec, config.network)),
		Some(Subcommand::ChainInfo(command)) =>
			cli.create_runner(command)?.sync_run(|config| command.run::<Block>(&config)),
		Some(Subcommand::PurgeChain(command)) =>
			cli.create_runner(command)?.sync_run(|config| command.run(config.database)),
		Some(Subcommand::ExportBlocks(command)) => cli.create_runner(command)?.async_run(|config| {
			let Parts { client, task_manager, .. } = parts::open(&config, None)?;
			Ok((command.run(client, config.database), task_manager))
		}),
		Some(Subcommand::Revert(command)) => cli.create_runner(command)?.async_run(|config| {
			let Parts { client, backend, task_manager, .. } = parts::open(&config, None)?;
			let revert_finality = Box::new(|client, _, blocks| {
				sc_consensus_grandpa::revert(client, blocks)?;
				Ok(())
			});
			Ok((command.run(client, backend, Some(revert_finality)), task_manager))
		}),
	}
}

fn run_node(cli: &Cli) -> Result<()> {
	let runner = cli.create_runner(&cli.run)?;
	if cli.end_with_stdin {
		parent::end_with_stdin();
	}
	let (clock_guard, compiled) = (cli.clock_guard, cli.compiled_runtimes.clone());
	runner.run_node_until_exit(|config| async move {
		match config.network.network_backend {
			NetworkBackendType::Litep2p =>
				service::start::<sc_network::Litep2pNetworkBackend>(config, clock_guard, compiled).map_err(Into::into),
			NetworkBackendType::Libp2p =>
				service::start::<sc_network::NetworkWorker<_, _>>(config, clock_guard, compiled).map_err(Into::into),
		}
	})
}
