import type { AdminAct, ConsentAct, SignedPaper, Signing, WillSign } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId, Hash, type OrganizationId } from '../../../core/ids/index.ts';
import type { Call, CallDescription, Chain, SignedExtrinsic } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { outboxItem, workstation } from '../../vault/repositories/index.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { decodedCalls } from './decoded-call.ts';
import { meaningsOf } from './meanings.ts';
import { payerOf } from './payer.ts';

/** Where the address stands of what is sealed only at the moment of confirming; `later` names the argument, so that it is never shown. */
export const standInAddress = ContentId.parse('bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku');
/** The same for the seal of a key that is made at that moment. */
export const standInRecipient = Hash.parse('00'.repeat(32));

/** `signer` null: of an account that is made only at the moment of confirming. `later`: of this call, where it is not the act's. */
export interface Signed { readonly call: Call; readonly signer: AccountId | null; readonly later?: readonly string[] }
/** The call an act makes. `later`: arguments that are made only at the moment of confirming. `also`: what is signed by itself beside or after it. */
export interface Planned extends Signed { readonly signer: AccountId; readonly later: readonly string[]; readonly also?: readonly Signed[] }
/** What an act signs that no network gets. */
export type Paper = Omit<SignedPaper, 'signerName' | 'key' | 'people'> & { readonly signer: AccountId | null; readonly people: readonly string[] };

export interface SigningViewDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'describe' | 'decode'>;
  readonly names: DirectoryOfNames;
  readonly outbox: Pick<Outbox, 'read'>;
  /** Who is signed in. */
  readonly user: () => AccountId | null;
  /** Each act is planned by the service that carries it out, with the call that it will post. */
  readonly consents: { plan(act: ConsentAct): Planned };
  readonly admin: { plan(act: AdminAct): Planned | null | Promise<Planned | null> };
}

/** Of many of a kind: they differ in what they name alone. */
const mostShown = 10;

/** What acts will sign, and what waits in the outbox, decoded from the bytes. */
export function createSigningView(deps: SigningViewDeps) {
  const { vault } = deps;
  const nameOf = (account: AccountId | null): string => (account === null ? 'The new person' : vault.read(workstation)?.device === account ? 'This workstation' : deps.names.account(account)).slice(0, 120);
  const signingOf = (signer: AccountId | null, call: CallDescription): Signing => ({ signerName: nameOf(signer), key: signer, payer: payerOf(call, (id) => deps.names.organization(id as OrganizationId)) });
  const written = ({ signer, people, ...paper }: Paper): SignedPaper => ({ ...paper, people: [...people], signerName: nameOf(signer), key: signer });

  async function planned({ later, also = [], ...first }: Planned, papers: readonly Paper[] = []): Promise<WillSign> {
    const signed: Signed[] = [first, ...also];
    const meanings = meaningsOf(deps);
    const shown = await Promise.all(signed.slice(0, mostShown).map(async ({ call, signer, later: ownLater = later }) => {
      const described = await deps.chain.describe(call);
      return decodedCalls(described, meanings, ownLater, signingOf(signer, described));
    }));
    return { signerName: [...new Set(signed.map(({ signer }) => nameOf(signer)))].join(', ').slice(0, 120), whole: later.length === 0, calls: shown.flat().slice(0, 64), papers: papers.map(written), more: Math.max(0, signed.length - mostShown) };
  }

  /** Null: nothing of the act goes to the network. */
  async function act(plan: Planned | null | Promise<Planned | null>, papers: readonly Paper[] = []): Promise<WillSign> {
    const made = await plan;
    return made === null ? { signerName: '', whole: true, calls: [], papers: papers.map(written), more: 0 } : planned(made, papers);
  }

  return {
    act,
    consent: (asked: ConsentAct): Promise<WillSign> => planned(deps.consents.plan(asked)),
    admin: async (asked: AdminAct): Promise<WillSign> => act(deps.admin.plan(asked)),
    /** Once it is signed, the signed bytes themselves are read. */
    async item(id: string): Promise<WillSign> {
      const item = vault.read((db) => outboxItem(db, id));
      if (item === undefined) throw new AppError('app.not-found');
      const described = item.extrinsic === null ? await deps.chain.describe(deps.outbox.read(item).call) : await deps.chain.decode(JSON.parse(item.extrinsic) as SignedExtrinsic);
      const meanings = meaningsOf(deps);
      // What a section is called says something about a patient. Who signs it knows; for whoever else looks at what waits, it stays a number.
      const seen = deps.user() === item.signer ? meanings : { ...meanings, section: () => null };
      return { signerName: nameOf(item.signer), whole: true, calls: decodedCalls(described, seen, [], signingOf(item.signer, described)), papers: [], more: 0 };
    },
  };
}
export type SigningView = ReturnType<typeof createSigningView>;
