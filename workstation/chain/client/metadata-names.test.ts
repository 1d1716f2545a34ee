import { expect, it } from 'vitest';
import { call } from '../calls/arguments.ts';
import type { Snapshot } from './state.ts';
import { ask, entries, has, read, readMany } from './storage.ts';

/** Checked by the compiler alone: an error that is expected and does not come is one itself. Never run. */
const misused = (at: Snapshot) => [
  // What is there, so that the rest does not fail for another reason.
  read(at, 'subjects', 'subjects', '0x00'), entries(at, 'registry', 'assignments', 1), entries(at, 'registry', 'assignments', 1, 'account'), readMany(at, 'consent', 'consents', [['0x00', '0x01']]), has(at, 'records', 'tombstones'), ask(at, 'registryApi', 'membership', 1, 'account'), call('consent', 'announce', '0x00', '0x01'),
  // @ts-expect-error a pallet that the runtime does not have
  read(at, 'patients', 'subjects', '0x00'),
  // @ts-expect-error an item of another pallet
  read(at, 'consent', 'subjects', '0x00'),
  // @ts-expect-error an item that was renamed
  has(at, 'records', 'gravestones'),
  // @ts-expect-error a key too few
  read(at, 'consent', 'consents', '0x00'),
  // @ts-expect-error a key too many
  read(at, 'subjects', 'subjects', '0x00', '0x01'),
  // @ts-expect-error all keys of a map name one entry
  entries(at, 'subjects', 'epochs', '0x00', '0x01'),
  // @ts-expect-error one key of two
  readMany(at, 'consent', 'consents', ['0x00']),
  // @ts-expect-error a question that the runtime does not answer
  ask(at, 'registryApi', 'members', 1),
  // @ts-expect-error a call that the runtime does not have
  call('consent', 'forget', '0x00', '0x01'),
  // @ts-expect-error an argument too few
  call('consent', 'announce', '0x00'),
];

it('names of storage and calls come from the metadata', () => { expect(misused).toBeTypeOf('function'); });
