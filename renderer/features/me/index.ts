export { MyRecord } from './MyRecord.tsx';
export { MyConsents } from './MyConsents.tsx';
export { MyLooks } from './MyLooks.tsx';
export { MyResearch } from './MyResearch.tsx';
export { MyRights } from './MyRights.tsx';
export { MyRequests } from './MyRequests.tsx';
export { ActingFor } from './ActingFor.tsx';
