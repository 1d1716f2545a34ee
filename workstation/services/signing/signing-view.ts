import type { AdminAct, ConsentAct, WillSign } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId } from '../../../core/ids/index.ts';
import type { Call, Chain, SignedExtrinsic } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { outboxItem, workstation } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { decodedCalls } from './decoded-call.ts';
import { meaningsOf } from './meanings.ts';

/** Where the address stands of what is sealed only at the moment of confirming; `later` names the argument, so that it is never shown. */
export const standInAddress = ContentId.parse('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku');

interface Signed { readonly call: Call; readonly signer: AccountId }
/** The call an act makes. `later`: arguments that are made only at the moment of confirming. `also`: what is signed by itself beside or after it. */
export interface Planned extends Signed { readonly later: readonly string[]; readonly also?: readonly Signed[] }

export interface SigningViewDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'describe' | 'decode'>;
  readonly names: DirectoryOfNames;
  readonly outbox: Pick<Outbox, 'read'>;
  /** Who is signed in. */
  readonly user: () => AccountId | null;
  /** Each act is planned by the service that carries it out, with the call that it will post. */
  readonly consents: { plan(act: ConsentAct): Planned };
  readonly admin: { plan(act: AdminAct): Planned };
}

/** Of many of a kind: they differ in what they name alone. */
const mostShown = 10;

/** What acts will sign, and what waits in the outbox, decoded from the bytes. */
export function createSigningView(deps: SigningViewDeps) {
  const { vault } = deps;
  const nameOf = (account: AccountId): string => (vault.read(workstation)?.device === account ? 'This workstation' : deps.names.account(account)).slice(0, 120);

  async function planned({ later, also = [], ...first }: Planned): Promise<WillSign> {
    const signed = [first, ...also];
    const meanings = meaningsOf(deps);
    const shown = await Promise.all(signed.slice(0, mostShown).map(async ({ call }) => decodedCalls(await deps.chain.describe(call), meanings, later)));
    return { signerName: [...new Set(signed.map(({ signer }) => nameOf(signer)))].join(', ').slice(0, 120), whole: later.length === 0, calls: shown.flat().slice(0, 64), more: Math.max(0, signed.length - mostShown) };
  }

  return {
    /** Null: the act stays at this workstation. */
    async act(plan: Planned | null | Promise<Planned | null>): Promise<WillSign> {
      const made = await plan;
      return made === null ? { signerName: '', whole: true, calls: [], more: 0 } : planned(made);
    },
    consent: (act: ConsentAct): Promise<WillSign> => planned(deps.consents.plan(act)),
    admin: (act: AdminAct): Promise<WillSign> => planned(deps.admin.plan(act)),
    /** Once it is signed, the signed bytes themselves are read. */
    async item(id: string): Promise<WillSign> {
      const item = vault.read((db) => outboxItem(db, id));
      if (item === undefined) throw new AppError('app.not-found');
      const described = item.extrinsic === null ? await deps.chain.describe(deps.outbox.read(item).call) : await deps.chain.decode(JSON.parse(item.extrinsic) as SignedExtrinsic);
      const meanings = meaningsOf(deps);
      // What a section is called says something about a patient. Who signs it knows; for whoever else looks at what waits, it stays a number.
      const seen = deps.user() === item.signer ? meanings : { ...meanings, section: () => null };
      return { signerName: nameOf(item.signer), whole: true, calls: decodedCalls(described, seen), more: 0 };
    },
  };
}
export type SigningView = ReturnType<typeof createSigningView>;
