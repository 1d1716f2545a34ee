/**
 * Who may do what, written down from what is asked for and not from the code: every line of it allows, and whatever is in no line is to be
 * refused. `shows`: what of the records may be seen in the answer. Grounds are WORKFLOWS (W) and REQUIREMENTS (R).
 */
import { roles, type Role } from '../../../core/consent/index.ts';
import { colleaguesEmergency, foreignConsent, openEmergency, openRequest, ownConsent, researchProgramme, type StateName } from './states.ts';
import { another as otherPatient, away, awayStaff, documents, everybody, marks, patient, subjects, type Who, whoIs } from './residents.ts';

export interface Permission {
  readonly procedure: string;
  /** Where one procedure is asked in several ways. */
  readonly way?: string;
  /** A sample made from the schema if left out. */
  readonly input?: unknown;
  readonly may: readonly Who[];
  readonly in?: readonly StateName[];
  /** Where who acts for the patient may as well. */
  readonly mandated?: readonly StateName[];
  readonly shows?: (who: Who, state: StateName) => readonly string[];
  /** The decision on the other organization's record that the answer has to carry. */
  readonly decides?: (who: Who, state: StateName) => boolean;
}

/** Who acts for the patient whose record it is, where somebody does. */
export const delegate: Who = 'another patient';
/** A mandate that stands, whatever it names. */
const standing: readonly StateName[] = ['mandate', 'mandate to withdraw', 'mandate for another section'];
const signedIn = everybody.filter((who) => who !== 'nobody');
/** Without a live role nobody on the staff is anything here (R: a new user opens 0 documents). */
const withRole: readonly Who[] = roles;
const care: readonly Role[] = ['Registrar', 'Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward'];
const overseers: readonly Role[] = ['Admin', 'PrivacyOfficer', 'Auditor'];
/** Who stands at the desk with a patient who agrees, on paper or through a guardian (W: patient at the desk). */
const witnesses: readonly Role[] = ['KeySteward', 'Registrar', 'Nurse', 'Clinician'];
/** The workstation's own validating account keeps its node and its money, and no records (W: validator). */
const keepers: readonly Who[] = ['Admin', 'Validator', 'node'];

const soon = '2099-01-01T00:00:00Z';
const terms = { sections: [{ category: 'labs', sensitivity: 'general' }], purposes: ['TREAT'], start: '2026-01-01T00:00:00Z', end: soon };
const sooner = '2030-01-01T00:00:00Z';
const later = '2099-06-01T00:00:00Z';
const mandate = { delegate: awayStaff, relation: 'Family', sections: [{ category: 'labs', sensitivity: 'general' }], powers: ['grant'], end: soon };
const research = { sections: null, purposes: ['HRESCH'], person: null };
const grantee = { kind: 'organization', organization: away };

/** A consent to the role of the one who asks, in force, for this purpose and section, and no lease over; nothing else opens it. */
const givenTo = (who: Who, state: StateName): boolean => (who === 'Clinician' && (state === 'given' || state === 'to hand on' || state === 'excluded')) || (who === 'KeySteward' && state === 'other role');
/** For emergency treatment: the one who opened it, while it is open. */
const openedBy = (who: Who, state: StateName): boolean => who === 'Clinician' && state === 'emergency';
/** The nurse wrote the record: who treats sees all of it. Others state a reason, and sensitive parts stay closed to them. */
const ownFor = (who: Who, reason: string | null): string[] => (who === 'Nurse' ? [marks.own, marks.sensitive] : reason === null ? [] : [marks.own]);
const foreignFor = (who: Who, state: StateName): string[] => (givenTo(who, state) ? [marks.foreign] : []);

const chart = (purpose: 'TREAT' | 'ETREAT', reason: string | null): Permission[] => {
  const way = `${purpose}, ${reason ?? 'no reason'}`;
  const asking = { purpose, reason };
  const input = { ...asking, patient };
  const treats = purpose === 'TREAT';
  const decides = (who: Who, state: StateName): boolean => (treats ? givenTo(who, state) : openedBy(who, state));
  return [
    { procedure: 'chart.gate', way, input, may: care, shows: () => [], decides },
    { procedure: 'chart.open', way, input, may: care, decides, shows: (who, state) => [...ownFor(who, reason), ...(treats ? foreignFor(who, state) : [])] },
    { procedure: 'chart.document', way: `own, ${way}`, input: { ...asking, subject: subjects.own, document: documents.own }, may: reason === null ? ['Nurse'] : care, shows: () => [marks.own] },
    { procedure: 'chart.document', way: `sensitive, ${way}`, input: { ...asking, subject: subjects.own, document: documents.sensitive }, may: ['Nurse'], shows: () => [marks.sensitive] },
    ...(treats ? [{ procedure: 'chart.document', way: `foreign, ${way}`, input: { ...asking, subject: subjects.foreign, document: documents.foreign }, may: ['Clinician', 'KeySteward'] as const, in: ['given', 'to hand on', 'other role', 'excluded'] as const, shows: foreignFor }] : []),
  ];
};

/** Guardians of a patient, and of the organization's own keys. */
const guarded = (procedure: 'current' | 'begin' | 'appoint'): Permission[] => {
  const ways = (of: object, who: readonly Who[], more: object): Permission => ({ procedure: `guardians.${procedure}`, way: JSON.stringify({ ...of, ...more }).slice(0, 60), input: { of, ...more }, may: who });
  const [person, organization] = [{ kind: 'patient', patient }, { kind: 'organization' }];
  const chosen = { guardians: [{ account: whoIs('Clinician') }, { account: whoIs('Registrar') }], threshold: 2 };
  if (procedure === 'current') return [ways(person, [...witnesses, 'patient'], {}), ways(organization, ['KeySteward', 'Admin', 'PrivacyOfficer'], {})];
  if (procedure === 'begin') return [ways(person, witnesses, { pin: '654321' }), ways(organization, ['KeySteward'], {})];
  return [
    ways(person, ['patient'], { ...chosen, evidence: { kind: 'self' } }), ways(person, witnesses, { ...chosen, evidence: { kind: 'paper', witness: 'A witness' } }), ways(organization, ['KeySteward'], { ...chosen, evidence: null }),
  ];
};

const at = '2026-05-03T09:30:00Z';
const entries = {
  vitals: { kind: 'vitals', at, readings: [{ name: 'pulse', value: 72, unit: '/min' }] }, allergy: { kind: 'allergy', substance: { text: 'Latex' } }, problem: { kind: 'problem', problem: { text: 'Asthma' } },
  order: { kind: 'order', medication: { text: 'Latex' }, dose: null, perDay: 1, start: '2026-05-03', days: 3, status: 'stopped' },
  observation: { kind: 'observation', test: { text: 'Potassium' }, at, value: { kind: 'quantity', value: 4, unit: 'mmol/L' } }, note: { kind: 'note', title: 'Visit', parts: [{ text: 'Well' }] },
};
/** W: who writes what on a chart. A registrar and a key steward write nothing, and nobody writes where they may not read. */
const writing = (reason: string | null): Permission[] => {
  const written: Readonly<Record<keyof typeof entries, readonly Role[]>> = {
    vitals: ['Nurse', 'Clinician'], allergy: ['Nurse', 'Clinician', 'Pharmacist'], problem: ['Nurse', 'Clinician'], order: ['Clinician'], observation: ['Nurse', 'Clinician', 'Laboratory'], note: care,
  };
  const treats = (who: readonly Role[]): readonly Role[] => (reason === null ? who.filter((one) => one === 'Nurse') : who);
  const way = reason ?? 'no reason';
  const target = { document: documents.own, resource: `Observation/${marks.own}`, why: 'heard wrongly' };
  return [
    ...Object.entries(written).map(([kind, who]): Permission => ({ procedure: `writing.${kind}`, way, input: { patient, entry: entries[kind as keyof typeof entries] }, may: treats(who), shows: () => [] })),
    { procedure: 'writing.observation', way: `newer version, ${way}`, input: { patient, entry: entries.observation, replaces: target }, may: treats(written.observation), shows: () => [] },
    { procedure: 'writing.strike', way, input: { patient, target }, may: treats(written.observation), shows: () => [] },
    { procedure: 'writing.checkOrder', way, input: { patient, medication: { text: 'haemoglobin' } }, may: ['Clinician'], shows: () => [] },
    { procedure: 'writing.versions', way, input: { subject: subjects.own, document: documents.own, resource: `Observation/${marks.own}` }, may: reason === null ? ['Nurse'] : care, shows: () => [marks.own] },
    { procedure: 'writing.versions', way: `sensitive, ${way}`, input: { subject: subjects.own, document: documents.sensitive, resource: `Observation/${marks.sensitive}` }, may: ['Nurse'], shows: () => [marks.sensitive] },
  ];
};

/** What the patient said no to is shown to nobody who works here, whatever a line says; to the patient it is. */
export const saidNoTo = (who: Who, state: StateName): readonly string[] => (state === 'excluded' && who !== 'patient' ? [marks.own, marks.draft] : []);

const all = (who: readonly Who[], ...procedures: readonly string[]): Permission[] => procedures.map((procedure) => ({ procedure, may: who }));

/** Asked in this order: a stated reason opens the organization's own record to that person for a day, so it comes last. */
export const permissions: readonly Permission[] = [
  // W: sign in on a shared workstation, first run; R: what a window asks before there is anybody.
  ...all(everybody, 'session.state', 'session.people', 'session.openVault', 'setup.demoClinic', 'setup.organization', 'jobs.list', 'jobs.get', 'changes.watch', 'network.status'),
  ...all(signedIn, 'session.touch', 'jobs.cancel'),
  // W: find a patient from anywhere; two identifiers shown, nothing of the record.
  { procedure: 'patients.search', input: { text: '', limit: 20 }, may: care, shows: () => [] },
  { procedure: 'patients.today', may: care, shows: () => [] },
  { procedure: 'patients.list', input: { after: null, limit: 50 }, may: care, shows: () => [] },
  { procedure: 'patients.card', input: { patient }, may: care, shows: () => [] },
  ...all(care, 'patients.register', 'chart.addNote', 'imports.begin', 'imports.chunk', 'imports.finish', 'imports.report'),
  { procedure: 'patients.searchRecords', input: { text: 'haemoglobin', patient: null, limit: 20 }, may: care, shows: (who) => (who === 'Nurse' ? [marks.own, marks.sensitive, marks.other] : []) },
  // W: own record in plain words; the patient always sees their own sensitive parts (R).
  { procedure: 'chart.mine', may: ['patient', 'another patient'], shows: (who) => (who === 'patient' ? [marks.own, marks.sensitive] : [marks.other]) },
  ...chart('TREAT', null), ...chart('ETREAT', null),
  // With an emergency of one's own running, its record is read for emergency treatment and the rest as before; without one nothing changes.
  ...(['chart.gate', 'chart.open'] as const).map((procedure): Permission => ({
    procedure, way: 'TREAT, in an emergency', input: { patient, purpose: 'TREAT', reason: null, inEmergency: true }, may: care, decides: (who, state) => givenTo(who, state) || openedBy(who, state),
    shows: (who, state) => (procedure === 'chart.gate' ? [] : [...ownFor(who, null), ...foreignFor(who, state)]),
  })),
  // W: write, amend, take back; drafts are their author's.
  ...writing(null),
  { procedure: 'writing.refile', input: { patient, target: { document: documents.own, resource: `Observation/${marks.own}`, why: 'other bed' }, to: otherPatient }, may: ['Nurse'], shows: () => [] },
  { procedure: 'writing.drafts', input: { patient }, may: care, shows: (who) => (who === 'Nurse' ? [marks.draft] : []) },
  ...all(care, 'writing.dropDraft', 'writing.progress'),
  { procedure: 'writing.keepDraft', input: { patient, kind: 'vitals', body: 'x', author: whoIs('Nurse') }, may: ['Nurse'] },
  ...all(['Nurse', 'Clinician', 'Laboratory', 'Pharmacist'], 'writing.unit'),
  // W: requests, templates, revoke; R: withdrawing takes no more steps than giving.
  ...all(signedIn, 'consents.templates', 'consents.grantees'),
  { procedure: 'consents.forPatient', input: { patient }, may: [...withRole, 'patient'], mandated: standing },
  { procedure: 'consents.grant', way: 'self', input: { patient, terms: { ...terms, grantee }, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'consents.grant', way: 'paper', input: { patient, terms: { ...terms, grantee }, evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  { procedure: 'consents.grant', way: 'guardian', input: { patient, terms: { ...terms, grantee }, evidence: { kind: 'guardian', guardian: 'A guardian', relation: 'mother' } }, may: witnesses },
  { procedure: 'consents.revoke', way: 'self', input: { patient, consent: ownConsent, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'consents.revoke', way: 'paper', input: { patient, consent: ownConsent, evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  { procedure: 'consents.request', input: { patient, organization: away, terms: { ...terms, role: 'Clinician' }, text: null }, may: care },
  { procedure: 'consents.requests', input: { state: 'all' }, may: [...withRole, 'patient', 'another patient'] },
  { procedure: 'consents.narrow', way: 'self', input: { patient, consent: ownConsent, end: sooner, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'consents.narrow', way: 'paper', input: { patient, consent: ownConsent, end: sooner, evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  { procedure: 'consents.narrow', way: 'as a delegate', input: { patient, consent: ownConsent, end: sooner, evidence: { kind: 'delegate' } }, may: [], mandated: ['mandate', 'mandate to withdraw'] },
  // R: within the mandate, for its sections, by its powers.
  { procedure: 'consents.grant', way: 'as a delegate', input: { patient, terms: { ...terms, grantee }, evidence: { kind: 'delegate' } }, may: [], mandated: ['mandate'] },
  { procedure: 'consents.revoke', way: 'as a delegate', input: { patient, consent: ownConsent, evidence: { kind: 'delegate' } }, may: [], mandated: ['mandate', 'mandate to withdraw'] },
  { procedure: 'consents.extend', way: 'as a delegate', input: { patient, consent: ownConsent, end: later, evidence: { kind: 'delegate' } }, may: [], mandated: ['mandate'] },
  { procedure: 'consents.extend', way: 'self', input: { patient, consent: ownConsent, end: later, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'consents.extend', way: 'paper', input: { patient, consent: ownConsent, end: later, evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  // W: refer out. Only with a consent that lets the caller share: not to read, in that state, so the chain would refuse what is derived.
  { procedure: 'consents.shareable', input: { patient }, may: care, shows: () => [] },
  { procedure: 'consents.refer', input: { patient, parent: foreignConsent, organization: away, role: 'Clinician', sections: [{ category: 'labs', sensitivity: 'general' }], days: 30 }, may: ['Clinician'], in: ['other action', 'to hand on'] },
  { procedure: 'consents.willRefer', input: { patient, parent: foreignConsent, organization: away, role: 'Clinician', sections: [{ category: 'labs', sensitivity: 'general' }], days: 30 }, may: ['Clinician'], in: ['other action', 'to hand on'] },
  ...all(care, 'consents.withdrawRequest'),
  // W: family delegate, representatives; R: nobody who is not named acts for anybody.
  { procedure: 'delegates.list', input: { patient }, may: [...withRole, 'patient'], mandated: standing },
  ...all(signedIn, 'delegates.mine'),
  { procedure: 'delegates.candidates', input: { patient, number: 'nobody' }, may: [...withRole, 'patient'] },
  { procedure: 'delegates.name', way: 'self', input: { patient, ...mandate, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'delegates.name', way: 'paper', input: { patient, ...mandate, evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  { procedure: 'delegates.end', input: { patient, delegate: awayStaff, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'delegates.willSign', way: 'self', input: { act: 'name', patient, ...mandate, evidence: 'self' }, may: [...withRole, 'patient'], mandated: standing },
  { procedure: 'delegates.willSign', way: 'end', input: { act: 'end', patient, delegate: awayStaff, evidence: 'self' }, may: [...withRole, 'patient'], mandated: standing },
  // Once it has ended they are told so, and shown nothing of the record.
  { procedure: 'chart.actingFor', input: { patient }, may: [], mandated: [...standing, 'mandate over', 'mandate ended'], shows: (_, state) => (state === 'mandate' || state === 'mandate to withdraw' ? [marks.own] : []) },
  { procedure: 'exclusions.list', input: { patient }, may: [...withRole, 'patient'], mandated: standing },
  { procedure: 'exclusions.add', way: 'self', input: { patient, ...research, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'exclusions.add', way: 'paper', input: { patient, ...research, evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  { procedure: 'exclusions.end', input: { patient, id: 'e9'.repeat(32), evidence: { kind: 'self' } }, may: ['patient'] },
  // W: teams and shifts are the administrator's; off the chain, signed.
  ...all(['Admin', 'PrivacyOfficer'], 'roster.current'),
  { procedure: 'roster.sign', input: { teams: [], shifts: null }, may: ['Admin'] },
  { procedure: 'consents.refuse', input: { request: openRequest }, may: [...witnesses, 'patient'], mandated: ['mandate'] },
  { procedure: 'consents.explain', input: { patient, organization: away, purpose: 'TREAT' }, may: care, shows: () => [] },
  { procedure: 'consents.willSign', input: { act: 'revoke', patient, consent: ownConsent, evidence: 'paper' }, may: [...withRole, 'patient'], mandated: standing },
  // W: who looked; audit explorer.
  { procedure: 'audit.whoLooked', input: { patient, before: null, limit: 10 }, may: [...withRole, 'patient'] },
  { procedure: 'audit.lookedElsewhere', input: { patient }, may: [...withRole, 'patient'] },
  ...(['audit.disclosures', 'audit.disclosuresCsv'] as const).map((procedure): Permission => ({ procedure, input: { patient }, may: [...withRole, 'patient'] })),
  { procedure: 'audit.accessPackage', input: { patient, reason: 'Asked for it' }, may: [...care, 'PrivacyOfficer', 'patient'], shows: () => [] },
  ...(['audit.breachScope', 'audit.breachScopeCsv'] as const).map((procedure): Permission => ({ procedure, input: { cause: { kind: 'person', account: null }, from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' }, may: ['Admin', 'PrivacyOfficer'] })),
  { procedure: 'audit.openBreach', input: { cause: { kind: 'organization-key' }, from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z', noticed: '2026-01-01T12:00:00.000Z' }, may: ['Admin', 'PrivacyOfficer'] },
  { procedure: 'audit.breachTold', input: { id: '0'.repeat(64), whom: 'people', told: true }, may: ['Admin', 'PrivacyOfficer'] },
  ...all(['Admin', 'PrivacyOfficer'], 'admin.recordOfProcessing', 'consents.oversight', 'audit.breaches'),
  ...all(overseers, 'audit.anchor', 'audit.verify', 'audit.export', 'audit.verifyExport', 'admin.staff', 'admin.proposals', 'devices.list'),
  { procedure: 'audit.list', may: overseers, input: { before: null, limit: 10, patient: null, account: null, outcome: null, action: null, from: null, to: null } },
  // W: patients with and without keys of their own.
  { procedure: 'custody.current', input: { patient }, may: [...witnesses, 'patient'], shows: () => [] },
  ...(['claim', 'giveBack'] as const).map((act): Permission => ({ procedure: 'custody.willSign', way: act, input: { act, patient }, may: ['KeySteward'] })),
  { procedure: 'custody.claim', input: { patient, pin: '654321' }, may: ['KeySteward'] },
  { procedure: 'custody.giveBack', input: { patient, pin: '654321' }, may: ['KeySteward'] },
  // W: a key that is lost, emergencies; R: a patient's keys are the patient's, and at the desk with who agrees. Whose part it is, is asked of a set or a recovery.
  ...all(signedIn, 'guardians.choices', 'guardians.mine', 'guardians.shareFile', 'guardians.give', 'guardians.giveFile', 'guardians.finish', 'guardians.end'),
  ...(['current', 'begin', 'appoint'] as const).flatMap((procedure) => guarded(procedure)),
  ...all(['Admin', 'PrivacyOfficer'], 'emergency.setPolicy', 'emergency.policy', 'emergency.service'),
  // Who is asked, what one opened oneself, what one is told: each sees their own.
  ...all(signedIn, 'emergency.choices', 'emergency.running', 'emergency.owed', 'emergency.account', 'notifications.list', 'notifications.unseen', 'notifications.seen'),
  ...all(care, 'emergency.ready'),
  ...all(['Admin', 'PrivacyOfficer'], 'emergency.willSetPolicy'),
  ...all(signedIn, 'emergency.willApprove'),
  ...(['paper', 'self'] as const).map((evidence): Permission => ({ procedure: 'emergency.willPrepare', way: evidence, input: { patient, trustees: [whoIs('Clinician')], evidence }, may: evidence === 'self' ? ['patient'] : witnesses })),
  { procedure: 'emergency.willOpen', input: { patient, subject: subjects.foreign, reason: 1 }, may: ['Clinician'], shows: () => [] },
  { procedure: 'emergency.list', input: { patient }, may: care, shows: () => [] },
  { procedure: 'emergency.keys', input: { patient }, may: [...witnesses, 'patient'], shows: () => [] },
  { procedure: 'emergency.prepare', way: 'self', input: { patient, trustees: [whoIs('Clinician')], evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'emergency.prepare', way: 'paper', input: { patient, trustees: [whoIs('Clinician')], evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  { procedure: 'emergency.preview', input: { patient, subject: subjects.foreign }, may: ['Clinician'], shows: () => [] },
  { procedure: 'emergency.open', input: { patient, subject: subjects.foreign, reason: 1, text: 'unconscious' }, may: ['Clinician'], shows: () => [] },
  ...all(signedIn, 'emergency.approve'),
  ...(['patient', 'organization'] as const).map((kind): Permission => ({ procedure: 'guardians.willSign', way: `begin, ${kind}`, input: { act: 'begin', of: kind === 'patient' ? { kind, patient } : { kind } }, may: kind === 'patient' ? witnesses : ['KeySteward'] })),
  ...(['paper', 'self'] as const).map((evidence): Permission => ({ procedure: 'guardians.willSign', way: `appoint, ${evidence}`, input: { act: 'appoint', of: { kind: 'patient', patient }, guardians: [{ account: whoIs('Clinician') }, { account: whoIs('Registrar') }], threshold: 2, evidence }, may: evidence === 'self' ? ['patient'] : witnesses })),
  // W: hospital admin.
  { procedure: 'admin.supportBundle', may: ['Admin', 'PrivacyOfficer'], shows: () => [] },
  ...all(['Admin'], 'admin.willSign', 'admin.council', 'admin.admit', 'admin.addStaff', 'admin.assign', 'admin.approveAdmin', 'admin.rejectAdmin', 'admin.endRole', 'network.confirmClock', 'admin.keyKind', 'admin.useKeyKind', 'network.source', 'network.useSource', 'network.listening', 'network.listen', 'devices.willRetire', 'devices.retire', 'devices.willReenrol', 'devices.reenrol'),
  ...all(signedIn, 'admin.organization'),
  ...all(signedIn, 'network.outbox', 'network.retry', 'network.willSign', 'network.tryNow', 'network.connect'),
  // W: retention and legal hold; R: two people erase, and what is restricted opens on a legal ground alone.
  ...all(overseers, 'retention.policy', 'retention.list', 'retention.certificate'),
  ...all(['Admin'], 'retention.setYears'),
  ...all(['Admin', 'PrivacyOfficer'], 'retention.willSign'),
  ...all(['Admin', 'PrivacyOfficer'], 'retention.find', 'retention.preview', 'retention.request', 'retention.confirm', 'retention.withdraw'),
  ...all(['PrivacyOfficer'], 'retention.hold', 'retention.release', 'retention.restrict', 'retention.lift', 'retention.openRestricted'),
  // W: a patient asks for a correction, an erasure or a restriction, and both versions stay.
  { procedure: 'wishes.ask', input: { patient, kind: 'erase', document: null, text: 'Erase it' }, may: ['Registrar', 'Nurse', 'Clinician', 'KeySteward', 'PrivacyOfficer', 'Admin', 'patient'] },
  { procedure: 'wishes.forPatient', input: { patient }, may: ['Registrar', 'Nurse', 'Clinician', 'KeySteward', 'PrivacyOfficer', 'Admin', 'patient'], shows: () => [] },
  { procedure: 'wishes.list', may: ['Admin', 'PrivacyOfficer', 'Clinician'], shows: () => [] },
  ...all(['Admin', 'PrivacyOfficer'], 'wishes.answer'),
  ...all(['Clinician'], 'wishes.entries', 'wishes.correct', 'wishes.refuseCorrection'),
  ...all(signedIn, 'wishes.versions'),
  // W: research; R: giving and withdrawing take as many steps, and withdrawing is `consents.revoke`.
  ...all(['Researcher', 'Admin', 'PrivacyOfficer', 'Auditor'], 'research.programmes'),
  { procedure: 'research.offer', input: { title: 'Sleep', question: 'Does it help?', use: 6, modifiers: [], disease: null, reward: null }, may: ['Researcher', 'Admin'] },
  ...all(['Admin', 'PrivacyOfficer'], 'research.add'), ...all(['Researcher', 'Admin'], 'research.end'),
  { procedure: 'research.forPatient', input: { patient }, may: [...witnesses, 'patient'], shows: () => [] },
  { procedure: 'research.willSign', input: { patient, programme: researchProgramme, sections: [{ category: 'labs', sensitivity: 'general' }], days: 30, evidence: 'self' }, may: [...withRole, 'patient'], mandated: standing },
  { procedure: 'research.give', input: { patient, programme: researchProgramme, sections: [{ category: 'labs', sensitivity: 'general' }], days: 30, evidence: { kind: 'self' } }, may: ['patient'] },
  { procedure: 'research.give', way: 'paper', input: { patient, programme: researchProgramme, sections: [{ category: 'labs', sensitivity: 'general' }], days: 30, evidence: { kind: 'paper', witness: 'A witness' } }, may: witnesses },
  // R: a reward hangs on research alone; a place is the patient's own to ask for and to give up.
  ...all(['Researcher', 'Admin', 'PrivacyOfficer', 'Auditor'], 'research.funding'), ...all(['Researcher', 'Admin'], 'research.participants', 'research.act', 'research.actWillSign'),
  { procedure: 'research.place', input: { patient, programme: researchProgramme }, may: ['patient'] },
  ...(['research.placeWillSign', 'research.placeAct'] as const).flatMap((procedure) => [
    { procedure, way: 'ask', input: { act: 'ask', patient, programme: researchProgramme, consent: ownConsent }, may: ['patient' as const] },
    { procedure, way: 'leave', input: { act: 'leave', patient, programme: researchProgramme }, may: ['patient' as const] },
    { procedure, way: 'pass on', input: { act: 'pass-on', patient, programme: researchProgramme, to: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' }, may: ['patient' as const] },
  ]),
  // Services between organizations: an administrator's.
  ...all(['Admin'], 'market.offers', 'market.purchases', 'market.willSign', 'market.act', 'market.description', 'market.describe'),
  // W: validator; patient's wallet.
  ...all(signedIn, 'validator.status', 'validator.rewards', 'validator.rewardsCsv', 'wallet.accounts', 'wallet.quote', 'wallet.transfer', 'wallet.transfers'),
  ...all(keepers, 'accounts.list', 'accounts.draft', 'accounts.create', 'accounts.importPhrase', 'accounts.importFile', 'accounts.derive', 'accounts.add', 'accounts.rename', 'accounts.forget', 'accounts.exportFile', 'accounts.exportPhrase', 'accounts.prepare', 'accounts.lesson', 'accounts.submit'),
  // "Details": what the network, IPFS and the vault hold, ids and hashes only.
  ...all(signedIn, 'inspect.organization', 'inspect.role', 'inspect.recipient', 'inspect.subject', 'inspect.consent', 'inspect.document', 'inspect.content', 'inspect.copies', 'inspect.vault', 'inspect.decide', 'inspect.tryEverySecret', 'inspect.bundle', 'inspect.fetch'),
  // What a stated reason opens, and the ways a record leaves.
  ...chart('TREAT', 'called by the ward'),
  ...writing('called by the ward'),
  { procedure: 'chart.exportBundle', input: { patient, reason: 'asked for' }, may: care, shows: (who) => ownFor(who, 'asked for') },
  // The keys of a consent go to whom it lets read and hand on, for what it names, and to nobody whom a chart would refuse.
  { procedure: 'chart.exportKeys', input: { subject: subjects.foreign, consent: foreignConsent, reason: 'asked for' }, may: ['Clinician'], in: ['to hand on'], shows: () => [marks.key] },
  { procedure: 'chart.exportDocument', way: 'own', input: { patient, section: { category: 'labs', sensitivity: 'general' }, reason: 'asked for' }, may: care, shows: (_, state) => (state === 'excluded' ? [] : [marks.key]) },
  { procedure: 'chart.exportDocument', way: 'sensitive', input: { patient, section: { category: 'notes', sensitivity: 'PSY' }, reason: 'asked for' }, may: ['Nurse'], shows: () => [marks.key] },
  // Who broke the glass answers for it to a privacy officer; what was read is listed, not shown.
  { procedure: 'emergency.queue', input: { all: true }, may: ['Admin', 'PrivacyOfficer'], shows: () => [] },
  { procedure: 'emergency.review', input: { subject: subjects.foreign, emergency: openEmergency, verdict: 'Justified', finding: null }, may: ['PrivacyOfficer'], in: ['emergency over', 'emergency closed'] },
  { procedure: 'emergency.willReview', input: { subject: subjects.foreign, emergency: openEmergency, verdict: 'Justified', finding: null }, may: ['PrivacyOfficer'], in: ['emergency over', 'emergency closed'] },
  // Who opened an emergency ends it, or who answers for the house; nobody ends another clinic's.
  { procedure: 'emergency.close', input: { subject: subjects.foreign, emergency: openEmergency }, may: ['Clinician', 'Admin', 'PrivacyOfficer'], in: ['emergency', 'emergency over'] },
  { procedure: 'emergency.close', way: 'a colleague’s', input: { subject: subjects.foreign, emergency: colleaguesEmergency }, may: ['Admin', 'PrivacyOfficer'], in: ['a colleague’s emergency'] },
  { procedure: 'emergency.willClose', input: { subject: subjects.foreign, emergency: openEmergency }, may: ['Clinician', 'Admin', 'PrivacyOfficer'], in: ['emergency', 'emergency over'] },
  { procedure: 'emergency.willClose', way: 'a colleague’s', input: { subject: subjects.foreign, emergency: colleaguesEmergency }, may: ['Admin', 'PrivacyOfficer'], in: ['a colleague’s emergency'] },
  // Last, since they change who is signed in.
  { procedure: 'session.signIn', input: { account: whoIs('Nurse'), secret: '123456' }, may: everybody },
  { procedure: 'session.lock', may: everybody },
];
