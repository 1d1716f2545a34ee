import type { ExtractResource, Reference, ResourceType } from '@medplum/fhirtypes';
import { createResolver } from '../references.ts';
import { categoryOf } from '../sections.ts';
import type { Entry, FhirResource, SectionCategory } from '../types.ts';

/** A resource on its way to the screen, with where it came from. */
export interface ChartItem {
  readonly resource: FhirResource;
  readonly fullUrl?: string | null;
  /** The section of the document it came in; worked out from the resource where left out. */
  readonly category?: SectionCategory;
  /** The organization whose record this is, in words. */
  readonly source: string | null;
  /** The document it came in, for the panel with the proof. */
  readonly document: string | null;
}

/** Every row names its origin and keeps the resource for the detail panel. */
export interface Row {
  readonly key: string;
  readonly source: string | null;
  readonly document: string | null;
  readonly resource: FhirResource;
}

export interface TypedItem<Type extends ResourceType> { readonly item: ChartItem; readonly value: ExtractResource<Type>; readonly row: Row }

/** What the views read: resources by type and by section, and references followed within the chart. */
export interface ChartModel {
  readonly items: readonly ChartItem[];
  /** Entered in error, here or with the wrong patient: in no list, and said where somebody may have acted on it. */
  readonly withdrawn: readonly ChartItem[];
  ofType<Type extends ResourceType>(type: Type): readonly TypedItem<Type>[];
  inCategory(category: SectionCategory): readonly ChartItem[];
  categoryOf(item: ChartItem): SectionCategory;
  /** The resource a reference means, contained ones included; undefined where it is not in what was opened. */
  follow(reference: Reference | undefined, from: FhirResource): FhirResource | undefined;
}

/**
 * Rows of what is readable. Resources are validated when they are imported, but another organization's document is only as good as its
 * author: one that breaks a view is left out of it and stays in the documents list.
 */
export function rowsOf<From, To>(from: readonly From[], build: (one: From) => To | null): To[] {
  return from.flatMap((one) => {
    try {
      return build(one) ?? [];
    } catch {
      return [];
    }
  });
}

const isWrong = (resource: FhirResource): boolean => {
  const { status, verificationStatus } = resource as { status?: unknown; verificationStatus?: { coding?: unknown } | null };
  const codings = verificationStatus?.coding;
  return status === 'entered-in-error' || (Array.isArray(codings) && codings.some((coding) => (coding as { code?: unknown } | null)?.code === 'entered-in-error'));
};

/** Items in the order they were written, oldest first. What was entered in error is left out of every view. */
export function createChart(all: readonly ChartItem[]): ChartModel {
  const items = all.filter(({ resource }) => !isWrong(resource));
  const resolve = createResolver(items.map(({ resource, fullUrl }, index): Entry => ({ index, resource, fullUrl: fullUrl ?? null })));
  const byType = new Map<string, ChartItem[]>();
  for (const item of items) {
    const list = byType.get(item.resource.resourceType);
    if (list === undefined) byType.set(item.resource.resourceType, [item]);
    else list.push(item);
  }
  const categories = new Map<ChartItem, SectionCategory>();
  const category = (item: ChartItem): SectionCategory => {
    const known = item.category ?? categories.get(item);
    if (known !== undefined) return known;
    const found = categoryOf(item.resource) ?? 'documents';
    categories.set(item, found);
    return found;
  };
  return {
    items,
    withdrawn: all.filter(({ resource }) => isWrong(resource)),
    ofType: (type) => (byType.get(type) ?? []).map((item, index) => ({ item, value: item.resource as never, row: rowOf(item, keyOf(item.resource, index)) })),
    inCategory: (wanted) => items.filter((item) => category(item) === wanted),
    categoryOf: category,
    follow(reference, from) {
      const address = reference?.reference;
      if (address === undefined) return undefined;
      if (!address.startsWith('#')) return resolve(address)?.resource;
      const contained = Array.isArray(from['contained']) ? (from['contained'] as FhirResource[]) : [];
      return contained.find(({ id }) => id === address.slice(1));
    },
  };
}

/** Tells rows of one document apart: by id, else by place. */
export const keyOf = ({ resourceType, id }: FhirResource, index: number): string => `${resourceType}/${typeof id === 'string' ? id : String(index)}`;

export const rowOf = (item: ChartItem, key: string): Row => ({ key: `${item.document ?? ''}:${key}`, source: item.source, document: item.document, resource: item.resource });
