import type { SessionState } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { Notice } from '../../ui/Notice.tsx';

const words = strings.session.rebuilt;

/** What happened to a database that was damaged, what may be missing, and what an administrator does about it. */
export function Rebuilt({ rebuilt: { at, setAside, lost } }: { rebuilt: NonNullable<SessionState['rebuilt']> }) {
  return (
    <Notice tone="amber" title={words.title}>
      <p>{words.what(at === null ? '' : instantText(at), setAside ?? '')}</p>
      <p>{lost.length === 0 ? words.onlyLast : words.lost(lost.map((kind) => words.kinds[kind]).join(', '))}</p>
      <p>{words.act}</p>
    </Notice>
  );
}
