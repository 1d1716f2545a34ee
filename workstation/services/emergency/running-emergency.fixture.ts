/** A program to be killed: opens a vault in a folder, puts a running emergency with its gathered parts into it, says so, and goes on writing. */
import { join } from 'node:path';
import type { AccountId, EmergencyId, Hash, OrganizationId, SubjectId } from '../../../core/ids/index.ts';
import { openVault } from '../../vault/open-vault.ts';
import { putEmergencyCase, putGatheredShare, putGathering, putSetting, putShareSet, upsertEmergency, upsertSubject } from '../../vault/repositories/index.ts';

export const key = new Uint8Array(32).fill(5);
const id = (pair: string) => pair.repeat(32);
export const running = {
  emergency: id('e1') as EmergencyId, subject: id('5b') as SubjectId, set: id('5e') as Hash, opener: 'opener' as AccountId, organization: 2 as OrganizationId, openedAt: 1_000_000, restAt: 1_120_000, until: 4_600_000,
} as const;

const [, , folder] = process.argv;
if (folder !== undefined && process.argv[1]?.endsWith('running-emergency.fixture.ts') === true) {
  const vault = openVault({ file: join(folder, 'vault.db'), key });
  const { emergency, subject, set, opener, organization, openedAt, restAt, until } = running;
  vault.write((db) => {
    upsertSubject(db, { id: subject, organization: 1 as OrganizationId, ours: false, custodian: null, controller: null, patient: null, generation: 0, directoryCid: null, directory: null, keyring: null, sections: [], epochs: {}, stage: 'confirmed', createdAt: 1 });
    putShareSet(db, { id: set, purpose: 'emergency', subject, statement: { threshold: 2 } as never, createdAt: 1 }, [], {});
    putGathering(db, { id: emergency as string as Hash, set, account: opener, recipient: 'age1' as never, wrapped: null, begunBy: opener, begunAt: openedAt });
    putGatheredShare(db, emergency as string as Hash, { position: 0, givenBy: opener, givenAt: openedAt, sealed: new Uint8Array([1]) });
    putEmergencyCase(db, { emergency, subject, patient: null, openedBy: opener, reason: 1, text: 'unconscious', askedAt: openedAt, offline: true, known: false, pending: [], refused: null, accountText: null, accountAt: null });
    upsertEmergency(db, { id: emergency, subject, organization, openedBy: opener, reason: 1, text: null, sections: [], minimum: [], openedAt, restAt, until, approvers: [], threshold: 0, approvals: [], closedAt: null, review: null });
  });
  for (let count = 0; ; count += 1) {
    vault.write((db) => { putSetting(db, 'count', count); });
    if (count === 1) process.stdout.write('running\n');
  }
}
