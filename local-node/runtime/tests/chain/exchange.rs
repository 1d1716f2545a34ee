//! The presets' pool of the native token and a euro for tests.

use assent_runtime::{
	genesis::{LOCAL, POOL_NATIVE, POOL_STABLE, STABLE, STABLE_UNIT},
	testing::*,
	AssetConversion, Assets, Runtime, ASN,
};
use frame_support::{
	assert_ok,
	traits::{
		fungibles::roles::Inspect as _,
		tokens::fungible::NativeOrWithId,
	},
};
use pallet_assets::{Instance1, Instance2};
use polkadot_sdk::*;
use sp_runtime::DispatchError;

const NATIVE: NativeOrWithId<u32> = NativeOrWithId::Native;
const EURO: NativeOrWithId<u32> = NativeOrWithId::WithId(STABLE);

fn path(from: NativeOrWithId<u32>, to: NativeOrWithId<u32>) -> Vec<Box<NativeOrWithId<u32>>> {
	vec![Box::new(from), Box::new(to)]
}

fn euros(who: Key) -> u128 {
	Assets::balance(STABLE, who.to_account_id())
}

#[test]
fn every_preset_has_a_seeded_pool() {
	for preset in assent_runtime::genesis::preset_names() {
		on_preset(preset.as_ref(), || {
			assert_eq!(AssetConversion::get_reserves(NATIVE, EURO).ok(), Some((POOL_NATIVE, POOL_STABLE)));
			assert_eq!(euros(Key::Alice), POOL_STABLE);
			assert_eq!(Assets::issuer(STABLE), Some(Key::Alice.to_account_id()));
		});
	}
}

/// What a quote says is what a swap pays, and the pool keeps its product, grown by the providers' fee.
#[test]
fn a_swap_pays_what_was_quoted() {
	on_preset(LOCAL, || {
		let quoted = AssetConversion::quote_price_exact_tokens_for_tokens(NATIVE, EURO, 100 * ASN, true).expect("a pool");
		let swap = |least| {
			let to = Key::Bob.to_account_id();
			AssetConversion::swap_exact_tokens_for_tokens(signed(Key::Bob), path(NATIVE, EURO), 100 * ASN, least, to, true)
		};
		assert!(swap(quoted + 1).is_err());
		assert_ok!(swap(quoted));
		assert_eq!(euros(Key::Bob), quoted);
		assert!(quoted < 200 * STABLE_UNIT && quoted > 198 * STABLE_UNIT);
		let (native, stable) = AssetConversion::get_reserves(NATIVE, EURO).expect("a pool");
		assert!(native * stable >= POOL_NATIVE * POOL_STABLE);
	});
}

/// An asset has a name, so nobody makes one without the council's vote.
#[test]
fn nobody_creates_an_asset() {
	on_preset(LOCAL, || {
		let admin = Key::Bob.to_account_id();
		let created = Assets::create(signed(Key::Bob), 2u32.into(), admin.clone().into(), 1);
		assert_eq!(created, Err(DispatchError::BadOrigin));
		let forced = Assets::force_create(signed(Key::Bob), 2u32.into(), admin.clone().into(), true, 1);
		assert_eq!(forced, Err(DispatchError::BadOrigin));
		let shares = pallet_assets::Pallet::<Runtime, Instance2>::create(signed(Key::Bob), 2u32.into(), admin.clone().into(), 1);
		assert_eq!(shares, Err(DispatchError::BadOrigin));
		assert_ok!(Assets::force_create(frame_system::RawOrigin::Root.into(), 2u32.into(), admin.into(), true, 1));
		assert!(pallet_assets::Asset::<Runtime, Instance1>::contains_key(2));
	});
}
