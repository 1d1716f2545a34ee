import type { FhirResource, Section } from '../contract/records.ts';

export type { FhirResource, Section, SectionCategory, Sensitivity } from '../contract/records.ts';

/** One complaint of a validator about one resource. `path` is FHIRPath-like: `Observation.valueQuantity.value`. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** Structural validation of one resource, a parameter so that the definitions stay outside. Empty: valid. */
export type Validate = (resource: FhirResource) => readonly Issue[];

/** An entry that is not stored, and why. `index` counts from 0 in the file's own order. */
export interface Rejection {
  readonly index: number;
  readonly type: string | null;
  readonly id: string | null;
  readonly path: string;
  readonly reason: string;
}

/** A resource as it came, untouched, with the address its bundle gave it. */
export interface Entry {
  readonly index: number;
  readonly resource: FhirResource;
  readonly fullUrl: string | null;
}

export type BundleType = 'transaction' | 'batch' | 'collection' | 'searchset' | 'document' | 'single' | 'ndjson';

export interface ParsedRecords {
  readonly type: BundleType;
  /** How many entries the file has: `entries.length + rejected.length`. */
  readonly total: number;
  readonly entries: readonly Entry[];
  readonly rejected: readonly Rejection[];
}

/** An entry of one patient, placed in a section, with what tells it from others when it is imported again. */
export interface PlacedEntry extends Entry {
  /** Same for every version of the same resource of one patient; see `identityOf`. */
  readonly identity: string;
  /** SHA-256 of the canonical JSON, hex: same only for the same content. */
  readonly hash: string;
  /** Bytes of the canonical JSON. */
  readonly size: number;
  readonly section: Section;
  /** True for Organization, Practitioner and their like, which have no section of their own and go with those that cite them. */
  readonly travels: boolean;
  /** Identities of the travelling entries that this one cites, directly or through another. */
  readonly cites: readonly string[];
}

export interface PatientGroup {
  readonly patient: PlacedEntry;
  /** All of the patient's entries, the patient and the travelling ones included, in the file's order. */
  readonly entries: readonly PlacedEntry[];
}

/** What is sealed together: resources of one patient and one section, verbatim. */
export interface RecordDocument {
  readonly section: Section;
  /** Counts from 0 where a section needs more than one document. */
  readonly part: number;
  readonly resources: readonly FhirResource[];
  /** Beside `resources`: the bundle's address of each, null where `urn:uuid:<id>` or none; needed to resolve references and to export. */
  readonly fullUrls: readonly (string | null)[];
  readonly identities: readonly string[];
  readonly hashes: readonly string[];
  /** Bytes of the resources as canonical JSON. */
  readonly size: number;
}

/** What the vault remembers of a stored resource, so that a second import changes nothing. */
export interface StoredIdentity {
  readonly identity: string;
  readonly hash: string;
  readonly section: Section;
  /** The vault's own name of the document that holds the newest version. */
  readonly document: string;
}
