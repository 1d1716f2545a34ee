import type { Delegation } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, DocumentId, EmergencyId, OrganizationId, RequestId, SubjectId } from '../../../core/ids/index.ts';
import type { Chain, Change, Head } from '../../chain/types.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import {
  chainCursor, consent as storedConsent, consentRequest, delegation as storedDelegation, delegationsOfSubject, document, endDelegation, emergency as storedEmergency, followKeeper, putAnchor, putChainHead, setChainCursor, setConsentRevoked, setDocumentStage, setEmergencyClosed, setSubjectStage, subject, upsertAssignment, upsertDelegation, upsertDevice, mirrorEmergency, upsertOrganization, organization as storedOrganization,
  raiseEpochs, type Subject, upsertSubject, anchors as storedAnchors, upsertRequest,
} from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { Puller } from '../pull/puller.ts';

/**
 * Follows the organization's change sequence in proven state. Events are not relied on: a light client skips blocks.
 * A grant counts when finalized; a revoke at first sight, so the best block is looked at for revokes only.
 */
export interface Synchronizer {
  start(): void;
  /** Reads everything the sequence names up to the newest finalized block. */
  catchUp(): Promise<void>;
  /** How many changes were followed. */
  close(): void;
}

export interface SynchronizerDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly puller: Puller;
  readonly organization: () => OrganizationId | null;
  readonly device: () => AccountId | null;
  readonly now: () => number;
  readonly changes: ChangeFeed;
  readonly toAccount: (publicKey: string) => AccountId;
  /** Destroys the consent's key first, then tidies the rows. */
  readonly onRevoked: (consent: ConsentId) => void;
  /** The network noted something of a subject's documents: some of those that lie here may have been erased. */
  readonly onDocuments: (subject: SubjectId) => Promise<void>;
  readonly onHead: (head: Head) => void;
  readonly log: (error: unknown) => void;
}

const changesPerRead = 200;

export function createSynchronizer(deps: SynchronizerDeps): Synchronizer {
  const { vault, chain } = deps;
  let running: Promise<void> | null = null;
  let again = false;
  let stopListening: (() => void) | null = null;
  let closed = false;

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
    // A withdrawal has to arrive on a full disk as well.
    vault.reserved(() => {
      vault.write((db) => {
        deps.puller.mirrorConsent(db, value);
        raiseEpochs(db, id, Object.fromEntries(epochs.map(({ section, epoch }) => [section, epoch])) as Subject['epochs']);
      });
    });
    if (value.revokedAt !== null) deps.onRevoked(key);
    const known = vault.read((db) => subject(db, id));
    deps.changes.announce('consents', known?.patient ?? null);
    deps.changes.announce('chart', known?.patient ?? null);
    if (known !== undefined && !known.ours) await deps.puller.refresh(known, true);
  }

  async function applyEmergency(id: SubjectId, key: EmergencyId, own: OrganizationId): Promise<void> {
    const { value } = await chain.emergency(id, key);
    if (value === null) return;
    await know(id, own);
    const { value: epochs } = await chain.epochs(id, value.sections);
    vault.reserved(() => {
      vault.write((db) => {
        if (subject(db, id) !== undefined) mirrorEmergency(db, value);
        raiseEpochs(db, id, Object.fromEntries(epochs.map(({ section, epoch }) => [section, epoch])) as Subject['epochs']);
      });
    });
    deps.changes.announce('consents', vault.read((db) => subject(db, id))?.patient ?? null);
    deps.changes.announce('chart', vault.read((db) => subject(db, id))?.patient ?? null);
    deps.changes.announce('emergencies');
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
      raiseEpochs(db, id, Object.fromEntries(epochs.map(({ section, epoch }) => [section, epoch])) as Subject['epochs']);
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
    if (value === null) return;
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
    const [{ value: all }, { value: devices }] = await Promise.all([chain.organizations(), chain.devices(own)]);
    vault.write((db) => {
      for (const row of all) {
        const known = storedOrganization(db, row.id);
        upsertOrganization(db, {
          id: row.id, name: known?.name ?? null, country: row.country, nameSalt: known?.nameSalt ?? null, ours: row.id === own, status: row.status === 'Active' ? 'active' : 'suspended', admins: [...row.admins],
          zone: known?.zone ?? 'UTC', facility: known?.facility ?? {}, admittedBlock: row.admittedAt,
        });
      }
      for (const row of devices) upsertDevice(db, row);
    });
  }

  async function followFinalized(): Promise<void> {
    const own = deps.organization();
    if (own === null) return;
    await organizations(own);
    const { value: count } = await chain.changeCount(own);
    for (let from = vault.read((db) => chainCursor(db, own)); from < count && !closed;) {
      const to = Math.min(count, from + changesPerRead);
      const { value } = await chain.changes(own, from, to);
      // The same thing changed several times is read once: only its newest state matters.
      const newest = new Map(value.map((change) => [`${change.kind === 'Directory' ? 'Subject' : change.kind}/${change.key}`, change]));
      // What people wait for comes before the many documents of an import.
      for (const change of newest.values()) await apply(change, own);
      const documents = Map.groupBy([...newest.values()].filter(({ kind, subject: of }) => kind === 'Document' && of !== null), ({ subject: of }) => of as SubjectId);
      for (const [id, ones] of documents) {
        await applyDocuments(id, ones.map(({ key }) => key as string as DocumentId));
        void deps.onDocuments(id).catch(deps.log);
      }
      vault.write((db) => { setChainCursor(db, own, to); });
      from = to;
    }
    deps.puller.pullMissing();
  }

  async function lookForRevokes(): Promise<void> {
    const own = deps.organization();
    if (own === null) return;
    const from = vault.read((db) => chainCursor(db, own));
    const { value: count } = await chain.changeCount(own, { at: 'best' });
    if (count <= from) return;
    const { value, at } = await chain.changes(own, from, Math.min(count, from + changesPerRead), { at: 'best' });
    for (const change of value) {
      if (change.kind !== 'Consent' || change.subject === null) continue;
      await lookForClosing(change.subject, change.key as string as EmergencyId);
      const id = change.key as string as ConsentId;
      const known = vault.read((db) => storedConsent(db, id));
      if (known === undefined || known.revokedAt !== null) continue;
      const { value: seen } = await chain.consent(change.subject, id, { at: 'best' });
      if (seen?.revokedAt == null) continue;
      vault.reserved(() => { vault.write((db) => { setConsentRevoked(db, id, seen.revokedAt ?? at.number, deps.now()); }); });
      deps.onRevoked(id);
      deps.changes.announce('consents', id);
      deps.changes.announce('chart', vault.read((db) => subject(db, change.subject as SubjectId))?.patient ?? null);
    }
  }

  async function lookForClosing(id: SubjectId, key: EmergencyId): Promise<void> {
    if (vault.read((db) => storedEmergency(db, id, key))?.closedAt !== null) return;
    const { value: seen } = await chain.emergency(id, key, { at: 'best' });
    if (seen?.closedAt == null) return;
    const { closedAt } = seen;
    vault.reserved(() => { vault.write((db) => { setEmergencyClosed(db, id, key, closedAt); }); });
    deps.changes.announce('emergencies');
    deps.changes.announce('chart', vault.read((db) => subject(db, id))?.patient ?? null);
  }

  function step(work: () => Promise<void>): Promise<void> {
    if (running !== null) { again = true; return running; }
    running = work().catch((error: unknown) => { if (!closed) deps.log(error); }).finally(() => {
      running = null;
      if (again && !closed) { again = false; void step(followFinalized); }
    });
    return running;
  }

  function seen(head: Head): void {
    const seenAt = deps.now();
    vault.reserved(() => { vault.write((db) => { putChainHead(db, { kind: head.kind, number: head.number, hash: head.hash, time: head.time, seenAt }); }); });
    deps.onHead(head);
    deps.changes.announce('network');
    if (head.kind === 'finalized') void step(followFinalized);
    else if (running === null) void step(lookForRevokes);
  }

  return {
    start() {
      stopListening = chain.onHead((head) => {
        if (closed) return;
        try { seen(head); } catch (error) { deps.log(error); }
      });
    },
    catchUp: () => step(followFinalized),
    close() { closed = true; stopListening?.(); },
  };
}

const stateOf = (kind: 'Open' | 'Granted' | 'Refused' | 'Withdrawn'): 'open' | 'granted' | 'refused' | 'withdrawn' => kind.toLowerCase() as 'open' | 'granted' | 'refused' | 'withdrawn';
