import type { Conditions } from '../../../core/consent/local-facts.ts';
import type { Consent, Grantee } from '../../../core/consent/types.ts';
import type { Stage } from '../../../core/contract/records.ts';
import type { ConsentId, ContentId, DocumentId, OrganizationId, PatientId, RequestId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import { type BundlePublic, mostBundleFiles } from '../../../core/sealing/index.ts';
import type { ReadDb, WriteDb } from '../database.ts';
import { type Document, documentsOfSubject } from './documents.ts';
import { type Flag, flag, json, parsed } from './row.ts';

/** The chain's consent and what only this workstation knows of it. `grantedAt` is 0 until it is in a block. */
export interface StoredConsent extends Consent {
  /** The text the patient agreed to; `terms` commits to it. */
  readonly termsText: string | null;
  /** Who witnessed the paper, or which guardian agreed. */
  readonly witness: string | null;
  /** When a revoke was first seen, ms. */
  readonly revokedTime: number | null;
  readonly request: RequestId | null;
  /** What it says beyond the chain; null where it says nothing, or where nobody here has opened its keys. */
  readonly conditions: Conditions | null;
  readonly stage: Stage;
  readonly createdAt: number;
}

interface Row extends Omit<StoredConsent, 'grantee' | 'sections' | 'period' | 'dataPeriod' | 'countries' | 'lapsed' | 'conditions'> {
  grantee: string; sections: string; countries: string; conditions: string | null; lapsed: Flag;
  periodStart: number; periodEnd: number; dataStart: number | null; dataEnd: number | null;
}

const columns = `consent.id, consent.subject, consent.grantee, consent.sections, consent.actions, consent.purposes, consent.period_start AS periodStart,
  consent.period_end AS periodEnd, consent.data_start AS dataStart, consent.data_end AS dataEnd, consent.terms, consent.terms_text AS termsText, consent.duo,
  consent.countries, consent.parent, consent.bundle_cid AS bundle, consent.evidence, consent.witness, consent.granted_by AS grantedBy,
  consent.granted_at AS grantedAt, consent.revoked_at AS revokedAt, consent.revoked_time AS revokedTime, consent.lapsed, consent.request, consent.conditions, consent.stage,
  consent.created_at AS createdAt`;

const read = ({ periodStart, periodEnd, dataStart, dataEnd, ...row }: Row): StoredConsent => ({
  ...row,
  grantee: parsed(row.grantee), sections: parsed(row.sections), countries: parsed(row.countries),
  period: { start: periodStart, end: periodEnd },
  dataPeriod: dataStart === null || dataEnd === null ? null : { start: dataStart, end: dataEnd },
  lapsed: row.lapsed === 1, conditions: row.conditions === null ? null : parsed(row.conditions),
});

export function consent(db: ReadDb, id: ConsentId): StoredConsent | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM consent WHERE id = ?`, id);
  return row && read(row);
}

export const consentsOfSubject = (db: ReadDb, subject: SubjectId): StoredConsent[] =>
  db.all<Row>(`SELECT ${columns} FROM consent WHERE subject = ? ORDER BY created_at DESC, id`, subject).map(read);

/** Given to the organization or to a role in it. */
export const consentsTo = (db: ReadDb, organization: OrganizationId): StoredConsent[] =>
  db.all<Row>(`SELECT ${columns} FROM consent WHERE grantee_organization = ? ORDER BY created_at DESC, id`, organization).map(read);

/** Of this organization's records, final and standing at `now`. */
export const consentsInForce = (db: ReadDb, now: number): StoredConsent[] =>
  db.all<Row>(`SELECT ${columns} FROM consent JOIN subject ON subject.id = consent.subject WHERE subject.ours = 1 AND consent.revoked_at IS NULL AND consent.stage = 'confirmed' AND consent.period_start <= ? AND consent.period_end > ?`, now, now).map(read);

/** Not revoked, with an end up to `until`; those of the past first. */
export const consentsEndingBy = (db: ReadDb, until: number, limit: number): StoredConsent[] =>
  db.all<Row>(`SELECT ${columns} FROM consent WHERE revoked_at IS NULL AND period_end <= ? ORDER BY period_end LIMIT ?`, until, limit).map(read);

export interface ConsentNews { readonly id: ConsentId; readonly subject: SubjectId; readonly patient: PatientId; readonly organization: OrganizationId | null; readonly start: number; readonly end: number; readonly since: number }

/** Of this organization's patients, final and standing at `now`: those given since, and those that end by `until`. */
export const newsOfConsents = (db: ReadDb, since: number, now: number, until: number): ConsentNews[] =>
  db.all(`SELECT consent.id, consent.subject, subject.patient, consent.grantee_organization AS organization, consent.period_start AS start, consent.period_end AS end, consent.created_at AS since
    FROM consent JOIN subject ON subject.id = consent.subject WHERE subject.ours = 1 AND subject.patient IS NOT NULL AND consent.stage = 'confirmed' AND consent.revoked_at IS NULL AND consent.period_end > ?
    AND (consent.created_at >= ? OR consent.period_end <= ?) ORDER BY consent.created_at LIMIT 2000`, now, since, until);

/** Other organizations' consents whose time is over and whose key is still here. */
export const endedToForget = (db: ReadDb, now: number, limit: number): ConsentId[] =>
  db.all<{ id: ConsentId }>(`SELECT consent.id FROM consent JOIN subject ON subject.id = consent.subject WHERE subject.ours = 0 AND (consent.period_end <= ? OR consent.revoked_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM consent_key_destroyed WHERE consent_key_destroyed.consent = consent.id) ORDER BY consent.period_end LIMIT ?`, now, limit).map(({ id }) => id);

/** Consents given here whose time is over while the network has not raised the epochs of their sections yet. */
export const endedToAnnounce = (db: ReadDb, now: number, limit: number): { id: ConsentId; subject: SubjectId }[] =>
  db.all<{ id: ConsentId; subject: SubjectId }>(`SELECT consent.id, consent.subject FROM consent JOIN subject ON subject.id = consent.subject WHERE subject.ours = 1 AND consent.period_end <= ?
    AND consent.lapsed = 0 AND consent.revoked_at IS NULL AND consent.stage = 'confirmed' ORDER BY consent.period_end DESC LIMIT ?`, now, limit);

/** What holds for a consent holds for what is derived from it. */
export function conditionsFor(db: ReadDb, { conditions, parent }: StoredConsent): Conditions | null {
  const above = conditions === null && parent !== null ? consent(db, parent) : undefined;
  return above === undefined ? conditions : conditionsFor(db, above);
}

/**
 * What a consent lists, one by one or by a data period, as far as it is on record: its bundle holds these documents' file keys. Of more than
 * a bundle holds, the newest. Null where the consent opens whole sections.
 */
export function listedDocuments(db: ReadDb, row: StoredConsent): Document[] | null {
  const listed = conditionsFor(db, row)?.only.documents ?? null;
  const { dataPeriod } = row;
  if (listed === null && dataPeriod === null) return null;
  return documentsOfSubject(db, row.subject).filter(({ id, section, status, stage, authoredAt }) => status === 'Current' && stage === 'confirmed' && row.sections.includes(section)
    && (listed === null || listed.includes(id)) && (dataPeriod === null || (authoredAt !== null && dataPeriod.start <= authoredAt && authoredAt < dataPeriod.end))).slice(-mostBundleFiles);
}

/** Whether the bundle here opens the present epoch of each of these sections, or the present file of what it lists. One that nobody opened yet is taken to, unless an epoch ever rose. */
function opensPresent(db: ReadDb, row: StoredConsent, present: Readonly<Record<SectionHash, number>>, here: ReturnType<typeof bundleHere>): boolean {
  if (here === undefined) return false;
  if (here.epochs === null) return row.sections.every((section) => (present[section] ?? 0) === 0);
  const { epochs } = here;
  return listedDocuments(db, row)?.every((one) => bundleOpens(epochs, one)) ?? row.sections.every((section) => epochs[section]?.includes(present[section] ?? 0) === true);
}

/**
 * Whether what the patient agreed to is here. After a backup was restored the chain still names consents that were given since, and not what
 * they leave out: nobody seals keys for those, since it could be too many.
 */
function isKnownHere(db: ReadDb, row: StoredConsent): boolean {
  const above = row.parent === null ? undefined : consent(db, row.parent);
  return row.parent === null ? row.termsText !== null : above !== undefined && isKnownHere(db, above);
}

/** Final and standing consents given here that have no bundle, or one made before their sections' keys were replaced. */
export function consentsWaitingForKeys(db: ReadDb, now: number): { row: StoredConsent; patient: PatientId }[] {
  const rows = db.all<Row & { patient: PatientId; epochs: string }>(`SELECT ${columns}, subject.patient, subject.epochs FROM consent JOIN subject ON subject.id = consent.subject
    WHERE subject.ours = 1 AND subject.patient IS NOT NULL AND consent.revoked_at IS NULL AND consent.stage = 'confirmed' AND consent.period_end > ?
      AND (consent.bundle_cid IS NULL OR subject.epochs <> '{}' OR consent.conditions IS NOT NULL OR consent.data_start IS NOT NULL) ORDER BY consent.created_at, consent.id`, now);
  return rows.map(({ patient, epochs, ...row }) => ({ row: read(row), patient, present: parsed<Record<SectionHash, number>>(epochs) }))
    .filter(({ row }) => isKnownHere(db, row)).filter(({ row, present }) => row.bundle === null || !opensPresent(db, row, present, bundleHere(db, row.id))).map(({ row, patient }) => ({ row, patient }));
}

/** For the screen: whether keys for what is written now are still on their way. */
export const isWaitingForKeys = (db: ReadDb, row: StoredConsent, present: Readonly<Record<SectionHash, number>>, ours: boolean): boolean => {
  const here = bundleHere(db, row.id);
  // At a grantee nothing is known before the bundle came and somebody opened it.
  if (!ours && (here === undefined || here.epochs === null)) return row.bundle === null;
  return row.bundle === null || !opensPresent(db, row, present, here);
};

const organizationOf = (grantee: Grantee): OrganizationId | null => (grantee.kind === 'Account' ? null : grantee.organization);

/** A revoke once seen stays: a grant counts when finalized, a revoke at first sight. */
export function upsertConsent(db: WriteDb, row: StoredConsent): void {
  const { period, dataPeriod, grantee, ...rest } = row;
  db.run(`INSERT INTO consent (id, subject, grantee, grantee_organization, grantee_account, sections, actions, purposes, period_start, period_end, data_start, data_end, terms, terms_text,
      duo, countries, parent, bundle_cid, evidence, witness, granted_by, granted_at, revoked_at, revoked_time, lapsed, request, conditions, stage, created_at)
    VALUES (@id, @subject, @grantee, @granteeOrganization, @granteeAccount, @sections, @actions, @purposes, @periodStart, @periodEnd, @dataStart, @dataEnd, @terms, @termsText,
      @duo, @countries, @parent, @bundle, @evidence, @witness, @grantedBy, @grantedAt, @revokedAt, @revokedTime, @lapsed, @request, @conditions, @stage, @createdAt)
    ON CONFLICT (id) DO UPDATE SET sections = excluded.sections, period_end = excluded.period_end, evidence = excluded.evidence, conditions = coalesce(excluded.conditions, conditions), terms_text = coalesce(excluded.terms_text, terms_text),
      bundle_cid = coalesce(excluded.bundle_cid, bundle_cid), witness = coalesce(excluded.witness, witness), granted_at = excluded.granted_at,
      revoked_at = coalesce(revoked_at, excluded.revoked_at), revoked_time = coalesce(revoked_time, excluded.revoked_time), lapsed = max(lapsed, excluded.lapsed),
      request = coalesce(excluded.request, request), stage = excluded.stage`, {
    ...rest, lapsed: flag(row.lapsed), grantee: json(grantee), sections: json(row.sections), countries: json(row.countries), conditions: row.conditions === null ? null : json(row.conditions),
    granteeOrganization: organizationOf(grantee), granteeAccount: grantee.kind === 'Account' ? grantee.account : null,
    periodStart: period.start, periodEnd: period.end, dataStart: dataPeriod?.start ?? null, dataEnd: dataPeriod?.end ?? null,
  });
}

export function setConsentStage(db: WriteDb, id: ConsentId, stage: Stage): void {
  db.run('UPDATE consent SET stage = ? WHERE id = ?', stage, id);
}

export function setConsentRevoked(db: WriteDb, id: ConsentId, block: number, time: number): void {
  db.run('UPDATE consent SET revoked_at = coalesce(revoked_at, ?), revoked_time = coalesce(revoked_time, ?) WHERE id = ?', block, time, id);
}

/** Which epochs of which sections a bundle opens; of which documents, where it lists documents. */
export type BundleEpochs = Readonly<Record<SectionHash | DocumentId, readonly number[]>>;

export function epochsOf({ sections, files }: Pick<BundlePublic, 'sections' | 'files'>): BundleEpochs {
  const each = files?.map(({ document, epoch }) => ({ of: document as string, epoch })) ?? sections.map(({ hash, epoch }) => ({ of: hash as string, epoch }));
  return Object.fromEntries([...Map.groupBy(each, ({ of }) => of)].map(([of, ones]) => [of, ones.map(({ epoch }) => epoch)])) as BundleEpochs;
}

/** Whether the file of a document, as it is registered or lies here, opens with it. */
export const bundleOpens = (epochs: BundleEpochs, { id, section, epoch }: Pick<Document, 'id' | 'section' | 'epoch'>): boolean => (epochs[id] ?? epochs[section])?.includes(epoch) === true;

/** The age file with the section identities, and its address. `wrapped`: by the consent's key, at a grantee; the issuer keeps its own as it is. `epochs`: null until somebody opened it. */
export function putBundle(db: WriteDb, id: ConsentId, bundle: Uint8Array, cid: ContentId, epochs: BundleEpochs | null, wrapped: boolean): void {
  db.run('UPDATE consent SET bundle = ?, bundle_wrapped = ?, bundle_here = ?, bundle_epochs = ? WHERE id = ?', bundle, flag(wrapped), cid, epochs === null ? null : json(epochs), id);
}

export function setBundleEpochs(db: WriteDb, id: ConsentId, epochs: BundleEpochs | null): void {
  db.run('UPDATE consent SET bundle_epochs = ? WHERE id = ?', epochs === null ? null : json(epochs), id);
}

/** Which bundle lies here. The chain may name a newer one by now. */
export function bundleHere(db: ReadDb, id: ConsentId): { cid: ContentId | null; epochs: BundleEpochs | null } | undefined {
  const row = db.get<{ cid: ContentId | null; epochs: string | null }>('SELECT bundle_here AS cid, bundle_epochs AS epochs FROM consent WHERE id = ? AND bundle IS NOT NULL', id);
  return row && { cid: row.cid, epochs: row.epochs === null ? null : parsed<BundleEpochs>(row.epochs) };
}

export function bundleOf(db: ReadDb, id: ConsentId): { bundle: Uint8Array; wrapped: boolean } | undefined {
  const row = db.get<{ bundle: Uint8Array; wrapped: Flag }>('SELECT bundle, bundle_wrapped AS wrapped FROM consent WHERE id = ? AND bundle IS NOT NULL', id);
  return row && { bundle: row.bundle, wrapped: row.wrapped === 1 };
}

/** Call after the consent key is destroyed, as with `dropWrapped`. */
export const dropBundle = (db: WriteDb, id: ConsentId): number => db.run('UPDATE consent SET bundle = NULL, bundle_wrapped = 0, bundle_here = NULL, bundle_epochs = NULL WHERE id = ?', id).changes;

export function recordKeyDestroyed(db: WriteDb, id: ConsentId, at: number): void {
  db.run('INSERT OR IGNORE INTO consent_key_destroyed (consent, at) VALUES (?, ?)', id, at);
}

export const isKeyDestroyed = (db: ReadDb, id: ConsentId): boolean => db.get('SELECT 1 FROM consent_key_destroyed WHERE consent = ?', id) !== undefined;

export function setConditions(db: WriteDb, id: ConsentId, conditions: Conditions): void {
  db.run('UPDATE consent SET conditions = ? WHERE id = ?', json(conditions), id);
}

/** Of a referral to this organization, until its receipt was left. */
export const receiptSecret = (db: ReadDb, id: ConsentId): string | null => db.get<{ receipt: string | null }>('SELECT receipt FROM consent WHERE id = ?', id)?.receipt ?? null;

export function setReceiptSecret(db: WriteDb, id: ConsentId, secret: string | null): void {
  db.run('UPDATE consent SET receipt = ? WHERE id = ?', secret, id);
}
