export { SessionGate } from './SessionGate.tsx';
export { useLock, useSession, useUser } from './session.ts';
