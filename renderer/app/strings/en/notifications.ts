import type { NotificationKind } from '../../../../core/contract/index.ts';

export interface NotificationNames { readonly person: string; readonly organization: string; readonly patient: string; readonly mine: boolean }

export const notifications = {
  title: 'Notifications', open: (count: number) => (count === 0 ? 'Notifications' : `Notifications, ${String(count)} new`), empty: 'Nothing new', emptySentence: 'Emergencies, new access, consents that end and disputes are told here.', fresh: 'New', somebody: 'Somebody', patient: 'a patient', aClinic: 'another clinic', goTo: { patient: 'Open the chart', queue: 'Review emergencies', looked: 'Who looked', consents: 'My consents', rights: 'My rights', wishes: 'Answer the patient' },
  text: {
    'emergency-opened': ({ person, organization, patient, mine }) => (mine ? `${person} of ${organization} opened your record in an emergency, without your consent.` : `${person} of ${organization} opened the record of ${patient} in an emergency.`),
    'emergency-alone': ({ person, organization, patient, mine }) => (mine ? `Nobody approved it: ${person} of ${organization} opened more of your record after the wait.` : `Alarm: ${person} of ${organization} opened more of the record of ${patient} without a second person.`),
    'emergency-ended': ({ organization }) => `The emergency access of ${organization} to your record has ended.`,
    'emergency-approval': ({ person, patient }) => `${person} asks you to approve an emergency: the record of ${patient}.`,
    'emergency-refused': ({ patient }) => `The network refused the emergency access to the record of ${patient}. It was ended.`,
    'review-owed': ({ patient }) => `Say what your emergency access to the record of ${patient} was for.`,
    'review-due': ({ person, patient }) => `An emergency of ${person} waits for your review: the record of ${patient}.`,
    'review-overdue': ({ person, patient }) => `Overdue: the emergency of ${person}, the record of ${patient}. Its clinician can open no other.`,
    'emergency-reviewed': ({ organization, patient, mine }) => (mine ? `A privacy officer of ${organization} has reviewed the emergency access to your record.` : `Your emergency access to the record of ${patient} was reviewed. You can open another.`),
    'consent-given': ({ organization }) => `${organization} can now read in your record, by your consent.`,
    'consent-ending': ({ organization }) => `Your consent for ${organization} ends soon.`,
    'dispute-raised': ({ patient }) => `${patient} disputes that somebody looked at their record. It waits for an answer.`,
    'dispute-answered': () => 'The clinic answered what you disputed.',
  } satisfies Record<NotificationKind, (names: NotificationNames) => string>,
};
