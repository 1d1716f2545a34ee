import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Vault } from '../../vault/database.ts';
import { putSetting, setting } from '../../vault/repositories/index.ts';

const key = 'storage-peers';
const most = 20;
const peerIdOf = (address: string): string => address.split('/p2p/')[1] ?? address;

/** Partners' document stores that were connected once, remembered for the next start; a partner that moved counts once. */
export function createKnownPeers({ vault, content, log }: { readonly vault: Vault; readonly content: Pick<ContentStore, 'connect'>; readonly log: (error: unknown) => void }) {
  const known = (): string[] => vault.read((db) => setting<string[]>(db, key)) ?? [];
  return {
    known,
    /** Errors: those of the store's `connect`; then it is not remembered. */
    async connect(address: string): Promise<void> {
      await content.connect(address);
      const next = [...known().filter((one) => peerIdOf(one) !== peerIdOf(address)), address].slice(-most);
      vault.write((db) => { putSetting(db, key, next); });
    },
    /** All of them and `others`, in the background. */
    connectAll(others: readonly string[]): void {
      for (const address of new Set([...others, ...known()])) void content.connect(address).catch(log);
    },
  };
}
export type KnownPeers = ReturnType<typeof createKnownPeers>;
