import type { CouncilFacts, Proposed } from '../../core/contract/index.ts';
import { strings } from '../app/strings/index.ts';
import { Mono } from './Layout.tsx';
import { Notice } from './Notice.tsx';

const words = strings.admin.council;

/** What the council of institutions makes of an act, before it is signed; nothing where the one who asks is all of it. `without`: what can be done here without a seat. */
export function CouncilNotice({ council: { members, needed, mine }, without }: { council: CouncilFacts; without: string }) {
  if (!mine) return <Notice tone="amber"><p>{words.decides(needed, members)} {without}</p><p><Mono>npm run network -- --council list</Mono></p></Notice>;
  return members === 1 ? null : <Notice><p>{words.proposes(needed, members)}</p></Notice>;
}

/** `how`: the options of the command by which the others vote for it. */
export const ProposedNotice = ({ proposed: { motion, needed, members }, how }: { proposed: Proposed; how: string }) => (
  <Notice tone="accent" role="status"><p>{words.proposed(motion, needed, members)}</p><p><Mono>{`npm run network -- --council vote --motion ${String(motion)} ${how}`}</Mono></p></Notice>
);
