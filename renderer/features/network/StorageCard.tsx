import { strings } from '../../app/strings/index.ts';
import { bytesText, countText } from '../../lib/amounts.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Card, Facts, Faint, Mono, Stack } from '../../ui/Layout.tsx';
import { ConnectPeer } from './ConnectPeer.tsx';
import { PhaseChip } from './PhaseChip.tsx';
import type { Status } from './status.ts';

const words = strings.network.storage;

export const StorageCard = ({ storage }: { storage: Status['storage'] }) => (
  <Card title={words.title} actions={<PhaseChip phase={storage.phase} label={words.phases[storage.phase]} />} testId="network-storage">
    <Stack>
      <Facts rows={[[words.engine, words.engines[storage.engine]], [words.peers, storage.peers], [words.documents, countText(storage.blocks)], [words.pins, countText(storage.pins)], [words.size, bytesText(storage.bytes)]]} />
      {storage.peers === 0 && <Faint>{words.alone}</Faint>}
      <Disclosure label={strings.states.details}><Facts rows={[[words.peer, <Mono key="peer">{storage.peerId ?? strings.states.none}</Mono>], [words.addresses, <Mono key="addresses">{storage.addresses.join('\n') || strings.states.none}</Mono>]]} /></Disclosure>
      <Disclosure label={words.connect}><ConnectPeer /></Disclosure>
    </Stack>
  </Card>
);
