import type { Proposed, RetentionRow } from '../../../core/contract/index.ts';
import { retentionClasses } from '../../../core/retention/index.ts';
import { records } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Actor } from '../session/session.ts';
import type { Planned } from '../signing/signing-view.ts';
import { councilCall } from '../setup/council-seat.ts';

/** How long kinds of records are kept: the rule stands on chain, and the council of the network alone changes it. */
export function createRetentionPolicy(deps: { vault: Vault; chain: Pick<Chain, 'retention' | 'council' | 'motions' | 'describe'>; outbox: Pick<Outbox, 'post'>; audit: AuditLog; session: Actor; now: () => number }) {
  async function draw(retention: number, years: number | null) {
    const signer = deps.session.require().account;
    return { signer, ...await councilCall(deps.chain, signer, records.setRetention(retention, years)) };
  }

  return {
    async plan(retention: number, years: number | null): Promise<Planned> {
      const { call, signer } = await draw(retention, years);
      return { call, signer, later: [] };
    },
    async rows(): Promise<RetentionRow[]> {
      const years = new Map((await deps.chain.retention()).value.map((rule) => [rule.retention, rule.years]));
      const named = retentionClasses.map((one) => ({ ...one, years: years.get(one.id) ?? null }));
      const others = [...years].filter(([id]) => !retentionClasses.some((one) => one.id === id)).map(([id, years]) => ({ id, name: `Class ${String(id)}`, source: 'Laid down by the council of this network', usualYears: years, years }));
      return [...named, ...others];
    },
    /** Laid down by who is the whole council; proposed, by one of several. Errors: as of `councilCall`. */
    async setYears(retention: number, years: number | null): Promise<Proposed | null> {
      const { signer, call, proposed } = await draw(retention, years);
      deps.vault.write((db) => {
        deps.audit.recordIn(db, { action: 'retention.years', outcome: 'done', detail: { class: retention, years } });
        deps.outbox.post(db, { key: `retention/${String(retention)}/${String(deps.now())}`, signer, what: proposed === null ? 'Lay down how long records are kept' : 'Propose how long records are kept', about: { kind: 'other' }, call });
      });
      return proposed;
    },
  };
}
export type RetentionPolicy = ReturnType<typeof createRetentionPolicy>;
