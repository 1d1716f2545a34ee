import { IconCircleCheck, IconClock, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MyProgramme } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { dayText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Card, Facts, Faint, Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = strings.research.mine;

function Standing({ programme: { state, until } }: { programme: MyProgramme }) {
  const Icon = state === 'taking-part' ? IconCircleCheck : state === 'on-its-way' ? IconClock : IconMinus;
  return <Row><Chip tone={state === 'taking-part' ? 'green' : state === 'on-its-way' ? 'amber' : 'neutral'} icon={<Icon size={14} aria-hidden />}>{words.states[state]}</Chip>{state === 'taking-part' && until !== null && <Faint small>{words.until(dayText(until))}</Faint>}</Row>;
}

/** In this order: what is asked, what limits it, that it is voluntary, and only then what one gets. */
export function ProgrammeCard({ programme, onGive, onWithdraw, place }: { programme: MyProgramme; onGive: () => void; onWithdraw: () => void; place?: ReactNode }) {
  const { words: told } = programme;
  const takesPart = programme.state === 'taking-part' || programme.state === 'on-its-way';
  return (
    <Card title={programme.title} actions={<Standing programme={programme} />} testId="programme">
      <Stack>
        <p>{programme.question}</p>
        <Facts rows={[[words.may, told.may], ...(told.limits.length === 0 ? [] : [[words.limits, told.limits.join(' ')] as const]), [words.use, <Faint key="use">{[programme.use, ...programme.modifiers].join(', ')}</Faint>]]} />
        <Notice tone="accent" title={words.voluntary}><p>{told.voluntary}</p></Notice>
        <p>{told.reward === null ? words.noReward : `${words.reward}: ${told.reward}`}</p>
        {place}
        <Row>{takesPart ? <Button onClick={onWithdraw} aria-label={`${words.withdraw}: ${programme.title}`}>{words.withdraw}</Button> : programme.endedAt === null && <Button kind="primary" onClick={onGive} aria-label={`${words.give}: ${programme.title}`}>{words.give}</Button>}</Row>
      </Stack>
    </Card>
  );
}
