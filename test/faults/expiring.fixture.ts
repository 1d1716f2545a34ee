/** A program for R13: opens a workstation's parts after the end of its consents, as it would start, and ends. */
import { openReceivingDesk } from './receiving-desk.ts';

const [, , folder = '', now = '0'] = process.argv;
const desk = openReceivingDesk(folder, () => Number(now));
desk.forgetter.forgetEnded();
desk.vault.close();
