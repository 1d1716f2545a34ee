/** Vaccines by CVX code (US CDC, public), with the usual ages in days for children and the number in the series. */
export interface Vaccine { readonly cvx: string; readonly name: string; readonly doses: readonly number[] }

export const vaccines = {
  hepatitisB: { cvx: '08', name: 'Hepatitis B, paediatric', doses: [1, 60, 180] },
  hexavalent: { cvx: '146', name: 'DTaP-IPV-Hib-HepB', doses: [60, 120, 330] },
  rotavirus: { cvx: '116', name: 'Rotavirus, pentavalent', doses: [60, 90, 120] },
  pneumococcal: { cvx: '133', name: 'Pneumococcal conjugate (13-valent)', doses: [60, 120, 330] },
  mmr: { cvx: '03', name: 'Measles, mumps and rubella', doses: [365, 600] },
  varicella: { cvx: '21', name: 'Varicella', doses: [370, 610] },
  dtapIpv: { cvx: '130', name: 'DTaP-IPV booster', doses: [1900] },
  hpv: { cvx: '165', name: 'HPV (9-valent)', doses: [4100, 4300] },
  influenza: { cvx: '140', name: 'Influenza, seasonal, preservative free', doses: [] },
  tdap: { cvx: '115', name: 'Tdap booster', doses: [] },
  covid: { cvx: '208', name: 'COVID-19, mRNA, 30 µg', doses: [] },
  zoster: { cvx: '187', name: 'Zoster, recombinant', doses: [] },
  pneumococcal23: { cvx: '33', name: 'Pneumococcal polysaccharide (23-valent)', doses: [] },
} as const satisfies Record<string, Vaccine>;

export type VaccineName = keyof typeof vaccines;
/** Given to children by age; the other vaccines are given to adults by season and need. */
export const childhood: readonly VaccineName[] = ['hexavalent', 'rotavirus', 'pneumococcal', 'mmr', 'varicella', 'dtapIpv', 'hpv'];
