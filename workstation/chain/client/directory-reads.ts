/** Organizations, people, devices and their public keys. */
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import type { Assignment, Device, KeyHolder, Organization, ProposedAdmin, RecipientRecord } from '../types.ts';
import { AssignmentShape, DeviceShape, Ids, OrganizationShape, parse, ProposedAdminsShape, RecipientShape } from './shapes.ts';
import type { Snapshot } from './state.ts';
import { entries, type Entry, has, read } from './storage.ts';

export const holderArgument = (holder: KeyHolder) => (holder.kind === 'Organization' ? 'Organization' : { Role: holder.role });

const assignment = ({ keys, value }: Entry): Assignment => ({
  organization: parse(Ids.OrganizationId, keys[0] ?? null), account: parse(Ids.AccountId, keys[1] ?? null), role: parse(Ids.Role, keys[2] ?? null), ...parse(AssignmentShape, value),
});
const recipient = (value: Awaited<ReturnType<typeof read>>): RecipientRecord | null => (value === null ? null : parse(RecipientShape, value));

export const directoryReads = {
  async organization(at: Snapshot, id: OrganizationId): Promise<Organization | null> {
    const value = await read(at, 'registry', 'organizations', id);
    return value === null ? null : { id, ...parse(OrganizationShape, value) };
  },
  async organizations(at: Snapshot): Promise<Organization[]> {
    const all = await entries(at, 'registry', 'organizations');
    return all.map(({ keys, value }) => ({ id: parse(Ids.OrganizationId, keys[0] ?? null), ...parse(OrganizationShape, value) })).sort((a, b) => a.id - b.id);
  },
  async assignments(at: Snapshot, organization: OrganizationId): Promise<Assignment[]> {
    return (await entries(at, 'registry', 'assignments', organization)).map(assignment);
  },
  async assignmentsOf(at: Snapshot, organization: OrganizationId, account: AccountId): Promise<Assignment[]> {
    return (await entries(at, 'registry', 'assignments', organization, account)).map(assignment);
  },
  async proposedAdmins(at: Snapshot, organization: OrganizationId): Promise<ProposedAdmin[]> {
    return has(at, 'registry', 'pendingAdmins') ? parse(ProposedAdminsShape, await read(at, 'registry', 'pendingAdmins', organization)) : [];
  },
  async devices(at: Snapshot, organization: OrganizationId): Promise<Device[]> {
    const all = await entries(at, 'registry', 'devices', organization);
    return all.map(({ keys, value }) => ({ organization, account: parse(Ids.AccountId, keys[1] ?? null), ...parse(DeviceShape, value) }));
  },
  recipient: async (at: Snapshot, account: AccountId): Promise<RecipientRecord | null> => recipient(await read(at, 'registry', 'recipients', account)),
  roleKey: async (at: Snapshot, organization: OrganizationId, holder: KeyHolder): Promise<RecipientRecord | null> =>
    recipient(await read(at, 'registry', 'roleKeys', organization, holderArgument(holder))),
  async council(at: Snapshot): Promise<AccountId[]> {
    return parse(z.array(Ids.AccountId), await read(at, 'council', 'members'));
  },
  async motions(at: Snapshot): Promise<{ hashes: Hash[]; next: number }> {
    const [hashes, next] = await Promise.all([read(at, 'council', 'proposals'), read(at, 'council', 'proposalCount')]);
    return { hashes: parse(z.array(Ids.Hash), hashes), next: parse(Ids.Count, next) };
  },
  async changeCount(at: Snapshot, organization: OrganizationId): Promise<number> {
    return parse(Ids.Count, await read(at, 'registry', 'changeCount', organization));
  },
};

/** Reads in one answer are bounded, so that one question cannot hold up the thread. */
export function bounded(from: number, to: number, most: number): number[] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to - from > most) throw new AppError('app.invalid-input', { from, to, most });
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
