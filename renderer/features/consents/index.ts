export { Requests } from './Requests.tsx';
export { PatientConsents } from './PatientConsents.tsx';
export { RequestDialog } from './RequestDialog.tsx';
export { RequestList } from './RequestList.tsx';
export type { RequestTarget } from './RequestDialog.tsx';
export { EvidenceDialog } from './EvidenceDialog.tsx';
export { sensitiveCategories } from './sections.ts';
export { careRolesOf } from './care-roles.ts';
