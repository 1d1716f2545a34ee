import type { Consent, Delegation, Emergency } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, DocumentId, EmergencyId, OrganizationId, RequestId, SubjectId } from '../../../core/ids/index.ts';
import type { AccessRequest, Chain, Change, Epoch, Organization } from '../../chain/types.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  anchors as storedAnchors, consentRequest, delegation as storedDelegation, delegationsOfSubject, document, documentsOfSubject, endDelegation, followKeeper, mirrorEmergency, organization as storedOrganization, putAnchor, raiseEpochs, setDocumentStage, setSubjectStage, subject, type Subject, upsertAssignment, upsertDelegation, upsertDevice,
  upsertOrganization, upsertRequest, upsertSubject,
} from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Puller } from '../pull/puller.ts';

/** What the network says of a thing at the newest finalized block, written into the vault in its place. */
export interface Mirror {
  apply(change: Change, own: OrganizationId): Promise<void>;
  /** One reading for all documents of a subject, and none where the receipts have told it already. */
  documents(id: SubjectId, keys: readonly DocumentId[]): Promise<void>;
  assignments(own: OrganizationId, account: AccountId): Promise<void>;
  consent(id: SubjectId, key: ConsentId, own: OrganizationId): Promise<void>;
  subject(id: SubjectId): Promise<void>;
  organizations(own: OrganizationId): Promise<void>;
  /** All there is of a subject, without a change that names it. */
  whole(id: SubjectId, own: OrganizationId): Promise<void>;
  /** All roles at the organization, and what this device anchored. */
  ownWhole(own: OrganizationId): Promise<void>;
}

export interface MirrorDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly puller: Puller;
  readonly device: () => AccountId | null;
  readonly now: () => number;
  readonly changes: ChangeFeed;
  readonly toAccount: (publicKey: string) => AccountId;
  /** Destroys the consent's key first, then tidies the rows. */
  readonly onRevoked: (consent: ConsentId) => void;
  /** What was seen of an organization in blocks that are not final yet may only close. */
  readonly narrowed: (one: Organization, block: number) => Organization['status'];
  readonly log: (error: unknown) => void;
}

const byName = (epochs: readonly Epoch[]) => Object.fromEntries(epochs.map(({ section, epoch }) => [section, epoch])) as Subject['epochs'];

export function createMirror(deps: MirrorDeps): Mirror {
  const { vault, chain } = deps;

  async function apply(change: Change, own: OrganizationId): Promise<void> {
    switch (change.kind) {
      // The network notes emergencies as it does consents; the id may be of either, or of one each.
      case 'Consent': if (change.subject !== null) await Promise.all([applyConsent(change.subject, change.key as string as ConsentId, own), applyEmergency(change.subject, change.key as string as EmergencyId, own)]); return;
      case 'Document': return;
      case 'Directory': case 'Subject': if (change.subject !== null) await applySubject(change.subject); return;
      case 'Request': if (change.subject !== null) await applyRequest(change.subject, change.key as string as RequestId, own); return;
      case 'Assignment': await applyAssignments(own, deps.toAccount(change.key)); return;
      case 'Key': return;
      case 'Anchor': await applyAnchors(); return;
    }
  }

  async function applyConsent(id: SubjectId, key: ConsentId, own: OrganizationId): Promise<void> {
    const { value } = await chain.consent(id, key);
    if (value === null) return;
    await know(id, own);
    // All of the subject's: what a consent was narrowed by is in its sections no more, and has new keys.
    const { value: epochs } = await chain.epochs(id);
    putConsents(id, [value], epochs);
    const known = vault.read((db) => subject(db, id));
    deps.changes.announce('consents', known?.patient ?? null);
    deps.changes.announce('chart', known?.patient ?? null);
    if (known !== undefined && !known.ours) await deps.puller.refresh(known, true);
  }

  function putConsents(id: SubjectId, consents: readonly Consent[], epochs: readonly Epoch[]): void {
    // A withdrawal has to arrive on a full disk as well.
    vault.reserved(() => {
      vault.write((db) => {
        for (const one of consents) deps.puller.mirrorConsent(db, one);
        raiseEpochs(db, id, byName(epochs));
      });
    });
    for (const { id: key, revokedAt } of consents) if (revokedAt !== null) deps.onRevoked(key);
  }

  async function applyEmergency(id: SubjectId, key: EmergencyId, own: OrganizationId): Promise<void> {
    const { value } = await chain.emergency(id, key);
    if (value === null) return;
    await know(id, own);
    const { value: epochs } = await chain.epochs(id, value.sections);
    putEmergencies(id, [value], epochs);
    deps.changes.announce('consents', vault.read((db) => subject(db, id))?.patient ?? null);
    deps.changes.announce('chart', vault.read((db) => subject(db, id))?.patient ?? null);
    deps.changes.announce('emergencies');
  }

  function putEmergencies(id: SubjectId, emergencies: readonly Emergency[], epochs: readonly Epoch[]): void {
    vault.reserved(() => {
      vault.write((db) => {
        if (subject(db, id) !== undefined) for (const one of emergencies) mirrorEmergency(db, one);
        raiseEpochs(db, id, byName(epochs));
      });
    });
  }

  /** A subject of another organization that gave us consent before anybody here met the patient. */
  async function know(id: SubjectId, own: OrganizationId): Promise<void> {
    if (vault.read((db) => subject(db, id)) !== undefined) return;
    const { value } = await chain.subject(id);
    if (value === null) return;
    vault.write((db) => {
      upsertSubject(db, {
        id, organization: value.organization, ours: value.organization === own, custodian: value.custodian, controller: value.controller, patient: null, generation: 0, directoryCid: value.directory, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: deps.now(),
      });
    });
  }

  /** One reading for all documents of a subject, and none where the receipts have told it already. */
  async function applyDocuments(id: SubjectId, keys: readonly DocumentId[]): Promise<void> {
    const theirs = vault.read((db) => subject(db, id));
    // New ones, and old ones sealed again. Not waited for: the network is followed on.
    if (theirs?.ours === false) { void deps.puller.refresh(theirs, true).catch(deps.log); return; }
    const waiting = vault.read((db) => keys.flatMap((key) => document(db, key) ?? [])).filter(({ stage, block }) => stage !== 'confirmed' || block === null);
    if (waiting.length === 0) return;
    const { value } = await chain.documents(id);
    const found = new Map(value.map((entry) => [entry.id, entry.registeredAt]));
    vault.write((db) => {
      for (const { id: key } of waiting) {
        const block = found.get(key);
        if (block !== undefined) setDocumentStage(db, [key], 'confirmed', block);
      }
    });
    deps.changes.announce('chart', vault.read((db) => subject(db, id))?.patient ?? null);
  }

  async function applySubject(id: SubjectId): Promise<void> {
    const { value } = await chain.subject(id);
    if (value === null || vault.read((db) => subject(db, id)) === undefined) return;
    const [{ value: epochs }, { value: delegations }] = await Promise.all([chain.epochs(id), chain.delegations(id)]);
    vault.write((db) => {
      setSubjectStage(db, id, 'confirmed');
      followKeeper(db, id, value);
      mirrorDelegations(db, id, delegations);
      raiseEpochs(db, id, byName(epochs));
    });
    deps.changes.announce('consents', vault.read((db) => subject(db, id))?.patient ?? null);
  }

  /** Who is listed acts for the subject; who no longer is does not, whatever their mandate's end was. */
  function mirrorDelegations(db: WriteDb, id: SubjectId, delegations: readonly Delegation[]): void {
    for (const one of delegations) {
      const known = storedDelegation(db, id, one.delegate);
      upsertDelegation(db, { witness: null, createdAt: deps.now(), ...known, ...one, subject: id, endedAt: null, stage: 'confirmed' });
    }
    for (const known of delegationsOfSubject(db, id)) {
      if (known.stage === 'confirmed' && !delegations.some(({ delegate }) => delegate === known.delegate)) endDelegation(db, id, known.delegate, deps.now());
    }
  }

  async function applyRequest(id: SubjectId, key: RequestId, own: OrganizationId): Promise<void> {
    const { value } = await chain.request(id, key);
    if (value !== null) putRequest(id, value, own);
  }

  function putRequest(id: SubjectId, value: AccessRequest, own: OrganizationId): void {
    const key = value.id;
    vault.write((db) => {
      const known = consentRequest(db, key);
      upsertRequest(db, {
        id: key, subject: id, organization: value.organization, requestedBy: value.requestedBy, grantee: value.grantee, sections: [...value.sections], actions: value.actions, purposes: value.purposes, period: value.period,
        textCid: value.text, text: known?.text ?? null, wanted: known?.wanted ?? null, ours: value.organization === own, state: stateOf(value.state.kind), consent: value.state.kind === 'Granted' ? value.state.consent : null, stage: 'confirmed', createdAt: known?.createdAt ?? deps.now(),
      });
    });
    deps.changes.announce('requests', key);
  }

  async function applyAssignments(own: OrganizationId, account: AccountId): Promise<void> {
    const { value } = await chain.assignmentsOf(own, account);
    vault.write((db) => { for (const row of value) upsertAssignment(db, { ...row, stage: 'confirmed' }); });
    deps.changes.announce('roles', account);
    deps.changes.announce('session');
  }

  async function applyAnchors(): Promise<void> {
    const device = deps.device();
    if (device === null) return;
    const { value } = await chain.anchors(device);
    vault.write((db) => {
      const known = new Map(storedAnchors(db, device).map((row) => [row.sequence, row]));
      for (const row of value) {
        const mine = known.get(row.sequence);
        if (mine !== undefined) putAnchor(db, { ...mine, block: row.anchoredAt, stage: 'confirmed' });
      }
    });
    deps.changes.announce('audit');
  }

  async function organizations(own: OrganizationId): Promise<void> {
    const [{ value: all, at }, { value: devices }] = await Promise.all([chain.organizations(), chain.devices(own)]);
    vault.write((db) => {
      for (const row of all) {
        const known = storedOrganization(db, row.id);
        upsertOrganization(db, {
          id: row.id, name: known?.name ?? null, country: row.country, nameSalt: known?.nameSalt ?? null, ours: row.id === own, status: deps.narrowed(row, at.number) === 'Active' ? 'active' : 'suspended', admins: [...row.admins],
          zone: known?.zone ?? 'UTC', facility: known?.facility ?? {}, admittedBlock: row.admittedAt,
        });
      }
      for (const row of devices) upsertDevice(db, row);
    });
  }

  async function whole(id: SubjectId, own: OrganizationId): Promise<void> {
    await know(id, own);
    const [consents, emergencies, requests, epochs] = await Promise.all([chain.consents(id), chain.emergencies(id), chain.requests(id), chain.epochs(id)]);
    putConsents(id, consents.value, epochs.value);
    putEmergencies(id, emergencies.value, epochs.value);
    // Of another's patient only what was asked from here.
    for (const one of requests.value) if (one.organization === own || vault.read((db) => subject(db, id))?.ours === true) putRequest(id, one, own);
    await applySubject(id);
    const here = vault.read((db) => ({ patient: subject(db, id)?.patient ?? null, documents: documentsOfSubject(db, id) }));
    await applyDocuments(id, here.documents.map(({ id: key }) => key));
    deps.changes.announce('chart', here.patient);
  }

  async function ownWhole(own: OrganizationId): Promise<void> {
    const { value } = await chain.assignments(own);
    vault.write((db) => { for (const row of value) upsertAssignment(db, { ...row, stage: 'confirmed' }); });
    await applyAnchors();
    for (const topic of ['roles', 'session', 'requests', 'emergencies'] as const) deps.changes.announce(topic);
  }

  return { apply, documents: applyDocuments, assignments: applyAssignments, consent: applyConsent, subject: applySubject, organizations, whole, ownWhole };
}

const stateOf = (kind: 'Open' | 'Granted' | 'Refused' | 'Withdrawn'): 'open' | 'granted' | 'refused' | 'withdrawn' => kind.toLowerCase() as 'open' | 'granted' | 'refused' | 'withdrawn';
