/** As typed: null takes the rule away, undefined is no answer. The chain counts up to 255. */
export function readYears(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 255 ? Number(typed) : undefined;
}
