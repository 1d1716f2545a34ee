export { Oversight } from './Oversight.tsx';
