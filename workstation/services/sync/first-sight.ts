import type { Consent, Period } from '../../../core/consent/index.ts';
import type { AccountId, ConsentId, EmergencyId, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Chain, Change, Organization } from '../../chain/types.ts';
import type { ReadDb, Vault } from '../../vault/database.ts';
import {
  assignmentsOf, chainCursor, chainHead, consent as storedConsent, delegationsOfSubject, emergency as storedEmergency, endDelegation, organization as storedOrganization, setConsentRevoked, setEmergencyClosed, subject, upsertAssignment, upsertConsent, upsertOrganization,
} from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';

/**
 * What closes counts at first sight, in a block that is not final yet: a withdrawal, a narrowing, the end of an emergency, of a role, of a mandate,
 * a suspension. What opens waits. A withdrawal has destroyed keys and stays, whatever becomes of its fork; the rest is what the final blocks say,
 * once they have come to where it was seen.
 */
export interface FirstSight {
  look(own: OrganizationId): Promise<void>;
  /** A consent as final blocks have it, no wider than it was seen since. */
  consent(db: ReadDb, final: Consent): Consent;
  organization(final: Organization, block: number): Organization['status'];
  /** What was closed at or before this block, to be read again as final blocks have it. Each is named until it has been. */
  due(block: number): Due[];
  wasRead(due: Due): void;
}
export type Due = { readonly kind: 'consent'; readonly subject: SubjectId; readonly consent: ConsentId } | { readonly kind: 'role'; readonly account: AccountId } | { readonly kind: 'mandate'; readonly subject: SubjectId };

export interface FirstSightDeps {
  readonly vault: Vault;
  readonly chain: Chain;
  readonly now: () => number;
  readonly changes: ChangeFeed;
  readonly toAccount: (publicKey: string) => AccountId;
  /** Destroys the consent's key first, then tidies the rows. */
  readonly onRevoked: (consent: ConsentId) => void;
}

const changesPerRead = 500;
const best = { at: 'best' } as const;

interface Narrower { readonly sections: ReadonlySet<SectionHash>; readonly end: number; readonly block: number }

export function createFirstSight(deps: FirstSightDeps): FirstSight {
  const { vault, chain } = deps;
  const narrower = new Map<ConsentId, Narrower>();
  const suspended = new Map<OrganizationId, number>();
  const closed = new Map<string, { readonly block: number; readonly due: Due }>();
  const patientOf = (id: SubjectId) => vault.read((db) => subject(db, id))?.patient ?? null;
  const write: Vault['write'] = (work) => vault.reserved(() => vault.write(work));

  async function consentAt(id: SubjectId, key: ConsentId): Promise<void> {
    const known = vault.read((db) => storedConsent(db, key));
    if (known === undefined || known.revokedAt !== null) return;
    const { value: seen, at } = await chain.consent(id, key, best);
    if (seen === null) return;
    if (seen.revokedAt !== null) {
      const { revokedAt } = seen;
      write((db) => { setConsentRevoked(db, key, revokedAt, deps.now()); });
      deps.onRevoked(key);
    } else {
      const left = new Set(seen.sections);
      if (known.sections.every((section) => left.has(section)) && known.period.end <= seen.period.end) return;
      closed.set(key, { block: at.number, due: { kind: 'consent', subject: id, consent: key } });
      narrower.set(key, { sections: left, end: seen.period.end, block: at.number });
      write((db) => { upsertConsent(db, { ...known, ...narrowed(known, left, seen.period.end) }); });
    }
    deps.changes.announce('consents', key);
    deps.changes.announce('chart', patientOf(id));
  }

  async function emergencyAt(id: SubjectId, key: EmergencyId): Promise<void> {
    if (vault.read((db) => storedEmergency(db, id, key))?.closedAt !== null) return;
    const { value: seen } = await chain.emergency(id, key, best);
    if (seen?.closedAt == null) return;
    const { closedAt } = seen;
    write((db) => { setEmergencyClosed(db, id, key, closedAt); });
    deps.changes.announce('emergencies');
    deps.changes.announce('chart', patientOf(id));
  }

  async function rolesAt(own: OrganizationId, account: AccountId): Promise<void> {
    const held = vault.read((db) => assignmentsOf(db, account)).filter(({ organization, stage, endedAt }) => organization === own && stage === 'confirmed' && endedAt === null);
    if (held.length === 0) return;
    const { value, at } = await chain.assignmentsOf(own, account, best);
    const ended = held.flatMap((row) => {
      const seen = value.find(({ role }) => role === row.role);
      const endedAt = seen === undefined ? deps.now() : seen.endedAt;
      const until = earlier(row.until, seen?.until ?? null);
      return endedAt === null && until === row.until ? [] : [{ ...row, endedAt, until }];
    });
    if (ended.length === 0) return;
    write((db) => { for (const row of ended) upsertAssignment(db, row); });
    closed.set(account, { block: at.number, due: { kind: 'role', account } });
    deps.changes.announce('roles', account);
    deps.changes.announce('session');
  }

  async function suspensionAt(own: OrganizationId): Promise<void> {
    const known = vault.read((db) => storedOrganization(db, own));
    if (known?.status !== 'active') return;
    const { value: seen, at } = await chain.organization(own, best);
    if (seen?.status !== 'Suspended') return;
    suspended.set(own, at.number);
    write((db) => { upsertOrganization(db, { ...known, status: 'suspended' }); });
    deps.changes.announce('session');
    deps.changes.announce('chart', null);
  }

  async function mandatesAt(id: SubjectId): Promise<void> {
    const held = vault.read((db) => delegationsOfSubject(db, id)).filter(({ stage, endedAt }) => stage === 'confirmed' && endedAt === null);
    if (held.length === 0) return;
    const { value, at } = await chain.delegations(id, best);
    const gone = held.filter(({ delegate }) => !value.some((seen) => seen.delegate === delegate));
    if (gone.length === 0) return;
    write((db) => { for (const { delegate } of gone) endDelegation(db, id, delegate, deps.now()); });
    closed.set(id, { block: at.number, due: { kind: 'mandate', subject: id } });
    deps.changes.announce('consents', patientOf(id));
  }

  return {
    async look(own) {
      const from = vault.read((db) => chainCursor(db, own));
      const { value: count } = await chain.changeCount(own, best);
      // To its end: while nothing becomes final the sequence grows, and what is newest in it may be what closes.
      const newest = new Map<string, Change>();
      for (let start = from; start < count; start += changesPerRead) {
        const { value } = await chain.changes(own, start, Math.min(count, start + changesPerRead), best);
        for (const change of value) newest.set(`${change.kind === 'Directory' ? 'Subject' : change.kind}/${change.key}`, change);
      }
      for (const { kind, key, subject: id } of newest.values()) {
        if (kind === 'Consent' && id !== null) {
          await emergencyAt(id, key as string as EmergencyId);
          await consentAt(id, key as string as ConsentId);
        } else if (kind === 'Assignment') await rolesAt(own, deps.toAccount(key));
        else if (kind === 'Subject' && id !== null) await mandatesAt(id);
      }
      // It is noted as a change of the organization's own account.
      if ([...newest.values()].some(({ kind }) => kind === 'Assignment')) await suspensionAt(own);
    },
    consent(db, final) {
      const seen = narrower.get(final.id);
      if (seen === undefined) return final;
      if ((chainHead(db, 'finalized')?.number ?? 0) < seen.block) return narrowed(final, seen.sections, seen.end);
      narrower.delete(final.id);
      return final;
    },
    organization({ id, status }, block) {
      const seen = suspended.get(id);
      if (seen === undefined) return status;
      if (block < seen) return 'Suspended';
      suspended.delete(id);
      return status;
    },
    due(block) {
      return [...closed.values()].filter((one) => one.block <= block).map(({ due }) => due);
    },
    wasRead(due) {
      // Seen again meanwhile, it is another, for later.
      for (const [key, one] of closed) if (one.due === due) closed.delete(key);
    },
  };
}

const earlier = (one: number | null, other: number | null): number | null => (one === null ? other : other === null ? one : Math.min(one, other));

function narrowed<T extends Pick<Consent, 'sections' | 'period'>>(consent: T, sections: ReadonlySet<SectionHash>, end: number): T {
  const period: Period = { ...consent.period, end: Math.min(consent.period.end, end) };
  return { ...consent, sections: consent.sections.filter((section) => sections.has(section)), period };
}
