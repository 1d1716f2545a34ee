import { IconClock } from '@tabler/icons-react';
import { Navigate } from '@tanstack/react-router';
import { useUser } from '../../features/session/index.ts';
import { Page } from '../../ui/Layout.tsx';
import { Empty } from '../../ui/States.tsx';
import { strings } from '../strings/index.ts';
import { placesOf } from './places.ts';

/** Everybody starts where their role works; a role that is not recorded yet opens its place by itself. */
export function Home() {
  const user = useUser();
  const place = placesOf(user)[0];
  if (place !== undefined) return <Navigate to={place.to} replace />;
  return <Page title={strings.shell.noRole.title}><Empty icon={<IconClock size={28} aria-hidden />} title={strings.shell.noRole.pending} sentence={strings.shell.noRole.sentence} /></Page>;
}
