export { PatientPalette } from './PatientPalette.tsx';
