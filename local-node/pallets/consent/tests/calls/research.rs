use assent_primitives::{permits_use, Grantee, Period, ResearchConsents, ResearchUse, Terms, ACTION_WRITE};
use assent_runtime::{testing::*, Consent};
use frame_support::assert_ok;
use polkadot_sdk::*;

/// To health research at `AWAY`, under the clauses 9.
fn research() -> Terms {
	Terms { grantee: Grantee::Organization(AWAY), purposes: 16, duo: Some(6), ..terms() }
}

/// Disease-specific, under the same clauses.
fn declared() -> ResearchUse {
	ResearchUse { organization: AWAY, duo: 7, clauses: hash(9) }
}

fn covers(terms: Terms, declared: ResearchUse, now: u64) -> bool {
	let mut answer = false;
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], terms));
		answer = Consent::covers_use(&KEPT, &[7; 32], &declared, now);
	});
	answer
}

#[test]
fn a_narrower_use_is_covered() {
	assert!(covers(research(), declared(), NOW));
	assert!(covers(research(), ResearchUse { duo: 6, ..declared() }, NOW));
}

/// Each differs from what is covered in one thing.
#[test]
fn everything_must_match() {
	let period = Period { start: NOW + MINUTE, end: NOW + HOUR };
	for terms in [
		Terms { duo: None, ..research() },
		Terms { duo: Some(7), sections: sections(&[1]), terms: hash(8), ..research() },
		Terms { purposes: 1, ..research() },
		Terms { actions: ACTION_WRITE, ..research() },
		Terms { grantee: Grantee::Organization(HOME), ..research() },
		Terms { grantee: Grantee::Account(STRANGER.to_account_id()), ..research() },
		Terms { period, ..research() },
	] {
		assert!(!covers(terms, declared(), NOW));
	}
	for declared in [
		ResearchUse { duo: 42, ..declared() },
		ResearchUse { clauses: hash(8), ..declared() },
		ResearchUse { organization: HOME, ..declared() },
	] {
		assert!(!covers(research(), declared, NOW));
	}
	assert!(!covers(research(), declared(), NOW + HOUR));
	in_clinic(|| assert!(!Consent::covers_use(&KEPT, &[7; 32], &declared(), NOW)));
}

/// No obligation holds a participant.
#[test]
fn it_is_withdrawn_at_any_time() {
	in_clinic(|| {
		assert_ok!(grant_kept([7; 32], research()));
		assert_ok!(Consent::revoke(signed(NURSE), HOME, KEPT, [7; 32]));
		assert!(!Consent::covers_use(&KEPT, &[7; 32], &declared(), NOW));
	});
}

/// Rows: the permission, columns: the use, both 4 (none), 42 (general), 6 (health), 7 (disease), 11 (ancestry).
#[test]
fn permissions_are_ordered_as_in_the_ontology() {
	let codes = [4, 42, 6, 7, 11];
	let table = [
		[true, true, true, true, true],
		[false, true, true, true, true],
		[false, false, true, true, false],
		[false, false, false, true, false],
		[false, false, false, false, true],
	];
	for (permission, row) in codes.into_iter().zip(table) {
		assert_eq!(codes.map(|declared| permits_use(permission, declared)), row);
	}
	assert!(permits_use(20, 20) && !permits_use(20, 7));
}
