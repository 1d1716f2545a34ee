export const admin = {
  organization: {
    processing: 'Record of processing', title: 'Clinic', facts: 'Identity', name: 'Name', country: 'Country', number: 'Number on the network', status: 'Standing', active: 'Active', suspended: 'Suspended', admitted: 'Admitted', admittedBlock: (block: number) => `in block ${String(block)}`, admins: 'Administrators', patients: 'Patients', documents: 'Sealed documents', steward: 'Key steward on this workstation', yes: 'Yes', no: 'No', noSteward: 'Nobody here can release keys. Give a member of staff the role of key steward.', treasury: 'Treasury', treasuryAbout: 'Pays the fees of staff and patients. They hold no tokens.', account: 'Account', zone: 'Time zone' },
  admit: { title: 'Admit another organization', label: 'Its application', hint: 'The line its workstation shows while it waits.', act: 'Admit', propose: 'Propose', without: 'An organization that it has admitted is taken in here with its name.', how: '--admit APPLICATION', done: (organization: number) => `Admitted as organization ${String(organization)}.` },
  council: {
    decides: (needed: number, members: number) => (members === 1
      ? 'The council of this network decides this. It has one member, and that is not you: they do it at their own workstation, or by a command that the guide for operators explains.'
      : `The council of this network decides this: ${String(needed)} of its ${String(members)} members, and you have no seat in it. They vote by a command that the guide for operators explains.`),
    proposes: (needed: number, members: number) => `The council has ${String(members)} members, and ${String(needed)} of them carry it. You propose it and vote for it; the others vote by a command.`,
    proposed: (motion: number, needed: number, members: number) => `Proposed as motion ${String(motion)}, with your vote. ${String(needed)} of ${String(members)} members carry it. The others vote for it with:`,
  },
  staff: {
    title: 'Staff', subtitle: 'Who works here, in which role, and until when. A role is in force once the network has recorded it.', add: 'Add staff', empty: 'Nobody yet', emptySentence: 'Add the first member of staff.', columns: { name: 'Name', roles: 'Roles', here: 'Signs in', act: '' }, here: 'On this workstation', elsewhere: 'Elsewhere', manage: 'Manage', none: 'No role in force', waitingForKeys: 'Waiting for keys', waitingForKeysMeaning: 'A key steward has to sign in once before they can open anything.',
    states: { pending: 'Being recorded', active: 'In force', 'not-yet': 'Starts later', expired: 'Ended by itself', ended: 'Ended' }, until: (date: string) => `until ${date}`, from: (date: string) => `from ${date}`, since: (date: string) => `since ${date}`, noEnd: 'no end',
  },
  proposals: {
    title: 'Waiting for a second administrator', sentence: 'Where more than one administrator is in office, no one of them makes another alone.', columns: { name: 'Proposed', by: 'By', term: 'In office', ends: 'Lapses', act: '' },
    approve: 'Approve', reject: 'Turn down', withdraw: 'Take back', own: 'Another administrator approves it.', approveTitle: (name: string) => `Make ${name} an administrator?`, rejectTitle: (name: string) => `Turn ${name} down as an administrator?`,
    sent: (name: string) => `Your answer about ${name} is on its way to the network.`,
  },
  devices: {
    title: 'Workstations', here: 'This workstation', other: (account: string) => `Workstation ${account}`, columns: { name: 'Workstation', enrolled: 'Enrolled', seen: 'Last put its audit on record', state: 'State', act: '' },
    states: { enrolled: 'In use', retiring: 'Being retired', retired: 'Retired' }, retiredOn: (day: string) => `on ${day}`, never: 'Never', unknown: 'Not known while offline', block: (number: number) => `Block ${String(number)}`,
    empty: 'No workstation is enrolled yet', emptySentence: 'This one is enrolled as soon as the network has recorded it.', offline: 'The network cannot be reached. This is what was known last.', retire: 'Retire', renewing: 'A lost workstation’s keys are being replaced.',
    foot: 'Times are worked out from block numbers, so they are close and not exact.',
    enrolling: 'This workstation has a new key. What it signs waits until the network has taken it.', restored: (day: string) => `This workstation was restored from a backup on ${day}. Whoever has the one that the backup was made on signs as this one does, until you say that it was lost.`,
    lost: 'Another copy was lost or stolen',
    lostDialog: {
      title: 'Was another copy of this workstation lost?', act: 'Give this one a new key', intro: 'A restored backup and the workstation that it was made of are the same one to the network. So is a backup that somebody stole.',
      happens: 'What will happen', points: [
        'This workstation makes itself a new key and is enrolled under it. Your clinic’s treasury pays the fee.',
        'The key that it had is retired: from then on the network takes nothing that the other copy signs.',
        'The keys that the other copy held are replaced: the organization’s, those of the roles, those of every patient in your care, and the emergency keys. Documents are sealed again for the new keys.',
        'The audit goes on record anew under the new key, from its first row. The document store comes as another peer: give partners your address again.',
      ],
      stays: 'What stays', stayPoints: [
        'What the other copy held can still be read on it by whoever has its passphrase. Nobody can call that back.',
        'People’s own keys, guarded by their PINs, are not replaced. Where the thief may know a PIN, end that person’s roles and add them anew, an administrator’s first.',
        'Whoever knows an administrator’s PIN can do the same from the other copy. So do not wait.',
        'A validator on the lost machine goes on signing: replace its session keys as the guide for operators says, and never run two copies of it.',
      ],
      steward: 'A key steward has to sign in here once before patients’ keys can be replaced.', yes: 'It was lost or stolen, and this workstation is the one that stays',
    },
    dialog: {
      title: 'Retire a lost workstation?', hereTitle: 'Retire this workstation?', act: 'Retire it',
      happens: 'What will happen', points: [
        'It signs nothing any more: no document, no audit and no key of it is taken by the network.',
        'The keys it held are replaced: the organization’s, those of the roles, those of every patient in your care, and the emergency keys.',
        'Documents are sealed again for the new keys. Work goes on meanwhile.',
      ],
      stays: 'What stays', stayPoints: [
        'What it had copied can still be read on it. Nobody can call that back.',
        'Other clinics’ records that were shared with you close to it when those clinics next change their keys.',
        'People’s own keys, guarded by their PINs, are not replaced. End the roles of those who worked on it alone.',
      ],
      steward: 'A key steward has to sign in here once before patients’ keys can be replaced.',
      hereWarning: 'This is the workstation you are sitting at. Once it is retired, nothing that is written here is recorded, and it cannot be taken back from here. Its keys are not replaced: do that from a workstation that stays.', hereYes: 'I mean this workstation',
    },
  },
  form: { addTitle: 'Add staff', name: 'Name', title: 'Title', titleHint: 'As shown beside the name: Internist, Ward nurse', role: 'Role', pin: 'First PIN', pinHint: '6 to 12 digits. Hand it over in person.', from: 'From', until: 'Until', fromHint: 'Day as 2026-05-03. Empty: at once.', untilHint: 'Day as 2026-05-03. Empty: without an end.', add: 'Add', assignTitle: (name: string) => `Roles of ${name}`, assign: 'Give this role', give: 'Give a role', end: 'End', endTitle: (role: string) => `End the role of ${role}?`, endSentence: 'What the role opened closes with the next version of its keys. What they wrote stays.', secondNeeded: 'More than one administrator is in office: this is a proposal, and another of them approves it within a week.', ownElevation: 'Nobody gives themself a role.', errors: { name: 'Give a name.', title: 'Give a title.', pin: 'A PIN has 6 to 12 digits.', date: 'Write it as 2026-05-03.', order: 'The end lies before the start.' } },
};
