import type { EntryKind, VitalName } from '../../../../core/contract/index.ts';
import type { VitalFault } from '../../../../core/records/writing/index.ts';

/** Words of the writing desk: forms of the chart, their drafts, and what becomes of what is signed. */
export const writing = {
  titles: { vitals: 'Record vital signs', allergy: 'Add an allergy', problem: 'Add a problem', order: 'Order a medication', observation: 'Enter a result', note: 'Write a note' } satisfies Record<EntryKind, string>,
  amendTitles: { vitals: 'Correct vital signs', allergy: 'Change an allergy', problem: 'Change a problem', order: 'Change an order', observation: 'Correct a result', note: 'Amend a note' } satisfies Record<EntryKind, string>,
  sign: 'Sign and save', why: 'Why it is changed', whyHint: 'Stays with the new version. The old one stays too.', note: 'Remark', sensitivity: 'Sensitivity', sensitivityHint: 'Sensitive entries are withheld from everybody whom the patient has not named them to.',
  code: 'Code (optional)', codeSystem: 'Code system', systems: { 'icd-10': 'ICD-10', snomed: 'SNOMED CT', loinc: 'LOINC', rxnorm: 'RxNorm', atc: 'ATC' }, unit: 'Unit', since: 'Since', sinceHint: 'A year, month or day: 2019, 2019-05 or 2019-05-17', when: 'When', notSaid: 'Not said',
  draft: { kept: 'Kept as you type, sealed on this workstation. Only you see it.', keeping: 'Keeping…', failed: 'Not kept yet. It is tried again; leave this open.', restored: (when: string) => `Your draft of ${when}.`, discard: 'Discard the draft', unfinished: 'Unfinished', resume: 'Go on', of: (title: string, when: string) => `${title}, ${when}` },
  errors: {
    required: 'Fill this in.', number: 'Write a number.', day: 'Write a year, month or day, such as 2019-05-17.', time: 'Say when.', unit: 'UCUM does not know this unit. Write it as in mg/dL, mmol/L or {tablet}.', code: 'A code has letters, digits, dots and dashes only.', why: 'Say why.', one: 'Enter at least one value.', whole: 'Write a whole number.', despite: 'Say why you order it all the same.', read: 'Look at the warnings first.',
  },
  vitals: {
    names: { systolic: 'Systolic', diastolic: 'Diastolic', pulse: 'Pulse', respiration: 'Breathing rate', temperature: 'Temperature', saturation: 'Oxygen saturation', weight: 'Weight', height: 'Height', head: 'Head circumference', pain: 'Pain, 0 to 10' } satisfies Record<VitalName, string>,
    pressure: 'Blood pressure', unitOf: (name: string) => `Unit of ${name.toLowerCase()}`, confirm: 'I looked at the unusual values again: they are right',
    faults: {
      'unknown-unit': (bounds: string) => `Use one of: ${bounds}.`, impossible: (bounds: string) => `Not possible. It can be ${bounds}.`, unusual: (bounds: string) => `Unusual: mostly ${bounds}. Look again.`, 'half-a-pair': () => 'Blood pressure is entered as a pair.', 'not-below': () => 'Has to be below the systolic value.', twice: () => 'Entered twice.',
    } satisfies Record<VitalFault, (bounds: string) => string>,
  },
  allergy: {
    what: 'What is stated', known: 'An allergy or intolerance', none: 'None is known', substance: 'Substance', scope: 'Kind', scopes: { any: 'Not said', medication: 'Medication', food: 'Food', environment: 'Environment' }, noneScopes: { any: 'No known allergies at all', medication: 'No known medication allergies', food: 'No known food allergies', environment: 'No known environmental allergies' },
    noneHint: 'Somebody asked and was told so. Not to be confused with not having asked.', criticality: 'Risk', reactions: 'Reactions', reactionsHint: 'Separate with commas', severity: 'Worst severity', status: 'Status',
  },
  problem: { what: 'What is stated', known: 'A problem', none: 'None is known', problem: 'Problem', status: 'Status', verification: 'Certainty', verifications: { confirmed: 'Confirmed', provisional: 'Provisional', differential: 'Possible', unconfirmed: 'Unconfirmed', refuted: 'Refuted' }, severity: 'Severity', ended: 'Until' },
  order: {
    medication: 'Medication', dose: 'Dose', route: 'Route', routes: ['by mouth', 'under the tongue', 'into a vein', 'into a muscle', 'under the skin', 'inhaled', 'on the skin', 'into the eye'], perDay: 'Times a day', asNeeded: 'As needed', start: 'From', days: 'Days', daysHint: 'Empty: until it is stopped', reason: 'For', status: 'Status', statusReason: 'Why stopped or held',
    statuses: { active: 'Active', 'on-hold': 'On hold', stopped: 'Stopped', completed: 'Completed' },
    checking: 'Looking for allergies and duplicates…', clear: 'Nothing in what is open stands against it.', limits: 'Compared by code, by name and by group of medicines. Interactions are not looked for.', despite: 'Why it is ordered all the same',
    kinds: { allergy: 'Allergy', 'allergy-class': 'Allergy to a relative', duplicate: 'Has it already', 'duplicate-class': 'Has a relative of it already', 'allergies-not-recorded': 'Allergies are not recorded', 'partly-closed': 'A part of the record is closed to you' },
    kindHints: { 'allergies-not-recorded': 'Ask the patient, and record the answer.', 'partly-closed': 'What stands there could not be compared.' } as Readonly<Record<string, string>>,
  },
  observation: { test: 'Test or observation', value: 'Value', valueKind: 'Value is', quantity: 'a number with a unit', text: 'in words', low: 'Reference from', high: 'Reference to', rangeHint: 'As on the laboratory’s sheet. Left empty, nothing is flagged.', unitKnown: (name: string) => name, unitHint: 'UCUM, such as mg/dL' },
  noteForm: { heading: 'Title', shape: 'Form', free: 'Free text', structured: 'Structured', parts: ['What the patient says', 'What was found', 'Assessment', 'Plan'], text: 'Text' },
  save: {
    label: 'What you wrote just now', stored: (copies: number, wanted: number) => `Stored ${String(copies)} of ${String(wanted)}`, retry: 'Try again', dismiss: 'Take off this list', waiting: 'It goes on by itself.',
  },
  history: {
    title: 'Versions', current: 'Current', older: 'Older', withdrawn: 'Taken back', wrote: 'Wrote it', when: 'When', where: 'Where', signed: 'Signature', why: 'Why', state: 'State', elsewhere: 'Older versions lie at the clinic that wrote them.', only: 'There is one version.',
    signatures: { holds: 'Holds', broken: 'Does not hold', 'out-of-reach': 'Not checked: no copy within reach' }, unknown: 'Not known here', refiled: 'Was first filed with another patient.', noId: 'This entry came without an identity of its own, so its versions cannot be told.',
  },
  acts: { amend: 'Change', strike: 'Entered in error', refile: 'Wrong patient', add: 'Add' },
  strike: { title: 'Entered in error', sentence: (title: string) => `“${title}” leaves every list. It stays in the record as taken back, with the reason, and whoever may read the record can see it.`, act: 'Take it back' },
  refile: { title: 'Wrong patient', sentence: (title: string) => `“${title}” is taken back here and filed with the patient you choose, both at once. The original stays here as taken back; nothing there tells whose record it was in.`, find: 'Find the right patient', chosen: 'Goes to', none: 'Nobody found', act: 'Move it', error: 'Choose the patient.' },
  withdrawn: { title: (count: number) => (count === 1 ? '1 entry was taken back' : `${String(count)} entries were taken back`), sentence: 'If you have read or acted on one of them before, look at it again.', on: (date: string) => `taken back ${date}`, unknown: 'an entry' },
};
