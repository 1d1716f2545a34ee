import type { DocumentId } from '../../../core/ids/index.ts';
import { categoryOf, contentHash, type FhirResource, identityOf, type Section, sensitivityOf } from '../../../core/records/index.ts';
import { refiled, struck } from '../../../core/records/writing/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { StoredResource } from '../../vault/repositories/index.ts';
import type { Unsealed } from './document-writer.ts';

export const sectionOf = (resource: FhirResource): Section => ({ category: categoryOf(resource) ?? 'documents', sensitivity: sensitivityOf(resource) });

/** What was written in one go, of one section. */
export function documentOf(section: Section, resources: readonly FhirResource[]): Unsealed {
  return assembled(section, resources.map((resource) => ({ resource, fullUrl: null })));
}

function assembled(section: Section, members: readonly { readonly resource: FhirResource; readonly fullUrl: string | null }[]): Unsealed {
  const hashes = members.map(({ resource }) => contentHash(resource));
  return {
    section, part: 0, resources: members.map(({ resource }) => resource), fullUrls: members.map(({ fullUrl }) => fullUrl), identities: members.map(({ resource, fullUrl }) => identityOf(resource, fullUrl)),
    hashes: hashes.map(({ hash }) => hash), size: hashes.reduce((sum, { size }) => sum + size, 0),
  };
}

/** A document that is open to change: where it stands, and what in it is current. */
export interface OpenedDocument { readonly id: DocumentId; readonly section: Section; readonly resources: readonly StoredResource[] }

/** The document once more with one entry replaced: what else it holds goes along, since the chain knows documents and not what is in them. */
export function succeeding(former: OpenedDocument, target: StoredResource, next: FhirResource): Unsealed {
  return { ...assembled(former.section, former.resources.map(({ number, resource, fullUrl }) => ({ resource: number === target.number ? next : resource, fullUrl }))), supersedes: former.id };
}

export function struckDocument(former: OpenedDocument, target: StoredResource, why: string): Unsealed {
  const marked = struck(target.resource, why);
  if (marked === null) throw new AppError('writing.not-understood', { why: 'this kind of entry cannot be marked' });
  return succeeding(former, target, marked);
}

export function refiledDocument(target: StoredResource, patient: string, newId: string, why: string): Unsealed {
  const resource = refiled(target.resource, patient, newId, why);
  return documentOf(sectionOf(resource), [resource]);
}
