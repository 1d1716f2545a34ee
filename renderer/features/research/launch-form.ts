import { planckOf } from '../../lib/amounts.ts';

export interface LaunchForm { readonly payment: string; readonly payments: string; readonly places: string; readonly enrolDays: string; readonly settleDays: string }
export const emptyLaunch: LaunchForm = { payment: '', payments: '1', places: '', enrolDays: '90', settleDays: '365' };

export type LaunchMistake = 'payment' | 'payments' | 'places' | 'enrolDays' | 'settleDays' | 'order';
/** As many as the network takes. */
export const most = { payments: 1_000, places: 10_000, enrolDays: 3_650, settleDays: 3_650 } as const;

const whole = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 0);

/** What is asked of the workstation, or which fields keep it from being asked. `total`: planck; null while it cannot be worked out. */
export function readLaunch(form: LaunchForm) {
  const payment = planckOf(form.payment);
  const counts = { payments: whole(form.payments), places: whole(form.places), enrolDays: whole(form.enrolDays), settleDays: whole(form.settleDays) };
  const names = ['payments', 'places', 'enrolDays', 'settleDays'] as const;
  const mistakes: LaunchMistake[] = [...(payment === null ? ['payment' as const] : []), ...names.filter((name) => counts[name] < 1 || counts[name] > most[name])];
  if (mistakes.length === 0 && counts.settleDays < counts.enrolDays) mistakes.push('order');
  const total = payment === null || counts.payments === 0 || counts.places === 0 ? null : BigInt(payment) * BigInt(counts.payments) * BigInt(counts.places);
  return { value: payment === null || mistakes.length > 0 ? null : { payment, ...counts }, mistakes, total };
}
