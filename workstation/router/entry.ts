import type { NetworkStatus, Person as WirePerson, SessionState } from '../../core/contract/index.ts';
import type { z } from 'zod';
import type { OtherWorkstation } from '../../core/contract/index.ts';
import type { JobId } from '../../core/ids/index.ts';

/** What a window may ask before anybody is signed in, and before there is a vault. */
export interface Entry {
  state(): SessionState | Promise<SessionState>;
  people(): { people: WirePerson[]; others: z.infer<typeof OtherWorkstation>[] } | Promise<{ people: WirePerson[]; others: z.infer<typeof OtherWorkstation>[] }>;
  /** `useKeychain`: whether the system's keychain opens it from now on; undefined leaves that as it is. */
  openVault(passphrase: string, useKeychain?: boolean): Promise<SessionState>;
  demoClinic(): JobId;
  organization(input: { name: string; country: string; passphrase: string; adminName: string; adminPin: string; useKeychain: boolean }): JobId;
  noNetwork(): NetworkStatus;
}
