import type { z } from 'zod';
import type { OtherWorkstation } from '../../../core/contract/index.ts';

/** Another workstation that a demo clinic runs on this machine: the other organization's own, with its own vault, keys and storage. */
export interface Siblings {
  start(name: string, invitation: string, people: readonly string[]): Promise<void>;
  /** With a fresh one-time address each. */
  list(): Promise<z.infer<typeof OtherWorkstation>[]>;
  stop(): Promise<void>;
}

export const noSiblings: Siblings = { start: () => Promise.resolve(), list: () => Promise.resolve([]), stop: () => Promise.resolve() };
