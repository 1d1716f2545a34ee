export { ProgrammeCard } from './ProgrammeCard.tsx';
export { Research } from './Research.tsx';
export { tokens } from './tokens.ts';
