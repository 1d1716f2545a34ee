import { AppError } from '../../../core/errors/index.ts';
import { type AccountId, ContentId, type OrganizationId } from '../../../core/ids/index.ts';
import { type AgeRecipient, bytesToUtf8, canonicalJson, pad, RequestText, utf8ToBytes } from '../../../core/sealing/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { answeredTexts, dropRequestText, setRequestText, unreadRequests } from '../../vault/repositories/index.ts';
import type { ChangeFeed } from '../changes/change-feed.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import { ownOrganizationPaths } from '../paths/key-paths.ts';

export interface RequestTextsDeps {
  readonly vault: Vault;
  readonly content: Pick<ContentStore, 'put' | 'get' | 'remove'>;
  readonly keys: Pick<Keys, 'openRequest'>;
  readonly seal: (content: string, recipients: readonly AgeRecipient[]) => Promise<Uint8Array>;
  /** The public key of an organization, its hash proven from the chain. */
  readonly recipientOf: (organization: OrganizationId) => Promise<AgeRecipient>;
  readonly organization: () => OrganizationId;
  readonly changes: ChangeFeed;
  readonly log: (error: unknown) => void;
}

const limits = { timeoutMs: 10_000, maxBytes: 64 * 1024 };

/** What is asked for and why, sealed to the organization that keeps the record. */
export function createRequestTexts(deps: RequestTextsDeps) {
  const { vault } = deps;
  let reading: Promise<void> = Promise.resolve();

  async function readAll(account: AccountId): Promise<void> {
    const paths = vault.read((db) => ownOrganizationPaths(db, account, deps.organization()));
    if (paths.length === 0) return;
    for (const { id, subject, textCid } of vault.read(unreadRequests)) {
      if (textCid === null) continue;
      try {
        const file = await deps.content.get(textCid, limits);
        const text = await firstThatOpens(paths.map((path) => () => deps.keys.openRequest({ account, path, file })));
        // A text of another request says nothing about this one.
        if (text.request !== id || text.subject !== subject) throw new AppError('document.tampered', { check: 'request' });
        vault.write((db) => { setRequestText(db, id, text.message, text.sections); });
        deps.changes.announce('requests', id);
      } catch (error) {
        deps.log(error);
      }
    }
  }

  return {
    async publish(to: OrganizationId, text: RequestText): Promise<ContentId> {
      // Padded: its length tells neither how much was asked for nor how much was written.
      const plain = bytesToUtf8(pad(utf8ToBytes(canonicalJson(RequestText.parse(text)))));
      return ContentId.parse(await deps.content.put(await deps.seal(plain, [await deps.recipientOf(to)])));
    },
    /** Somebody of the staff is here, whose keys open what was sealed to this organization. */
    read(account: AccountId): Promise<void> {
      reading = reading.then(() => readAll(account)).catch(deps.log);
      return reading;
    },
    /** Takes the texts of answered requests out of the store. */
    async tidy(): Promise<void> {
      for (const { id, cid } of vault.read(answeredTexts)) {
        await deps.content.remove(cid).catch(deps.log);
        vault.write((db) => { dropRequestText(db, id); });
      }
    },
  };
}
export type RequestTexts = ReturnType<typeof createRequestTexts>;
