/** What is asked of the worlds: mostly aimed at one consent or emergency, then missing it in one way, often by one millisecond. */
import { actions, type Assignment, type ChainFacts, type Consent, type DecisionRequest, type Emergency, purposes } from '../../../core/consent/index.ts';
import type { OrganizationId } from '../../../core/ids/index.ts';
import { createRandom, type Random } from '../../../core/synthetic/index.ts';
import { accounts, active, beginning, day, type Ground, sections, suspended, unknown, type World, workRoles } from './worlds.ts';

export interface Question { readonly request: DecisionRequest; readonly now: number; readonly facts: ChainFacts; readonly world: World }

type Asked = { -readonly [Name in keyof Omit<DecisionRequest, 'subject' | 'organization'>]: DecisionRequest[Name] } & { organization: OrganizationId; now: number };

export function createQuestions(seed: number, ground: Ground, count: number): Question[] {
  const random = createRandom(`questions ${String(seed)}`);
  return Array.from({ length: count }, (_, index) => {
    const world = ground.worlds[index % ground.worlds.length] as World;
    const { now, ...asked } = ask(random, ground, world);
    const facts = { organizationStatus: ground.organizations.get(asked.organization) ?? null, assignments: ground.assignments, consents: world.consents, emergencies: world.emergencies };
    return { world, now, facts, request: { ...asked, subject: world.subject } };
  });
}

function ask(random: Random, ground: Ground, world: World): Asked {
  const aim = random.next();
  if (aim < 0.16 && world.emergencies.length > 0) return missedEmergency(random, ground, random.pick(world.emergencies));
  if (aim < 0.94 && world.consents.length > 0) return missedConsent(random, ground, random.pick(world.consents));
  return anything(random);
}

const anything = (random: Random): Asked => ({
  section: random.pick(sections), sensitivity: 'general', organization: random.pick(active), account: random.pick(accounts), action: random.int(0, 9), purpose: random.int(0, 300),
  author: random.pick([null, ...active]), dataFrom: random.chance(0.5) ? beginning - random.int(0, 60) * day : null, now: beginning + random.int(0, 40) * day, reason: null, document: null,
});

const within = (random: Random, start: number, end: number): number => (random.chance(0.2) ? random.pick([start, end - 1]) : random.int(start, end - 1));
const elsewhere = (random: Random, at: OrganizationId): OrganizationId => random.pick(active.filter((one) => one !== at));
const bit = (random: Random, bits: number): number => random.pick([...Array(9).keys()].map((index) => 1 << index).filter((one) => (bits & one) !== 0));

/** Somebody whom the consent is for, who holds a role there throughout if anybody does. */
function holder(random: Random, ground: Ground, { grantee }: Consent): Assignment {
  const fitting = ground.assignments.filter((one) => (grantee.kind === 'Account' ? one.account === grantee.account && one.organization !== suspended : one.organization === grantee.organization && (grantee.kind !== 'Role' || one.role === grantee.role)));
  const throughout = fitting.filter(({ from }) => from === 0);
  return throughout.length > 0 && random.chance(0.85) ? random.pick(throughout) : random.pick(fitting.length > 0 ? fitting : ground.assignments);
}

function missedConsent(random: Random, ground: Ground, consent: Consent): Asked {
  const who = holder(random, ground, consent);
  const { period, dataPeriod } = consent;
  const asked: Asked = {
    section: random.pick(consent.sections), sensitivity: 'general', organization: who.organization, account: who.account, action: bit(random, consent.actions), purpose: bit(random, consent.purposes),
    author: random.chance(0.8) ? elsewhere(random, who.organization) : null, dataFrom: dataPeriod === null ? null : within(random, dataPeriod.start, dataPeriod.end), now: within(random, period.start, period.end), reason: null, document: null,
  };
  switch (random.int(0, 26)) {
    case 0: asked.organization = random.pick([suspended, unknown]); break;
    case 1: asked.account = random.pick(accounts); break;
    case 2: asked.now = random.pick([who.from, who.from - 1, who.until ?? 0, (who.until ?? 1) - 1, who.endedAt ?? 0, (who.endedAt ?? 1) - 1].filter((at) => at > 0).concat(asked.now)); break;
    case 3: case 4: asked.author = asked.organization; break;
    case 5: asked.section = random.pick(sections); break;
    case 6: asked.section = sections.at(-1) ?? asked.section; break;
    case 7: asked.action = random.pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 15]); break;
    case 8: asked.action = consent.actions | bit(random, 15); break;
    case 9: asked.purpose = random.int(0, 511); break;
    case 10: asked.purpose = consent.purposes | bit(random, 255); break;
    case 11: asked.dataFrom = null; break;
    case 12: if (dataPeriod !== null) asked.dataFrom = random.pick([dataPeriod.start - 1, dataPeriod.end]); break;
    case 13: asked.now = random.pick([period.start - 1, period.start - day]); break;
    case 14: asked.now = random.pick([period.end, period.end + day]); break;
    case 15: asked.organization = elsewhere(random, asked.organization); break;
  }
  return asked;
}

function missedEmergency(random: Random, ground: Ground, emergency: Emergency): Asked {
  const { openedAt, restAt, until } = emergency;
  const asked: Asked = {
    section: random.pick(emergency.sections), sensitivity: 'general', organization: emergency.organization, account: emergency.openedBy, action: actions.read, purpose: purposes.ETREAT,
    author: elsewhere(random, emergency.organization), dataFrom: null, now: within(random, restAt, until), reason: null, document: null,
  };
  switch (random.int(0, 17)) {
    case 0: asked.now = random.pick([until, until - 1, until + 1]); break;
    case 1: asked.now = random.pick([openedAt - 1, openedAt]); break;
    case 2: asked.now = random.pick([restAt - 1, restAt]); break;
    case 3: asked.now = within(random, openedAt, until); break;
    case 4: asked.account = random.pick(ground.assignments.filter((one) => one.organization === emergency.organization)).account; break;
    case 5: asked.organization = elsewhere(random, asked.organization); break;
    case 6: asked.action = random.pick([0, 2, 3, 5, 9]); break;
    case 7: asked.purpose = random.pick([0, 1, 3, 6, 258]); break;
    case 8: asked.section = random.pick(sections); break;
    case 9: asked.organization = random.pick([suspended, unknown]); break;
    case 10: asked.author = asked.organization; break;
  }
  return asked;
}

/** Roles that somebody in these worlds holds, for a rule that forgets to ask for one. */
export const anyRole = workRoles[0];
