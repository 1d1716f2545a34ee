import type { QueryClient } from '@tanstack/react-query';
import type { Topic } from '../../core/contract/index.ts';
import { api, client, connection } from './api.ts';

/** Which answers a change makes old. Ids travel, never data: what is on screen is asked again. */
const staleBy: Readonly<Record<Topic, readonly (readonly unknown[])[]>> = {
  session: [api.session.key()],
  jobs: [api.jobs.key()],
  patients: [api.patients.key()],
  chart: [api.chart.key()],
  consents: [api.consents.key(), api.chart.key()],
  requests: [api.consents.requests.key(), api.chart.gate.key()],
  audit: [api.audit.key()],
  roles: [api.admin.key(), api.session.people.key()],
  network: [api.network.status.key(), api.validator.status.key()],
  outbox: [api.network.key(), api.admin.key(), api.consents.key(), api.wallet.key()],
  rewards: [api.validator.key()],
  wallet: [api.wallet.key()],
};

const gathering = 150;

/** Follows the stream of changes for as long as the window lives; after a gap everything is asked again. */
export function followChanges(queries: QueryClient): void {
  let pending = new Set<Topic>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    const topics = pending;
    pending = new Set();
    for (const topic of topics) for (const queryKey of staleBy[topic]) void queries.invalidateQueries({ queryKey });
  };
  const follow = async () => {
    for (let first = true; ; first = false) {
      try {
        const changes = await client.changes.watch();
        if (!first) void queries.invalidateQueries();
        for await (const { topic } of changes) {
          pending.add(topic);
          timer ??= setTimeout(flush, gathering);
        }
      } catch { /* The stream ends at lock and with the connection; the next one follows. */ }
      await new Promise((resolve) => setTimeout(resolve, connection.state() === 'open' ? 500 : 1000));
    }
  };
  void follow();
}
