export { Imports } from './Imports.tsx';
