export { Application } from './Application.tsx';
export { Setup } from './Setup.tsx';
export { SetupWait } from './SetupWait.tsx';
