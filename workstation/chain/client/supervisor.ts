/**
 * Keeps one connection alive: a deadline an attempt, back-off between attempts, a new smoldot client where the old one hangs
 * or has lost all peers. Everything else asks it for the session of the moment.
 */
import { AppError } from '../../../core/errors/index.ts';
import type { Hash } from '../../../core/ids/index.ts';
import { pause, within } from '../deadline.ts';
import type { BlockRef, ChainStatus, Head, Network, Phase, SyncProgress, TroubleReason } from '../types.ts';
import { type Connection, connectLight, connectRpc } from './connection.ts';
import { followHeads, type Heads } from './heads.ts';
import { ConnectionLost } from './light-provider.ts';
import { Ids, parse } from './shapes.ts';
import { bare, createState, type State } from './state.ts';
import { read } from './storage.ts';

export interface Session { readonly connection: Connection; readonly state: State; readonly heads: Heads; readonly slotMs: number }

export interface Supervisor {
  status(): ChainStatus;
  /** Waits while connecting; when offline it fails at once, so that nobody waits for what is known to be gone. */
  session(waitMs: number): Promise<Session>;
  /** Replaces this session, unless that was done already. */
  giveUp(session: Session): void;
  use(network: Network): void;
  reconnect(): void;
  stop(): Promise<void>;
}

const healthMs = 1000;
/** smoldot finds its node again by itself within this time, or is replaced. */
const lonelyMs = 15_000;
/** smoldot notices a killed node only after 17 s, so silence is measured in blocks that should have come. */
const silentSlots = 4;
const leastSilenceMs = 8000;
/** A chain that stands still is no reason to connect again and again. */
const mostSilenceMs = 300_000;
const backOffMs = [500, 1000, 2000, 4000, 8000, 15_000];

function reasonOf(error: unknown): TroubleReason {
  if (error instanceof ConnectionLost) return 'refused';
  if (!(error instanceof AppError)) return 'failed';
  if (error.code === 'chain.wrong-network') return 'wrong-network';
  return error.code !== 'chain.timeout' ? 'failed' : error.data.reason === 'no-peers' ? 'no-peers' : 'no-answer';
}

/** The API follows the network to another runtime by itself. */
const specVersionOf = ({ api }: Connection): number => api.runtimeVersion.specVersion.toNumber();

export function createSupervisor(deps: {
  readonly network: Promise<Network>; readonly name: string; readonly genesis: Hash | null; readonly now: () => number;
  readonly onStatus: (status: ChainStatus) => void; readonly onHead: (head: Head) => void; readonly log: (line: string) => void;
  /** For tests; left out, connections are real. */
  readonly ways?: { readonly light: typeof connectLight; readonly rpc: typeof connectRpc };
}): Supervisor {
  const ways = deps.ways ?? { light: connectLight, rpc: connectRpc };
  let status: ChainStatus = {
    mode: 'light', phase: 'starting', name: deps.name, genesis: null, best: null, finalized: null, peers: 0, specVersion: null, since: deps.now(), error: null, endpoint: null, progress: null, trouble: null, nextTryAt: null,
  };
  let way = deps.network;
  let current: Session | null = null;
  let endpoint = 0;
  let stopping = false;
  /** Sessions in a row that ended because no block came. */
  let silences = 0;
  let again = new AbortController();
  const waiters = new Set<{ resolve: (session: Session) => void; reject: (error: AppError) => void }>();

  const set = (change: Partial<ChainStatus>): void => {
    const next = { ...status, ...change };
    if (next.phase !== status.phase) next.since = deps.now();
    const differs = (Object.keys(next) as (keyof ChainStatus)[]).some((name) => next[name] !== status[name]);
    status = next;
    if (differs) deps.onStatus(status);
  };
  const enter = (phase: Phase, error: AppError | null = null): void => {
    set({ phase, error });
    if (phase !== 'offline') return;
    for (const waiter of waiters) waiter.reject(error ?? new AppError('chain.unavailable'));
    waiters.clear();
  };

  const show = (progress: SyncProgress | null): void => {
    const { block, of, by } = status.progress ?? {};
    if (progress?.block !== block || progress?.of !== of || progress?.by !== by) set({ progress });
  };
  const complain = (reason: TroubleReason): void => { set({ trouble: { reason, at: deps.now(), endpoint: status.endpoint }, progress: null }); };

  const onHead = (head: Head): void => {
    const ref: BlockRef = { number: head.number, hash: head.hash, time: head.time };
    if (head.kind === 'best') set({ best: head.number });
    else if (status.finalized && head.number < status.finalized.number) return;
    else set({ finalized: ref });
    deps.onHead(head);
  };

  const connect = async (): Promise<Connection> => {
    const network = await way;
    if (network.mode === 'light') {
      set({ endpoint: null });
      return ways.light(network.spec, deps.log, (progress) => { if (status.phase === 'connecting') enter('syncing'); show(progress); }, again.signal);
    }
    const { endpoints } = network;
    const tried = endpoints[endpoint++ % endpoints.length] ?? '';
    set({ endpoint: tried });
    return ways.rpc(tried);
  };

  const open = async (): Promise<Session> => {
    const connection = await connect();
    try {
      const genesis = bare(connection.api.genesisHash.toHex());
      if (deps.genesis !== null && genesis !== deps.genesis) throw new AppError('chain.wrong-network', { expected: deps.genesis, found: genesis });
      set({ genesis, specVersion: specVersionOf(connection) });
      const state = createState(connection);
      const heads = await within(lonelyMs, followHeads({ connection, state, onHead, log: deps.log }));
      const slotMs = await read(await state.snapshot(heads.finalized()), 'network', 'slotDuration');
      return { connection, state, heads, slotMs: parse(Ids.Count, slotMs) };
    } catch (error) {
      await connection.close();
      throw error;
    }
  };

  /** Returns when the session is to be given up. */
  const attend = async (session: Session, signal: AbortSignal): Promise<TroubleReason | null> => {
    let lonelySince: number | null = null;
    let hasEnded = false;
    const patience = Math.min(mostSilenceMs, Math.max(leastSilenceMs, silentSlots * session.slotMs) * 2 ** Math.min(silences, 8));
    let block = session.heads.best().hash;
    let heardAt = performance.now();
    void session.connection.ended.then(() => { hasEnded = true; });
    while (!signal.aborted && !hasEnded) {
      const health = await within(lonelyMs, session.connection.health()).catch(() => null);
      if (health === null) return 'no-answer';
      const alone = session.connection.mode === 'light' && health.peers === 0;
      set({ peers: health.peers, specVersion: specVersionOf(session.connection) });
      show(health.isSyncing ? await session.connection.progress() : null);
      const newest = session.heads.best().hash;
      if (newest !== block) { block = newest; heardAt = performance.now(); silences = 0; }
      if (performance.now() - heardAt > patience) { silences += 1; return 'no-blocks'; }
      if (alone) {
        lonelySince ??= performance.now();
        if (status.phase === 'ready') { current = null; enter('offline', new AppError('chain.unavailable')); }
        if (performance.now() - lonelySince > lonelyMs) return 'no-peers';
      } else {
        lonelySince = null;
        if (current === null && !health.isSyncing) admit(session);
      }
      await pause(healthMs, signal);
    }
    return signal.aborted ? null : 'ended';
  };

  const admit = (session: Session): void => {
    current = session;
    set({ nextTryAt: null });
    enter('ready');
    for (const waiter of waiters) waiter.resolve(session);
    waiters.clear();
  };

  const run = async (): Promise<void> => {
    for (let failures = 0; !stopping;) {
      again = new AbortController();
      set({ mode: (await way).mode });
      if (status.phase !== 'offline') enter('connecting');
      try {
        const session = await open();
        failures = 0;
        // A node that is believed may itself be far behind; what it would answer meanwhile is old.
        if (session.connection.mode === 'light' || !(await session.connection.health()).isSyncing) admit(session);
        else enter('syncing');
        const reason = await attend(session, again.signal);
        current = null;
        session.heads.stop();
        if (!stopping) {
          deps.log(`connection given up: ${reason ?? 'asked to'}`);
          if (reason === null) enter('connecting');
          else { complain(reason); enter('offline', new AppError('chain.unavailable')); }
        }
        await session.connection.close();
      } catch (error) {
        // Told to take another way in the middle: nothing failed.
        if (again.signal.aborted) continue;
        deps.log(`attempt failed: ${error instanceof Error ? error.message : String(error)}`);
        enter('offline', error instanceof AppError && error.code === 'chain.wrong-network' ? error : new AppError('chain.unavailable', {}, { cause: error }));
        complain(reasonOf(error));
        const pauseMs = backOffMs[Math.min(failures++, backOffMs.length - 1)] ?? 0;
        set({ nextTryAt: deps.now() + pauseMs });
        if (!stopping) await pause(pauseMs, again.signal);
        set({ nextTryAt: null });
      }
    }
  };
  const running = run();
  const reconnect = (): void => {
    if (status.phase === 'offline') enter('connecting');
    again.abort(new ConnectionLost('asked to'));
  };

  return {
    status: () => status,
    async session(waitMs) {
      if (current) return current;
      if (stopping) throw new AppError('chain.unavailable', { reason: 'stopped' });
      if (status.phase === 'offline') throw status.error ?? new AppError('chain.unavailable');
      return within(waitMs, new Promise<Session>((resolve, reject) => { waiters.add({ resolve, reject }); }));
    },
    giveUp(session) { if (current === session) again.abort(new ConnectionLost('given up')); },
    use(network) { way = Promise.resolve(network); reconnect(); },
    reconnect,
    async stop() {
      stopping = true;
      again.abort();
      // An attempt under way has its own deadline; a worker that ends does not wait for it.
      await within(4000, running).catch(() => undefined);
      enter('offline', new AppError('chain.unavailable', { reason: 'stopped' }));
    },
  };
}
