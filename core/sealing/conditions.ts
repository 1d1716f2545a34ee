import { z } from 'zod';
import { everything } from '../consent/scope.ts';
import type { Conditions, Exclusion } from '../consent/local-facts.ts';
import { roles, sensitivities } from '../consent/vocabulary.ts';
import { AccountId, DocumentId, OrganizationId, SectionHash } from '../ids/index.ts';

const Grantee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('Account'), account: AccountId }),
  z.strictObject({ kind: z.literal('Organization'), organization: OrganizationId }),
  z.strictObject({ kind: z.literal('Role'), organization: OrganizationId, role: z.enum(roles) }),
]);
const Period = z.strictObject({ start: z.int(), end: z.int() });
const some = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).min(1).max(most).nullable();

export const ScopeShape = z.strictObject({
  grantees: some(Grantee, 16), sections: some(SectionHash, 64), sensitivities: some(z.enum(sensitivities), sensitivities.length), purposes: z.int().min(1).max(0xffff).nullable(), dataPeriod: Period.nullable(),
  writers: some(AccountId, 64), facilities: some(OrganizationId, 64), documents: some(DocumentId, 256),
});

/** What a consent says beyond the chain, as it travels in the bundle and lies in the vault. */
export const ConditionsShape = z.strictObject({ only: ScopeShape, except: z.array(ScopeShape).max(16), team: z.boolean(), shift: z.boolean() }) satisfies z.ZodType<Conditions>;

export const ExclusionShape = z.strictObject({ scope: ScopeShape, period: Period.nullable(), inEmergency: z.boolean() }) satisfies z.ZodType<Exclusion>;

export const unconditional: Conditions = { only: everything, except: [], team: false, shift: false };
