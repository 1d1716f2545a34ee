import type { RetentionRow } from '../../../core/contract/index.ts';
import { retentionClasses } from '../../../core/retention/index.ts';
import { council, records } from '../../chain/calls/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { Actor } from '../session/session.ts';
import type { Planned } from '../signing/signing-view.ts';
import { ensureWholeCouncil } from '../setup/council-seat.ts';

/** How long kinds of records are kept: the rule stands on chain, and the council of the network alone changes it. */
export function createRetentionPolicy(deps: { vault: Vault; chain: Pick<Chain, 'retention' | 'council'>; outbox: Pick<Outbox, 'post'>; audit: AuditLog; session: Actor; now: () => number }) {
  const plan = (retention: number, years: number | null): Planned => ({ call: council.propose(1, records.setRetention(retention, years)), signer: deps.session.require().account, later: [] });

  return {
    plan,
    async rows(): Promise<RetentionRow[]> {
      const years = new Map((await deps.chain.retention()).value.map((rule) => [rule.retention, rule.years]));
      const named = retentionClasses.map((one) => ({ ...one, years: years.get(one.id) ?? null }));
      const others = [...years].filter(([id]) => !retentionClasses.some((one) => one.id === id)).map(([id, years]) => ({ id, name: `Class ${String(id)}`, source: 'Laid down by the council of this network', usualYears: years, years }));
      return [...named, ...others];
    },
    /** Errors: `council.decides` where this person is not the whole council. */
    async setYears(retention: number, years: number | null): Promise<void> {
      const { signer, call } = plan(retention, years);
      await ensureWholeCouncil(deps.chain, signer);
      deps.vault.write((db) => {
        deps.audit.recordIn(db, { action: 'retention.years', outcome: 'done', detail: { class: retention, years } });
        deps.outbox.post(db, { key: `retention/${String(retention)}/${String(deps.now())}`, signer, what: 'Lay down how long records are kept', about: { kind: 'other' }, call });
      });
    },
  };
}
export type RetentionPolicy = ReturnType<typeof createRetentionPolicy>;
