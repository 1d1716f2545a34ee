/** What can be put before the council, from the options of the command. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ApiPromise } from '@polkadot/api';
import { blake2AsHex } from '@polkadot/util-crypto';
import { type Application, decodeApplication, nameCommitment } from '../../../services/setup/network-config.ts';
import { call } from '../../calls/arguments.ts';
import { nested } from '../../calls/council.ts';
import { records } from '../../calls/records.ts';
import { registry } from '../../calls/registry.ts';
import type { Call } from '../../types.ts';
import { Refusal } from './refusal.ts';

export interface ProposalOptions { readonly admit?: string; readonly retention?: string; readonly upgrade?: string }

/** `words`: what the call itself does not say, since the chain holds commitments. */
export interface Proposal { readonly call: Call; readonly words: readonly string[] }

/** Null where none of the options is there. */
export async function proposalOf(options: ProposalOptions): Promise<Proposal | null> {
  const { admit, retention, upgrade } = options;
  if ([admit, retention, upgrade].filter((one) => one !== undefined).length > 1) throw new Refusal('ambiguous');
  if (admit !== undefined) return admission(await applicationIn(admit));
  if (retention !== undefined) return retentionRule(retention);
  return upgrade === undefined ? null : upgradeTo(await readRuntime(upgrade));
}

/** The line itself, or a file that holds it. */
export async function applicationIn(text: string): Promise<Application> {
  try {
    return decodeApplication(await readFile(text, 'utf8').catch(() => text));
  } catch (cause) {
    throw new Refusal('application-invalid', {}, { cause });
  }
}

function admission({ name, salt, country, admin }: Application): Proposal {
  return { call: registry.admit([admin], country, nameCommitment(name, salt)), words: [`${name} (${country}), administrator ${admin}`, 'Ask the clinic by telephone whether this account is its administrator\'s.'] };
}

function retentionRule(text: string): Proposal {
  const [retention, years] = /^(\d{1,3})=(\d{1,3}|none)$/.exec(text)?.slice(1) ?? [];
  if (retention === undefined || years === undefined || Number(retention) > 255 || Number(years === 'none' ? 0 : years) > 255) throw new Refusal('retention-invalid');
  return { call: records.setRetention(Number(retention), years === 'none' ? null : Number(years)), words: [years === 'none' ? 'Nobody says how long: it is kept.' : `It is kept for ${years} years.`] };
}

const upgradeTo = (code: Buffer): Proposal => ({
  call: call('governance', 'enact', nested(call('system', 'authorizeUpgrade', runtimeHash(code)))),
  words: [`The file's sha256 is ${createHash('sha256').update(code).digest('hex')}: compare it with that of the wasm you built.`],
});

/** Plain wasm, or the form that the node compresses it to. */
const beginnings = ['0061736d', '52bc537646db8e05'];

export async function readRuntime(file: string): Promise<Buffer> {
  const code = await readFile(file).catch((cause: unknown) => { throw new Refusal('runtime-invalid', { file }, { cause }); });
  if (!beginnings.some((beginning) => code.subarray(0, beginning.length / 2).toString('hex') === beginning)) throw new Refusal('runtime-invalid', { file });
  return code;
}

export const runtimeHash = (code: Uint8Array): string => blake2AsHex(code);

/** As somebody's organization already. */
export async function isAdmitted(api: ApiPromise, admin: string): Promise<boolean> {
  const all = await api.query.registry.organizations.entries();
  return all.some(([, organization]) => organization.isSome && organization.unwrap().admins.some((one) => one.toString() === admin));
}
