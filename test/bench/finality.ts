/** P8: from the call to a finalized block, in blocks, on four validators; both are sent at the same moment, in either order. */
import { calls } from '../../workstation/chain/index.ts';
import { hex, organization } from '../harness/validators.ts';
import type { Bench } from './bench.ts';
import { chainGround } from './chain-ground.ts';

export const finality: Bench = {
  id: 'P8', work: 'a patient registered or a consent given, until it is final', against: 'a balance transfer, until it is final', unit: 'blocks', usual: 8, asked: 1.1, isCost: true, most: 3,
  async run({ n }) {
    const ground = await chainGround({ validators: 4, slotMs: 2000 });
    try {
      const { chain, clinic } = ground;
      const blocks = async (by: typeof clinic.steward, call: Parameters<typeof clinic.send>[1]): Promise<number> => {
        const from = (await chain.best()).number;
        await clinic.send(by, call);
        return (await chain.best()).number - from;
      };
      const sums = { ours: 0, peer: 0 };
      for (let turn = 0; turn < n; turn += 1) {
        const own = turn % 2 === 0 ? clinic.grant().call : calls.subjects.register(organization, hex(32) as never, null);
        const peer = (): Promise<void> => blocks(clinic.alice, calls.balances.transfer(clinic.device.account, 10n ** 10n)).then((count) => { sums.peer += count; });
        const ours = (): Promise<void> => blocks(clinic.steward, own).then((count) => { sums.ours += count; });
        await Promise.all(turn % 2 === 0 ? [ours(), peer()] : [peer(), ours()]);
      }
      return { ours: sums.ours / n, peer: sums.peer / n, facts: { validators: 4, slotMs: 2000 } };
    } finally {
      await ground.end();
    }
  },
};
