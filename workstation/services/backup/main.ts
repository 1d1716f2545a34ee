/** `npm run backup -- --to FOLDER [--dir DATA]` and `npm run restore -- --from FOLDER [--dir DATA]`. Assent must not be running on that data. */
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { AppError, errorCodes } from '../../../core/errors/index.ts';
import packageFile from '../../../package.json' with { type: 'json' };
import { chosenKeychain } from '../../platform/chosen-keychain.ts';
import { defaultDataFolder } from '../../platform/data-folder.ts';
import { makeBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';

const usage = `npm run backup -- --to FOLDER [--dir DATA] [--without-documents]
                                                writes a new folder with everything of a workstation, encrypted under its passphrase
npm run restore -- --from FOLDER [--dir DATA]   puts it back where no workstation is yet
  Documents on a clinic's own nodes come along, so the nodes have to run; --without-documents leaves them there.
  End Assent first. The passphrase is asked for, or read from standard input. docs/recovery.md says more.`;

const afterwards = 'Never run the workstation that this backup was made of beside this one. If it was lost or stolen, say so here at once: Clinic, Workstations, "Another copy was lost or stolen".';

const string = { type: 'string' } as const;

/** Where the table's sentence would not fit what was asked for here. */
function sentenceOf(error: unknown, restoring: boolean): string {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error);
  const damaged = error.data['backup'];
  if (error.code === 'vault.corrupt' && typeof damaged === 'string') return `The backup is damaged: ${damaged}. Nothing was restored. Take another copy of it, or an older one.`;
  if (error.code === 'vault.corrupt' && !restoring) return 'What is here is damaged, so no backup was made of it: it would take the place of a good one. Start Assent, which sets it aside.';
  if (error.code === 'content.not-running' && !restoring) return 'The clinic\'s nodes, where the documents are, cannot be reached. Start them, or leave their documents out of this backup: --without-documents.';
  if (error.code === 'app.busy') return restoring ? 'There is something in that data folder already. Move it away, or name another with --dir.' : 'There is something of that name already. Name a new folder.';
  if (error.code === 'app.not-found') return restoring ? 'There is no backup in that folder.' : 'There is no workstation in that data folder.';
  return errorCodes[error.code].sentence;
}

async function passphraseFor(folder: string): Promise<string | undefined> {
  if (chosenKeychain(folder).keyFile === 'demo.key') return undefined;
  const terminal = process.stdin.isTTY;
  if (terminal) process.stderr.write('Passphrase: ');
  // Typed unseen: without an output the line editor writes nothing back.
  const lines = createInterface({ input: process.stdin, terminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (terminal) process.stderr.write('\n');
  }
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { to: string, from: string, dir: string, 'without-documents': { type: 'boolean', default: false } } });
  const dataDir = resolve(values.dir ?? defaultDataFolder());
  const place = values.to ?? values.from;
  if (place === undefined || (values.to !== undefined) === (values.from !== undefined)) { process.stderr.write(`${usage}\n`); return 2; }
  const restoring = values.from !== undefined;
  const folder = resolve(place);
  const say = (facts: object): void => { process.stdout.write(`${JSON.stringify(facts)}\n`); };
  const common = { dataDir, now: () => Date.now(), progress: (path: string, done: number, total: number) => { if (process.stderr.isTTY) process.stderr.write(`\r${String(done + 1)} of ${String(total)} ${path.slice(-60).padEnd(60)}`); } };
  try {
    if (!restoring) say({ backup: folder, ...await makeBackup({ ...common, to: folder, passphrase: await passphraseFor(dataDir), version: packageFile.version, documents: !values['without-documents'] }) });
    else {
      say({ restored: dataDir, ...await restoreBackup({ ...common, from: folder, passphrase: await passphraseFor(folder) }) });
      process.stderr.write(`${afterwards}\n`);
    }
    return 0;
  } catch (error) {
    process.stderr.write(`assent: ${sentenceOf(error, restoring)}\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
