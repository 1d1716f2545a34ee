import { createWorkstation } from '../workstation/composition.ts';
import { runDesktopProgram } from './desktop-program.ts';

// Never awaited here: Electron is ready only when this module has ended, so a wait for that at the top would wait for itself.
void runDesktopProgram(createWorkstation);
