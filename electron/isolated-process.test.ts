import { afterEach, describe, expect, it } from 'vitest';
import { UtilityProcessDouble } from '../test/harness/utility-process-double.ts';
import { createKeys } from '../workstation/keys/create-keys.ts';
import { createIsolatedSpawner } from './isolated-process.ts';

const made: UtilityProcessDouble[] = [];
afterEach(() => { for (const child of made.splice(0)) child.endForGood(); });

function keysInUtilityProcess() {
  const spawnIsolated = createIsolatedSpawner((path) => { const child = new UtilityProcessDouble(path); made.push(child); return child as never; });
  return createKeys({ spawnIsolated, entry: new URL('../workstation/keys/process.ts', import.meta.url), workstationSecret: new Uint8Array(32).fill(7) });
}

describe('the keys process, as a utility process', () => {
  it('answers over its parent port: makes an account, opens it, signs', async () => {
    const keys = keysInUtilityProcess();
    const { account, wrapped } = await keys.createAccount({ secret: '123456' });
    await keys.unlock({ account, wrapped, secret: '123456' });
    const { signature } = await keys.sign({ account, payload: new Uint8Array([1, 2, 3]) });
    expect(signature.length).toBe(64);
    await expect(keys.unlock({ account, wrapped, secret: '654321' })).rejects.toMatchObject({ code: 'session.wrong-secret' });
    await keys.stop();
  });
  it('is gone within a second of the lock, also when it was only being started', async () => {
    const keys = keysInUtilityProcess();
    const account = keys.createAccount({ secret: '123456' }).then(() => 'made', (error: { code: string }) => error.code);
    const began = performance.now();
    await keys.stop();
    expect(performance.now() - began).toBeLessThan(1000);
    expect([await account, made[0]?.pid]).toEqual(['keys.unavailable', undefined]);
    // Control: Electron's own `kill` does nothing before the process runs.
    const early = new UtilityProcessDouble(new URL('../workstation/keys/process.ts', import.meta.url).pathname);
    made.push(early);
    expect(early.kill()).toBe(false);
  });
  it('takes a fatal error of its engine as its end, not as an exception here', async () => {
    const keys = keysInUtilityProcess();
    await keys.createAccount({ secret: '123456' });
    expect(() => made[0]?.emit('error', 'FatalError', 'here', '{}')).not.toThrow();
    await keys.stop();
  });
});
