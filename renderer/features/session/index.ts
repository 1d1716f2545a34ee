export { Rebuilt } from './Rebuilt.tsx';
export { RefillNotice } from './Refilling.tsx';
export { SessionGate } from './SessionGate.tsx';
export { SessionContext, useLock, useSession, useUser } from './session.ts';
