import { Select } from '@mantine/core';
import { transferBases, type TransferBasis, transferSources } from '../../../core/consent/index.ts';
import { strings } from '../../app/strings/index.ts';

export type { TransferBasis };
const words = strings.consents.transfer;
const bases = transferBases.filter((one) => one !== 'none');

/** No basis, no permit: asked only where the other organization is in another country. */
export function TransferField({ country, value, onChange, error }: { country: string; value: TransferBasis | null; onChange: (basis: TransferBasis | null) => void; error: boolean }) {
  return <Select label={words.label(country)} description={value === null ? words.hint : transferSources[value]} data={bases.map((one) => ({ value: one, label: words.bases[one] }))} value={value} onChange={(chosen) => { onChange(chosen as TransferBasis | null); }} error={error ? words.error : undefined} />;
}
