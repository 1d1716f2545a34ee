// docs/errors.md from the table of error codes: `node build/errors-page.mjs` on Node 24 writes it, a test holds it in step.
import { realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

export const errorsPageFile = join(root, 'docs', 'errors.md');

const whatHelps = {
  never: 'nothing: trying again gives the same answer',
  later: 'waiting; Assent tries again by itself or you do',
  'other-node': 'Assent asks another node or peer',
  'after-user-action': 'what the sentence says',
};

export function errorsPage(codes) {
  const groups = Map.groupBy(Object.entries(codes), ([code]) => code.split('.')[0]);
  const sections = [...groups].map(([group, entries]) => [
    `## ${group}`, '', '| code | the screen says | what helps | audited |', '| --- | --- | --- | --- |',
    ...entries.map(([code, { sentence, retry, audit }]) => `| \`${code}\` | ${sentence} | ${whatHelps[retry]} | ${audit ? 'yes' : 'no'} |`),
  ].join('\n'));
  return `${[
    '# Errors',
    'Made from `core/errors/codes.ts` by `build/errors-page.mjs`; edit that table, not this page.',
    'A screen shows the sentence and a reference. The reference is found in `logs/` of the data folder, in a line with the error\'s name, its code and its places in our code; messages are left out there, since one may quote a record. "Audited" means that the refusal is meant to leave a row in the audit log.',
    ...sections,
  ].join('\n\n')}\n`;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { errorCodes } = await import('../core/errors/codes.ts');
  writeFileSync(errorsPageFile, errorsPage(errorCodes));
}
