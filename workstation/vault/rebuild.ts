/** Opens the vault; a damaged one is set aside and built anew from what can still be read of it. What others hold follows over the network. */
import { existsSync } from 'node:fs';
import { basename, join, dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, fromWire, type WireError } from '../../core/errors/index.ts';
import type { Vault, VaultOptions } from './database.ts';
import { openVault, quarantineName } from './open-vault.ts';
import type { Salvaged } from './salvage.ts';

export interface RebuildOptions extends VaultOptions {
  readonly now: () => number;
  /** Once the first time only where there is something to rebuild. */
  readonly progress: (step: string, done: number, total: number) => void;
}

/** Errors as of `openVault`; `vault.corrupt` only where nothing could be read, and then again at each call until a backup is restored. */
export async function openOrRebuild(options: RebuildOptions): Promise<Vault> {
  const left = newestSetAside(options.file);
  // A rebuilding that was cut off goes on: a fresh vault in its place would look as if nothing had ever been here.
  if (!existsSync(options.file) && left !== null) return rebuilt(options, left);
  try {
    return openVault(options);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'vault.corrupt' || typeof error.data['quarantined'] !== 'string') throw error;
    return rebuilt(options, error.data['quarantined']);
  }
}

async function rebuilt(options: RebuildOptions, setAside: string): Promise<Vault> {
  await salvaged(options, join(dirname(options.file), setAside)).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'vault.corrupt' ? new AppError('vault.corrupt', { setAside, rebuilt: false }, { cause: error }) : error;
  });
  return openVault(options);
}

function newestSetAside(file: string): string | null {
  let newest: string | null = null;
  for (let number = 1; existsSync(quarantineName(file, number)); number += 1) newest = basename(quarantineName(file, number));
  return newest;
}

type Message = { readonly salvaged: Salvaged } | { readonly error: WireError } | { readonly table: string; readonly done: number; readonly total: number };

/** On a thread of its own: the window goes on being answered, and shows how far it is. */
function salvaged({ file, key, now, progress }: RebuildOptions, from: string): Promise<Salvaged> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./salvage-worker.ts', import.meta.url), { name: 'vault salvage', workerData: { from, to: file, key, at: now() } });
    thread.on('message', (message: Message) => {
      if ('table' in message) progress('Building the local database anew from what can be read', message.done, message.total);
      else if ('salvaged' in message) resolve(message.salvaged);
      else reject(fromWire(message.error));
    });
    thread.on('error', reject);
    thread.on('exit', () => { reject(new AppError('app.internal')); });
  });
}
