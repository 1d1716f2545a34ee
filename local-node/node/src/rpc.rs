//! RPC methods beyond the SDK's own: nonces, fees and finality proofs.

use crate::{
	parts::{Backend, Client, Finality, Pool},
	runtime_api::Block,
};
use jsonrpsee::RpcModule;
use polkadot_sdk::{
	pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer},
	sc_consensus_grandpa::{FinalityProofProvider, SharedVoterState},
	sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer},
	sc_rpc::SubscriptionTaskExecutor,
	sc_service::Error,
	substrate_frame_rpc_system::{System, SystemApiServer},
};
use std::sync::Arc;

type Builder = Box<dyn Fn(SubscriptionTaskExecutor) -> Result<RpcModule<()>, Error>>;

/// Makes the maker of the methods: the service asks it once for the server and once for calls inside the process.
pub fn builder(
	client: Arc<Client>,
	pool: Arc<Pool>,
	backend: Arc<Backend>,
	finality: &Finality,
	voter: SharedVoterState,
) -> Builder {
	let authorities = finality.shared_authority_set().clone();
	let justifications = finality.justification_stream();
	let proofs = FinalityProofProvider::new_for_service(backend, Some(authorities.clone()));

	Box::new(move |executor| {
		let failed = |error| Error::Application(Box::new(error));
		let mut module = RpcModule::new(());
		module.merge(System::<_, _, Block>::new(client.clone(), pool.clone()).into_rpc()).map_err(failed)?;
		module.merge(TransactionPayment::<_, Block>::new(client.clone()).into_rpc()).map_err(failed)?;
		module
			.merge(
				Grandpa::<_, _, Block, _>::new(
					executor,
					authorities.clone(),
					voter.clone(),
					justifications.clone(),
					proofs.clone(),
				)
				.into_rpc(),
			)
			.map_err(failed)?;
		Ok(module)
	})
}
