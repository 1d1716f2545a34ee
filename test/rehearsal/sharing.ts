/** Two clinics' workstations join, and a record that one keeps is read at the other under a consent. What goes on in the upgrade. */
import type { Clinics, Shared } from './clinics.ts';
import type { Ground } from './ground.ts';
import { createChecks, type Fact, type Report, type Stage } from './stage.ts';

export const sharing: Stage<Ground> = { step: 'workstations', about: 'two clinics join with their workstations, one reads at the other what the patient allows', run: shareOnce };

async function shareOnce(ground: Ground): Promise<Report> {
  const checks = createChecks();
  const clinics = await ground.clinics();
  ground.say('the patient allows one part of the record, and it is read');
  const shared = await clinics.share(clinics.documents[0]);
  judgeShared(checks, shared, 0);
  const seen = await clinics.views();
  for (const { mode } of seen) checks.equal('the mode of reading', mode, 'light');
  return { faults: checks.faults, facts: { organizations: clinics.organizations, processes: clinics.processes(), specVersion: versions(seen), ...factsOf(shared), finality: ground.finality.lag() } };
}

export const versions = (seen: Awaited<ReturnType<Clinics['views']>>): readonly (number | null)[] => seen.map(({ specVersion }) => specVersion);

/** `after`: the block that all of it has to come after. */
export function judgeShared(checks: ReturnType<typeof createChecks>, { consent, blocks, refusedBefore, decision, resources, row }: Shared, after: number): void {
  checks.holds(refusedBefore !== null, 'the record was open before the consent');
  checks.holds(blocks.holds > after && blocks.provenAt >= blocks.holds, `the consent is in block ${String(blocks.holds)}, proven at ${String(blocks.provenAt)}, which is not after ${String(after)}`);
  checks.equal('the decision', `${decision.outcome} by ${decision.basis}`, 'permit by Consent');
  checks.equal('the consent that the decision rests on', decision.consent, consent);
  checks.holds((decision.rests?.block ?? 0) >= blocks.holds && decision.rests?.proven === true, `the decision rests on block ${String(decision.rests?.block)}, proven: ${String(decision.rests?.proven)}`);
  checks.holds(resources > 0, 'nothing was read');
  checks.equal("the consent in the look's row", row.consent, consent);
}

export const factsOf = ({ consent, blocks, ms, refusedBefore, decision, resources, row }: Shared): Readonly<Record<string, Fact>> => ({
  consent, block: blocks.holds, blocksUntilFinal: blocks.provenAt - blocks.asked, consentMs: ms, refusedBefore,
  read: { resources, basis: decision.basis, clause: decision.clause, restsOnBlock: decision.rests?.block ?? null }, audit: { row: row.sequence, action: row.action, outcome: row.outcome, consent: row.consent },
});
