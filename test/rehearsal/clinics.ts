/** Two clinics' workstations, each a process of its own that is spoken to by the contract: one keeps a patient's record, the other reads what the patient allows. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clauseOf, codeOf } from '../../demo/failure.ts';
import { ownBundle } from '../../demo/own-bundle.ts';
import type { AuditRow, Decision, ImportReport, NetworkStatus } from '../../core/contract/index.ts';
import { type ConsentId, OrganizationId, type PatientId, type SubjectId } from '../../core/ids/index.ts';
import { calls, treasuryAccount } from '../../workstation/chain/index.ts';
import { writeInvitation } from '../../workstation/chain/network/ceremony.ts';
import { decodeApplication, nameCommitment } from '../../workstation/services/setup/network-config.ts';
import { foundDesk, importFile, type Joining, type RunningDesk } from '../harness/desk.ts';
import type { Ground } from './ground.ts';
import { until } from './stage.ts';

type Document = ImportReport['documents'][number];
type ChainView = NetworkStatus['chain'];

/** One consent of the patient and one look under it, both by contract. */
export interface Shared {
  readonly consent: ConsentId;
  /** The newest block that the workstation knew when the consent was asked for, the one that holds it, and the final one that it was proven at. */
  readonly blocks: { readonly asked: number; readonly holds: number; readonly provenAt: number };
  readonly ms: number;
  /** Why the other clinic's clinician was refused before. */
  readonly refusedBefore: string | null;
  readonly decision: Decision;
  readonly resources: number;
  /** The look in the other clinic's log. */
  readonly row: AuditRow;
}

export interface Clinics {
  readonly organizations: readonly [OrganizationId, OrganizationId];
  /** Their ids: others after a restart. */
  processes(): readonly [number, number];
  /** What each workstation says of its network. */
  views(): Promise<readonly [ChainView, ChainView]>;
  /** The patient allows the other clinic's clinicians the part of the record that holds this document; one of them opens it. */
  share(document: Document): Promise<Shared>;
  /** Opens it as the other clinic's clinician. */
  open(document: Document): Promise<Decision>;
  /** Each in a part of the record of its own. */
  readonly documents: readonly [Document, Document];
  end(): Promise<void>;
}

const pin = '271828';
/** For what a workstation learns from the network or from the other one. */
const patienceMs = 90_000;

export type ClinicsGround = Pick<Ground, 'say' | 'ending' | 'validators' | 'council' | 'send' | 'founders'>;

export async function openClinics(ground: ClinicsGround): Promise<Clinics> {
  const { say, ending } = ground;
  const desks: RunningDesk[] = [];
  const dir = mkdtempSync(join(tmpdir(), 'assent-rehearsal-'));
  const end = async (): Promise<void> => {
    await Promise.all(desks.map((desk) => desk.end()));
    await rm(dir, { recursive: true, force: true });
  };
  const wait = { ending, ms: patienceMs };
  try {
    const invitation = join(dir, 'invitation.json');
    const { lightSpec, genesis } = ground.validators.network;
    await writeInvitation({ spec: lightSpec, genesis, nodes: [], file: invitation });
    const joinAs = async (name: string) => {
      let asked = '';
      let organization: OrganizationId | null = null;
      const admit: Joining['admit'] = async (application) => { asked = application; organization = await admitted(ground, application); };
      const desk = await foundDesk(['KeySteward', 'Clinician'], { name, joining: { invitation, admit } });
      desks.push(desk);
      if (organization === null) throw new Error(`${name} was not admitted`);
      return { desk, application: asked, organization: OrganizationId.parse(organization) };
    };
    say("two clinics' workstations join by the invitation; the council admits them");
    const joined = await Promise.allSettled([joinAs('Bay Clinic'), joinAs('Hill Hospital')]);
    const [one, other] = joined.map((each) => { if (each.status === 'rejected') throw each.reason; return each.value; });
    if (one === undefined || other === undefined) throw new Error('a clinic did not join');
    const { desk: home, organization: ours } = one;
    const { desk: away, organization: theirs } = other;
    // Admitted already: each takes in the other's name and where its documents are had from.
    await (await home.as('Admin')).admin.admit({ application: other.application });
    await (await away.as('Admin')).admin.admit({ application: one.application });

    say('a patient is registered and their record imported');
    const desk = await home.as('Clinician');
    const { patient, subject } = await desk.patients.register({ family: 'Reed', given: 'Robin', birthDate: '1970-01-01', gender: 'other', phone: null, pin });
    const { documents } = await importFile(desk, ownBundle().name, ownBundle().bytes, patient);
    const general = documents.filter(({ section }) => section.sensitivity === 'general');
    const first = general[0];
    const second = general.find(({ section }) => section.category !== first?.section.category);
    if (first === undefined || second === undefined) throw new Error('the record has no two parts');
    await until('the documents on chain', wait, async () => {
      const seen = await Promise.all([first, second].map(({ document }) => desk.inspect.document({ subject, document })));
      return seen.every(({ found }) => found) ? true : null;
    });
    const { card } = await desk.patients.card({ patient });
    const visit = await away.as('Clinician');
    await visit.patients.register({ family: 'Reed', given: 'Robin', birthDate: null, gender: 'unknown', phone: null, pin: null, card });
    const deps: Sharing = { home, away, theirs, patient, subject, ending };
    return {
      organizations: [ours, theirs], documents: [first, second], end,
      processes: () => [home.workstation.pid, away.workstation.pid],
      async views() {
        const [one, other] = await Promise.all([home, away].map(({ client }) => client.network.status()));
        if (one === undefined || other === undefined) throw new Error('a workstation said nothing');
        return [one.chain, other.chain];
      },
      share: (document) => share(deps, document),
      async open({ document }) {
        const visit = await away.as('Clinician');
        return (await visit.chart.document({ subject, document })).decision;
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Admitted by the rehearsal's council, with the first money in its treasury. */
async function admitted({ council, send, founders: [alice] }: ClinicsGround, application: string): Promise<OrganizationId> {
  const { name, salt, country, admin } = decodeApplication(application);
  const { events } = await council.carry(calls.registry.admit([admin], country, nameCommitment(name, salt)));
  const event = events.find(({ pallet, name: what }) => pallet === 'registry' && what === 'OrganizationAdmitted');
  const organization = OrganizationId.parse(Number(event?.data.organization));
  await send(alice, calls.balances.transfer(treasuryAccount(organization), 10_000n * 10n ** 12n));
  return organization;
}

interface Sharing { readonly home: RunningDesk; readonly away: RunningDesk; readonly theirs: OrganizationId; readonly patient: PatientId; readonly subject: SubjectId; readonly ending: AbortSignal }

async function share({ home, away, theirs, patient, subject, ending }: Sharing, { document, section }: Document): Promise<Shared> {
  const wait = { ending, ms: patienceMs };
  const [desk, visit] = [await home.as('Clinician'), await away.as('Clinician')];
  const refusal = await until('the other clinic to know the document', wait, () => visit.chart.document({ subject, document }).then(
    () => ({ clause: null }), (error: unknown) => (codeOf(error) === 'app.not-found' ? null : { clause: clauseOf(error) ?? String(codeOf(error)) }),
  ));
  const { chain: { best } } = await desk.network.status();
  const begun = performance.now();
  const { consent } = await desk.consents.grant({
    patient, evidence: { kind: 'pin', pin },
    terms: { grantee: { kind: 'role', organization: theirs, role: 'Clinician' }, sections: [section], actions: ['read'], purposes: ['TREAT'], start: new Date(Date.now() - 60_000).toISOString(), end: new Date(Date.now() + 3_600_000).toISOString() },
  });
  const final = await until('the consent in a final block', wait, async () => {
    const row = (await desk.consents.forPatient({ patient })).find((one) => one.consent === consent);
    const { found, proof } = await desk.inspect.consent({ subject, consent });
    return found && row?.stage === 'confirmed' && row.block !== null ? { holds: row.block, provenAt: proof.block } : null;
  });
  const ms = Math.round(performance.now() - begun);
  const opened = await until('the record to open at the other clinic', wait, () => visit.chart.document({ subject, document }).catch((error: unknown) => {
    if (codeOf(error) === null) throw error;
    return null;
  }));
  const { rows } = await (await away.as('Admin')).audit.list({ outcome: 'permit' });
  const row = rows.find((one) => one.document === document);
  if (row === undefined) throw new Error('the look is not in the log');
  return { consent, blocks: { asked: best ?? 0, ...final }, ms, refusedBefore: refusal.clause, decision: opened.decision, resources: opened.resources.length, row };
}
