import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { erasureStores, type ErasureStore } from '../../../core/proof/index.ts';
import { pagesWith } from '../../../test/harness/plain-pages.ts';
import { connect } from '../../vault/connection.ts';
import { openConsentKeys } from '../../vault/consent-keys.ts';
import { openVault } from '../../vault/open-vault.ts';
import { erasure as stored } from '../../vault/repositories/index.ts';
import { createDataFolderFiles } from './data-folder-files.ts';
import { documents, erasureOf, keep, guards, key, mark, markedVault, neighbour, receivedConsent } from './erased-record.fixture.ts';
import { createEraser, eraserSteps } from './eraser.ts';

type Place = ReturnType<typeof markedVault>;
let place: Place | null = null;
afterEach(() => {
  place?.vault.close();
  if (place !== null) rmSync(place.dir, { recursive: true, force: true });
  place = null;
});

const begin = (): Place => (place = markedVault());
const eraserAt = ({ vault, consentKeys, files, dir }: Place, broken: { keepsFile?: string } = {}) => createEraser({
  vault, consentKeys, folder: createDataFolderFiles(dir), now: () => 9, forget: () => Promise.resolve(),
  content: { has: (cid) => Promise.resolve(files.has(cid)), remove: (cid) => { if (cid !== broken.keepsFile) files.delete(cid); return Promise.resolve(); }, collect: () => Promise.resolve(0) },
});

/** In every spelling that the vault stores, freed pages and the log included. */
const openable = ({ file }: Place, text: string): number => pagesWith(file, key, [text, text.toLowerCase()]) + (statSync(`${file}-wal`).size > 0 ? 1 : 0);
const remains = (at: Place): string[] => [...at.files.values()];

describe('what two people agreed to erase', () => {
  it('is counted before and after in every store, and nothing of the whole record is left to open', async () => {
    const at = begin();
    const erasure = erasureOf(true);
    keep(at.vault, erasure);
    const { erasure: begun, after } = await eraserAt(at).erase(erasure, () => undefined);
    const before = begun.found?.counts ?? {};
    expect(Object.keys(after).sort()).toEqual(Object.keys(erasureStores).sort());
    // A store in which nothing lay would prove nothing.
    for (const store of Object.keys(erasureStores)) expect(before[store], store).toBeGreaterThan(0);
    expect(new Set(Object.values(after))).toEqual(new Set([0]));
    // The reason stands in the erasure's own row until it is done.
    at.vault.write((db) => { db.run('UPDATE erasure SET reason = NULL'); });
    at.vault.settle();
    expect(openable(at, mark)).toBe(0);
    expect(remains(at)).toEqual([neighbour]);
    expect(openConsentKeys(join(at.dir, 'consent-keys.bin'), guards).has(receivedConsent)).toBe(false);
    expect(existsSync(join(at.dir, 'vault.db.damaged-1'))).toBe(false);
  });

  it('leaves the neighbour’s record as it was, in every store', async () => {
    const at = begin();
    const seen = () => at.vault.read((db) => [
      db.all("SELECT * FROM resource WHERE patient = 'patient-0002'"), db.all("SELECT * FROM patient WHERE id = 'patient-0002'"), db.all("SELECT * FROM wish WHERE patient = 'patient-0002'"), db.all("SELECT * FROM emergency_case WHERE patient = 'patient-0002'"), db.all("SELECT emergency, finding FROM emergency_finding WHERE finding IS NOT NULL AND finding LIKE '%Nachbarin'"), db.all("SELECT * FROM notification WHERE patient = 'patient-0002'"), db.all("SELECT * FROM subject WHERE patient = 'patient-0002'"),
      db.all("SELECT resource.number FROM resource_fts JOIN resource ON resource.number = resource_fts.rowid WHERE resource_fts MATCH 'nachbarin'"), db.all("SELECT rowid FROM patient_fts WHERE patient_fts MATCH 'nachbarin'"), db.all("SELECT account FROM person WHERE patient = 'patient-0002'"),
    ]);
    const before = seen();
    keep(at.vault, erasureOf(true));
    await eraserAt(at).erase(erasureOf(true), () => undefined);
    expect(seen()).toEqual(before);
    expect(before.every((rows) => rows.length > 0)).toBe(true);
    expect(readFileSync(join(at.dir, 'exports', 'somebody-else.zip'), 'utf8')).toBe(neighbour);
  });

  it('of one document takes that one alone, and counts no store of the patient', async () => {
    const at = begin();
    keep(at.vault, erasureOf(false));
    const { after } = await eraserAt(at).erase(erasureOf(false), () => undefined);
    expect(Object.keys(after).sort()).toEqual(Object.entries(erasureStores).filter(([, { whole }]) => !whole).map(([store]) => store).sort());
    expect(at.vault.read((db) => db.all<{ id: string }>('SELECT DISTINCT document AS id FROM resource ORDER BY id'))).toEqual([{ id: documents[1] }, { id: 'd3'.repeat(32) }]);
    expect(at.vault.read((db) => db.get("SELECT name FROM patient WHERE id = 'patient-0001'"))).toEqual({ name: `Ada ${mark}` });
    expect(at.files.has('bafkreia' + 'a'.repeat(50))).toBe(false);
    expect(at.files.has('bafkreia' + 'b'.repeat(50))).toBe(true);
  });

  it.each(Array.from({ length: eraserSteps }, (_, step) => [step]))('goes on after a kill before step %i, with the counts of the first run', async (step) => {
    let at = begin();
    const erasure = erasureOf(true);
    keep(at.vault, erasure);
    await expect(eraserAt(at).erase(erasure, (reached) => { if (reached === step) throw new Error('killed'); })).rejects.toThrow('killed');
    at.vault.close();
    at = place = { ...at, vault: openVault({ file: at.file, key }), consentKeys: openConsentKeys(join(at.dir, 'consent-keys.bin'), guards) };
    const found = at.vault.read((db) => stored(db, erasure.id));
    if (found === undefined) throw new Error('the erasure was forgotten');
    // Whatever the step: a key that is to go is gone before the first file or row is.
    if (step >= 2) expect([at.consentKeys.has(receivedConsent), at.vault.read((db) => db.get("SELECT 1 FROM person WHERE patient = 'patient-0001'"))]).toEqual([false, undefined]);
    else expect(remains(at)).toContain(mark);
    const { erasure: done, after } = await eraserAt(at).erase(found, () => undefined);
    expect(new Set(Object.values(after))).toEqual(new Set([0]));
    for (const store of Object.keys(erasureStores)) expect(done.found?.counts[store], store).toBeGreaterThan(0);
    at.vault.write((db) => { db.run('UPDATE erasure SET reason = NULL'); });
    at.vault.settle();
    expect(openable(at, mark)).toBe(0);
  });

  it('is not said to be done while a store still holds something', async () => {
    const at = begin();
    keep(at.vault, erasureOf(true));
    await expect(eraserAt(at, { keepsFile: 'bafkreia' + 'b'.repeat(50) }).erase(erasureOf(true), () => undefined)).rejects.toMatchObject({ code: 'erasure.incomplete', data: { store: 'files', left: 1 } satisfies Record<string, unknown> & { store: ErasureStore } });
  });
});

describe('the search through raw pages, as a control', () => {
  it('finds the patient before, and after rows were deleted without overwriting them', () => {
    const at = begin();
    at.vault.settle();
    expect(openable(at, mark)).toBeGreaterThan(5);
    expect(openable(at, neighbour)).toBeGreaterThan(5);
    const careless = connect(at.file, key);
    careless.pragma('secure_delete = OFF');
    careless.exec("DELETE FROM resource WHERE patient = 'patient-0001'");
    careless.pragma('wal_checkpoint(TRUNCATE)');
    expect(careless.prepare("SELECT count(*) AS rows FROM resource WHERE json LIKE '%Marzipan%'").get()).toEqual({ rows: 0 });
    careless.close();
    expect(pagesWith(at.file, key, [`${mark} and a long story`])).toBeGreaterThan(5);
  });
});
