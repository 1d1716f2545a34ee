import { child, newborn, pregnant, twins } from './families.ts';
import { criticalPotassium, diabetic, manyMedicines } from './long-term.ts';
import { allergic, deceased, unknown, withheld } from './special-cases.ts';
import type { Story } from './story.ts';

export type { Story } from './story.ts';

/** Twelve hand-written patients of the demo clinic, dates relative to `now` (ISO instant). */
export const stories = (now: string): readonly Story[] => [
  diabetic(now), withheld(now), child(now), ...twins(now), criticalPotassium(now), allergic(now), manyMedicines(now), pregnant(now), deceased(now), newborn(now), unknown(now),
];
