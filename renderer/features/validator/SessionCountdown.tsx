import { Progress } from '@mantine/core';
import { strings } from '../../app/strings/index.ts';
import { useNow } from '../../lib/clock.ts';
import { clockText, durationText } from '../../lib/dates.ts';
import { Faint, Figure, Stack } from '../../ui/Layout.tsx';
import type { Status } from './NodeState.tsx';

const words = strings.wallet.validator;

export function SessionCountdown({ session }: { session: NonNullable<Status['session']> }) {
  const now = useNow(1000);
  return (
    <Stack tight>
      <Faint>{words.sessionNumber(session.index)}</Faint>
      <span role="timer" aria-label={words.timeLeft} data-testid="session-countdown"><Figure>{durationText(Date.parse(session.endsAt) - now)}</Figure></span>
      <Progress.Root size="md"><Progress.Section value={Math.min(100, (session.block / session.length) * 100)} aria-label={words.session} /></Progress.Root>
      <Faint small>{words.blocks(session.block, session.length)} · {words.ends(clockText(session.endsAt))}</Faint>
    </Stack>
  );
}
