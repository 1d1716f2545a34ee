/** The prebuild in a Debian that has nothing but its base: debootstrap makes one, and the node runs in it until it has made blocks. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ask } from '../../workstation/chain/network/question.ts';
import { keystoreFolder, readSpec } from '../../workstation/chain/node/genesis.ts';
import { writeKeystore } from '../../workstation/chain/node/identity.ts';
import { cacheDir, developmentSpec, prebuild } from '../../workstation/chain/node/index.ts';
import { choosePorts } from '../../workstation/chain/node/ports.ts';
import { nodeBinary } from '../../workstation/chain/node/prebuild.ts';
import { runNode } from '../../workstation/chain/node/process.ts';
import type { Bench } from './bench.ts';

const mirror = 'http://deb.debian.org/debian';
const releases: Readonly<Record<number, string>> = { 11: 'bullseye', 12: 'bookworm', 13: 'trixie' };
/** What is called, and the package that brings it. */
const tools = [['debootstrap', 'debootstrap'], ['wget', 'wget'], ['unshare', 'util-linux'], ['chroot', 'coreutils']] as const;
/** Blocks that show that it lives. */
const lively = 3;
const patienceMs = 120_000;

export const bareDebian: Bench = {
  id: 'bare-debian', work: 'the node in a Debian of its base packages alone (n is the release), from its start to its third block', against: 'the same on this machine', unit: 'ms', usual: 12, asked: 3, isCost: true,
  needs: () => reasonToSkip(),
  async run({ n, folder }) {
    const release = releases[n];
    if (release === undefined) throw new Error(`bare-debian: n is a release of Debian: ${Object.keys(releases).join(', ')}`);
    const root = mkdtempSync(join(tmpdir(), 'assent-debian-'));
    try {
      const made = spawnSync('debootstrap', ['--variant=minbase', release, root, mirror], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
      if (made.status !== 0) throw new Error(`debootstrap ${release} failed: ${made.stdout.slice(-500)} ${made.stderr.slice(-500)}`);
      const inside = (command: readonly string[]): string => spawnSync('chroot', [root, ...command], { encoding: 'utf8' }).stdout.trim();
      const facts = { release, packages: inside(['dpkg-query', '-W', '-f', '.']).length, 'libc6': inside(['dpkg-query', '-W', '-f', '${Version}', 'libc6']) };
      const binary = process.env.ASSENT_NODE_BINARY ?? await nodeBinary(prebuild, cacheDir(process.env));
      copyFileSync(binary, join(root, 'assent-node'));
      // A namespace of mounts and of processes: what is started in there sees nothing of the machine and ends with it.
      const theirs = await untilBlocks({ base: join(root, 'srv'), seen: '/srv', command: ['unshare', '--mount', '--pid', '--fork', '--kill-child', `--mount-proc=${join(root, 'proc')}`, 'chroot', root, '/assent-node'] });
      const here = join(folder, 'this-machine');
      const mine = await untilBlocks({ base: here, seen: here, command: [binary] });
      return { ours: theirs.blocksMs, peer: mine.blocksMs, facts: { ...facts, 'ms until it answers': theirs.answerMs, 'ms until it answers, this machine': mine.answerMs, blocks: theirs.blocks, version: theirs.version } };
    } finally {
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
};

/** Why no Debian can be made here, or entered; null where it can. */
function reasonToSkip(): string | null {
  if (process.getuid?.() !== 0) return 'this needs root, to make a Debian and to enter it';
  const missing = tools.find(([tool]) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);
  if (missing !== undefined) return `${missing[0]} is not on this machine (apt-get install ${missing[1]})`;
  // As debootstrap asks, so that the same proxy answers; for a file, since not every mirror lists its folders.
  return spawnSync('wget', ['--quiet', '--spider', '--tries=1', '--timeout=10', `${mirror}/dists/${Object.values(releases)[0] ?? ''}/Release`]).status === 0 ? null : `${mirror} cannot be reached from here`;
}

/** `base` is the node's folder, `seen` what the command calls it. */
async function untilBlocks(given: { readonly base: string; readonly seen: string; readonly command: readonly string[] }): Promise<{ answerMs: number; blocksMs: number; blocks: number; version: string }> {
  const { base, seen, command: [program = '', ...before] } = given;
  mkdirSync(base, { recursive: true });
  copyFileSync(fileURLToPath(developmentSpec), join(base, 'spec.json'));
  const spec = await readSpec(developmentSpec);
  await writeKeystore(keystoreFolder(join(base, 'node'), spec), '//Alice');
  const ports = await choosePorts(base, false);
  const url = `http://127.0.0.1:${String(ports.rpc)}`;
  const log = join(base, 'node.log');
  const begun = performance.now();
  const run = runNode(program, [...before, '--chain', join(seen, 'spec.json'), '--base-path', join(seen, 'node'), '--database', 'paritydb', '--validator', '--clock-guard', '--end-with-stdin',
    '--unsafe-force-node-key-generation', '--listen-addr', `/ip4/127.0.0.1/tcp/${String(ports.peer)}`, '--no-mdns', '--no-telemetry', '--no-prometheus', '--rpc-port', String(ports.rpc), '--rpc-methods', 'safe'], log);
  let ended = false;
  void run.exited.then(() => { ended = true; });
  try {
    let answerMs = NaN;
    while (performance.now() - begun < patienceMs) {
      if (ended) break;
      const blocks = await ask<{ number: string }>(url, 'chain_getHeader', [], 1000).then(({ number }) => Number(number), () => null);
      if (blocks !== null && Number.isNaN(answerMs)) answerMs = Math.round(performance.now() - begun);
      if (blocks !== null && blocks >= lively) return { answerMs, blocksMs: performance.now() - begun, blocks, version: await ask<string>(url, 'system_version') };
      await sleep(50);
    }
    throw new Error(`the node ${ended ? 'ended' : 'made no blocks'} there: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-600) : 'it said nothing'}`);
  } finally {
    await run.stop();
  }
}
