export { Network } from './Network.tsx';
export { About } from './About.tsx';
