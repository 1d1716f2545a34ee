import { describe, expect, it } from 'vitest';
import { desktopObstacle } from './desktop-choice.mjs';

const machine = { platform: 'linux', uid: 1000, env: { DISPLAY: ':0' } as Record<string, string>, read: (_file: string): string | undefined => undefined, setuidSandbox: () => false };

describe('where the workstation opens', () => {
  it('is a window on an ordinary desktop', () => {
    expect(desktopObstacle(machine)).toBeUndefined();
    expect(desktopObstacle({ ...machine, platform: 'darwin', env: {} })).toBeUndefined();
  });
  it.each([
    ['root', { uid: 0 }, 'root'], ['no display', { env: {} }, 'no display'], ['a wish for a tab', { env: { DISPLAY: ':0', ASSENT_HOST: 'served' } }, 'ASSENT_HOST'],
    ['no user namespaces', { read: () => '1' }, 'sandbox'],
  ])('is a tab for %s', (_name, change, word) => {
    expect(desktopObstacle({ ...machine, ...change })).toContain(word);
  });
  it('is a window again where a helper of root makes the sandbox', () => {
    expect(desktopObstacle({ ...machine, read: () => '1', setuidSandbox: () => true })).toBeUndefined();
  });
});
