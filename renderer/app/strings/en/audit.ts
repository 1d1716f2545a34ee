export const audit = {
  title: 'Audit', subtitle: 'Every look and every change, newest first. Reading this list is itself a row.', empty: 'No row matches', emptySentence: 'Change the filters to see more.', emptyLooked: 'Nobody has looked yet', emptyLookedSentence: 'Every look at this record appears here at once.',
  columns: { at: 'When', who: 'Who', what: 'What', patient: 'Patient', outcome: 'Outcome', why: 'Why', anchored: 'On record' },
  outcomes: { permit: 'Opened', deny: 'Refused', done: 'Done', failed: 'Failed' },
  actions: {
    'chart.open': 'Opened the chart', 'chart.open-own': 'Read their own record', 'document.open': 'Opened a document', 'record.import': 'Imported records', 'record.write': 'Wrote a note', 'record.export': 'Exported the record', 'record.export-sealed': 'Exported a sealed document', 'record.search': 'Searched in records',
    'patient.search': 'Searched patients', 'patient.list': 'Listed patients', 'patient.register': 'Registered a patient', 'patient.card': 'Showed the patient’s card',
    'consent.grant': 'Recorded a consent', 'consent.revoke': 'Withdrew a consent', 'consent.request': 'Asked for consent', 'consent.refuse': 'Refused a request', 'consent.list': 'Read the consents',
    'session.sign-in': 'Signed in', 'session.lock': 'Locked the workstation', 'audit.read': 'Read the audit', 'audit.who-looked': 'Read who looked', 'audit.export': 'Exported the audit', 'staff.list': 'Read the staff list', 'role.assign': 'Gave a role', 'role.end': 'Ended a role',
    'network.source': 'Chose where the chain is read', 'account.create': 'Made an account', 'account.import': 'Brought an account', 'account.derive': 'Derived an account', 'account.add': 'Added an address', 'account.rename': 'Renamed an account', 'account.forget': 'Forgot an account', 'account.export-file': 'Exported an account’s key', 'account.export-phrase': 'Showed an account’s words', 'account.passphrase': 'Wrong passphrase of an account', 'account.sign': 'Signed with an account',
    'inspect.bundle': 'Inspected a key bundle', 'inspect.try-every-secret': 'Tried every key',
  } as Readonly<Record<string, string>>,
  anchored: (block: number) => `Final, block ${String(block)}`, notAnchored: 'Not yet', unknownAccount: 'This workstation', documents: (count: number) => `${String(count)} documents`,
  filters: { outcome: 'Outcome', anyOutcome: 'Opened and refused', permit: 'Opened', deny: 'Refused', action: 'What', anyAction: 'Everything', patient: 'This patient only', account: 'This person only', clear: 'Clear the filters' },
  check: { act: 'Check an export', about: (file: string) => `What was checked: ${file}.`, tooLarge: 'That file is larger than 3.6 MB and cannot be checked here..' },
  verify: 'Verify', verifying: 'Checking', export: 'Export', anchor: 'Put on record now',
  holds: 'The log holds', holdsSentence: (rows: number, anchored: number) => `${String(rows)} rows recomputed, ${String(anchored)} of them compared with what the network proved. Nothing was changed, dropped or swapped.`, broken: 'The log does not hold', brokenSentence: (row: number | null) => (row === null ? 'The rows do not match what the network holds.' : `The first row that does not fit is number ${String(row)}.`), unproven: 'The network could not be asked, so only the rows themselves were compared.', anchoredNow: (rows: number) => `${String(rows)} rows were sent to the network.`, nothingToAnchor: 'Every row is already on record.', exported: (rows: number) => `${String(rows)} rows exported.`,
  detail: { title: 'Audit row', sequence: 'Number', at: 'When', account: 'Who', role: 'Role', organization: 'Organization', device: 'Workstation key', action: 'What', patient: 'Patient', purpose: 'Purpose', reason: 'Reason given', outcome: 'Outcome', clause: 'Clause', documents: 'Documents', document: 'Document', consent: 'Consent', anchored: 'On record' },
  clauses: {
    Permitted: 'Consent', OwnRecord: 'Own record', Subject: 'The patient', NoConsent: 'No consent', Revoked: 'Consent withdrawn', NotYet: 'Consent not started', Expired: 'Consent ended', Grantee: 'Consent for somebody else', RoleMissing: 'Role missing', OrganizationSuspended: 'Organization suspended', Section: 'Section not included', Action: 'Action not included', Purpose: 'Purpose not included', DataPeriod: 'Outside the agreed period', NoRelationship: 'No treating relationship', Withheld: 'Withheld by the patient', LeaseExpired: 'Proof too old',
  } as Readonly<Record<string, string>>,
  looked: { title: 'Who looked', subtitle: 'Every look at this record on this workstation.', mine: 'Who looked at my record', mineSentence: 'Each time somebody opened your record here, or was refused.', limit: 'A look that was never written down here cannot be shown here.' },
  more: 'Older rows',
};
