import { planckOf } from '../../lib/amounts.ts';

export interface OfferForm { readonly title: string; readonly text: string; readonly price: string; readonly deliveryDays: string; readonly inspectionDays: string }
export const emptyOffer: OfferForm = { title: '', text: '', price: '', deliveryDays: '30', inspectionDays: '7' };
export type OfferMistake = keyof OfferForm;

const mostDays = 365;
const daysOf = (text: string): number | null => { const days = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : 0; return days >= 1 && days <= mostDays ? days : null; };

/** What is asked of the workstation, or which fields keep it from being asked. */
export function readOffer(form: OfferForm) {
  const [title, text, price, deliveryDays, inspectionDays] = [form.title.trim(), form.text.trim(), planckOf(form.price), daysOf(form.deliveryDays), daysOf(form.inspectionDays)];
  const mistakes: OfferMistake[] = [];
  if (title === '') mistakes.push('title');
  if (text === '') mistakes.push('text');
  if (price === null) mistakes.push('price');
  if (deliveryDays === null) mistakes.push('deliveryDays');
  if (inspectionDays === null) mistakes.push('inspectionDays');
  return { value: title === '' || text === '' || price === null || deliveryDays === null || inspectionDays === null ? null : { title, text, price, deliveryDays, inspectionDays }, mistakes };
}
