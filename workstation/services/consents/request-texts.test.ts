import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actions, purposes } from '../../../core/consent/index.ts';
import { OrganizationId, type RequestId } from '../../../core/ids/index.ts';
import { sealFile } from '../../sealing/index.ts';
import { consentRequest, newestSharedKey, upsertRequest } from '../../vault/repositories/index.ts';
import { ground, guardedDesk, type GuardedDesk, hash } from '../guardians/guardians.fixture.ts';
import { createRequestTexts } from './request-texts.ts';

const here = OrganizationId.parse(1);
const there = OrganizationId.parse(2);
const wanted = [{ category: 'labs', sensitivity: 'general' }, { category: 'notes', sensitivity: 'HIV' }] as const;

let keeper: GuardedDesk;
let asker: GuardedDesk;
let steward: Awaited<ReturnType<GuardedDesk['hire']>>;
let patient: Awaited<ReturnType<GuardedDesk['admit']>>;
const files = ground();
const failures: unknown[] = [];

beforeEach(async () => {
  keeper = await guardedDesk(files, here);
  asker = await guardedDesk(files, there);
  steward = await keeper.hire('Steward', 'KeySteward');
  await keeper.ring.provide(steward);
  patient = await keeper.admit('271828');
  failures.length = 0;
});
afterEach(() => { keeper.end(); asker.end(); });

const textsOf = (desk: GuardedDesk, own: OrganizationId) => createRequestTexts({
  vault: desk.vault, content: desk.content, keys: desk.keys, seal: sealFile, changes: desk.changes, organization: () => own, log: (error) => { failures.push(error); },
  recipientOf: () => Promise.resolve(keeper.vault.read((db) => newestSharedKey(db, here, 'organization'))[0]!.recipient),
});
const request = (): RequestId => hash() as string as RequestId;
const received = (id: RequestId, textCid: string): void => {
  keeper.vault.write((db) => {
    upsertRequest(db, {
      id, subject: patient.subject, organization: there, requestedBy: steward, grantee: { kind: 'Role', organization: there, role: 'Clinician' }, sections: [], actions: actions.read, purposes: purposes.TREAT, period: { start: 0, end: 10 },
      textCid: textCid as never, text: null, wanted: null, ours: false, state: 'open', consent: null, stage: 'confirmed', createdAt: 1,
    });
  });
};
const publish = (id: RequestId, message: string | null, about: RequestId = id) => textsOf(asker, there).publish(here, { format: 'assent-request/1', subject: patient.subject, request: about, sections: [...wanted], message });

describe('what a request says', () => {
  it('is read by the clinic it is sealed to, and is noise of one size in between', async () => {
    const id = request();
    const cid = await publish(id, 'Before her operation');
    const other = await publish(request(), null);
    expect(files.files.get(cid)?.length).toBe(files.files.get(other)?.length);
    expect(Buffer.from(files.files.get(cid) ?? []).toString('latin1')).not.toMatch(/operation|labs/);
    received(id, cid);
    await textsOf(keeper, here).read(steward);
    expect(keeper.vault.read((db) => consentRequest(db, id))).toMatchObject({ text: 'Before her operation', wanted });
    expect(failures).toEqual([]);
  });

  it('is not believed of another request', async () => {
    const id = request();
    received(id, await publish(id, 'Let me in', request()));
    await textsOf(keeper, here).read(steward);
    expect(keeper.vault.read((db) => consentRequest(db, id))).toMatchObject({ text: null, wanted: null });
    expect(failures).toHaveLength(1);
  });

  it('waits for somebody who holds the organization’s key', async () => {
    const id = request();
    received(id, await publish(id, 'Soon'));
    await textsOf(keeper, here).read(await keeper.hire('New', 'Nurse'));
    expect(keeper.vault.read((db) => consentRequest(db, id))?.wanted).toBeNull();
    await textsOf(keeper, here).read(steward);
    expect(keeper.vault.read((db) => consentRequest(db, id))?.text).toBe('Soon');
  });
});
