import { actions, type DecisionRequest, type Evidence, mandateEnd, type Period, powers, type Power, purposes } from '../../../core/consent/index.ts';
import { type RoleName, type Section } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, PatientId, SectionHash } from '../../../core/ids/index.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { delegation, patient as storedPatient, personOfPatient, type StoredDelegation, type Subject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { Decider } from '../decision/decider.ts';
import { lifeOf } from '../decision/site-facts.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { DeskPin } from '../session/desk-pin.ts';
import type { Actor } from '../session/session.ts';
import { keeperOf } from '../subjects/keeper.ts';
import type { KeyringHolder } from './bundle-maker.ts';

/** How the patient agreed. `delegate`: somebody who acts for them is signed in. */
export type Given =
  | { readonly kind: 'pin'; readonly pin: string } | { readonly kind: 'paper'; readonly witness: string } | { readonly kind: 'guardian'; readonly guardian: string; readonly relation: string }
  | { readonly kind: 'self' } | { readonly kind: 'delegate' };

/** What the chain is told of how the patient agreed. */
const evidenceOf = { pin: 'Pin', self: 'Pin', paper: 'Paper', guardian: 'Guardian', delegate: 'Guardian' } as const satisfies Record<Given['kind'], Evidence>;

/** Of who keeps their own keys by these alone: the network takes nobody's word for it. */
export const evidenceFor = ({ controller }: Pick<Subject, 'controller'>, given: Given['kind']): Evidence => (controller === null || given === 'delegate' ? evidenceOf[given] : 'Key');

/** Who may agree for the patient at the desk without the patient's own key. */
export const witnesses: readonly RoleName[] = ['KeySteward', 'Registrar', 'Nurse', 'Clinician'];

export interface AgreedBy {
  readonly evidence: Evidence;
  /** Who can open the keyring now; null where nobody can, and the consent waits for keys. */
  readonly holder: KeyringHolder | null;
  readonly witness: string | null;
  readonly done: () => Promise<void>;
}

export interface AgreementDeps {
  readonly vault: Vault;
  readonly deskPin: DeskPin;
  readonly session: Actor;
  readonly decider: Pick<Decider, 'decide'>;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
}

/** What of a patient's lines the one signed in may see, and under which mandate they may decide; null where they need none. */
export interface Sight {
  readonly sees: (section: SectionHash) => boolean;
  readonly mandate: (StoredDelegation & { readonly until: number }) | null;
}

export type Agreements = ReturnType<typeof createAgreements>;

/** Who may speak for a patient of this organization, and whether they just did. */
export function createAgreements(deps: AgreementDeps) {
  const { vault } = deps;
  const isWitness = (): boolean => (deps.session.roles() ?? []).some((role) => witnesses.includes(role));

  /** Of the staff only who holds a role here now: whoever left, or is still to begin, sees nothing of patients. */
  const requireWork = (): void => {
    const user = deps.session.require();
    if (user.kind !== 'patient' && (user.kind !== 'staff' || deps.session.roles()?.length === 0)) throw new AppError('access.role-missing');
  };

  const ownSubject = (id: PatientId): Subject => {
    const found = vault.read((db) => subjectsOfPatient(db, id)).find(({ ours }) => ours);
    if (found === undefined) throw new AppError('app.not-found');
    return found;
  };

  /** The account that opens the keyring, if it is one that does: the patient who keeps it, or in custody a key steward. */
  function holderFor(account: AccountId, { controller }: Pick<Subject, 'controller'>): KeyringHolder | null {
    if (controller !== null) return controller === account ? { account, paths: [[]] } : null;
    const paths = vault.read((db) => stewardPaths(db, account, deps.organization()));
    return paths.length === 0 ? null : { account, paths };
  }

  /** The mandate under which the one signed in acts for the patient now; undefined where there is none. */
  function mandateFor(id: PatientId): StoredDelegation | undefined {
    const { account } = deps.session.require();
    return vault.read((db) => {
      const own = subjectsOfPatient(db, id).find(({ ours }) => ours);
      const found = own && delegation(db, own.id, account);
      const now = deps.now();
      return found !== undefined && found.stage === 'confirmed' && found.endedAt === null && found.period.start <= now && now < mandateEnd(found, lifeOf(db, storedPatient(db, id), own?.organization ?? null)) ? found : undefined;
    });
  }

  /** Who acts for a patient is asked about as if they read it: what is closed to them they are not told of, and do not decide about. */
  function asDelegate(id: PatientId): (section: SectionHash) => ReturnType<Decider['decide']> {
    const { account } = deps.session.require();
    const subject = ownSubject(id);
    return (section) => {
      const sensitivity = (subject.sections.find(({ hash }) => hash === section)?.sensitivity ?? 'general') as DecisionRequest['sensitivity'];
      return deps.decider.decide({ subject: subject.id, section, sensitivity, organization: null, account, action: actions.read, purpose: purposes.FAMRQT, author: null, dataFrom: null, reason: null, document: null });
    };
  }

  /** `access.denied` with the clause where the mandate does not say this. */
  function requireMandate(id: PatientId, power: Power, sections: readonly SectionHash[]): StoredDelegation {
    const found = mandateFor(id);
    if (found === undefined) throw new AppError('access.role-missing');
    if ((found.powers & powers[power]) === 0) throw new AppError('access.denied', { clause: 'BeyondMandate' });
    const closed = sections.map(asDelegate(id)).find(({ permit }) => !permit);
    if (closed !== undefined) throw new AppError('access.denied', { clause: closed.clause });
    return found;
  }

  /** The same for giving and extending, whose actions, purposes and time the mandate holds as well. */
  function requireMandateToGrant(id: PatientId, { sections, actions: asked, purposes: wanted, period }: { readonly sections: readonly SectionHash[]; readonly actions: number; readonly purposes: number; readonly period: Period }): void {
    const mandate = requireMandate(id, 'grant', sections);
    const beyond = (asked & ~mandate.actions) !== 0 || (wanted & ~mandate.purposes) !== 0 || period.start < mandate.period.start || period.end > mandate.period.end;
    if (beyond) throw new AppError('access.denied', { clause: 'BeyondMandate' });
  }

  function sight(id: PatientId): Sight {
    const user = deps.session.require();
    if (user.kind !== 'patient' || user.patient === id) return { sees: () => true, mandate: null };
    const mandate = mandateFor(id);
    if (mandate === undefined) return { sees: () => false, mandate: null };
    const decided = asDelegate(id);
    const until = vault.read((db) => mandateEnd(mandate, lifeOf(db, storedPatient(db, id), ownSubject(id).organization)));
    return { sees: (section) => decided(section).permit, mandate: { ...mandate, until } };
  }

  /**
   * Checks how the patient agreed and finds who can open the keyring: with the PIN the patient themself, otherwise a key steward at the desk,
   * otherwise nobody yet (then the consent waits for keys).
   */
  async function agreement(id: PatientId, given: Given): Promise<AgreedBy> {
    const user = deps.session.require();
    const nothing = (): Promise<void> => Promise.resolve();
    const subject = ownSubject(id);
    const evidence = evidenceFor(subject, given.kind);
    if (given.kind === 'self') {
      if (user.patient !== id) throw new AppError('access.role-missing');
      return { evidence, holder: { account: user.account, paths: [[]] }, witness: null, done: nothing };
    }
    if (given.kind === 'delegate') return { evidence, holder: null, witness: user.name, done: nothing };
    if (user.kind !== 'staff' || !isWitness()) throw new AppError('access.role-missing');
    if (given.kind === 'pin') {
      const own = vault.read((db) => personOfPatient(db, id));
      if (own === undefined) throw new AppError('consent.evidence');
      const { close } = await deps.deskPin.open(own, given.pin);
      return { evidence, holder: { account: own.account, paths: [[]] }, witness: null, done: close };
    }
    if (subject.controller !== null) throw new AppError('custody.with-patient');
    return { evidence, holder: holderFor(user.account, subject), witness: given.kind === 'paper' ? given.witness : `${given.guardian} (${given.relation})`, done: nothing };
  }

  /** The patient, who acts for them, or staff with a role. */
  function requireOwnStaffOrSelf(id: PatientId): void {
    const user = deps.session.require();
    if (user.kind === 'patient' && user.patient !== id && mandateFor(id) === undefined) throw new AppError('access.role-missing');
    requireWork();
  }

  return {
    isWitness, requireWork, ownSubject, holderFor, mandateFor, requireMandate, requireMandateToGrant, sight, agreement, requireOwnStaffOrSelf,

    /** The same without who acts for them: for what no mandate names. */
    requireStaffOrSelf(id: PatientId): void {
      const user = deps.session.require();
      if (user.kind === 'patient' && user.patient !== id) throw new AppError('access.role-missing');
      requireWork();
    },

    /** Posts what was agreed while the keys of who agreed are still open: what these sign is signed then. */
    async agreed(id: PatientId, given: Given, post: (db: WriteDb, by: AgreedBy) => void): Promise<void> {
      const by = await agreement(id, given);
      try {
        vault.write((db) => { post(db, by); });
      } finally {
        await by.done();
      }
    },

    /** In custody the patient's own consent is sent by this workstation; staff sign what they witnessed, and a delegate what they decide. Who keeps their keys signs. */
    signerFor: (subject: Subject, given: Given['kind']): AccountId =>
      (given === 'self' || (given !== 'delegate' && subject.controller !== null) ? vault.read((db) => keeperOf(db, subject)) : deps.session.require().account),

    hashesOf: (subject: Subject, sections: readonly Section[]): SectionHash[] => sections.map(({ category, sensitivity }) => {
      const found = subject.sections.find((section) => section.category === category && section.sensitivity === sensitivity);
      if (found === undefined) throw new AppError('app.invalid-input', { field: 'sections' });
      return found.hash;
    }),

    periodOf(terms: { readonly start: string; readonly end: string }): { start: number; end: number } {
      const period = { start: Date.parse(terms.start), end: Date.parse(terms.end) };
      if (!(period.start < period.end) || period.end <= deps.now()) throw new AppError('app.invalid-input', { field: 'end' });
      return period;
    },
  };
}
