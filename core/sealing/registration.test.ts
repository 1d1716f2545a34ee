import { describe, expect, it } from 'vitest';
import { AccountId, DocumentId, Hash, OrganizationId, SectionHash, SubjectId } from '../ids/index.ts';
import { commitmentOf, type Envelope } from './envelope.ts';
import { disagreement, type Registered } from './registration.ts';

const hex = (digit: string, bytes = 32): string => digit.repeat(bytes * 2);
const envelope: Envelope = {
  format: 'assent-document/1', genesis: Hash.parse(hex('9')), document: DocumentId.parse(hex('d')), subject: SubjectId.parse(hex('5')), section: { category: 'labs', sensitivity: 'general', hash: SectionHash.parse(hex('c', 16)) }, epoch: 2,
  supersedes: null, organization: OrganizationId.parse(1), author: AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'), authoredAt: '2026-01-01T00:00:00.000Z', salt: Hash.parse(hex('7')),
  resources: [{ resourceType: 'Observation' }], signature: hex('1', 64),
};
const registered: Registered = { genesis: envelope.genesis, document: envelope.document, subject: envelope.subject, section: envelope.section.hash, epoch: 2, commitment: commitmentOf(envelope), superseded: [] };
const older = DocumentId.parse(hex('e'));

describe('whether what was opened is what is registered', () => {
  it('the epoch of authoring may lie behind the one it is sealed to now, never before it', () => {
    expect(disagreement(envelope, registered)).toBeNull();
    expect(disagreement(envelope, { ...registered, epoch: 9 })).toBeNull();
    expect(disagreement(envelope, { ...registered, epoch: 1 })).toBe('epoch');
  });

  it.each<[string, Envelope, Registered, string]>([
    ['of another network', { ...envelope, genesis: Hash.parse(hex('8')) }, registered, 'network'],
    ['an older version', { ...envelope, document: older }, { ...registered, superseded: [older] }, 'superseded'],
    ['another document', { ...envelope, document: older }, registered, 'document'],
    ['of another subject', { ...envelope, subject: SubjectId.parse(hex('6')) }, registered, 'subject'],
    ['of another section', { ...envelope, section: { ...envelope.section, hash: SectionHash.parse(hex('b', 16)) } }, registered, 'section'],
    ['with other content', { ...envelope, resources: [{ resourceType: 'Condition' }] }, registered, 'commitment'],
  ])('%s is refused by name', (_what, opened, expected, name) => {
    expect(disagreement(opened, expected)).toBe(name);
  });
});
