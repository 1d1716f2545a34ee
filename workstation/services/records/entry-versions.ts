import type { FhirResource, Purpose, Version } from '../../../core/contract/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { DocumentId, Hash, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import { contentHash, createChart, resourceTitle } from '../../../core/records/index.ts';
import { whyOf } from '../../../core/records/writing/index.ts';
import { bytesToUtf8 } from '../../../core/sealing/index.ts';
import type { ContentStore } from '../../ipfs/content-store.ts';
import type { Keys } from '../../keys/port.ts';
import type { Vault } from '../../vault/database.ts';
import { document, type Document, resourcesOfDocument, type StoredResource, versionsOf } from '../../vault/repositories/index.ts';
import type { Charts } from '../chart/chart.ts';
import { firstThatOpens } from '../chart/external-documents.ts';
import type { DirectoryOfNames } from '../names/directory-of-names.ts';
import { ownOrganizationPaths } from '../paths/key-paths.ts';
import type { Session } from '../session/session.ts';

export interface VersionsOf { readonly subject: SubjectId; readonly document: DocumentId; readonly resource: string; readonly purpose: Purpose; readonly reason: string | null }

export interface EntryVersionsDeps {
  readonly vault: Vault;
  readonly charts: Charts;
  readonly session: Session;
  readonly keys: Pick<Keys, 'openDocument'>;
  readonly content: Pick<ContentStore, 'get'>;
  readonly names: DirectoryOfNames;
  readonly organization: () => OrganizationId;
  readonly genesis: () => Hash;
}

const most = 50;
/** Opening a sealed file takes a while: of the newest this many the signature is checked. */
const mostChecked = 12;
const limits = { timeoutMs: 4_000, maxBytes: 64 * 1024 * 1024 };
const withdrawnOf = (resource: FhirResource): boolean => JSON.stringify([resource['status'], resource['verificationStatus']]).includes('"entered-in-error"');

/** Who wrote an entry, when, where, and whether their signature holds: for each of its versions. The document that holds it is decided and audited first. */
export function createEntryVersions(deps: EntryVersionsDeps) {
  /** The sealed file is opened again: what the vault says of an author is no proof. */
  async function signatureOf(row: Document, hash: Hash): Promise<Version['signature']> {
    const { account } = deps.session.require();
    try {
      const file = await deps.content.get(row.cid, limits);
      const paths = deps.vault.read((db) => ownOrganizationPaths(db, account, deps.organization()));
      const expected = { genesis: deps.genesis(), document: row.id, subject: row.subject, section: row.section, epoch: row.epoch, commitment: row.commitment, superseded: [] };
      const { envelope } = await firstThatOpens(paths.map((path) => () => deps.keys.openDocument({ account, path, file, expected })));
      const { author, resources } = JSON.parse(bytesToUtf8(envelope)) as { author?: unknown; resources: readonly FhirResource[] };
      return author === row.author && resources.some((resource) => contentHash(resource).hash === hash) ? 'holds' : 'broken';
    } catch (error) {
      return error instanceof AppError && error.code === 'document.tampered' ? 'broken' : 'out-of-reach';
    }
  }

  const versionOf = (row: Document, resource: FhirResource, more: Pick<Version, 'title' | 'current' | 'signature'>): Version => ({
    ...more, document: row.id, resource, withdrawn: withdrawnOf(resource), author: row.author, authorName: row.author === null ? null : deps.names.account(row.author), authoredAt: row.authoredAt === null ? null : new Date(row.authoredAt).toISOString(),
    organizationName: deps.names.organization(row.organization), why: whyOf(resource)?.slice(0, 200) ?? null, stage: row.stage, block: row.block,
  });

  /** A version that went along unchanged into a later document was written where it first stood. */
  function distinct(rows: readonly StoredResource[]): { first: StoredResource; current: boolean }[] {
    const runs: { first: StoredResource; current: boolean }[] = [];
    for (const row of rows) {
      const last = runs.at(-1);
      if (last?.first.hash === row.hash) runs[runs.length - 1] = { first: row, current: last.current || row.current };
      else runs.push({ first: row, current: row.current });
    }
    return runs;
  }

  return {
    async of(asked: VersionsOf): Promise<{ versions: Version[]; olderElsewhere: boolean }> {
      const { resources } = await deps.charts.document(asked);
      const row = deps.vault.read((db) => document(db, asked.document));
      if (row === undefined) throw new AppError('app.not-found');
      const named = ({ resourceType, id }: FhirResource): boolean => `${resourceType}/${String(id)}` === asked.resource;
      if (!row.ours) {
        const found = resources.find(named);
        if (found === undefined) throw new AppError('app.not-found');
        // What is another organization's was opened just now, or it would not be here: its signature was checked then.
        return { versions: [versionOf(row, found, { title: titleOf(found), current: true, signature: 'holds' })], olderElsewhere: row.supersedes !== null };
      }
      const target = deps.vault.read((db) => resourcesOfDocument(db, row.id)).find(({ resource }) => named(resource));
      if (target === undefined) throw new AppError('app.not-found');
      const runs = distinct(deps.vault.read((db) => versionsOf(db, target.patient, target.identity, most)));
      const versions = await Promise.all(runs.map(async ({ first, current }, index): Promise<Version[]> => {
        const holder = deps.vault.read((db) => document(db, first.document));
        // An import may have brought a version of another section: that one was not decided.
        if (holder?.section !== row.section) return [];
        return [versionOf(holder, first.resource, { title: first.title, current, signature: index < mostChecked ? await signatureOf(holder, first.hash) : 'out-of-reach' })];
      }));
      return { versions: versions.flat(), olderElsewhere: false };
    },
  };
}
export type EntryVersions = ReturnType<typeof createEntryVersions>;

const titleOf = (resource: FhirResource): string => resourceTitle(createChart([{ resource, document: null, source: null }]), resource).slice(0, 300);
