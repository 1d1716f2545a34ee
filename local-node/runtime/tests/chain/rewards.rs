use assent_runtime::{testing::*, Runtime, RuntimeEvent, Session, ASN};
use pallet_incentives::{Authored, BlockReward, Earned, Event, OldestSession, KEPT_SESSIONS};
use polkadot_sdk::*;

#[test]
fn each_block_pays_its_author_and_is_counted() {
	on_chain(|| {
		let alice = Key::Alice.to_account_id();
		let before = balance_of(&alice);
		for number in 1..=3 {
			author_block(number, NOW + u64::from(number) * 1_000, Vec::new());
			let event = Event::Rewarded { session: 0, author: alice.clone(), amount: ASN / 10 };
			assert!(emitted(RuntimeEvent::Incentives(event)));
		}
		assert_eq!(balance_of(&alice), before + 3 * ASN / 10);
		assert_eq!(Authored::<Runtime>::get(0, &alice), 3);
		assert_eq!(Earned::<Runtime>::get(0, &alice).rewards, 3 * ASN / 10);
	});
}

/// The block that ends a session counts for the session it ends.
#[test]
fn sessions_rotate_by_length() {
	on_chain(|| {
		let alice = Key::Alice.to_account_id();
		for number in 1..=121 {
			author_block(number, NOW + u64::from(number) * 1_000, Vec::new());
		}
		assert_eq!(Session::current_index(), 1);
		assert_eq!(Authored::<Runtime>::get(0, &alice), 120);
		assert_eq!(Authored::<Runtime>::get(1, &alice), 1);
	});
}

#[test]
fn without_a_reward_nothing_is_minted() {
	on_chain(|| {
		BlockReward::<Runtime>::put(0);
		let alice = Key::Alice.to_account_id();
		let before = balance_of(&alice);
		author_block(1, NOW, Vec::new());
		assert_eq!(balance_of(&alice), before);
		assert_eq!(Authored::<Runtime>::get(0, &alice), 1);
		assert!(!events().iter().any(|event| matches!(event, RuntimeEvent::Incentives(Event::Rewarded { .. }))));
	});
}

/// Books older than a thousand sessions are dropped, one session a block.
#[test]
fn old_books_are_dropped() {
	on_chain(|| {
		let alice = Key::Alice.to_account_id();
		author_block(1, NOW, Vec::new());
		pallet_session::CurrentIndex::<Runtime>::put(KEPT_SESSIONS);
		author_block(2, NOW + 1_000, Vec::new());
		assert_eq!(Authored::<Runtime>::get(0, &alice), 0);
		assert_eq!(Authored::<Runtime>::get(KEPT_SESSIONS, &alice), 1);
		assert_eq!(OldestSession::<Runtime>::get(), 1);
	});
}
