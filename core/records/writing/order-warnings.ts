import type { CodeableConcept } from '@medplum/fhirtypes';
import type { Concept, OrderWarning } from '../../contract/writing.ts';
import { foldText } from '../search-text.ts';
import { allergyList } from '../views/allergies.ts';
import type { ChartModel } from '../views/chart.ts';
import { medicationList } from '../views/medications.ts';
import { codeSystems } from './concepts.ts';
import { substanceGroups } from './substance-groups.ts';

const wordsOf = (text: string): readonly string[] => foldText(text).split(/[^a-z0-9-]+/).filter((word) => word.length > 3);
/** What stands in names of many medicines and tells none from another. */
const common = new Set(['tablet', 'tablets', 'oral', 'capsule', 'capsules', 'solution', 'injection', 'release', 'extended', 'hydrochloride', 'sodium', 'calcium', 'potassium', 'film', 'coated', 'hour', 'acid', 'allergy', 'allergic', 'substance', 'product', 'drug', 'with', 'product']);
const telling = (text: string): ReadonlySet<string> => new Set(wordsOf(text).filter((word) => !common.has(word)));

const groupsOf = (text: string): readonly string[] => {
  const folded = ` ${foldText(text).replace(/[^a-z0-9-]+/g, ' ')} `;
  return substanceGroups.filter(({ members }) => members.some((member) => folded.includes(` ${member} `) || folded.includes(` ${member}s `))).map(({ name }) => name);
};

/** The medicine alone, as far as names tell: `Amoxicillin 500 mg oral capsule` and `amoxicillin` are one. */
function sameSubstance(one: string, other: string): boolean {
  const words = telling(other);
  return [...telling(one)].some((word) => words.has(word) && !/^\d/.test(word));
}

const codesOf = (concept: unknown): ReadonlySet<string> => {
  const codings = (concept as CodeableConcept | undefined)?.coding;
  return new Set(Array.isArray(codings) ? codings.map(({ system, code }) => `${system ?? ''}|${code ?? ''}`) : []);
};

/**
 * What stands against an order: allergies in force and medicines in use, by code, by name and by the groups of `substance-groups`. Where
 * allergies are not recorded, or a part of the record is closed, that is a warning too: silence is not "none known".
 */
export function orderWarnings(chart: ChartModel, ordered: Concept, today: string, { except, partlyClosed }: { readonly except: string | null; readonly partlyClosed: boolean }): OrderWarning[] {
  const warnings: OrderWarning[] = [];
  const code = ordered.code === null ? null : `${codeSystems[ordered.code.system]}|${ordered.code.code}`;
  const groups = groupsOf(ordered.text);
  const shared = (text: string) => groupsOf(text).find((group) => groups.includes(group));
  const warn = (kind: OrderWarning['kind'], about: string, title: string, detail: string | null) => { warnings.push({ key: `${kind}: ${about}`.slice(0, 200), kind, title: title.slice(0, 300), detail: detail?.slice(0, 300) ?? null }); };

  const { state, rows } = allergyList(chart);
  if (state === 'not-recorded') warn('allergies-not-recorded', 'not recorded', 'Allergies are not recorded', null);
  for (const row of rows.filter(({ current }) => current)) {
    const told = [row.reactions.join(', '), row.criticality === 'high' ? 'high risk' : ''].filter((part) => part !== '').join(' · ') || null;
    const group = shared(row.title);
    if ((code !== null && codesOf(row.resource['code']).has(code)) || sameSubstance(ordered.text, row.title)) warn('allergy', row.title, row.title, told);
    else if (group !== undefined) warn('allergy-class', row.title, row.title, [`both are ${group}`, told].filter((part) => part !== null).join(' · '));
  }
  for (const row of medicationList(chart, today).active) {
    if (except !== null && `${row.resource.resourceType}/${String(row.resource['id'])}` === except) continue;
    const group = shared(row.title);
    if ((code !== null && codesOf(row.resource['medicationCodeableConcept']).has(code)) || sameSubstance(ordered.text, row.title)) warn('duplicate', row.title, row.title, row.dosage);
    else if (group !== undefined) warn('duplicate-class', row.title, row.title, [`both are ${group}`, row.dosage].filter((part) => part !== null).join(' · '));
  }
  if (partlyClosed) warn('partly-closed', 'closed', 'A part of the record is closed', null);
  return [...new Map(warnings.map((one) => [one.key, one])).values()].slice(0, 40);
}
