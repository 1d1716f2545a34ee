export const patients = {
  title: 'Patients', subtitle: (count: number) => `${String(count)} on this workstation`, register: 'Register patient', filter: 'Find by name, record number, date of birth or phone', empty: 'No patients yet', emptySentence: 'Register somebody, or import FHIR records.', import: 'Import records',
  noneFor: (text: string) => `Nobody matches “${text}”`, noneSentence: 'Check the spelling, or register the patient.',
  columns: { name: 'Name', mrn: 'Record number', born: 'Born', age: 'Age', sex: 'Sex', flags: 'Notes' },
  alike: 'Like name', alikeMeaning: 'Another patient has a similar name. Check the date of birth and the record number.', deceased: 'Deceased', deceasedOn: (date: string) => `Deceased ${date}`, matchAlike: 'Similar spelling', noMrn: 'no record number', mrn: (mrn: string) => `MRN ${mrn}`, born: (date: string) => `born ${date}`, noBirth: 'date of birth not recorded',
  form: {
    title: 'Register patient', family: 'Family name', given: 'Given name', birthDate: 'Date of birth', birthHint: 'Year, year-month or year-month-day: 1984-05-03', gender: 'Sex', phone: 'Phone', pin: 'Patient’s PIN', pinHint: '6 to 12 digits, chosen by the patient. With it they agree, withdraw and see who looked. May be left out.', card: 'Card from another clinic', cardHint: 'Links this person to their record there. Nothing opens without consent.', act: 'Register',
    errors: { family: 'Give a family name.', given: 'Give a given name.', birthDate: 'Write it as 1984, 1984-05 or 1984-05-03.', pin: 'A PIN has 6 to 12 digits.' },
    alikeTitle: 'There is somebody with a like name', alikeSentence: 'Make sure that this is not the same person.', done: (name: string) => `${name} is registered`, open: 'Open the chart', another: 'Register another',
  },
  imports: {
    title: 'Import', subtitle: 'FHIR R4 bundles and resources, as JSON, up to 50 MB.', choose: 'Choose files', drop: 'Drop FHIR files here, or choose them', sentence: 'Each file is checked, sealed for its patient and recorded. Importing a file twice changes nothing.', reading: 'Reading', sending: 'Handing over', working: 'Importing', cancel: 'Cancel', queued: 'Waiting', done: 'Imported', failed: 'Not imported', cancelled: 'Cancelled', again: 'Import more', clear: 'Clear the list', open: 'Open the chart',
    report: (stored: number, unchanged: number, rejected: number) => `${String(stored)} stored, ${String(unchanged)} already here, ${String(rejected)} rejected`,
    stored: 'Stored', unchanged: 'Already here', rejected: 'Rejected', entries: 'Entries', patients: 'Patients', types: 'By kind', rejects: 'Rejected entries', rejectColumns: { index: 'Entry', type: 'Kind', path: 'Where', reason: 'Reason' }, moreRejects: (shown: number, total: number) => `The first ${String(shown)} of ${String(total)} are listed.`, tooLarge: 'Larger than 50 MB. Split it and import the parts.', documents: 'Sealed documents', extrinsics: 'Entries on the network', times: 'Time', timesText: (parse: string, seal: string, pin: string, register: string) => `check ${parse}, seal ${seal}, store ${pin}, record ${register}`, seconds: (value: number) => `${(value / 1000).toFixed(1)} s`,
  },
};
