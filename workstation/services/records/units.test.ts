import { describe, expect, it } from 'vitest';
import { createUnits } from './units.ts';
import { vitalSignTable } from '../../../core/records/writing/index.ts';

describe('units', () => {
  const units = createUnits();
  it.each([['mg/dL', 'milligram per deciliter'], ['mmol/L', 'millimole per liter'], ['10*3/uL', 'thousand per microliter'], ['{tablet}', '{tablet}']])('knows %s', async (unit, name) => {
    expect(await units.find(unit)).toEqual({ known: true, name });
  });
  it.each(['mmHg', 'cel', 'furlong', 'mg per dL', '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'MG/DL '])('refuses %j', async (unit) => {
    expect((await units.find(unit)).known).toBe(false);
  });
  it('knows every unit a vital sign may be entered in', async () => {
    for (const { unit } of vitalSignTable.flatMap((sign) => sign.units)) expect([unit, (await units.find(unit)).known]).toEqual([unit, true]);
  });
});
