import type { NetworkStatus, OutboxRow } from '../../../core/contract/index.ts';
import type { NodeLauncher } from '../../chain/node/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault } from '../../vault/database.ts';
import { chainHead, outboxCounts, type OutboxItem, outboxItem, outboxItems } from '../../vault/repositories/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { KnownPeers } from '../storage/known-peers.ts';
import { createAgreement } from './agreement.ts';
import { createSilentValidators } from './silent-validators.ts';

export interface StorageState { readonly phase: 'starting' | 'ready' | 'offline'; readonly peerId: string | null; readonly addresses: readonly string[] }

export interface NetworkViewDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly launcher: NodeLauncher | null;
  readonly content: ContentStore;
  readonly peers: Pick<KnownPeers, 'connect'>;
  readonly engine: 'embedded' | 'clinic';
  readonly storage: () => StorageState;
  readonly outbox: Outbox;
  readonly names: DirectoryOfNames;
  readonly leaseMs: number;
  readonly now: () => number;
  readonly audit: AuditLog;
  readonly nodeVersion: () => string | null;
  /** False while the account's keys are locked here. */
  readonly canSign: (account: AccountId) => Promise<boolean>;
}

const stageOf = { waiting: 'saved', submitted: 'submitted', recorded: 'recorded', confirmed: 'confirmed', failed: 'failed' } as const;

/** Of a store that cannot be asked. */
const nothing = { blocks: 0, bytes: 0, pins: 0, peers: 0 };

/** What the connection page shows. */
export function createNetworkView(deps: NetworkViewDeps) {
  const row = async (item: OutboxItem, by = deps.names.known(item.signer) ?? 'This workstation'): Promise<OutboxRow> => ({
    id: item.id, what: deps.outbox.read(item).what, by, waitsFor: item.status === 'waiting' && !await deps.canSign(item.signer) ? by : null, stage: stageOf[item.status], tries: item.tries, error: item.error, detail: item.detail, createdAt: new Date(item.createdAt).toISOString(), block: item.block,
  });
  const agreement = createAgreement(deps.now);
  const silent = createSilentValidators({ chain: deps.chain, now: deps.now });
  const iso = (ms: number | null | undefined): string | null => (ms === null || ms === undefined ? null : new Date(ms).toISOString());
  agreement.see(deps.chain.status());
  deps.chain.onStatus((status) => { agreement.see(status); });

  return {
    async status(): Promise<NetworkStatus> {
      const status = deps.chain.status();
      const disagreement = agreement.state();
      const silence = await silent.count(disagreement !== null);
      const head = deps.vault.read((db) => chainHead(db, 'finalized'));
      const node = deps.launcher?.status();
      const storage = deps.storage();
      const stats = storage.phase === 'ready' ? await deps.content.stats().catch(() => nothing) : nothing;
      return {
        chain: {
          mode: status.mode, phase: status.phase, name: status.name, genesis: status.genesis, best: status.best, finalized: status.finalized?.number ?? head?.number ?? null,
          finalizedAt: head === undefined ? null : new Date(head.time).toISOString(), peers: status.peers, specVersion: status.specVersion, leaseUntil: head === undefined ? null : new Date(head.seenAt + deps.leaseMs).toISOString(),
          endpoint: status.endpoint, progress: status.progress, nextTryAt: iso(status.nextTryAt),
          trouble: status.trouble === null ? null : { ...status.trouble, at: new Date(status.trouble.at).toISOString() },
          disagreement: disagreement === null ? null : { since: new Date(disagreement.since).toISOString(), ahead: disagreement.ahead, silent: silence?.silent ?? null, validators: silence?.validators ?? null },
          node: { running: node?.state === 'running', local: deps.launcher !== null, version: deps.nodeVersion(), error: node?.error?.code ?? status.error?.code ?? null },
        },
        storage: { engine: deps.engine, phase: storage.phase, peerId: storage.peerId, addresses: [...storage.addresses], ...stats },
        outbox: deps.vault.read(outboxCounts),
      };
    },
    outbox: (state: 'waiting' | 'all') => Promise.all(deps.vault.read((db) => outboxItems(db, state === 'all' ? [] : ['waiting', 'submitted', 'recorded', 'failed'], 200)).map((item) => row(item))),
    async retry(id: string): Promise<OutboxRow> {
      deps.outbox.retry(id);
      const item = deps.vault.read((db) => outboxItem(db, id));
      if (item === undefined) throw new AppError('app.not-found');
      return row(item);
    },
    async tryNow() {
      await deps.chain.reconnect();
      return {};
    },
    /** A person vouches for the time, so their name is written down before the node goes on. False where nothing waits for it. */
    async confirmClock() {
      if (deps.launcher?.status().error?.code !== 'chain.clock') return { confirmed: false };
      deps.audit.record({ action: 'clock.confirm', outcome: 'done' });
      await deps.launcher.confirmClock();
      return { confirmed: true };
    },
    async connect(address: string) {
      await deps.peers.connect(address);
      return { peers: (await deps.content.peers()).length };
    },
  };
}
export type NetworkView = ReturnType<typeof createNetworkView>;
