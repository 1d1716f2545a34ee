import type { Chain, Network } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { putSetting, setting } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';

export interface ChainSourceDeps {
  readonly vault: Vault;
  readonly audit: () => AuditLog;
  /** Connects anew; the network stays the one this workstation belongs to. */
  readonly use: Chain['use'];
  /** The light client's specification of the moment. */
  readonly spec: () => string;
}

const key = 'chain-endpoints';

/**
 * Through what the chain is read. The light client proves every answer; nodes named here are believed instead, which the screen
 * says and which a person has to choose: nothing falls back to them by itself.
 */
export function createChainSource({ vault, audit, use, spec }: ChainSourceDeps) {
  const endpoints = (): string[] => vault.read((db) => setting<string[]>(db, key)) ?? [];
  const network = (): Network => {
    const chosen = endpoints();
    return chosen.length === 0 ? { mode: 'light', spec: spec() } : { mode: 'rpc', endpoints: chosen };
  };
  return {
    endpoints,
    network,
    async choose(chosen: readonly string[]) {
      const once = [...new Set(chosen)];
      vault.write((db) => {
        putSetting(db, key, once);
        audit().recordIn(db, { action: 'network.source', outcome: 'done', detail: { endpoints: once.length } });
      });
      await use(network());
      return { endpoints: once };
    },
  };
}
export type ChainSource = ReturnType<typeof createChainSource>;
