import type { EntryKind } from '../../../../core/contract/index.ts';
import type { AccountId, DocumentId, PatientId } from '../../../../core/ids/index.ts';
import { client } from '../../../lib/api.ts';

export interface DraftPlace { readonly patient: PatientId; readonly kind: EntryKind; readonly target: { readonly document: DocumentId; readonly resource: string } | null }
export type Keeping = 'kept' | 'keeping' | 'failed';

const pause = 250;
const again = 2_000;
const nameOf = (account: AccountId, { patient, kind, target }: DraftPlace): string => [account, patient, kind, target?.document, target?.resource].join(' ');

/** What the workstation has not taken yet: of a lock in the middle of a word, or while it does not answer. Of that person only, and only in this window. */
const unsaved = new Map<string, string>();

export const unsavedDraft = (account: AccountId, place: DraftPlace): string | null => unsaved.get(nameOf(account, place)) ?? null;
export const forgetDraft = (account: AccountId, place: DraftPlace): void => { unsaved.delete(nameOf(account, place)); };

export interface Keeper {
  change(body: string): void;
  /** At once: before a lock. */
  flush(): void;
  /** The form goes from the screen: once more, and what is not taken then waits for its author to come back to it. */
  leave(): void;
  /** Nothing more is kept: it was signed or thrown away. */
  end(): void;
}

/** Keeps one form in the vault a quarter of a second after each change, and tries again until it is taken. */
export function createKeeper(account: AccountId, place: DraftPlace, onState: (state: Keeping) => void): Keeper {
  const name = nameOf(account, place);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const send = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const body = unsaved.get(name);
    if (body === undefined || ended) return;
    client.writing.keepDraft({ ...place, body, author: account }).then(() => {
      if (unsaved.get(name) === body) { unsaved.delete(name); onState('kept'); }
    }, () => {
      onState('failed');
      if (!ended && timer === undefined) timer = setTimeout(send, again);
    });
  };
  return {
    change(body) {
      unsaved.set(name, body);
      onState('keeping');
      timer ??= setTimeout(send, pause);
    },
    flush: send,
    leave() { send(); ended = true; clearTimeout(timer); },
    end() { ended = true; clearTimeout(timer); unsaved.delete(name); },
  };
}
