/** What the pallets' storage holds, as parsed once from plain data. A runtime of another shape fails here, not later. */
import { CID } from 'multiformats/cid';
import { z } from 'zod';
import { chainClauses, chainObligations, evidences, type Grantee, relations, roles } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, ConsentId, ContentId, DocumentId, EmergencyId, Hash, OrganizationId, RequestId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { changeKinds, type Plain } from '../types.ts';

const Count = z.int().min(0);
const Hex = z.string().regex(/^([0-9a-f]{2})*$/);
const Role = z.enum(roles);
const Period = z.strictObject({ start: Count, end: Count });
const Country = Hex.length(4).transform((hex) => Buffer.from(hex, 'hex').toString('latin1'));
/** Anybody may put bytes there that are no CID; such an entry reads as none instead of hiding the rest of a list. */
const Cid = Hex.max(128).transform((hex): ContentId | null => {
  try { return ContentId.parse(CID.decode(Buffer.from(hex, 'hex')).toString()); } catch { return null; }
});

export const GranteeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('Account'), value: AccountId }),
  z.strictObject({ kind: z.literal('Organization'), value: OrganizationId }),
  z.strictObject({ kind: z.literal('Role'), value: z.tuple([OrganizationId, Role]) }),
]).transform((grantee): Grantee => {
  switch (grantee.kind) {
    case 'Account': return { kind: 'Account', account: grantee.value };
    case 'Organization': return { kind: 'Organization', organization: grantee.value };
    case 'Role': return { kind: 'Role', organization: grantee.value[0], role: grantee.value[1] };
  }
});

export const OrganizationShape = z.object({
  country: Country, name: Hash, admins: z.array(AccountId), status: z.enum(['Active', 'Suspended']), admittedAt: Count,
});
export const DeviceShape = z.object({ enrolledAt: Count, retiredAt: Count.nullable() });
export const AssignmentShape = z.object({ from: Count, until: Count.nullable(), licence: Hash.nullable(), assignedBy: AccountId, endedAt: Count.nullable() });
export const ProposedAdminsShape = z.array(z.object({ account: AccountId, proposedBy: AccountId, proposedAt: Count, from: Count, until: Count.nullable() }));
export const RecipientShape = z.object({ version: Count, recipient: Hash });
export const SubjectShape = z.object({
  custodian: OrganizationId.nullable(), organization: OrganizationId, controller: AccountId.nullable(), directory: Cid.nullable(), liveConsents: Count,
});

/** What is live of a subject's consents; of the organizations that they name. */
export const LiveShape = z.array(z.object({ organization: OrganizationId.nullable() }));
export const ConsentShape = z.object({
  subject: SubjectId.optional(), grantee: GranteeShape, sections: z.array(SectionHash), actions: Count, purposes: Count, period: Period,
  dataPeriod: Period.nullable(), terms: Hash, duo: Count.nullable(),
  countries: z.array(z.tuple([Country, Count])).transform((list) => list.map(([country, basis]) => ({ country, basis }))),
  parent: ConsentId.nullable(), bundle: Cid.nullable(), evidence: z.enum(evidences), grantedBy: AccountId, grantedAt: Count, revokedAt: Count.nullable(), lapsed: z.boolean(),
});

/** `consent.delegates` of one subject. */
export const DelegationsShape = z.array(z.object({
  delegate: AccountId, mandate: z.object({ relation: z.enum(relations), powers: Count, sections: z.array(SectionHash), actions: Count, purposes: Count, period: Period }),
  evidence: z.enum(evidences), grantedBy: AccountId, grantedAt: Count,
}).transform(({ mandate, ...rest }) => ({ ...rest, ...mandate })));

export const EmergencyShape = z.object({
  organization: OrganizationId, openedBy: AccountId, reason: Count, text: Cid, sections: z.array(SectionHash), minimum: z.array(SectionHash), openedAt: Count, restAt: Count, until: Count,
  approvers: z.array(AccountId), threshold: Count, approvals: z.array(AccountId), closedAt: Count.nullable(),
  review: z.object({ reviewedBy: AccountId, verdict: z.enum(['Justified', 'NotJustified']), text: Cid.nullable(), reviewedAt: Count }).nullable(),
});

export const EmergencyPolicyShape = z.object({ approvers: z.array(AccountId), threshold: Count, delay: Count });
export const EmergencyPreferencesShape = z.object({ minimum: z.array(SectionHash), never: z.array(SectionHash), policy: EmergencyPolicyShape.nullable() });
export const OwedReviewShape = z.object({ organization: OrganizationId, subject: SubjectId, emergency: EmergencyId });

const State = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['Open', 'Refused', 'Withdrawn']), value: z.null() }).transform(({ kind }) => ({ kind })),
  z.strictObject({ kind: z.literal('Granted'), value: ConsentId }).transform(({ kind, value }) => ({ kind, consent: value })),
]);
export const RequestShape = z.object({
  organization: OrganizationId, requestedBy: AccountId, grantee: GranteeShape, sections: z.array(SectionHash), actions: Count, purposes: Count, period: Period,
  text: Cid.nullable(), state: State, requestedAt: Count,
});

/** A document whose address is no CID cannot be fetched, so it is left out of the list. */
export const DocumentShape = z.object({
  section: SectionHash, cid: Cid, commitment: Hash, size: Count, organization: OrganizationId, device: AccountId, epoch: Count,
  supersedes: DocumentId.nullable(), retention: Count, status: z.enum(['Current', 'Superseded', 'Retracted']), registeredAt: Count,
});
export const HoldShape = z.object({ placedBy: AccountId, reason: Hash, placedAt: Count });
export const ErasureShape = z.object({ requestedBy: AccountId, requestedAt: Count });
export const TombstoneShape = z.object({ requestedBy: AccountId, confirmedBy: AccountId, erasedAt: Count });
export const ChangeShape = z.object({ kind: z.enum(changeKinds), key: Hash, subject: SubjectId.nullable() });
export const AnchorShape = z.object({ root: Hash, rows: Count, firstRow: Count, pack: Cid.nullable(), organization: OrganizationId, anchoredAt: Count });
export const EarnedShape = z.object({ fees: z.bigint(), rewards: z.bigint() });
/** `IncentivesApi::breakdown`. Attested rewards stand in a ledger of their own. */
export const BreakdownShape = z.array(z.object({ session: Count, blocks: Count, blockRewards: z.bigint(), fees: z.bigint(), attested: z.object({ escrowed: z.bigint(), released: z.bigint(), clawedBack: z.bigint() }) }));
/** `StakeApi::stake_reward`. The commission is in parts of a billion. */
export const StakeRewardShape = z.object({ firstSession: Count, eraPayout: z.bigint(), points: Count, pointsOfAll: Count, commission: Count, stake: z.bigint(), stakeOfAll: z.bigint(), amount: z.bigint() });
/** `RegistryApi::membership`. */
export const MembershipShape = z.object({ active: z.boolean(), device: z.boolean(), roles: z.array(z.enum(roles)) });
export const ActiveEraShape = z.object({ index: Count });
/** `staking.erasRewardPoints`: who authored blocks in an era. */
export const EraPointsShape = z.object({ individual: z.array(z.tuple([AccountId, Count])) });

export const AccountShape = z.object({ nonce: Count, data: z.object({ free: z.bigint(), reserved: z.bigint(), frozen: z.bigint() }) });

export const AnswerShape = z.object({
  permit: z.boolean(),
  basis: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['None', 'OwnRecord']), value: z.null() }).transform(({ kind }) => ({ kind })),
    z.strictObject({ kind: z.literal('Consent'), value: ConsentId }).transform(({ kind, value }) => ({ kind, consent: value })),
    z.strictObject({ kind: z.literal('Emergency'), value: EmergencyId }).transform(({ kind, value }) => ({ kind, emergency: value })),
  ]),
  clause: z.enum(chainClauses),
  // A bit set in the order of the list.
  obligations: z.int().min(0).max(2 ** chainObligations.length - 1).transform((bits) => chainObligations.filter((_, bit) => (bits & (1 << bit)) !== 0)),
});

export const Ids = { AccountId, ConsentId, DocumentId, EmergencyId, Hash, OrganizationId, RequestId, Role, SectionHash, SubjectId, Count };

export function parse<Shape extends z.ZodType>(shape: Shape, value: Plain): z.output<Shape> {
  const result = shape.safeParse(value);
  if (!result.success) throw new AppError('chain.wrong-network', { reason: 'shape', at: result.error.issues[0]?.path.join('.') ?? '' }, { cause: result.error });
  return result.data;
}
