/** What a Kubo node and a peer of the cluster have in common: a program that is started, asked until it answers, and ended. */
import { pause } from '../../chain/deadline.ts';
import type { NodeProcess } from '../../chain/node/process.ts';
import { killGroup } from './daemon.ts';

export interface SwarmMember {
  readonly name: string;
  /** Of its RPC or REST interface. */
  readonly url: string;
  readonly log: string;
  isRunning(): boolean;
  /** Resolves when it answers. */
  start(): Promise<void>;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const startMs = 60_000;

/** `ask`: resolves once it is up; asked again and again after `begin`. */
export function createMember({ name, url, log, begin, ask }: Pick<SwarmMember, 'name' | 'url' | 'log'> & { readonly begin: () => NodeProcess; readonly ask: () => Promise<unknown> }): SwarmMember {
  let run: NodeProcess | null = null;
  return {
    name, url, log,
    isRunning: () => run !== null,
    async start() {
      const mine = begin();
      run = mine;
      void mine.exited.then(() => { if (run === mine) run = null; });
      await answers(ask, () => run === mine, `${name}; see ${log}`);
    },
    async stop() {
      if (run === null) return;
      const { pid } = run;
      await run.stop();
      killGroup(pid);
    },
    async kill() {
      if (run === null) return;
      const { pid, exited } = run;
      killGroup(pid);
      await exited;
    },
  };
}

export async function answers(ask: () => Promise<unknown>, isRunning: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + startMs;
  for (;;) {
    try { await ask(); return; } catch (error) {
      if (!isRunning() || performance.now() > deadline) throw new Error(`does not start: ${what}`, { cause: error });
      await pause(200);
    }
  }
}
