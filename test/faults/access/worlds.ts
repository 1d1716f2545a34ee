/** Organizations, who works there, and subjects with consents and emergencies: all that a decision of the chain rests on, from a seed. */
import { encodeAddress } from '@polkadot/util-crypto';
import type { Assignment, Consent, Emergency, Grantee } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, EmergencyId, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { createRandom, type Random } from '../../../core/synthetic/index.ts';

export interface World { readonly subject: SubjectId; readonly consents: readonly Consent[]; readonly emergencies: readonly Emergency[] }
export interface Ground {
  /** One that is in no list is unknown to the chain. */
  readonly organizations: ReadonlyMap<OrganizationId, 'Active' | 'Suspended'>;
  readonly assignments: readonly Assignment[];
  readonly worlds: readonly World[];
}

export const beginning = Date.UTC(2026, 5, 1);
export const day = 86_400_000;
const minute = 60_000;
const organization = (index: number): OrganizationId => (71 + index) as OrganizationId;
export const active = [0, 1, 2].map(organization);
export const suspended = organization(3);
export const unknown = organization(4);
const workplaces = [...active, suspended];
export const workRoles = ['Clinician', 'Nurse', 'Pharmacist'] as const;
export const accounts: readonly AccountId[] = Array.from({ length: 12 }, (_, index) => encodeAddress(new Uint8Array(32).fill(index + 1), 42) as AccountId);
export const sections: readonly SectionHash[] = Array.from({ length: 7 }, (_, index) => `5${String(index)}`.repeat(16) as SectionHash);
const patient = encodeAddress(new Uint8Array(32).fill(99), 42) as AccountId;

export function createGround(seed: number, worlds: number): Ground {
  const random = createRandom(`worlds ${String(seed)}`);
  const assignments = accounts.flatMap((account) => assignmentsOf(random, account));
  return {
    organizations: new Map<OrganizationId, 'Active' | 'Suspended'>([...active.map((id) => [id, 'Active'] as const), [suspended, 'Suspended']]),
    assignments,
    worlds: Array.from({ length: worlds }, () => createWorld(random, assignments)),
  };
}

/** At each organization one role that holds throughout or none, and perhaps one that begins, runs out or was ended. */
function assignmentsOf(random: Random, account: AccountId): Assignment[] {
  return workplaces.flatMap((at) => {
    if (random.chance(0.3)) return [];
    const [first = 'Nurse', second = 'Nurse'] = random.some(workRoles, 2);
    const from = beginning + random.int(0, 15) * day;
    const common = { organization: at, account, licence: null, assignedBy: patient };
    return [
      ...(random.chance(0.7) ? [{ ...common, role: first, from: 0, until: null, endedAt: null }] : []),
      ...(random.chance(0.6) ? [{ ...common, role: second, from, until: random.chance(0.6) ? from + random.int(1, 20) * day : null, endedAt: random.chance(0.4) ? beginning + random.int(0, 35) * day : null }] : []),
    ];
  });
}

const hex = (random: Random, bytes: number): string => Array.from({ length: bytes }, () => random.int(0, 255).toString(16).padStart(2, '0')).join('');

function createWorld(random: Random, assignments: readonly Assignment[]): World {
  const subject = hex(random, 32) as SubjectId;
  const consents: Consent[] = [];
  if (!random.chance(0.07)) for (let left = random.int(1, 5); left > 0; left -= 1) consents.push(createConsent(random, subject, consents));
  return { subject, consents, emergencies: Array.from({ length: random.chance(0.6) ? random.int(1, 3) : 0 }, () => createEmergency(random, subject, assignments)) };
}

function granteeOf(random: Random): Grantee {
  const at = random.chance(0.95) ? random.pick(active) : suspended;
  const kind = random.int(0, 9);
  if (kind < 2) return { kind: 'Account', account: random.pick(accounts) };
  return kind < 5 ? { kind: 'Organization', organization: at } : { kind: 'Role', organization: at, role: random.pick(workRoles) };
}

function createConsent(random: Random, subject: SubjectId, before: readonly Consent[]): Consent {
  const start = beginning + random.int(0, 20) * day;
  const about = beginning - random.int(10, 60) * day;
  return {
    id: hex(random, 32) as ConsentId, subject, grantee: granteeOf(random), sections: random.some(sections.slice(0, 6), random.int(1, 5)), actions: random.int(1, 7), purposes: random.int(1, 255),
    period: { start, end: start + 1 + random.int(0, 20) * day }, dataPeriod: random.chance(0.3) ? { start: about, end: about + 1 + random.int(0, 9) * day } : null,
    terms: hex(random, 32), duo: random.chance(0.1) ? random.int(1, 60) : null, countries: random.chance(0.5) ? [{ country: 'GB', basis: 1 }] : [],
    parent: random.chance(0.2) ? before.at(-1)?.id ?? null : null, bundle: null, evidence: random.pick(['Key', 'Pin', 'Paper', 'Guardian'] as const), grantedBy: patient, grantedAt: random.int(1, 90_000),
    revokedAt: random.chance(0.15) ? random.int(1, 90_000) : null, lapsed: random.chance(0.1),
  };
}

/** Opened by somebody who works there, or who did not or no longer does. */
function createEmergency(random: Random, subject: SubjectId, assignments: readonly Assignment[]): Emergency {
  const openedAt = beginning + random.int(3, 12) * day + random.int(0, 30) * minute;
  const named = random.some(sections.slice(0, 6), random.int(1, 5));
  const who = random.chance(0.9) ? random.pick(assignments.filter((one) => one.from === 0 && one.organization !== suspended)) : { organization: random.pick(active), account: random.pick(accounts) };
  const closed = random.chance(0.12);
  return {
    id: hex(random, 32) as EmergencyId, subject, organization: who.organization, openedBy: who.account, reason: random.int(1, 9), text: null, sections: named, minimum: named.filter(() => random.chance(0.4)),
    openedAt, restAt: openedAt + random.int(0, 30) * minute, until: openedAt + 60 * minute, approvers: [], threshold: 0, approvals: [], closedAt: closed ? openedAt + random.int(1, 59) * minute : null, review: null,
  };
}
