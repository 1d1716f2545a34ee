import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { OtherWorkstation } from '../../../core/contract/index.ts';
import { AddressTalk, type SiblingChannel, type SiblingNews } from '../../platform/sibling-channel.ts';

/** Another workstation that a demo clinic runs on this machine: the other organization's own, with its own vault, keys and storage. */
export interface Siblings {
  /** Starts it, and again whenever it ends by itself. Needs the invitation beside the data. */
  start(): void;
  /** Null where this program cannot start one. */
  readonly channel: SiblingChannel | null;
  /** With a fresh one-time address each. */
  list(): Promise<z.infer<typeof OtherWorkstation>[]>;
  stop(): Promise<void>;
}

export interface SiblingsDeps {
  /** Of the served host. */
  readonly program: URL;
  /** Node, which is not what runs in the desktop window. Null: there is none. */
  readonly node: string | null;
  readonly dataDir: string;
  /** As listed at the sign-in, with the names and PINs of its people. */
  readonly sibling: { readonly name: string; readonly folder: string; readonly people: readonly string[] };
  /** The talk with it, over the pipe that `send` writes to. */
  readonly channelTo: (send: (news: SiblingNews) => void) => SiblingChannel & { receive(message: unknown): void; repeat(): void };
  readonly log: (error: unknown) => void;
}

const answerMs = 2_000;
const againMs = 2_000;
const patienceMs = 8_000;

export function createSiblings(deps: SiblingsDeps): Siblings {
  const { node, sibling } = deps;
  let child: ChildProcess | null = null;
  let wanted = false;
  let lastId = 0;
  const asked = new Map<number, (url: string) => void>();
  const post = (message: object): void => { if (child?.connected === true) child.send(message, () => { /* One that is gone says so by 'exit'. */ }); };
  const channel = deps.channelTo(post);

  function launch(program: string): void {
    // It ends with us, however we end: fd 3 is a pipe that closes when this process is gone.
    const started = spawn(program, [fileURLToPath(deps.program), '--dir', join(deps.dataDir, sibling.folder), '--no-browser', '--join', join(deps.dataDir, 'invitation.json'), '--demo'], {
      stdio: ['ignore', 'ignore', process.env['NODE_DEBUG'] === undefined ? 'ignore' : 'inherit', 'pipe', 'ipc'], env: { ...process.env, ASSENT_LIFELINE: '3', ELECTRON_RUN_AS_NODE: undefined },
    });
    child = started;
    started.on('error', deps.log);
    started.on('message', (message) => {
      const talk = AddressTalk.safeParse(message);
      if (talk.success && talk.data.kind === 'address') asked.get(talk.data.id)?.(talk.data.url);
      else channel.receive(message);
    });
    started.once('exit', (code, signal) => {
      child = null;
      if (!wanted) return;
      deps.log(new Error(`the other workstation ended: ${String(code ?? signal)}`));
      setTimeout(() => { if (wanted && child === null) launch(program); }, againMs).unref();
    });
    channel.repeat();
  }

  const address = (): Promise<string | null> => new Promise((resolve) => {
    if (child === null) { resolve(null); return; }
    const id = lastId += 1;
    const end = (url: string | null): void => { clearTimeout(timer); asked.delete(id); resolve(url); };
    const timer = setTimeout(() => { end(null); }, answerMs);
    asked.set(id, end);
    post({ kind: 'address-wanted', id } satisfies AddressTalk);
  });

  return {
    channel: node === null ? null : channel,
    start() {
      if (node === null || wanted) return;
      wanted = true;
      launch(node);
    },
    async list() {
      return wanted ? [{ name: sibling.name, address: await address(), people: [...sibling.people] }] : [];
    },
    async stop() {
      wanted = false;
      const running = child;
      if (running === null) return;
      const gone = new Promise<void>((resolve) => { running.once('exit', () => { resolve(); }); });
      running.kill('SIGTERM');
      const timer = setTimeout(() => running.kill('SIGKILL'), patienceMs);
      await gone;
      clearTimeout(timer);
    },
  };
}
