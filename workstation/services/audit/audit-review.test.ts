import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { merkleRoot, rowHash } from '../../../core/proof/index.ts';
import type { AgeRecipient } from '../../../core/sealing/index.ts';
import type { Chain } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { auditRows, putWorkstation } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { type AuditLog, createAuditLog } from './audit-log.ts';
import { createAuditReview } from './audit-review.ts';

const device = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
let folder: string;
let vault: Vault;
let audit: AuditLog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-review-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  vault.write((db) => { putWorkstation(db, { organization: null, device, deviceRecipient: 'age1' as AgeRecipient, deviceWrapped: Uint8Array.of(1), genesis: null, createdAt: 1 }); });
  audit = createAuditLog({ vault, now: () => 5, device, hashOf: rowHash, actor: () => ({ account: null, role: null, organization: null }), changes: createChangeFeed() });
  audit.record({ action: 'session.sign-in', outcome: 'done' }, { action: 'session.lock', outcome: 'done' });
});
afterEach(() => { vault.close(); rmSync(folder, { recursive: true }); });

const reviewWith = (phase: 'ready' | 'offline', root: Hash) => createAuditReview({
  vault, audit, outbox: {} as never, names: {} as never, packs: {} as never, log: () => undefined, organization: () => OrganizationId.parse(1), now: () => 5,
  chain: {
    status: () => ({ phase, mode: 'light' }),
    anchors: () => (phase === 'ready' ? Promise.resolve({ value: [{ sequence: 0, firstRow: 0, rows: 2, root, anchoredAt: 9 }] }) : Promise.reject(new Error('nobody is there'))),
  } as unknown as Chain,
});
const rootOfRows = (): Hash => merkleRoot(vault.read((db) => auditRows(db, 0, 2)).map(({ hash }) => hash));

describe('checking the log', () => {
  it('compares it with what the network holds', async () => {
    expect(await reviewWith('ready', rootOfRows()).verify()).toMatchObject({ holds: true, rows: 3, anchored: 2, proven: true, block: 9 });
    expect(await reviewWith('ready', Hash.parse('ab'.repeat(32))).verify()).toMatchObject({ holds: false, firstBadRow: 0, proven: true });
  });

  it('while the network is away compares the rows alone, and says so', async () => {
    expect(await reviewWith('offline', rootOfRows()).verify()).toMatchObject({ holds: true, rows: 3, anchored: 0, proven: false, root: null });
  });
});
