/** Every procedure and event of the workstation, declared once. Router, clients, fuzzers and docs derive from it. */
import { accounts } from './accounts.ts';
import { admin } from './admin.ts';
import { audit } from './audit.ts';
import { chart } from './chart.ts';
import { consents } from './consents.ts';
import { emergency } from './emergency.ts';
import { guardians } from './guardians.ts';
import { imports } from './imports.ts';
import { inspect } from './inspect.ts';
import { changes, jobs } from './jobs.ts';
import { network, validator, wallet } from './network.ts';
import { notifications } from './notifications.ts';
import { patients } from './patients.ts';
import { retention } from './retention.ts';
import { session, setup } from './session.ts';

export const contract = { session, setup, jobs, changes, patients, chart, imports, consents, guardians, emergency, notifications, audit, admin, retention, network, validator, wallet, accounts, inspect };
export type Contract = typeof contract;

export * from './base.ts';
export { AccountKind, AccountRow } from './accounts.ts';
export { DecodedCall, Reading, WillSign } from './signing.ts';
export * from './records.ts';
export { Person, SessionState, OtherWorkstation } from './session.ts';
export { Change, Job, Topic, topics } from './jobs.ts';
export { PatientLine } from './patients.ts';
export { Chart, ChartDocument, Source } from './chart.ts';
export { chunkBytes, ImportReport, maxImportBytes } from './imports.ts';
export { type ConsentAct, ConsentRow, ConsentState, ConsentTemplate, Evidence, RequestRow } from './consents.ts';
export { EmergencyCase, EmergencyKeys, EmergencyPreview, emergencyReasons, OpenEmergency, RunningEmergency, standardMinimum } from './emergency.ts';
export { NotificationKind, NotificationRow } from './notifications.ts';
export { Guarded, GuardianSet, GuardianTask, mayGuardOrganization } from './guardians.ts';
export { AuditCheck, AuditRow } from './audit.ts';
export { type AdminAct, Assignment, OrganizationFacts, StaffRow } from './admin.ts';
export { ErasurePreview, ErasureRow, KeptRow, RetentionRow } from './retention.ts';
export { NetworkStatus, Trouble, OutboxRow, RewardRow, Transfer, ValidatorStatus } from './network.ts';
