import { IconCircleCheck, IconCloudOff, IconEraser, IconShieldX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Version } from '../../../../core/contract/index.ts';
import type { DocumentId, SubjectId } from '../../../../core/ids/index.ts';
import { refiledOf } from '../../../../core/records/writing/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { api } from '../../../lib/api.ts';
import { instantText } from '../../../lib/dates.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { Facts, type FactRow, Faint, Row } from '../../../ui/Layout.tsx';
import { QueryView } from '../../../ui/QueryView.tsx';
import { StageChip } from '../../../ui/StageChip.tsx';
import styles from './writing.module.css';

const words = strings.writing.history;
const marks = { holds: ['neutral', IconCircleCheck], broken: ['red', IconShieldX], 'out-of-reach': ['amber', IconCloudOff] } as const;

/** Who wrote this, when, where, and whether their signature holds: each version, newest first. Asked for when it is opened: it is a look at the record. */
export function History({ subject, document, resource }: { subject: SubjectId; document: DocumentId; resource: string }) {
  const query = useQuery(api.writing.versions.queryOptions({ input: { subject, document, resource }, staleTime: 30_000 }));
  return (
    <QueryView query={query}>{({ versions, olderElsewhere }) => (
      <div data-testid="versions">
        {versions.map((version) => <VersionView key={`${version.document} ${String(version.authoredAt)}`} version={version} />)}
        {olderElsewhere ? <Faint small>{words.elsewhere}</Faint> : versions.length === 1 && <Faint small>{words.only}</Faint>}
      </div>
    )}</QueryView>
  );
}

function VersionView({ version }: { version: Version }) {
  const { title, current, withdrawn, authorName, authoredAt, organizationName, why, stage, signature, resource } = version;
  const [tone, Icon] = marks[signature];
  const refiled = refiledOf(resource);
  const facts: FactRow[] = [
    [words.wrote, authorName ?? words.unknown], [words.when, authoredAt === null ? words.unknown : instantText(authoredAt)], [words.where, organizationName],
    [words.signed, <Chip key="signed" tone={tone} icon={<Icon size={14} aria-hidden />}>{words.signatures[signature]}</Chip>], ...(why === null ? [] : [[words.why, why] as const]), ...(refiled === null ? [] : [['', words.refiled] as const]), [words.state, <StageChip key="stage" stage={stage} />],
  ];
  return (
    <div className={styles['version']} data-testid="version" data-signature={signature}>
      <Row><b>{title}</b>{withdrawn ? <Chip tone="amber" icon={<IconEraser size={14} aria-hidden />}>{words.withdrawn}</Chip> : <Faint small>{current ? words.current : words.older}</Faint>}</Row>
      <Facts rows={facts} />
    </div>
  );
}
