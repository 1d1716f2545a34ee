/** The chain's own thread: smoldot and polkadot.js block theirs for hundreds of milliseconds at start. */
import { parentPort, workerData } from 'node:worker_threads';
import type { AccountId, Hash } from '../../core/ids/index.ts';
import { build, decode, describe } from './client/extrinsics.ts';
import { createReads, readMs } from './client/reads.ts';
import { runtimeMetadata } from './client/runtime-metadata.ts';
import { carriedPeriod, completeCall, prepareCall } from './client/signing.ts';
import { createSubmitter } from './client/submitter.ts';
import { createSupervisor } from './client/supervisor.ts';
import { within } from './deadline.ts';
import { createLink, type Handler } from './link.ts';
import { silencePolkadot } from './client/quiet.ts';
import type { Call, CallDescription, Network, ReadOptions, SignedExtrinsic, SubmitInput, SubmitStatus, UnsignedExtrinsic } from './types.ts';

/** What the thread is started with. */
export interface WorkerData { readonly name: string; readonly genesis: Hash | null }
/** What of a submission crosses: `sign` stays on the other side and is called by key. */
export type SubmitRequest = Omit<SubmitInput, 'sign'>;
export interface Progress { readonly key: string; readonly status: SubmitStatus }

const port = parentPort;
if (port === null) throw new Error('This module runs in a worker thread');
const { name, genesis } = workerData as WorkerData;
const network = Promise.withResolvers<Network>();

const handlers = new Map<string, Handler>();
const log = (line: string): void => { link.notify('log', line); };
const link = createLink({ port, handlers, notices: new Map(), report: log });
silencePolkadot(log);
const now = (): number => Date.now();

const supervisor = createSupervisor({
  network: network.promise, name, genesis, now, log,
  onStatus: ({ error, ...status }) => { link.notify('status', { ...status, error: error && { code: error.code, data: error.data } }); },
  onHead: (head) => { submitter.wake(); link.notify('head', head); },
});
const session = (waitMs: number) => supervisor.session(waitMs);
const reads = createReads({ session, log });
const submitter = createSubmitter({ session, onMissingBody: (lost) => { supervisor.giveUp(lost); }, now, log });
const api = async () => (await session(readMs)).connection.api;
/** The runtime's own types, which a call is read by. Those of the last connection serve while there is none. */
let known: Awaited<ReturnType<typeof api>> | null = null;
const types = async () => (known = await api().catch((error: unknown) => { if (known === null) throw error; return known; }));

const served: Readonly<Record<string, Handler>> = {
  read: (read: string, args: unknown[], options: ReadOptions) => reads.read(read, args, options),
  events: (block: Parameters<typeof reads.events>[0]) => reads.events(block),
  blockTime: (block: Parameters<typeof reads.blockTime>[0]) => reads.blockTime(block),
  finalized: async () => (await session(readMs)).heads.finalized(),
  best: async () => (await session(readMs)).heads.best(),
  nonce: async (account: AccountId) => submitter.nonce(await session(readMs), account),
  describe: async (call: Call) => { const current = await types(); return describe(current, build(current, call)); },
  decode: async ({ hex }: SignedExtrinsic) => decode(await types(), hex),
  prepare: async (call: Call, signer: AccountId) => {
    const current = await session(readMs);
    const nonce = await submitter.nonce(current, signer);
    return prepareCall(current.connection.api, { call, signer, nonce, birth: current.heads.finalized(), period: carriedPeriod(current.slotMs) });
  },
  complete: async (unsigned: UnsignedExtrinsic, signature: Uint8Array) => {
    const current = await session(readMs);
    // Before now there was no signature, so no block before now needs to be looked through for it.
    return { ...completeCall(current.connection.api, unsigned, signature), from: Math.max(unsigned.from, current.heads.finalized().number) };
  },
  metadata: async () => { const { connection, heads } = await session(readMs); return within(readMs, runtimeMetadata(connection.api, heads.finalized())); },
  fee: async (call: Call, signer: AccountId) => (await within(readMs, build(await api(), call).paymentInfo(signer))).partialFee.toBigInt(),
  submit: (request: SubmitRequest) => submitter.submit({
    ...request,
    sign: async (payload: Uint8Array, what: CallDescription) => await link.call('sign', [request.key, payload, what], null) as Uint8Array,
    onStatus: (status) => { link.notify('progress', { key: request.key, status } satisfies Progress); },
  }),
  network: (given: Network) => { network.resolve(given); },
  use: (given: Network) => { network.resolve(given); supervisor.use(given); },
  reconnect: () => { supervisor.reconnect(); },
  stop: () => supervisor.stop(),
};
for (const [request, handler] of Object.entries(served)) handlers.set(request, handler);
