export { ProgrammeCard } from './ProgrammeCard.tsx';
export { Research } from './Research.tsx';
