export { Organization } from './Organization.tsx';
export { Staff } from './Staff.tsx';
