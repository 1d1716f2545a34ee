/** R21: clocks that are wrong by ten minutes, a day, five years, and jump back, over restarts and hours without a network. */
import { rmSync } from 'node:fs';
import { createRandom } from '../../core/synthetic/index.ts';
import { createTrustedClock, type TrustedClock } from '../../workstation/services/clock/trusted-clock.ts';
import { type Fault, type Outcome, outcome } from './fault.ts';
import { quickFolder } from './quick-folder.ts';
import { openReceivingDesk, plainOf, type ReceivingDesk } from './receiving-desk.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const begin = Date.UTC(2026, 10, 22);
const offsets = [0, 0, 10 * minute, -10 * minute, day, -day, 5 * 365 * day, -5 * 365 * day];
const consentsEach = 6;
const stepsEach = 14;

export const clocks: Fault = {
  id: 'R21', asked: 'clock off by 10 min, a day, 5 years, jumps back x 200: 0 reads of expired consent; time = max(system, last finalized, last seen)', usual: 200,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const facts = { jumps: 0, restarts: 0, reads: 0, permitted: 0, healed: 0 };
    for (let index = 0; index < n; index += 1) schedule(`${String(seed)}/${String(index)}`, held, facts, (system, lastSeen, running) => createTrustedClock(system, lastSeen, running), true);
    // What the machine's clock says, and nothing else.
    for (let index = 0; index < Math.min(n, 20); index += 1) schedule(`${String(seed)}/${String(index)}`, control, { ...facts }, (system) => ({ now: system, seen: () => undefined }), false);
    return Promise.resolve({ held, control, facts });
  },
};

type MakeClock = (system: () => number, lastSeen: number, running: () => number) => TrustedClock;

function schedule(replay: string, found: Outcome, facts: { jumps: number; restarts: number; reads: number; permitted: number; healed: number }, make: MakeClock, forgets: boolean): void {
  const folder = quickFolder('clock');
  const random = createRandom(`clock/${replay}`);
  const machine = { truth: begin, offset: 0, running: 0 };
  const system = (): number => machine.truth + machine.offset;
  /** What the workstation can know of the time, reckoned beside it. */
  let known = 0;
  let clock: TrustedClock = { now: system, seen: () => undefined };
  const start = (): ReceivingDesk => {
    const desk = openReceivingDesk(folder, () => clock.now());
    clock = make(system, desk.lastSeen(), () => machine.running);
    if (forgets) desk.forgetter.forgetEnded();
    desk.rememberTime();
    return desk;
  };
  let desk = start();
  const ends = new Map<string, number>();
  let block = 1;
  const look = (): void => { known = Math.max(known, system()); };
  const pass = (ms: number): void => { machine.truth += ms; machine.running += ms; known += ms; };
  try {
    desk.begin();
    for (let index = 0; index < consentsEach; index += 1) {
      const name = String(index);
      ends.set(name, begin + random.int(5 * minute, 3 * day));
      desk.receive(name, begin - day, ends.get(name) ?? 0);
    }
    desk.head(block, begin);
    look();
    for (let step = 0; step < stepsEach; step += 1) {
      switch (random.int(0, 4)) {
        case 0: pass(random.pick([minute, hour, 7 * hour])); break;
        case 1: machine.offset = random.pick(offsets); facts.jumps += 1; break;
        case 2: {
          // A new block is final and verified; a clock that leapt ahead is forgiven where clock and block agree.
          block += 1;
          clock.seen(machine.truth);
          look();
          if (known - machine.truth > day && Math.abs(machine.offset) < 10 * minute) { known = Math.max(system(), machine.truth); facts.healed += 1; }
          known = Math.max(known, machine.truth);
          desk.head(block, machine.truth);
          break;
        }
        case 3: {
          desk.rememberTime();
          look();
          desk.vault.close();
          if (random.chance(0.5)) { machine.truth += random.pick([hour, day]); machine.offset = random.pick(offsets); facts.jumps += 1; }
          machine.running = 0;
          desk = start();
          look();
          facts.restarts += 1;
          break;
        }
        default: pass(5_000);
      }
      readAll(desk, ends, () => { look(); return known; }, replay, step, found, facts, forgets);
    }
  } finally {
    desk.vault.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function readAll(desk: ReceivingDesk, ends: ReadonlyMap<string, number>, known: () => number, replay: string, step: number, found: Outcome, facts: { reads: number; permitted: number }, forgets: boolean): void {
  for (const [name, end] of ends) {
    found.attempts += 1;
    facts.reads += 1;
    const text = desk.read(name);
    if (text === plainOf(name)) facts.permitted += 1;
    if (text !== null && end <= known()) found.violations.push(`schedule ${replay} step ${String(step)}: a consent that had ended ${String(Math.round((known() - end) / 1000))} s before was read`);
  }
  if (!forgets) return;
  desk.forgetter.forgetEnded();
  for (const [name, end] of ends) if (end <= known() && desk.cached(name) !== null) found.violations.push(`schedule ${replay} step ${String(step)}: an ended consent's document still opens`);
}

