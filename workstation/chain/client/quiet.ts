/** polkadot.js speaks to the console; here its lines go where the rest of the thread's lines go. */
/* eslint-disable no-console -- it is the console that is redirected */
export function silencePolkadot(log: (line: string) => void): void {
  const to = (...parts: unknown[]): void => { log(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ').slice(0, 500)); };
  console.log = to;
  console.warn = to;
  console.error = to;
}
