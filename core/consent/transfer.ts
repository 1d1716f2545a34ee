import type { Consent } from './types.ts';

/**
 * On what data may leave the country it is kept in: the number on chain is the position. The articles are the GDPR's; another law's
 * equivalent goes by the same name. `none` is what a consent says that names a country and no basis.
 */
export const transferBases = ['none', 'same-area', 'adequacy', 'safeguards', 'binding-rules', 'explicit-consent', 'legal-claim', 'public-interest'] as const;
export type TransferBasis = (typeof transferBases)[number];

/** Where each stands in the law, for the screen and the record of processing. */
export const transferSources: Readonly<Record<TransferBasis, string>> = {
  none: '', 'same-area': 'GDPR, article 1(3)', adequacy: 'GDPR, article 45', safeguards: 'GDPR, article 46', 'binding-rules': 'GDPR, article 47',
  'explicit-consent': 'GDPR, article 49(1)(a)', 'legal-claim': 'GDPR, article 49(1)(e)', 'public-interest': 'GDPR, article 49(1)(d)',
};

/** A consent names each country it reaches beside its own, with a basis. A country that nobody knows is another one. */
export function hasTransferBasis(consent: Pick<Consent, 'countries'>, kept: string | null, recipient: string | null): boolean {
  if (kept !== null && kept === recipient) return true;
  return consent.countries.some(({ country, basis }) => country === recipient && basis > 0 && basis < transferBases.length);
}
