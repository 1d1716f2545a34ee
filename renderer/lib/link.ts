import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';

/** As much of a WebSocket as a link needs; a MessagePort is dressed as one. */
export type Channel = Pick<WebSocket, 'addEventListener' | 'removeEventListener' | 'send' | 'readyState'>;
/** `silent`: the channel is there, but nothing has come over it for too long since something was asked. */
export type LinkState = 'connecting' | 'open' | 'silent' | 'closed';

/** Thrown when the workstation cannot be asked at all; no answer of it carries this name. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export interface Connection {
  readonly link: ClientLink<ClientContext>;
  state(): LinkState;
  subscribe(listener: () => void): () => void;
}

const openDeadline = 15_000;
const firstWait = 250;
const longestWait = 4_000;
/** A workstation asked something else than long work answers in well under a second; the window asks for its state every few seconds. */
const silence = 6_000;

/**
 * Keeps one channel to the workstation and opens the next when it ends. Calls wait for it, at most 15 s; a call that was under way fails.
 * Where a call waits and nothing at all comes, that is said too: a workstation that hangs keeps its channel open.
 */
export function createConnection(openChannel: () => Promise<Channel>): Connection {
  const listeners = new Set<() => void>();
  let state: LinkState = 'connecting';
  let current: RPCLink<ClientContext> | null = null;
  let wait = firstWait;
  let heard = 0;

  const become = (next: LinkState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const reopen = () => {
    current = null;
    become('closed');
    setTimeout(() => void open(), wait);
    wait = Math.min(wait * 2, longestWait);
  };
  const open = async () => {
    try {
      const channel = await openChannel();
      current = new RPCLink({ websocket: channel });
      wait = firstWait;
      channel.addEventListener('close', reopen, { once: true });
      channel.addEventListener('message', () => { heard = performance.now(); if (state === 'silent') become('open'); });
      become('open');
    } catch {
      reopen();
    }
  };
  const ready = () => new Promise<RPCLink<ClientContext>>((resolve, reject) => {
    if (current !== null) { resolve(current); return; }
    const stop = () => { clearTimeout(timer); listeners.delete(look); };
    const look = () => { if (current !== null) { stop(); resolve(current); } };
    const timer = setTimeout(() => { stop(); reject(new Unreachable()); }, openDeadline);
    listeners.add(look);
  });

  /**
   * Long work answers late; the channel is silent only if nothing else came over it either. It is looked at for as long as the answer is out: one that
   * was lost after something else had come would otherwise hide that nothing comes any more.
   */
  const listen = () => {
    const asked = performance.now();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const quiet = performance.now() - Math.max(asked, heard);
      if (quiet >= silence) { if (state === 'open') become('silent'); } else timer = setTimeout(look, silence - quiet);
    };
    timer = setTimeout(look, silence);
    return () => { clearTimeout(timer); };
  };

  void open();
  return {
    link: {
      async call(path, input, options) {
        const link = await ready();
        const heardOut = listen();
        try { return await link.call(path, input, options); } finally { heardOut(); }
      },
    },
    state: () => state,
    subscribe(listener) { listeners.add(listener); return () => { listeners.delete(listener); }; },
  };
}
