import type { Hash } from '../../../core/ids/index.ts';

/** The random parts of a grant, drawn before it is confirmed, so that what was shown is what is signed. */
export interface GrantDraft { readonly id: Hash; readonly salt: Hash }

const mostDrafts = 50;

export function createGrantDrafts(newId: () => Hash) {
  const drafts = new Map<string, GrantDraft>();
  return {
    /** The same for the same terms, until they are spent. */
    of(terms: string): GrantDraft {
      const known = drafts.get(terms);
      if (known !== undefined) return known;
      const draft = { id: newId(), salt: newId() };
      drafts.set(terms, draft);
      for (const oldest of drafts.keys()) { if (drafts.size <= mostDrafts) break; drafts.delete(oldest); }
      return draft;
    },
    /** Used once: the same terms given again are another consent. */
    spend(terms: string): void { drafts.delete(terms); },
  };
}
export type GrantDrafts = ReturnType<typeof createGrantDrafts>;
