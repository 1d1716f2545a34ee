import { closeSync, existsSync, fstatSync, fsyncSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../../platform/durable-file.ts';

/** Files beside the databases that may hold a record: what was set aside as damaged, and exports. */
export interface DataFolderFiles {
  setAside(): string[];
  /** Whose names tell that they are about one of these ids. */
  exports(ids: readonly string[]): string[];
  /** Overwritten where they lie, then deleted. */
  destroy(files: readonly string[]): void;
}

/** Also files that wait to be imported: they would bring back what is erased. */
const isSetAside = /\.damaged-\d+(-wal|-shm)?$|\.building$|\.import$/;

export function createDataFolderFiles(dataDir: string): DataFolderFiles {
  const under = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)) : []);
  return {
    // Not the second workstation of a demo clinic, which looks after its own.
    setAside: () => [dataDir, join(dataDir, 'ipfs'), join(dataDir, 'imports')].flatMap((folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => isSetAside.test(name)).map((name) => join(folder, name)) : [])),
    exports: (ids) => under(join(dataDir, 'exports')).filter((file) => ids.some((id) => basename(file).includes(id))),
    destroy(files) {
      for (const file of files) {
        overwrite(file);
        rmSync(file, { force: true });
        syncFolder(dirname(file));
      }
    },
  };
}

const zeros = new Uint8Array(64 * 1024);

function overwrite(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    const { size } = fstatSync(handle);
    for (let at = 0; at < size; at += zeros.length) writeSync(handle, zeros, 0, Math.min(zeros.length, size - at), at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
