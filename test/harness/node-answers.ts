import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the local node tells anybody over its RPC port: the whole state of the newest block, and every block with its extrinsics. */
export async function nodeAnswers(dataDir: string): Promise<{ text: string; entries: number; blocks: number }> {
  const { rpc } = JSON.parse(readFileSync(join(dataDir, 'chain', 'ports.json'), 'utf8')) as { rpc: number };
  let asked = 0;
  const ask = async <T>(method: string, ...params: unknown[]): Promise<T> => {
    asked += 1;
    const response = await fetch(`http://127.0.0.1:${String(rpc)}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ jsonrpc: '2.0', id: asked, method, params }) });
    const { result, error } = await response.json() as { result: T; error?: { message: string } };
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const parts: string[] = [];
  const keys: string[] = [];
  for (let page = await ask<string[]>('state_getKeysPaged', '0x', 500, null); page.length > 0; page = await ask('state_getKeysPaged', '0x', 500, keys.at(-1))) keys.push(...page);
  for (let at = 0; at < keys.length; at += 100) parts.push(JSON.stringify(await ask('state_queryStorageAt', keys.slice(at, at + 100))));
  const { number } = await ask<{ number: string }>('chain_getHeader');
  const blocks = Number.parseInt(number, 16);
  for (let at = 0; at <= blocks; at += 1) parts.push(JSON.stringify(await ask('chain_getBlock', await ask('chain_getBlockHash', at))));
  for (const method of ['system_name', 'system_chain', 'system_properties', 'system_health', 'author_pendingExtrinsics']) parts.push(JSON.stringify(await ask(method)));
  return { text: parts.join('\n'), entries: keys.length, blocks };
}
