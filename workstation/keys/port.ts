import type { Command, CommandInput, CommandOutput } from './protocol.ts';

/** A process without a window that speaks structured clones. `child_process.fork` in Node, `utilityProcess` in Electron. */
export interface IsolatedProcess {
  send(message: unknown): void;
  onMessage(listen: (message: unknown) => void): void;
  /** Called once, also when it was killed. */
  onExit(listen: () => void): void;
  kill(): void;
}

export type SpawnIsolated = (entry: string | URL) => IsolatedProcess;

/**
 * Private keys in use. The process starts at the first command and again after `stop` or a crash, then with every account locked
 * (`keys.locked`); commands under way when it ends fail with `keys.unavailable`.
 */
export type Keys = { readonly [C in Command]: (input: CommandInput<C>) => Promise<CommandOutput<C>> } & {
  /** Ends the process: what lock means. Resolves when it is gone. */
  stop(): Promise<void>;
};

export interface KeysDependencies {
  readonly spawnIsolated: SpawnIsolated;
  /** keys/process.ts, or its bundle. */
  readonly entry: string | URL;
  /** 32 bytes of this workstation, mixed into every PIN: a copied vault alone cannot be guessed at. */
  readonly workstationSecret: Uint8Array;
}
