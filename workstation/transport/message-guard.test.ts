import { describe, expect, it } from 'vitest';
import { createMessageGuard } from './message-guard.ts';

const guard = createMessageGuard(new Map([['/patients/search', 200], ['/imports/append', 4_000_000]]));
const call = (change: object = {}, payload: object = {}) => JSON.stringify({ i: '7', p: { u: '/patients/search', b: { json: { text: 'a' }, meta: [] }, ...payload }, ...change });

describe('what reaches the message handler', () => {
  it('is a call of a known procedure, as text or bytes, or the end of one', () => {
    expect(guard(call())).toMatchObject({ kind: 'call', id: '7', path: '/patients/search' });
    expect(guard(Buffer.from(call()))).toMatchObject({ kind: 'call', id: '7' });
    expect(guard('{"i":"7","t":4}')).toMatchObject({ kind: 'cancel', id: '7' });
  });
  it('may carry a file behind the mark', () => {
    const message = Buffer.concat([Buffer.from(JSON.stringify({ i: '1', p: { u: '/imports/append', h: { 'content-type': 'application/octet-stream' } } })), Buffer.from([0xff, 0x7b, 0xff])]);
    expect(guard(message)).toMatchObject({ kind: 'call', path: '/imports/append' });
  });
  it.each([
    ['a number', 7], ['nothing', undefined], ['an object', { i: '7' }], ['no JSON', 'hello'], ['a list', '[]'], ['no id', '{"p":{}}'], ['a long id', `{"i":"${'1'.repeat(41)}"}`],
    ['text that is not UTF-8', Buffer.from([0x7b, 0xc3, 0x28, 0x7d])],
  ])('is never %s', (_name, raw) => {
    expect(guard(raw)).toEqual({ kind: 'refused', id: undefined });
  });
  it.each([
    ['an unknown procedure', call({}, { u: '/toString' })], ['an address elsewhere', call({}, { u: 'http://example.org/patients/search' })],
    ['a procedure named by a prototype', call({}, { u: '/__proto__' })], ['another method', call({}, { m: 'GET' })], ['a stream from the client', call({ t: 3 })],
    ['a stream announced by headers', call({}, { h: { 'content-type': 'text/event-stream' } })], ['a header of its own', call({}, { h: { cookie: 'a=b' } })],
    ['more than the procedure takes', call({}, { b: { json: 'x'.repeat(300) } })], ['a place in the prototype', call({}, { b: { json: {}, meta: [[2, '__proto__', 'x']] } })],
    ['65 levels', `{"i":"7","p":{"u":"/patients/search","b":{"json":${'['.repeat(65)}${']'.repeat(65)}}}}`],
  ])('is never %s, and the call it belongs to is told', (_name, raw) => {
    expect(guard(raw)).toEqual({ kind: 'refused', id: '7' });
  });
  it('is never above 5 MiB', () => {
    expect(guard('x'.repeat(5 * 1024 * 1024 + 1)).kind).toBe('refused');
    expect(guard(new Uint8Array(5 * 1024 * 1024 + 1)).kind).toBe('refused');
  });
});
