/** Roles in the order of the runtime's SCALE enum: the position is the index on the wire. */
export const roles = [
  'Registrar', 'Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward', 'Admin', 'PrivacyOfficer', 'Researcher', 'Auditor', 'Validator',
] as const;
export type Role = (typeof roles)[number];

/** Bits of `actions` on chain. */
export const actions = { read: 1, write: 2, share: 4 } as const;
export type Action = keyof typeof actions;

/** Bits of `purposes` on chain; the names are codes of HL7 v3 ActReason (PurposeOfUse). */
export const purposes = { TREAT: 1, ETREAT: 2, HPAYMT: 4, HOPERAT: 8, HRESCH: 16, PATRQT: 32, PUBHLTH: 64, FAMRQT: 128 } as const;
export type Purpose = keyof typeof purposes;

/** How a consent was given, in the runtime's order. */
export const evidences = ['Key', 'Pin', 'Paper', 'Guardian'] as const;
export type Evidence = (typeof evidences)[number];

/** `general`, or a code of HL7 v3 ActCode's information sensitivity policy that is withheld unless named. */
export const sensitivities = ['general', 'PSY', 'ETH', 'HIV', 'SEX', 'GDIS'] as const;
export type Sensitivity = (typeof sensitivities)[number];

/** The names whose bit is set, in the table's order. Bits without a name are left out. */
export function namesIn<Name extends string>(table: Readonly<Record<Name, number>>, bits: number): Name[] {
  return (Object.keys(table) as Name[]).filter((name) => (bits & table[name]) !== 0);
}

/** The bit set of the names. */
export function bitsOf<Name extends string>(table: Readonly<Record<Name, number>>, names: readonly Name[]): number {
  return names.reduce((bits, name) => bits | table[name], 0);
}
