//! Telling of consents that have ended, and raising the epochs of their sections. Whether one has ended is never
//! decided here: that is a comparison of times.

use crate::{
	pallet::{Agenda, AgendaCursor, Config, Consents, Event, Live, Pallet},
	types::{Consent, MAX_DUE},
	WeightInfo,
};
use alloc::{collections::BTreeSet, vec::Vec};
use assent_primitives::{ConsentId, EmergencyId, Moment, SectionHash, Sections, SubjectId, Subjects};
use frame_support::{
	traits::Time,
	weights::{Weight, WeightMeter},
};
use polkadot_sdk::*;

/// A minute, in ms.
const MINUTE: Moment = 60_000;
/// How many later minutes are tried when one is full. An entry that finds no place is announced by `register` or by hand.
const TRIED_MINUTES: u64 = 32;

impl<T: Config> Pallet<T> {
	/// Puts a consent, or an emergency, on the agenda of the first minute at whose start it has ended.
	pub(crate) fn schedule(subject: SubjectId, consent: ConsentId, end: Moment) {
		let first = end.div_ceil(MINUTE);
		// Only the length of a list is read, and nothing of it to add to it.
		for minute in first..first.saturating_add(TRIED_MINUTES) {
			if Agenda::<T>::try_append(minute, (subject, consent)).is_ok() {
				return;
			}
		}
	}

	/// How many minutes are tried in vain before there is room for this end (ms).
	pub(crate) fn full_minutes(end: Moment) -> u32 {
		let first = end.div_ceil(MINUTE);
		let minutes = first..first.saturating_add(TRIED_MINUTES);
		minutes.take_while(|minute| Agenda::<T>::decode_len(minute).is_some_and(|due| due >= MAX_DUE as usize)).count() as u32
	}

	/// How many consents and emergencies of the subject ended by now and wait to be told of.
	pub(crate) fn ended(subject: &SubjectId) -> u32 {
		<Self as assent_primitives::Consents>::burden(subject, T::Time::now()).1
	}

	/// What it costs a call to settle first what time has done. That there is nothing to settle is in the call's own weight.
	pub(crate) fn settling(ended: u32) -> Weight {
		if ended == 0 {
			return Weight::zero();
		}
		T::WeightInfo::settle(ended)
	}

	/// Walks the agenda up to `now` (ms) within `limit`; what does not fit waits for the next block. Returns the weight used.
	pub(crate) fn announce_due(now: Moment, limit: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(limit);
		if meter.try_consume(T::WeightInfo::agenda_minute()).is_err() {
			return meter.consumed();
		}
		let last = now / MINUTE;
		let stored = AgendaCursor::<T>::get();
		let mut cursor = stored.unwrap_or(last);
		while cursor <= last && meter.try_consume(T::WeightInfo::agenda_minute()).is_ok() {
			if !Self::announce_minute(cursor, now, &mut meter) {
				break;
			}
			cursor = cursor.saturating_add(1);
		}
		if stored != Some(cursor) {
			AgendaCursor::<T>::put(cursor);
		}
		meter.consumed()
	}

	/// Whether the whole minute was dealt with.
	fn announce_minute(minute: u64, now: Moment, meter: &mut WeightMeter) -> bool {
		let mut due = Agenda::<T>::take(minute);
		while let Some((subject, consent)) = due.pop() {
			if meter.try_consume(T::WeightInfo::announce()).is_err() {
				// It was popped a moment ago, so there is room.
				let _ = due.try_push((subject, consent));
				Agenda::<T>::insert(minute, due);
				return false;
			}
			let lapsing = Consents::<T>::get(subject, consent).is_some_and(|entry| Self::is_unannounced(&entry, now));
			if lapsing {
				Self::record_lapses(&subject, &[consent]);
			} else if Self::overdue(&subject, now).contains(&consent) {
				Self::record_closings(&subject, &[consent], now);
			}
		}
		true
	}

	fn is_unannounced(entry: &Consent, now: Moment) -> bool {
		entry.revoked_at.is_none() && !entry.lapsed && entry.period.end <= now
	}

	/// The subject's consents that have ended by `now` and were not announced.
	pub(crate) fn lapsing(subject: &SubjectId, now: Moment) -> Vec<ConsentId> {
		Live::<T>::get(subject).iter().filter(|live| live.end <= now).map(|live| live.consent).collect()
	}

	/// Marks the consents as lapsed and raises each section of theirs once.
	pub(crate) fn record_lapses(subject: &SubjectId, ended: &[ConsentId]) {
		let sections = Self::mark_lapsed(subject, ended);
		T::Sections::raise(subject, &sections.into_iter().collect::<Vec<_>>());
	}

	/// Does what time has done to the subject by `now` (ms): consents lapse, emergencies close, and each section of
	/// either is raised once.
	pub(crate) fn record_ends(subject: &SubjectId, lapsed: &[ConsentId], closed: &[EmergencyId], now: Moment) {
		let mut sections = Self::mark_lapsed(subject, lapsed);
		if !closed.is_empty() {
			sections.extend(Self::mark_closed(subject, closed, now));
		}
		T::Sections::raise(subject, &sections.into_iter().collect::<Vec<_>>());
	}

	/// Marks the consents as lapsed and returns their sections.
	fn mark_lapsed(subject: &SubjectId, ended: &[ConsentId]) -> BTreeSet<SectionHash> {
		let mut sections = BTreeSet::new();
		for consent in ended {
			let Some(mut entry) = Consents::<T>::get(subject, consent) else { continue };
			entry.lapsed = true;
			sections.extend(entry.sections.iter().copied());
			if let Some(custody) = T::Subjects::custody(subject) {
				Self::note_consent(custody.organization, &entry, *consent);
			}
			Consents::<T>::insert(subject, consent, entry);
			Self::deposit_event(Event::Lapsed { subject: *subject, consent: *consent });
		}
		Self::forget_live(subject, ended);
		sections
	}

	/// Takes consents from the subject's live ones.
	pub(crate) fn forget_live(subject: &SubjectId, ended: &[ConsentId]) {
		let mut live = Live::<T>::get(subject);
		live.retain(|found| !ended.contains(&found.consent));
		T::Subjects::set_live_consents(subject, live.len() as u32);
		if live.is_empty() {
			Live::<T>::remove(subject);
		} else {
			Live::<T>::insert(subject, live);
		}
	}
}
