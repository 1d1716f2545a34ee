import type { Page, WebSocketRoute } from 'playwright';

/** What lies between a window and its workstation, and what can go wrong there. */
export interface Wire {
  /** From now on calls of this procedure, such as `patients/list`, do not get through. */
  hold(procedure: string): void;
  /** Sends what was held, and what follows, as a message nobody understands: the workstation itself refuses it. */
  spoil(procedure: string): void;
  /** Calls of this procedure get through again, and those held now. */
  heal(procedure: string): void;
  /** The answers to calls of this procedure reach the window as `change` leaves them, until it is healed: what only a larger network would say. */
  rewrite(procedure: string, change: (answer: never) => void): void;
  /** Ends the connection, and every next one, until it is mended. */
  cut(): void;
  mend(): void;
}

/** Stands on the window's socket. Call it before the page is asked for. */
export async function openWire(page: Page): Promise<Wire> {
  const held = new Map<string, { readonly send: () => void; readonly sendSpoilt: () => void }[]>();
  const spoilt = new Set<string>();
  const rewritten = new Map<string, (answer: never) => void>();
  const calls = new Map<string, string>();
  let isCut = false;
  let ends: (() => void)[] = [];
  await page.routeWebSocket(/\/rpc$/, (window: WebSocketRoute) => {
    if (isCut) { void window.close(); return; }
    const workstation = window.connectToServer();
    ends.push(() => { void window.close(); void workstation.close(); });
    window.onMessage((message) => {
      const asked = typeof message === 'string' ? /"u":"\/([\w/]+)"/.exec(message)?.[1] ?? '' : '';
      const id = typeof message === 'string' ? /"i":"?(\w+)"?/.exec(message)?.[1] : undefined;
      if (id !== undefined && rewritten.has(asked)) calls.set(id, asked);
      const sendSpoilt = () => { workstation.send(String(message).replace(/"u":"\/[\w/]+"/, '"u":"/nowhere"')); };
      const waiting = held.get(asked);
      if (waiting !== undefined) waiting.push({ send: () => { workstation.send(message); }, sendSpoilt });
      else if (spoilt.has(asked)) sendSpoilt();
      else workstation.send(message);
    });
    workstation.onMessage((message) => { window.send(typeof message === 'string' ? rewriteAnswer(message) : message); });
  });
  const rewriteAnswer = (message: string): string => {
    const reply = JSON.parse(message) as { i: string | number; p?: { s?: number; b?: { json?: unknown } } };
    const change = rewritten.get(calls.get(String(reply.i)) ?? '');
    calls.delete(String(reply.i));
    // A refusal is nobody's answer.
    if (change === undefined || reply.p?.b?.json === undefined || (reply.p.s ?? 200) >= 400) return message;
    change(reply.p.b.json as never);
    return JSON.stringify(reply);
  };
  return {
    hold(procedure) { held.set(procedure, []); },
    spoil(procedure) {
      spoilt.add(procedure);
      for (const { sendSpoilt } of held.get(procedure) ?? []) sendSpoilt();
      held.delete(procedure);
    },
    heal(procedure) {
      for (const { send } of held.get(procedure) ?? []) send();
      held.delete(procedure);
      spoilt.delete(procedure);
      rewritten.delete(procedure);
    },
    rewrite(procedure, change) { rewritten.set(procedure, change); },
    cut() {
      isCut = true;
      for (const end of ends) end();
      ends = [];
    },
    mend() { isCut = false; },
  };
}
