/** A clinic on a network of four, and a consent given there that the light client can prove. */
import type { Ground } from './ground.ts';
import { createChecks, type Report, type Stage } from './stage.ts';

export const beginning: Stage<Ground> = { step: 'beginning', about: 'four validators, a clinic, a consent given', run: begin };

async function begin(ground: Ground): Promise<Report> {
  const { chain, api, clinic } = ground;
  const checks = createChecks();
  const { consent, call } = clinic.grant();
  const { block, fee } = await ground.send(clinic.steward, call);
  checks.holds((await chain.consent(clinic.subject, consent)).value !== null, 'the consent is not in the proven state');
  checks.holds(await clinic.decide(chain, 'finalized'), 'the chain does not permit what the consent allows');
  const { value: session } = await chain.session();
  const { specVersion } = await api.rpc.state.getRuntimeVersion();
  checks.equal('the number of validators', session.validators.length, 4);
  checks.equal('the mode of reading', chain.status().mode, 'light');
  return {
    faults: checks.faults,
    facts: {
      genesis: ground.validators.network.genesis, specVersion: specVersion.toNumber(), validators: session.validators.length, council: (await api.query.council.members()).length,
      slotMs: ground.slotMs, eraBlocks: ground.eraMs / ground.slotMs, consent, consentFinalIn: block.number, fee: String(fee), finality: ground.finality.lag(),
    },
  };
}
