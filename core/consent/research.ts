import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { Hash, OrganizationId } from '../ids/index.ts';
import { canonicalJson } from '../sealing/canonical-json.ts';
import { duoModifier, duoModifiers, duoPermission, duoPermissions, permitsUse } from './duo.ts';
import type { Consent } from './types.ts';
import { actions, purposes } from './vocabulary.ts';

const ids = (terms: readonly { readonly id: number }[]) => z.int().refine((id) => terms.some((term) => term.id === id), 'not a DUO number');

/** What a research programme says it will do with the data: what patients are shown, and what a consent commits to. */
export const ResearchTerms = z.strictObject({
  format: z.literal('assent-research/1'),
  /** Whose programme it is. */
  organization: OrganizationId,
  title: z.string().trim().min(1).max(120), question: z.string().trim().min(1).max(1000),
  /** The narrowest DUO permission that covers the use. */
  use: ids(duoPermissions), modifiers: z.array(ids(duoModifiers)).max(10),
  /** Of a disease-specific use, and of no other. */
  disease: z.string().trim().min(1).max(120).nullable(),
  /** What who takes part gets, in words; null for nothing. Never for consent to treatment: a programme asks for research alone. */
  reward: z.string().trim().min(1).max(200).nullable(),
  /** So that two programmes with the same words are two. */
  salt: Hash,
}).refine(({ use, disease }) => (use === 7) === (disease !== null), 'a disease belongs to a disease-specific use');
export type ResearchTerms = z.infer<typeof ResearchTerms>;

/** What stands on chain as a consent's `terms`: of another use, or of another reward, it is another. */
export const researchClauses = (terms: ResearchTerms): Hash => Hash.parse(bytesToHex(sha256(utf8ToBytes(`assent/research-clauses/1\n${canonicalJson(terms)}`))));

export interface ResearchUse { readonly organization: OrganizationId; readonly duo: number; readonly clauses: string }
export const declaredUse = (terms: ResearchTerms): ResearchUse => ({ organization: terms.organization, duo: terms.use, clauses: researchClauses(terms) });

/** Why a consent does not cover a use, in the order of the runtime's checks; null where it does. */
export type ResearchObstacle = 'grantee' | 'withdrawn' | 'period' | 'action' | 'purpose' | 'permission' | 'clauses';

/** The same answer as `ConsentApi::covers_use` (pallets/consent/src/research.rs). */
export function researchObstacle(consent: Consent, declared: ResearchUse, now: number): ResearchObstacle | null {
  const { grantee } = consent;
  if (grantee.kind === 'Account' || grantee.organization !== declared.organization) return 'grantee';
  if (consent.revokedAt !== null || consent.lapsed) return 'withdrawn';
  if (now < consent.period.start || now >= consent.period.end) return 'period';
  if ((consent.actions & actions.read) === 0) return 'action';
  if ((consent.purposes & purposes.HRESCH) === 0) return 'purpose';
  if (consent.duo === null || !permitsUse(consent.duo, declared.duo)) return 'permission';
  return consent.terms === declared.clauses ? null : 'clauses';
}

/**
 * Why a consent gives no right to a paid place; null where it does. A reward hangs on research and on nothing else: a consent that is to
 * anything beside it is refused, also where it would cover the programme.
 */
export function placeObstacle(consent: Consent, declared: ResearchUse, now: number): ResearchObstacle | 'treatment' | null {
  return consent.purposes !== purposes.HRESCH ? 'treatment' : researchObstacle(consent, declared, now);
}

/** For the person who is asked: what they may do, what limits it, and that it is free to say no, before anything about a reward. */
export function researchInWords(terms: ResearchTerms): { may: string; limits: string[]; voluntary: string; reward: string | null } {
  const permission = duoPermission(terms.use)?.plain ?? 'They may use the data as described.';
  return {
    may: terms.disease === null ? permission : permission.replace('one disease, which is named,', `${terms.disease},`),
    limits: terms.modifiers.flatMap((id) => duoModifier(id)?.plain ?? []),
    voluntary: 'It is voluntary. Your treatment is the same whether you take part or not, and you can withdraw at any time, as easily as you agreed.',
    reward: terms.reward,
  };
}
