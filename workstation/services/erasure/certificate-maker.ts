import { type ErasureCertificate, type ErasureStatement, erasureStatement, type ErasureStore } from '../../../core/proof/index.ts';
import type { AccountId, Hash, OrganizationId } from '../../../core/ids/index.ts';
import { bytesToHex } from '../../../core/sealing/index.ts';
import type { At, KeptDocument, Tombstone } from '../../chain/types.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import type { Erasure } from '../../vault/repositories/index.ts';

export type Erased = { readonly line: KeptDocument; readonly tombstone: Tombstone };

export interface CertificateMaker {
  make(erasure: Erasure, after: Readonly<Record<ErasureStore, number>>, erased: At<readonly Erased[]>): Promise<ErasureCertificate>;
}

/** What nobody can count from here. Each is true of every erasure; the last ones where they apply. */
const beyond = {
  backups: (known: number) => `Backups: ${known === 0 ? 'none was made on this workstation' : `${String(known)} made on this workstation before, openable with its passphrase`}. One that is restored is read against the network, and erased again at its next connection.`,
  saved: 'What people printed or saved outside of the data folder.',
  others: 'Copies that other organizations fetched under a consent. Their workstations are told by the network and drop them; this one did not look.',
  ledger: 'The network’s past blocks: they name the files’ addresses, fingerprints and sizes, never content. A tombstone stands in the place of each line.',
  audit: 'The audit log, which is kept: who did what and when, by ids, with the reasons given.',
  disk: 'Space that the file system or the drive moved: it was overwritten where it lay, and holds nothing that opens without this workstation’s key.',
  organizationKey: 'The organization’s own key, which other documents need: it would open a copy of a file that somebody kept.',
  cluster: 'Further nodes of the clinic’s document store: they were told to give the files up; their disks were not looked at.',
} as const;

export function createCertificateMaker(deps: {
  vault: Vault; keys: Pick<Keys, 'sign'>; device: AccountId; organization: () => OrganizationId; genesis: () => Hash; engine: 'embedded' | 'clinic'; proven: () => boolean; now: () => number;
}): CertificateMaker {
  return {
    async make(erasure, after, { value: erased, at }) {
      const counts = erasure.found?.counts ?? {};
      const backups = deps.vault.read((db) => db.get<{ count: number }>("SELECT count(*) AS count FROM audit_row WHERE action = 'backup.make'"))?.count ?? 0;
      const statement: ErasureStatement = {
        format: 'assent-erasure/1', id: erasure.id, genesis: deps.genesis(), organization: deps.organization(), device: deps.device, subject: erasure.subject, scope: erasure.whole ? 'record' : 'documents',
        documents: erased.map(({ line, tombstone }) => ({ document: line.id, requestedBy: tombstone.requestedBy, confirmedBy: tombstone.confirmedBy, erasedAt: new Date(tombstone.erasedAt).toISOString() })),
        block: { number: at.number, hash: at.hash, at: new Date(at.time).toISOString(), proven: deps.proven() }, madeAt: new Date(deps.now()).toISOString(),
        stores: (Object.keys(after) as ErasureStore[]).map((store) => ({ store, before: counts[store] ?? 0, after: after[store] })),
        beyond: [beyond.backups(backups), beyond.saved, beyond.others, beyond.ledger, beyond.audit, beyond.disk, beyond.organizationKey, ...(deps.engine === 'clinic' ? [beyond.cluster] : [])],
      };
      const { signature } = await deps.keys.sign({ account: deps.device, payload: erasureStatement(statement) });
      return { statement, signature: bytesToHex(signature) };
    },
  };
}
