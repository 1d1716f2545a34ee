import { deliveryCommitment, ServiceDescription, serviceTerms } from '../../../core/market/index.ts';
import type { MarketAct, OfferRow, PurchaseRow } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { market as calls } from '../../chain/calls/index.ts';
import type { Call, Chain, PurchaseStep, ServicePurchase } from '../../chain/types.ts';
import type { Vault, WriteDb } from '../../vault/database.ts';
import { addServiceDescription, keepDelivery, organizations, outboxItemByKey, serviceDescription } from '../../vault/repositories/index.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Session } from '../session/session.ts';
import type { Planned } from '../signing/signing-view.ts';
import { actsOf } from './purchase-acts.ts';

export interface MarketDeps {
  readonly vault: Vault;
  readonly chain: Pick<Chain, 'offers' | 'purchases' | 'nextStep' | 'balances'>;
  readonly outbox: Pick<Outbox, 'post' | 'retry'>;
  readonly session: Session;
  readonly audit: AuditLog;
  readonly names: DirectoryOfNames;
  readonly changes: ChangeFeed;
  readonly organization: () => OrganizationId;
  /** What this account signs to have the council do it. Errors: `council.decides` without a seat. */
  readonly asCouncil: (account: AccountId, inner: Call) => Promise<Call>;
  readonly newId: () => Hash;
  readonly now: () => number;
}

const dayMs = 86_400_000;
type Act<Name extends MarketAct['act']> = Extract<MarketAct, { act: Name }>;
interface Drawn { readonly call: Call; readonly key: string; readonly what: string; readonly later: readonly string[]; readonly before?: (db: WriteDb) => Call }

/** Services that organizations sell each other: offers, purchases with the price in escrow, and who may do what with one next. */
export function createMarket(deps: MarketDeps) {
  const { vault, chain } = deps;
  const known = (): OrganizationId[] => vault.read(organizations).map(({ id }) => id);
  const me = (): AccountId => deps.session.require().account;

  function drawOffer({ title, text, price, deliveryDays, inspectionDays }: Act<'offer'>): Drawn {
    const said: ServiceDescription = { format: 'assent-service/1', organization: deps.organization(), title, text, salt: deps.newId() };
    const terms = serviceTerms(said);
    const call = calls.offer(deps.organization(), { terms, duo: null, price: BigInt(price), payee: me(), delivery: deliveryDays * dayMs, inspection: inspectionDays * dayMs });
    return { call, key: `service/${terms}`, what: 'Offer a service', later: ['terms'], before: (db) => { addServiceDescription(db, { terms, said, addedBy: me(), addedAt: deps.now() }); return call; } };
  }

  /** Errors: `app.not-found`, `wallet.insufficient`. */
  async function drawPurchase({ organization, offer }: Act<'purchase'>): Promise<Drawn> {
    const [{ value: offers }, { value: held }] = await Promise.all([chain.offers(organization), chain.balances([me()])]);
    const found = offers.find(({ id }) => id === offer);
    if (found === undefined) throw new AppError('app.not-found');
    if ((held[0]?.spendable ?? 0n) <= found.price) throw new AppError('wallet.insufficient');
    const purchase = deps.newId();
    return { call: calls.purchase(organization, offer, purchase), key: `purchase/${purchase}`, what: 'Buy a service', later: ['purchase'] };
  }

  function drawDelivery({ organization, purchase, note }: Act<'deliver'>): Drawn {
    const salt = deps.newId();
    const commitment = deliveryCommitment({ purchase, note, salt });
    return {
      call: calls.deliver(organization, purchase, commitment), key: `deliver/${purchase}`, what: 'Say that a service was delivered', later: ['delivery'],
      before: (db) => calls.deliver(organization, purchase, keepDelivery(db, { organization, purchase, note, salt, commitment, addedBy: me(), addedAt: deps.now() })),
    };
  }

  const simple = {
    dispute: [calls.dispute, 'Dispute a delivery'], complete: [calls.complete, 'Have a seller paid'], refund: [calls.refund, 'Pay a buyer back'], clear: [calls.clearPurchase, 'Remove an ended purchase from the network'],
  } as const;

  /** Errors: `app.busy` for what the purchase's next step does not let this person do; the chain checks it again. */
  async function requireAct(organization: OrganizationId, purchase: Hash, act: PurchaseRow['acts'][number]): Promise<void> {
    const row = (await purchasesOf(organization)).find((one) => one.purchase === purchase);
    if (row === undefined) throw new AppError('app.not-found');
    if (!row.acts.includes(act)) throw new AppError('app.busy', { step: row.step.kind });
  }

  async function draw(act: MarketAct): Promise<Drawn> {
    switch (act.act) {
      case 'offer': return drawOffer(act);
      case 'retire': return { call: calls.retire(deps.organization(), act.offer), key: `retire/${act.offer}`, what: 'Take back an offer', later: [] };
      case 'purchase': return drawPurchase(act);
      case 'deliver': await requireAct(act.organization, act.purchase, 'deliver'); return drawDelivery(act);
      case 'arbitrate':
        await requireAct(act.organization, act.purchase, 'arbitrate');
        return { call: await deps.asCouncil(me(), calls.arbitrate(act.organization, act.purchase, act.verdict)), key: `arbitrate/${act.purchase}`, what: 'Decide a dispute', later: [] };
      default: {
        await requireAct(act.organization, act.purchase, act.act);
        const [build, what] = simple[act.act];
        return { call: build(act.organization, act.purchase), key: `${act.act}/${act.purchase}`, what, later: [] };
      }
    }
  }

  const titleOf = (terms: Hash): { title: string | null; text: string | null } => {
    const said = vault.read((db) => serviceDescription(db, terms));
    return { title: said?.title ?? null, text: said?.text ?? null };
  };

  async function purchasesOf(organization: OrganizationId): Promise<PurchaseRow[]> {
    const [{ value: bought, at }, { value: offers }] = await Promise.all([chain.purchases(organization), chain.offers(organization)]);
    return Promise.all(bought.map(async (entry) => {
      const { value: step } = await chain.nextStep(organization, entry.id, { at: { hash: at.hash } });
      return purchaseRow(entry, step ?? { kind: 'Ended' }, offers.find(({ id }) => id === entry.offer)?.terms ?? null, at.time);
    }));
  }

  function purchaseRow(entry: ServicePurchase, step: PurchaseStep, terms: Hash | null, now: number): PurchaseRow {
    const { id, organization, buyer, price, state } = entry;
    const [bought, sold] = [buyer === me(), organization === deps.organization()];
    return {
      purchase: id, organization, organizationName: deps.names.organization(organization), title: terms === null ? null : titleOf(terms).title, buyer, buyerName: deps.names.known(buyer), bought, sold, price: price.toString(), state: state.kind,
      step: { kind: step.kind, until: 'until' in step ? new Date(step.until).toISOString() : null }, acts: actsOf({ state, step: step.kind, bought, sold, now }),
    };
  }

  return {
    async plan(act: MarketAct): Promise<Planned> {
      const { call, later } = await draw(act);
      return { call, later, signer: me() };
    },
    async act(act: MarketAct): Promise<{ done: true }> {
      const { call, key, what, before } = await draw(act);
      const again = vault.write((db) => {
        deps.audit.recordIn(db, { action: `market.${act.act}`, outcome: 'done', detail: { item: key.slice(0, 40) } });
        const item = deps.outbox.post(db, { key, signer: me(), what, about: { kind: 'other' }, call: before?.(db) ?? call });
        return outboxItemByKey(db, key)?.status === 'failed' ? item : null;
      });
      if (again !== null) deps.outbox.retry(again);
      deps.changes.announce('outbox');
      return { done: true };
    },

    async offers(): Promise<OfferRow[]> {
      deps.audit.record({ action: 'market.offers', outcome: 'done' });
      const found = (await Promise.all(known().map((organization) => chain.offers(organization)))).flatMap(({ value }) => value);
      return found.map(({ id, organization, terms, price, payee, delivery, inspection }): OfferRow => ({
        offer: id, organization, organizationName: deps.names.organization(organization), own: organization === deps.organization(), ...titleOf(terms), price: price.toString(), payee, payeeName: deps.names.known(payee), deliveryDays: delivery / dayMs, inspectionDays: inspection / dayMs,
      }));
    },
    /** Of every organization that is known here; those that who is signed in, or this organization, has a part in stand first. */
    async purchases(): Promise<PurchaseRow[]> {
      deps.audit.record({ action: 'market.purchases', outcome: 'done' });
      const rows = (await Promise.all(known().map(purchasesOf))).flat();
      return rows.sort((one, other) => Number(other.bought || other.sold) - Number(one.bought || one.sold));
    },

    async description(offer: Hash): Promise<{ name: string; file: string }> {
      const { value } = await chain.offers(deps.organization());
      const found = value.find(({ id }) => id === offer);
      const said = found === undefined ? undefined : vault.read((db) => serviceDescription(db, found.terms));
      if (said === undefined) throw new AppError('app.not-found');
      return { name: `service-${offer.slice(0, 12)}.json`, file: JSON.stringify(said) };
    },
    describe(file: string): { title: string } {
      const said = parse(file);
      vault.write((db) => {
        deps.audit.recordIn(db, { action: 'market.describe', outcome: 'done', detail: { organization: said.organization } });
        addServiceDescription(db, { terms: serviceTerms(said), said, addedBy: me(), addedAt: deps.now() });
      });
      return { title: said.title };
    },
  };
}
export type Market = ReturnType<typeof createMarket>;

function parse(file: string): ServiceDescription {
  try {
    return ServiceDescription.parse(JSON.parse(file));
  } catch (cause) {
    throw new AppError('document.invalid', {}, { cause });
  }
}
