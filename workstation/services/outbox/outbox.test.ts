import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/errors/index.ts';
import { AccountId, Hash } from '../../../core/ids/index.ts';
import type { Chain, Receipt, SubmitInput, SubmitStatus } from '../../chain/types.ts';
import type { Vault } from '../../vault/database.ts';
import { openVault } from '../../vault/open-vault.ts';
import { dueItems, outboxItem, updateOutbox } from '../../vault/repositories/index.ts';
import { createChangeFeed } from '../changes/change-feed.ts';
import { createOutbox, type Outbox, type Posting } from './outbox.ts';

const signer = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const other = AccountId.parse('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const hash = Hash.parse('11'.repeat(32));
const extrinsic = { hex: '0x00', hash, nonce: 7, from: 1, until: 65 };
const receipt: Receipt = { hash, block: { number: 9, hash, time: 0 }, index: 1, fee: 5n, events: [] };
const inBlock = (number: number): SubmitStatus => ({ kind: 'in-block', hash, block: { number, hash, time: 0 }, index: 1 });
const posting: Posting = { key: 'one intention', call: { pallet: 'balances', method: 'transferKeepAlive', args: [signer, 5n] }, signer, what: 'A payment', about: { kind: 'transfer', id: 't' } };

interface Sent { readonly input: SubmitInput; tell(status: SubmitStatus): void; end(outcome: Receipt | AppError): void }

/** A chain that does with a submission what the test says, and takes no signature it was not asked to. */
function scriptedChain() {
  const sent: Sent[] = [];
  const submit = (input: SubmitInput) => {
    const { promise: done, resolve, reject } = Promise.withResolvers<Receipt>();
    const told: SubmitStatus[] = [];
    let wake = (): void => undefined;
    let over = false;
    const stir = (): void => { wake(); };
    sent.push({ input, tell: (status) => { told.push(status); stir(); }, end: (outcome) => { over = true; if (outcome instanceof AppError) reject(outcome); else resolve(outcome); stir(); } });
    done.catch(() => undefined);
    return {
      done,
      async* [Symbol.asyncIterator]() {
        for (let next = 0; ;) {
          const status = told[next];
          if (status !== undefined) { next += 1; yield status; continue; }
          if (over) { await done; return; }
          await new Promise<void>((resume) => { wake = resume; });
        }
      },
    };
  };
  return { sent, chain: { submit, status: () => ({ phase: 'ready' }) } as unknown as Chain };
}

let folder: string;
let vault: Vault;
let scripted: ReturnType<typeof scriptedChain>;
let now: number;
let canSign: boolean;
let successor: AccountId | null;
let outbox: Outbox;
let stages: string[];
let lastId: number;

function begin(): void {
  scripted = scriptedChain();
  outbox = createOutbox({
    vault, chain: scripted.chain, now: () => now, newId: () => `id-${String(lastId += 1)}`, changes: createChangeFeed(), log: () => undefined, onRefused: () => undefined,
    onStage: (_, __, stage, block) => { stages.push(block === null ? stage : `${stage} in ${String(block)}`); },
    successorOf: (account) => (account === signer ? successor : null),
    signerFor: () => Promise.resolve(canSign ? () => Promise.resolve(new Uint8Array(64)) : null),
  });
}
const settle = () => new Promise<void>((resolve) => { setImmediate(() => { setImmediate(resolve); }); });
const post = (change: Partial<Posting> = {}): string => vault.write((db) => outbox.post(db, { ...posting, ...change }));
const item = (id: string) => vault.read((db) => outboxItem(db, id));
const only = (): Sent => { const [first] = scripted.sent; if (first === undefined) throw new Error('nothing was sent'); return first; };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'assent-outbox-'));
  vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(1) });
  [now, canSign, successor, stages, lastId] = [1000, true, null, [], 0];
  begin();
});
afterEach(async () => { await outbox.close(); vault.close(); rmSync(folder, { recursive: true, force: true }); });

describe('what is on its way to the chain', () => {
  it('is sent once however often it is posted and woken', async () => {
    const id = post();
    expect(post()).toBe(id);
    await settle();
    outbox.wake();
    outbox.wake();
    await settle();
    expect(scripted.sent).toHaveLength(1);
    expect(only().input).toMatchObject({ key: id, signer, call: { args: [signer, 5n] } });
  });

  it('goes through its stages, and through the first of them again after a reorganization', async () => {
    const id = post();
    await settle();
    const settled = outbox.settled(id);
    only().tell({ kind: 'submitted', extrinsic });
    only().tell(inBlock(8));
    only().tell(inBlock(9));
    only().end(receipt);
    expect(await settled).toEqual(receipt);
    expect(stages).toEqual(['submitted', 'recorded in 8', 'recorded in 9', 'confirmed in 9']);
    expect(item(id)).toMatchObject({ status: 'confirmed', block: 9, error: null });
    outbox.wake();
    await settle();
    expect(scripted.sent).toHaveLength(1);
  });

  it('is followed by what was signed before a restart, not signed again', async () => {
    const id = post();
    await settle();
    only().tell({ kind: 'submitted', extrinsic });
    await settle();
    await outbox.close();
    begin();
    outbox.wake();
    await settle();
    expect(only().input.resume).toEqual(extrinsic);
    expect(item(id)?.status).toBe('submitted');
  });

  it('is signed by the key that took the place of its signer\'s: at once where it never was signed, else once that signature is refused', async () => {
    canSign = false;
    const [unsigned, signed] = [post({ key: 'unsigned' }), post({ key: 'signed' })];
    await settle();
    vault.write((db) => { updateOutbox(db, signed, { status: 'submitted', extrinsic: JSON.stringify(extrinsic) }, now); });
    [canSign, successor] = [true, other];
    outbox.wake();
    await settle();
    expect(scripted.sent.map(({ input }) => [input.key, input.signer, input.resume !== undefined])).toEqual([[unsigned, other, false], [signed, signer, true]]);
    scripted.sent[1]?.end(new AppError('chain.rejected', { pallet: 'records', error: 'NotAuthorized' }));
    await settle();
    expect(item(signed)).toMatchObject({ status: 'waiting', signer: other, extrinsic: null });
    outbox.wake();
    await settle();
    expect(scripted.sent[2]?.input).toMatchObject({ key: signed, signer: other });
    // The one that took its place has none: what is refused then is refused.
    scripted.sent[2]?.end(new AppError('chain.rejected', { pallet: 'records', error: 'NotAuthorized' }));
    await settle();
    expect(item(signed)?.status).toBe('failed');
  });

  it('waits for its owner\'s keys, and is followed without them once it is signed', async () => {
    canSign = false;
    const id = post();
    await settle();
    expect(scripted.sent).toHaveLength(0);
    vault.write((db) => { updateOutbox(db, id, { status: 'submitted', extrinsic: JSON.stringify(extrinsic) }, now); });
    outbox.wake();
    await settle();
    expect(only().input.resume).toEqual(extrinsic);
    await expect(only().input.sign(new Uint8Array(1), {} as never)).rejects.toMatchObject({ code: 'keys.locked' });
    // That signature ran out unused: it waits for its owner again, to be signed anew.
    only().end(new AppError('keys.locked'));
    await settle();
    expect(item(id)).toMatchObject({ status: 'waiting', extrinsic: null });
    canSign = true;
    now += 60_000;
    outbox.wake();
    await settle();
    expect(scripted.sent).toHaveLength(2);
    expect(scripted.sent[1]?.input.resume).toBeUndefined();
  });

  it('fails for good where a signature made elsewhere ran out, since nobody here can make another', async () => {
    const id = post();
    await settle();
    const settled = outbox.settled(id);
    only().end(new AppError('account.signature-expired'));
    await expect(settled).rejects.toMatchObject({ code: 'account.signature-expired' });
    expect(item(id)).toMatchObject({ status: 'failed', error: 'account.signature-expired' });
    now += 3_600_000;
    expect(vault.read((db) => dueItems(db, now, 10))).toEqual([]);
  });

  it('backs off while the network is away, and tries again', async () => {
    const id = post();
    const due: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      await settle();
      scripted.sent[tries]?.end(new AppError('chain.timeout'));
      await settle();
      due.push((item(id)?.nextTryAt ?? 0) - now);
      now += 60_000;
      outbox.wake();
    }
    expect(due).toEqual([2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(item(id)).toMatchObject({ tries: 7, error: 'chain.timeout' });
  });

  it('counts as done where the network says that it has it already, but only if it was sent before', async () => {
    const again = post();
    vault.write((db) => { updateOutbox(db, again, { status: 'submitted', extrinsic: JSON.stringify(extrinsic) }, now); });
    outbox.wake();
    await settle();
    only().end(new AppError('chain.rejected', { pallet: 'consent', error: 'AlreadyExists' }));
    await settle();
    expect(item(again)).toMatchObject({ status: 'confirmed', error: null });

    const fresh = post({ key: 'another intention' });
    await settle();
    scripted.sent[1]?.end(new AppError('chain.rejected', { pallet: 'consent', error: 'AlreadyExists', meaning: 'The id is taken.' }));
    await settle();
    expect(item(fresh)).toMatchObject({ status: 'failed', detail: 'consent.AlreadyExists: The id is taken.' });
    await expect(outbox.settled(fresh)).rejects.toMatchObject({ code: 'chain.rejected', data: { error: 'consent.AlreadyExists', meaning: 'The id is taken.' } });
  });
});
