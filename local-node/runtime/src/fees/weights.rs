//! What charging for an extrinsic costs, measured: `generated` is made by `local-node/build/weights.mjs`.

use polkadot_sdk::*;
use pallet_transaction_payment::WeightInfo;

mod generated;

pub use generated::MeasuredWeight;
