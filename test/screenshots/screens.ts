import type { Page } from 'playwright';

export type Part = 'nobody' | 'clinician' | 'admin' | 'officer' | 'validator' | 'patient';

/** `path` null stays where the screen before was. `act` brings the page into the state that is shown. */
export interface Screen { readonly name: string; readonly as: Part; readonly path: string | null; readonly fresh?: boolean; readonly act?: (page: Page) => Promise<void> }

const press = (name: RegExp | string) => async (page: Page) => { await page.getByRole('button', { name }).first().click(); };
/** The demo clinic's patient at the desk: years of diabetes, a critical result, a record at the other clinic too. */
const openChart = async (page: Page, name = 'Margaret Doyle') => {
  const [given = '', family = ''] = name.split(' ');
  await page.getByTestId('patient-filter').fill(name);
  // Others of that family stand there too until the list has followed.
  await page.getByRole('button', { name: family }).filter({ hasText: given }).first().click();
  await page.getByTestId('banner').waitFor();
  await page.waitForTimeout(1_000);
};
const chartPage = (name: string, act?: (page: Page) => Promise<void>, patient?: string) => async (page: Page) => {
  await openChart(page, patient);
  await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name, exact: true }).click();
  await page.waitForTimeout(500);
  await act?.(page);
};
/** Opened beside the button that confirms, and scrolled to where the dialog is longer than the window. */
const whatIsSigned = async (page: Page, within = page.getByRole('dialog')) => {
  await within.getByRole('button', { name: 'What is signed', exact: true }).click();
  await page.getByTestId('decoded-call').or(page.getByTestId('signed-paper')).first().waitFor();
  await page.getByTestId('what-is-signed').evaluate((element) => { element.scrollIntoView({ block: 'center' }); });
};
/** For sixty days, without the documents: another choice than the form begins with. */
const fillGrant = async (page: Page) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Kind of consent' }).click();
  await page.getByRole('option', { name: 'Choose freely' }).click();
  await dialog.getByLabel('Days').fill('60');
  await dialog.getByRole('checkbox', { name: 'Documents' }).click();
  await dialog.getByTestId('patient-pin').fill('111111');
  await dialog.getByRole('combobox', { name: 'Organization' }).scrollIntoViewIfNeeded();
};
const teachDevice = async (page: Page) => { await press('Teach a device this network')(page); await page.getByRole('dialog').getByRole('img').waitFor(); };
const breachByKey = async (page: Page) => {
  await press('Breach scope')(page);
  await page.getByRole('dialog').getByRole('combobox', { name: 'What is in question' }).click();
  await page.getByRole('option', { name: 'The organization’s key' }).click();
  await press('Work out')(page);
  await page.getByRole('dialog').getByText('At most this').waitFor();
};
const offerService = async (page: Page) => {
  await press('Offer a service')(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Reading of chest films');
  await dialog.getByRole('textbox', { name: 'What it is' }).fill('Two readers a film, and a third where they differ.');
  await dialog.getByRole('textbox', { name: 'Price (ASN)' }).fill('7');
};
const rowDetail = async (page: Page) => { const row = page.locator('[data-row-open]').first(); if (await row.count() > 0) await row.click(); };

export const screens: readonly Screen[] = [
  { name: 'sign-in', as: 'nobody', path: null },
  { name: 'pin', as: 'nobody', path: null, act: async (page) => { await page.getByTestId('person-staff').first().click(); await page.keyboard.type('111'); } },
  { name: 'gallery', as: 'nobody', path: '#/gallery' },
  { name: 'patients', as: 'clinician', path: '#/patients' },
  { name: 'palette', as: 'clinician', path: '#/patients', act: async (page) => { await page.keyboard.press('Control+k'); await page.waitForTimeout(300); await page.keyboard.type('a'); } },
  { name: 'keyboard', as: 'clinician', path: '#/connection', act: async (page) => { await page.locator('h1').first().click(); await page.keyboard.press('?'); } },
  { name: 'register', as: 'clinician', path: '#/patients/new' },
  { name: 'import', as: 'clinician', path: '#/import' },
  { name: 'requests', as: 'clinician', path: '#/requests' },
  { name: 'summary', as: 'clinician', path: '#/patients', act: (page) => openChart(page) },
  { name: 'timeline', as: 'clinician', path: '#/patients', act: chartPage('Timeline') },
  { name: 'find-in-record', as: 'clinician', path: '#/patients', act: chartPage('Timeline', async (page) => { await page.getByLabel('Find in this record').fill('met'); await page.getByTestId('record-hits').getByRole('row').nth(1).waitFor(); }) },
  { name: 'problems', as: 'clinician', path: '#/patients', act: chartPage('Problems', rowDetail) },
  { name: 'medications', as: 'clinician', path: '#/patients', act: chartPage('Medications') },
  { name: 'allergies', as: 'clinician', path: '#/patients', act: chartPage('Allergies') },
  { name: 'labs', as: 'clinician', path: '#/patients', act: chartPage('Laboratory') },
  { name: 'vitals', as: 'clinician', path: '#/patients', act: chartPage('Vital signs') },
  { name: 'immunizations', as: 'clinician', path: '#/patients', act: chartPage('Immunizations', rowDetail) },
  { name: 'procedures', as: 'clinician', path: '#/patients', act: chartPage('Procedures') },
  { name: 'plans', as: 'clinician', path: '#/patients', act: chartPage('Plans') },
  { name: 'write-vitals', as: 'clinician', path: '#/patients', act: chartPage('Vital signs', async (page) => { await press('Record vital signs')(page); await page.getByRole('textbox', { name: 'Systolic' }).fill('128'); await page.getByRole('textbox', { name: 'Diastolic' }).fill('76'); await page.getByRole('textbox', { name: 'Pulse' }).fill('190'); }) },
  { name: 'write-allergy', as: 'clinician', path: '#/patients', act: chartPage('Allergies', press('Add an allergy')) },
  { name: 'write-problem', as: 'clinician', path: '#/patients', act: chartPage('Problems', press('Add a problem')) },
  { name: 'write-order', as: 'clinician', path: '#/patients', act: chartPage('Medications', async (page) => { await press('Order a medication')(page); await page.getByRole('textbox', { name: 'Medication' }).fill('Metformin'); await page.getByTestId('order-warnings').waitFor(); }) },
  { name: 'write-result', as: 'clinician', path: '#/patients', act: chartPage('Laboratory', press('Enter a result')) },
  { name: 'write-note', as: 'clinician', path: '#/patients', act: chartPage('Documents', async (page) => { await press('Write a note')(page); await page.getByRole('radio', { name: 'Structured' }).check(); }) },
  { name: 'versions', as: 'clinician', path: '#/patients', act: chartPage('Problems', async (page) => { await rowDetail(page); await page.getByRole('complementary').getByRole('button', { name: 'Versions' }).click(); await page.getByTestId('version').first().waitFor(); }) },
  { name: 'wrong-patient', as: 'clinician', path: '#/patients', act: chartPage('Problems', async (page) => { await rowDetail(page); await page.getByRole('complementary').getByRole('button', { name: 'Wrong patient' }).click(); await page.getByRole('textbox', { name: 'Find the right patient' }).fill('Doyle'); await page.waitForTimeout(500); }) },
  { name: 'visits', as: 'clinician', path: '#/patients', act: chartPage('Visits') },
  { name: 'documents', as: 'clinician', path: '#/patients', act: chartPage('Documents', rowDetail) },
  { name: 'document-details', as: 'clinician', path: '#/patients', act: chartPage('Documents', async (page) => { await rowDetail(page); await press(/^Details/)(page); await page.getByRole('complementary').getByRole('button', { name: 'Details' }).click(); await page.waitForTimeout(1_000); }) },
  { name: 'consents', as: 'clinician', path: '#/patients', act: chartPage('Consents') },
  { name: 'grant', as: 'clinician', path: '#/patients', act: chartPage('Consents', press('Record a consent')) },
  { name: 'grant-filled', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await press('Record a consent')(page); await fillGrant(page); }) },
  { name: 'grant-signed', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await press('Record a consent')(page); await fillGrant(page); await whatIsSigned(page); }) },
  { name: 'consent-given', as: 'clinician', path: '#/patients', act: chartPage('Consents', undefined, 'Róisín Gallagher') },
  { name: 'withdraw', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await press(/^Withdraw/)(page); await whatIsSigned(page); }, 'Róisín Gallagher') },
  { name: 'today', as: 'clinician', path: '#/today' },
  { name: 'who-looked', as: 'clinician', path: '#/patients', act: chartPage('Who looked') },
  { name: 'looks-elsewhere', as: 'clinician', path: '#/patients', act: chartPage('Who looked', async (page) => { await page.getByTestId('looked-elsewhere').evaluate((element) => { element.scrollIntoView({ block: 'center' }); }); await page.waitForTimeout(500); }, 'Róisín Gallagher') },
  { name: 'given-to-others', as: 'clinician', path: '#/patients', act: chartPage('Who looked', async (page) => { await page.getByTestId('disclosures').getByRole('table').waitFor({ timeout: 90_000 }); await page.getByTestId('disclosures').evaluate((element) => { element.scrollIntoView({ block: 'center' }); }); }, 'Róisín Gallagher') },
  { name: 'access-package', as: 'clinician', path: '#/patients', act: chartPage('Who looked', async (page) => { await page.getByTestId('disclosures').getByRole('button', { name: 'All that is held' }).click(); await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).waitFor(); }) },
  { name: 'record-keys', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await page.getByTestId('patient-keys').getByRole('button', { name: 'Show' }).click(); await page.getByTestId('patient-keys').getByText('Kept by').waitFor(); await page.getByTestId('patient-keys').evaluate((element) => { element.scrollIntoView({ block: 'center' }); }); }) },
  { name: 'guardians', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await page.getByTestId('patient-keys').getByRole('button', { name: 'Show' }).click(); await page.getByTestId('patient-keys').getByRole('button', { name: 'Choose guardians' }).click(); await page.getByRole('dialog').waitFor(); await page.waitForTimeout(300); }) },
  { name: 'guardians-signed', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await page.getByTestId('patient-keys').getByRole('button', { name: 'Show' }).click(); await page.getByTestId('patient-keys').getByRole('button', { name: 'Choose guardians' }).click(); for (const place of [0, 1]) await page.getByRole('dialog').getByRole('checkbox').nth(place).check(); await whatIsSigned(page); }) },
  { name: 'why', as: 'clinician', path: '#/patients', act: async (page) => { await openChart(page); await page.getByTestId('gate').getByRole('button', { name: /^Why/ }).last().click(); } },
  // Of somebody whose record lies at the other clinic, where the tour leads.
  { name: 'visiting', as: 'clinician', path: '#/patients', act: async (page) => { await page.getByTestId('patient-filter').fill('Schäfer'); await page.getByRole('button', { name: /Schäfer/ }).first().click(); await page.getByTestId('source-other').waitFor(); } },
  { name: 'break-glass', as: 'clinician', path: '#/patients', act: async (page) => { await page.getByTestId('patient-filter').fill('Schäfer'); await page.getByRole('button', { name: /Schäfer/ }).first().click(); await page.getByTestId('source-other').getByRole('button', { name: /^Break the glass/ }).click(); await page.getByRole('dialog').getByText('Who is told').waitFor(); } },
  { name: 'emergency-preferences', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await page.getByTestId('emergency-preferences').getByRole('button', { name: 'Set up' }).click(); await page.getByRole('dialog').getByText('Clinics that may open it').waitFor(); }) },
  { name: 'emergency-preferences-signed', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await page.getByTestId('emergency-preferences').getByRole('button', { name: 'Set up' }).click(); await page.getByRole('dialog').getByRole('checkbox', { name: 'Ciara Brennan' }).check(); await whatIsSigned(page); }) },
  { name: 'delegate-signed', as: 'clinician', path: '#/patients', act: chartPage('Consents', async (page) => { await page.getByTestId('delegates').getByRole('button', { name: 'Name somebody' }).click(); await page.getByRole('dialog').getByRole('textbox', { name: 'Their record number' }).fill('HC-100633'); await page.getByRole('dialog').getByRole('button', { name: 'Find' }).click(); await page.waitForTimeout(1_000); await whatIsSigned(page); }) },
  { name: 'connection', as: 'clinician', path: '#/connection' },
  { name: 'sent', as: 'clinician', path: '#/connection', act: async (page) => { await page.getByRole('checkbox', { name: 'Show what has been sent' }).check(); await page.waitForTimeout(500); await page.getByTestId('outbox').getByRole('button', { name: /^Record \d+ documents/ }).first().click(); await page.getByTestId('decoded-call').waitFor(); } },
  { name: 'about', as: 'clinician', path: '#/about' },
  { name: 'denied', as: 'clinician', path: '#/audit' },
  { name: 'listening', as: 'admin', path: '#/connection', act: async (page) => { await page.getByTestId('network-listen').getByRole('button', { name: 'Use these' }).scrollIntoViewIfNeeded(); } },
  { name: 'organization', as: 'admin', path: '#/organization' },
  { name: 'workstations', as: 'admin', path: '#/organization', act: async (page) => { await page.getByTestId('workstations').getByRole('table').scrollIntoViewIfNeeded(); } },
  { name: 'retire-signed', as: 'admin', path: '#/organization', act: async (page) => { await page.getByTestId('workstations').getByRole('button', { name: /^Retire/ }).first().click(); await whatIsSigned(page); } },
  { name: 'staff', as: 'admin', path: '#/staff' },
  { name: 'add-staff', as: 'admin', path: '#/staff', act: press('Add staff') },
  { name: 'roles', as: 'admin', path: '#/staff', act: press(/^Manage/) },
  { name: 'emergencies', as: 'admin', path: '#/emergencies' },
  { name: 'oversight', as: 'admin', path: '#/oversight', act: async (page) => { await page.getByTestId('consents-ending').waitFor(); } },
  { name: 'notifications', as: 'admin', path: '#/emergencies', act: press(/^Notifications/) },
  { name: 'audit', as: 'admin', path: '#/audit', act: async (page) => { await press('Verify')(page); await page.getByTestId('audit-check').waitFor({ timeout: 60_000 }); } },
  { name: 'support', as: 'admin', path: '#/about' },
  { name: 'retention', as: 'admin', path: '#/retention' },
  { name: 'retention-record', as: 'admin', path: '#/retention', act: async (page) => { await page.getByRole('textbox', { name: 'Record number' }).fill('HC-100201'); await press('Look')(page); await page.getByTestId('preview').getByRole('table').first().waitFor(); } },
  { name: 'years-signed', as: 'admin', path: '#/retention', act: async (page) => { await press('Change')(page); await whatIsSigned(page); } },
  { name: 'emergency-policy-signed', as: 'admin', path: '#/organization', act: async (page) => { await page.getByTestId('emergency-policy').getByRole('button').first().click(); await page.getByRole('dialog').getByRole('checkbox').first().check(); await whatIsSigned(page); } },
  { name: 'research', as: 'admin', path: '#/research' },
  { name: 'offer-programme', as: 'admin', path: '#/research', act: press('Offer a programme') },
  { name: 'services', as: 'admin', path: '#/services' },
  { name: 'offer-service', as: 'admin', path: '#/services', act: async (page) => { await offerService(page); await whatIsSigned(page); } },
  { name: 'keys', as: 'admin', path: '#/keys' },
  { name: 'keys-signed', as: 'admin', path: '#/keys', act: async (page) => { await page.getByTestId('key-kind').getByRole('radio', { name: /Hybrid/ }).check(); await whatIsSigned(page, page.getByTestId('key-kind')); } },
  { name: 'breach-scope', as: 'admin', path: '#/audit', act: async (page) => { await press('Breach scope')(page); await page.getByRole('dialog').getByRole('button', { name: 'Work out', exact: true }).click(); await page.getByRole('dialog').getByRole('table').or(page.getByRole('dialog').getByText('Nobody’s record was seen')).first().waitFor(); } },
  { name: 'breach-key', as: 'admin', path: '#/audit', act: breachByKey },
  { name: 'breaches', as: 'admin', path: '#/audit', act: async (page) => { await breachByKey(page); await page.getByRole('button', { name: 'Start the clocks' }).click(); await page.getByTestId('breaches').getByRole('button', { name: 'Authority told' }).first().click(); await page.getByTestId('breaches').getByText('Told', { exact: true }).first().waitFor(); } },
  { name: 'one-patient', as: 'officer', path: '#/audit/patient' },
  { name: 'one-patient-found', as: 'officer', path: '#/audit/patient', act: async (page) => { await page.getByRole('textbox', { name: 'Record number' }).fill('HC-100201'); await press('Look')(page); await page.getByTestId('disclosures').getByText('Given to others').waitFor(); await page.waitForTimeout(500); } },
  { name: 'validator', as: 'validator', path: '#/validator' },
  { name: 'wallet', as: 'validator', path: '#/wallet' },
  { name: 'accounts', as: 'validator', path: '#/accounts' },
  { name: 'teach-device', as: 'validator', path: '#/accounts', act: teachDevice },
  { name: 'teach-calls', as: 'validator', path: '#/accounts', act: async (page) => { await teachDevice(page); await page.getByRole('dialog').getByLabel('2. Its calls').check(); await page.getByTestId('frames').waitFor(); } },
  { name: 'scan-address', as: 'validator', path: '#/accounts', act: async (page) => { await press('Add an address')(page); await press('Scan the address')(page); await page.getByRole('combobox', { name: 'Camera' }).waitFor(); } },
  { name: 'my-record', as: 'patient', path: '#/me' },
  { name: 'my-looks', as: 'patient', path: '#/me/looked' },
  { name: 'my-requests', as: 'patient', path: '#/me/requests' },
  { name: 'my-consents', as: 'patient', path: '#/me/consents' },
  { name: 'my-grant-limits', as: 'patient', path: '#/me/consents', act: async (page) => { await press('Give consent')(page); const dialog = page.getByRole('dialog'); await dialog.getByRole('button', { name: 'Limits' }).click(); await dialog.getByRole('checkbox', { name: /^Only who treats the patient/ }).check(); await dialog.getByLabel('From', { exact: true }).fill('2026-01-01'); await dialog.getByText(/will be able to read/).scrollIntoViewIfNeeded(); } },
  { name: 'my-research', as: 'patient', path: '#/me/research' },
  { name: 'dispute', as: 'patient', path: '#/me/looked', act: async (page) => { await page.getByRole('button', { name: /^Dispute/ }).first().click(); await page.getByRole('textbox', { name: 'What is wrong with it' }).fill('I never met this person.'); } },
  { name: 'my-keys', as: 'patient', path: '#/me/consents', act: async (page) => { await page.getByTestId('patient-keys').getByRole('button', { name: 'Show' }).click(); await page.getByTestId('patient-keys').getByText('Kept by').waitFor(); await page.getByTestId('patient-keys').evaluate((element) => { element.scrollIntoView({ block: 'center' }); }); } },
  { name: 'my-rights', as: 'patient', path: '#/me/rights' },
  { name: 'ask', as: 'patient', path: '#/me/rights', act: press('Ask') },
];
