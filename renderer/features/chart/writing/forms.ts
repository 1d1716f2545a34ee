import type { EntryKind } from '../../../../core/contract/index.ts';
import { allergyForm } from './AllergyForm.tsx';
import type { FormKind } from './form.ts';
import { noteForm } from './NoteForm.tsx';
import { observationForm } from './ObservationForm.tsx';
import { orderForm } from './OrderForm.tsx';
import { problemForm } from './ProblemForm.tsx';
import { vitalsForm } from './VitalsForm.tsx';

/** A draft is an object of text and flags that its own form made; what another version of it left is filled up from the empty one. */
export type AnyForm = Record<string, unknown>;

export const forms = { vitals: vitalsForm, allergy: allergyForm, problem: problemForm, order: orderForm, observation: observationForm, note: noteForm } as unknown as Readonly<Record<EntryKind, FormKind<AnyForm>>>;

export function readDraft(kind: EntryKind, body: string): AnyForm | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...forms[kind].empty(), ...value } : null;
  } catch {
    return null;
  }
}
