use crate::*;
use assent_runtime::{Runtime, ASN};
use pallet_authorship::EventHandler;
use pallet_incentives::{
	types::{Attested, Breakdown},
	AttestedIn, OldestSession, KEPT_SESSIONS,
};

#[test]
fn an_income_says_what_it_is_made_of() {
	with_auditors(|| {
		let (holder, first) = (NURSE.to_account_id(), session());
		<Incentives as assent_primitives::SponsorRecord>::note_fee(&holder, None, 5);
		Incentives::note_author(holder.clone());
		for byte in [1, 2, 3] {
			assert_ok!(attest(hash(byte)));
		}
		pallet_session::CurrentIndex::<Runtime>::put(first + 2);
		assert_ok!(Incentives::claw_back(council(), None, hash(1), Reason::Mistaken));
		set_time(NOW + WEEK);
		assert_ok!(Incentives::release(signed(STRANGER), hash(2)));
		assert_ok!(attest(hash(4)));
		let attested = Attested { escrowed: RATE, released: RATE, clawed_back: RATE };
		let earlier = Breakdown { session: first, blocks: 1, block_rewards: ASN / 10, fees: 5, attested };
		let attested = Attested { escrowed: RATE, ..Default::default() };
		let later = Breakdown { session: first + 2, attested, ..Default::default() };
		assert_eq!(Incentives::breakdown(&holder, 0, u32::MAX), vec![earlier, later]);
		assert_eq!(Incentives::breakdown(&holder, first + 1, first + 1), vec![]);
		assert_eq!(Incentives::breakdown(&STRANGER.to_account_id(), 0, u32::MAX), vec![]);
		assert_eq!(Incentives::ledger(&holder).escrowed, 2 * RATE);
		assert_eq!(Incentives::tally(&OFFICER.to_account_id()).given, 4);
	});
}

/// More holders in a session than rows are dropped in a block: the rest goes in the next blocks.
#[test]
fn old_books_are_dropped_in_portions() {
	let mut chain = sp_io::TestExternalities::new_empty();
	let author = Key::Alice.to_account_id();
	chain.execute_with(|| {
		(0..200).for_each(|byte| AttestedIn::<Runtime>::insert(0, account(byte), Attested::default()));
		pallet_session::CurrentIndex::<Runtime>::put(KEPT_SESSIONS);
	});
	chain.commit_all().expect("the rows lie in the database, where the portions are counted");
	chain.execute_with(|| {
		Incentives::note_author(author.clone());
		assert_eq!((OldestSession::<Runtime>::get(), AttestedIn::<Runtime>::iter_prefix(0).count()), (0, 72));
	});
	chain.commit_all().expect("as above");
	chain.execute_with(|| {
		Incentives::note_author(author);
		assert_eq!((OldestSession::<Runtime>::get(), AttestedIn::<Runtime>::iter_prefix(0).count()), (1, 0));
		Incentives::try_state().expect("what is stored agrees with itself");
	});
}

/// Escrow may outlast the books.
#[test]
fn a_reward_whose_books_are_gone_is_still_released() {
	with_auditors(|| {
		let first = session();
		assert_ok!(attest(WORK));
		pallet_session::CurrentIndex::<Runtime>::put(first + KEPT_SESSIONS);
		Incentives::note_author(Key::Alice.to_account_id());
		assert_eq!(OldestSession::<Runtime>::get(), first + 1);
		set_time(NOW + WEEK);
		assert_ok!(Incentives::release(signed(STRANGER), WORK));
		assert_eq!(AttestedIn::<Runtime>::iter_prefix(first).count(), 0);
		assert_eq!(Incentives::ledger(&NURSE.to_account_id()).claimable, RATE);
	});
}
