const key = 'assent-import-next';

/** Whether the person chose "import" on first run: the import page opens once they have signed in. */
export const importNext = {
  set: (wanted: boolean) => { if (wanted) sessionStorage.setItem(key, 'yes'); else sessionStorage.removeItem(key); },
  take: (): boolean => { const wanted = sessionStorage.getItem(key) === 'yes'; sessionStorage.removeItem(key); return wanted; },
};
