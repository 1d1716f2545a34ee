import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../core/errors/index.ts';
import { createRandom, syntheticPatient } from '../../core/synthetic/index.ts';
import { createRecordReader } from './record-reader.ts';

const reader = createRecordReader();
afterAll(() => reader.stop());
const bytes = new TextEncoder().encode(JSON.stringify(syntheticPatient(createRandom(3), { now: '2026-11-22T09:00:00Z', organization: 'harbour', number: 3 })));
const failure = (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: unknown) => (error instanceof AppError ? error.code : String(error)));

describe('reading a file on a thread', () => {
  it('gives its groups and says how far it is', async () => {
    const steps: number[] = [];
    const { parsed, groups, rejected } = await reader.read(bytes, ({ done }) => { steps.push(done); });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.entries).toHaveLength(parsed.total);
    expect(rejected).toEqual([]);
    expect(steps[0]).toBe(0);
  });
  it('hands on the codes, also of files beside good ones', async () => {
    const [bad, none, good] = await Promise.all([failure(reader.read(new TextEncoder().encode('{'), () => undefined)), failure(reader.read(new TextEncoder().encode('{}'), () => undefined)), failure(reader.read(bytes, () => undefined))]);
    expect([bad, none, good]).toEqual(['import.not-json', 'import.not-a-bundle', 'no error']);
  });
  it('gives up when progress throws, and when it is stopped; afterwards it reads again', async () => {
    expect(await failure(reader.read(bytes, () => { throw new AppError('app.cancelled'); }))).toBe('app.cancelled');
    const waiting = failure(reader.read(bytes, () => undefined));
    await reader.stop();
    expect(await waiting).toBe('app.cancelled');
    expect(await failure(reader.read(bytes, () => undefined))).toBe('no error');
  });
});
