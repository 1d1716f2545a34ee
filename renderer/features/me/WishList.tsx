import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Card, Faint, Row, Stack } from '../../ui/Layout.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Empty } from '../../ui/States.tsx';
import { lookText, wishStateText } from '../audit/index.ts';

const words = strings.retention.mine;

export function WishList({ patient }: { patient: PatientId }) {
  const query = useQuery(api.wishes.forPatient.queryOptions({ input: { patient }, staleTime: 5_000 }));
  return (
    <QueryView query={query}>{(rows) => (rows.length === 0 ? <Card title={words.list}><Empty icon={<IconGavel size={28} aria-hidden />} title={words.empty} sentence={words.emptySentence} /></Card> : (
      <Stack>{rows.map((row) => (
        <Card key={row.wish} title={words.kinds[row.kind]} actions={<Chip>{wishStateText(row)}</Chip>} testId="wish">
          <Stack tight>
            <p>{row.text}</p>
            {row.look !== null && <Faint small>{lookText(row)}</Faint>}
            <Faint small>{instantText(row.askedAt)}</Faint>
            {row.answer !== null && <><Row><strong>{words.answer}</strong></Row><p>{row.answer}</p></>}
            {row.answeredByName !== null && row.answeredAt !== null && <Faint small>{words.by(row.answeredByName, instantText(row.answeredAt))}</Faint>}
          </Stack>
        </Card>
      ))}</Stack>
    ))}</QueryView>
  );
}
