import { strings } from '../../app/strings/index.ts';
import { Page } from '../../ui/Layout.tsx';
import { RequestList } from '../consents/index.ts';

const words = strings.chart.me;

export const MyRequests = () => <Page title={words.requests} subtitle={words.requestsSubtitle}><RequestList self /></Page>;
