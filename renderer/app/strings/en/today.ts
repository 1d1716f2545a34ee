export const today = {
  title: 'Today', subtitle: 'What waits for you, and the charts you had open last.',
  recent: { title: 'Charts you opened', empty: 'You opened no chart this week', emptySentence: 'Find a patient with Ctrl+K.', columns: { patient: 'Patient', born: 'Born', number: 'Record number', opened: 'Opened' } },
  drafts: { title: 'Your drafts', columns: { patient: 'Patient', what: 'What', kept: 'Kept' }, kinds: { vitals: 'Vital signs', allergy: 'Allergy', problem: 'Problem', order: 'Medication order', observation: 'Result', note: 'Note' } },
  ending: { title: 'Consents that end within a day', columns: { patient: 'Patient', grantee: 'Given to', until: 'Ends' } },
  requests: (count: number) => (count === 1 ? '1 request for consent waits for an answer' : `${String(count)} requests for consent wait for an answer`), answer: 'Answer',
  failed: (count: number) => (count === 1 ? 'The network refused 1 change' : `The network refused ${String(count)} changes`), lookAtThem: 'See why',
};
