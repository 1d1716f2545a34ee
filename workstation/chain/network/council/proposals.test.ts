import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hash, OrganizationId } from '../../../../core/ids/index.ts';
import { market } from '../../calls/market.ts';
import { majority } from '../../majority.ts';
import { proposalOf } from './proposals.ts';

let dir: string;
beforeAll(() => { dir = mkdtempSync(join(tmpdir(), 'assent-proposals-')); });
afterAll(() => { rmSync(dir, { recursive: true, force: true }); });

describe('what is put before the council', () => {
  it.each([['7=10', [7, 10], '10 years'], ['0=0', [0, 0], '0 years'], ['255=none', [255, null], 'Nobody says']])('reads the rule %s', async (retention, args, words) => {
    const proposal = await proposalOf({ retention });
    expect(proposal?.call).toMatchObject({ pallet: 'records', method: 'setRetention', args });
    expect(proposal?.words.join()).toContain(words);
  });

  it.each(['7', '7=', '256=1', '1=256', '1=-1', 'x=1', '1=1=1'])('refuses the rule %s', async (retention) => {
    await expect(proposalOf({ retention })).rejects.toMatchObject({ code: 'retention-invalid' });
  });

  it('takes a runtime by its hash, and nothing else for one', async () => {
    const [runtime, text] = [join(dir, 'runtime.wasm'), join(dir, 'runtime.txt')];
    writeFileSync(runtime, Buffer.from('0061736d01000000', 'hex'));
    writeFileSync(text, 'no runtime');
    expect((await proposalOf({ upgrade: runtime }))?.call).toMatchObject({ pallet: 'governance', method: 'enact', args: [{ pallet: 'system', method: 'authorizeUpgrade', args: [expect.stringMatching(/^0x[0-9a-f]{64}$/)] }] });
    for (const upgrade of [text, join(dir, 'none')]) await expect(proposalOf({ upgrade })).rejects.toMatchObject({ code: 'runtime-invalid', data: { file: upgrade } });
  });

  const [alice, bob] = ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty'];
  it('seats the council anew, and says who loses a seat and how many carry a motion then', async () => {
    const { call, words } = await proposalOf({ seats: `${alice}, ${bob}` }) ?? {};
    expect(call).toMatchObject({ pallet: 'council', method: 'setMembers', args: [[alice, bob], null, 21] });
    expect(words?.join()).toMatch(/2 seats then, and 2 carry a motion.*loses their seat/);
  });

  // Empty, the same twice, one letter of a checksum wrong, more than there is room for.
  it.each(['', `${alice},${alice}`, `${alice},${bob.replace('y', 'z')}`, `${alice},`, Array.from({ length: 22 }, () => alice).join()])('refuses the seats %s', async (seats) => {
    await expect(proposalOf({ seats })).rejects.toMatchObject({ code: 'seats-invalid' });
  });

  it('lays down how many validate, with the right of root', async () => {
    expect((await proposalOf({ validators: '5' }))?.call).toMatchObject({ pallet: 'governance', method: 'enact', args: [{ pallet: 'staking', method: 'setValidatorCount', args: [5] }] });
    for (const validators of ['0', '65', '-1', '1.5', 'five']) await expect(proposalOf({ validators })).rejects.toMatchObject({ code: 'validators-invalid' });
  });

  it('suspends a clinic and reinstates it', async () => {
    for (const method of ['suspend', 'reinstate'] as const) {
      expect((await proposalOf({ [`${method}-clinic`]: '7' }))?.call).toMatchObject({ pallet: 'registry', method, args: [7] });
      for (const text of ['0', '', 'Harbour']) await expect(proposalOf({ [`${method}-clinic`]: text })).rejects.toMatchObject({ code: 'organization-unknown' });
    }
  });

  it('decides a dispute for one side, as a workstation would', async () => {
    const purchase = 'ab'.repeat(32);
    for (const verdict of ['Buyer', 'Seller'] as const) expect((await proposalOf({ arbitrate: `7:${purchase}=${verdict.toLowerCase()}` }))?.call).toEqual(market.arbitrate(OrganizationId.parse(7), Hash.parse(purchase), verdict));
    for (const arbitrate of ['', `7:${purchase}`, `7:${purchase}=`, `7:${purchase}=both`, `0:${purchase}=buyer`, `${purchase}=buyer`, `7:${purchase.slice(2)}=buyer`, `7:0x${purchase}=buyer`, `7:${purchase}=buyer=seller`]) {
      await expect(proposalOf({ arbitrate }), arbitrate).rejects.toMatchObject({ code: 'arbitration-invalid' });
    }
  });

  it('cancels slashes of one era, in the order that the chain wants', async () => {
    for (const [text, indices] of [['3:0', [0]], ['3:10,2,0', [0, 2, 10]]] as const) expect((await proposalOf({ 'cancel-slash': text }))?.call).toMatchObject({ pallet: 'staking', method: 'cancelDeferredSlash', args: [3, indices] });
    for (const text of ['', '3', '3:', ':0', '3:0,', '3:1,1', '3:01,1', '3:-1', '4294967296:0', '3:0;4:0']) await expect(proposalOf({ 'cancel-slash': text }), text).rejects.toMatchObject({ code: 'slash-invalid' });
  });

  it('refuses what is no application, more than one thing at once, and takes nothing for nothing', async () => {
    await expect(proposalOf({ admit: 'hello' })).rejects.toMatchObject({ code: 'application-invalid' });
    await expect(proposalOf({ admit: 'hello', retention: '1=1' })).rejects.toMatchObject({ code: 'ambiguous' });
    expect(await proposalOf({})).toBeNull();
  });

  it('needs more than half', () => { expect([1, 2, 3, 4, 5].map(majority)).toEqual([1, 2, 2, 3, 3]); });
});
