/** 1 ASN is 10^12 planck. Amounts stay decimal strings or bigint: a number would lose planck. */
const decimals = 12;
const one = 10n ** BigInt(decimals);

const group = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** A whole number, in groups of three. */
export const countText = (count: number): string => group(String(count));

const fewest = 4;
const fractionOf = (planck: bigint) => ((planck < 0n ? -planck : planck) % one).toString().padStart(decimals, '0').replace(/0+$/, '');

/** Decimals that a column needs so that its points stand below each other. */
export const decimalsOf = (amounts: readonly string[]): number => Math.max(fewest, ...amounts.map((amount) => fractionOf(BigInt(amount)).length));

/** `1 234.5000`: four decimals at least, more only where there is something to show or a column asks for them. */
export function amountText(planck: string | bigint, shown = fewest): string {
  const value = BigInt(planck);
  const sign = value < 0n ? '−' : '';
  const size = value < 0n ? -value : value;
  const fraction = fractionOf(value).padEnd(shown, '0');
  return `${sign}${group((size / one).toString())}.${fraction}`;
}

/** Null where the text is no positive amount with at most twelve decimals. */
export function planckOf(text: string): string | null {
  const match = /^(\d{1,20})(?:\.(\d{1,12}))?$/.exec(text.trim().replace(/[\s\u202f]/g, ''));
  if (match === null) return null;
  const value = BigInt(match[1] ?? '0') * one + BigInt((match[2] ?? '').padEnd(decimals, '0'));
  return value > 0n ? value.toString() : null;
}

export const bytesText = (bytes: number): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) { value /= 1000; unit += 1; }
  return `${unit === 0 ? String(value) : value.toFixed(1)} ${String(units[unit])}`;
};
