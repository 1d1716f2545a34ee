export { BackgroundSetup } from './BackgroundSetup.tsx';
