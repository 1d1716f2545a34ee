/** Words for what a signature is over. Arguments without a word here are shown by the network's own name. */
export const signing = {
  title: 'What is signed', by: 'Signed by', key: 'With the key', paidBy: 'Fee paid by', paidByTreasury: (name: string) => `Fee treasury of ${name}`, paidByNobody: 'Nobody: it costs nothing', everybody: 'The whole organization', call: 'Call', empty: 'Left empty', nothing: 'none', later: 'made when you confirm', unknownSections: (count: number) => `${String(count)} ${count === 1 ? 'section' : 'sections'} not named here`,
  fill: 'Fill in the form: what will be signed is shown here as it stands.', partial: 'What is made only when you confirm is not in it yet. Once it is sent, all of it can be read on the connection page.',
  none: 'Nothing is signed: this stays at the workstation.', more: (count: number) => `And ${String(count)} more of the same kind, each signed by itself.`,
  raw: 'Its bytes', rawAbout: 'The call as it is signed, in hexadecimal.', show: (what: string) => `What is signed: ${what}`,
  papers: { guardians: 'Say who holds a part of the keys. It is signed and kept here; the network does not get it.', emergency: 'Say who gets a part of the emergency key. It is signed here, and goes to those who hold a part, not to the network.' }, paper: { owner: 'Keys of', people: 'Parts for', threshold: 'Parts needed' },
  period: (start: string, end: string) => `${start} to ${end}`,
  wait: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds.toLocaleString('en')} seconds`),
  args: {
    organization: 'Organization', subject: 'Record (pseudonym)', consent: 'Consent', request: 'Answers the request', grantee: 'Who may look', sections: 'Sections', actions: 'May', purposes: 'For', period: 'In force', dataPeriod: 'Only data of', terms: 'Seal of the terms', duo: 'Research terms', countries: 'Countries', parent: 'Passed on from', bundle: 'Address of the sealed keys', evidence: 'Agreed by', text: 'Sealed message',
    account: 'Person', role: 'Role', from: 'From', until: 'Until', licence: 'Licence', admins: 'Administrators', country: 'Country', name: 'Seal of the name', device: 'Workstation', recipient: 'Seal of the public key', holder: 'Key of', end: 'Ends', start: 'Begins',
    dest: 'To', value: 'Amount', threshold: 'Votes needed', proposal: 'Proposal', lengthBound: 'Longest length', calls: 'Calls', documents: 'Documents', document: 'Document', directory: 'Address of the directory', controller: 'Patient’s own key', sequence: 'Number', root: 'Seal of the rows', firstRow: 'First row', rows: 'Rows', pack: 'Address of the sealed rows', reason: 'Reason', cid: 'Address', section: 'Section (sealed)', commitment: 'Seal of the content', size: 'Bytes', epoch: 'Key generation', retention: 'Retention',
    delegate: 'Who acts', relation: 'As', powers: 'They may', approvers: 'Who is asked', delay: 'The rest waits', minimum: 'Opens at once', never: 'Never opens', policy: 'Rules of their own', emergency: 'Emergency', verdict: 'Verdict', to: 'Keeper to be', class: 'Class', years: 'Years',
  } as Readonly<Record<string, string>>,
};
