import type { AdminAct, ConsentAct, WillSign } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId } from '../../../core/ids/index.ts';
import type { Call, Chain, SignedExtrinsic } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { outboxItem, workstation } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { decodedCalls } from './decoded-call.ts';
import { meaningsOf } from './meanings.ts';

/** The call an act makes. `later`: arguments that are made only at the moment of confirming. */
export interface Planned { readonly call: Call; readonly signer: AccountId; readonly later: readonly string[] }

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

/** What acts will sign, and what waits in the outbox, decoded from the bytes. */
export function createSigningView(deps: SigningViewDeps) {
  const { vault } = deps;
  const nameOf = (account: AccountId): string => (vault.read(workstation)?.device === account ? 'This workstation' : deps.names.account(account)).slice(0, 120);

  async function planned({ call, signer, later }: Planned): Promise<WillSign> {
    return { signerName: nameOf(signer), whole: later.length === 0, calls: decodedCalls(await deps.chain.describe(call), meaningsOf(deps), later) };
  }

  return {
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
      return { signerName: nameOf(item.signer), whole: true, calls: decodedCalls(described, seen) };
    },
  };
}
export type SigningView = ReturnType<typeof createSigningView>;
