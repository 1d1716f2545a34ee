//! Root belongs to the council: more than half of it, by a vote, and nobody else by any way.

use assent_runtime::{
	genesis::{DEVELOPMENT, LOCAL},
	testing::*,
	Council, Governance, Hash, OriginCaller, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, System, VERSION,
};
use frame_support::{assert_noop, assert_ok, dispatch::RawOrigin, weights::Weight};
use codec::{Decode, Encode};
use polkadot_sdk::*;
use sp_core::traits::ReadRuntimeVersionExt;
use sp_runtime::{
	traits::{BlakeTwo256, Dispatchable, Hash as _},
	DispatchError,
};
use sp_version::RuntimeVersion;

const MEMBERS: [Key; 4] = [Key::Alice, Key::Bob, Key::Charlie, Key::Dave];

fn authorize(code: &[u8]) -> RuntimeCall {
	RuntimeCall::System(frame_system::Call::authorize_upgrade_without_checks { code_hash: BlakeTwo256::hash(code) })
}

fn enact(call: RuntimeCall) -> RuntimeCall {
	RuntimeCall::Governance(pallet_governance::Call::enact { call: Box::new(call) })
}

fn propose(by: Key, threshold: u32, motion: &RuntimeCall) -> Hash {
	assert_ok!(Council::propose(signed(by), threshold, Box::new(motion.clone()), 1_000));
	BlakeTwo256::hash_of(motion)
}

fn close(motion: Hash) {
	assert_ok!(Council::close(signed(STRANGER), motion, 0, Weight::from_parts(200_000_000_000, 1_000_000), 1_000));
}

fn authorized() -> bool {
	System::authorized_upgrade().is_some()
}

/// Three of four authorize a runtime by its hash, and anybody brings the code.
#[test]
fn a_motion_authorizes_an_upgrade() {
	on_preset(LOCAL, || {
		next_block(Vec::new());
		let code = b"a runtime".to_vec();
		let motion = propose(Key::Alice, 3, &enact(authorize(&code)));
		for member in &MEMBERS[..3] {
			assert!(!authorized());
			assert_ok!(Council::vote(signed(*member), motion, 0, true));
		}
		close(motion);
		assert!(authorized());
		let enacted = pallet_governance::Event::Enacted { call: BlakeTwo256::hash_of(&authorize(&code)) };
		assert!(emitted(RuntimeEvent::Governance(enacted)));

		assert!(System::apply_authorized_upgrade(signed(STRANGER), b"another runtime".to_vec()).is_err());
		assert_ok!(System::apply_authorized_upgrade(signed(STRANGER), code.clone()));
		assert_eq!(sp_io::storage::get(sp_core::storage::well_known_keys::CODE).unwrap(), &code[..]);
		assert!(!authorized());
	});
}

/// Stands in for the node, which reads the version out of wasm: here the code is its version, encoded.
struct CodeIsVersion;

impl sp_core::traits::ReadRuntimeVersion for CodeIsVersion {
	fn read_runtime_version(&self, code: &[u8], _: &mut dyn sp_externalities::Externalities) -> Result<Vec<u8>, String> {
		let mut rest = code;
		let version = RuntimeVersion::decode(&mut rest).map_err(|_| "no runtime")?;
		Ok(version.encode())
	}
}

/// The checked way applies this chain's next version, and not another chain's, the running one again, or what is none.
#[test]
fn an_upgrade_goes_forward_on_its_own_chain() {
	let next = RuntimeVersion { spec_version: VERSION.spec_version + 1, ..VERSION };
	let other = RuntimeVersion { spec_name: "other".into(), ..next.clone() };
	for (code, applies) in [(next.encode(), true), (other.encode(), false), (VERSION.encode(), false), (vec![7], false)] {
		on_preset_with_extension(LOCAL, ReadRuntimeVersionExt::new(CodeIsVersion), || {
			next_block(Vec::new());
			assert_ok!(System::authorize_upgrade(RawOrigin::Root.into(), BlakeTwo256::hash(&code)));
			let _ = System::apply_authorized_upgrade(signed(STRANGER), code.clone());
			let stored = sp_io::storage::get(sp_core::storage::well_known_keys::CODE);
			assert_eq!(stored.is_some_and(|stored| stored == code), applies);
		});
	}
}

/// Two of four are not more than half, whatever threshold the motion names.
#[test]
fn half_of_the_council_is_not_enough() {
	on_preset(LOCAL, || {
		next_block(Vec::new());
		let motion = propose(Key::Alice, 2, &enact(authorize(b"code")));
		assert_ok!(Council::vote(signed(Key::Alice), motion, 0, true));
		assert_ok!(Council::vote(signed(Key::Bob), motion, 0, true));
		close(motion);
		assert!(!authorized());
		let refused = pallet_collective::Event::Executed { proposal_hash: motion, result: Err(DispatchError::BadOrigin) };
		assert!(emitted(RuntimeEvent::Council(refused)));
	});
}

/// One member of four may not enact at once, by a threshold of one.
#[test]
fn one_member_acts_alone_only_in_development() {
	let motion = enact(authorize(b"code"));
	on_preset(LOCAL, || {
		next_block(Vec::new());
		propose(Key::Alice, 1, &motion);
		assert!(!authorized());
	});
	on_preset(DEVELOPMENT, || {
		next_block(Vec::new());
		propose(Key::Alice, 1, &motion);
		assert!(authorized());
	});
}

/// Every wrapper that makes a call with some other origin, tried by a member of the council with money.
#[test]
fn no_wrapper_leads_to_root() {
	on_preset(LOCAL, || {
		next_block(Vec::new());
		let alice = Key::Alice.to_account_id();
		assert_ok!(pallet_proxy::Pallet::<Runtime>::add_proxy(
			signed(Key::Bob),
			alice.clone().into(),
			assent_runtime::configs::ProxyType::Any,
			0
		));
		let inner = || Box::new(authorize(b"code"));
		let root = || Box::new(OriginCaller::system(RawOrigin::Root));
		let (council, others) = (pallet_collective::RawOrigin::Members(4, 4), vec![Key::Bob.to_account_id()]);
		let attempts = vec![
			*inner(),
			enact(*inner()),
			enact(enact(*inner())),
			RuntimeCall::Utility(pallet_utility::Call::batch { calls: vec![*inner()] }),
			RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![*inner()] }),
			RuntimeCall::Utility(pallet_utility::Call::force_batch { calls: vec![enact(*inner())] }),
			RuntimeCall::Utility(pallet_utility::Call::as_derivative { index: 0, call: Box::new(enact(*inner())) }),
			RuntimeCall::Utility(pallet_utility::Call::dispatch_as { as_origin: root(), call: inner() }),
			RuntimeCall::Utility(pallet_utility::Call::dispatch_as {
				as_origin: Box::new(OriginCaller::Council(council)),
				call: Box::new(enact(*inner())),
			}),
			RuntimeCall::Utility(pallet_utility::Call::with_weight { call: inner(), weight: Weight::zero() }),
			RuntimeCall::Utility(pallet_utility::Call::if_else { main: inner(), fallback: Box::new(enact(*inner())) }),
			RuntimeCall::Proxy(pallet_proxy::Call::proxy {
				real: Key::Bob.to_account_id().into(),
				force_proxy_type: None,
				call: Box::new(enact(*inner())),
			}),
			RuntimeCall::Multisig(pallet_multisig::Call::as_multi_threshold_1 {
				other_signatories: others,
				call: Box::new(enact(*inner())),
			}),
			RuntimeCall::Council(pallet_collective::Call::execute { proposal: Box::new(enact(*inner())), length_bound: 1_000 }),
			RuntimeCall::Council(pallet_collective::Call::propose {
				threshold: 1,
				proposal: Box::new(RuntimeCall::Utility(pallet_utility::Call::batch_all { calls: vec![enact(*inner())] })),
				length_bound: 1_000,
			}),
			RuntimeCall::Council(pallet_collective::Call::set_members {
				new_members: vec![alice],
				prime: None,
				old_count: 4,
			}),
		];
		for attempt in attempts {
			let _ = attempt.clone().dispatch(signed(Key::Alice));
			assert!(!authorized(), "{attempt:?}");
			assert_eq!(pallet_collective::Members::<Runtime, pallet_collective::Instance1>::get().len(), 4, "{attempt:?}");
		}
	});
}

/// What an enacted call refuses is refused as a whole.
#[test]
fn a_failing_call_enacts_nothing() {
	on_chain(|| {
		next_block(Vec::new());
		let failing = RuntimeCall::System(frame_system::Call::set_heap_pages { pages: 64 });
		let calls = vec![failing, RuntimeCall::Balances(pallet_balances::Call::burn { value: 1, keep_alive: true })];
		let batch = RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
		assert_noop!(Governance::enact(council(), Box::new(batch)), DispatchError::BadOrigin);
	});
}

/// Only the council's majority, not root's neighbour: a signed account is refused outright.
#[test]
fn enacting_is_the_councils() {
	on_chain(|| {
		let call = || Box::new(authorize(b"code"));
		assert_noop!(Governance::enact(signed(Key::Alice), call()), DispatchError::BadOrigin);
		assert_noop!(Governance::enact(RuntimeOrigin::none(), call()), DispatchError::BadOrigin);
		assert_ok!(Governance::enact(council(), call()));
	});
}
