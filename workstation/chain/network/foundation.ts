/** The spec and the session secrets of a network on this machine: the committed preset, or one made now. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { developmentSpec } from '../node/locations.ts';
import { authorityOf } from '../node/identity.ts';
import { type Founder, genesisPatch, type Json, parseExactly, type Terms } from './genesis-patch.ts';
import { withPassingNode } from './passing-node.ts';
import { ask } from './question.ts';

export const localSpec = fileURLToPath(new URL('../../../local-node/specs/local.json', import.meta.url));
const plainSpec = new URL('../../../local-node/specs/plain.json', import.meta.url);

/** Development accounts: their keys are public. The `local` preset's validators are the first four. */
export const publicSecrets = ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve', '//Ferdie'] as const;

export interface Foundation { readonly spec: string; readonly secrets: readonly string[] }

export async function founderOf(secret: string): Promise<Founder> {
  const { aura, grandpa } = await authorityOf(secret);
  return { stash: aura, aura, grandpa };
}

/** The runtime's `local` preset, as it gives it itself. */
export function localPreset(binary: string, ending?: AbortSignal): Promise<Json> {
  return withPassingNode(binary, fileURLToPath(developmentSpec), async (url) => {
    const argument = `0x01${Buffer.from([5 << 2, ...Buffer.from('local')]).toString('hex')}`;
    const answer = Buffer.from((await ask<string>(url, 'state_call', ['GenesisBuilder_get_preset', argument])).slice(2), 'hex');
    // Some(bytes): one byte, a compact length, the text.
    const skip = [2, 3, 5][(answer[1] ?? 0) & 3];
    if (answer[0] !== 1 || skip === undefined) throw new Error('the runtime has no preset "local"');
    return parseExactly(answer.subarray(skip).toString());
  }, ending);
}

/** Writes the raw spec of a network at `file`; its genesis is the preset's with these founders. */
export async function writeSpec(deps: {
  readonly binary: string; readonly file: string; readonly id: string; readonly name: string; readonly chainType: 'Live' | 'Local'; readonly founders: readonly Founder[]; readonly terms: Terms;
  /** Gives it up. */
  readonly ending?: AbortSignal;
}): Promise<void> {
  const preset = await localPreset(deps.binary, deps.ending);
  const known = await Promise.all(publicSecrets.map(founderOf));
  const template = JSON.parse(await readFile(plainSpec, 'utf8')) as { genesis: { runtimeGenesis: { code: string } } } & Record<string, unknown>;
  const plain = {
    ...template, id: deps.id, name: deps.name, chainType: deps.chainType, bootNodes: [], protocolId: undefined,
    genesis: { runtimeGenesis: { code: template.genesis.runtimeGenesis.code, patch: genesisPatch(preset, known, deps.founders, deps.terms) } },
  };
  const plainFile = `${deps.file}.plain`;
  await writeFile(plainFile, JSON.stringify(plain));
  try {
    const { stdout } = await promisify(execFile)(deps.binary, ['export-chain-spec', '--chain', plainFile, '--raw'], { maxBuffer: 64 * 1024 * 1024, timeout: 60_000, signal: deps.ending });
    await writeFile(`${deps.file}.new`, stdout);
    await rename(`${deps.file}.new`, deps.file);
  } finally {
    await rm(plainFile, { force: true });
  }
}

/** Kept in `dir`, so that a network started there again is the same one. `terms`: where it is not to be as usual. */
export async function foundation(deps: { readonly dir: string; readonly binary: string; readonly validators: number; readonly slotMs: number | null; readonly fresh: boolean; readonly terms?: (founders: readonly Founder[]) => Partial<Terms>; readonly ending?: AbortSignal }): Promise<Foundation> {
  const { dir, binary, validators, slotMs, fresh, terms, ending } = deps;
  const spec = join(dir, 'network.json');
  const secretsFile = join(dir, 'session-secrets.json');
  if (existsSync(spec) && existsSync(secretsFile)) return { spec, secrets: JSON.parse(await readFile(secretsFile, 'utf8')) as string[] };
  await mkdir(dir, { recursive: true, mode: 0o700 });
  if (!fresh && validators > publicSecrets.length) throw new Error(`there are ${String(publicSecrets.length)} well-known keys; more validators need --fresh`);
  const secrets = fresh ? Array.from({ length: validators }, () => `0x${randomBytes(32).toString('hex')}`) : publicSecrets.slice(0, validators);
  await writeFile(secretsFile, JSON.stringify(secrets), { mode: 0o600 });
  if (!fresh && validators === 4 && slotMs === null && terms === undefined) await writeFile(spec, await readFile(localSpec));
  else {
    const slot = slotMs ?? 6000;
    const founders = await Promise.all(secrets.map(founderOf));
    await writeSpec({
      binary, file: spec, id: `assent_net_${randomBytes(4).toString('hex')}`, name: 'Assent network', chainType: 'Local', founders, ending,
      terms: { slotMs: slot, sessionBlocks: Math.max(20, Math.round(600_000 / slot)), ...terms?.(founders) },
    });
  }
  return { spec, secrets };
}
