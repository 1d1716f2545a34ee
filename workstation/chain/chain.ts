/** The chain as the rest of the workstation sees it: typed calls to the worker thread, and what it reports. */
import { Worker } from 'node:worker_threads';
import { AppError, fromWire, type WireError } from '../../core/errors/index.ts';
import type { AccountId, Hash } from '../../core/ids/index.ts';
import { pause, within } from './deadline.ts';
import { createLink, type Handler } from './link.ts';
import { createSubmissions } from './submissions.ts';
import type { BlockRef, Call, CallDescription, Chain, ChainDeps, ChainReads, ChainStatus, Head, Network, RuntimeMetadata, SignedExtrinsic, UnsignedExtrinsic } from './types.ts';
import type { Progress, WorkerData } from './worker.ts';

/** The worker has a deadline of its own; this one is for a worker that does not answer at all. */
const answerMs = 16_000;
const readyMs = 30_000;

type StateRead = Exclude<keyof ChainReads, 'nonce' | 'events' | 'blockTime' | 'finalized' | 'best'>;
/** How many arguments come before the options; an optional one among them may be left out. */
const arity = {
  organization: 1, organizations: 0, assignments: 1, assignmentsOf: 2, devices: 1, proposedAdmins: 1, recipient: 1, roleKey: 2, subject: 1, epochs: 2, consents: 1, consent: 2, emergencies: 1, delegations: 1, emergency: 2, emergencyPolicy: 1, emergencyPreferences: 1, owedReview: 1,
  requests: 1, request: 2, documents: 1, document: 2, kept: 1, erased: 1, retention: 0, council: 0, motions: 0, changeCount: 1, changes: 3, subjectsNaming: 2, anchors: 1, nextSequence: 1, session: 0, authored: 2, earned: 2, income: 3, stakeReward: 2, membership: 2, blockReward: 0,
  balances: 1, treasury: 1, decide: 1, programmes: 1, freePlaces: 2, participants: 1, participation: 2, offers: 1, purchases: 1, nextStep: 2,
} as const satisfies Record<StateRead, number>;

type StoredStatus = Omit<ChainStatus, 'error'> & { readonly error: WireError | null };

export function createChain(deps: ChainDeps): Chain {
  const log = deps.log ?? (() => undefined);
  const data: WorkerData = { name: deps.name ?? 'Assent', genesis: deps.genesis ?? null };
  const worker = new Worker(deps.worker, { workerData: data, name: 'chain' });
  let status: ChainStatus = {
    mode: 'mode' in deps.network ? deps.network.mode : 'light', phase: 'starting', name: data.name, genesis: null, best: null, finalized: null, peers: 0, specVersion: null, since: deps.clock.now(), error: null, endpoint: null, progress: null, trouble: null, nextTryAt: null,
  };
  const statusListeners = new Set<(status: ChainStatus) => void>();
  const headListeners = new Set<(head: Head) => void>();

  const setStatus = (next: ChainStatus): void => {
    status = next;
    for (const listener of statusListeners) listener(next);
  };
  const submissions = createSubmissions((request) => link.call('submit', [request], null));
  const link = createLink({
    port: worker,
    handlers: new Map<string, Handler>([['sign', (key: string, payload: Uint8Array, what: CallDescription) => submissions.sign(key, payload, what)]]),
    notices: new Map<string, (value: never) => void>([
      ['status', (next: StoredStatus) => { setStatus({ ...next, error: next.error && fromWire(next.error) }); }],
      ['head', (head: Head) => { for (const listener of headListeners) listener(head); }],
      ['progress', (progress: Progress) => { submissions.progress(progress); }],
      ['log', (line: string) => { log(line); }],
    ]),
    report: log,
  });
  let stopped = false;
  const die = (reason: string): void => {
    if (!stopped) log(`chain thread ended: ${reason}`);
    const error = new AppError('chain.unavailable', { reason: 'thread-ended' });
    link.close(error);
    if (status.phase !== 'offline') setStatus({ ...status, phase: 'offline', since: deps.clock.now(), error });
  };
  worker.on('error', (error) => { die(error instanceof Error ? error.stack ?? error.message : String(error)); });
  worker.on('exit', (code) => { die(`code ${String(code)}`); });

  const network = Promise.resolve(deps.network);
  network.then(
    (given) => link.call('network', [given], null),
    // Without a network there is nothing to wait for; what went wrong is told by whoever promised it.
    (error: unknown) => { setStatus({ ...status, phase: 'offline', since: deps.clock.now(), error: error instanceof AppError ? error : new AppError('chain.unavailable', {}, { cause: error }) }); },
  ).catch(() => undefined);

  const stateRead = (name: StateRead) => (...given: unknown[]): Promise<unknown> => {
    const args = Array.from({ length: arity[name] }, (_, index) => given[index]);
    return link.call('read', [name, args, (given[arity[name]]) ?? {}], answerMs);
  };
  // The table above is checked against the interface by name; the worker parses every value it answers with.
  const stateReads = Object.fromEntries((Object.keys(arity) as StateRead[]).map((name) => [name, stateRead(name)])) as unknown as Pick<ChainReads, StateRead>;

  return {
    ...stateReads,
    nonce: (account: AccountId) => link.call('nonce', [account], answerMs) as Promise<number>,
    events: (block: { hash: Hash } | { number: number }) => link.call('events', [block], answerMs) as ReturnType<ChainReads['events']>,
    blockTime: (block: { hash: Hash } | { number: number }) => link.call('blockTime', [block], answerMs) as Promise<BlockRef>,
    finalized: () => link.call('finalized', [], answerMs) as Promise<BlockRef>,
    best: () => link.call('best', [], answerMs) as Promise<BlockRef>,
    async ready(timeoutMs = readyMs) {
      const isOver = (): boolean => status.phase === 'ready' || status.error?.code === 'chain.wrong-network' || status.error?.data.reason === 'thread-ended';
      let stopListening = (): void => undefined;
      try {
        await within(timeoutMs, new Promise<void>((resolve) => {
          const check = (): void => { if (isOver()) resolve(); };
          statusListeners.add(check);
          stopListening = () => { statusListeners.delete(check); };
          check();
        }));
      } finally {
        stopListening();
      }
      if (status.phase !== 'ready' && status.error) throw status.error;
      return await link.call('finalized', [], answerMs) as BlockRef;
    },
    status: () => status,
    onStatus(listener) { statusListeners.add(listener); return () => { statusListeners.delete(listener); }; },
    onHead(listener) { headListeners.add(listener); return () => { headListeners.delete(listener); }; },
    submit: (input) => submissions.submit(input),
    describe: (call: Call) => link.call('describe', [call], answerMs) as Promise<CallDescription>,
    decode: (extrinsic: SignedExtrinsic) => link.call('decode', [extrinsic], answerMs) as Promise<CallDescription>,
    prepare: (call: Call, signer: AccountId) => link.call('prepare', [call, signer], answerMs) as Promise<UnsignedExtrinsic>,
    complete: (unsigned: UnsignedExtrinsic, signature: Uint8Array) => link.call('complete', [unsigned, signature], answerMs) as Promise<SignedExtrinsic>,
    metadata: () => link.call('metadata', [], answerMs) as Promise<RuntimeMetadata>,
    fee: (call: Call, signer: AccountId) => link.call('fee', [call, signer], answerMs) as Promise<bigint>,
    async use(given: Network) { await link.call('use', [given], answerMs); },
    async reconnect() { await link.call('reconnect', [], answerMs); await pause(0); },
    async stop() {
      stopped = true;
      await within(5000, link.call('stop', [], null)).catch(() => undefined);
      await worker.terminate();
    },
  };
}
