import type { AccountId, DocumentId, OrganizationId, SectionHash } from '../ids/index.ts';
import type { DecisionRequest, Grantee, Period } from './types.ts';
import { type Role, type Sensitivity } from './vocabulary.ts';

/** Whom and what a rule is about. A part that is null says nothing; of those that speak all have to agree. */
export interface Scope {
  readonly grantees: readonly Grantee[] | null;
  readonly sections: readonly SectionHash[] | null;
  readonly sensitivities: readonly Sensitivity[] | null;
  /** Bit set: asked for any of these. */
  readonly purposes: number | null;
  /** What time the data is about. */
  readonly dataPeriod: Period | null;
  /** Who wrote it. */
  readonly writers: readonly AccountId[] | null;
  /** Where it was written. */
  readonly facilities: readonly OrganizationId[] | null;
  /** These and no others: an encounter's, or chosen one by one. */
  readonly documents: readonly DocumentId[] | null;
}

export const everything: Scope = { grantees: null, sections: null, sensitivities: null, purposes: null, dataPeriod: null, writers: null, facilities: null, documents: null };

/** `Unknown`: the question does not say, as with data of no known time. */
type Match = 'In' | 'Out' | 'Unknown';

const listed = <Value>(list: readonly Value[] | null, value: Value | null | undefined): Match =>
  (list === null ? 'In' : value === null || value === undefined ? 'Unknown' : list.includes(value) ? 'In' : 'Out');

const inPeriod = (period: Period | null, time: number | null): Match =>
  (period === null ? 'In' : time === null ? 'Unknown' : period.start <= time && time < period.end ? 'In' : 'Out');

/** Whether the one who asks is among them, with the roles they hold now. */
export function isAmong(grantees: readonly Grantee[], request: Pick<DecisionRequest, 'account' | 'organization'>, held: ReadonlySet<Role>): boolean {
  return grantees.some((one) => (one.kind === 'Account' ? one.account === request.account : one.organization === request.organization && (one.kind === 'Organization' || held.has(one.role))));
}

const parts: readonly ((scope: Scope, request: DecisionRequest, held: ReadonlySet<Role>) => Match)[] = [
  ({ grantees }, request, held) => (grantees === null || isAmong(grantees, request, held) ? 'In' : 'Out'),
  ({ sections }, { section }) => listed(sections, section),
  ({ sensitivities }, { sensitivity }) => listed(sensitivities, sensitivity),
  ({ purposes }, { purpose }) => (purposes === null || (purposes & purpose) !== 0 ? 'In' : 'Out'),
  ({ dataPeriod }, { dataFrom }) => inPeriod(dataPeriod, dataFrom),
  ({ writers }, { writer }) => listed(writers, writer),
  ({ facilities }, { author }) => listed(facilities, author),
  ({ documents }, { document }) => listed(documents, document),
];

/** For a rule that lets something through: what is not known is outside. */
export const isWithin = (scope: Scope, request: DecisionRequest, held: ReadonlySet<Role>): boolean => parts.every((part) => part(scope, request, held) === 'In');

/** For a rule that keeps something back: what is not known is inside. */
export const mayBeWithin = (scope: Scope, request: DecisionRequest, held: ReadonlySet<Role>): boolean => parts.every((part) => part(scope, request, held) !== 'Out');
