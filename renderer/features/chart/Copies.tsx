import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { useNow } from '../../lib/clock.ts';
import { copiesText } from './copies-text.ts';

const words = strings.chart.detail.copiesOf;

/** How many nodes keep a document, as the store says it; asked again each minute while it is shown. */
export function Copies({ cid }: { cid: string }) {
  const query = useQuery(api.inspect.copies.queryOptions({ input: { cid: cid as never }, refetchInterval: 60_000, retry: false }));
  const now = useNow(5_000);
  if (query.data !== undefined && !query.isError) return <>{copiesText(query.data, now)}</>;
  return <>{query.isError ? words.unknown : words.asking}</>;
}
