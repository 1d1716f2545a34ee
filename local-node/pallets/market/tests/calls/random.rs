use crate::*;
use assent_runtime::RuntimeOrigin;
use pallet_market::types::{Step, Verdict};
use sp_core::Pair as _;

const CALLS: u32 = 3_500;

/// Whoever calls whatever in whatever order, no token appears or vanishes, what is held is what is owed, to the unit, and
/// no participant loses what they were paid.
#[test]
fn calls_at_random_leave_the_books_right() {
	with_researcher(|| {
		let mut dice = Dice::of_environment();
		let people = [SELLER, BUYER, RICH, RESEARCHER, PARTICIPANT, SECOND, NURSE, DEVICE, OTHER_ADMIN];
		let listings = [listing(), Listing { price: PRICE + 1, inspection: HOUR, ..listing() }];
		let plans = |now: Moment| {
			let day = now - (now - NOW) % DAY;
			[2, 3].map(|places| Plan { places, enrol_until: day + DAY, settle_until: day + 3 * DAY, ..plan() })
		};
		// Deriving a key takes longer than all the rest.
		let pairs = people.map(|who| (who, who.pair()));
		let sign = |who: Key, programme| -> MultiSignature {
			let (_, pair) = pairs.iter().find(|(key, _)| *key == who).expect("everybody is listed");
			pair.sign(&Market::enrolment(AWAY, programme)).into()
		};
		let issued = Balances::total_issuance();
		let (mut now, mut launched, mut done) = (NOW, Vec::<(ProgrammeId, Plan)>::new(), [0u32; 15]);
		let mut bought: u64 = 0;
		for step in 0..random_calls(CALLS) {
			let kind = dice.below(16) as usize;
			// Half of them know what they do, or little would come of it.
			let sensible = dice.below(2) == 0;
			let who = if sensible { usual(kind) } else { dice.of(&people) };
			let other = if sensible { dice.of(&[PARTICIPANT, SECOND, NURSE]) } else { dice.of(&people) };
			let origin = signed(who);
			let (organization, sponsor) = if sensible || dice.below(2) == 0 { (HOME, AWAY) } else { (AWAY, HOME) };
			let offer = Market::offer_id(HOME, &dice.of(&listings));
			let fresh = kind == 2 && dice.below(10) > 0;
			let age = if kind == 8 { dice.below(100) } else { dice.below(4) };
			let known = bought.checked_sub(age).filter(|_| !fresh).unwrap_or(bought + 1);
			let mut purchase = [0; 32];
			purchase[..8].copy_from_slice(&known.to_le_bytes());
			let age = if kind == 14 { dice.below(20) } else { dice.below(2) } as usize;
			let programme = launched.len().checked_sub(1 + age).map_or(hash(9), |index| launched[index].0);
			let before = balance_of(&PARTICIPANT.to_account_id());
			let result = match kind {
				0 => Market::offer(origin, organization, dice.of(&listings)),
				1 if dice.below(20) == 0 => Market::retire(origin, organization, offer),
				2 => {
					let result = Market::purchase(origin, organization, offer, purchase);
					bought += u64::from(result.is_ok());
					result
				},
				3 => Market::deliver(origin, organization, purchase, hash(3)),
				4 => Market::dispute(origin, organization, purchase),
				5 => Market::complete(origin, organization, purchase),
				6 => Market::refund(origin, organization, purchase),
				7 => {
					let origin = if sensible { council() } else { origin };
					Market::arbitrate(origin, organization, purchase, dice.of(&[Verdict::Buyer, Verdict::Seller]))
				},
				8 => Market::clear_purchase(origin, organization, purchase),
				9 => {
					let plan = dice.of(&plans(now));
					let result = Market::launch(origin, sponsor, plan.clone());
					if result.is_ok() {
						launched.push((Market::programme_id(sponsor, &plan), plan));
					}
					result
				},
				10 => {
					let proof = sign(if dice.below(5) == 0 { who } else { other }, programme);
					Market::enrol(origin, sponsor, programme, other.to_account_id(), proof)
				},
				11 if dice.below(2) == 0 => Market::withdraw(signed(other), sponsor, programme),
				12 => {
					let next = Participants::<Runtime>::get(programme, other.to_account_id()).map_or(1, |place| place.settled + 1);
					let number = if sensible { next } else { 1 + dice.below(4) as u16 };
					Market::settle(origin, sponsor, programme, other.to_account_id(), number, hash(4))
				},
				13 if dice.below(4) == 0 => Market::close(origin, sponsor, programme),
				14 => Market::clear_programme(origin, sponsor, programme),
				_ => {
					// Mostly minutes; once in a while a season, after which old things are cleared.
					now += if dice.below(200) == 0 { 95 * DAY } else { dice.below(2 * HOUR) };
					set_time(now);
					continue;
				},
			};
			done[kind] += u32::from(result.is_ok());
			assert_eq!(Balances::total_issuance(), issued, "step {step}");
			if step % 25 == 0 {
				assert_eq!(held(), owed(), "step {step}");
			}
			let spends = who == PARTICIPANT && matches!(kind, 2 | 9);
			assert!(spends || balance_of(&PARTICIPANT.to_account_id()) >= before, "step {step}: call {kind}");
			if step % 250 == 0 {
				try_state().unwrap_or_else(|broken| panic!("step {step}: {broken}"));
			}
		}
		println!("seed {}: calls that succeeded, by index: {done:?}", random_seed());
		assert!(done.iter().all(|count| *count > 0), "some call never succeeded: {done:?}");
		settle_everything(now);
		assert_eq!(held(), 0);
	});
}

/// Who makes the call in earnest.
fn usual(kind: usize) -> Key {
	match kind {
		0 | 1 => SELLER,
		3 => PHARMACIST,
		9 | 10 | 12 | 13 => RESEARCHER,
		_ => BUYER,
	}
}

/// The sum of what the books say is in escrow.
fn owed() -> Balance {
	let open = Purchases::<Runtime>::iter_values().filter(|entry| entry.state.ended_at().is_none());
	let budgets = Programmes::<Runtime>::iter_values().map(|entry| entry.budget);
	open.map(|entry| entry.price).chain(budgets).sum()
}

/// Time alone, and anybody, gets everything out of escrow: nothing is stuck.
fn settle_everything(now: Moment) {
	set_time(now + 400 * DAY);
	for (organization, id, entry) in Purchases::<Runtime>::iter().collect::<Vec<_>>() {
		let buyer = RuntimeOrigin::signed(entry.buyer.clone());
		let ended = match Market::next_step(organization, id) {
			Some(Step::Ended) => Ok(()),
			Some(Step::Refund) => Market::refund(buyer, organization, id),
			_ => Market::complete(signed(STRANGER), organization, id),
		};
		assert_ok!(ended);
	}
	for (organization, id, entry) in Programmes::<Runtime>::iter().collect::<Vec<_>>() {
		if entry.closed_at.is_none() {
			assert_ok!(Market::close(signed(STRANGER), organization, id));
		}
	}
}
