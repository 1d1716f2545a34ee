/** Null where nothing was written; undefined for what is no port. */
export function portOf(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const port = /^\d{4,5}$/.test(trimmed) ? Number(trimmed) : 0;
  return port >= 1024 && port <= 65_535 ? port : undefined;
}
