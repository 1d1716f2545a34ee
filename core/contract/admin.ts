import { z } from 'zod';
import { AccountId, OrganizationId } from '../ids/index.ts';
import { KeyKind } from '../sealing/age-identity.ts';
import { forRoles, Instant, RoleName, signedIn, Text } from './base.ts';
import { Stage } from './records.ts';
import { WillSign } from './signing.ts';

export const Assignment = z.strictObject({ role: RoleName, from: Instant, until: Instant.nullable(), endedAt: Instant.nullable(), state: z.enum(['pending', 'active', 'not-yet', 'expired', 'ended']), stage: Stage });
export type Assignment = z.infer<typeof Assignment>;

export const StaffRow = z.strictObject({ account: AccountId, name: z.string().max(120), local: z.boolean(),
  /** Their keys are sealed by a key steward, who has to sign in once. */
  waitingForKeys: z.boolean(), assignments: z.array(Assignment).max(20) });
export type StaffRow = z.infer<typeof StaffRow>;

/** Waits for another administrator than the one who proposed it, until `endsAt`. */
export const AdminProposal = z.strictObject({ account: AccountId, name: z.string().max(120), proposedBy: AccountId, proposedByName: z.string().max(120), proposedAt: Instant, endsAt: Instant, from: Instant, until: Instant.nullable() });
export type AdminProposal = z.infer<typeof AdminProposal>;

export const OrganizationFacts = z.strictObject({
  id: OrganizationId, name: z.string().max(120), country: z.string().length(2), status: z.enum(['active', 'suspended']), admins: z.array(z.strictObject({ account: AccountId, name: z.string().max(120) })).max(10), devices: z.int().min(0), admittedBlock: z.int().min(0),
  treasury: z.strictObject({ account: AccountId, free: z.string().max(40) }), patients: z.int().min(0), documents: z.int().min(0), keySteward: z.boolean(),
});

/** More than half of the members decide. `mine`: who asks has a seat. */
export const CouncilFacts = z.strictObject({ members: z.int().min(0), needed: z.int().min(1), mine: z.boolean() });
export type CouncilFacts = z.infer<typeof CouncilFacts>;

/** Before a council of several: proposed with the vote of who proposes, and carried once so many have voted for it. */
export const Proposed = z.strictObject({ motion: z.int().min(0), needed: z.int().min(2), members: z.int().min(2) });
export type Proposed = z.infer<typeof Proposed>;

const Term = { role: RoleName, from: Instant.nullable().default(null), until: Instant.nullable().default(null) };
/** The acts as they are asked for; a new person's account is made at the moment of confirming. */
const AdminAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('addStaff'), ...Term }),
  z.strictObject({ act: z.literal('assign'), account: AccountId, ...Term }),
  z.strictObject({ act: z.literal('endRole'), account: AccountId, role: RoleName }),
  z.strictObject({ act: z.literal('approveAdmin'), account: AccountId }),
  z.strictObject({ act: z.literal('rejectAdmin'), account: AccountId }),
  z.strictObject({ act: z.literal('useKeyKind'), kind: KeyKind }),
  z.strictObject({ act: z.literal('admit'), application: z.string().min(1).max(4000) }),
]);
export type AdminAct = z.infer<typeof AdminAct>;

export const admin = {
  /** What one of these acts will sign: the call that the act itself will make. */
  willSign: forRoles('Admin').input(AdminAct).output(WillSign),
  /** The council of institutions, as the network has it now. */
  council: forRoles('Admin').output(CouncilFacts),
  /** Admits another organization to the network, or proposes it, by a member of the council of institutions; an admitted one's treasury gets a first balance. */
  admit: forRoles('Admin').input(z.strictObject({ application: z.string().min(1).max(4000) })).output(z.strictObject({ organization: OrganizationId.nullable(), proposed: Proposed.nullable() })),
  organization: signedIn.output(OrganizationFacts),
  /** Which kind of keys this site makes from now on. The hybrid ones resist a quantum computer; the `age` command reads them from version 1.3. */
  keyKind: forRoles('Admin').output(z.strictObject({ kind: KeyKind })),
  useKeyKind: forRoles('Admin').input(z.strictObject({ kind: KeyKind })).output(z.strictObject({ kind: KeyKind })),
  /** For whoever helps from outside: versions, numbers, codes and places in our code. Nothing of a patient or a person. */
  supportBundle: forRoles('Admin', 'PrivacyOfficer').output(z.strictObject({ name: z.string().max(120), zip: z.base64().max(2_000_000) })),
  /** What this organization does with personal data, as a text (GDPR, article 30): purposes, kinds of data, recipients, other countries, how long, how it is guarded. */
  recordOfProcessing: forRoles('Admin', 'PrivacyOfficer').output(z.strictObject({ name: z.string().max(120), text: z.string().max(200_000) })),
  staff: forRoles('Admin', 'PrivacyOfficer', 'Auditor').output(z.array(StaffRow).max(500)),
  addStaff: forRoles('Admin').input(z.strictObject({ name: Text(120), title: Text(120), role: RoleName, pin: z.string().regex(/^\d{6,12}$/), from: Instant.nullable().default(null), until: Instant.nullable().default(null) })).output(z.strictObject({ account: AccountId })),
  /** Who is proposed as an administrator: where there is more than one in office, `assign` and `addStaff` propose, and another of them approves. */
  proposals: forRoles('Admin', 'PrivacyOfficer', 'Auditor').output(z.array(AdminProposal).max(10)),
  approveAdmin: forRoles('Admin').input(z.strictObject({ account: AccountId })).output(z.strictObject({ account: AccountId })),
  rejectAdmin: forRoles('Admin').input(z.strictObject({ account: AccountId })).output(z.strictObject({ account: AccountId })),
  assign: forRoles('Admin').input(z.strictObject({ account: AccountId, role: RoleName, from: Instant.nullable().default(null), until: Instant.nullable().default(null) })).output(z.strictObject({ account: AccountId })),
  endRole: forRoles('Admin').input(z.strictObject({ account: AccountId, role: RoleName })).output(z.strictObject({ account: AccountId })),
};
