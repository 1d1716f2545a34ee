import { strings } from '../../app/strings/index.ts';
import { useNow } from '../../lib/clock.ts';
import { durationText, instantText } from '../../lib/dates.ts';
import { sentenceOf } from '../../lib/failure.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Card, Facts, Faint, Mono, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PhaseChip } from './PhaseChip.tsx';
import type { Status } from './status.ts';

const words = strings.network.chain;
const orNone = (value: string | number | null) => value ?? strings.states.none;

export function ChainCard({ chain }: { chain: Status['chain'] }) {
  const now = useNow(1000);
  const { node } = chain;
  return (
    <Card title={words.title} actions={<PhaseChip phase={chain.phase} label={words.phases[chain.phase]} />} testId="network-chain">
      <Stack>
        {chain.mode === 'rpc' && <Notice tone="amber"><p>{words.rpc}</p></Notice>}
        {node.error !== null && <Notice tone="amber" role="alert"><p>{sentenceOf(node.error)}</p></Notice>}
        <Facts rows={[
          [words.name, chain.name], [words.mode, words[chain.mode]],
          [words.finalized, chain.finalizedAt === null ? words.never : <>{instantText(chain.finalizedAt)} <Faint small>{words.age(durationText(now - Date.parse(chain.finalizedAt)))}</Faint></>],
          ...(chain.leaseUntil === null ? [] : [[words.lease, <span key="lease" title={words.leaseAbout}>{instantText(chain.leaseUntil)}</span>] as const]),
          [words.node, node.local ? (node.running ? words.nodeRunning : words.nodeStopped) : words.nodeNone], [words.peers, chain.peers],
        ]} />
        <Disclosure label={strings.states.details}><Facts rows={[[words.block, orNone(chain.finalized)], [words.best, orNone(chain.best)], [words.version, orNone(node.version)], [words.genesis, <Mono key="genesis">{orNone(chain.genesis)}</Mono>]]} /></Disclosure>
      </Stack>
    </Card>
  );
}
