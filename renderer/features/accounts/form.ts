import { readAddress } from '../../../core/airgap/index.ts';
import { strings } from '../../app/strings/index.ts';

const words = strings.accounts.errors;
const shortest = 8;

/** What the forms of this screen share: a name, a passphrase written twice, a derivation path. */
export interface Draft { readonly name: string; readonly path: string; readonly passphrase: string; readonly again: string }
export const emptyDraft: Draft = { name: '', path: '', passphrase: '', again: '' };
export type Mistakes<T> = Partial<Record<keyof T, string>>;

/** Steps as the workstation takes them: `//hard` or `/soft`; empty for none. */
export const isPath = (text: string): boolean => /^(?:\/{1,2}[A-Za-z0-9_.-]{1,40}){0,8}$/.test(text.trim());

export function mistakesOf(draft: Draft, nameNeeded = true): Mistakes<Draft> {
  return {
    ...(nameNeeded && draft.name.trim() === '' && { name: words.name }), ...(!isPath(draft.path) && { path: words.path }),
    ...(draft.passphrase.length < shortest && { passphrase: words.passphrase }), ...(draft.again !== draft.passphrase && { again: words.again }),
  };
}

export const addressMistake = (text: string): string | undefined => (readAddress(text) === null ? words.address : undefined);
export const passphraseMistake = (text: string): string | undefined => (text.length < shortest ? words.passphrase : undefined);
export function phraseMistake(text: string): string | undefined {
  const count = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  return [12, 15, 18, 21, 24].includes(count) ? undefined : words.phrase;
}
export const isClean = (mistakes: object): boolean => Object.values(mistakes).every((mistake) => mistake === undefined);
