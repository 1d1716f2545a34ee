import { Key } from 'interface-datastore';
import { expect, it } from 'vitest';
import { createRoutingDatastore } from './routing-datastore.ts';

it('keeps so many records of who has what, the newest, and everything else', async () => {
  const store = createRoutingDatastore(3);
  const keep = (name: string) => store.put(new Key(name), new Uint8Array([1]));
  await keep('/peers/x');
  for (const name of ['a', 'b', 'c', 'a', 'd', 'e']) await keep(`/dht/provider/${name}/peer`);
  await store.delete(new Key('/dht/provider/e/peer'));
  await keep('/dht/provider/f/peer');
  const kept: string[] = [];
  for await (const { key } of store.query({})) kept.push(key.toString());
  expect(kept.toSorted()).toEqual(['/dht/provider/a/peer', '/dht/provider/d/peer', '/dht/provider/f/peer', '/peers/x']);
});
