import type { AccountId, ContentId, OrganizationId, SectionHash, SubjectId } from '../../../core/ids/index.ts';
import type { Call } from '../types.ts';
import { bytes, call, cid } from './arguments.ts';

export const subjects = {
  /** Without a controller the organization keeps custody. */
  register: (organization: OrganizationId, subject: SubjectId, controller: AccountId | null): Call => call('subjects', 'register', organization, bytes(subject), controller),
  setDirectory: (organization: OrganizationId, subject: SubjectId, directory: ContentId): Call => call('subjects', 'setDirectory', organization, bytes(subject), cid(directory)),
  rotate: (organization: OrganizationId, subject: SubjectId, sections: readonly SectionHash[]): Call => call('subjects', 'rotate', organization, bytes(subject), sections.map(bytes)),
  /** To the organization's own custody again. */
  offerToCustodian: (organization: OrganizationId, subject: SubjectId, custodian: OrganizationId): Call => call('subjects', 'offer', organization, bytes(subject), { Custodian: custodian }),
  accept: (organization: OrganizationId, subject: SubjectId): Call => call('subjects', 'accept', organization, bytes(subject)),
  claim: (organization: OrganizationId, subject: SubjectId, controller: AccountId): Call => call('subjects', 'claim', organization, bytes(subject), controller),
};
