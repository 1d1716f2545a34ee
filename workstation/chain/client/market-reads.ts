/** Programmes that pay who takes part, and services with their purchases. */
import { z } from 'zod';
import { AccountId, Hash, type OrganizationId } from '../../../core/ids/index.ts';
import type { FundedProgramme, Participation, PurchaseState, PurchaseStep, ServiceOffer, ServicePurchase } from '../types.ts';
import { Ids, parse } from './shapes.ts';
import type { Snapshot } from './state.ts';
import { entries, has, read, view } from './storage.ts';

const { Count } = Ids;
const bytes = (hex: string): string => `0x${hex}`;

const PlanShape = z.object({ terms: Hash, duo: Count, payment: z.bigint(), payments: Count, places: Count, enrolUntil: Count, settleUntil: Count });
const ProgrammeShape = z.object({ plan: PlanShape, funder: AccountId, budget: z.bigint(), reserved: z.bigint(), participants: Count, closedAt: Count.nullable() });
const ParticipationShape = z.object({ settled: Count, delivery: Hash.nullable(), withdrawnAt: Count.nullable() });
const ListingShape = z.object({ terms: Hash, duo: Count.nullable(), price: z.bigint(), payee: AccountId, delivery: Count, inspection: Count });
const StateShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('Paid'), value: z.object({ until: Count }) }), z.object({ kind: z.enum(['Delivered', 'Disputed']), value: z.object({ delivery: Hash, until: Count }) }),
  z.object({ kind: z.enum(['Completed', 'Refunded', 'Split']), value: z.object({ at: Count }) }),
]).transform((state): PurchaseState => {
  switch (state.kind) {
    case 'Paid': return { kind: state.kind, ...state.value };
    case 'Delivered': case 'Disputed': return { kind: state.kind, ...state.value };
    default: return { kind: state.kind, ...state.value };
  }
});
const PurchaseShape = z.object({ offer: Hash, buyer: AccountId, payee: AccountId, price: z.bigint(), inspection: Count, state: StateShape });
const StepShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['Deliver', 'Inspect', 'Decide']), value: Count }), z.object({ kind: z.enum(['Refund', 'Complete', 'Split', 'Ended']), value: z.null() }),
]).transform((step): PurchaseStep => (step.value === null ? { kind: step.kind } : { kind: step.kind, until: step.value }));

export const marketReads = {
  /** None on a network that has not been upgraded to the market. */
  async programmes(at: Snapshot, organization: OrganizationId): Promise<FundedProgramme[]> {
    if (!has(at, 'market', 'programmes')) return [];
    return (await entries(at, 'market', 'programmes', organization)).map(({ keys, value }) => ({ id: parse(Hash, keys[1] ?? null), ...parse(ProgrammeShape, value) }));
  },
  async freePlaces(at: Snapshot, organization: OrganizationId, programme: Hash): Promise<number | null> {
    return parse(Count.nullable(), await view(at, 'Market', 'free_places', organization, bytes(programme)));
  },
  async participants(at: Snapshot, programme: Hash): Promise<Participation[]> {
    return (await entries(at, 'market', 'participants', bytes(programme))).map(({ keys, value }) => ({ account: parse(AccountId, keys[1] ?? null), ...parse(ParticipationShape, value) }));
  },
  async participation(at: Snapshot, programme: Hash, account: AccountId): Promise<Participation | null> {
    const value = await read(at, 'market', 'participants', bytes(programme), account);
    return value === null ? null : { account, ...parse(ParticipationShape, value) };
  },
  async offers(at: Snapshot, organization: OrganizationId): Promise<ServiceOffer[]> {
    if (!has(at, 'market', 'offers')) return [];
    return (await entries(at, 'market', 'offers', organization)).map(({ keys, value }) => ({ id: parse(Hash, keys[1] ?? null), organization, ...parse(ListingShape, value) }));
  },
  async purchases(at: Snapshot, organization: OrganizationId): Promise<ServicePurchase[]> {
    if (!has(at, 'market', 'purchases')) return [];
    return (await entries(at, 'market', 'purchases', organization)).map(({ keys, value }) => ({ id: parse(Hash, keys[1] ?? null), organization, ...parse(PurchaseShape, value) }));
  },
  async nextStep(at: Snapshot, organization: OrganizationId, purchase: Hash): Promise<PurchaseStep | null> {
    const value = await view(at, 'Market', 'next_step', organization, bytes(purchase));
    return parse(StepShape.nullable(), value);
  },
};
