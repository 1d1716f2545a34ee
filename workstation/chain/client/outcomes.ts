/** What a block's events say about one extrinsic. Inclusion is not success: the event of the outcome decides. */
import type { ApiDecoration } from '@polkadot/api/types';
import type { DispatchError, EventRecord } from '@polkadot/types/interfaces';
import type { Codec, Registry } from '@polkadot/types/types';
import { AppError } from '../../../core/errors/index.ts';
import type { ChainEvent, Plain } from '../types.ts';
import { plain } from './plain.ts';
import type { Snapshot } from './state.ts';

export interface Outcome { readonly events: readonly ChainEvent[]; readonly fee: bigint; readonly rejection: AppError | null }

/** These events carry the result of a call inside the extrinsic, which itself succeeds either way. */
const carriers = new Set(['council.Executed', 'council.MemberExecuted', 'utility.DispatchedAs']);

export async function blockEvents(snapshot: Snapshot): Promise<ChainEvent[]> {
  return (await records(snapshot.api)).map(chainEvent);
}

export async function outcomeOf(snapshot: Snapshot, index: number): Promise<Outcome> {
  const own = (await records(snapshot.api)).map((record, position) => ({ record, event: chainEvent(record, position) })).filter(({ event }) => event.extrinsic === index);
  const fee = own.find(({ event }) => event.pallet === 'transactionPayment' && event.name === 'TransactionFeePaid')?.event.data.actualFee;
  return { events: own.map(({ event }) => event), fee: typeof fee === 'bigint' ? fee : 0n, rejection: rejectionIn(own.map(({ record }) => record)) };
}

/** Of one extrinsic's own events. Null: it did what was asked. */
export function rejectionIn(own: readonly Pick<EventRecord, 'event'>[]): AppError | null {
  let rejection: AppError | null = null;
  let concluded = false;
  for (const { event } of own) {
    const name = `${event.section}.${event.method}`;
    if (name === 'system.ExtrinsicSuccess') concluded = true;
    if (name === 'system.ExtrinsicFailed') { concluded = true; rejection = rejected(event.data.registry, event.data[0] as unknown as DispatchError); }
    if (carriers.has(name)) rejection ??= carried(event.data.registry, [...event.data]);
  }
  // Without either event nothing is known: claiming success would be a guess.
  if (!concluded) throw new AppError('chain.unavailable', { reason: 'no-outcome' });
  return rejection;
}

async function records(api: ApiDecoration<'promise'>): Promise<EventRecord[]> {
  const item = api.query.system?.events;
  if (item === undefined) throw new AppError('chain.wrong-network', { missing: 'system.events' });
  return [...(await item() as unknown as EventRecord[])];
}

function chainEvent({ event, phase }: EventRecord, index: number): ChainEvent {
  const names = event.data.names ?? event.data.map((_, position) => String(position));
  const data: Record<string, Plain> = Object.fromEntries(event.data.map((value, position) => [names[position] ?? String(position), plain(value)]));
  return { index, pallet: event.section, name: event.method, data, extrinsic: phase.isApplyExtrinsic ? phase.asApplyExtrinsic.toNumber() : null };
}

function carried(registry: Registry, values: readonly Codec[]): AppError | null {
  for (const value of values) {
    const result = value as unknown as { readonly isErr?: boolean; readonly asErr?: DispatchError };
    if (result.isErr === true && result.asErr !== undefined) return rejected(registry, result.asErr);
  }
  return null;
}

function rejected(registry: Registry, error: DispatchError): AppError {
  if (error.isModule) {
    const { section, name, docs } = registry.findMetaError(error.asModule);
    const meaning = docs.join(' ').trim();
    return new AppError('chain.rejected', { pallet: section, error: name, ...(meaning === '' ? {} : { meaning }) });
  }
  const inner = plain(error);
  return new AppError('chain.rejected', { pallet: 'runtime', error: nameOf(inner) });
}

/** `Token.FundsUnavailable` from its nested form. */
function nameOf(error: Plain): string {
  if (typeof error === 'string') return error;
  if (typeof error !== 'object' || error === null || !('kind' in error) || typeof error.kind !== 'string') return 'Other';
  return typeof error.value === 'string' ? `${error.kind}.${error.value}` : error.kind;
}
