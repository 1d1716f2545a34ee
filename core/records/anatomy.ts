import type { FhirResource } from './types.ts';

export interface FoundReference {
  /** The names on the way from the resource, array positions left out: `['item', 'encounter']`. */
  readonly path: readonly string[];
  readonly reference: string;
}
export interface FoundCoding { readonly system: string; readonly code: string; readonly path: readonly string[] }

/** What a resource points to and is coded with, wherever in it that stands. */
export interface Anatomy {
  readonly references: readonly FoundReference[];
  readonly codings: readonly FoundCoding[];
  /** A member named `prototype` or like one of `Object.prototype` (`__proto__`, `constructor`): no FHIR element is, so the entry is hostile. */
  readonly forbidden: string | null;
}

/** `Object.prototype` is asked by name, so that nothing of the input is ever used as a prototype or reaches a setter. */
const isForbidden = (name: string): boolean => name in Object.prototype || name === 'prototype';

/** Recursion is safe: depth was bounded before parsing. */
export function anatomyOf(resource: FhirResource): Anatomy {
  const references: FoundReference[] = [];
  const codings: FoundCoding[] = [];
  let forbidden: string | null = null;
  const visit = (value: unknown, path: readonly string[]): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, path);
    else if (typeof value === 'object' && value !== null) {
      const { reference, system, code } = value as { reference?: unknown; system?: unknown; code?: unknown };
      if (typeof reference === 'string') references.push({ path, reference });
      if (typeof system === 'string' && typeof code === 'string') codings.push({ system, code, path });
      for (const [name, member] of Object.entries(value)) {
        if (isForbidden(name)) forbidden ??= name;
        else if (typeof member === 'object') visit(member, [...path, name]);
      }
    }
  };
  visit(resource, []);
  return { references, codings, forbidden };
}
