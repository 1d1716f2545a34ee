import { describe, expect, it } from 'vitest';
import { AccountId, Hash, OrganizationId, SubjectId } from '../ids/index.ts';
import { decodeLogPack, decodeLogPart, encodeLogPack, encodeLogPart, filledCount, type LogPart } from './log-pack.ts';
import { paddedSize } from './padding.ts';

const device = AccountId.parse('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const organization = OrganizationId.parse(2);
const part: LogPart = { format: 'assent-log/1', subject: SubjectId.parse('a'.repeat(64)), organization, device, names: { [device]: 'Cleo' }, rows: [{ anchor: 3, index: 1, path: [Hash.parse('b'.repeat(64))], line: '{}' }] };

describe('log packs', () => {
  it('parts come back, and their sizes are padded', () => {
    const bytes = encodeLogPart(part);
    expect(decodeLogPart(bytes)).toEqual(part);
    expect(bytes.length).toBe(paddedSize(bytes.length));
  });

  it('packs come back by organization', () => {
    const pack = { organization, device, parts: new Map([[OrganizationId.parse(1), [Uint8Array.of(1, 2), Uint8Array.of(3)]], [organization, []]]) };
    expect(decodeLogPack(encodeLogPack(pack))).toEqual(pack);
  });

  it('what is none is null', () => {
    const text = new TextEncoder();
    for (const bytes of [new Uint8Array(0), text.encode('{}'), text.encode('[]'), Uint8Array.of(0xff), text.encode('{"format":"assent-log-pack/1","organization":1,"device":"x","parts":{}}')]) expect(decodeLogPack(bytes)).toBeNull();
    expect(decodeLogPart(encodeLogPart({ ...part, rows: [] }))).toBeNull();
    expect(decodeLogPack(text.encode(JSON.stringify({ format: 'assent-log-pack/1', organization: 1, device, parts: { __proto__x: [] } })))).toBeNull();
  });

  it('are filled up to a power of two', () => { expect([0, 1, 2, 3, 5, 8, 9].map(filledCount)).toEqual([1, 1, 2, 4, 8, 8, 16]); });
});
