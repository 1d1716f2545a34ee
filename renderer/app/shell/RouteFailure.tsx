import { IconMoodSad } from '@tabler/icons-react';
import { errorCodes } from '../../../core/errors/codes.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/States.tsx';
import { strings } from '../strings/index.ts';

/** A fault of the window itself. Its text may hold data, so it is not shown. */
export const RouteFailure = ({ reset }: { reset: () => void }) => (
  <Empty icon={<IconMoodSad size={28} aria-hidden />} title={strings.states.errorTitle} sentence={errorCodes['app.internal'].sentence} act={<Button onClick={reset}>{strings.states.retry}</Button>} />
);
