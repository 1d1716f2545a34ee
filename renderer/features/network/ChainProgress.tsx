import { Progress } from '@mantine/core';
import { percentOf } from '../../lib/progress.ts';
import { strings } from '../../app/strings/index.ts';
import { countText } from '../../lib/amounts.ts';
import { Faint, Row, Stack } from '../../ui/Layout.tsx';
import type { Status } from './status.ts';

const words = strings.network.chain;

/** While it comes to be up to date: what it is doing, and how far that is, as soon as anybody has told. */
export function ChainProgress({ chain: { phase, progress, peers } }: { chain: Status['chain'] }) {
  if (progress === null && phase !== 'connecting' && phase !== 'syncing') return null;
  const percent = progress === null ? null : percentOf(progress);
  const step = progress === null ? (phase === 'syncing' || peers > 0 ? words.asking : words.searching) : words.progressBy[progress.by];
  return (
    <div role="status" data-testid="chain-progress">
      <Stack tight>
        <Progress.Root size="md"><Progress.Section value={percent ?? 100} animated={percent === null} striped={percent === null} aria-label={words.progressLabel} /></Progress.Root>
        <Row align="between"><span>{progress === null || percent === null ? step : words.progress(countText(progress.block), countText(progress.of), percent)}</span>{progress !== null && <Faint>{step}</Faint>}</Row>
      </Stack>
    </div>
  );
}
