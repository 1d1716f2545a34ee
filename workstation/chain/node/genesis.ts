/** A network's beginning. Anybody's first start makes its own; the committed one has public keys and is for tests and the demo. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import { authorityOf, writeKeystore } from './identity.ts';

/** What a chain spec must hold for us; the rest is passed on as it stands. */
const Spec = z.looseObject({
  id: z.string().regex(/^[a-z0-9_-]{1,60}$/), name: z.string(), bootNodes: z.array(z.string()),
  genesis: z.looseObject({ raw: z.looseObject({ top: z.record(z.string(), z.string()) }) }),
});
type Spec = z.infer<typeof Spec>;

/** The storage key `:code`. */
const codeKey = '0x3a636f6465';
/** Planck; they and their sums are exact as JSON numbers. */
const blockReward = 1e11;
const endowment = 1e18;
/** As the presets bond for each validator, and the least that they let others bond. */
const stake = 1e17;
const leastStake = 1e16;
const leastNomination = 1e13;
const mostNominators = 900;
const sessionMilliseconds = 120_000;

export interface Founding {
  /** Holds the council's only seat, is paid for blocks, and begins with the network's first tokens. */
  readonly founder: AccountId;
  readonly name: string;
  /** 6,000 if left out. */
  readonly slotMilliseconds?: number;
}

export async function readSpec(file: string | URL): Promise<Spec> {
  try {
    return Spec.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new AppError('chain.node-failed', { reason: 'spec' }, { cause });
  }
}

export const keystoreFolder = (basePath: string, spec: { readonly id: string }): string => join(basePath, 'chains', spec.id, 'keystore');

/** Makes a network with fresh keys, with the runtime of `template`. Its raw spec is put at `file` last, so that a kill before it starts anew. */
export async function foundNetwork(deps: {
  readonly binary: string; readonly template: string | URL; readonly file: string; readonly basePath: string; readonly founding: Founding;
}): Promise<void> {
  const template = await readSpec(deps.template);
  const slot = deps.founding.slotMilliseconds ?? 6000;
  const id = `assent_${randomBytes(6).toString('hex')}`;
  const secret = `0x${randomBytes(32).toString('hex')}`;
  const { founder } = deps.founding;
  const plain = {
    ...template, id, name: deps.founding.name, chainType: 'Live', bootNodes: [], protocolId: undefined, codeSubstitutes: {},
    genesis: {
      runtimeGenesis: {
        code: template.genesis.raw.top[codeKey],
        patch: {
          network: { slotDuration: slot, sessionLength: Math.max(20, Math.round(sessionMilliseconds / slot)), eraLength: 6 },
          balances: { balances: [[founder, endowment + stake]] },
          // Without stakers there would be no election, no reward for a stake and nothing to slash. More validators: the council raises the count.
          staking: {
            validatorCount: 1, minimumValidatorCount: 1, minValidatorBond: leastStake, minNominatorBond: leastNomination, maxNominatorCount: mostNominators,
            stakers: [[founder, founder, stake, 'Validator']],
          },
          session: { keys: [[founder, founder, await authorityOf(secret)]] },
          council: { members: [founder] },
          incentives: { blockReward: blockReward },
        },
      },
    },
  };
  const plainFile = `${deps.file}.plain`;
  const fresh = `${deps.file}.new`;
  await writeFile(plainFile, JSON.stringify(plain));
  try {
    const { stdout } = await promisify(execFile)(deps.binary, ['export-chain-spec', '--chain', plainFile, '--raw'], { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 });
    await writeFile(fresh, stdout);
    await readSpec(fresh);
  } catch (cause) {
    throw new AppError('chain.node-failed', { reason: 'genesis' }, { cause });
  } finally {
    await rm(plainFile, { force: true });
  }
  await writeKeystore(keystoreFolder(deps.basePath, { id }), secret);
  await rename(fresh, deps.file);
}

/** The spec as the light client reads it: reachable at this node alone. */
export async function writeLightSpec(spec: Spec, peerAddress: string, file: string): Promise<void> {
  const light: Record<string, unknown> = { ...spec, bootNodes: [peerAddress], telemetryEndpoints: null };
  delete light.protocolId;
  await writeFile(`${file}.new`, JSON.stringify(light));
  await rename(`${file}.new`, file);
}
