const shown = 6;
/** Enough of an account to tell two apart at a glance; the whole of it stands under Details. */
export const shortAccount = (account: string): string => `${account.slice(0, shown)}…${account.slice(-shown)}`;
