/** From the committed archive, nothing unpacked yet, to a node of a new chain that answers: what a person waits for at the first start. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, createNodeLauncher, developmentSpec, prebuild } from '../../workstation/chain/node/index.ts';
import { nodeBinary } from '../../workstation/chain/node/prebuild.ts';
import type { Bench } from './bench.ts';

const askedMs = 3000;

export const nodeStart: Bench = {
  id: 'node-start', work: 'the node unpacked and started, until it answers; the best of n', against: `the ${String(askedMs)} ms that are asked`, unit: 'ms', usual: 3, asked: 1, isCost: true,
  async run({ n, folder }) {
    const turns: { ms: number; cpuMs: number; unpackMs: number; byHandMs: number }[] = [];
    for (let turn = 0; turn < n; turn += 1) {
      const place = join(folder, `start-${String(turn)}`);
      const [cache, other] = ['cache', 'other'].map((name) => cacheDir({ XDG_CACHE_HOME: join(place, name) })) as [string, string];
      // The archive comes from the disk, as at a first start. Only its own pages are dropped.
      spawnSync('dd', [`if=${prebuild.archive as string}`, 'iflag=nocache', 'count=0']);
      const launcher = createNodeLauncher({ dataDir: join(place, 'data'), cacheDir: cache, prebuild, developmentSpec, network: { kind: 'development' } });
      const begun = performance.now();
      const { pid } = await launcher.start();
      const [ms, cpu] = [performance.now() - begun, cpuMs(pid)];
      await launcher.stop();
      // What of it is unpacking, and is not overtaken by what is made meanwhile.
      const again = performance.now();
      const binary = await nodeBinary(prebuild, other);
      turns.push({ ms, cpuMs: cpu, unpackMs: performance.now() - again, byHandMs: byHand(place, binary) });
    }
    const compiling = await withoutCompiled(join(folder, 'compiling'));
    const best = turns.sort((a, b) => a.ms - b.ms)[0];
    if (best === undefined) throw new Error('n is 0');
    return { ours: best.ms, peer: askedMs, facts: { 'the node\'s processor ms': Math.round(best.cpuMs), 'unpacking alone, from memory, ms': Math.round(best.unpackMs), 'zstd -d and --version by hand, ms': Math.round(best.byHandMs), 'all turns, ms': turns.map(({ ms }) => Math.round(ms)).join(), 'on another kind of processor, once, ms': Math.round(compiling) } };
  },
};

/** As where the processor is of another kind than the one that the runtime comes compiled for. */
async function withoutCompiled(place: string): Promise<number> {
  const launcher = createNodeLauncher({ dataDir: join(place, 'data'), cacheDir: cacheDir({ XDG_CACHE_HOME: join(place, 'cache') }), prebuild: { ...prebuild, compiled: join(place, 'none') }, developmentSpec, network: { kind: 'development' } });
  const begun = performance.now();
  await launcher.start();
  const ms = performance.now() - begun;
  await launcher.stop();
  return ms;
}

/** What the node itself has used; on a busy machine it says more than the time that went by. */
function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // User and system time in ticks of 10 ms.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function byHand(place: string, binary: string): number {
  const begun = performance.now();
  const unpacked = spawnSync('zstd', ['-q', '-d', prebuild.archive as string, '-o', join(place, 'by-hand')]);
  spawnSync(binary, ['--version']);
  return unpacked.status === 0 ? performance.now() - begun : NaN;
}
