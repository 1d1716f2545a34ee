import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../core/contract/index.ts';
import type { Network } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import { createChainSource } from './chain-source.ts';

let folder: string;
let vault: Vault;
let used: Network[];
let rows: unknown[];
const begin = () => createChainSource({ vault, audit: () => ({ recordIn: (_: unknown, row: unknown) => rows.push(row) }) as unknown as AuditLog, use: (network) => { used.push(network); return Promise.resolve(); }, spec: () => '{"spec":1}' });
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-source-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  [used, rows] = [[], []];
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true, force: true }); });

describe('through what the chain is read', () => {
  it('is the light client until somebody chooses nodes, which holds over a restart and is audited', async () => {
    expect(begin().network()).toEqual({ mode: 'light', spec: '{"spec":1}' });
    const endpoints = ['wss://one.example', 'wss://two.example'];
    expect(await begin().choose([...endpoints, 'wss://one.example'])).toEqual({ endpoints });
    expect(begin().network()).toEqual({ mode: 'rpc', endpoints });
    await begin().choose([]);
    expect(begin().network().mode).toBe('light');
    expect(used.map(({ mode }) => mode)).toEqual(['rpc', 'light']);
    expect(rows).toMatchObject([{ action: 'network.source', detail: { endpoints: 2 } }, { action: 'network.source', detail: { endpoints: 0 } }]);
  });

  it.each([['wss://node.example:443/path', true], ['ws://127.0.0.1:9944', true], ['ws://localhost:9944', true], ['ws://node.example', false], ['http://node.example', false], ['wss://user:secret@node.example', false], ['ws://127.0.0.1.example', false]])('takes %s for a node: %s', (endpoint, fits) => {
    const schema = contract.network.useSource['~orpc'].inputSchema;
    expect(schema?.safeParse({ endpoints: [endpoint] }).success).toBe(fits);
  });
});
