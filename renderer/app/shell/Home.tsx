import { Navigate } from '@tanstack/react-router';
import { useUser } from '../../features/session/index.ts';
import { placesOf } from './places.ts';

/** Everybody starts where their role works. */
export function Home() {
  const user = useUser();
  return <Navigate to={placesOf(user)[0]?.to ?? '/connection'} replace />;
}
