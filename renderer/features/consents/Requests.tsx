import { strings } from '../../app/strings/index.ts';
import { Page } from '../../ui/Layout.tsx';
import { RequestList } from './RequestList.tsx';

const words = strings.consents.requests;

export const Requests = () => <Page title={words.title} subtitle={words.subtitle}><RequestList /></Page>;
