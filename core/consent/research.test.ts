import { describe, expect, it } from 'vitest';
import type { Hash, OrganizationId } from '../ids/index.ts';
import { away, consent as care, home, now } from './decision.fixture.ts';
import { duoModifiers, duoPermissions, duoText, permitsUse } from './duo.ts';
import { declaredUse, researchClauses, researchInWords, researchObstacle, ResearchTerms } from './research.ts';
import { actions, purposes } from './vocabulary.ts';
import type { Consent } from './types.ts';

const terms: ResearchTerms = { format: 'assent-research/1', organization: away, title: 'Sleep', question: 'Does sleep help?', use: 7, modifiers: [21, 46], disease: 'asthma', reward: '20 ASN', salt: '5a'.repeat(32) as Hash };
const declared = declaredUse(terms);
const consent: Consent = { ...care, grantee: { kind: 'Organization', organization: away }, purposes: purposes.HRESCH, duo: 6, terms: declared.clauses };

/** The cases of pallets/consent/tests/calls/research.rs: each differs from what is covered in one thing. */
const notCovered: readonly (readonly [string, Partial<Consent>, string])[] = [
  ['no permission', { duo: null }, 'permission'], ['a narrower permission', { duo: 11 }, 'permission'], ['other clauses', { terms: '08'.repeat(32) }, 'clauses'], ['to treat', { purposes: purposes.TREAT }, 'purpose'], ['to write', { actions: actions.write }, 'action'],
  ['another organization', { grantee: { kind: 'Organization', organization: home } }, 'grantee'], ['an account', { grantee: { kind: 'Account', account: care.grantedBy } }, 'grantee'], ['not begun', { period: { start: now + 1, end: now + 2 } }, 'period'],
  ['over at this very instant', { period: { start: 0, end: now } }, 'period'], ['withdrawn', { revokedAt: 80 }, 'withdrawn'], ['lapsed', { lapsed: true }, 'withdrawn'],
];

describe('consent to research', () => {
  it('covers what was declared, and what is narrower', () => {
    expect(researchObstacle(consent, declared, now)).toBeNull();
    expect(researchObstacle({ ...consent, grantee: { kind: 'Role', organization: away, role: 'Researcher' } }, declared, now)).toBeNull();
    expect(researchObstacle(consent, { ...declared, duo: 42 }, now)).toBe('permission');
  });

  it.each(notCovered)('%s: does not', (_, change, obstacle) => {
    expect(researchObstacle({ ...consent, ...change }, declared, now)).toBe(obstacle);
  });

  /** Rows: the permission, columns: the use; the table of the runtime's own test. */
  it('orders permissions as the ontology and the runtime do', () => {
    const codes = [4, 42, 6, 7, 11];
    const table = ['11111', '01111', '00110', '00010', '00001'];
    expect(codes.map((permission) => codes.map((use) => (permitsUse(permission, use) ? '1' : '0')).join(''))).toEqual(table);
    expect([permitsUse(20, 20), permitsUse(20, 7)]).toEqual([true, false]);
    expect(duoPermissions.map(({ id }) => id)).toEqual(codes);
  });

  it('commits to every word: another use, reward or limit is another consent', () => {
    const others: Partial<ResearchTerms>[] = [{ organization: 3 as OrganizationId }, { title: 'x' }, { question: 'x' }, { use: 6, disease: null }, { modifiers: [21] }, { disease: 'gout' }, { reward: null }, { salt: '5b'.repeat(32) as Hash }];
    expect(new Set([terms, ...others.map((other) => ({ ...terms, ...other }))].map(researchClauses)).size).toBe(others.length + 1);
  });

  it('is refused with a disease that belongs to no disease-specific use, and with a number that is none of the ontology', () => {
    for (const change of [{ disease: null }, { use: 42 }, { use: 5 }, { modifiers: [1] }]) expect(ResearchTerms.safeParse({ ...terms, ...change }).success).toBe(false);
    expect(ResearchTerms.safeParse(terms).success).toBe(true);
  });

  it('is told in plain words, the freedom to say no before the reward', () => {
    const words = researchInWords(terms);
    expect(words.may).toBe('They may use the data for research into asthma, and for nothing else.');
    expect(words.limits).toEqual(['Only after an ethics committee has agreed.', 'Not to earn money.']);
    expect(Object.keys(words).indexOf('voluntary')).toBeLessThan(Object.keys(words).indexOf('reward'));
    expect(words.voluntary).toContain('treatment is the same');
  });

  it('has one plain sentence a term, each of its own, under the ontology’s number', () => {
    const all = [...duoPermissions, ...duoModifiers];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ plain }) => plain)).size).toBe(all.length);
    expect(duoText(42)).toBe('DUO:0000042');
  });
});
