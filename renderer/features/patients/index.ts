export { Patients } from './Patients.tsx';
export { RegisterPatient } from './RegisterPatient.tsx';
