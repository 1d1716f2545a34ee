import type { SpawnIsolated } from '../keys/port.ts';

/** What the operating system keeps for a user: safeStorage in Electron. Absent in the served host. */
export interface SystemKeychain {
  /** Where the secret really lies: `gnome_libsecret`, `kwallet6`, `dpapi`… A change of it must not lose the vault. */
  readonly backend: string;
  protect(secret: Uint8Array): Promise<Uint8Array>;
  /** Rejects where another key sealed it, or none can be had now. `stale`: the system has a newer key, so protect it again. */
  unprotect(sealed: Uint8Array): Promise<{ secret: Uint8Array; stale: boolean }>;
}

/**
 * Why there is no keychain to rely on. `absent`: this host has none; `unprotected`: what the system has keeps things under a password
 * that anybody knows; `locked`: it is locked, gone or does not answer.
 */
export type KeychainObstacle = 'absent' | 'unprotected' | 'locked';

export interface Power {
  /** Called when the machine is about to sleep or its screen is locked. Returns how to stop listening. */
  onSuspend(listen: () => void): () => void;
}

/** What a workstation needs of the program it runs in. Two exist: electron/ and served/. */
export interface Host {
  /** Absolute, mode 0700, made by the host. */
  readonly dataDir: string;
  /** An obstacle: then a passphrase is asked for. Settled once, at the start. */
  readonly systemKeychain: SystemKeychain | KeychainObstacle;
  readonly spawnIsolated: SpawnIsolated;
  readonly power: Power;
  /** Opens an https address in the user's browser. The caller has checked that it is one of ours. */
  openExternal(url: string): Promise<void>;
  /** Why this is not the desktop window, in words; `null` in Electron. */
  readonly note: string | null;
  readonly version: string;
}
