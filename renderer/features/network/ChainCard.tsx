import { IconClockExclamation } from '@tabler/icons-react';
import { strings } from '../../app/strings/index.ts';
import { useNow } from '../../lib/clock.ts';
import { durationText, instantText } from '../../lib/dates.ts';
import { sentenceOf } from '../../lib/failure.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Card, type FactRow, Facts, Faint, Mono, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { WaitingChip } from '../../ui/StageChip.tsx';
import { ChainProgress } from './ChainProgress.tsx';
import { ClockNotice } from './ClockNotice.tsx';
import { PhaseChip } from './PhaseChip.tsx';
import type { Status } from './status.ts';
import { TryNow } from './TryNow.tsx';

const words = strings.network.chain;
const orNone = (value: string | number | null) => value ?? strings.states.none;

export function ChainCard({ chain }: { chain: Status['chain'] }) {
  const now = useNow(1000);
  const { node, trouble } = chain;
  return (
    <Card title={words.title} actions={node.error === 'chain.clock' ? <Chip tone="amber" icon={<IconClockExclamation size={14} aria-hidden />}>{strings.shell.connection.clock}</Chip> : chain.disagreement !== null && chain.phase === 'ready' ? <WaitingChip /> : <PhaseChip phase={chain.phase} label={words.phases[chain.phase]} />} testId="network-chain">
      <Stack>
        {chain.mode === 'rpc' && chain.phase === 'ready' && <Notice tone="amber" title={words.rpc(chain.endpoint)}><p>{words.rpcAbout}</p></Notice>}
        {node.error === 'chain.clock' ? <ClockNotice now={now} /> : node.error !== null && <Notice tone="amber" role="alert"><p>{sentenceOf(node.error)}</p></Notice>}
        <ChainProgress chain={chain} />
        <Facts rows={[
          [words.name, chain.name], [words.mode, chain.mode === 'light' ? words.light : words.rpc(chain.endpoint)],
          [words.finalized, chain.finalizedAt === null ? words.never : <>{instantText(chain.finalizedAt)} <Faint small>{words.age(durationText(now - Date.parse(chain.finalizedAt)))}</Faint></>],
          ...(chain.leaseUntil === null ? [] : [[words.lease, <span key="lease" title={words.leaseAbout}>{instantText(chain.leaseUntil)}</span>] as const]),
          [words.node, node.local ? (node.running ? words.nodeRunning : words.nodeStopped) : words.nodeNone], [words.peers, chain.peers],
          ...(trouble === null ? [] : [[words.last, lastTrouble(trouble)] satisfies FactRow]),
        ]} />
        <TryNow phase={chain.phase} nextTryAt={chain.nextTryAt} now={now} />
        <Disclosure label={strings.states.details}><Facts rows={[[words.block, orNone(chain.finalized)], [words.best, orNone(chain.best)], [words.version, orNone(node.version)], [words.runtime, orNone(chain.specVersion)], [words.genesis, <Mono key="genesis">{orNone(chain.genesis)}</Mono>]]} /></Disclosure>
      </Stack>
    </Card>
  );
}

function lastTrouble({ reason, at, endpoint }: NonNullable<Status['chain']['trouble']>): string {
  const what = words.troubles[reason];
  return words.lastOf(endpoint === null ? what : words.lastFrom(what, endpoint), instantText(at));
}
