/** `npm run verify -- FILE [--genesis HASH] [--json]`: whether an audit export, or an erasure's certificate, is what was written. Needs no network, no vault, no secret. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BundleManifest, bundleProblems, type BundleVerdict, erasureProblems, type ErasureVerdict, genesisHash, verifyBundle, verifyErasureCertificate } from '../../../../core/proof/index.ts';
import { Hash } from '../../../../core/ids/index.ts';
import { signingReady, verify } from '../../../keys/signing.ts';
import { bundleTools } from '../bundle-tools.ts';
import { readBundle } from './bundle-files.ts';

const usage = `npm run verify -- FILE [--genesis HASH] [--json]
  FILE: an audit export, as the zip it is saved as or as the folder it was unpacked into; or the certificate of an erasure.
  HASH: the network it must be of, as the connection page shows it under Details. Without it only the demo's network is known.
  Exit code 0: it holds. 1: it does not, with the first bad row. 2: it could not be read.`;

/** The network of the demo and of tests: its keys are public, so it proves how this works and nothing else. */
const developmentSpec = new URL('../../../../local-node/specs/development.json', import.meta.url);

const genesisOf = (spec: string | URL): Hash => genesisHash((JSON.parse(readFileSync(spec, 'utf8')) as { genesis: { raw: { top: Record<string, string> } } }).genesis.raw.top);

async function run(args: string[]): Promise<number> {
  const { values, positionals: [file, ...more] } = parseArgs({ args, allowPositionals: true, options: { genesis: { type: 'string' }, json: { type: 'boolean' } } });
  const named = values.genesis === undefined ? undefined : Hash.safeParse(values.genesis.replace(/^0x/, '').toLowerCase());
  if (file === undefined || more.length > 0 || named?.success === false) { process.stderr.write(`${usage}\n`); return 2; }
  await signingReady();
  const certificate = readCertificate(resolve(file));
  if (certificate !== null) return sayErasure(verifyErasureCertificate(certificate, verify), values.json === true);
  const files = readBundle(resolve(file));
  if (files === undefined) { process.stderr.write(`${bundleProblems['not-a-bundle']}\n`); return 2; }
  const development = genesisOf(developmentSpec);
  const verdict = named === undefined ? withoutName(files, development) : verifyBundle(files, named.data, bundleTools);
  process.stdout.write(`${values.json === true ? JSON.stringify(facts(verdict)) : sentences(verdict, verdict.manifest?.genesis === development).join('\n')}\n`);
  return verdict.holds ? 0 : 1;
}

/** Null where it is no certificate, but perhaps something else. */
function readCertificate(file: string): string | null {
  if (!file.endsWith('.json')) return null;
  const text = readFileSync(file, 'utf8');
  return text.includes('assent-erasure/1') ? text : null;
}

/** Whether the tombstones it names stand on the network only a node can say. */
function sayErasure(verdict: ErasureVerdict, json: boolean): number {
  if (json) process.stdout.write(`${JSON.stringify(verdict)}\n`);
  else if (verdict.holds) process.stdout.write(`Holds: ${String(verdict.statement.documents.length)} documents erased at organization ${String(verdict.statement.organization)}, signed by workstation ${verdict.statement.device}.\nThat they are erased on network ${verdict.statement.genesis} a node of it says.\n`);
  else process.stdout.write(`Does not hold. ${erasureProblems[verdict.problem]}${verdict.at === null ? '' : ` (${verdict.at})`}\n`);
  return verdict.holds ? 0 : 1;
}

/** It may agree with itself and still be of somebody's own making: that it is of the reader's network only the reader can say. */
function withoutName(files: ReadonlyMap<string, Uint8Array>, development: Hash): BundleVerdict {
  const own = verifyBundle(files, development, bundleTools);
  const claimed = own.manifest?.genesis;
  if (claimed === undefined || claimed === development) return own;
  const verdict = verifyBundle(files, claimed, bundleTools);
  return verdict.holds ? { ...verdict, holds: false, findings: [{ problem: 'network-unnamed', row: null }] } : verdict;
}

const facts = ({ holds, findings, rows, anchored, manifest, block, changes }: BundleVerdict): object => ({
  holds, rows, anchored, firstBadRow: findings[0]?.row ?? null, problem: findings[0]?.problem ?? null,
  findings: findings.map(({ problem, row }) => ({ problem, row, sentence: bundleProblems[problem] })),
  scope: manifest?.scope ?? null, genesis: manifest?.genesis ?? null, device: manifest?.device ?? null, organization: manifest?.organization ?? null, exportedAt: manifest?.exportedAt ?? null, block, authorityChanges: changes,
});

function sentences({ holds, findings, rows, anchored, manifest, block, changes }: BundleVerdict, development: boolean): string[] {
  const said = findings.map(({ problem, row }) => `${row === null ? '' : `Row ${String(row)}: `}${bundleProblems[problem]}`);
  if (manifest === null) return ['Not verified.', ...said];
  return [
    holds ? `Holds: ${String(rows)} rows are what was written; the network has the fingerprints of ${String(anchored)} of them.` : 'Does not hold.', ...said,
    ...about(manifest), ...(block === null ? [] : [`Proven by block ${String(block.number)} (${block.hash}), after ${String(changes)} changes of those who confirm blocks.`]),
    ...(holds && rows > anchored ? ['Rows without a fingerprint are only linked to each other: the network has not confirmed them yet.'] : []),
    ...(development ? ['This is the network of the demo. Its keys are public: it shows how this works, and proves nothing.'] : []),
    'A row that was never written cannot be missed by anybody.',
  ];
}

const about = (manifest: BundleManifest): string[] => [
  `${manifest.about}. ${manifest.organizationName} (organization ${String(manifest.organization)}), workstation ${manifest.device}, exported at ${manifest.exportedAt}.`,
  `Network ${manifest.genesis}.`,
  ...(manifest.scope === 'selection' ? ['It is a selection: what was left out, it cannot show.'] : []),
];

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${usage}\n`);
  return 2;
});
