//! Every benchmark does what it says, at both ends of its components: so much is known before anything is measured. What
//! `#[benchmarks]` makes of a benchmark, and is called here, begins with an underscore.

use assent_benchmarks::{audit, consent, governance, incentives, market, records, registry, subjects, transaction_payment};
use assent_runtime::{genesis::DEVELOPMENT, testing::genesis_config, Runtime, RuntimeGenesisConfig, System};
use frame_support::genesis_builder_helper::build_state;
use polkadot_sdk::*;

fn on_chain(benchmark: impl FnOnce()) {
	sp_io::TestExternalities::new_empty().execute_with(|| {
		let config = genesis_config(DEVELOPMENT).expect("the preset exists");
		build_state::<RuntimeGenesisConfig>(config).expect("the preset builds");
		System::set_block_number(1);
		benchmark();
	});
}

macro_rules! tried {
	($($pallet:ident::$benchmark:ident($($component:expr),*))*) => {
		$(
			println!("{}", stringify!($pallet::$benchmark($($component),*)));
			on_chain(|| {
				$pallet::$benchmark::<Runtime>($($component,)* true);
			});
		)*
	};
}

/// `market.enrol` is not among them: it signs, with the keystore that the bencher lends.
#[test]
fn constant_ones_do_what_they_say() {
	tried! {
		audit::_anchor()
		registry::_suspend() registry::_reinstate() registry::_enrol_device() registry::_retire_device() registry::_assign()
		registry::_end() registry::_set_recipient() registry::_rotate_key() registry::_set_template()
		registry::_drop_template() registry::_propose_admin() registry::_approve_admin() registry::_reject_admin()
		subjects::_register() subjects::_set_directory() subjects::_claim() subjects::_offer() subjects::_accept()
		subjects::_end_offer() records::_set_retention()
		incentives::_attest() incentives::_release() incentives::_claw_back() incentives::_claim()
		incentives::_set_parameters()
		consent::_set_bundle() consent::_revoke() consent::_request() consent::_refuse()
		consent::_withdraw() consent::_announce() consent::_delegate() consent::_end_delegation()
		consent::_set_emergency_policy() consent::_set_emergency_preferences() consent::_approve_emergency()
		consent::_close_emergency() consent::_review_emergency() consent::_agenda_minute()
		market::_offer() market::_retire() market::_purchase() market::_deliver() market::_dispute() market::_complete()
		market::_refund() market::_arbitrate() market::_clear_purchase() market::_launch()
		market::_withdraw() market::_settle() market::_close() market::_clear_programme()
		transaction_payment::_charge_transaction_payment()
	}
}

#[test]
fn those_with_components_do_what_they_say() {
	tried! {
		governance::_enact(0) governance::_enact(100_000)
		registry::_admit(1) registry::_admit(10) registry::_assign_template(1) registry::_assign_template(10)
		subjects::_rotate(1) subjects::_rotate(64)
		consent::_grant(0, 0, 1, 0) consent::_grant(31, 1, 64, 126) consent::_narrow(0) consent::_narrow(31)
		consent::_refer(0) consent::_refer(31) consent::_extend(0) consent::_extend(31)
		consent::_open_emergency(0) consent::_open_emergency(31) consent::_settle(1) consent::_settle(8)
		records::_register(1, 0, 0) records::_register(30, 119, 8)
		records::_rekey(1, 0, 0) records::_rekey(30, 119, 8)
		records::_retract(0) records::_retract(119) records::_hold(0) records::_hold(119)
		records::_release_hold(0) records::_release_hold(119)
		records::_request_erasure(0) records::_request_erasure(119)
		records::_withdraw_erasure(0) records::_withdraw_erasure(119) records::_erase(0) records::_erase(119)
	}
}
