/** Subjects, consents, emergencies, requests, documents, changes and anchors. */
import type { Consent, Delegation, Emergency } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, DocumentId, EmergencyId, OrganizationId, RequestId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { AccessRequest, Anchor, Change, DocumentEntry, EmergencyPolicy, EmergencyPreferences, Epoch, OwedReview, Plain, Subject } from '../types.ts';
import { bounded } from './directory-reads.ts';
import { AnchorShape, ChangeShape, ConsentShape, DelegationsShape, DocumentShape, EmergencyPolicyShape, EmergencyPreferencesShape, EmergencyShape, Ids, LiveShape, OwedReviewShape, parse, RequestShape, SubjectShape } from './shapes.ts';
import type { Snapshot } from './state.ts';
import { entries, has, page, read, readMany } from './storage.ts';

const subjectsPerPage = 500;
const bytes = (hex: string): string => `0x${hex}`;

const consent = (subject: SubjectId, id: ConsentId, value: Plain): Consent => ({ ...parse(ConsentShape, value), id, subject });
const emergency = (subject: SubjectId, id: EmergencyId, value: Plain): Emergency => ({ ...parse(EmergencyShape, value), id, subject });
const request = (subject: SubjectId, id: RequestId, value: Plain): AccessRequest => ({ ...parse(RequestShape, value), id, subject });
function document(subject: SubjectId, id: DocumentId, value: Plain): DocumentEntry | null {
  const { cid, ...rest } = parse(DocumentShape, value);
  return cid === null ? null : { ...rest, cid, id, subject };
}

/** In how many places an organization's changes lie in turn; null on a network that has not been upgraded to that. */
function keptChanges(at: Snapshot): number | null {
  const kept = at.api.consts.registry?.keptChanges;
  return kept === undefined ? null : Number(kept.toString());
}

export const recordReads = {
  async subject(at: Snapshot, id: SubjectId): Promise<Subject | null> {
    const value = await read(at, 'subjects', 'subjects', bytes(id));
    return value === null ? null : { id, ...parse(SubjectShape, value) };
  },
  async epochs(at: Snapshot, subject: SubjectId, sections?: readonly SectionHash[]): Promise<Epoch[]> {
    if (sections === undefined) {
      const all = await entries(at, 'subjects', 'epochs', bytes(subject));
      return all.map(({ keys, value }) => ({ section: parse(Ids.SectionHash, keys[1] ?? null), epoch: parse(Ids.Count, value) }));
    }
    const values = await readMany(at, 'subjects', 'epochs', sections.map((section) => [bytes(subject), bytes(section)]));
    return sections.map((section, index) => ({ section, epoch: parse(Ids.Count, values[index] ?? null) }));
  },
  async consents(at: Snapshot, subject: SubjectId): Promise<Consent[]> {
    return (await entries(at, 'consent', 'consents', bytes(subject))).map(({ keys, value }) => consent(subject, parse(Ids.ConsentId, keys[1] ?? null), value));
  },
  async consent(at: Snapshot, subject: SubjectId, id: ConsentId): Promise<Consent | null> {
    const value = await read(at, 'consent', 'consents', bytes(subject), bytes(id));
    return value === null ? null : consent(subject, id, value);
  },
  async subjectsNaming(at: Snapshot, organization: OrganizationId, from: string | null): Promise<{ subjects: SubjectId[]; next: string | null }> {
    const { entries: live, next } = await page(at, 'consent', 'live', from, subjectsPerPage);
    return { next, subjects: live.flatMap(({ keys, value }) => (parse(LiveShape, value).some((one) => one.organization === organization) ? [parse(Ids.SubjectId, keys[0] ?? null)] : [])) };
  },
  /** None on a network that has not been upgraded to know them. */
  async emergencies(at: Snapshot, subject: SubjectId): Promise<Emergency[]> {
    if (!has(at, 'consent', 'emergencies')) return [];
    return (await entries(at, 'consent', 'emergencies', bytes(subject))).map(({ keys, value }) => emergency(subject, parse(Ids.EmergencyId, keys[1] ?? null), value));
  },
  async emergency(at: Snapshot, subject: SubjectId, id: EmergencyId): Promise<Emergency | null> {
    if (!has(at, 'consent', 'emergencies')) return null;
    const value = await read(at, 'consent', 'emergencies', bytes(subject), bytes(id));
    return value === null ? null : emergency(subject, id, value);
  },
  async emergencyPolicy(at: Snapshot, organization: OrganizationId): Promise<EmergencyPolicy | null> {
    const value = has(at, 'consent', 'emergencyPolicies') ? await read(at, 'consent', 'emergencyPolicies', organization) : null;
    return value === null ? null : parse(EmergencyPolicyShape, value);
  },
  async emergencyPreferences(at: Snapshot, subject: SubjectId): Promise<EmergencyPreferences | null> {
    const value = has(at, 'consent', 'preferences') ? await read(at, 'consent', 'preferences', bytes(subject)) : null;
    return value === null ? null : parse(EmergencyPreferencesShape, value);
  },
  async owedReview(at: Snapshot, account: AccountId): Promise<OwedReview | null> {
    const value = has(at, 'consent', 'owedReviews') ? await read(at, 'consent', 'owedReviews', account) : null;
    return value === null ? null : parse(OwedReviewShape, value);
  },
  async requests(at: Snapshot, subject: SubjectId): Promise<AccessRequest[]> {
    return (await entries(at, 'consent', 'requests', bytes(subject))).map(({ keys, value }) => request(subject, parse(Ids.RequestId, keys[1] ?? null), value));
  },
  async request(at: Snapshot, subject: SubjectId, id: RequestId): Promise<AccessRequest | null> {
    const value = await read(at, 'consent', 'requests', bytes(subject), bytes(id));
    return value === null ? null : request(subject, id, value);
  },
  /** None on a network that has not been upgraded to know them. */
  async delegations(at: Snapshot, subject: SubjectId): Promise<Delegation[]> {
    if (!has(at, 'consent', 'delegates')) return [];
    const value = await read(at, 'consent', 'delegates', bytes(subject));
    return value === null ? [] : parse(DelegationsShape, value);
  },
  async documents(at: Snapshot, subject: SubjectId): Promise<DocumentEntry[]> {
    const all = await entries(at, 'records', 'documents', bytes(subject));
    return all.flatMap(({ keys, value }) => document(subject, parse(Ids.DocumentId, keys[1] ?? null), value) ?? []);
  },
  async document(at: Snapshot, subject: SubjectId, id: DocumentId): Promise<DocumentEntry | null> {
    const value = await read(at, 'records', 'documents', bytes(subject), bytes(id));
    return value === null ? null : document(subject, id, value);
  },
  async changes(at: Snapshot, organization: OrganizationId, from: number, to: number): Promise<Change[]> {
    const sequences = bounded(from, to, 500);
    const kept = keptChanges(at);
    const [count, values] = await Promise.all([
      kept === null ? Infinity : read(at, 'registry', 'changeCount', organization).then((value) => parse(Ids.Count, value)),
      readMany(at, 'registry', 'changes', sequences.map((sequence) => [organization, kept === null ? sequence : sequence % kept])),
    ]);
    // A place holds the newest change that fell on it, which is another one for what is no longer kept or not yet noted.
    const isKept = (sequence: number): boolean => kept === null || (sequence < count && sequence >= count - kept);
    return sequences.flatMap((sequence, index) => {
      const value = values[index] ?? null;
      return value === null || !isKept(sequence) ? [] : [{ sequence, ...parse(ChangeShape, value) }];
    });
  },
  async anchors(at: Snapshot, device: AccountId): Promise<Anchor[]> {
    const all = await entries(at, 'audit', 'anchors', device);
    return all.map(({ keys, value }) => ({ device, sequence: parse(Ids.Count, keys[1] ?? null), ...parse(AnchorShape, value) })).sort((a, b) => a.sequence - b.sequence);
  },
  async nextSequence(at: Snapshot, device: AccountId): Promise<number> {
    return parse(Ids.Count, await read(at, 'audit', 'nextSequence', device));
  },
};

