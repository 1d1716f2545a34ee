/** Real validators with the development keys, an organization on their chain, and light clients of it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsentId, Hash, OrganizationId, SectionHash, SubjectId } from '../../core/ids/index.ts';
import { type Call, calls, type Chain, createChain, type Network as Way, type Receipt, type Submission, treasuryAccount } from '../../workstation/chain/index.ts';
import { cacheDir, prebuild } from '../../workstation/chain/node/locations.ts';
import { nodeBinary } from '../../workstation/chain/node/prebuild.ts';
import { createCables } from '../../workstation/chain/network/cables.ts';
import { foundation } from '../../workstation/chain/network/foundation.ts';
import type { Founder, Terms } from '../../workstation/chain/network/genesis-patch.ts';
import { type Network, startNetwork } from '../../workstation/chain/network/validators.ts';
import { signer, type Signer } from '../network/local-network.ts';

export interface Validators {
  readonly network: Network; readonly slotMs: number;
  /** Reads by proof over every node; or as given. */
  client(way?: Way): Promise<Chain>;
  /** The same, not waited for; with another genesis than the network's, or none. */
  reader(way?: Way, genesis?: Hash | null): Chain;
  /** What the clients and the nodes said. */
  readonly lines: string[];
  end(): Promise<void>;
}

export const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
export const organization = OrganizationId.parse(1);

/** `fresh`: keys of its own, so another genesis than that of every other. `twins`: further nodes with the keys of the last validator; they wait for `start`. */
export async function startValidators(given: { readonly validators: number; readonly slotMs: number; readonly twins?: number; readonly fresh?: boolean; readonly nodeArgs?: readonly string[]; readonly terms?: (founders: readonly Founder[]) => Partial<Terms>; readonly ending?: AbortSignal }): Promise<Validators> {
  const dir = mkdtempSync(join(tmpdir(), 'assent-validators-'));
  const lines: string[] = [];
  const log = (line: string): void => { lines.push(line); };
  const binary = process.env.ASSENT_NODE_BINARY ?? await nodeBinary(prebuild, cacheDir(process.env));
  const clients: Chain[] = [];
  try {
    const { spec, secrets } = await foundation({ dir, binary, validators: given.validators, slotMs: given.slotMs, fresh: given.fresh === true, terms: given.terms, ending: given.ending });
    const twins = Array.from({ length: given.twins ?? 0 }, () => secrets.at(-1) ?? '');
    const network = await startNetwork({ dir, binary, spec, secrets: [...secrets, ...twins], idle: twins.map((_, index) => secrets.length + index), wiring: createCables(), nodeArgs: given.nodeArgs, ending: given.ending, log });
    const reader = (way?: Way, genesis: Hash | null = network.genesis): Chain => {
      const chain = createChain({
        worker: new URL('../../workstation/chain/worker.ts', import.meta.url), network: way ?? { mode: 'light', spec: readFileSync(network.lightSpec, 'utf8') }, ...(genesis === null ? {} : { genesis }), clock: Date, log,
      });
      clients.push(chain);
      return chain;
    };
    return {
      network, slotMs: given.slotMs, lines, reader,
      async client(way) {
        const chain = reader(way);
        await chain.ready(60_000);
        return chain;
      },
      async end() {
        await Promise.all(clients.map((chain) => chain.stop()));
        await network.end();
        // Seconds on a busy disk: others may go on meanwhile.
        await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      },
    };
  } catch (error) {
    rmSync(dir, { recursive: true, force: true });
    throw error;
  }
}

export interface Clinic {
  readonly steward: Signer; readonly device: Signer; readonly alice: Signer; readonly subject: SubjectId; readonly section: SectionHash;
  send(by: Signer, call: Call): Promise<Receipt>;
  follow(by: Signer, call: Call): Submission;
  /** A consent of the subject to its own stewards, and the call that gives it. */
  grant(): { readonly consent: ConsentId; readonly call: Call };
  decide(chain: Chain, at: 'finalized' | 'best'): Promise<boolean>;
}

/** An organization with money, a key steward, a device and one patient's subject. `admit`: how the council admits, where it has more than one seat. */
export async function foundClinic(chain: Chain, options: { readonly devices?: boolean; readonly admit?: (call: Call) => Promise<unknown> } = {}): Promise<Clinic> {
  const [alice, steward, device] = await Promise.all([signer('//Alice'), signer('//Steward'), signer('//Device')]);
  const subject = SubjectId.parse(hex(32));
  const section = SectionHash.parse(hex(16));
  const follow = (by: Signer, call: Call): Submission => chain.submit({ key: hex(8), call, signer: by.account, sign: by.sign });
  const send = (by: Signer, call: Call): Promise<Receipt> => follow(by, call).done;
  const admission = calls.registry.admit([alice.account], 'GB', Hash.parse(hex(32)));
  await (options.admit?.(admission) ?? send(alice, calls.council.propose(1, admission)));
  await Promise.all([
    send(alice, calls.balances.transfer(treasuryAccount(organization), 10_000n * 10n ** 12n)),
    send(alice, calls.registry.assign(organization, steward.account, 'KeySteward', 0, null, null)),
    ...(options.devices === false ? [] : [send(alice, calls.registry.enrolDevice(organization, device.account))]),
  ]);
  await send(steward, calls.subjects.register(organization, subject, null));
  return {
    steward, device, alice, subject, section, send, follow,
    grant() {
      const consent = ConsentId.parse(hex(32));
      return { consent, call: grantCall(subject, consent, [section]) };
    },
    async decide(reader, at) {
      const question = { subject, section, organization, account: steward.account, action: 1, purpose: 1, author: null, dataFrom: null, now: Date.now() };
      return (await reader.decide(question, { at })).value.permit;
    },
  };
}

export const grantCall = (subject: SubjectId, consent: ConsentId, sections: readonly SectionHash[]): Call => calls.consent.grant(organization, subject, consent, {
  grantee: { kind: 'Role', organization, role: 'KeySteward' }, sections, actions: 1, purposes: 1, period: { start: Date.now() - 60_000, end: Date.now() + 3_600_000 }, dataPeriod: null, terms: Hash.parse(hex(32)), duo: null,
  countries: [{ country: 'GB', basis: 1 }], parent: null, bundle: null,
}, 'Pin', null);
