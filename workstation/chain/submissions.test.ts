import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { AccountId, Hash } from '../../core/ids/index.ts';
import { createSubmissions } from './submissions.ts';
import type { Receipt, SubmitInput, SubmitStatus } from './types.ts';

const hash = Hash.parse('11'.repeat(32));
const extrinsic = { hex: '0x00', hash, nonce: 0, from: 1, until: 65 };
const receipt: Receipt = { hash, block: { number: 3, hash, time: 0 }, index: 1, fee: 0n, events: [] };
const submitted: SubmitStatus = { kind: 'submitted', extrinsic };
const input = (key: string): SubmitInput => ({
  key, call: { pallet: 'consent', method: 'revoke', args: [] }, signer: AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'), sign: () => Promise.resolve(new Uint8Array(64)),
});

async function kinds(statuses: AsyncIterable<SubmitStatus>): Promise<string[]> {
  const seen: string[] = [];
  for await (const status of statuses) seen.push(status.kind);
  return seen;
}

describe('submissions', () => {
  it('gives every status to whoever iterates, early or late', async () => {
    const { promise, resolve } = Promise.withResolvers<Receipt>();
    const submissions = createSubmissions(() => promise);
    const submission = submissions.submit(input('a'));
    const early = kinds(submission);
    submissions.progress({ key: 'a', status: submitted });
    const late = kinds(submission);
    submissions.progress({ key: 'a', status: { kind: 'finalized', receipt } });
    resolve(receipt);
    expect(await Promise.all([early, late])).toEqual([['submitted', 'finalized'], ['submitted', 'finalized']]);
    expect(await submission.done).toBe(receipt);
  });

  it('starts one submission a key while it runs, and another after it ended', async () => {
    let starts = 0;
    const submissions = createSubmissions(() => { starts += 1; return Promise.resolve(receipt); });
    const first = submissions.submit(input('a'));
    expect(submissions.submit(input('a'))).toBe(first);
    await first.done;
    await submissions.submit(input('a')).done;
    expect(starts).toBe(2);
  });

  it('ends the iteration with the error', async () => {
    const submissions = createSubmissions(() => Promise.reject(new AppError('chain.rejected', { pallet: 'consent', error: 'AlreadyRevoked' })));
    await expect(kinds(submissions.submit(input('a')))).rejects.toMatchObject({ code: 'chain.rejected' });
  });
});
