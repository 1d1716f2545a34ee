/** Row shapes come from our own tables: what the vault returns was checked when it was written. */
export type Flag = 0 | 1;

export const flag = (value: boolean): Flag => (value ? 1 : 0);
export const json = (value: unknown): string => JSON.stringify(value);
export const parsed = <Value>(text: string): Value => JSON.parse(text) as Value;

/** For `IN (…)`: at most a few hundred, and the statement cache keeps one statement a length. */
export const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
