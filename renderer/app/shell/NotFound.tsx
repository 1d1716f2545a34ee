import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/Layout.tsx';
import { Empty } from '../../ui/States.tsx';
import { strings } from '../strings/index.ts';

export const NotFound = () => <Page title={strings.states.notFoundTitle}><Empty icon={<IconMapOff size={28} aria-hidden />} title={strings.states.notFoundSentence} act={<Link to="/">{strings.states.home}</Link>} /></Page>;
