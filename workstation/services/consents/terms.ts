import { type Conditions, everything, type Grantee, transferBases, type TransferBasis } from '../../../core/consent/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { AccountId, OrganizationId, SectionHash } from '../../../core/ids/index.ts';
import type { Vault } from '../../vault/database.ts';
import { documentsOfSubject, organization, type Subject } from '../../vault/repositories/index.ts';

/** As a person chooses them. */
export interface TermConditions {
  readonly team: boolean;
  readonly shift: boolean;
  /** Only what was written from then on, and before. */
  readonly from: string | null;
  readonly until: string | null;
  /** Only what these people wrote. */
  readonly writers: readonly AccountId[] | null;
}

const mostDocuments = 256;

/**
 * A receiver knows neither when a document was written nor by whom before it is opened, so what such terms mean is settled here, document by
 * document. What is written later is not among them: that is a consent to come. Errors: `consent.nothing-written`, `consent.too-many-documents`.
 */
export function conditionsOf(vault: Vault, subject: Subject, sections: readonly SectionHash[], terms: TermConditions | null): Conditions | null {
  if (terms === null) return null;
  const { team, shift, writers } = terms;
  const from = terms.from === null ? null : Date.parse(terms.from);
  const until = terms.until === null ? null : Date.parse(terms.until);
  const chosen = writers !== null || from !== null || until !== null;
  if (!chosen) return team || shift ? { only: everything, except: [], team, shift } : null;
  const documents = vault.read((db) => documentsOfSubject(db, subject.id)).filter(({ section, status, author, authoredAt }) => status === 'Current' && sections.includes(section)
    && (writers === null || (author !== null && writers.includes(author)))
    && ((from === null && until === null) || (authoredAt !== null && (from === null || authoredAt >= from) && (until === null || authoredAt < until)))).map(({ id }) => id);
  if (documents.length === 0) throw new AppError('consent.nothing-written');
  if (documents.length > mostDocuments) throw new AppError('consent.too-many-documents', { most: mostDocuments });
  return { only: { ...everything, documents }, except: [], team, shift };
}

/** The country that the consent reaches, with the basis on which data may go there. Errors: `consent.transfer-basis` where it has none. */
export function countriesOf(vault: Vault, own: OrganizationId, grantee: Grantee, basis: TransferBasis | null): { country: string; basis: number }[] {
  if (grantee.kind === 'Account') return [];
  const [kept, recipient] = vault.read((db) => [organization(db, own)?.country, organization(db, grantee.organization)?.country]);
  if (kept === recipient || recipient === undefined) return [];
  if (basis === null || basis === 'none') throw new AppError('consent.transfer-basis', { country: recipient });
  return [{ country: recipient, basis: transferBases.indexOf(basis) }];
}
