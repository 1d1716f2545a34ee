/** What can be put before the council, from the options of the command. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ApiPromise } from '@polkadot/api';
import { blake2AsHex, isAddress } from '@polkadot/util-crypto';
import { AccountId, Hash, OrganizationId } from '../../../../core/ids/index.ts';
import { type Application, decodeApplication, nameCommitment } from '../../../services/setup/network-config.ts';
import { call } from '../../calls/arguments.ts';
import { council, mostSeats, nested } from '../../calls/council.ts';
import { market } from '../../calls/market.ts';
import { records } from '../../calls/records.ts';
import { registry } from '../../calls/registry.ts';
import type { Call } from '../../types.ts';
import { majority } from '../../majority.ts';
import { Refusal } from './refusal.ts';

/** Of this runtime. */
const mostValidators = 64;

/** Each by its option; the values as typed. */
const kinds = {
  admit: async (text: string): Promise<Proposal> => admission(await applicationIn(text)),
  retention: retentionRule,
  upgrade: async (file: string): Promise<Proposal> => upgradeTo(await readRuntime(file)),
  seats,
  validators: validatorCount,
  'suspend-clinic': (text: string): Proposal => clinic('suspend', text),
  'reinstate-clinic': (text: string): Proposal => clinic('reinstate', text),
  arbitrate: arbitration,
  'cancel-slash': cancelledSlashes,
};
export type ProposalOptions = { readonly [kind in keyof typeof kinds]?: string };

/** `words`: what the call itself does not say, since the chain holds commitments. */
export interface Proposal { readonly call: Call; readonly words: readonly string[] }

/** Null where none of the options is there. */
export async function proposalOf(options: ProposalOptions): Promise<Proposal | null> {
  const [meant, another] = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => (options[kind] === undefined ? [] : [{ kind, text: options[kind] }]));
  if (another !== undefined) throw new Refusal('ambiguous');
  return meant === undefined ? null : kinds[meant.kind](meant.text);
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

/** All of them, in place of those that have one now. */
function seats(text: string): Proposal {
  const members = text.split(',').map((address) => AccountId.safeParse(address.trim()));
  const addresses = members.flatMap((one) => (one.success ? [one.data] : []));
  if (addresses.length < members.length || new Set(addresses).size < members.length || !addresses.every((one) => isAddress(one)) || members.length > mostSeats) throw new Refusal('seats-invalid');
  return {
    call: council.setMembers(addresses),
    words: [`The council has ${String(members.length)} seats then, and ${String(majority(members.length))} carry a motion. Whoever is not named loses their seat, and what they voted counts no more.`, 'Ask each by telephone whether the account is theirs.'],
  };
}

/** Seats for who validates, filled by election from the next era on. */
function validatorCount(text: string): Proposal {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > mostValidators) throw new Refusal('validators-invalid');
  return { call: enacted(call('staking', 'setValidatorCount', count)), words: [`From the next era on, at most ${String(count)} validate: those with the most stake behind them.`] };
}

function clinic(method: 'suspend' | 'reinstate', text: string): Proposal {
  const organization = OrganizationId.safeParse(/^\d+$/.test(text) ? Number(text) : null);
  if (!organization.success) throw new Refusal('organization-unknown', { organization: text });
  return {
    call: registry[method](organization.data),
    words: [method === 'suspend' ? 'None of its people or workstations acts any more, and it reads nothing by consent, until the council reinstates it.' : 'Its people and workstations act again, and consents to it count again.'],
  };
}

/** The same call as at a workstation, so that both are one motion. */
function arbitration(text: string): Proposal {
  const [organization, purchase, verdict] = /^(\d{1,10}):([^=]+)=(buyer|seller)$/.exec(text)?.slice(1) ?? [];
  const [seller, id] = [OrganizationId.safeParse(Number(organization)), Hash.safeParse(purchase)];
  if (!seller.success || !id.success) throw new Refusal('arbitration-invalid');
  return { call: market.arbitrate(seller.data, id.data, verdict === 'buyer' ? 'Buyer' : 'Seller'), words: ['It ends the dispute: who does not get the price cannot ask for it again.'] };
}

/** In ascending order, as the chain wants them: so they are one motion in whatever order they were typed. */
function cancelledSlashes(text: string): Proposal {
  const [era, list] = /^(\d{1,10}):(\d{1,5}(?:,\d{1,5})*)$/.exec(text)?.slice(1) ?? [];
  const indices = list?.split(',').map(Number).sort((a, b) => a - b) ?? [];
  if (indices.length === 0 || new Set(indices).size < indices.length || Number(era) > 0xffff_ffff) throw new Refusal('slash-invalid');
  return { call: call('staking', 'cancelDeferredSlash', Number(era), indices), words: ['Nobody loses stake for it then. Ask the hospital by telephone how its keys came to sign twice, and whether that has ended.'] };
}

const enacted = (inner: Call): Call => call('governance', 'enact', nested(inner));

const upgradeTo = (code: Buffer): Proposal => ({
  call: enacted(call('system', 'authorizeUpgrade', runtimeHash(code))),
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
