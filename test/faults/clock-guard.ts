/** A real node whose wall clock leaps by a day and is put right, with its clock guard and without it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, heightsOf } from '../../workstation/chain/network/question.ts';
import { cacheDir, createNodeLauncher, developmentSpec, type NodeInfo, type NodeLauncher, prebuild } from '../../workstation/chain/node/index.ts';
import { nodeBinary } from '../../workstation/chain/node/prebuild.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { createShiftedClock, isShifted, type ShiftedClock } from './shifted-clock.ts';

const day = 86_400;
const slotMs = 1000;
/** What an author's clock may be off by, s. The guard's own tolerance is ten minutes. */
const nearSeconds = 60;
/** From a change of the clock until the node has seen it, in slots. */
const noticed = 4;

export const clockGuard: Fault = {
  id: 'clock-guard', asked: 'a clock a day wrong stops authoring and says why; put right, or confirmed by a person, the chain goes on; without the guard it stands still', usual: 15,
  async run({ n }) {
    const root = mkdtempSync(join(tmpdir(), 'assent-clock-'));
    const binary = process.env.ASSENT_NODE_BINARY ?? await nodeBinary(prebuild, cacheDir(process.env));
    const held = outcome();
    const control = outcome();
    const facts: Record<string, number | string> = { 'slot ms': slotMs, 'slots waited': n };
    const on = async (name: string, judged: Outcome, scene: (station: Station) => Promise<void>, without?: string): Promise<void> => {
      const station = openStation({ folder: join(root, name.replaceAll(' ', '-')), binary, without, say: (what, fact) => { facts[`${name}: ${what}`] = fact; }, judge: (ok, sentence) => { judged.attempts += 1; if (!ok) judged.violations.push(`${name}: ${sentence}`); } });
      try { await scene(station); } finally { await station.end(); }
    };
    try {
      await on('ahead', held, (station) => leapAhead(station, n));
      await on('behind', held, (station) => rightAfterBehind(station, n));
      await on('confirmed ahead', held, (station) => believedAhead(station, n, 'by a person'));
      await on('first start ahead', held, (station) => believedAhead(station, n, 'at its first start'));
      await on('no guard', control, (station) => unguarded(station, n), '--clock-guard');
    } finally {
      rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
    return { held, control, facts };
  },
};

interface Station {
  readonly clock: ShiftedClock; readonly launcher: NodeLauncher;
  say(what: string, fact: number | string): void;
  judge(ok: boolean, sentence: string): void;
  start(): Promise<void>;
  stop(): Promise<void>;
  height(): Promise<number>;
  /** Blocks made within this many slots. */
  grown(slots: number): Promise<number>;
  /** Ms until there is a new block; Infinity after this many slots. */
  untilNext(slots: number): Promise<number>;
  /** How far the slot of the newest block lies ahead of the machine's own clock, s. */
  ahead(): Promise<number>;
  /** What `clock.stopped` says; null where the node goes on. */
  reason(): string | null;
  end(): Promise<void>;
}

/** The launcher of the workstation with the real node, whose clock we set. */
function openStation(given: Pick<Station, 'say' | 'judge'> & { readonly folder: string; readonly binary: string; readonly without: string | undefined }): Station {
  mkdirSync(given.folder, { recursive: true });
  const clock = createShiftedClock(given.folder, given.binary, given.without);
  const launcher = createNodeLauncher({ dataDir: given.folder, cacheDir: cacheDir(process.env), prebuild, developmentSpec, network: { kind: 'development' }, binary: clock.command });
  let info: NodeInfo | null = null;
  const http = (): string => (info?.rpc ?? '').replace('ws', 'http');
  const height = async (): Promise<number> => (await heightsOf(http()))?.best ?? -1;
  const stop = async (): Promise<void> => {
    await launcher.stop();
    if (info !== null) clock.forget(info.pid);
  };
  return {
    clock, launcher, say: given.say, judge: given.judge, height, stop, end: stop,
    async start() {
      info = await launcher.start();
      if (!isShifted(info.pid)) throw new Error('libfaketime is not loaded into the node: is it linked statically?');
    },
    async grown(slots) {
      const before = await height();
      await sleep(slots * slotMs);
      return await height() - before;
    },
    async untilNext(slots) {
      const begun = performance.now();
      const before = await height();
      while (performance.now() - begun < slots * slotMs) {
        await sleep(100);
        if (await height() > before) return Math.round(performance.now() - begun);
      }
      return Infinity;
    },
    async ahead() {
      const { digest: { logs } } = await ask<{ digest: { logs: string[] } }>(http(), 'chain_getHeader');
      // A pre-runtime digest of Aura: 06, "aura", the length, the slot in eight bytes.
      const slot = logs.find((log) => log.startsWith('0x0661757261'));
      if (slot === undefined) throw new Error(`no slot in ${logs.join()}`);
      return Math.round((Number(Buffer.from(slot.slice(14), 'hex').readBigUInt64LE()) * slotMs - Date.now()) / 1000);
    },
    reason() {
      const file = join(info?.basePath ?? '', 'clock.stopped');
      return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
    },
  };
}

const clockCode = (station: Station): string | null => station.launcher.status().error?.code ?? null;

/** The node runs under a right clock, which then leaps a day ahead; it is started again so, and the clock is put right: nobody need confirm anything. */
async function leapAhead(station: Station, n: number): Promise<void> {
  await station.start();
  station.judge(await station.untilNext(n) !== Infinity, 'no block under a right clock');
  station.say('height before', await station.height());
  station.clock.shift(day);
  await sleep(noticed * slotMs);
  station.say('it says', station.reason() ?? 'nothing');
  station.judge(/ahead/.test(station.reason() ?? ''), `clock.stopped says ${String(station.reason())}`);
  station.judge(clockCode(station) === 'chain.clock', `the launcher says ${String(clockCode(station))}`);
  station.judge(await station.grown(n) === 0, 'blocks are made under a clock a day ahead');
  station.judge(await station.ahead() < nearSeconds, `the newest block's slot is ${String(await station.ahead())} s ahead`);
  station.clock.shift(0);
  const resumed = await station.untilNext(n);
  station.say('ms from put right to a block', resumed);
  station.judge(resumed !== Infinity, `no block for ${String(n)} slots after the clock was put right`);
  await sleep(noticed * slotMs);
  station.judge(station.reason() === null && clockCode(station) === null, `it goes on and still says ${String(station.reason())}, ${String(clockCode(station))}`);

  // A node that is started while the clock is wrong remembers when it was last right.
  await station.stop();
  station.clock.shift(day);
  await station.start();
  station.judge(await station.grown(n) === 0, 'blocks are made after a start under a clock a day ahead');
  station.judge(/ahead/.test(station.reason() ?? ''), `after the start clock.stopped says ${String(station.reason())}`);
  station.clock.shift(0);
  station.judge(await station.untilNext(n) !== Infinity, 'started under a wrong clock, it does not go on when the clock is right');
  const ahead = await station.ahead();
  station.judge(Math.abs(ahead) < nearSeconds, `the newest block's slot is ${String(ahead)} s ahead`);
  station.say('height after', await station.height());
}

/** The clock was a day slow from the first start. Putting it right is a leap like any other: a person confirms it. */
async function rightAfterBehind(station: Station, n: number): Promise<void> {
  station.clock.shift(-day);
  await station.start();
  station.judge(await station.untilNext(n) !== Infinity, 'no block at the first start');
  station.clock.shift(0);
  await sleep(noticed * slotMs);
  const height = await station.height();
  station.judge(/ahead/.test(station.reason() ?? ''), `clock.stopped says ${String(station.reason())}`);
  station.judge(await station.grown(n) === 0, 'it goes on unasked');
  await station.launcher.confirmClock();
  const resumed = await station.untilNext(n);
  station.say('ms from confirmed to a block', resumed);
  station.judge(resumed !== Infinity, `confirmed, and no block for ${String(n)} slots`);
  await sleep(noticed * slotMs);
  station.say('heights', `${String(height)} -> ${String(await station.height())}`);
  const ahead = await station.ahead();
  station.judge(Math.abs(ahead) < nearSeconds, `the newest block's slot is ${String(ahead)} s ahead`);
  station.judge(station.reason() === null && clockCode(station) === null, `it goes on and still says ${String(station.reason())}`);
  // One confirmation is for one leap.
  station.clock.shift(day);
  await sleep(noticed * slotMs);
  station.judge(await station.grown(noticed) === 0, 'the next leap is believed by the last confirmation');
}

/** A person can be wrong, and nothing tells a first start that its clock is. What follows is measured: the guard cannot help such a chain. That it stops and says so is judged. */
async function believedAhead(station: Station, n: number, believed: 'by a person' | 'at its first start'): Promise<void> {
  if (believed === 'by a person') {
    await station.start();
    await station.untilNext(n);
    station.clock.shift(day);
    await sleep(noticed * slotMs);
    await station.launcher.confirmClock();
  } else {
    station.clock.shift(day);
    await station.start();
  }
  station.judge(await station.untilNext(n) !== Infinity, `believed ${believed}, and no block`);
  station.say('seconds the newest slot is ahead', await station.ahead());
  station.clock.shift(0);
  await sleep(noticed * slotMs);
  station.say('it says', station.reason() ?? 'nothing');
  station.judge(/behind/.test(station.reason() ?? ''), `clock.stopped says ${String(station.reason())}`);
  station.judge(clockCode(station) === 'chain.clock', `the launcher says ${String(clockCode(station))}`);
  await station.launcher.confirmClock();
  station.say(`blocks in ${String(n)} slots after put right and confirmed`, await station.grown(n));
  await station.stop();
  await station.start();
  station.say(`blocks in ${String(n)} slots after another start`, await station.grown(n));
  station.say('it then says', station.reason() ?? 'nothing');
  await untilThen(station, n);
}

/** The chain can go on when its own time has come: the clock reaches the slots it has. */
async function untilThen(station: Station, n: number): Promise<void> {
  station.clock.shift(day + 120);
  await sleep(noticed * slotMs);
  await station.launcher.confirmClock();
  const resumed = await station.untilNext(n);
  station.say('ms to a block once that day has come', resumed === Infinity ? 'none' : resumed);
}

/** The run of `leapAhead` without the guard. */
async function unguarded(station: Station, n: number): Promise<void> {
  await station.start();
  await station.untilNext(n);
  station.clock.shift(day);
  await sleep(noticed * slotMs);
  const ahead = await station.ahead();
  station.judge(ahead < nearSeconds, `the newest block's slot is ${String(ahead)} s ahead`);
  station.judge(station.reason() !== null, 'nothing says that the clock is wrong');
  station.clock.shift(0);
  await sleep(noticed * slotMs);
  const before = await station.height();
  station.judge(await station.grown(n) > 0, `no block for ${String(n)} slots after the clock was put right`);
  // What a person would try.
  writeFileSync(join(station.launcher.status().info?.basePath ?? '', 'clock.confirm'), '');
  await station.stop();
  await station.start();
  station.judge(await station.grown(n) > 0, `no block for ${String(n)} slots after a confirmation and another start`);
  station.say('heights after put right', `${String(before)} -> ${String(await station.height())}`);
  station.say('seconds it has to wait', await station.ahead());
  await untilThen(station, n);
}
