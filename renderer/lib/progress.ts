/** Whole per cent, never 100 before it is there. */
export const percentOf = ({ block, of }: { readonly block: number; readonly of: number }): number => Math.max(0, Math.min(99, Math.floor((block / of) * 100)));
