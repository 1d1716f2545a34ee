/** P6: a file of 100 MB sealed and opened, from disk to disk. */
import { spawnSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { AgeIdentity, AgeRecipient } from '../../core/sealing/index.ts';
import { openFileTo, sealFileTo } from '../../workstation/sealing/index.ts';
import { type Bench, compared } from './bench.ts';

export const largeFile: Bench = {
  id: 'P6', work: 'a file sealed and opened, from disk to disk', against: 'the age command', unit: 'MB a second', usual: 100, asked: 1,
  async run({ n, folder }) {
    const version = spawnSync('age', ['--version'], { encoding: 'utf8' });
    if (version.status !== 0) throw new Error('the age command is not here: apt install age');
    const identity = AgeIdentity.parse(await generateX25519Identity());
    const recipient = AgeRecipient.parse(await identityToRecipient(identity));
    const [plain, sealed, opened, secret] = ['plain', 'sealed', 'opened', 'identity'].map((name) => join(folder, name)) as [string, string, string, string];
    await writeFile(plain, randomFillSync(Buffer.alloc(n * 1_000_000)));
    await writeFile(secret, `${identity}\n`, { mode: 0o600 });
    const age = (...options: string[]): void => {
      const { status, stderr } = spawnSync('age', options, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`age: ${stderr}`);
    };
    const same = async (): Promise<void> => { if (!(await readFile(opened)).equals(await readFile(plain))) throw new Error('not what was sealed'); };
    // Both write new files: to cut an old one short costs as well.
    const clear = (): void => { for (const file of [sealed, opened]) rmSync(file, { force: true }); };
    const figures = await compared(n,
      async () => {
        clear();
        await sealFileTo(plain, sealed, [recipient]);
        const found = await openFileTo(sealed, opened, [identity]);
        if (!found.ok) throw new Error(found.reason);
      },
      () => { clear(); age('-r', recipient, '-o', sealed, plain); age('-d', '-i', secret, '-o', opened, sealed); });
    await same();
    return { ...figures, facts: { age: version.stdout.trim() } };
  },
};
