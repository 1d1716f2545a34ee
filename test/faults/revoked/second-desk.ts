/** Another workstation of the same organization: a vault of its own that no word of a revoke reaches, a client of the chain of its own, and the real writer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ContentId, DocumentId, Hash, PatientId, type SubjectId } from '../../../core/ids/index.ts';
import type { BlockRef, Chain } from '../../../workstation/chain/index.ts';
import { contentIdOf, rawCidOf } from '../../../workstation/ipfs/content-address.ts';
import { sealDocument } from '../../../workstation/sealing/seal-document.ts';
import { createDocumentWriter } from '../../../workstation/services/records/document-writer.ts';
import { openVault } from '../../../workstation/vault/open-vault.ts';
import { putSharedKey, putWorkstation, subject as storedSubject, upsertSubject } from '../../../workstation/vault/repositories/index.ts';
import { organization } from '../../harness/validators.ts';
import { genesis, hex, type SealedWard } from './sealed-ward.ts';

export interface SecondDesk {
  /** One document by the real writer, not committed. */
  write(): Promise<{ readonly epoch: number; readonly file: Uint8Array }>;
  /** Writes on and on until a document is sealed to the epoch, or `most` blocks are over since the one that raised it. Blocks from that one to the beginning of the last writing. */
  untilSealedTo(epoch: number, raised: Promise<BlockRef>, best: () => number, most: number): Promise<{ readonly blocks: number; readonly epoch: number; readonly file: Uint8Array; readonly written: number }>;
  end(): void;
}

const stored = { patient: PatientId.parse('somebody'), identity: 'labs/1', url: null };

/** `chain`: null is a network that cannot be asked, so that it goes by what its own vault knows. */
export function openSecondDesk(chain: Chain | null, ward: SealedWard, subject: SubjectId): SecondDesk {
  const folder = mkdtempSync(join(tmpdir(), 'assent-second-desk-'));
  const vault = openVault({ file: join(folder, 'vault.db'), key: new Uint8Array(32).fill(4) });
  const { keys, author, authorRecipient, own, named, directory } = ward.writing;
  const row = () => vault.read((db) => storedSubject(db, subject));
  const mirror = (): void => {
    vault.write((db) => {
      upsertSubject(db, { id: subject, organization, ours: true, custodian: organization, controller: null, patient: null, generation: 1, directoryCid: null, directory: directory(), keyring: null, sections: [named], epochs: row()?.epochs ?? {}, stage: 'confirmed', createdAt: 1 });
    });
  };
  vault.write((db) => {
    putWorkstation(db, { organization, device: author, deviceRecipient: authorRecipient, deviceWrapped: new Uint8Array(1), genesis, createdAt: 1 });
    putSharedKey(db, { organization, holder: 'organization', version: 1, member: author, recipient: own, sealed: new Uint8Array(1) });
  });
  const files = new Map<string, Uint8Array>();
  const errors: unknown[] = [];
  const writer = createDocumentWriter({
    vault, keys, seal: sealDocument, chain: chain ?? ({ status: () => ({ phase: 'offline' }) } as unknown as Chain), log: (error) => { errors.push(error); }, outbox: () => { throw new Error('nothing is committed here'); },
    content: { putAll: (given: readonly Uint8Array[]) => Promise.resolve(given.map((file) => { const cid = ContentId.parse(contentIdOf(rawCidOf(file))); files.set(cid, file); return cid; })) } as unknown as Parameters<typeof createDocumentWriter>[0]['content'],
    organization: () => organization, genesis: () => genesis, newId: () => DocumentId.parse(hex(32)), newSalt: () => Hash.parse(hex(32)), now: () => Date.now(),
  });

  const desk: SecondDesk = {
    async write() {
      mirror();
      const known = row();
      if (known === undefined) throw new Error('no subject');
      const written = await writer.write(author, stored.patient, known, [{ section: named, resources: [{ resourceType: 'Observation', id: hex(4), valueString: hex(100) }], fullUrls: [stored.url], identities: [stored.identity], hashes: [Hash.parse(hex(32))], part: 0, size: 0 }]);
      await writer.discard(written);
      const [one] = written;
      if (one === undefined) throw new Error('nothing was written');
      const file = files.get(one.row.cid);
      files.clear();
      if (file === undefined) throw new Error('nothing was stored');
      return { epoch: one.row.epoch, file };
    },
    async untilSealedTo(epoch, raised, best, most) {
      let block: BlockRef | null = null;
      raised.then((found) => { block = found; }, () => undefined);
      for (let written = 1; ; written += 1) {
        const begun = best();
        const one = await desk.write();
        const since = block as BlockRef | null;
        const tooLate = since !== null && begun > since.number + most;
        if (one.epoch >= epoch || tooLate) return { ...one, written, blocks: Math.max(0, begun - (await raised).number) };
        await pause(50);
      }
    },
    end() { vault.close(); rmSync(folder, { recursive: true, force: true }); },
  };
  return desk;
}
