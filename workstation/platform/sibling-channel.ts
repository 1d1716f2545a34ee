import { z } from 'zod';

/** What the two workstations of a demo clinic tell each other once each; said again to one that starts anew. */
export const SiblingNews = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('application'), text: z.string().max(4000) }),
  /** Patients' cards by the key of their story: pseudonyms, no names. */
  z.strictObject({ kind: z.literal('cards'), cards: z.record(z.string().max(40), z.string().max(120)) }),
  z.strictObject({ kind: z.literal('made') }),
]);
export type SiblingNews = z.infer<typeof SiblingNews>;

/** Between the programs themselves: a browser needs a fresh one-time address each time. */
export const AddressTalk = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('address-wanted'), id: z.int() }),
  z.strictObject({ kind: z.literal('address'), id: z.int(), url: z.url() }),
]);
export type AddressTalk = z.infer<typeof AddressTalk>;

export interface SiblingChannel {
  tell(news: SiblingNews): void;
  /** What was told of this kind, at once or when it comes. Ends with `signal`. */
  heard<Kind extends SiblingNews['kind']>(kind: Kind, signal: AbortSignal): Promise<Extract<SiblingNews, { kind: Kind }>>;
}

/** One end. `receive` takes whatever arrives; `repeat` tells a partner that started anew everything again. */
export function createSiblingChannel(send: (news: SiblingNews) => void): SiblingChannel & { receive(message: unknown): void; repeat(): void } {
  const told = new Map<SiblingNews['kind'], SiblingNews>();
  const known = new Map<SiblingNews['kind'], SiblingNews>();
  const waiting = new Set<() => void>();
  return {
    tell(news) {
      told.set(news.kind, news);
      send(news);
    },
    repeat() { for (const news of told.values()) send(news); },
    receive(message) {
      const { success, data } = SiblingNews.safeParse(message);
      if (!success) return;
      known.set(data.kind, data);
      for (const look of [...waiting]) look();
    },
    heard: (kind, signal) => new Promise((resolve, reject) => {
      const end = (): void => { waiting.delete(look); signal.removeEventListener('abort', stop); };
      const stop = (): void => { end(); reject(signal.reason instanceof Error ? signal.reason : new Error('stopped')); };
      const look = (): void => {
        const found = known.get(kind);
        if (found === undefined) return;
        end();
        resolve(found as never);
      };
      if (signal.aborted) { stop(); return; }
      waiting.add(look);
      signal.addEventListener('abort', stop);
      look();
    }),
  };
}

/** To the workstation that started this one. Null where none did. */
export function openParentChannel(): SiblingChannel | null {
  if (process.send === undefined) return null;
  const channel = createSiblingChannel((news) => { if (process.connected) process.send?.(news, undefined, undefined, () => { /* A parent that is gone ends us by the lifeline. */ }); });
  process.on('message', channel.receive);
  return channel;
}

/** Hands out addresses to the workstation that started this one. */
export function answerAddresses(newAddress: () => string): void {
  if (process.send === undefined) return;
  process.on('message', (message) => {
    const { success, data } = AddressTalk.safeParse(message);
    if (success && data.kind === 'address-wanted') process.send?.({ kind: 'address', id: data.id, url: newAddress() } satisfies AddressTalk);
  });
}
