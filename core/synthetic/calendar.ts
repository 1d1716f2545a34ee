/** Dates relative to a fixed now, as FHIR writes them. Everything is UTC: made-up people have no time zone. */
export interface Calendar {
  readonly now: string;
  /** `YYYY-MM-DD`, so many days before now (negative: after). */
  day(daysAgo: number): string;
  /** Instant with seconds and zone, at an hour of that day. */
  at(daysAgo: number, hour?: number, minute?: number): string;
  /** Days between that date and now. */
  daysSince(date: string): number;
}

const DAY = 86_400_000;

export function createCalendar(now: string): Calendar {
  const start = Math.floor(Date.parse(now) / DAY) * DAY;
  const day = (daysAgo: number) => new Date(start - Math.round(daysAgo) * DAY).toISOString().slice(0, 10);
  const pad = (value: number) => String(value).padStart(2, '0');
  return {
    now, day,
    at: (daysAgo, hour = 9, minute = 0) => `${day(daysAgo)}T${pad(hour)}:${pad(minute)}:00Z`,
    daysSince: (date) => Math.round((start - Date.parse(date.slice(0, 10))) / DAY),
  };
}

export const years = (count: number): number => Math.round(count * 365.25);
export const months = (count: number): number => Math.round(count * 30.44);
