use super::{scene::{account, now, DAY}, Arguments, Scene};
use assent_primitives::{AccountId, Role, Roles as _};
use assent_runtime::{testing::*, Market, Registry, Runtime, RuntimeOrigin, ASN};
use pallet_market::{
	types::{Listing, Plan, Verdict},
	Call, Offers, Participants, Programmes, Purchases,
};

fn listing(scene: &mut Scene) -> Listing {
	let (delivery, inspection) = (scene.dice.of(&[HOUR, DAY, DAY, DAY, 1]), scene.dice.of(&[HOUR, 2 * DAY, 2 * DAY]));
	let price = scene.dice.of(&[ASN, 3 * ASN, 3 * ASN, 1]);
	let terms = hash(scene.dice.below(20) as u8);
	Listing { terms, duo: None, price, payee: account(9), delivery, inspection }
}

fn plan(scene: &mut Scene) -> Plan {
	let (payments, places) = (1 + scene.dice.below(3) as u16, scene.dice.of(&[1, 2, 3, 3, 0]));
	let enrol_until = now() + scene.dice.of(&[HOUR, DAY, 5 * DAY]);
	let settle_until = enrol_until + scene.dice.of(&[HOUR, 2 * DAY]);
	Plan { terms: hash(2), duo: 42, payment: ASN / 10, payments, places, enrol_until, settle_until }
}

pub fn market(name: &str, scene: &mut Scene) -> Arguments {
	if let Some(of_services) = services(name, scene) {
		return Some(of_services);
	}
	let launched: Vec<_> = Programmes::<Runtime>::iter().collect();
	let wanted: Vec<_> = match name {
		"clear_programme" => launched.iter().filter(|(_, _, entry)| entry.closed_at.is_some()).cloned().collect(),
		"settle" | "withdraw" => launched.iter().filter(|(_, _, entry)| entry.reserved > 0).cloned().collect(),
		_ => launched.iter().filter(|(_, _, entry)| entry.closed_at.is_none()).cloned().collect(),
	};
	let choice = if wanted.is_empty() || scene.dice.once_in(8) { launched } else { wanted };
	let chosen = (!choice.is_empty()).then(|| scene.dice.of(&choice));
	let (organization, programme) = chosen.map_or((AWAY, hash(9)), |(organization, programme, _)| (organization, programme));
	let mut by = scene.in_role(organization, &[Role::Researcher, Role::Admin]);
	let places: Vec<_> = Participants::<Runtime>::iter_key_prefix(programme).collect();
	let mut enrolled = || if places.is_empty() { scene.somebody() } else { scene.dice.of(&places) };
	let call: Call<Runtime> = match name {
		"launch" => {
			let organization = scene.dice.of(&[HOME, AWAY, AWAY]);
			by = scene.in_role(organization, &[Role::Researcher, Role::Admin]);
			Call::launch { organization, plan: plan(scene) }
		},
		"enrol" => {
			let participant = scene.signatory();
			let signer = if scene.dice.once_in(6) { scene.signatory() } else { participant.clone() };
			let proof = scene.sign(&signer, &Market::enrolment(organization, programme));
			Call::enrol { organization, programme, participant, proof }
		},
		"withdraw" => {
			by = enrolled();
			Call::withdraw { organization, programme }
		},
		"settle" => {
			let participant = enrolled();
			let next = Participants::<Runtime>::get(programme, &participant).map_or(1, |place| place.settled + 1);
			let number = if scene.in_earnest() { next } else { scene.dice.below(4) as u16 };
			Call::settle { organization, programme, participant, number, delivery: hash(4) }
		},
		"close" => {
			by = if scene.in_earnest() { by } else { scene.somebody() };
			Call::close { organization, programme }
		},
		"clear_programme" => {
			by = scene.somebody();
			Call::clear_programme { organization, programme }
		},
		_ => return None,
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}

fn services(name: &str, scene: &mut Scene) -> Arguments {
	let seller = scene.dice.of(&[HOME, HOME, AWAY]);
	let offers: Vec<_> = Offers::<Runtime>::iter_keys().collect();
	let (of, offer) = if offers.is_empty() || scene.dice.once_in(10) { (seller, hash(8)) } else { scene.dice.of(&offers) };
	let bought: Vec<_> = Purchases::<Runtime>::iter().collect();
	let wanted: Vec<_> = bought.iter().filter(|(_, _, entry)| is_wanted(name, &entry.state)).cloned().collect();
	let choice = if wanted.is_empty() || scene.dice.once_in(8) { bought } else { wanted };
	let chosen = (!choice.is_empty()).then(|| scene.dice.of(&choice));
	let buyer: Option<AccountId> = chosen.as_ref().map(|(_, _, entry)| entry.buyer.clone()).filter(|_| scene.in_earnest());
	let (organization, purchase) = chosen.map_or((HOME, [3; 32]), |(organization, id, _)| (organization, id));
	let mut by = RuntimeOrigin::signed(buyer.unwrap_or_else(|| scene.somebody()));
	let call: Call<Runtime> = match name {
		"offer" => {
			by = RuntimeOrigin::signed(scene.in_role(seller, &[Role::Admin]));
			Call::offer { organization: seller, listing: listing(scene) }
		},
		"retire" => {
			by = RuntimeOrigin::signed(scene.in_role(of, &[Role::Admin]));
			Call::retire { organization: of, offer }
		},
		"purchase" => {
			let purchase = if scene.dice.once_in(10) { purchase } else { scene.fresh() };
			Call::purchase { organization: of, offer, purchase }
		},
		"deliver" => {
			by = RuntimeOrigin::signed(scene.in_role(organization, &Role::ALL));
			Call::deliver { organization, purchase, delivery: hash(3) }
		},
		"dispute" => Call::dispute { organization, purchase },
		"complete" => Call::complete { organization, purchase },
		"refund" => {
			let admin = scene.in_role(organization, &[Role::Admin]);
			let is_admin = Registry::has_role(organization, &admin, Role::Admin, now());
			by = if is_admin && scene.dice.once_in(3) { RuntimeOrigin::signed(admin) } else { by };
			Call::refund { organization, purchase }
		},
		"arbitrate" => {
			by = if scene.in_earnest() { council() } else { by };
			Call::arbitrate { organization, purchase, verdict: scene.dice.of(&[Verdict::Buyer, Verdict::Seller]) }
		},
		"clear_purchase" => Call::clear_purchase { organization, purchase },
		_ => return None,
	};
	Some((by, call.into()))
}

/// Whether a purchase in this state is what the call is for.
fn is_wanted(name: &str, state: &pallet_market::types::PurchaseState) -> bool {
	use pallet_market::types::PurchaseState::*;
	match name {
		"deliver" | "refund" => matches!(state, Paid { .. }),
		"dispute" => matches!(state, Delivered { .. }),
		"complete" => matches!(state, Delivered { .. } | Disputed { .. }),
		"arbitrate" => matches!(state, Disputed { .. }),
		_ => state.ended_at().is_some(),
	}
}
