export const retention = {
  title: 'Retention', subtitle: 'What is kept and how long, what is restricted, and what two people agree to erase.',
  erasures: {
    title: 'Erasures', empty: 'Nothing was asked to be erased', emptySentence: 'Look at a record below to see what may be erased, and what has to be kept.', columns: { patient: 'Patient', what: 'What', reason: 'Reason', asked: 'Asked by', confirmed: 'Confirmed by', state: 'State', act: '' },
    states: { requested: 'Waits for a second person', confirmed: 'Waits for the network', erasing: 'Being erased', done: 'Erased', withdrawn: 'Taken back' }, whole: 'The whole record', documents: (count: number) => (count === 1 ? '1 document' : `${String(count)} documents`), gone: 'Erased patient',
    confirm: 'Confirm', withdraw: 'Take back', certificate: 'Certificate', yours: 'You asked for this: another person confirms it.',
    confirmTitle: 'Confirm the erasure?', confirmSentence: 'It cannot be undone. Keys go first, then files, then everything that was derived from them here. A certificate says what was counted before and after.', confirmAct: 'Erase', withdrawTitle: 'Take the request back?', withdrawSentence: 'Nothing is erased. It can be asked for again.',
  },
  policy: {
    title: 'How long records are kept', about: 'The council of the network lays this down. What nobody rules on is kept.', columns: { name: 'Kind of record', years: 'Kept for', source: 'Rule it comes from', act: '' }, years: (years: number) => (years === 1 ? '1 year' : `${String(years)} years`), none: 'No rule: kept', change: 'Change',
    changeTitle: (name: string) => `How long is “${name}” kept?`, label: 'Years', hint: (usual: number) => `Usual here: ${String(usual)}. 0 means that nothing obliges to keep it. Leave it empty to take the rule away: then it is kept.`, act: 'Lay down', error: 'A whole number from 0 to 255, or nothing.', sent: 'Sent to the network. It counts once it is final.',
  },
  preview: {
    title: (name: string) => `Record of ${name}`, columns: { choose: 'Choose', what: 'Part of the record', recorded: 'Recorded', entries: 'Entries', verdict: 'May it go?', state: 'State' }, sensitive: 'A sensitive part', choose: (what: string) => `Choose: ${what}`,
    verdicts: { erase: 'May be erased', keep: 'Has to be kept', gone: 'Erased' }, held: 'Legal hold', restricted: 'Restricted', asked: 'Erasure asked for', empty: 'This organization keeps no documents of this patient.',
    whole: 'Nothing obliges to keep any of it: the whole record can be erased, with the patient’s name, keys and everything it could be found by.', notWhole: 'Some of it has to be kept, so the patient’s entry stays as well.',
    stores: 'What would go', storesAbout: 'Counted now, store by store. Backups, printed or saved copies and other organizations’ copies are not among them.', columnsStores: { store: 'Store', count: 'Now' },
    acts: { erase: 'Ask to erase', whole: 'Ask to erase the whole record', restrict: 'Restrict', lift: 'Lift the restriction', hold: 'Place a legal hold', release: 'Release the hold' }, chosen: (count: number) => (count === 1 ? '1 chosen' : `${String(count)} chosen`), close: 'Close the record',
  },
  act: {
    reason: 'Reason', reasonHint: 'It stands in the audit log.', reasonError: 'Say why.',
    about: { erase: 'A second person has to confirm it on the network before anything goes.', whole: 'A second person has to confirm it on the network before anything goes. Then the record, the patient’s name and the patient’s keys are gone here for good.', restrict: 'It stays stored and is opened to nobody but the patient, and to a privacy officer on a legal ground. It can be lifted.', lift: 'Whoever may read the rest of the record may read it again.', hold: 'Nobody can erase it while the hold stands.', release: 'Whether it may be erased is again a matter of its years alone.' },
  },
  wishes: {
    title: 'What patients ask for', empty: 'No patient is waiting for an answer', emptySentence: 'A patient’s wish for a correction, an erasure or a restriction, or a look they dispute, appears here.', kinds: { erase: 'Erase', restrict: 'Restrict', correct: 'Correct', dispute: 'Explain a look' }, states: { open: 'Waits for an answer', done: 'Done', refused: 'Refused' }, columns: { patient: 'Patient', kind: 'Asks to', text: 'In their words', asked: 'Asked', state: 'State', act: '' },
    answer: 'Answer', answerTitle: 'Answer the patient', answerLabel: 'Answer, which the patient reads', done: 'It was done', refuse: 'It was refused', answerError: 'Write an answer.', look: 'Look at the record', justified: 'It was in order, for this reason', unjustified: 'It was not in order, and this was done', outcome: 'What came of it',
  },
  mine: {
    title: 'My rights', subtitle: 'Ask for a correction, for an erasure, or that something is used for nothing. The clinic answers here.', ask: 'Ask', kind: 'What you ask for', kinds: { correct: 'Something is wrong: correct it', erase: 'Erase it', restrict: 'Keep it, but use it for nothing', dispute: 'Somebody looked who should not have' },
    about: { correct: 'The clinic writes a new version. The one before stays, so that everybody can see what was changed.', erase: 'The law may oblige the clinic to keep it. Then it tells you why and until when, and can restrict it instead. Copies already read cannot be recalled.', restrict: 'It stays stored. Nobody opens it any more except you, and the privacy officer on a legal ground.', dispute: '' },
    document: 'Which part', anyDocument: 'My whole record', text: 'In your words', textError: 'Say what you ask for.', documentError: 'Choose the part that is wrong.', sent: 'The clinic has your request', list: 'What you asked for', empty: 'You have not asked for anything', emptySentence: 'You can ask at any time, as often as you need.', answer: 'Answer', versions: 'Both versions', before: 'Before', after: 'Now', by: (who: string, at: string) => `Answered by ${who}, ${at}`,
  },
};
