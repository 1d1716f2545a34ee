/** R12: consents are withdrawn; whoever lost one opens nothing that is written or sealed again later, with every key they ever held. */
import { startValidators, foundClinic } from '../harness/validators.ts';
import { type Fault, outcome } from './fault.ts';
import { killWhileResealing } from './revoked/kills.ts';
import { playRounds } from './revoked/rounds.ts';
import { openSecondDesk } from './revoked/second-desk.ts';
import { sealedWard } from './revoked/sealed-ward.ts';

/** Each kill takes a start of the whole workstation. */
const roundsAKill = 10;

export const revokes: Fault = {
  id: 'R12', asked: '50 revokes x 20 later versions x 3 grantees: the revoked opens 0 of 1,000, the others all; writers use the new epoch within 2 blocks, another desk\'s too; killed while sealing again, the job goes on', usual: 50,
  async run({ seed, n }) {
    const held = outcome();
    const control = outcome();
    const facts: Record<string, number | string> = {};
    const validators = await startValidators({ validators: 1, slotMs: 1000 });
    try {
      const chain = await validators.client();
      const clinic = await foundClinic(chain);
      const ward = await sealedWard(clinic.subject);
      const [second, careless] = [openSecondDesk(await validators.client(), ward, clinic.subject), openSecondDesk(null, ward, clinic.subject)];
      await playRounds({ chain, clinic, ward, second, careless, held, control, facts }, n).finally(() => { second.end(); careless.end(); });
    } finally {
      await validators.end();
    }
    // Half an hour lies behind: what was seen is told, whatever the other half meets.
    await killWhileResealing({ seed, kills: Math.ceil(n / roundsAKill), held, control, facts }).catch((error: unknown) => {
      held.violations.push(`the kills did not run to their end: ${error instanceof Error ? error.message : String(error)}`);
    });
    return { held, control, facts };
  },
};
