/** P13: the same question over the same ten consents, to core/consent and to the runtime of a node on this machine. */
import { type ChainFacts, type DecisionRequest, decideOnChain } from '../../core/consent/index.ts';
import { u8aToHex } from '@polkadot/util';
import { organization } from '../harness/validators.ts';
import type { Bench } from './bench.ts';
import { chainGround } from './chain-ground.ts';

const consents = 10;
/** Questions on their way to the node at once. */
const abreast = 32;

export const decisions: Bench = {
  id: 'P13', work: 'decisions by core/consent', against: 'the runtime call on a local node', unit: 'decisions a second', usual: 2000, asked: 20,
  async run({ n }) {
    const ground = await chainGround({ validators: 1, slotMs: 1000 });
    try {
      const { api, chain, clinic } = ground;
      for (let index = 0; index < consents; index += 1) await clinic.send(clinic.steward, clinic.grant().call);
      const now = Date.now();
      const question = { subject: clinic.subject, section: clinic.section, organization, account: clinic.steward.account, action: 1, purpose: 1, author: null, dataFrom: null, now };
      const [assignments, given, own] = await Promise.all([chain.assignmentsOf(organization, clinic.steward.account), chain.consents(clinic.subject), chain.organization(organization)]);
      const facts: ChainFacts = { organizationStatus: own.value?.status ?? null, assignments: assignments.value, consents: given.value, emergencies: [] };
      const request = { ...question } as unknown as DecisionRequest;
      const theirs = (await chain.decide(question)).value;
      const mine = decideOnChain(facts, request, now);
      if (!theirs.permit || !mine.permit || theirs.clause !== mine.clause) throw new Error(`they disagree: ${JSON.stringify([theirs, mine])}`);

      const type = (name: string, value: unknown): Uint8Array => api.registry.createType(name, value).toU8a();
      const encoded = u8aToHex(Buffer.concat([Buffer.from(clinic.subject, 'hex'), Buffer.from(clinic.section, 'hex'), type('u32', organization), type('AccountId', question.account), type('u8', 1), type('u16', 1), type('Option<u32>', null), type('Option<u64>', null), type('u64', now)]));
      const answer = (await api.rpc.state.call('ConsentApi_decide', encoded)).toHex();
      if (!answer.startsWith('0x01')) throw new Error(`the runtime denies: ${answer}`);
      const best = { ours: 0, peer: 0 };
      for (let turn = 0; turn < 3; turn += 1) {
        const begun = performance.now();
        let permits = 0;
        for (let index = 0; index < n * 20; index += 1) if (decideOnChain(facts, request, now).permit) permits += 1;
        if (permits !== n * 20) throw new Error('a decision changed');
        best.ours = Math.max(best.ours, (n * 20 * 1000) / (performance.now() - begun));
        const asked = performance.now();
        for (let index = 0; index < n; index += abreast) await Promise.all(Array.from({ length: abreast }, () => api.rpc.state.call('ConsentApi_decide', encoded)));
        best.peer = Math.max(best.peer, (Math.ceil(n / abreast) * abreast * 1000) / (performance.now() - asked));
      }
      return { ...best, facts: { consents } };
    } finally {
      await ground.end();
    }
  },
};
