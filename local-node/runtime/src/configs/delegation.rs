//! Who may act for whom: several keys as one (multisig), or one key for another (proxy). Neither is ever sponsored: the
//! signer pays (`fees.rs`).

use crate::{fees, AccountId, Balance, Balances, Runtime, RuntimeCall, RuntimeEvent, System, ASN};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{ConstU128, ConstU32, InstanceFilter};
use polkadot_sdk::*;
use scale_info::TypeInfo;
use sp_runtime::{traits::BlakeTwo256, MultiAddress};

/// Held while a multisig call waits, or for a list of proxies; the second for each signatory or proxy.
const DEPOSIT_BASE: Balance = ASN / 10;
const DEPOSIT_EACH: Balance = ASN / 100;

impl pallet_multisig::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type DepositBase = ConstU128<DEPOSIT_BASE>;
	type DepositFactor = ConstU128<DEPOSIT_EACH>;
	type MaxSignatories = ConstU32<20>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
}

/// What one account may do for another.
#[derive(
	Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub enum ProxyType {
	/// Everything.
	#[default]
	Any,
	/// What the controller of a subject may do with it: give, narrow and end consents, answer requests, raise epochs.
	Delegate,
	/// Only top up the treasuries from which organizations pay the fees of their staff and patients.
	FeesOnly,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
	/// A batch passes, and each of its calls is looked at again when it is made.
	fn filter(&self, call: &RuntimeCall) -> bool {
		let batch = matches!(call, RuntimeCall::Utility(pallet_utility::Call::batch_all { .. }));
		match self {
			ProxyType::Any => true,
			ProxyType::Delegate => batch || fees::controlled_subject(call).is_some(),
			ProxyType::FeesOnly => batch || tops_up_a_treasury(call),
		}
	}

	fn is_superset(&self, other: &Self) -> bool {
		self == &ProxyType::Any || self == other
	}
}

/// Whether the call does nothing but pay into an organization's treasury, keeping the payer alive.
fn tops_up_a_treasury(call: &RuntimeCall) -> bool {
	match call {
		RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: MultiAddress::Id(account), .. }) =>
			is_treasury(account),
		_ => false,
	}
}

fn is_treasury(account: &AccountId) -> bool {
	let bytes: &[u8; 32] = account.as_ref();
	let organization = u32::from_le_bytes([bytes[12], bytes[13], bytes[14], bytes[15]]);
	&crate::Registry::treasury(organization) == account
}

impl pallet_proxy::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = ProxyType;
	type ProxyDepositBase = ConstU128<DEPOSIT_BASE>;
	type ProxyDepositFactor = ConstU128<DEPOSIT_EACH>;
	type MaxProxies = ConstU32<16>;
	type MaxPending = ConstU32<16>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = ConstU128<DEPOSIT_BASE>;
	type AnnouncementDepositFactor = ConstU128<DEPOSIT_EACH>;
	type BlockNumberProvider = System;
	type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}
