export { Setup } from './Setup.tsx';
export { SetupProgress } from './SetupProgress.tsx';
