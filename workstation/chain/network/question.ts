/** One question to one node's RPC. */
export async function ask<T>(url: string, method: string, params: readonly unknown[] = [], patienceMs = 3000): Promise<T> {
  const response = await fetch(url, {
    method: 'POST', headers: { 'content-type': 'application/json' }, signal: AbortSignal.timeout(patienceMs),
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error } = await response.json() as { result?: T; error?: { message: string } };
  if (error !== undefined) throw new Error(`${method}: ${error.message}`);
  return result as T;
}

export interface Heights { readonly best: number; readonly finalized: number; readonly peers: number }

/** Null where the node does not answer. */
export async function heightsOf(url: string): Promise<Heights | null> {
  try {
    const [health, best, hash] = await Promise.all([
      ask<{ peers: number }>(url, 'system_health'), ask<{ number: string }>(url, 'chain_getHeader'), ask<string>(url, 'chain_getFinalizedHead'),
    ]);
    const finalized = await ask<{ number: string }>(url, 'chain_getHeader', [hash]);
    return { best: Number(best.number), finalized: Number(finalized.number), peers: health.peers };
  } catch { return null; }
}
