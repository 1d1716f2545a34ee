import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeDurably } from '../../platform/durable-file.ts';
import type { WaitingList } from './clinic-store.ts';

const Cids = z.array(z.string().max(100));

/** A file that cannot be read holds nothing: what it listed is on the node still, with fewer copies, and its health says so. */
export const createWaitingFile = (file: string): WaitingList => ({
  read() {
    try {
      return Cids.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return [];
    }
  },
  write: (cids) => { writeDurably(file, Buffer.from(JSON.stringify(cids))); },
});
