export { Validator } from './Validator.tsx';
