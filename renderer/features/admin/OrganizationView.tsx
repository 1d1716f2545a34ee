import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { z } from 'zod';
import type { OrganizationFacts } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { zoneName } from '../../lib/dates.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Card, Columns, Facts, Faint, Figure, Mono, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PolicyCard } from '../emergency-desk/index.ts';
import { AdmitCard } from './AdmitCard.tsx';
import { unit } from '../../ui/units.ts';
import { Workstations } from './Workstations.tsx';

const words = strings.admin.organization;

export function OrganizationView({ facts, mayList, mayRetire }: { facts: z.infer<typeof OrganizationFacts>; mayList: boolean; mayRetire: boolean }) {
  const active = facts.status === 'active';
  return (
    <Stack>
      {!facts.keySteward && <Notice tone="amber"><p>{words.noSteward}</p></Notice>}
      <Columns>
        <Card title={words.facts}>
          <Stack>
          <Facts rows={[
            [words.name, facts.name], [words.country, (strings.session.countries as Readonly<Record<string, string>>)[facts.country] ?? facts.country], [words.zone, zoneName()],
            [words.status, <Chip key="status" tone={active ? 'neutral' : 'amber'} icon={active ? <IconCircleCheck size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}>{active ? words.active : words.suspended}</Chip>],
            [words.admins, facts.admins.map(({ name }) => name).join(', ')], [words.steward, facts.keySteward ? words.yes : words.no],
          ]} />
          <Disclosure label={strings.states.details}><Facts rows={[[words.number, facts.id], [words.admitted, words.admittedBlock(facts.admittedBlock)], [words.account, <Mono key="account">{facts.treasury.account}</Mono>]]} /></Disclosure>
          </Stack>
        </Card>
        <Stack>
          <Columns>
            <Card title={words.patients}><Figure>{facts.patients}</Figure></Card>
            <Card title={words.documents}><Figure>{facts.documents}</Figure></Card>
          </Columns>
          <Card title={words.treasury}><Figure>{amountText(facts.treasury.free)} {unit}</Figure><p><Faint small>{words.treasuryAbout}</Faint></p></Card>
          <PolicyCard />
          <AdmitCard />
        </Stack>
      </Columns>
      {mayList && <Workstations mayRetire={mayRetire} />}
    </Stack>
  );
}
