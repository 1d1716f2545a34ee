/** Four validators with short eras, a council of all four, a workstation's chain client, two clinics' workstations once they are asked for, and a node's plain answers beside them. */
import '../../chain-types/index.ts';
import { ApiPromise, WsProvider } from '@polkadot/api';
import type { ApiDecoration } from '@polkadot/api/types';
import type { Call, Chain, Receipt } from '../../workstation/chain/index.ts';
import { type Clinic, foundClinic, hex, startValidators, type Validators } from '../harness/validators.ts';
import { type Signer, signer } from '../network/local-network.ts';
import { type Clinics, openClinics } from './clinics.ts';
import { type Council, createCouncil } from './council.ts';
import { type FinalityWatch, watchFinality } from './finality-watch.ts';

/** The fewest that the runtime allows. */
const sessionBlocks = 10;
const eraSessions = 1;
/** For one call to become final. */
const patienceMs = 120_000;
/** ASN in its smallest unit. */
export const ASN = 10n ** 12n;

export interface Ground {
  readonly validators: Validators; readonly slotMs: number;
  /** One era as planned, ms; empty slots make it longer. */
  readonly eraMs: number;
  /** Reads by proof. */
  readonly chain: Chain;
  /** One node's answers, for what a workstation has no typed read of. */
  readonly api: ApiPromise;
  readonly clinic: Clinic; readonly council: Council; readonly finality: FinalityWatch;
  readonly founders: readonly [Signer, Signer, Signer, Signer];
  readonly ending: AbortSignal;
  readonly say: (words: string) => void;
  /** To a finalized block, by the light client. */
  send(by: Signer, call: Call): Promise<Receipt>;
  /** State before and after a block. */
  around(receipt: Receipt): Promise<{ readonly before: ApiDecoration<'promise'>; readonly after: ApiDecoration<'promise'> }>;
  era(): Promise<number>;
  /** Opened when they are first asked for. */
  clinics(): Promise<Clinics>;
  end(): Promise<void>;
}

export async function prepareGround(given: { readonly slotMs: number; readonly ending: AbortSignal; readonly say: (words: string) => void }): Promise<Ground> {
  const { slotMs, ending, say } = given;
  const validators = await startValidators({
    validators: 4, slotMs, ending, terms: (founders) => ({ sessionBlocks, eraSessions, council: founders.map(({ stash }) => stash) }),
  });
  const closings: (() => unknown)[] = [];
  let clinics: Promise<Clinics> | null = null;
  const end = async (): Promise<void> => {
    const workstations = clinics?.then((opened) => opened.end()).catch(() => undefined);
    for (const close of closings) await close();
    await Promise.all([workstations, validators.end()]);
  };
  try {
    say('four validators run; the light client looks for them');
    const chain = await validators.client();
    const finality = watchFinality({ chain, network: validators.network, clock: performance });
    closings.push(() => { finality.end(); });
    const api = await ApiPromise.create({ provider: new WsProvider(validators.network.members[0]?.rpc ?? ''), noInitWarn: true });
    closings.push(() => api.disconnect());
    const founders = [await signer('//Alice'), await signer('//Bob'), await signer('//Charlie'), await signer('//Dave')] as const;
    const send = (by: Signer, call: Call): Promise<Receipt> => chain.submit({ key: hex(8), call, signer: by.account, sign: by.sign, patience: patienceMs }).done;
    const council = createCouncil({ founders, send });
    say('the council admits a clinic');
    const clinic = await foundClinic(chain, { devices: false, admit: (call) => council.carry(call) });
    return {
      validators, slotMs, eraMs: sessionBlocks * eraSessions * slotMs, chain, api, clinic, council, finality, founders, ending, say, send, end,
      async around({ block }) {
        const header = await api.rpc.chain.getHeader(`0x${block.hash}`);
        return { before: await api.at(header.parentHash), after: await api.at(header.hash) };
      },
      era: async () => (await api.query.staking.activeEra()).unwrapOrDefault().index.toNumber(),
      clinics: () => clinics ??= openClinics({ say, ending, validators, council, send, founders }),
    };
  } catch (error) {
    await end();
    throw error;
  }
}
