import type { ConsentId } from '../ids/index.ts';
import type { Delegation, Life } from './delegation.ts';
import type { Scope } from './scope.ts';
import type { Period } from './types.ts';

/** What a consent says beyond what the chain knows of it. It travels sealed with the keys, `terms` commits to it, and it only narrows. */
export interface Conditions {
  readonly only: Scope;
  /** Denies within the consent; a deny beats what permits. */
  readonly except: readonly Scope[];
  /** For who treats the patient, by the site's roster. */
  readonly team: boolean;
  /** Only while on shift. */
  readonly shift: boolean;
}

/** What the patient said no to, for everybody it names: it beats every consent, and one's own organization's record as well. */
export interface Exclusion {
  readonly scope: Scope;
  readonly period: Period | null;
  /** Stays closed in an emergency, too. */
  readonly inEmergency: boolean;
}

export interface LocalFacts {
  /** Where the record is kept, and where it is read. ISO 3166-1 alpha-2; null where not known. */
  readonly countries: { readonly kept: string | null; readonly recipient: string | null };
  /** By the signed roster; null where the site keeps no shifts. */
  readonly onShift: boolean | null;
  readonly conditions: ReadonlyMap<ConsentId, Conditions>;
  readonly exclusions: readonly Exclusion[];
  readonly delegations: readonly Delegation[];
  readonly life: Life;
}
