/** What a copy of a workstation's folder opens, at worst with its passphrase and a key steward's PIN. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { AccountId, PatientId } from '../../core/ids/index.ts';
import { createKeyService } from '../../workstation/keys/key-service.ts';
import type { Path } from '../../workstation/keys/protocol.ts';
import { createWrapping } from '../../workstation/keys/wrapping.ts';
import { createPassphraseKeychain } from '../../workstation/platform/passphrase-keychain.ts';
import { everyIdentity } from '../../workstation/services/paths/key-paths.ts';
import { openVault } from '../../workstation/vault/open-vault.ts';
import { person, subjectsOfPatient } from '../../workstation/vault/repositories/index.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

/** Every way that the copy gives from the key steward's own key: to the shared keys, and through the keyring to each section in many epochs. */
export async function stolenKeys({ folder, passphrase, steward, patient }: { folder: string; passphrase: string; steward: { account: AccountId; pin: string }; patient: PatientId }) {
  const keys = await createPassphraseKeychain(join(folder, 'keychain.json')).open(passphrase);
  const vault = openVault({ file: join(folder, 'vault.db'), key: keys.vaultKey });
  const { wrapped, ways, subject } = vault.read((db) => ({ wrapped: person(db, steward.account)?.wrapped, ways: everyIdentity(db, steward.account), subject: subjectsOfPatient(db, patient)[0] }));
  vault.close();
  if (wrapped === undefined || subject?.keyring == null) throw new Error('nothing to steal');
  const service = createKeyService({ wrapping: createWrapping({ workstationSecret: keys.workstationSecret, randomBytes: random }), randomBytes: random, now: () => Date.now() });
  await service.unlock({ account: steward.account, wrapped, secret: steward.pin });
  const { keyring, sections } = subject;
  const paths = ways.flatMap((way): Path[] => [way, ...sections.filter(({ sensitivity }) => sensitivity === 'general').flatMap(({ hash }) => [0, 1, 2, 3].map((epoch): Path => [...way, { kind: 'keyring', sealed: keyring, section: hash, epoch }]))]);
  return {
    opens: async (file: string) => (await service.tryAll({ account: steward.account, file: new Uint8Array(Buffer.from(file, 'base64')), paths })).opened,
    end: () => service.lockAccount({ account: steward.account }),
  };
}
