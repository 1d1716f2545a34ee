/** Dates as people cannot misread them: `3 May 2026, 14:05`. FHIR dates keep the precision they were written in. */
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const shortMonths = months.map((month) => month.slice(0, 3));

let facilityZone = 'UTC';
/** Instants show in the facility's zone, wherever the window is. Set once the session is known. */
export const setFacilityZone = (zone: string) => { facilityZone = zone; formats.clear(); };
export const zoneName = () => facilityZone;

const formats = new Map<string, Intl.DateTimeFormat>();
function partsOf(instant: string | number): Record<string, string> {
  let format = formats.get(facilityZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: facilityZone, day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
    formats.set(facilityZone, format);
  }
  return Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
}
const isTime = (value: string | number) => !Number.isNaN(new Date(value).getTime());

export function instantText(instant: string | number): string {
  if (!isTime(instant)) return String(instant);
  const { day, month, year, hour, minute } = partsOf(instant);
  return `${String(Number(day))} ${shortMonths[Number(month) - 1] ?? ''} ${String(year)}, ${String(hour)}:${String(minute)}`;
}
export function dayText(instant: string | number): string {
  return instantText(instant).split(',')[0] ?? '';
}
export function clockText(instant: string | number): string {
  const { hour, minute } = partsOf(instant);
  return `${String(hour)}:${String(minute)}`;
}
/** A FHIR date, dateTime or instant. What does not read as one is shown verbatim. */
export function fhirDateText(date: string | null | undefined): string {
  if (date === null || date === undefined || date === '') return '';
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (match === null) return /^\d{4}-\d{2}-\d{2}T/.test(date) ? instantText(date) : date;
  const [, year, month, day] = match;
  const name = month === undefined ? '' : `${shortMonths[Number(month) - 1] ?? month} `;
  return `${day === undefined ? '' : `${String(Number(day))} `}${name}${String(year)}`;
}
export const fhirDayText = (date: string | null | undefined): string => (date !== null && date !== undefined && date.includes('T') ? dayText(date) : fhirDateText(date));

/** Whole years, months below two years, days below a month; stops at death. */
export function ageText(birth: string | null, until: string): string {
  const from = birth === null ? null : /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(birth);
  const to = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(until);
  if (from === null || to === null) return '';
  const number = (match: RegExpExecArray, index: number) => Number(match[index] ?? '1');
  let monthsLived = (number(to, 1) - number(from, 1)) * 12 + number(to, 2) - number(from, 2);
  if (number(to, 3) < number(from, 3)) monthsLived -= 1;
  if (monthsLived < 0) return '';
  if (from[2] === undefined) return `about ${String(Math.floor(monthsLived / 12))} y`;
  if (monthsLived >= 24) return `${String(Math.floor(monthsLived / 12))} y`;
  if (monthsLived >= 1) return `${String(monthsLived)} mo`;
  return `${String(Math.max(0, Math.round((Date.parse(until) - Date.parse(birth ?? until)) / 86_400_000)))} d`;
}

/** Of an instant, as a field for date and time holds it: `2026-05-03T14:05`, in the facility's zone. */
export function wallTime(instant: number | string): string {
  const { day, month, year, hour, minute } = partsOf(instant);
  const two = (part: string | undefined) => String(part).padStart(2, '0');
  return `${String(year)}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant that a clock of the facility shows so; null where it is no time. Of an hour that a change of the clocks repeats it is the first. */
export function instantOfWall(wall: string): string | null {
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  const guesses = [14, -14, 0].map((hours) => { const at = asUtc - hours * 3_600_000; return asUtc - (Date.parse(`${wallTime(at)}Z`) - at); });
  const fitting = guesses.filter((at) => wallTime(at) === wall);
  return new Date(fitting.length === 0 ? guesses[2] ?? asUtc : Math.min(...fitting)).toISOString();
}

export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${String(hours)}:${String(minutes).padStart(2, '0')}:${rest}` : `${String(minutes)}:${rest}`;
}

/** Today's date in the facility's zone, as FHIR writes it. */
export function todayText(): string {
  const { day, month, year } = partsOf(Date.now());
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
