import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/States.tsx';
import { strings } from '../strings/index.ts';

export const NotFound = () => <Empty icon={<IconMapOff size={28} aria-hidden />} title={strings.states.notFoundTitle} sentence={strings.states.notFoundSentence} act={<Link to="/">{strings.states.home}</Link>} />;
