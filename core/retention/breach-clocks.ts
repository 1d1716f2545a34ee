const hourMs = 3_600_000;

/** By when who has to be told of a breach, ms. `noticed`: when it became known, ms. */
export interface BreachClocks { readonly authority: number; readonly people: number }

/** The authority within 72 hours of having become aware of it (GDPR, article 33(1)); the people concerned without delay, and within 60 days of its discovery (45 CFR 164.404(b)). */
export const breachClocks = (noticed: number): BreachClocks => ({ authority: noticed + 72 * hourMs, people: noticed + 60 * 24 * hourMs });
