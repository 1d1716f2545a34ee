/** Makes chain-types/ from the runtime's metadata with @polkadot/typegen, so that a client cannot disagree with the chain. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { localNode } from './runtime-record.mjs';

const root = join(localNode, '..');
const header = `// Generated from the runtime's metadata by npm run runtime:build; never edited.\n/* eslint-disable */\n`;

/** The files that a client needs: what the api knows of this chain, and the types that it names. */
const wanted = [
  ...['consts', 'errors', 'events', 'query', 'tx', 'rpc', 'runtime'].map((part) => `augment-api-${part}.ts`),
  'augment-api.ts', 'registry.ts', 'types-lookup.ts',
];

function typegen(script, args) {
  const program = join(root, 'node_modules', '@polkadot', 'typegen', 'scripts', script);
  const run = spawnSync(process.execPath, [program, ...args], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${script} failed:\n${run.stdout}${run.stderr}`);
}

/** Fits typegen's output to this repository: imports with their extension, our header, and the one type it forgets. */
function fitted(text) {
  const body = text
    .replace(/^\/\/ Auto-generated.*\n\/\* eslint-disable \*\/\n/, '')
    .replace(/^import '\.\/(.*)\.js';$/gm, "import './$1.ts';");
  if (!body.includes('AssentRuntimeRuntimeCall |')) return header + body;
  return `${header}\nimport type { Call as AssentRuntimeRuntimeCall } from '@polkadot/types/interfaces/runtime';\n${body}`;
}

/** @param metadata {Uint8Array} SCALE bytes, version 15 */
export function writeChainTypes(metadata) {
  const scratch = mkdtempSync(join(tmpdir(), 'assent-types-'));
  try {
    writeFileSync(join(scratch, 'metadata.json'), JSON.stringify({ result: `0x${Buffer.from(metadata).toString('hex')}` }));
    writeFileSync(join(scratch, 'definitions.ts'), 'export {};\n');
    // typegen joins what it is given to its working folder.
    const [folder, endpoint] = [relative(root, scratch), relative(root, join(scratch, 'metadata.json'))];
    typegen('polkadot-types-from-defs.mjs', ['--package', 'chain-types', '--input', folder, '--endpoint', endpoint]);
    typegen('polkadot-types-from-chain.mjs', ['--output', folder, '--endpoint', endpoint, '--strict']);
    const out = join(root, 'chain-types');
    mkdirSync(out, { recursive: true });
    for (const old of readdirSync(out)) rmSync(join(out, old));
    for (const name of wanted) writeFileSync(join(out, name), fitted(readFileSync(join(scratch, name), 'utf8')));
    writeFileSync(join(out, 'index.ts'), `${header}\nimport './augment-api.ts';\nimport './registry.ts';\nimport './types-lookup.ts';\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
