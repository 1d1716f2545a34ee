import type { ConsentId, DocumentId, PatientId, SubjectId } from '../../core/ids/index.ts';
import type { Action, Section } from '../../core/contract/index.ts';
import type { Cast, ImportedPatient, Side } from '../cast.ts';
import { exportKeys, exportSection } from '../exports.ts';
import { clauseOf, codeOf } from '../failure.ts';
import type { Facts } from '../reporter.ts';
import { until } from '../waiting.ts';
import type { Client } from '../workstation.ts';
import { type Place, resealed } from './resealing-step.ts';

const shortGrantMs = 25_000;
const keysGoneSeconds = 5;
const dayMs = 24 * 60 * 60 * 1000;

/** What `consentSteps` leaves for the steps after it. */
export interface Standing { readonly patient: PatientId; readonly subject: SubjectId; readonly document: DocumentId }

/** `open.denied` to `open.revoked`: the other organization, without consent, with it, and after it. */
export async function consentSteps(cast: Cast): Promise<Standing> {
  const { reporter, home, other } = cast;
  const one = cast.patients[0] ?? fail('nobody was imported');
  const { subject } = one;
  const away = await cast.as(other, other.staff.clinician);
  const note = await addNote(cast, one, 'A note before the consent');
  const kept = one.report.documents.filter(({ section }) => section.sensitivity === 'general' && section.category !== 'notes').map(({ document, section }) => ({ document, section }));
  const long = kept[0] ?? fail('the bundle holds no general section');
  const sections = unique(kept.map(({ section }) => section));
  let patientAway: PatientId | null = null;

  await reporter.step('open.denied', async () => {
    const desk = await cast.as(home, home.staff.clinician);
    const { card } = await desk.patients.card({ patient: one.patient });
    const who = await away.patients.register({ family: 'Visitor', given: 'A', birthDate: null, gender: 'unknown', phone: null, pin: null, card });
    patientAway = who.patient;
    await until('the document to be known at the other organization', async () => {
      const gate = await away.chart.gate({ patient: who.patient });
      return gate.sources.some(({ own }) => !own);
    });
    return denied(cast, away, other, who.patient, subject, long.document, ['NoConsent', 'Grantee']);
  });
  const visitor = patientAway ?? fail('the patient was not registered at the other organization');

  let consent: ConsentId | null = null;
  await reporter.step('consent.grant', async () => {
    // Keys that are to leave are handed on, which the patient has to allow.
    const given = await grant(cast, one, sections, Date.now() + dayMs, cast.exportDir === null ? ['read'] : ['read', 'share']);
    consent = given.consent;
    return { consent: given.consent, evidence: 'Pin', sections: sections.length, ...given.facts, ok: given.facts.bundle !== null };
  });
  const consentId: ConsentId = consent ?? fail('no consent');

  await reporter.step('pull', async () => {
    await until('the keys of the consent at the other organization', async () => (await away.inspect.bundle({ subject, consent: consentId }).catch(() => null))?.sealed ?? null);
    // The control: with the source held, a copy that was thrown away cannot be fetched again.
    cast.at(home).pause();
    const alone = await away.inspect.fetch({ subject, document: note, timeoutMs: 4_000 }).then(() => 'fetched', codeOf);
    cast.at(home).resume();
    const fetched = await until('the source to be back', () => away.inspect.fetch({ subject, document: note, timeoutMs: 10_000 }).catch(() => null), 45);
    const status = await away.network.status();
    return { withoutSource: alone, from: fetched.from, bytes: fetched.bytes, peers: status.storage.peers, processes: [cast.at(home).pid, cast.at(other).pid], ok: alone === 'content.unavailable' && fetched.from === 'peer' };
  });

  await reporter.step('open', async () => {
    const chart = await until('the record to open', async () => {
      const seen = await away.chart.open({ patient: visitor, financial: true });
      const source = seen.sources.find(({ own }) => !own);
      return source?.light === 'green' && source.opened === kept.length ? seen : null;
    });
    const source = chart.sources.find(({ own }) => !own);
    const onChain = await away.inspect.decide({ subject, document: long.document, account: other.staff.clinician.account ?? fail('no account'), organization: other.organization ?? fail('no organization') });
    if (cast.exportDir !== null) await exportKeys(away, { subject, consent: consentId }, cast.exportDir);
    return { resources: chart.documents.reduce((sum, { resources }) => sum + resources.length, 0), documents: chart.documents.length, withheld: chart.withheld, clause: source?.decision.clause ?? null, why: source?.decision.why ?? [], block: source?.decision.rests?.block ?? null, onChain: onChain.clause, ok: source?.decision.clause === 'Permitted' && onChain.permit };
  });

  await reporter.step('search', async () => {
    const chart = await away.chart.open({ patient: visitor, financial: true });
    const word = firstWord(chart.documents.flatMap(({ resources }) => resources));
    const found = await away.patients.searchRecords({ text: word });
    const nothing = await away.patients.searchRecords({ text: 'zzqqxx' });
    return { hits: found.total, source: found.rows[0]?.organization ?? null, controlHits: nothing.total, ok: found.total > 0 && nothing.total === 0 };
  });

  await reporter.step('consent.expire', async () => {
    const notes: Section = { category: 'notes', sensitivity: 'general' };
    const end = Date.now() + shortGrantMs;
    const given = await grant(cast, one, [notes], end);
    const opened = await until('the note to open', () => away.chart.document({ subject, document: note }).catch(() => null), 20);
    await until('the end of the consent', () => Promise.resolve(Date.now() > end), 60);
    // R13: the decision refuses from that instant; the keys are destroyed within five seconds.
    await until('the keys of the ended consent to be destroyed', async () => (await away.inspect.bundle({ subject, consent: given.consent })).sealed === null, keysGoneSeconds);
    return { consent: given.consent, openedBefore: opened.resources.length, endedAt: new Date(end).toISOString(), keysGoneAfterMs: Date.now() - end, ok: opened.resources.length > 0 };
  });
  await reporter.step('open.expired', () => denied(cast, away, other, visitor, subject, note, ['Expired']));

  let copy = '';
  let place: Place = { cid: null, epoch: null };
  let openedBefore = false;
  await reporter.step('consent.revoke', async () => {
    copy = (await away.inspect.bundle({ subject, consent: consentId })).sealed ?? fail('no bundle to copy');
    // The control of what comes after: keys that somebody copies now open the document now.
    openedBefore = (await away.inspect.tryEverySecret({ subject, document: long.document, keptBundle: copy })).opened;
    const desk = await cast.as(home, home.staff.clinician);
    if (cast.exportDir !== null) await exportSection(desk, { patient: one.patient, section: long.section }, cast.exportDir, 'shared');
    place = await desk.inspect.document({ subject, document: long.document });
    const before = await desk.inspect.consent({ subject, consent: consentId });
    await desk.consents.revoke({ patient: one.patient, consent: consentId, evidence: { kind: 'pin', pin: one.pin } });
    const seen = await until('the revoke on chain', async () => {
      const answer = await desk.inspect.consent({ subject, consent: consentId });
      return answer.revoked ? answer : null;
    });
    return { consent: consentId, block: seen.proof.block, epochsBefore: before.epochs, epochsAfter: seen.epochs, ok: seen.epochs.every((epoch, index) => epoch > (before.epochs[index] ?? 0)) };
  });

  await reporter.step('open.revoked', async () => {
    await until('the revoke at the other organization', async () => (await away.inspect.bundle({ subject, consent: consentId })).sealed === null);
    const old = await denied(cast, away, other, visitor, subject, long.document, ['Revoked']);
    const written = await rewritten(cast, one, long.section);
    // Nobody tells an organization without a consent of new documents; it learns of them when it looks at the network again.
    await until('the new document to be known at the other organization', () => away.chart.document({ subject, document: written }).then(() => true, (error: unknown) => codeOf(error) !== 'app.not-found'));
    const fresh = await denied(cast, away, other, visitor, subject, written, ['Revoked'], copy);
    return { old, writtenAfter: fresh, ok: old.ok === true && fresh.ok === true };
  });
  await reporter.step('resealed', async () => {
    const desk = await cast.as(home, home.staff.clinician);
    const facts = await resealed(desk, away, { subject, document: long.document, before: place, keptBundle: copy, openedBefore });
    if (cast.exportDir !== null) await exportSection(desk, { patient: one.patient, section: long.section }, cast.exportDir, 'after-the-revoke');
    return facts;
  });
  return { patient: one.patient, subject, document: long.document };
}

const fail = (why: string): never => { throw new Error(why); };

const unique = (sections: readonly Section[]): Section[] => [...new Map(sections.map((section) => [`${section.category}|${section.sensitivity}`, section])).values()];

async function addNote(cast: Cast, { patient, subject }: ImportedPatient, text: string): Promise<DocumentId> {
  const desk = await cast.as(cast.home, cast.home.staff.clinician);
  const { document } = await desk.chart.addNote({ patient, title: 'Note', text });
  await until('the note on chain', async () => (await desk.inspect.document({ subject, document })).found);
  return document;
}

/** A new version of the patient's own bundle in the same section: sealed under the epoch that the revoke raised. */
async function rewritten(cast: Cast, one: ImportedPatient, section: Section): Promise<DocumentId> {
  const desk = await cast.as(cast.home, cast.home.staff.clinician);
  if (section.category === 'notes') return addNote(cast, one, 'After the revoke');
  const { upload } = await import('./import-steps.ts');
  const bundle = JSON.parse(Buffer.from(one.source).toString('utf8')) as { resourceType: string; type?: string; entry?: { resource: { resourceType: string; id?: string; meta?: object } }[] };
  const changed = { ...bundle, entry: (bundle.entry ?? []).map((entry) => ({ ...entry, resource: { ...entry.resource, meta: { ...entry.resource.meta, lastUpdated: new Date().toISOString() } } })) };
  const report = await upload(desk, { name: 'after-the-revoke.json', bytes: new TextEncoder().encode(JSON.stringify(changed)) }, one.patient);
  const written = report.documents.find((document) => document.section.category === section.category && document.section.sensitivity === section.sensitivity) ?? fail('nothing was written after the revoke');
  await until('the new document on chain', async () => (await desk.inspect.document({ subject: one.subject, document: written.document })).found);
  return written.document;
}

async function grant(cast: Cast, one: ImportedPatient, sections: readonly Section[], end: number, actions: readonly Action[] = ['read']) {
  const { home, other } = cast;
  const desk = await cast.as(home, home.staff.clinician);
  const { consent } = await desk.consents.grant({
    patient: one.patient, evidence: { kind: 'pin', pin: one.pin },
    terms: { grantee: { kind: 'role', organization: other.organization ?? fail('no organization'), role: 'Clinician' }, sections: [...sections], actions: [...actions], purposes: ['TREAT'], start: new Date(Date.now() - 60_000).toISOString(), end: new Date(end).toISOString() },
  });
  const seen = await until('the consent on chain', async () => {
    const answer = await desk.inspect.consent({ subject: one.subject, consent });
    return answer.found ? answer : null;
  });
  return { consent, facts: { block: seen.proof.block, read: seen.proof.mode, until: seen.end, bundle: seen.bundle, epochs: seen.epochs } };
}

/** Shown twice: the decision refuses, and no secret of that workstation opens the ciphertext, which it has. */
async function denied(cast: Cast, client: Client, side: Side, patient: PatientId, subject: SubjectId, document: DocumentId, clauses: readonly string[], keptBundle: string | null = null): Promise<Facts> {
  const refusal = await client.chart.document({ subject, document }).then(() => null, (error: unknown) => ({ code: codeOf(error), clause: clauseOf(error) }));
  const onChain = await client.inspect.decide({ subject, document, account: side.staff.clinician.account ?? fail('no account'), organization: side.organization ?? fail('no organization') });
  const tried = await client.inspect.tryEverySecret({ subject, document, keptBundle });
  const { why } = await client.consents.explain({ patient, organization: cast.home.organization ?? fail('no organization'), document });
  const closed = refusal !== null && refusal.code === 'access.denied' && refusal.clause !== null && clauses.includes(refusal.clause);
  return { decision: refusal?.code ?? 'opened', clause: refusal?.clause ?? null, why, onChain: onChain.clause, ciphertextHere: tried.ciphertextHere, secretsTried: tried.secretsTried, decrypted: tried.opened, ok: closed && !onChain.permit && tried.ciphertextHere && tried.secretsTried > 0 && !tried.opened };
}

/** A word of four letters or more that stands in a record that was opened. */
function firstWord(resources: readonly Record<string, unknown>[]): string {
  const text = JSON.stringify(resources.filter(({ resourceType }) => resourceType !== 'Patient'));
  return /"(?:display|text)":"([A-Za-z]{4,})/.exec(text)?.[1] ?? fail('no words in the record');
}
