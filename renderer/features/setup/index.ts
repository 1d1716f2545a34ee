export { Application } from './Application.tsx';
export { Setup } from './Setup.tsx';
export { SetupProgress } from './SetupProgress.tsx';
