/** P5: small documents for two recipients. */
import { Encrypter } from 'age-encryption';
import { recipientOf } from '../../core/sealing/index.ts';
import { createRandom } from '../../core/synthetic/index.ts';
import { sealFile } from '../../workstation/sealing/age-file.ts';
import { type Bench, compared } from './bench.ts';

export const sealing: Bench = {
  id: 'P5', work: 'documents of 4 KB sealed for two recipients', against: 'age-encryption as it comes', unit: 'documents a second', usual: 500, asked: 4,
  run({ seed, n }) {
    const random = createRandom(seed);
    const content = Uint8Array.from({ length: 4_096 }, () => random.int(0, 255));
    const recipients = [1, 2].map((fill) => recipientOf(new Uint8Array(32).fill(fill)));
    const theirs = async (): Promise<void> => {
      const encrypter = new Encrypter();
      for (const recipient of recipients) encrypter.addRecipient(recipient);
      await encrypter.encrypt(content);
    };
    return compared(n,
      async () => { for (let at = 0; at < n; at += 1) await sealFile(content, recipients); },
      async () => { for (let at = 0; at < n; at += 1) await theirs(); });
  },
};
