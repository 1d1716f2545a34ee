export { MyRecord } from './MyRecord.tsx';
export { MyConsents } from './MyConsents.tsx';
export { MyLooks } from './MyLooks.tsx';
export { MyRequests } from './MyRequests.tsx';
