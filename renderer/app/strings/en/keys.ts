export const keys = {
  title: 'Keys', subtitle: 'Who can bring lost keys back, and which kind of keys is made.',
  record: {
    title: 'Keys of this record', about: 'Who keeps the keys, and who brings them back if they are lost.', show: 'Show',
    keeper: 'Kept by', keepers: { organization: 'This clinic, in custody', patient: 'The patient alone', elsewhere: 'Another organization' },
    meaning: { organization: 'The patient agrees by PIN, on paper or through a guardian.', patient: 'Only the patient’s own PIN agrees to anything. Paper is not enough.', elsewhere: 'They agree there.' },
    mine: { organization: 'You agree by PIN, on paper or through a guardian.', patient: 'Only your own PIN agrees to anything. Paper is not enough.', elsewhere: 'You agree there.' },
    onItsWay: { patient: 'Being handed over to the patient.', organization: 'Being taken into custody.' },
  },
  claim: {
    act: 'Hand over to the patient', title: 'Hand the keys over to the patient', sentence: 'From then on nothing is agreed without the patient’s PIN. Every section gets new keys that this clinic does not hold; what it wrote itself it goes on reading.',
    warning: 'If the PIN is lost, guardians bring the record back, but nothing new can be agreed for it. Choose guardians first.', pin: 'Patient’s PIN', newPin: 'A PIN the patient chooses now', hint: 'The patient types it, unseen.',
  },
  giveBack: { act: 'Take into custody', title: 'Take the keys into custody', sentence: 'The patient asks for it by their PIN. Afterwards this clinic’s key stewards can record what the patient agrees to on paper. The keys change once more.' },
  guardians: {
    title: 'Guardians', organizationTitle: 'Guardians of this clinic’s keys', none: 'Nobody was chosen', noneSentence: 'Without guardians a forgotten PIN cannot be replaced without losing what only that PIN opens.', noneOrganization: 'Without guardians the clinic’s keys are lost with its last key steward.', byStewards: 'A key steward chooses them on this page.',
    enough: (threshold: number, of: number) => `${String(threshold)} of ${String(of)} together bring the keys back`, chosen: (date: string, by: string) => `Chosen on ${date} by ${by}`, here: 'Has an account here', file: 'Keeps a file', saveFile: 'Save their part',
    choose: 'Choose guardians', again: 'Choose others', lost: 'The PIN is lost', lostOrganization: 'Bring the keys back',
    choosing: {
      title: 'Choose guardians', sentence: 'Each gets one part of a key. Fewer than the number below learn nothing from theirs. Choose people who would not act against the patient together.', people: 'People of this clinic', other: 'Somebody else', otherName: 'Name', otherKey: 'Their age key', otherHint: 'Begins with age1. Their part becomes a file that only they open.', needed: 'How many it takes', act: 'Choose them',
      errors: { few: 'Choose at least two.', other: 'Give a name and a key, or leave both empty.' }, left: 'Parts given to others before open nothing any more. Where somebody is left out, the patient’s keys change too.',
    },
    recovery: {
      title: 'A lost key is being brought back', progress: (given: number, needed: number) => `${String(given)} of ${String(needed)} parts are here`, begun: (when: string, by: string) => `Begun ${when} by ${by}.`, how: 'Each guardian signs in and gives their part. One with a file opens it and seals it to this key:', has: 'Given', waits: 'Not yet', enter: 'Enter a part from a file', finish: 'Put the parts together', stop: 'Stop',
      begin: { title: 'Bring a lost key back', sentence: 'The patient chooses a new PIN. The old one works until enough guardians have given their parts.', act: 'Begin' },
      finishing: { title: 'Put the parts together', sentence: 'The patient types the new PIN. The old PIN and the old keys then open nothing any more.', sentenceOrganization: 'You get the clinic’s keys. They are replaced at once, and every patient’s keys after them.', act: 'Finish' },
    },
  },
  tasks: { title: 'You are asked for your part', patient: (name: string) => `${name} has lost their PIN.`, organization: (name: string) => `${name} has lost its key steward.`, sentence: 'You were chosen as a guardian. Make sure that the person is who they say they are, then give your part.', begun: (by: string) => `Begun by ${by}.`, act: 'Give my part', given: 'You have given your part.' },
  kind: {
    title: 'Kind of keys', x25519: 'X25519', x25519About: 'The usual kind. Every age program opens what is sealed to it.', hybrid: 'Hybrid, against quantum computers', hybridAbout: 'age1pq1 keys for the clinic, its roles, its patients’ records and people who get an account from now on. Programs before age 1.3 cannot open what is sealed to them, and each patient takes about 0.3 MB more.', act: 'Use this kind', done: 'The clinic’s keys are being replaced, then each patient’s, and their documents are sealed again in the background. Patients who keep their own keys get the new kind when those are next replaced; people with their next account.',
  },
};
