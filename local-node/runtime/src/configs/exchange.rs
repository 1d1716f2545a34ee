//! The exchange: assets beside the native token, and pools in which both are traded.

use crate::{
	configs::CouncilMajority, AccountId, Assets, Balance, Balances, PoolAssets, Runtime, RuntimeEvent, ASN,
};
use frame_support::{
	parameter_types,
	traits::{
		tokens::fungible::{NativeFromLeft, NativeOrWithId, UnionOf},
		AsEnsureOriginWithArg, ConstU128, ConstU32, EitherOfDiverse,
	},
	PalletId,
};
use frame_system::{EnsureNever, EnsureRoot};
use pallet_asset_conversion::{AccountIdConverter, Ascending, Chain, WithFirstAsset};
use pallet_assets::{Instance1, Instance2};
use polkadot_sdk::*;
use sp_runtime::Permill;

pub type AssetId = u32;

/// Held for an asset account that would not live by itself.
pub const ACCOUNT_DEPOSIT: Balance = ASN / 10;
/// Held for an approval, and once for an asset's name.
const DEPOSIT: Balance = ASN / 10;
const DEPOSIT_PER_BYTE: Balance = ASN / 1_000;

// Assets that institutions issue. Only root (the council) creates one: an asset has a name, and nobody writes free text
// into this chain without a vote.
impl pallet_assets::Config<Instance1> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<500>;
	type AssetId = AssetId;
	type AssetIdParameter = codec::Compact<AssetId>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = ConstU128<DEPOSIT>;
	type AssetAccountDeposit = ConstU128<ACCOUNT_DEPOSIT>;
	type MetadataDepositBase = ConstU128<DEPOSIT>;
	type MetadataDepositPerByte = ConstU128<DEPOSIT_PER_BYTE>;
	type ApprovalDeposit = ConstU128<DEPOSIT>;
	type StringLimit = ConstU32<32>;
	type Freezer = ();
	type Holder = ();
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
}

// Shares in a pool. The exchange makes them, nobody else.
impl pallet_assets::Config<Instance2> for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<500>;
	type AssetId = AssetId;
	type AssetIdParameter = codec::Compact<AssetId>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = ConstU128<0>;
	type AssetAccountDeposit = ConstU128<ACCOUNT_DEPOSIT>;
	type MetadataDepositBase = ConstU128<DEPOSIT>;
	type MetadataDepositPerByte = ConstU128<DEPOSIT_PER_BYTE>;
	type ApprovalDeposit = ConstU128<DEPOSIT>;
	type StringLimit = ConstU32<32>;
	type Freezer = ();
	type Holder = ();
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
}

/// The native token and the institutions' assets as one family.
pub type NativeAndAssets = UnionOf<Balances, Assets, NativeFromLeft, NativeOrWithId<AssetId>, AccountId>;

type PoolAccounts = AccountIdConverter<ExchangeAccount, (NativeOrWithId<AssetId>, NativeOrWithId<AssetId>)>;

parameter_types! {
	pub const ExchangeAccount: PalletId = PalletId(*b"asn/exch");
	pub const Native: NativeOrWithId<AssetId> = NativeOrWithId::Native;
	pub const ProviderShare: Permill = Permill::from_parts(3_000);
	pub const MostSwapFee: Permill = Permill::from_percent(5);
	pub const WithdrawalFee: Permill = Permill::zero();
}

// What a new pool costs is burnt.
impl pallet_asset_conversion::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type HigherPrecisionBalance = sp_core::U256;
	type AssetKind = NativeOrWithId<AssetId>;
	type Assets = NativeAndAssets;
	type PoolId = (Self::AssetKind, Self::AssetKind);
	type PoolLocator = Chain<
		WithFirstAsset<Native, AccountId, Self::AssetKind, PoolAccounts>,
		Ascending<AccountId, Self::AssetKind, PoolAccounts>,
	>;
	type PoolAssetId = AssetId;
	type PoolAssets = PoolAssets;
	type LPFee = ProviderShare;
	type AdminOrigin = EitherOfDiverse<EnsureRoot<AccountId>, CouncilMajority>;
	type MaxSwapFee = MostSwapFee;
	type PoolSetupFee = ConstU128<{ 10 * ASN }>;
	type PoolSetupFeeAsset = Native;
	type PoolSetupFeeTarget = ();
	type LiquidityWithdrawalFee = WithdrawalFee;
	type MintMinLiquidity = ConstU128<100>;
	type MaxSwapPathLength = ConstU32<4>;
	type PalletId = ExchangeAccount;
	type WeightInfo = pallet_asset_conversion::weights::SubstrateWeight<Runtime>;
}
