/** R11: hostile content in the fields that the window shows, in a real browser over a real workstation. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import type { PatientId } from '../../core/ids/index.ts';
import { createRandom, type Random } from '../../core/synthetic/index.ts';
import { launchBrowser } from '../harness/browser.ts';
import { foundDesk, importFile, openPage, type RunningDesk } from '../harness/desk.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';

const pages = ['', '/timeline', '/problems', '/medications', '/allergies', '/labs', '/vitals', '/encounters', '/documents', '/consents', '/looked'];
const elsewhere = 'https://hostile.invalid/';

/** Each would set `window.ran` or ask `elsewhere`, in one of the ways in which content becomes code. */
const forms: readonly ((mark: string) => string)[] = [
  (mark) => `<img src=x onerror="window.ran='${mark}'">`, (mark) => `<svg onload="window.ran='${mark}'">`, (mark) => `<script>window.ran='${mark}'</script>`,
  (mark) => `"><img src=x onerror=window.ran='${mark}'>`, (mark) => `<iframe srcdoc="<script>parent.ran='${mark}'</script>">`, (mark) => `<a href="javascript:window.ran='${mark}'">${mark}</a>`,
  (mark) => `<img src="${elsewhere}${mark}">`, (mark) => `<link rel=stylesheet href="${elsewhere}${mark}.css">`, (mark) => `<details open ontoggle="window.ran='${mark}'">`, (mark) => `<body onload="window.ran='${mark}'">`,
  (mark) => `<video><source onerror="window.ran='${mark}'"></video>`, (mark) => `<style>@import '${elsewhere}${mark}'</style>`, (mark) => `{{constructor.constructor("window.ran='${mark}'")()}}`, (mark) => `javascript:window.ran='${mark}'`,
  (mark) => `<input autofocus onfocus="window.ran='${mark}'">`, (mark) => `\u202e<b onmouseover="window.ran='${mark}'">${mark}</b>`, (mark) => `<form action="${elsewhere}${mark}"><button autofocus>`, (mark) => `<object data="${elsewhere}${mark}">`,
  (mark) => `data:text/html,<script>window.ran='${mark}'</script>`, (mark) => `<meta http-equiv=refresh content="0;url=${elsewhere}${mark}">`,
];

export const hostileDisplay: Fault = {
  id: 'R11', asked: '500 payloads in displayed fields: 0 scripts, 0 requests elsewhere', usual: 500,
  async run({ seed, n }) {
    const browser = await launchBrowser();
    const desk = await foundDesk(['KeySteward']);
    try {
      return await showAll(desk, browser, seed, n);
    } finally {
      await browser.close();
      await desk.end();
    }
  },
};

async function showAll(desk: RunningDesk, browser: Browser, seed: number, n: number): Promise<{ held: Outcome; control: Outcome; facts: Readonly<Record<string, number>> }> {
  const held = outcome();
  const control = outcome();
  const payloads = Array.from({ length: n }, (_, index) => (forms[index % forms.length] as (mark: string) => string)(`m${String(index)}`));
  const client = await desk.as('KeySteward');
  const report = await importFile(client, 'hostile.json', new TextEncoder().encode(JSON.stringify(record(createRandom(`display/${String(seed)}`), payloads))));
  const [patient] = report.patients;
  if (patient === undefined) throw new Error('nobody was imported');
  held.attempts = n;

  // Tall, since long lists draw what is in view.
  const page = await openPage(desk, browser, { width: 1440, height: 6_000 });
  const watched = watch(page, desk.workstation.origin);
  const seen = await walk(page, patient.patient);
  const shown = payloads.filter((_, index) => new RegExp(`\\bm${String(index)}\\b`).test(seen)).length;
  held.violations.push(...watched.asked.map((url) => `asked ${url}`), ...watched.dialogs);
  const ran = await page.evaluate(() => (window as unknown as { ran?: string }).ran);
  if (ran !== undefined) held.violations.push(`${ran} ran`);
  if (shown < n * 0.9) held.violations.push(`only ${String(shown)} of ${String(n)} payloads were on any page: the others were not tried`);

  // The same payloads as markup in a page without a policy.
  const server = createServer((_request, response) => { response.setHeader('content-type', 'text/html').end('<title>bare</title>'); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const bareAddress = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  const bare = await browser.newPage();
  const bareWatched = watch(bare, bareAddress);
  await bare.goto(bareAddress);
  const few = payloads.slice(0, forms.length);
  const bareRan = await bare.evaluate(async (list) => {
    for (const markup of list) document.body.insertAdjacentHTML('beforeend', markup);
    await new Promise((resolve) => { setTimeout(resolve, 500); });
    return (window as unknown as { ran?: string }).ran;
  }, few).catch(() => 'the page was taken elsewhere');
  server.closeAllConnections();
  server.close();
  control.attempts = few.length;
  if (bareRan !== undefined) control.violations.push(`${bareRan} ran`);
  control.violations.push(...bareWatched.asked);
  return { held, control, facts: { stored: report.stored, payloadsOnAPage: shown } };
}

function watch(page: Page, address: string): { asked: string[]; dialogs: string[] } {
  const { origin } = new URL(address);
  const asked: string[] = [];
  const dialogs: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith(`${origin}/`) && !/^(data|blob|about):/.test(request.url())) asked.push(request.url()); });
  page.on('dialog', (dialog) => { dialogs.push(`a dialog: ${dialog.message()}`); void dialog.dismiss(); });
  return { asked, dialogs };
}

/** All pages of the chart, the list of patients and the audit log; the text that was on them. */
async function walk(page: Page, patient: PatientId): Promise<string> {
  let text = '';
  for (const path of ['/patients', ...pages.map((part) => `/patients/${patient}${part}`)]) {
    await page.evaluate((hash) => { window.location.hash = hash; }, path);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    text += await page.evaluate(() => document.body.innerText);
  }
  return text;
}

function record(random: Random, payloads: readonly string[]): object {
  const subject = { reference: 'Patient/p' };
  const concept = (text: string) => ({ text, coding: [{ system: 'http://snomed.info/sct', code: '1', display: text }] });
  const makers: readonly ((text: string, id: string) => object)[] = [
    (text, id) => ({ resourceType: 'Condition', id, subject, code: concept(text), clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }] }, note: [{ text }], recordedDate: '2026-01-01' }),
    (text, id) => ({ resourceType: 'Observation', id, subject, status: 'final', code: concept(text), valueString: text, effectiveDateTime: '2026-01-02', category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] }] }),
    (text, id) => ({ resourceType: 'AllergyIntolerance', id, patient: subject, clinicalStatus: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', code: 'active' }] }, code: concept(text), reaction: [{ manifestation: [{ text }], description: text }] }),
    (text, id) => ({ resourceType: 'MedicationRequest', id, subject, status: 'active', intent: 'order', medicationCodeableConcept: concept(text), dosageInstruction: [{ text }], authoredOn: '2026-01-03' }),
    (text, id) => ({ resourceType: 'Encounter', id, subject, status: 'finished', class: { code: 'AMB', display: text }, type: [concept(text)], reasonCode: [{ text }], period: { start: '2026-01-04' } }),
    (text, id) => ({ resourceType: 'DocumentReference', id, subject, status: 'current', type: concept(text), description: text, date: '2026-01-05T00:00:00Z', content: [{ attachment: { contentType: random.pick(['text/html', 'text/plain', 'image/svg+xml']), title: text, data: Buffer.from(text).toString('base64') } }] }),
  ];
  const patient = { resourceType: 'Patient', id: 'p', name: [{ family: payloads[0], given: [payloads[1] ?? 'Ada'] }], birthDate: '1980-01-01', gender: 'female', telecom: [{ system: 'phone', value: payloads[2] }], address: [{ line: [payloads[3]], city: payloads[4] }] };
  const entries = payloads.map((text, index) => (makers[index % makers.length] as (text: string, id: string) => object)(text, `r${String(index)}`));
  return { resourceType: 'Bundle', type: 'collection', entry: [patient, ...entries].map((resource) => ({ resource })) };
}
