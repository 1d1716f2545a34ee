/**
 * What a person signs by each procedure, and where they see it before they do. Whatever calls a procedure of `signing` shows the answer of
 * `shown` in the same file, or in the file of `by`. Every procedure of the contract stands in one list; a new one belongs in one before it lands.
 */
export interface Signing { readonly shown: string; /** The act as the preview names it. */ readonly act?: string; /** Where the window's own file has it shown by another one. */ readonly by?: string }

const act = (shown: string, ...acts: readonly string[]): Record<string, Signing> => Object.fromEntries(acts.map((one) => [`${shown.split('.')[0] ?? ''}.${one}`, { shown, act: one }]));

export const signing: Readonly<Record<string, Signing>> = {
  ...act('consents.willSign', 'grant', 'revoke', 'request', 'narrow', 'extend', 'refuse'), 'consents.withdrawRequest': { shown: 'consents.willSign', act: 'withdraw' }, 'consents.refer': { shown: 'consents.willRefer' },
  ...act('delegates.willSign', 'name', 'end'), ...act('custody.willSign', 'claim', 'giveBack'),
  // A part is given and a recovery begun without a signature; the guardian reads that there.
  ...act('guardians.willSign', 'appoint', 'begin', 'give', 'finish'),
  'emergency.setPolicy': { shown: 'emergency.willSetPolicy' }, 'emergency.prepare': { shown: 'emergency.willPrepare' }, 'emergency.open': { shown: 'emergency.willOpen' }, 'emergency.approve': { shown: 'emergency.willApprove' },
  'emergency.close': { shown: 'emergency.willClose' }, 'emergency.review': { shown: 'emergency.willReview' },
  ...act('admin.willSign', 'addStaff', 'assign', 'approveAdmin', 'rejectAdmin', 'admit', 'useKeyKind'), 'admin.endRole': { shown: 'admin.willSign', act: 'endRole', by: 'renderer/features/admin/AssignmentTable.tsx' },
  ...act('retention.willSign', 'hold', 'release', 'request', 'confirm', 'withdraw'), 'retention.setYears': { shown: 'retention.willSign', act: 'years' },
  'research.give': { shown: 'research.willSign' }, 'research.act': { shown: 'research.actWillSign' }, 'research.placeAct': { shown: 'research.placeWillSign' }, 'market.act': { shown: 'market.willSign' }, 'devices.retire': { shown: 'devices.willRetire' }, 'devices.reenrol': { shown: 'devices.willReenrol' },
  'wallet.transfer': { shown: 'wallet.quote' }, 'accounts.submit': { shown: 'accounts.prepare' },
};

/** Signed with the person's key, and no call: what is signed is what the screen itself shows, or the window has no screen for it. */
export const otherwise: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['writing.vitals', 'writing.allergy', 'writing.problem', 'writing.order', 'writing.observation', 'writing.note', 'writing.strike', 'writing.refile', 'chart.addNote', 'wishes.correct', 'imports.finish'].map((one) => [one, 'a document: what is signed is what was written; the workstation itself registers it'])),
  'roster.sign': 'teams and shifts, kept off the chain: no screen signs them yet',
  'setup.organization': 'the key is made by it and the network begins with it: the form says in words what is signed', 'setup.demoClinic': 'invented people, whose keys the demo makes',
  'network.retry': 'what was shown before; the row opens it again',
  'session.signIn': 'what earlier acts left over for who signs in: keys of consents, of emergencies and of roles',
};

/** Nothing is signed with a person's key; what goes to the network is the workstation's own. */
export const unsigned: readonly string[] = [
  'session.state', 'session.people', 'session.openVault', 'session.lock', 'session.touch', 'jobs.list', 'jobs.get', 'jobs.cancel', 'changes.watch',
  'patients.today', 'patients.search', 'patients.list', 'patients.register', 'patients.card', 'patients.searchRecords',
  'chart.gate', 'chart.open', 'chart.document', 'chart.mine', 'chart.actingFor', 'chart.exportBundle', 'chart.exportDocument', 'chart.exportKeys',
  'writing.checkOrder', 'writing.unit', 'writing.progress', 'writing.versions', 'writing.drafts', 'writing.keepDraft', 'writing.dropDraft', 'imports.begin', 'imports.chunk', 'imports.report',
  'consents.oversight', 'consents.templates', 'consents.grantees', 'consents.forPatient', 'consents.shareable', 'consents.requests', 'consents.explain', 'delegates.list', 'delegates.mine', 'delegates.candidates', 'exclusions.list', 'exclusions.add', 'exclusions.end',
  'roster.current', 'custody.current', 'guardians.choices', 'guardians.current', 'guardians.shareFile', 'guardians.mine', 'guardians.giveFile', 'guardians.end',
  'emergency.policy', 'emergency.service', 'emergency.choices', 'emergency.ready', 'emergency.keys', 'emergency.preview', 'emergency.list', 'emergency.running', 'emergency.owed', 'emergency.account', 'emergency.queue',
  'notifications.list', 'notifications.unseen', 'notifications.seen',
  'audit.list', 'audit.whoLooked', 'audit.lookedElsewhere', 'audit.disclosures', 'audit.disclosuresCsv', 'audit.accessPackage', 'audit.breachScope', 'audit.breachScopeCsv', 'audit.breaches', 'audit.openBreach', 'audit.breachTold', 'audit.anchor', 'audit.verify', 'audit.export', 'audit.verifyExport',
  'admin.council', 'admin.organization', 'admin.keyKind', 'admin.supportBundle', 'admin.recordOfProcessing', 'admin.staff', 'admin.proposals',
  'devices.list',
  'retention.policy', 'retention.find', 'retention.preview', 'retention.restrict', 'retention.lift', 'retention.openRestricted', 'retention.list', 'retention.certificate',
  'wishes.ask', 'wishes.forPatient', 'wishes.list', 'wishes.answer', 'wishes.entries', 'wishes.refuseCorrection', 'wishes.versions', 'research.programmes', 'research.offer', 'research.add', 'research.end', 'research.forPatient', 'research.funding', 'research.participants', 'research.place',
  'market.offers', 'market.purchases', 'market.describe', 'market.description',
  'network.status', 'network.outbox', 'network.willSign', 'network.tryNow', 'network.confirmClock', 'network.source', 'network.useSource', 'network.listening', 'network.listen', 'network.connect', 'validator.status', 'validator.rewards', 'validator.rewardsCsv',
  'wallet.accounts', 'wallet.transfers', 'accounts.list', 'accounts.lesson', 'accounts.draft', 'accounts.create', 'accounts.importPhrase', 'accounts.importFile', 'accounts.derive', 'accounts.add', 'accounts.rename', 'accounts.forget', 'accounts.exportFile', 'accounts.exportPhrase',
  'inspect.organization', 'inspect.role', 'inspect.recipient', 'inspect.subject', 'inspect.consent', 'inspect.document', 'inspect.content', 'inspect.copies', 'inspect.vault', 'inspect.decide', 'inspect.tryEverySecret', 'inspect.bundle', 'inspect.fetch',
];

/** Every call that is posted, by what its key begins with: by which procedure a person is shown it, or why nobody is asked. */
export const postings: Readonly<Record<string, string>> = {
  consent: 'consents.grant', revoke: 'consents.revoke', narrow: 'consents.narrow', extend: 'consents.extend', request: 'consents.request', refuse: 'consents.refuse', withdraw: 'consents.withdrawRequest',
  delegate: 'delegates.name', 'delegate-end': 'delegates.end', claim: 'custody.claim', offer: 'custody.giveBack', accept: 'custody.giveBack', rotate: 'guardians.appoint',
  'emergency-policy': 'emergency.setPolicy', 'emergency-preferences': 'emergency.prepare', emergency: 'emergency.open', 'emergency-approve': 'emergency.approve', 'emergency-close': 'emergency.close', 'emergency-review': 'emergency.review',
  assign: 'admin.assign', 'propose-admin': 'admin.assign', 'approve-admin': 'admin.approveAdmin', 'reject-admin': 'admin.rejectAdmin', recipient: 'admin.addStaff', end: 'admin.endRole', key: 'admin.useKeyKind', admit: 'admin.admit', 'propose-admit': 'admin.admit', fund: 'admin.admit',
  retention: 'retention.setYears', hold: 'retention.hold', release: 'retention.release', erasure: 'retention.request', transfer: 'wallet.transfer',
  subject: 'by the workstation', documents: 'by the workstation', rekey: 'by the workstation', anchor: 'by the workstation', announce: 'by the workstation', device: 'setup.organization',
  launch: 'research.act', settle: 'research.act', close: 'research.act', clear: 'research.act', 'pass-on': 'research.placeAct', service: 'market.act', retire: 'market.act', purchase: 'market.act', deliver: 'market.act', arbitrate: 'market.act',
  bundle: 'session.signIn', directory: 'session.signIn',
};
