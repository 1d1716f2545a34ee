import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { z } from 'zod';
import type { ValidatorStatus } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText, bytesText } from '../../lib/amounts.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Card, Columns, type FactRow, Facts, Faint, Mono, Row, Stack } from '../../ui/Layout.tsx';
import { unit } from '../../ui/units.ts';
import { SessionCountdown } from './SessionCountdown.tsx';
import { ValidatorSet } from './ValidatorSet.tsx';

const words = strings.wallet.validator;
export type Status = z.infer<typeof ValidatorStatus>;
const good = <IconCircleCheck size={14} aria-hidden />;
const warn = <IconAlertTriangle size={14} aria-hidden />;
const orNone = (value: number | null) => (value === null ? strings.states.none : value.toLocaleString('en'));

/** What it is made of. */
const stakeRows = ({ eraPayout, points, pointsOfAll, commission, stake, stakeOfAll }: NonNullable<Status['stakeReward']>): readonly FactRow[] => [
  [words.stake.payout, `${amountText(eraPayout)} ${unit}`], [words.stake.points, words.stake.share(points.toLocaleString('en'), pointsOfAll.toLocaleString('en'))],
  [words.stake.commission, words.stake.percent(commission)], [words.stake.own, words.stake.share(`${amountText(stake)} ${unit}`, `${amountText(stakeOfAll)} ${unit}`)],
];

export function NodeState({ status }: { status: Status }) {
  const { node } = status;
  return (
    <Columns three>
      <Card title={words.session}>{status.session === null ? <Faint>{words.noSession}</Faint> : <SessionCountdown session={status.session} />}</Card>
      <Card title={words.node}>
        <Stack>
          <Row>
            <Chip tone={node.running ? 'accent' : 'amber'} icon={node.running ? good : warn}>{node.running ? words.running : words.stopped}</Chip>
            <Chip tone={status.inSet ? 'accent' : 'neutral'} icon={status.inSet ? good : warn}>{status.inSet ? words.inSet : words.notInSet}</Chip>
          </Row>
          <Facts rows={[[words.finalized, orNone(node.finalized)], [words.best, orNone(node.best)], [words.peers, node.peers], [words.stake.title, status.stakeReward === null ? words.stake.none : words.stake.of(`${amountText(status.stakeReward.amount)} ${unit}`, status.stakeReward.era)]]} />
          <Disclosure label={strings.states.details}>
            <Facts rows={[
              [words.version, node.version ?? strings.states.none], [words.memory, node.memoryBytes === null ? strings.states.none : bytesText(node.memoryBytes)], [words.disk, node.diskBytes === null ? strings.states.none : bytesText(node.diskBytes)],
              [words.account, status.account === null ? words.nobody : <Mono key="account">{status.account}</Mono>],
              ...(status.stakeReward === null ? [] : stakeRows(status.stakeReward)),
            ]} />
          </Disclosure>
        </Stack>
      </Card>
      <Card title={words.set} flush><ValidatorSet validators={status.validators} /></Card>
    </Columns>
  );
}
