import type { QueryClient } from '@tanstack/react-query';
import type { Topic } from '../../core/contract/index.ts';
import { api, client, connection } from './api.ts';

/**
 * Which answers a change makes old. Ids travel, never data: what is on screen is asked again. Reading the audit is itself a
 * row of it, so that its news may not make the window read it again.
 */
const staleBy: Readonly<Record<Topic, readonly (readonly unknown[])[]>> = {
  session: [api.session.key()],
  jobs: [api.jobs.key()],
  patients: [api.patients.key()],
  chart: [api.chart.key()],
  consents: [api.consents.forPatient.key(), api.consents.shareable.key(), api.audit.disclosures.key(), api.chart.key(), api.research.key(), api.custody.key(), api.guardians.current.key(), api.delegates.list.key(), api.delegates.mine.key(), api.exclusions.key()],
  requests: [api.consents.requests.key(), api.chart.gate.key(), api.guardians.key()],
  emergencies: [api.emergency.key()],
  notifications: [api.notifications.key()],
  audit: [],
  looks: [api.audit.lookedElsewhere.key()],
  roles: [api.admin.key(), api.devices.list.key(), api.session.people.key(), api.guardians.key()],
  network: [api.network.status.key(), api.validator.status.key()],
  outbox: [api.network.status.key(), api.network.outbox.key(), api.wallet.key(), api.research.funding.key(), api.research.participants.key(), api.research.place.key(), api.market.offers.key(), api.market.purchases.key()],
  rewards: [api.validator.key()],
  wallet: [api.wallet.key(), api.accounts.key()],
  erasures: [api.retention.key()],
  wishes: [api.wishes.key(), api.consents.oversight.key()],
  research: [api.research.key()],
};

/** Changes about one patient make only that patient's answers old: each of them, read again, is a row of the audit. */
const aboutOnePatient: ReadonlySet<Topic> = new Set(['consents', 'chart', 'looks']);
const gathering = 150;
/** A search is audited too, and an import changes the list hundreds of times. */
const slowGathering = 8_000;
const slow: ReadonlySet<Topic> = new Set(['patients']);

/** Follows the stream of changes for as long as the window lives; after a gap everything is asked again. */
export function followChanges(queries: QueryClient): void {
  const pending = new Map<Topic, Set<string | null>>();
  const forget = (topic: Topic) => {
    const ids = pending.get(topic) ?? new Set();
    pending.delete(topic);
    const concerns = (key: readonly unknown[]) => {
      if (!aboutOnePatient.has(topic) || ids.has(null)) return true;
      const text = JSON.stringify(key);
      return !text.includes('"patient"') || [...ids].some((id) => id !== null && text.includes(id));
    };
    for (const queryKey of staleBy[topic]) void queries.invalidateQueries({ queryKey, predicate: (query) => concerns(query.queryKey) });
  };
  const note = (topic: Topic, id: string | null) => {
    const ids = pending.get(topic);
    if (ids !== undefined) { ids.add(id); return; }
    pending.set(topic, new Set([id]));
    setTimeout(() => { forget(topic); }, slow.has(topic) ? slowGathering : gathering);
  };
  const follow = async () => {
    for (let first = true; ; first = false) {
      try {
        const changes = await client.changes.watch();
        if (!first) void queries.invalidateQueries({ predicate: ({ queryKey }) => !JSON.stringify(queryKey).startsWith('[["audit"') });
        for await (const { topic, id } of changes) note(topic, id);
      } catch { /* The stream ends at lock and with the connection; the next one follows. */ }
      await new Promise((resolve) => setTimeout(resolve, connection.state() === 'open' ? 500 : 1000));
    }
  };
  void follow();
}
