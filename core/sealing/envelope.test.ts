import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8ToBytes } from './bytes.ts';
import { commitmentOf, decodeEnvelope, encodeEnvelope, Envelope, envelopeDigest } from './envelope.ts';

const envelope = (resources: unknown[]): Envelope => Envelope.parse({
  format: 'assent-document/1', genesis: '9'.repeat(64), document: 'd'.repeat(64), subject: '5'.repeat(64), section: { category: 'labs', sensitivity: 'general', hash: 'e'.repeat(32) }, epoch: 3,
  supersedes: null, organization: 1, author: '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY', authoredAt: '2026-01-01T00:00:00Z', salt: '7'.repeat(64), resources, signature: 'ab'.repeat(64),
});
const resource = fc.dictionary(fc.string().filter((key) => key !== '__proto__'), fc.jsonValue({ maxDepth: 3 })).map((fields) => ({ ...fields, resourceType: 'Observation' }));

describe('an envelope', () => {
  it('comes back as it went in, whatever the resources hold', () => {
    fc.assert(fc.property(fc.array(resource, { minLength: 1, maxLength: 4 }), (resources) => {
      const before = envelope(JSON.parse(JSON.stringify(resources)) as unknown[]);
      const reading = decodeEnvelope(encodeEnvelope(before));
      expect(reading).toEqual({ ok: true, envelope: before });
    }));
  });

  it('is never read from an altered byte as the same digest', () => {
    const whole = envelope([{ resourceType: 'Observation', id: 'a' }]);
    const bytes = encodeEnvelope(whole);
    const digest = envelopeDigest(whole);
    fc.assert(fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (position, change) => {
      const altered = bytes.slice();
      altered[position] = (altered[position] ?? 0) ^ change;
      const reading = decodeEnvelope(altered);
      if (reading.ok) expect([...envelopeDigest(reading.envelope), reading.envelope.signature]).not.toEqual([...digest, whole.signature]);
    }), { numRuns: 500 });
  });

  it.each<[string, (text: string) => string, string]>([
    ['spaces between', (text) => text.replace(':', ': '), 'not-canonical'], ['another order', (text) => text.replace('{"author"', '{"zzz":1,"author"'), 'schema'], ['a second key', (text) => text.replace('{"author":', '{"author":"x","author":'), 'not-canonical'],
    ['a cut', (text) => text.trimEnd().slice(0, -1), 'encoding'], ['another format', (text) => text.replace('document/1', 'document/2'), 'schema'], ['an escape', (text) => text.replace('labs', '\\u006cabs'), 'not-canonical'],
    ['a __proto__', (text) => text.replace('"resourceType"', '"__proto__":{"a":1},"resourceType"'), 'not-canonical'],
  ])('refuses %s', (_, change, reason) => {
    const text = new TextDecoder().decode(encodeEnvelope(envelope([{ resourceType: 'Observation' }])));
    expect(decodeEnvelope(utf8ToBytes(change(text)))).toEqual({ ok: false, reason });
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it('refuses nesting that would exhaust the stack', () => {
    const text = new TextDecoder().decode(encodeEnvelope(envelope([{ resourceType: 'Observation', x: 'HERE' }])));
    expect(decodeEnvelope(utf8ToBytes(text.replace('"HERE"', '['.repeat(200_000) + ']'.repeat(200_000))))).toMatchObject({ ok: false });
  });

  it('commits to the resources and the salt, and to nothing else', () => {
    const one = envelope([{ resourceType: 'Observation', id: 'a', b: 1 }]);
    expect(commitmentOf(envelope([{ b: 1, id: 'a', resourceType: 'Observation' }]))).toBe(commitmentOf(one));
    expect(commitmentOf({ ...one, epoch: 9 } as Envelope)).toBe(commitmentOf(one));
    expect(commitmentOf(envelope([{ resourceType: 'Observation', id: 'a', b: 2 }]))).not.toBe(commitmentOf(one));
    expect(commitmentOf({ ...one, salt: '8'.repeat(64) as Envelope['salt'] })).not.toBe(commitmentOf(one));
  });

  it('signs everything but the signature', () => {
    const one = envelope([{ resourceType: 'Observation' }]);
    expect(envelopeDigest({ ...one, signature: '00'.repeat(64) })).toEqual(envelopeDigest(one));
    expect(envelopeDigest({ ...one, epoch: 4 })).not.toEqual(envelopeDigest(one));
  });
});
