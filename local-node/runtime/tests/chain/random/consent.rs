use super::{emergencies::emergencies, scene::{now, DAY}, Arguments, Scene};
use assent_primitives::{AccountId, Role, SubjectId, Terms, ACTION_SHARE};
use assent_runtime::{testing::*, Runtime, RuntimeOrigin};
use pallet_consent::{
	types::{Mandate, Relation, RequestState},
	Call, Consents, Delegates, Live, Requests,
};

pub const DESK: [Role; 3] = [Role::KeySteward, Role::Nurse, Role::Clinician];

/// Requests of the subject that nobody answered.
fn asked(subject: &SubjectId) -> Vec<[u8; 32]> {
	let open = Requests::<Runtime>::iter_prefix(subject).filter(|(_, asked)| asked.state == RequestState::Open);
	open.map(|(id, _)| id).collect()
}

/// Who may act for the subject: its keeper, or now and then a delegate.
fn granter(scene: &mut Scene, subject: &SubjectId) -> (AccountId, assent_primitives::Evidence) {
	let delegates = Delegates::<Runtime>::get(subject);
	if delegates.is_empty() || scene.dice.below(4) > 0 {
		return scene.keeper(subject, &DESK);
	}
	(scene.dice.of(&delegates).delegate, assent_primitives::Evidence::Guardian)
}

pub fn consent(name: &str, scene: &mut Scene) -> Arguments {
	let subject = scene.subject();
	let organization = scene.home_of(&subject);
	let (mut by, evidence) = granter(scene, &subject);
	let standing: Vec<_> = Live::<Runtime>::get(subject).iter().map(|live| live.consent).collect();
	let consent = scene.one_of_ids(&standing);
	let entry = Consents::<Runtime>::get(subject, consent);
	let call: Call<Runtime> = match name {
		"grant" => {
			let open = asked(&subject);
			let answers = scene.dice.once_in(if open.is_empty() { 12 } else { 3 });
			let request = answers.then(|| scene.one_of_ids(&open));
			let mut terms = scene.terms();
			if let Some(asked) = request.and_then(|id| Requests::<Runtime>::get(subject, id)) {
				terms.grantee = asked.grantee;
			}
			let consent = if scene.dice.once_in(10) { consent } else { scene.fresh() };
			Call::grant { organization, subject, consent, terms, evidence, request }
		},
		"set_bundle" => Call::set_bundle { organization, subject, consent, cid: scene.cid() },
		"narrow" => {
			let sections = entry.as_ref().map_or_else(|| scene.sections(), |entry| entry.sections.clone());
			let end = entry.map_or(now(), |entry| entry.period.end) - scene.dice.below(20) * MINUTE;
			Call::narrow { organization, subject, consent, sections, end }
		},
		"revoke" => Call::revoke { organization, subject, consent },
		"request" => {
			let organization = AWAY;
			by = scene.in_role(AWAY, &[Role::Clinician, Role::Nurse, Role::Researcher]);
			let (request, grantee, sections, period) = (scene.fresh(), scene.grantee(), scene.sections(), scene.period());
			let (actions, purposes, text) = (scene.dice.of(&[1, 3, 1, 3, 8]), scene.dice.of(&[1, 16, 1, 16, 0]), Some(scene.cid()));
			Call::request { organization, subject, request, grantee, sections, actions, purposes, period, text }
		},
		"refuse" => Call::refuse { organization, subject, request: scene.one_of_ids(&asked(&subject)) },
		"withdraw" => {
			by = scene.in_role(AWAY, &[Role::Clinician, Role::Nurse]);
			Call::withdraw { organization: AWAY, subject, request: scene.one_of_ids(&asked(&subject)) }
		},
		"announce" => {
			let ended = Live::<Runtime>::iter().flat_map(|(subject, live)| live.into_iter().map(move |live| (subject, live)));
			let ended: Vec<_> = ended.filter(|(_, live)| live.end <= now()).map(|(subject, live)| (subject, live.consent)).collect();
			let (subject, consent) = if ended.is_empty() { (subject, consent) } else { scene.dice.of(&ended) };
			by = scene.somebody();
			Call::announce { subject, consent }
		},
		"delegate" => {
			let (sections, period) = (scene.sections(), scene.period());
			let (powers, actions, purposes) = (scene.dice.below(9) as u8, scene.dice.of(&[1, 7, 9]), scene.dice.of(&[1, 31]));
			let mandate = Mandate { relation: Relation::Family, powers, sections, actions, purposes, period };
			Call::delegate { organization, subject, delegate: scene.somebody(), mandate, evidence }
		},
		"end_delegation" => {
			let delegates: Vec<_> = Delegates::<Runtime>::get(subject).iter().map(|found| found.delegate.clone()).collect();
			let delegate = if delegates.is_empty() { scene.somebody() } else { scene.dice.of(&delegates) };
			Call::end_delegation { subject, delegate }
		},
		"refer" => {
			let shared: Vec<_> = Consents::<Runtime>::iter()
				.filter(|(_, _, entry)| entry.is_standing(now()) && entry.actions & ACTION_SHARE != 0)
				.map(|(subject, id, _)| (subject, id))
				.collect();
			let (subject, parent) = if shared.is_empty() { (subject, consent) } else { scene.dice.of(&shared) };
			let mut terms = Terms { parent: Some(parent), ..scene.terms() };
			if let Some(entry) = Consents::<Runtime>::get(subject, parent).filter(|_| scene.in_earnest()) {
				let (sections, actions, purposes, period) = (entry.sections, entry.actions, entry.purposes, entry.period);
				terms = Terms { sections, actions, purposes, period, ..terms };
			}
			by = scene.in_role(AWAY, &[Role::Clinician, Role::Nurse]);
			Call::refer { organization: AWAY, subject, consent: scene.fresh(), terms }
		},
		"extend" => {
			let later = scene.dice.below(3) * DAY;
			Call::extend { organization, subject, consent, end: entry.map_or(now(), |entry| entry.period.end) + later, evidence }
		},
		_ => return emergencies(name, scene),
	};
	Some((RuntimeOrigin::signed(by), call.into()))
}
