import type { Concept, Entry, OrderWarning, Replaces } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { PatientId } from '../../../core/ids/index.ts';
import { allergyList, type ChartModel, createChart, problemList } from '../../../core/records/index.ts';
import { orderWarnings, vitalFindings } from '../../../core/records/writing/index.ts';
import type { Charts } from '../chart/chart.ts';
import type { Units } from './units.ts';

export interface EntryChecks {
  /** What stands against an order, in all of the record that the caller may open. */
  ofOrder(patient: PatientId, medication: Concept, except: string | null): Promise<OrderWarning[]>;
  /** Throws where the entry may not be saved as it is. A form asks the same before; this is what holds. Errors: `writing.not-understood`, `.unusual`, `.unit-unknown`, `.warning-unread`, `.contradiction`. */
  refuse(patient: PatientId, entry: Entry, replaces: Replaces | null): Promise<void>;
}

export function createEntryChecks(deps: { readonly charts: Charts; readonly units: Units; readonly now: () => number }): EntryChecks {
  /** Decided and audited like any other look, since what it says is of the record. */
  async function opened(patient: PatientId): Promise<{ model: ChartModel; partlyClosed: boolean }> {
    const { documents, sources, withheld } = await deps.charts.open({ patient, purpose: 'TREAT', reason: null }, false);
    return { model: createChart(documents.flatMap(({ facts, resources }) => resources.map((resource) => ({ resource, source: null, document: facts.document })))), partlyClosed: withheld > 0 || sources.some(({ light }) => light === 'red') };
  }
  async function ofOrder(patient: PatientId, medication: Concept, except: string | null): Promise<OrderWarning[]> {
    const { model, partlyClosed } = await opened(patient);
    return orderWarnings(model, medication, new Date(deps.now()).toISOString().slice(0, 10), { except, partlyClosed });
  }
  async function known(unit: string): Promise<void> {
    if (!(await deps.units.find(unit)).known) throw new AppError('writing.unit-unknown');
  }

  return {
    ofOrder,
    async refuse(patient, entry, replaces) {
      switch (entry.kind) {
        case 'vitals': {
          const findings = vitalFindings(entry.readings);
          if (findings.some(({ fault }) => fault === 'unknown-unit')) throw new AppError('writing.unit-unknown');
          if (findings.some(({ fault }) => fault !== 'unusual')) throw new AppError('writing.not-understood');
          if (findings.length > 0 && !entry.confirmed) throw new AppError('writing.unusual');
          return;
        }
        case 'observation': if (entry.value.kind === 'quantity') await known(entry.value.unit); return;
        case 'order': {
          if (entry.dose !== null) await known(entry.dose.unit);
          // To stop or end a medicine needs nobody's warning.
          if (entry.status === 'stopped' || entry.status === 'completed') return;
          const warnings = await ofOrder(patient, entry.medication, replaces?.resource ?? null);
          if (warnings.length > 0 && (entry.despite === '' || warnings.some(({ key }) => !entry.warned.includes(key)))) throw new AppError('writing.warning-unread');
          return;
        }
        case 'allergy': {
          if (entry.substance !== null || entry.status !== 'active') return;
          const { rows } = allergyList((await opened(patient)).model);
          if (rows.some((row) => row.current && (entry.scope === 'any' || row.categories.length === 0 || row.categories.includes(entry.scope)))) throw new AppError('writing.contradiction');
          return;
        }
        case 'problem':
          if (entry.problem === null && entry.status === 'active' && problemList((await opened(patient)).model).rows.some(({ current }) => current)) throw new AppError('writing.contradiction');
          return;
        case 'note': if (entry.parts.every(({ text }) => text === '')) throw new AppError('writing.not-understood');
      }
    },
  };
}
