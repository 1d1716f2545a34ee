/** Whether UCUM knows a unit, and what it calls it. */
export interface Units { find(unit: string): Promise<{ readonly known: boolean; readonly name: string | null }> }

type Ucum = ReturnType<(typeof import('@lhncbc/ucum-lhc'))['default']['UcumLhcUtils']['getInstance']>;

/** UCUM's alphabet. The library writes to the console of what holds a blank. */
const alphabet = /^[!-~]{1,40}$/;

/**
 * UCUM by the tables of the US National Library of Medicine (@lhncbc/ucum-lhc), loaded when a unit is first typed. Only what is exactly UCUM
 * is known: a guess at what was meant would be a conversion nobody asked for.
 */
export function createUnits(): Units {
  let loading: Promise<Ucum> | undefined;
  const load = async (): Promise<Ucum> => {
    const { default: library } = await import('@lhncbc/ucum-lhc');
    return library.UcumLhcUtils.getInstance();
  };
  return {
    async find(unit) {
      // What every object has (`constructor`) passes there as a unit.
      if (!alphabet.test(unit) || unit in Object.prototype) return { known: false, name: null };
      const ucum = await (loading ??= load());
      const { status, ucumCode, unit: found } = ucum.validateUnitString(unit);
      return status === 'valid' && ucumCode === unit && found !== undefined ? { known: true, name: found.name?.slice(0, 120) ?? null } : { known: false, name: null };
    },
  };
}
