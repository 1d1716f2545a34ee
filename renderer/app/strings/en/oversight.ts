export const oversight = {
  title: 'Consents', subtitle: 'What ends soon, what patients dispute, who acts for whom, and what is given to research.',
  ending: { title: 'Ending within 30 days', empty: 'No consent ends within 30 days', emptySentence: 'A patient can be asked to extend one before it ends, or agree anew after.', columns: { until: 'Ends', patient: 'Patient', grantee: 'Given to', purposes: 'For' } },
  contested: { title: 'Disputed looks', empty: 'No dispute waits for an answer', emptySentence: 'When a patient does not recognise a look at their record, it stands here until somebody answers.', columns: { asked: 'Since', patient: 'Patient', text: 'What is wrong with it' }, answer: 'Answer', },
  delegated: {
    title: 'Who acts for patients', empty: 'Nobody acts for a patient', emptySentence: 'Family and guardians are named on the patient’s consents.', columns: { ends: 'Ends', patient: 'Patient', name: 'Who', relation: 'As' }, unnamed: 'Somebody without a name here',
    endsBy: { majority: 'The patient comes of age', term: 'At its term', death: 'With the patient’s death' }, relations: { Family: 'Family', Guardian: 'Guardian' },
  },
  research: { title: 'Given to research', empty: 'Nothing is given to research', emptySentence: 'Programmes are offered on the page Research.', columns: { use: 'Use', standing: 'Standing', withdrawn: 'Withdrawn', ended: 'Ended' } },
};
