import { createWorkstation } from '../workstation/composition.ts';
import { runDesktopProgram } from './desktop-program.ts';

await runDesktopProgram(createWorkstation);
