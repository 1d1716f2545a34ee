import { describe, expect, it } from 'vitest';
import { correctedVersion, isCorrectable } from './correction.ts';
import { identityOf } from './identity.ts';

const at = '2026-11-28T10:00:00.000Z';
const note = { resourceType: 'DocumentReference', id: 'n1', status: 'current', content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: 'b2xk', title: 'Note', hash: 'x', size: 3 } }] };
const condition = { resourceType: 'Condition', id: 'c1', subject: { reference: 'Patient/p' }, code: { text: 'Astma' }, note: [{ text: 'since 2010' }] };

describe('a corrected version', () => {
  it('of a note has the corrected text, and says no more how long the old one was', () => {
    const version = correctedVersion(note, 'Grüße', 'Dr. A', at);
    expect(version).toMatchObject({ id: 'n1', docStatus: 'amended', date: at, content: [{ attachment: { data: Buffer.from('Grüße').toString('base64'), title: 'Note' } }] });
    expect(JSON.stringify(version)).not.toContain('"size"');
  });

  it('of anything else keeps what it says, and is annotated', () => {
    expect(correctedVersion(condition, 'It is asthma.', 'Dr. A', at)).toMatchObject({ code: { text: 'Astma' }, note: [{ text: 'since 2010' }, { authorString: 'Dr. A', time: at, text: 'It is asthma.' }] });
  });

  it('is the same resource as before, so that both are versions of one, and changes nothing of the one before', () => {
    const before = JSON.stringify([note, condition]);
    for (const resource of [note, condition]) expect(identityOf(correctedVersion(resource, 'other', 'Dr. A', at) ?? { resourceType: '' }, null)).toBe(identityOf(resource, null));
    expect(JSON.stringify([note, condition])).toBe(before);
  });

  it('of what carries neither text nor annotation there is none', () => {
    expect(isCorrectable({ resourceType: 'Patient' })).toBe(false);
    expect(correctedVersion({ resourceType: 'Patient' }, 'x', 'y', at)).toBeUndefined();
  });
});
