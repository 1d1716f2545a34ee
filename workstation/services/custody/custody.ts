import type { CustodyState } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, PatientId } from '../../../core/ids/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import { batch, subjects as calls } from '../../chain/calls/index.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  activeShareSet, addPerson, type Handover, handover, keyKind, newestSharedKey, patient as storedPatient, type Person, personOfPatient, putHandover, putKeyring, type Subject, subject as storedSubject,
} from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import { keyringRoot } from '../guardians/guardian-sets.ts';
import type { KeyringHolders } from '../guardians/keyring-holder.ts';
import type { About, Outbox, OutboxStage } from '../outbox/outbox.ts';
import { stewardPaths } from '../paths/key-paths.ts';
import type { Actor } from '../session/session.ts';
import type { DeskPin } from '../session/desk-pin.ts';
import { type Planned, standInAddress } from '../signing/signing-view.ts';
import type { KeyringRotation, RotatedKeyring } from '../subjects/keyring-rotation.ts';

/**
 * Who keeps a patient's keys: the organization, for patients without any of their own, or the patient. Whoever hands over may have kept a
 * copy, so the keys change with the keeper: each section has a new seed from its next epoch on, sealed to who keeps them from then on.
 */
export interface Custody {
  current(patient: PatientId): CustodyState;
  /** What either will sign. The new keys, and the account of a patient who has none, are made with the PIN. */
  plan(act: 'claim' | 'giveBack', patient: PatientId): Planned;
  /** To the patient: from here on nothing is agreed without their PIN. `pin` is theirs, or the one they choose now. The outbox item. */
  claim(patient: PatientId, pin: string): Promise<string>;
  /** Back into the organization's custody: the patient offers it by their PIN, the key steward who is signed in accepts. */
  giveBack(patient: PatientId, pin: string): Promise<string>;
  /** In the transaction of an outbox item: what is offered is accepted once it is in a block. */
  onStage(db: WriteDb, about: About, stage: OutboxStage): void;
}

export interface CustodyDeps {
  readonly vault: Vault;
  readonly keys: Pick<Keys, 'createAccount' | 'lockAccount' | 'reseal'>;
  readonly deskPin: DeskPin;
  readonly holders: Pick<KeyringHolders, 'subjectOf'>;
  readonly rotation: Pick<KeyringRotation, 'prepare' | 'calls'>;
  readonly outbox: Pick<Outbox, 'post' | 'signed'>;
  readonly session: Actor;
  readonly audit: AuditLog;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  readonly now: () => number;
  readonly demo: boolean;
}

export function createCustody(deps: CustodyDeps): Custody {
  const { vault } = deps;

  const stewardsRecipient = (): AgeRecipient => {
    const found = vault.read((db) => newestSharedKey(db, deps.organization(), 'KeySteward'))[0]?.recipient;
    if (found === undefined) throw new AppError('consent.waiting-for-keys');
    return found;
  };

  /** A patient without keys gets some under the PIN they chose, and the keyring is sealed to them as well. */
  async function newPerson(patient: PatientId, subject: Subject & { keyring: Uint8Array }, steward: AccountId, pin: string): Promise<{ person: Parameters<typeof addPerson>[1]; keyring: Uint8Array }> {
    const made = await deps.keys.createAccount({ secret: pin, kind: vault.read(keyKind) });
    const paths = vault.read((db) => stewardPaths(db, steward, deps.organization()));
    const { sealed } = await firstThatOpens(paths.map((path) => () => deps.keys.reseal({ account: steward, path, file: subject.keyring, recipients: [stewardsRecipient(), made.recipient] })));
    const name = vault.read((db) => storedPatient(db, patient))?.name ?? '';
    return {
      keyring: sealed,
      person: {
        account: made.account, kind: 'patient', name, title: 'Patient', organization: deps.organization(), patient, recipient: made.recipient, wrapped: made.wrapped, demoPin: deps.demo ? pin : null, createdAt: deps.now(),
      },
    };
  }

  const ready = (patient: PatientId): { subject: Subject & { keyring: Uint8Array }; person: Person | undefined } => {
    const subject = deps.holders.subjectOf(patient);
    if (subject.keyring === null) throw new AppError('consent.waiting-for-keys');
    if (subject.stage !== 'confirmed' || vault.read((db) => handover(db, subject.id)) !== undefined) throw new AppError('app.busy');
    return { subject: { ...subject, keyring: subject.keyring }, person: vault.read((db) => personOfPatient(db, patient)) };
  };

  const claimable = (patient: PatientId): ReturnType<typeof ready> => {
    const found = ready(patient);
    if (found.subject.controller !== null) throw new AppError('custody.with-patient');
    return found;
  };
  const returnable = (patient: PatientId) => {
    const { subject, person } = ready(patient);
    if (subject.controller === null || person === undefined || person.account !== subject.controller) throw new AppError('app.not-found');
    return { subject, person };
  };

  type Renewed = Pick<RotatedKeyring, 'subject' | 'directoryCid'>;
  const claimCall = (rotated: Renewed, to: AccountId) => batch([...deps.rotation.calls(rotated), calls.claim(rotated.subject.organization, rotated.subject.id, to)]);
  const offerCall = ({ organization, id }: Subject) => calls.offerToCustodian(organization, id, deps.organization());
  const acceptCall = (rotated: Renewed) => batch([calls.accept(rotated.subject.organization, rotated.subject.id), ...deps.rotation.calls(rotated)]);
  /** Before the next keys are made. */
  const withStandIn = (subject: Subject): Renewed => ({ subject, directoryCid: standInAddress });

  /** The guardians go on holding parts of a key that opens the keyring of then. By the patient's keys, which are open. */
  async function kept(account: AccountId, rotated: RotatedKeyring, to: { custodian: OrganizationId | null; controller: AccountId | null; steward: AccountId | null }): Promise<Handover> {
    const set = vault.read((db) => activeShareSet(db, 'recovery', rotated.subject.id));
    const root = set === undefined ? null
      : { set: set.id, name: keyringRoot, sealed: (await deps.keys.reseal({ account, path: [], file: rotated.keyring, recipients: [set.statement.recipient] })).sealed };
    return { ...to, keyring: rotated.keyring, directory: rotated.directory, directoryCid: rotated.directoryCid, root };
  }

  return {
    current(patient) {
      const subject = deps.holders.subjectOf(patient);
      deps.audit.record({ action: 'custody.read', outcome: 'done', patient, subject: subject.id });
      const due = vault.read((db) => handover(db, subject.id));
      return {
        keeper: subject.controller !== null ? 'patient' : subject.custodian === deps.organization() ? 'organization' : 'elsewhere', hasPin: vault.read((db) => personOfPatient(db, patient)) !== undefined,
        onItsWay: due === undefined ? null : due.controller === null ? 'organization' : 'patient',
      };
    },

    plan(act, patient) {
      const steward = deps.session.require().account;
      if (act === 'claim') {
        const { subject, person } = claimable(patient);
        return { call: claimCall(withStandIn(subject), person?.account ?? steward), signer: steward, later: ['directory', ...(person === undefined ? ['controller'] : [])] };
      }
      const { subject, person } = returnable(patient);
      return { call: offerCall(subject), signer: person.account, later: ['directory'], also: [{ call: acceptCall(withStandIn(subject)), signer: steward }] };
    },

    async claim(patient, pin) {
      const steward = deps.session.require().account;
      const { subject, person: known } = claimable(patient);
      deps.audit.record({ action: 'custody.claim', outcome: 'done', patient, subject: subject.id });
      const { close } = known === undefined ? { close: () => Promise.resolve() } : await deps.deskPin.open(known, pin);
      const made = known === undefined ? await newPerson(patient, subject, steward, pin) : { person: known, keyring: subject.keyring };
      const { person } = made;
      try {
        // To the patient alone: what the organization keeps of the keyring of before opens nothing that is written from here on.
        const rotated = await deps.rotation.prepare({ account: person.account, paths: [[]], own: [] }, subject, made.keyring, [person.recipient]);
        const due = await kept(person.account, rotated, { custodian: null, controller: person.account, steward: null });
        return vault.write((db) => {
          if (known === undefined) {
            addPerson(db, person);
            putKeyring(db, subject.id, made.keyring);
          }
          putHandover(db, subject.id, due);
          return deps.outbox.post(db, {
            key: `claim/${subject.id}/${String(rotated.directory.generation)}`, signer: steward, what: 'Hand a record\'s keys over to the patient', about: { kind: 'handover', id: subject.id, accept: false },
            call: claimCall(rotated, person.account),
          });
        });
      } finally {
        await close();
        if (known === undefined) await deps.keys.lockAccount({ account: person.account });
        deps.changes.announce('consents', patient);
      }
    },

    async giveBack(patient, pin) {
      const steward = deps.session.require().account;
      const { subject, person } = returnable(patient);
      deps.audit.record({ action: 'custody.give-back', outcome: 'done', patient, subject: subject.id });
      const { close } = await deps.deskPin.open(person, pin);
      try {
        const rotated = await deps.rotation.prepare({ account: person.account, paths: [[]], own: [] }, subject, subject.keyring, [stewardsRecipient(), person.recipient]);
        const due = await kept(person.account, rotated, { custodian: deps.organization(), controller: null, steward });
        return vault.write((db) => {
          putHandover(db, subject.id, due);
          return deps.outbox.post(db, {
            key: `offer/${subject.id}/${String(rotated.directory.generation)}`, signer: person.account, what: 'Offer a record\'s keys to the organization', about: { kind: 'handover', id: subject.id, accept: true },
            call: offerCall(subject),
          });
        });
      } finally {
        await close();
        deps.changes.announce('consents', patient);
      }
    },

    onStage(db, about, stage) {
      if (about.kind !== 'handover' || !about.accept || (stage !== 'recorded' && stage !== 'confirmed')) return;
      const [subject, due] = [storedSubject(db, about.id), handover(db, about.id)];
      if (subject === undefined || due === undefined || due.steward === null) return;
      const rotated = { subject, keyring: due.keyring, directory: due.directory, directoryCid: due.directoryCid };
      // The custodian may publish only what is its own: first it takes over. Told twice it is one item.
      deps.outbox.post(db, {
        key: `accept/${subject.id}/${String(due.directory.generation)}`, signer: due.steward, what: 'Take a record\'s keys into custody', about: { kind: 'handover', id: subject.id, accept: false },
        call: acceptCall(rotated),
      });
    },
  };
}
