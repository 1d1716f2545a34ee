import type { FhirResource } from '../../../core/contract/index.ts';
import type { OrganizationId, PatientId, SubjectId } from '../../../core/ids/index.ts';
import type { Envelope } from '../../../core/sealing/index.ts';
import type { Chain, DocumentEntry } from '../../chain/types.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  claimDocument, countResourcesOf, type Document, document, insertResource, isBeingErased, isReplaced, ownDevices, type Person, type Resource, resealingOf, resourcesOfDocument, settleCurrent, type Subject, subject as storedSubject, unstageDocuments, upsertDocument, upsertSubject,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { documentOf } from '../records/entry-documents.ts';
import { resourcesOf } from '../records/resource-rows.ts';
import { takeBack, writeAhead } from '../records/staged-resources.ts';
import type { DocumentOpener } from './document-opener.ts';
import { changeRefill, type Missing } from './refill-state.ts';

/** Compares what the network says this workstation wrote about a subject with what is here, and writes the rest again from the sealed files. */
export interface SubjectRefill {
  /** `going`: asked between documents; throws to stop. What was saved until then stays, and is not done again. */
  fill(user: Person, id: SubjectId, of: number, going: () => void): Promise<void>;
}

export interface SubjectRefillDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'documents'>;
  readonly opener: DocumentOpener;
  readonly audit: Pick<AuditLog, 'recordIn'>;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

interface Opened { readonly row: Document; readonly section: Subject['sections'][number]; readonly resources: readonly Resource[] }

/** So many are fetched and saved together, with one audit row. */
const together = 10;

export function createSubjectRefill(deps: SubjectRefillDeps): SubjectRefill {
  const { vault } = deps;

  /** Of what this workstation registered itself: another one of the organization has its own vault. */
  async function registered(id: SubjectId): Promise<DocumentEntry[]> {
    const own = vault.read(ownDevices);
    const { value } = await deps.chain.documents(id);
    return value.filter((entry) => entry.organization === deps.organization() && own.includes(entry.device)).sort((one, other) => one.registeredAt - other.registeredAt);
  }

  /** Rows from before a damaged page took what became of them: sealed again since, or replaced. */
  function follow(db: WriteDb, entry: DocumentEntry): void {
    const row = document(db, entry.id);
    if (row?.ours !== true || resealingOf(db, entry.id) !== undefined) return;
    if (entry.epoch > row.epoch) upsertDocument(db, { ...row, cid: entry.cid, epoch: entry.epoch, size: entry.size, stage: 'confirmed', block: entry.registeredAt });
    if (entry.status !== 'Current' && row.status === 'Current') upsertDocument(db, { ...document(db, entry.id) ?? row, status: entry.status });
  }

  const isWhole = (row: Document | undefined): boolean => row?.ours === true && row.resources === vault.read((db) => countResourcesOf(db, row.id));

  function rowsOf(entry: DocumentEntry, envelope: Envelope, patient: PatientId): Opened {
    const { known, replaced } = vault.read((db) => ({ known: document(db, entry.id), replaced: isReplaced(db, entry.subject, entry.id) }));
    const { section, author } = envelope;
    const authoredAt = Date.parse(envelope.authoredAt);
    const { category, sensitivity } = section;
    const resources = resourcesOf(entry.id, entry.subject, patient, documentOf({ category, sensitivity }, envelope.resources as FhirResource[])).map((resource) => ({ ...resource, current: false }));
    return {
      section, resources,
      row: known?.ours === true ? { ...known, category, sensitivity, author, authoredAt } : {
        id: entry.id, subject: entry.subject, section: entry.section, category, sensitivity, cid: entry.cid, commitment: entry.commitment, size: entry.size, organization: entry.organization, ours: true, author, authoredAt, epoch: entry.epoch,
        supersedes: entry.supersedes, status: replaced && entry.status === 'Current' ? 'Superseded' : entry.status, stage: 'confirmed', block: entry.registeredAt, resources: resources.length, createdAt: known?.createdAt ?? authoredAt,
      },
    };
  }

  /** Takes the way of an import: written ahead where nothing of a document is here, then shown all at once, with the audit row. */
  async function save(patient: PatientId, opened: readonly Opened[], of: number): Promise<void> {
    const [first] = opened;
    if (first === undefined) return;
    const { subject } = first.row;
    const fresh = opened.filter(({ row }) => vault.read((db) => countResourcesOf(db, row.id)) === 0);
    const ids = fresh.map(({ row }) => row.id);
    await writeAhead(vault, ids, fresh.flatMap(({ resources }) => resources));
    try {
      vault.write((db) => {
        unstageDocuments(db, ids);
        let added = fresh.reduce((sum, { resources }) => sum + resources.length, 0);
        for (const { row, section, resources } of opened) {
          if (document(db, row.id)?.ours === false) claimDocument(db, row.id);
          upsertDocument(db, row);
          const here = new Set(resourcesOfDocument(db, row.id).map(({ position }) => position));
          for (const resource of resources.filter(({ position }) => !here.has(position))) { insertResource(db, resource); added += 1; }
          const known = storedSubject(db, subject);
          if (known !== undefined && !known.sections.some(({ hash }) => hash === section.hash)) upsertSubject(db, { ...known, sections: [...known.sections, section] });
        }
        settleCurrent(db, patient, opened.flatMap(({ resources }) => resources.map(({ identity }) => identity)));
        deps.audit.recordIn(db, { action: 'record.refill', outcome: 'done', patient, subject, detail: { documents: opened.length, resources: added } });
        const back = new Set(opened.map(({ row }) => row.id));
        changeRefill(db, of, (state) => ({ documents: state.documents + opened.length, resources: state.resources + added, missing: state.missing.filter(({ document: one }) => !back.has(one)) }));
      });
    } catch (error) {
      await takeBack(vault, ids).catch(() => undefined);
      throw error;
    }
    deps.changes.announce('chart', patient);
  }

  return {
    async fill(user, id, of, going) {
      const patient = vault.read((db) => storedSubject(db, id))?.patient ?? null;
      if (patient === null) return;
      const entries = await registered(id);
      vault.write((db) => { for (const entry of entries) follow(db, entry); });
      const due = entries.filter((entry) => !vault.read((db) => isBeingErased(db, entry.id)) && !isWhole(vault.read((db) => document(db, entry.id))));
      const missing: Missing[] = [];
      for (let from = 0; from < due.length; from += together) {
        going();
        const found = await Promise.all(due.slice(from, from + together).map(async (entry) => ({ entry, envelope: await deps.opener.open(user, entry) })));
        going();
        const opened: Opened[] = [];
        for (const { entry, envelope } of found) {
          if (typeof envelope === 'string') missing.push({ subject: id, document: entry.id, why: envelope });
          else opened.push(rowsOf(entry, envelope, patient));
        }
        await save(patient, opened, of);
      }
      vault.write((db) => { changeRefill(db, of, (state) => ({ missing: [...state.missing.filter(({ subject }) => subject !== id), ...missing] })); });
    },
  };
}
