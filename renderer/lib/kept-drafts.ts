import type { EntryKind } from '../../core/contract/index.ts';
import type { AccountId, DocumentId, PatientId } from '../../core/ids/index.ts';
import { client } from './api.ts';

export interface DraftPlace { readonly patient: PatientId; readonly kind: EntryKind; readonly target: { readonly document: DocumentId; readonly resource: string } | null }
export type Keeping = 'kept' | 'keeping' | 'failed';

const pause = 250;
const again = 2_000;
/** A lock waits no longer than this for what was typed last: a screen left alone is the greater harm. */
const lockWaits = 1_000;
const nameOf = (account: AccountId, { patient, kind, target }: DraftPlace): string => [account, patient, kind, target?.document, target?.resource].join(' ');

interface Unsaved { readonly account: AccountId; readonly place: DraftPlace; readonly body: string }

/** What the workstation has not taken yet: of a lock in the middle of a word, or while it does not answer. Of that person only, and only in this window. */
const unsaved = new Map<string, Unsaved>();

export const unsavedDraft = (account: AccountId, place: DraftPlace): string | null => unsaved.get(nameOf(account, place))?.body ?? null;
export const forgetDraft = (account: AccountId, place: DraftPlace): void => { unsaved.delete(nameOf(account, place)); };

/** Rejects with the workstation's reason, and then it is still there. */
async function hand(name: string, draft: Unsaved): Promise<void> {
  await client.writing.keepDraft({ ...draft.place, body: draft.body, author: draft.account });
  if (unsaved.get(name) === draft) unsaved.delete(name);
}

/** All that one person typed here and the workstation has not taken: after they came back to a window that was locked under their hands. @returns how many it took now. */
export async function handUnsaved(account: AccountId): Promise<number> {
  const own = [...unsaved].filter(([, draft]) => draft.account === account);
  const handed = await Promise.allSettled(own.map(([name, draft]) => hand(name, draft)));
  return handed.filter(({ status }) => status === 'fulfilled').length;
}

/** Before the lock is asked for, which would have the workstation refuse what follows it. Never rejects: what is not taken waits for its author. */
export async function handBeforeLock(account: AccountId): Promise<void> {
  await Promise.race([handUnsaved(account), new Promise((resolve) => { setTimeout(resolve, lockWaits); })]);
}

export interface Keeper {
  change(body: string): void;
  /** At once: the page goes. */
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
    const draft = unsaved.get(name);
    if (draft === undefined || ended) return;
    hand(name, draft).then(() => { if (!unsaved.has(name)) onState('kept'); }, () => {
      onState('failed');
      if (!ended && timer === undefined) timer = setTimeout(send, again);
    });
  };
  return {
    change(body) {
      unsaved.set(name, { account, place, body });
      onState('keeping');
      timer ??= setTimeout(send, pause);
    },
    flush: send,
    leave() { send(); ended = true; clearTimeout(timer); },
    end() { ended = true; clearTimeout(timer); unsaved.delete(name); },
  };
}
