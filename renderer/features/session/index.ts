export { SessionGate } from './SessionGate.tsx';
export { SessionContext, useLock, useSession, useUser } from './session.ts';
