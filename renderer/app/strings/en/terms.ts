import type { Action, Purpose, RoleName, SectionCategory, Sensitivity, Stage } from '../../../../core/contract/index.ts';

/** Words for the values of the contract. A value without a word does not compile. */
export const terms = {
  roles: {
    Registrar: 'Registrar', Nurse: 'Nurse', Clinician: 'Clinician', Laboratory: 'Laboratory', Pharmacist: 'Pharmacist', KeySteward: 'Key steward', Admin: 'Administrator', PrivacyOfficer: 'Privacy officer', Researcher: 'Researcher', Auditor: 'Auditor', Validator: 'Validator',
  } satisfies Record<RoleName, string>,
  rolesPlural: {
    Registrar: 'registrars', Nurse: 'nurses', Clinician: 'clinicians', Laboratory: 'laboratory staff', Pharmacist: 'pharmacists', KeySteward: 'key stewards', Admin: 'administrators', PrivacyOfficer: 'privacy officers', Researcher: 'researchers', Auditor: 'auditors', Validator: 'validators',
  } satisfies Record<RoleName, string>,
  sections: {
    demographics: 'Name and contact', alerts: 'Alerts', problems: 'Problems', allergies: 'Allergies', medications: 'Medications', immunizations: 'Immunizations', vitals: 'Vital signs', labs: 'Laboratory', procedures: 'Procedures', devices: 'Devices', pregnancy: 'Pregnancy', 'social-history': 'Social history', 'functional-status': 'Functional status', 'advance-directives': 'Advance directives', encounters: 'Visits', notes: 'Notes', imaging: 'Imaging', documents: 'Documents', plans: 'Care plans', financial: 'Bills and claims',
  } satisfies Record<SectionCategory, string>,
  sensitivities: {
    general: 'General', PSY: 'Mental health', ETH: 'Substance use', HIV: 'HIV', SEX: 'Sexual and reproductive health', GDIS: 'Genetic conditions',
  } satisfies Record<Sensitivity, string>,
  purposes: {
    TREAT: 'Treatment', ETREAT: 'Emergency treatment', HPAYMT: 'Payment', HOPERAT: 'Running the organization', HRESCH: 'Research', PATRQT: 'The patient’s own request', PUBHLTH: 'Public health', FAMRQT: 'The family’s request',
  } satisfies Record<Purpose, string>,
  actions: { read: 'read', write: 'add to', share: 'pass on' } satisfies Record<Action, string>,
  stages: {
    saved: 'Saved', stored: 'Stored', submitted: 'Sent', recorded: 'Recorded', confirmed: 'Confirmed', failed: 'Failed',
  } satisfies Record<Stage, string>,
  stageMeaning: {
    saved: 'On this workstation. Not yet in the shared store.',
    stored: 'Sealed and in the shared store. Not yet sent to the network.',
    submitted: 'Sent to the network. Not yet recorded.',
    recorded: 'Recorded by the network. Becomes final within seconds.',
    confirmed: 'Final. It can no longer be undone by the network.',
    failed: 'It did not go through. The reason is on the connection page.',
  } satisfies Record<Stage, string>,
  /** Of what is recorded while the network does not agree. */
  waitingForAgreement: { label: 'Waiting for agreement', meaning: 'The network has seen it but not agreed on it. It is not final and may still be taken back.' },
  genders: { female: 'female', male: 'male', other: 'other', unknown: 'sex unknown' } as Readonly<Record<string, string>>,
  evidence: { Key: 'the patient’s own key', Pin: 'the patient’s PIN', Paper: 'signed paper', Guardian: 'a guardian' },
  sectionName: (category: string, sensitivity: string) => (sensitivity === 'general' ? category : `${category} (${sensitivity})`),
};
