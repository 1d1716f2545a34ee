//! The running node: network with warp sync and light-client answers, RPC, authoring and finality.

use crate::{
	clock_guard::ClockGuard,
	parts::{self, Client, Import, Longest, Parts, Pool, JUSTIFICATION_PERIOD},
	rpc,
	runtime_api::{Block, Hash},
};
use polkadot_sdk::*;
use sc_basic_authorship::ProposerFactory;
use sc_client_api::BlockBackend;
use sc_consensus::JustificationSyncLink;
use sc_consensus_aura::{SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{GrandpaParams, SharedVoterState, ThreeQuartersOfTheUnfinalizedChain, VotingRulesBuilder};
use sc_network::{config::FullNetworkConfiguration, NetworkBackend};
use sc_service::{
	BuildNetworkParams, Configuration, Error, SpawnTasksParams, TaskManager, WarpSyncConfig,
};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus::SyncOracle;
use sp_consensus_aura::sr25519::AuthorityPair;
use std::{path::PathBuf, sync::Arc, time::Duration};

/// Starts everything and hands back the owner of the tasks. There is no telemetry, whatever the chain spec or the
/// command line says of it.
pub fn start<N: NetworkBackend<Block, Hash>>(
	mut config: Configuration,
	clock_guard: bool,
	compiled_runtimes: Option<PathBuf>,
) -> Result<TaskManager, Error> {
	// Warp proofs are signed by the validators, so one peer is enough; the SDK waits for three, more than a clinic has.
	config.network.min_peers_to_start_warp_sync.get_or_insert(1);
	let Parts { client, backend, mut task_manager, keystore, longest, pool, import_queue, import, finality } =
		parts::open(&config, compiled_runtimes)?;

	let registry = config.prometheus_registry().cloned();
	let metrics = N::register_notification_metrics(registry.as_ref());
	let mut net_config = FullNetworkConfiguration::<_, _, N>::new(&config.network, registry.clone());
	let genesis = client.block_hash(0)?.expect("opening the client made a genesis block");
	let protocol_name = sc_consensus_grandpa::protocol_standard_name(&genesis, &config.chain_spec);
	let (finality_protocol, finality_notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<_, N>(
		protocol_name.clone(),
		metrics.clone(),
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(finality_protocol);

	let warp_sync = sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		backend.clone(),
		finality.shared_authority_set().clone(),
		Vec::new(),
	);
	// build_network adds the handlers of block, state, warp and light-client requests itself.
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _) =
		sc_service::build_network(BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: Some(WarpSyncConfig::WithProvider(Arc::new(warp_sync))),
			block_relay: None,
			metrics,
			gap_sync_body_policy: None,
		})?;

	let role = config.role;
	let name = config.network.node_name.clone();
	let force_authoring = config.force_authoring;
	let votes = !config.disable_grandpa;
	let guard = clock_guard.then(|| ClockGuard::open(config.base_path.path()));
	let voter_state = SharedVoterState::empty();
	let slot_duration = sc_consensus_aura::slot_duration(&*client)?.as_duration();

	sc_service::spawn_tasks(SpawnTasksParams {
		rpc_builder: rpc::builder(client.clone(), pool.clone(), backend.clone(), &finality, voter_state.clone()),
		network: network.clone(),
		client: client.clone(),
		keystore: keystore.keystore(),
		task_manager: &mut task_manager,
		transaction_pool: pool.clone(),
		backend,
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		config,
		telemetry: None,
		tracing_execute_block: None,
	})?;

	if role.is_authority() {
		let proposer_factory = ProposerFactory::new(
			task_manager.spawn_handle(),
			client.clone(),
			pool.clone(),
			registry.as_ref(),
			None,
		);
		author(
			&task_manager,
			Authoring {
				client,
				longest,
				import,
				proposer_factory,
				sync_service: sync_service.clone(),
				keystore: keystore.keystore(),
				force_authoring,
				guard,
			},
		)?;
	}

	if votes {
		let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: (slot_duration / 6).min(Duration::from_millis(333)),
				justification_generation_period: JUSTIFICATION_PERIOD,
				observer_enabled: false,
				local_role: role,
				name: Some(name),
				keystore: role.is_authority().then(|| keystore.keystore()),
				telemetry: None,
				protocol_name,
			},
			link: finality,
			network,
			sync: sync_service,
			notification_service: finality_notifications,
			// The SDK's default also stays two blocks behind the best. Consents count when finalized, so vote for it.
			voting_rule: VotingRulesBuilder::new().add(ThreeQuartersOfTheUnfinalizedChain).build(),
			prometheus_registry: registry,
			shared_voter_state: voter_state,
			telemetry: None,
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(pool),
		})?;
		// A validator that no longer votes must not look alive.
		task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
	}

	Ok(task_manager)
}

/// What authoring needs.
struct Authoring<S> {
	client: Arc<Client>,
	longest: Longest,
	import: Import,
	proposer_factory: ProposerFactory<Pool, Client>,
	sync_service: S,
	keystore: sp_keystore::KeystorePtr,
	force_authoring: bool,
	guard: Option<ClockGuard>,
}

fn author<S>(task_manager: &TaskManager, parts: Authoring<S>) -> Result<(), Error>
where
	S: SyncOracle + JustificationSyncLink<Block> + Clone + Send + Sync + 'static,
{
	let Authoring { client, longest, import, proposer_factory, sync_service, keystore, force_authoring, guard } = parts;
	let slot_duration = sc_consensus_aura::slot_duration(&*client)?;
	let guard = Arc::new(guard);

	let aura = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(StartAuraParams {
		slot_duration,
		client,
		select_chain: longest,
		block_import: import,
		proposer_factory,
		create_inherent_data_providers: move |_, ()| {
			let guard = guard.clone();
			async move {
				// Before the timestamp is taken: a slot authored under a wrong clock cannot be taken back.
				if let Some(guard) = guard.as_ref() {
					guard.check()?;
				}
				let timestamp = sp_timestamp::InherentDataProvider::from_system_time();
				let slot = sp_consensus_aura::inherents::InherentDataProvider::from_timestamp_and_slot_duration(
					*timestamp,
					slot_duration,
				);
				Ok((slot, timestamp))
			}
		},
		force_authoring,
		backoff_authoring_blocks: None::<()>,
		keystore,
		sync_oracle: sync_service.clone(),
		justification_sync_link: sync_service,
		block_proposal_slot_portion: SlotProportion::new(2f32 / 3f32),
		max_block_proposal_slot_portion: None,
		telemetry: None,
		compatibility_mode: Default::default(),
	})?;
	task_manager.spawn_essential_handle().spawn_blocking("aura", Some("block-authoring"), aura);
	Ok(())
}
