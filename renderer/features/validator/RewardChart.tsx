import type { z } from 'zod';
import type { RewardRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { BarChart } from '../../ui/charts/BarChart.tsx';
import { unit } from '../../ui/units.ts';

export type Reward = z.infer<typeof RewardRow>;
const shown = 30;

/** Amounts become numbers only to be drawn; the table beside holds them whole. */
export function RewardChart({ rows }: { rows: readonly Reward[] }) {
  const bySession = new Map<number, bigint>();
  for (const row of rows) bySession.set(row.session, (bySession.get(row.session) ?? 0n) + BigInt(row.amount));
  const data = [...bySession].sort(([left], [right]) => left - right).slice(-shown).map(([session, amount]) => ({ key: String(session), value: Number(amount) / 1e12, label: `${strings.wallet.validator.sessionNumber(session)}: ${amountText(amount)} ${unit}` }));
  return <BarChart title={strings.wallet.validator.chart} data={data} format={(value) => value.toPrecision(3).replace(/\.?0+$/, '')} />;
}
