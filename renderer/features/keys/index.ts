export { GuardianTasks } from './GuardianTasks.tsx';
export { Keys } from './Keys.tsx';
export { PatientKeys } from './PatientKeys.tsx';
