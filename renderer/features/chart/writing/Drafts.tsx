import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useContext } from 'react';
import type { PatientId } from '../../../../core/ids/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { api } from '../../../lib/api.ts';
import { instantText } from '../../../lib/dates.ts';
import { Button } from '../../../ui/Button.tsx';
import { Faint, Row } from '../../../ui/Layout.tsx';
import { useRecord } from '../record.ts';
import { resourceKey } from './target.ts';
import { WriteContext } from './write.ts';

const words = strings.writing;

/** One's own unfinished texts about this patient, so that none is forgotten over a lock or a switch. */
export function Drafts({ patient, writing }: { patient: PatientId; writing: boolean }) {
  const write = useContext(WriteContext);
  const { documents } = useRecord();
  const { data = [] } = useQuery(api.writing.drafts.queryOptions({ input: { patient }, enabled: write !== null && !writing, staleTime: 0, gcTime: 0 }));
  if (write === null || writing || data.length === 0) return null;
  return (
    <Row>
      <Faint>{words.draft.unfinished}</Faint>
      {data.map(({ kind, target, keptAt }) => {
        const former = target === null ? null : documents.get(target.document)?.resources.find((resource) => resourceKey(resource) === target.resource) ?? null;
        const title = target === null ? words.titles[kind] : words.amendTitles[kind];
        return <Button key={`${kind} ${target?.resource ?? ''}`} icon={<IconPencil size={16} aria-hidden />} onClick={() => { write({ kind, target, former }); }}>{words.draft.of(title, instantText(keptAt))}</Button>;
      })}
    </Row>
  );
}
