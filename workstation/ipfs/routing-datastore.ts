import { MemoryDatastore } from 'datastore-core';
import type { Datastore } from 'interface-datastore';

type Key = Parameters<Datastore['put']>[0];

/** Where kad-dht keeps who provides what (`providers.ts`); a record names one root and one peer. */
const records = '/dht/provider/';
/** Of all peers together: a few megabytes. */
const maxRecords = 20_000;

/** In memory: after a restart the others say again what they have. Past `max` records the oldest goes, so that no peer fills this machine. */
export const createRoutingDatastore = (max = maxRecords): Datastore => new RoutingDatastore(max);

class RoutingDatastore extends MemoryDatastore {
  readonly #max: number;
  readonly #kept = new Map<string, Key>();

  constructor(max: number) {
    super();
    this.#max = max;
  }

  override put(...[key, value, ...rest]: Parameters<MemoryDatastore['put']>): ReturnType<MemoryDatastore['put']> {
    const name = key.toString();
    if (name.startsWith(records)) {
      this.#kept.delete(name);
      this.#kept.set(name, key);
      const [oldest] = this.#kept;
      if (this.#kept.size > this.#max && oldest !== undefined) {
        this.#kept.delete(oldest[0]);
        void super.delete(oldest[1]);
      }
    }
    return super.put(key, value, ...rest);
  }

  override delete(...[key, ...rest]: Parameters<MemoryDatastore['delete']>): ReturnType<MemoryDatastore['delete']> {
    this.#kept.delete(key.toString());
    return super.delete(key, ...rest);
  }
}
