import { useQuery } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Page } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { OwnRecord } from '../chart/index.ts';

const words = strings.chart.me;

export function MyRecord() {
  const query = useQuery(api.chart.mine.queryOptions({ staleTime: Infinity }));
  return <Page title={words.title} subtitle={words.subtitle}><QueryView query={query}>{(chart) => <><Notice tone="accent"><p>{words.allSeen}</p></Notice><OwnRecord chart={chart} /></>}</QueryView></Page>;
}
