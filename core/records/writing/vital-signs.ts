import type { VitalName, VitalsEntry } from '../../contract/writing.ts';

interface Bounds { readonly unit: string; readonly shown: string; readonly possible: readonly [number, number]; readonly usual: readonly [number, number] }
export interface VitalSign { readonly name: VitalName; readonly loinc: string; readonly display: string; /** The first is the one a form begins with. */ readonly units: readonly Bounds[] }

const bounds = (unit: string, shown: string, possible: readonly [number, number], usual: readonly [number, number]): Bounds => ({ unit, shown, possible, usual });

/**
 * What can be entered as a vital sign: LOINC code, UCUM units, and two guards against slips of the hand. Outside `possible` nothing is taken;
 * outside `usual` it is asked again. They are this program's own and wide for every age: no reference range, and nothing is flagged by them.
 */
export const vitalSignTable: readonly VitalSign[] = [
  { name: 'systolic', loinc: '8480-6', display: 'Systolic blood pressure', units: [bounds('mm[Hg]', 'mmHg', [30, 320], [70, 200])] },
  { name: 'diastolic', loinc: '8462-4', display: 'Diastolic blood pressure', units: [bounds('mm[Hg]', 'mmHg', [10, 220], [35, 120])] },
  { name: 'pulse', loinc: '8867-4', display: 'Heart rate', units: [bounds('/min', '/min', [10, 350], [40, 180])] },
  { name: 'respiration', loinc: '9279-1', display: 'Respiratory rate', units: [bounds('/min', '/min', [2, 120], [8, 60])] },
  { name: 'temperature', loinc: '8310-5', display: 'Body temperature', units: [bounds('Cel', '°C', [22, 46], [34, 41]), bounds('[degF]', '°F', [72, 115], [93, 106])] },
  { name: 'saturation', loinc: '59408-5', display: 'Oxygen saturation', units: [bounds('%', '%', [20, 100], [85, 100])] },
  { name: 'weight', loinc: '29463-7', display: 'Body weight', units: [bounds('kg', 'kg', [0.2, 650], [2, 250]), bounds('[lb_av]', 'lb', [0.5, 1_430], [4, 550])] },
  { name: 'height', loinc: '8302-2', display: 'Body height', units: [bounds('cm', 'cm', [15, 280], [40, 215]), bounds('[in_i]', 'in', [6, 110], [16, 85])] },
  { name: 'head', loinc: '9843-4', display: 'Head circumference', units: [bounds('cm', 'cm', [10, 100], [25, 65])] },
  { name: 'pain', loinc: '72514-3', display: 'Pain severity, 0 to 10', units: [bounds('{score}', 'of 10', [0, 10], [0, 10])] },
];

const signOf = (name: VitalName): VitalSign => vitalSignTable.find((sign) => sign.name === name) as VitalSign;
export const vitalSign = signOf;

export type VitalFault = 'unknown-unit' | 'impossible' | 'unusual' | 'half-a-pair' | 'not-below' | 'twice';
export interface VitalFinding { readonly name: VitalName; readonly fault: VitalFault; /** Of the bounds that were crossed, as a form says it: `70 to 200 mmHg`. */ readonly bounds: string }

const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;
const told = ({ shown }: Bounds, [low, high]: readonly [number, number]): string => `${String(low)} to ${String(high)} ${shown}`;

/** `unusual` may be confirmed; everything else has to be mended. Blood pressure is taken as a pair or not at all. */
export function vitalFindings(readings: VitalsEntry['readings']): VitalFinding[] {
  const found: VitalFinding[] = [];
  const seen = new Map<VitalName, number>();
  for (const { name, value, unit } of readings) {
    if (seen.has(name)) { found.push({ name, fault: 'twice', bounds: '' }); continue; }
    seen.set(name, value);
    const limits = signOf(name).units.find((one) => one.unit === unit);
    if (limits === undefined) found.push({ name, fault: 'unknown-unit', bounds: signOf(name).units.map(({ shown }) => shown).join(', ') });
    else if (!within(value, limits.possible)) found.push({ name, fault: 'impossible', bounds: told(limits, limits.possible) });
    else if (!within(value, limits.usual)) found.push({ name, fault: 'unusual', bounds: told(limits, limits.usual) });
  }
  const [upper, lower] = [seen.get('systolic'), seen.get('diastolic')];
  if (upper !== undefined && lower === undefined) found.push({ name: 'diastolic', fault: 'half-a-pair', bounds: '' });
  if (lower !== undefined && upper === undefined) found.push({ name: 'systolic', fault: 'half-a-pair', bounds: '' });
  if (upper !== undefined && lower !== undefined && lower >= upper) found.push({ name: 'diastolic', fault: 'not-below', bounds: '' });
  return found;
}
