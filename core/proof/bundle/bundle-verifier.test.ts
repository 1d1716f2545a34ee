import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provenLog, type ProvenLog } from '../../../test/harness/proven-log.ts';
import { bundleTools } from '../../../workstation/services/audit/bundle-tools.ts';
import { signingReady } from '../../../workstation/keys/signing.ts';
import { verifyBundle } from './bundle-verifier.ts';
import { bundleFiles } from './manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'assent-bundle-'));
let made: ProvenLog;
let files: Map<string, Uint8Array>;
let selection: Map<string, Uint8Array>;
beforeAll(async () => {
  await signingReady();
  made = provenLog({ folder, seed: 'hospital', rows: 230, perAnchor: 50, changes: 2 });
  files = await made.bundle();
  selection = await made.bundle((row) => row.sequence % 7 === 0);
});
afterAll(() => { made.close(); rmSync(folder, { recursive: true, force: true }); });

const text = (name: string, of = files): string => Buffer.from(of.get(name)!).toString();
const withText = (name: string, change: (text: string) => string, of = files): Map<string, Uint8Array> => new Map(of).set(name, Buffer.from(change(text(name, of))));
const verdict = (given: ReadonlyMap<string, Uint8Array>, genesis = made.network.genesis) => verifyBundle(given, genesis, bundleTools);
const lines = (change: (rows: string[]) => string[]) => (whole: string): string => change(whole.split('\n')).join('\n');

describe('an audit export', () => {
  it('holds against the genesis alone, whole and in part', () => {
    expect(verdict(files)).toMatchObject({ holds: true, rows: 230, anchored: 200, changes: 2, findings: [] });
    expect(verdict(selection)).toMatchObject({ holds: true, rows: 33, anchored: 29, findings: [] });
  });

  it('names the first row that was edited, dropped, swapped or cut off', () => {
    const edited = withText(bundleFiles.rows, lines((rows) => rows.with(77, rows[77]!.replace('"outcome":"done"', '"outcome":"deny"'))));
    expect(verdict(edited).findings[0]).toEqual({ problem: 'row-altered', row: 77 });
    expect(verdict(withText(bundleFiles.rows, lines((rows) => rows.toSpliced(77, 1)))).findings[0]).toEqual({ problem: 'out-of-sequence', row: 77 });
    expect(verdict(withText(bundleFiles.rows, lines((rows) => rows.with(77, rows[80]!).with(80, rows[77]!)))).findings[0]).toEqual({ problem: 'out-of-sequence', row: 77 });
    // After the last anchor only the signed head shows it.
    expect(verdict(withText(bundleFiles.rows, lines((rows) => rows.toSpliced(220, 10)))).findings[0]).toEqual({ problem: 'head-differs', row: 220 });
    expect(verdict(withText(bundleFiles.rows, lines((rows) => rows.toSpliced(150, 80)))).findings[0]).toEqual({ problem: 'rows-missing', row: 150 });
  });

  it('names a row that was changed with everything after it hashed again, by its path', () => {
    const again = made.rehashed(77);
    expect(verdict(new Map(files).set(bundleFiles.rows, again)).findings[0]).toEqual({ problem: 'root-differs', row: 77 });
    const withoutPaths = new Map(files).set(bundleFiles.rows, again);
    withoutPaths.delete(bundleFiles.paths);
    expect(verdict(withoutPaths).findings[0]).toEqual({ problem: 'root-differs', row: 50 });
  });

  it('finds a table that says something else, a foreign signature, and files nobody signed', () => {
    expect(verdict(withText(bundleFiles.csv, (csv) => csv.replace(',done,', ',deny,'))).findings.map(({ problem }) => problem)).toEqual(['csv-differs', 'file-altered']);
    expect(verdict(withText(bundleFiles.manifest, (manifest) => manifest.replace('"rows": 230', '"rows": 229'))).findings.map(({ problem }) => problem)).toContain('signature-wrong');
    expect(verdict(new Map(files).set('note.txt', Buffer.from('hello'))).findings).toEqual([{ problem: 'file-unknown', row: null }]);
    for (const name of [bundleFiles.signature, bundleFiles.csv, bundleFiles.proof, bundleFiles.rows, bundleFiles.manifest]) {
      const less = new Map(files);
      less.delete(name);
      expect([name, verdict(less).holds]).toEqual([name, false]);
    }
  });

  it('finds what was changed in a selection', () => {
    for (const change of [(rows: string[]) => rows.toSpliced(4, 1), (rows: string[]) => rows.with(4, rows[5]!), (rows: string[]) => rows.with(4, rows[4]!.replace('"outcome":"done"', '"outcome":"deny"'))]) {
      expect(verdict(withText(bundleFiles.rows, lines(change), selection))).toMatchObject({ holds: false, findings: [{ row: expect.any(Number) as number }, {}] });
    }
    expect(verdict(withText(bundleFiles.paths, lines((paths) => paths.with(3, 'null')), selection)).findings[0]).toEqual({ problem: 'path-wrong', row: 3 });
  });

  it('refuses a consistent export that was made with other keys', async () => {
    const other = provenLog({ folder, seed: 'forger', rows: 230, perAnchor: 50, changes: 2 });
    try {
      const forged = await other.bundle();
      expect(verdict(forged, other.network.genesis).holds).toBe(true);
      expect(verdict(forged).findings[0]).toEqual({ problem: 'other-network', row: null });
      // The true network's proof beside the forger's rows and signature.
      const mixed = new Map(forged).set(bundleFiles.proof, files.get(bundleFiles.proof)!);
      expect(verdict(mixed).holds).toBe(false);
      const claiming = withText(bundleFiles.manifest, (manifest) => manifest.replace(other.network.genesis, made.network.genesis), mixed);
      expect(verdict(claiming).findings.map(({ problem }) => problem)).toContain('device-unknown');
    } finally {
      other.close();
    }
  });
});
