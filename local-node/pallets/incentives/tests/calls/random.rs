use crate::*;
use assent_runtime::Runtime;
use pallet_incentives::{
	types::{Reward, RewardState, Spending},
	Minted, Rewards,
};
use std::collections::BTreeMap;

const CALLS: u32 = 3_500;

/// Whoever calls whatever in whatever order, what is held is what is owed, nothing is minted beyond the budget or paid
/// twice, and what was once settled stays so.
#[test]
fn calls_at_random_leave_the_books_right() {
	with_auditors(|| {
		let mut dice = Dice::of_environment();
		set(|parameters| (parameters.escrow, parameters.budget) = (HOUR, 12 * RATE));
		let people: Vec<_> = [OFFICER, AUDITOR, NURSE, STEWARD, DEVICE, STRANGER, OTHER_CLINICIAN, ADMIN]
			.into_iter()
			.map(|who| who.to_account_id())
			.chain([account(103), account(104)])
			.collect();
		let organizations = [HOME, AWAY, THIRD, FOURTH, 9];
		// Some know what they do, or little would come of it.
		let attesters =
			[(OFFICER.to_account_id(), AWAY), (AUDITOR.to_account_id(), AWAY), (account(103), THIRD), (account(104), FOURTH)];
		let issued = Balances::total_issuance();
		let mut settled = BTreeMap::<Contribution, Reward>::new();
		let mut claimed: Balance = 0;
		let (mut now, mut done) = (NOW, [0u32; 4]);
		for step in 0..random_calls(CALLS) {
			let contribution = Contribution::from_low_u64_be((u64::from(step) / 10).saturating_sub(dice.below(20)));
			let (who, organization) =
				if dice.below(2) == 0 { dice.of(&attesters) } else { (dice.of(&people), dice.of(&organizations)) };
			let origin = RuntimeOrigin::signed(who.clone());
			let kind = dice.below(10) as usize;
			let result = match kind {
				0..=3 => {
					let quality = dice.of(&[Quality::Completeness, Quality::Coding, Quality::Timeliness, Quality::Correction]);
					let contributor = if dice.below(2) == 0 { HOME } else { dice.of(&organizations) };
					Incentives::attest(origin, organization, contribution, quality, contributor, dice.of(&people))
				},
				4..=6 => Incentives::release(origin, contribution),
				7 => {
					let reason = dice.of(&[Reason::Mistaken, Reason::Misattributed, Reason::Collusion]);
					let organization = Some(organization).filter(|_| dice.below(8) > 0);
					let origin = if organization.is_none() && dice.below(2) == 0 { council() } else { origin };
					Incentives::claw_back(origin, organization, contribution, reason)
				},
				8 => {
					let claimable = Incentives::ledger(&who).claimable;
					let result = Incentives::claim(origin, account(200));
					claimed += if result.is_ok() { claimable } else { 0 };
					result
				},
				_ => {
					now += dice.below(HOUR / 4);
					set_time(now);
					if dice.below(5) == 0 {
						pallet_session::CurrentIndex::<Runtime>::put(session() + 1);
					}
					continue;
				},
			};
			done[[0, 0, 0, 0, 1, 1, 1, 2, 3][kind]] += u32::from(result.is_ok());
			let Spending { session: of, amount } = Minted::<Runtime>::get();
			assert!(of <= session() && amount <= 12 * RATE, "step {step}");
			// Free balances were never minted to anybody but the escrow.
			assert_eq!(Balances::total_issuance(), issued + held() + claimed, "step {step}");
			assert_eq!(balance_of(&account(200)), claimed, "step {step}");
			if let Some(reward) = Rewards::<Runtime>::get(contribution).filter(|reward| reward.state == RewardState::Released) {
				let before = settled.entry(contribution).or_insert_with(|| reward.clone());
				assert_eq!(*before, reward, "step {step}: a released reward changed");
			}
			if step % 250 == 0 {
				try_state().unwrap_or_else(|broken| panic!("step {step}: {broken}"));
			}
		}
		println!("seed {}: attested {}, released {}, clawed back or objected {}, claimed {}", random_seed(), done[0], done[1], done[2], done[3]);
		assert!(done.iter().all(|count| *count > 10), "too little happened: {done:?}");
	});
}
