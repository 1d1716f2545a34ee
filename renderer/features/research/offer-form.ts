export interface OfferForm { readonly title: string; readonly question: string; readonly use: string; readonly disease: string; readonly modifiers: string[]; readonly reward: string }
export const emptyOffer: OfferForm = { title: '', question: '', use: '6', disease: '', modifiers: [], reward: '' };

export type OfferMistake = 'title' | 'question' | 'disease';

/** What is asked of the workstation, or which fields keep it from being asked. A disease counts for a disease-specific use alone. */
export function readOffer(form: OfferForm) {
  const [title, question, disease, reward] = [form.title.trim(), form.question.trim(), form.disease.trim(), form.reward.trim()];
  const specific = form.use === '7';
  const mistakes: OfferMistake[] = [...(title === '' ? ['title' as const] : []), ...(question === '' ? ['question' as const] : []), ...(specific && disease === '' ? ['disease' as const] : [])];
  const value = mistakes.length > 0 ? null : { title, question, use: Number(form.use), modifiers: form.modifiers.map(Number), disease: specific ? disease : null, reward: reward === '' ? null : reward };
  return { value, mistakes };
}
