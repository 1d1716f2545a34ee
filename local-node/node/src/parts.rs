//! What exists before there is a network: database, client, transaction pool and the queue that checks blocks.

use crate::runtime_api::{Block, RuntimeApi};
use polkadot_sdk::*;
use sc_consensus::{DefaultImportQueue, LongestChain};
use sc_consensus_grandpa::{GrandpaBlockImport, GrandpaPruningFilter, LinkHalf};
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_service::{
	config::ExecutorConfiguration, Configuration, Error, KeystoreContainer, TFullBackend, TFullClient, TaskManager,
};
use sp_consensus_aura::sr25519::AuthorityPair;
use std::{path::PathBuf, sync::Arc};

/// Client whose runtime comes from the chain.
pub type Client = TFullClient<Block, RuntimeApi, WasmExecutor<sp_io::SubstrateHostFunctions>>;
/// The database.
pub type Backend = TFullBackend<Block>;
/// The transaction pool.
pub type Pool = sc_transaction_pool::TransactionPoolHandle<Block, Client>;
/// The fork choice.
pub type Longest = LongestChain<Backend, Block>;
/// What the finality voter shares with block import.
pub type Finality = LinkHalf<Block, Client, Longest>;
/// Block import that heeds finality.
pub type Import = GrandpaBlockImport<Backend, Block, Client, Longest>;

/// Blocks between two justifications kept with the blocks. The SDK's 512 lets a light client that follows headers
/// wait minutes for proof of finality; a justification is about 120 bytes a validator.
pub const JUSTIFICATION_PERIOD: u32 = 16;

/// The parts of a node, not yet running.
pub struct Parts {
	/// Reads and imports blocks.
	pub client: Arc<Client>,
	/// The database under it.
	pub backend: Arc<Backend>,
	/// Owns every task.
	pub task_manager: TaskManager,
	/// The validator's keys.
	pub keystore: KeystoreContainer,
	/// The fork choice.
	pub longest: Longest,
	/// Transactions that wait for a block.
	pub pool: Arc<Pool>,
	/// Checks what peers send.
	pub import_queue: DefaultImportQueue<Block>,
	/// Imports what was checked or authored.
	pub import: Import,
	/// For the voter.
	pub finality: Finality,
}

/// Opens the database of the configured chain, making its genesis block the first time. What is compiled of a runtime is
/// kept in the folder given, and taken from there.
pub fn open(config: &Configuration, compiled_runtimes: Option<PathBuf>) -> Result<Parts, Error> {
	let executor = executor(&config.executor, compiled_runtimes);
	// Blocks with a justification stay, or warp sync would find a hole.
	let (client, backend, keystore, task_manager) =
		sc_service::new_full_parts::<Block, RuntimeApi, _>(config, None, executor, vec![Arc::new(GrandpaPruningFilter)])?;
	let client = Arc::new(client);
	let longest = LongestChain::new(backend.clone());

	let pool = Arc::new(
		sc_transaction_pool::Builder::new(
			task_manager.spawn_essential_handle(),
			client.clone(),
			config.role.is_authority().into(),
		)
		.with_options(config.transaction_pool.clone())
		.with_prometheus(config.prometheus_registry())
		.build(),
	);

	let (import, finality) =
		sc_consensus_grandpa::block_import(client.clone(), JUSTIFICATION_PERIOD, &client, longest.clone(), None)?;

	let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
	let import_queue =
		sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(sc_consensus_aura::ImportQueueParams {
			block_import: import.clone(),
			justification_import: Some(Box::new(import.clone())),
			client: client.clone(),
			create_inherent_data_providers: move |_, ()| async move {
				let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
				let slot = sp_consensus_aura::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
					*timestamp,
					slot_duration,
				);
				Ok((slot, timestamp))
			},
			spawner: &task_manager.spawn_essential_handle(),
			registry: config.prometheus_registry(),
			check_for_equivocation: Default::default(),
			telemetry: None,
			compatibility_mode: Default::default(),
		})?;

	Ok(Parts { client, backend, task_manager, keystore, longest, pool, import_queue, import, finality })
}

/// As `sc_service::new_wasm_executor` makes it, which can be told no folder.
fn executor(
	config: &ExecutorConfiguration,
	compiled_runtimes: Option<PathBuf>,
) -> WasmExecutor<sp_io::SubstrateHostFunctions> {
	let heap = config
		.default_heap_pages
		.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| HeapAllocStrategy::Static { extra_pages: pages as u32 });
	let builder = WasmExecutor::builder()
		.with_execution_method(config.wasm_method)
		.with_onchain_heap_alloc_strategy(heap)
		.with_offchain_heap_alloc_strategy(heap)
		.with_max_runtime_instances(config.max_runtime_instances)
		.with_runtime_cache_size(config.runtime_cache_size);
	match compiled_runtimes {
		Some(folder) => builder.with_cache_path(folder).build(),
		None => builder.build(),
	}
}
