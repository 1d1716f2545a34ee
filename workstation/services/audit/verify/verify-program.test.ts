import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFiles } from '../../../../core/proof/index.ts';
import { provenLog, type ProvenLog } from '../../../../test/harness/proven-log.ts';
import { signingReady } from '../../../keys/signing.ts';
import { zipped } from '../audit-bundle.ts';

const program = join(import.meta.dirname, 'main.ts');
const folder = mkdtempSync(join(tmpdir(), 'assent-verify-'));
const rows = 260;
/** The last twenty stand under no fingerprint yet. */
const perAnchor = 120;
let log: ProvenLog;
let forger: ProvenLog;
let whole: ReadonlyMap<string, Uint8Array>;
let theirs: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  await signingReady();
  log = provenLog({ folder, seed: 'true', rows, perAnchor, changes: 2 });
  forger = provenLog({ folder, seed: 'forged', rows, perAnchor, changes: 2 });
  [whole, theirs] = [await log.bundle(), await forger.bundle()];
});
afterAll(() => {
  log.close();
  forger.close();
  rmSync(folder, { recursive: true });
});

const zip = (files: ReadonlyMap<string, Uint8Array>): Buffer => Buffer.from(zipped(Object.fromEntries(files)), 'base64');
const save = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const lines = (): string[] => Buffer.from(whole.get(bundleFiles.rows) ?? []).toString().split('\n').slice(0, -1);
const withRows = (kept: readonly string[]): Map<string, Uint8Array> => new Map(whole).set(bundleFiles.rows, Buffer.from(kept.map((line) => `${line}\n`).join('')));

/** On nothing but the file: no data folder, no home, and where the kernel lets it, a namespace without a network. */
function verify(...args: string[]): { code: number | null; said: string; failed: string } {
  const [command, ...before] = [...withoutNetwork, process.execPath, program];
  const { status, stdout, stderr } = spawnSync(command ?? process.execPath, [...before, ...args], { env: { HOME: folder, PATH: process.env['PATH'] }, encoding: 'utf8' });
  return { code: status, said: stdout, failed: stderr };
}
const withoutNetwork = spawnSync('unshare', ['-rn', 'true']).status === 0 ? ['unshare', '-rn'] : [];
const json = (...args: string[]): Record<string, unknown> => ({ ...JSON.parse(verify(...args, '--json').said) as object });
const genesis = (): readonly string[] => ['--genesis', log.network.genesis];

describe('npm run verify', () => {
  it('holds for an export nobody touched, as a zip and as a folder, and says what it proved and what it cannot', () => {
    const file = save('audit.zip', zip(whole));
    const { code, said } = verify(file, ...genesis());
    expect([code, said]).toEqual([0, expect.stringContaining(`Holds: ${String(rows)} rows are what was written; the network has the fingerprints of 240 of them.`)]);
    for (const sentence of ['after 2 changes of those who confirm blocks', 'A row that was never written cannot be missed by anybody.', log.network.genesis]) expect(said).toContain(sentence);
    mkdirSync(join(folder, 'unpacked'));
    for (const [name, bytes] of whole) writeFileSync(join(folder, 'unpacked', name), bytes);
    expect(json(join(folder, 'unpacked'), '--genesis', `0x${log.network.genesis.toUpperCase()}`)).toMatchObject({ holds: true, rows, anchored: 240, firstBadRow: null, authorityChanges: 2 });
  });

  // Every way to change one is R26's; here it is that the program says so.
  it.each([
    ['edited', 57, () => lines().with(57, lines()[57]?.replace('chart', 'cHart').replace('session', 'sEssion').replace('patients', 'pAtients').replace('consent', 'cOnsent').replace('audit.read', 'aUdit.read') ?? '')],
    ['cut off after the last fingerprint', 250, () => lines().slice(0, 250)],
  ] as const)('rows that were %s are found, and the first is named', (name, at, edit) => {
    const file = save(`${name}.zip`, zip(withRows(edit())));
    const { code, said } = verify(file, ...genesis());
    expect([code, said]).toEqual([1, expect.stringMatching(/^Does not hold\./)]);
    expect(said).toContain(`Row ${String(at)}: `);
  });

  it('a forged one that agrees with itself is refused, by the network it is said to be of', () => {
    const file = save('forged.zip', zip(theirs));
    expect(verify(file, ...genesis())).toMatchObject({ code: 1 });
    // The control: it is whole, for whoever takes the forger's word for the network.
    expect(verify(file, '--genesis', forger.network.genesis)).toMatchObject({ code: 0 });
    // Nobody's word: then the network is to be named.
    expect(json(file)).toMatchObject({ holds: false, problem: 'network-unnamed' });
    const mixed = save('mixed.zip', zip(new Map(whole).set(bundleFiles.rows, theirs.get(bundleFiles.rows) ?? new Uint8Array())));
    expect(json(mixed, ...genesis())).toMatchObject({ holds: false, firstBadRow: 0 });
  });

  it('what is no export, or is named wrongly, is said so, with how it is used', () => {
    const file = save('whole.zip', zip(whole));
    for (const args of [[], [file, '--genesis', 'main']]) expect(verify(...args)).toMatchObject({ code: 2, said: '', failed: expect.stringContaining('npm run verify -- FILE') as string });
    for (const other of [save('half.zip', zip(whole).subarray(0, 400)), join(folder, 'nowhere.zip')]) expect(verify(other, ...genesis())).toMatchObject({ code: 2, said: '' });
  });
});
