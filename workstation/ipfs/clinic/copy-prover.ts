import type { CID } from 'multiformats/cid';
import { AppError } from '../../../core/errors/index.ts';
import { parseContentId } from '../content-address.ts';
import type { FileReader, ReadBlock } from '../file-reader.ts';
import type { Kubo } from './kubo.ts';
import type { ProofLedger } from './proof-ledger.ts';

/** Each node's own, to hand a block over, ms. */
const nodeDeadline = 10_000;
/** To fetch a document anew from the others, ms. */
const repairDeadline = 30_000;
/** Documents of one round. */
const perRound = 20;
/** The newest that somebody looks at go before the rest, and no more of them than this wait. */
const maxUrgent = 1_000;

export interface CopyProverDeps {
  /** The clinic's Kubo nodes that can be asked, this workstation's own first. */
  readonly nodes: readonly Kubo[];
  /** Peer ids of the Kubo nodes that say they keep it; null where the cluster keeps no such document. */
  readonly holding: (cid: string, signal: AbortSignal) => Promise<readonly string[] | null>;
  /** Every document there is to look after. */
  readonly documents: (signal: AbortSignal) => Promise<readonly string[]>;
  readonly readerOf: (deps: { readonly readBlock: ReadBlock }) => FileReader;
  readonly ledger: ProofLedger;
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly stopping: AbortSignal;
}

/**
 * A node that says it keeps a document is asked for a part of it that it cannot foresee, from its own disk, and what it gives is
 * hashed. Who cannot give it has no copy, whatever the cluster says; it gets one anew, from another that was proved.
 */
export function createCopyProver(deps: CopyProverDeps) {
  const { ledger, stopping } = deps;
  const urgent = new Set<string>();
  let queue: string[] = [];
  /** Asked for just now, and not given up meanwhile. */
  const inHand = new Set<string>();
  /** Peer ids stay as long as the node's folder does. */
  const ids = new Map<Kubo, string>();
  const within = (ms: number): AbortSignal => AbortSignal.any([stopping, AbortSignal.timeout(ms)]);

  async function nodeOf(peer: string): Promise<Kubo | undefined> {
    await Promise.all(deps.nodes.filter((node) => !ids.has(node)).map((node) => node.identity(within(nodeDeadline)).then(({ peerId }) => { ids.set(node, peerId); }, () => undefined)));
    return deps.nodes.find((node) => ids.get(node) === peer);
  }

  /** The block that it could not give, or null where it gave what was asked; throws where it did not answer at all. */
  async function challenge(node: Kubo, root: CID): Promise<CID | null> {
    const signal = within(nodeDeadline);
    let asked = root;
    const reader = deps.readerOf({ readBlock: (cid, until) => { asked = cid; return node.getBlock(cid, until, 'here'); } });
    try {
      await reader.sample(root, { at: deps.random(), signal });
      return null;
    } catch (error) {
      const isMissing = error instanceof AppError && ['content.tampered', 'content.unavailable', 'content.invalid', 'content.too-large'].includes(error.code);
      if (isMissing && !signal.aborted) return asked;
      throw error;
    }
  }

  async function prove(cid: string): Promise<void> {
    inHand.add(cid);
    const root = parseContentId(cid);
    const holding = await deps.holding(cid, within(nodeDeadline));
    if (holding === null) { ledger.forget(cid); return; }
    const failed: { node: Kubo; block: CID }[] = [];
    let proved = 0;
    await Promise.all(holding.map(async (peer) => {
      const node = await nodeOf(peer);
      if (node === undefined) return;
      try {
        const block = await challenge(node, root);
        if (block === null) proved += 1;
        else failed.push({ node, block });
        ledger.write({ cid, node: peer, at: deps.now(), outcome: block === null ? 'proved' : 'failed' });
      } catch {
        ledger.write({ cid, node: peer, at: deps.now(), outcome: 'silent' });
      }
    }));
    // What nobody could prove is left alone: a bad copy is then better than none, for whoever looks into it.
    if (proved > 0) for (const { node, block } of failed) if (inHand.has(cid)) await repair(node, root, block).catch(() => undefined);
    if (!inHand.delete(cid)) ledger.forget(cid);
  }

  /** Its pin counts as kept as long as it stands, so the node would not fetch anything: the pin goes first. */
  async function repair(node: Kubo, root: CID, block: CID): Promise<void> {
    await node.unpin(root, within(nodeDeadline));
    await node.forgetBlock(block, within(nodeDeadline));
    await node.pin(root, within(repairDeadline));
    urgent.add(root.toString());
  }

  async function next(): Promise<readonly string[]> {
    const first = [...urgent].slice(0, perRound);
    for (const cid of first) urgent.delete(cid);
    if (first.length === perRound) return first;
    // Without the list, what is urgent is proved all the same.
    if (queue.length === 0) queue = ledger.oldestFirst(await deps.documents(within(repairDeadline)).catch(() => []));
    const due = queue.filter((cid) => !first.includes(cid));
    const rest = due.slice(0, perRound - first.length);
    queue = due.slice(rest.length);
    return [...first, ...rest];
  }

  return {
    /** In the next round, since it is new or somebody looks at it. */
    soon(cid: string): void { if (urgent.size < maxUrgent) urgent.add(cid); },
    forget(cid: string): void {
      inHand.delete(cid);
      urgent.delete(cid);
      queue = queue.filter((one) => one !== cid);
      ledger.forget(cid);
    },
    /** Up to twenty documents, one after the other. Those whose cluster or nodes are down come again. */
    async round(): Promise<void> {
      for (const cid of await next()) {
        if (stopping.aborted) return;
        await prove(cid).catch(() => undefined);
      }
    },
  };
}
export type CopyProver = ReturnType<typeof createCopyProver>;
