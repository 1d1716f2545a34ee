import { describe, expect, it } from 'vitest';
import { createSafeStorageDouble, goodWeather, type KeychainWeather } from '../../test/harness/safe-storage-double.ts';
import type { SystemKeychain } from '../../workstation/platform/host.ts';
import { openSystemKeychain } from './safe-storage-keychain.ts';

const secret = Uint8Array.from({ length: 32 }, (_, index) => 255 - index);
async function opened(weather: KeychainWeather): Promise<SystemKeychain> {
  const keychain = await openSystemKeychain(createSafeStorageDouble(weather), 'linux');
  if (typeof keychain === 'string') throw new Error(keychain);
  return keychain;
}

describe("the system's keychain", () => {
  it('gives back what it sealed, and nothing of it in clear', async () => {
    const keychain = await opened(goodWeather());
    const sealed = await keychain.protect(secret);
    expect(Buffer.from(sealed).includes(Buffer.from(secret)) || Buffer.from(sealed).includes(Buffer.from(secret).toString('base64'))).toBe(false);
    expect(await keychain.unprotect(sealed)).toEqual({ secret, stale: false });
    expect(keychain.backend).toBe('gnome_libsecret');
  });
  it.each<[string, NodeJS.Platform, Partial<KeychainWeather>, string]>([
    ['a public password', 'linux', { backend: 'basic_text' }, 'unprotected'], ['not known yet', 'linux', { backend: 'unknown' }, 'unprotected'],
    ['a name that nobody knows', 'linux', { backend: '' as 'unknown' }, 'unprotected'], ['a system without one', 'freebsd', {}, 'unprotected'],
    ['a locked one, whatever its name says', 'linux', { secret: null }, 'locked'],
  ])('is none to rely on where there is %s', async (_, platform, weather, obstacle) => {
    expect(await openSystemKeychain(createSafeStorageDouble({ ...goodWeather(), ...weather }), platform)).toBe(obstacle);
  });
  it('is none to rely on where it does not answer in time, or fails', async () => {
    const double = createSafeStorageDouble(goodWeather());
    expect(await openSystemKeychain({ ...double, isAsyncEncryptionAvailable: () => new Promise(() => undefined) }, 'linux', 20)).toBe('locked');
    expect(await openSystemKeychain({ ...double, isAsyncEncryptionAvailable: () => Promise.resolve(false) }, 'linux')).toBe('locked');
    expect(await openSystemKeychain({ ...double, encryptStringAsync: () => Promise.reject(new Error('dbus')) }, 'linux')).toBe('locked');
  });
  it('seals nothing under the public password when it is locked later, and takes nothing that was', async () => {
    const weather = goodWeather();
    const keychain = await opened(weather);
    const sealed = await keychain.protect(secret);
    weather.secret = null;
    await expect(keychain.protect(secret)).rejects.toThrow('public password');
    await expect(keychain.unprotect(sealed)).rejects.toThrow('temporarily unavailable');
    const planted = await createSafeStorageDouble(weather).encryptStringAsync(Buffer.from(secret).toString('base64'));
    await expect(keychain.unprotect(planted)).rejects.toThrow('public password');
  });
  it('says when the system has a newer key', async () => {
    const weather = goodWeather();
    const keychain = await opened(weather);
    const sealed = await keychain.protect(secret);
    weather.rotated = true;
    expect((await keychain.unprotect(sealed)).stale).toBe(true);
  });
});
