/** P11: consents and balance transfers through the same node, one kind after the other, each as fast as blocks take them. */
import { ConsentId, SubjectId } from '../../core/ids/index.ts';
import { calls } from '../../workstation/chain/index.ts';
import { grantCall, hex, organization } from '../harness/validators.ts';
import type { Bench } from './bench.ts';
import { chainGround, drain, type Drained, pairOf } from './chain-ground.ts';

/** Live consents of one subject, as a patient has. At most 128. */
const perSubject = 10;

export const consentRate: Bench = {
  id: 'P11', work: 'consents through one node', against: 'balance transfers through the same node', unit: 'a second', usual: 1000, asked: 0.6,
  async run({ n }) {
    const ground = await chainGround({ validators: 1, slotMs: 1000 });
    try {
      const { api, clinic } = ground;
      const [steward, alice] = [pairOf('//Steward'), pairOf('//Alice')];
      const turns = await Promise.all(Array.from({ length: 3 }, async () => {
        const subjects = Array.from({ length: Math.ceil(n / perSubject) }, () => SubjectId.parse(hex(32)));
        await Promise.all(subjects.map((subject) => clinic.send(clinic.steward, calls.subjects.register(organization, subject, null))));
        return Array.from({ length: n }, (_, index) => grantCall(subjects[Math.floor(index / perSubject)] as SubjectId, ConsentId.parse(hex(32)), [clinic.section]));
      }));
      const transfers = Array.from({ length: n }, () => calls.balances.transfer(clinic.device.account, 10n ** 10n));
      const consents: Drained[] = [];
      const payments: Drained[] = [];
      // Alternately: what else the machine did then hits both.
      for (const turn of turns) {
        consents.push(await drain(api, steward, turn));
        payments.push(await drain(api, alice, transfers));
      }
      const facts = { 'consents a block': fastest(consents).perBlock.join(), 'transfers a block': fastest(payments).perBlock.join(), 'lost by the pool, sent again': [...consents, ...payments].reduce((sum, { lost }) => sum + lost, 0) };
      return { ours: (n * 1000) / fastest(consents).ms, peer: (n * 1000) / fastest(payments).ms, facts };
    } finally {
      await ground.end();
    }
  },
};

/** Of the turns; all sent as much. */
const fastest = (turns: readonly Drained[]): Drained => turns.reduce((best, turn) => (turn.ms < best.ms ? turn : best));
