/**
 * Metadata of a version that the program `artefacts` does not write, as a node answers for the runtime of a chain spec. Version 16 is
 * the first that lists view functions.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { zstdDecompressSync } from 'node:zlib';
import { localNode } from './runtime-record.mjs';

const startMs = 120_000;
const prebuild = join(localNode, 'prebuilds', `${process.platform}-${process.arch}`, 'assent-node.zst');

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => { resolve(port); }); });
});

/**
 * @param {{ spec: string, version: number, binary?: string }} asked
 * @returns {Promise<Buffer>} SCALE bytes, from `meta` on
 */
export async function metadataFromNode({ spec, version, binary }) {
  const scratch = mkdtempSync(join(tmpdir(), 'assent-metadata-'));
  const program = binary ?? join(scratch, 'assent-node');
  if (binary === undefined) writeFileSync(program, zstdDecompressSync(readFileSync(prebuild)), { mode: 0o755 });
  const port = await freePort();
  const node = spawn(program, [
    '--chain', spec, '--base-path', join(scratch, 'node'), '--database', 'paritydb', '--end-with-stdin', '--listen-addr', '/ip4/127.0.0.1/tcp/0', '--no-mdns', '--no-telemetry', '--no-prometheus',
    '--rpc-port', String(port), '--unsafe-force-node-key-generation', '--compiled-runtimes', join(scratch, 'compiled'),
  ], { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise((resolve) => { node.once('close', resolve); });
  try {
    return opaque(await answer(port, version, node));
  } finally {
    node.stdin.end();
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Once the node answers at all. */
async function answer(port, version, node) {
  const argument = Buffer.alloc(4);
  argument.writeUInt32LE(version);
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'state_call', params: ['Metadata_metadata_at_version', `0x${argument.toString('hex')}`] });
  for (const end = performance.now() + startMs; performance.now() < end && node.exitCode === null; await pause(200)) {
    const response = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => null);
    if (response === null) continue;
    const { result, error } = await response.json();
    if (error !== undefined) throw new Error(`the node has no metadata of version ${version}: ${error.message}`);
    return Buffer.from(result.slice(2), 'hex');
  }
  throw new Error('the node did not answer');
}

/** `Option<OpaqueMetadata>`: what comes after the option's byte and the length is the metadata. */
function opaque(bytes) {
  if (bytes[0] !== 1) throw new Error('the runtime has no metadata of this version');
  return bytes.subarray(1 + [1, 2, 4, 0][bytes[1] & 3]);
}
