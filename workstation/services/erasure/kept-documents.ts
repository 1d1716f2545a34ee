import type { KeptRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { keptBecause, type RetentionFacts, retentionVerdict, type RetentionVerdict } from '../../../core/retention/index.ts';
import type { Chain, KeptDocument } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { type Document, documentsOfSubject, isBeingErased, restriction, type Subject, subjectsOfPatient } from '../../vault/repositories/index.ts';

export interface KeptDocumentView { readonly row: Document; readonly line: KeptDocument; readonly facts: RetentionFacts; readonly verdict: RetentionVerdict }

/** A patient's documents at this organization with what the network says about keeping them, as proven just now. */
export interface KeptDocuments {
  /** Errors: `app.not-found`, and what the chain fails with: nothing is said from memory about what may be erased. */
  of(patient: PatientId): Promise<{ readonly subject: Subject; readonly documents: readonly KeptDocumentView[] }>;
  /** For a screen. Of a sensitive document not even the section is told. */
  describe(view: KeptDocumentView): KeptRow;
}

export function createKeptDocuments(deps: { vault: Vault; chain: Pick<Chain, 'kept' | 'retention'>; day: (ms: number) => string; now: () => number }): KeptDocuments {
  return {
    async of(patient) {
      const subject = deps.vault.read((db) => subjectsOfPatient(db, patient)).find(({ ours }) => ours);
      if (subject === undefined) throw new AppError('app.not-found');
      const [{ value: lines }, { value: rules }] = await Promise.all([deps.chain.kept(subject.id), deps.chain.retention()]);
      const [byId, years] = [new Map(lines.map((line) => [line.id, line])), new Map(rules.map((rule) => [rule.retention, rule.years]))];
      const documents = deps.vault.read((db) => documentsOfSubject(db, subject.id)).flatMap((row): KeptDocumentView[] => {
        const line = byId.get(row.id);
        if (line === undefined || !row.ours) return [];
        const facts = { retention: line.retention, years: years.get(line.retention) ?? null, registeredAt: line.registeredAt, status: line.status, held: line.hold !== null, erased: line.tombstone !== null };
        return [{ row, line, facts, verdict: retentionVerdict(facts, deps.now()) }];
      });
      return { subject, documents };
    },
    describe: ({ row, line, facts, verdict }) => ({
      document: row.id, category: row.sensitivity === 'general' ? row.category : null, recordedAt: line.registeredAt === null ? null : new Date(line.registeredAt).toISOString(), resources: row.resources,
      verdict: verdict.kind, why: keptBecause(facts, verdict, deps.day), until: verdict.kind === 'keep' && verdict.until !== null ? new Date(verdict.until).toISOString() : null,
      held: facts.held, restricted: deps.vault.read((db) => restriction(db, row.id))?.reason ?? null, asked: line.request !== null || deps.vault.read((db) => isBeingErased(db, row.id)),
    }),
  };
}
