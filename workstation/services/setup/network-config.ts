import { readFile } from 'node:fs/promises';
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { AgeRecipient, bytesToHex, utf8ToBytes } from '../../../core/sealing/index.ts';

const key32 = z.string().regex(/^[0-9a-f]{64}$/);

/** Nodes that may be asked for proofs: what they say is checked, never believed. */
const Nodes = z.array(z.url({ protocol: /^wss?$/ }).max(200)).max(20).optional();

/** How this workstation reaches its network; lies in the vault, since the swarm key is a secret of the network's members. */
export const NetworkConfig = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('development'), founder: AccountId, swarmKey: key32 }),
  z.strictObject({ kind: z.literal('own'), founder: AccountId, swarmKey: key32, name: z.string().max(60) }),
  z.strictObject({ kind: z.literal('joined'), swarmKey: key32, spec: z.string().max(8_000_000), genesis: Hash, peers: z.array(z.string().max(200)).max(20), name: z.string().max(60), nodes: Nodes }),
]);
export type NetworkConfig = z.infer<typeof NetworkConfig>;

/**
 * What a member of a network hands to a newcomer: a file on paper terms, 0600, since it holds the swarm key. `organization`:
 * the member's; left out by hospitals that begin a network, which has no organization yet.
 */
export const Invitation = z.strictObject({
  format: z.literal('assent-network/1'), name: z.string().max(60), genesis: Hash, spec: z.string().max(8_000_000), swarmKey: key32, peers: z.array(z.string().max(200)).max(20),
  organization: z.strictObject({ id: OrganizationId, name: z.string().max(120), country: z.string().length(2) }).optional(), nodes: Nodes,
});
export type Invitation = z.infer<typeof Invitation>;

/** What a newcomer hands back: public keys and the name behind the commitment that goes on chain. */
export const Application = z.strictObject({
  format: z.literal('assent-application/1'), name: z.string().min(1).max(120), salt: key32, country: z.string().regex(/^[A-Z]{2}$/), admin: AccountId, recipient: AgeRecipient, peers: z.array(z.string().max(200)).max(20),
});
export type Application = z.infer<typeof Application>;

/** The chain holds no name, only this. */
export const nameCommitment = (name: string, salt: string): Hash => Hash.parse(bytesToHex(sha256(utf8ToBytes(`${salt}${name}`))));

/** Errors: `setup.invitation-invalid`. */
export async function readInvitation(file: string): Promise<Invitation> {
  try {
    return Invitation.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new AppError('setup.invitation-invalid', {}, { cause });
  }
}

export const encodeApplication = (application: Application): string => Buffer.from(JSON.stringify(application)).toString('base64url');

export function decodeApplication(text: string): Application {
  try {
    return Application.parse(JSON.parse(Buffer.from(text.trim(), 'base64url').toString('utf8')));
  } catch (cause) {
    throw new AppError('app.invalid-input', { field: 'application' }, { cause });
  }
}
