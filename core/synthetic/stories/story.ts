import { type Calendar, createCalendar } from '../calendar.ts';
import { demoClinic, type DemoOrganization, type DemoPerson, type OrganizationKey } from '../demo-clinic.ts';
import { createRandom, type Random } from '../random.ts';
import { createRecordBuilder, type RecordBuilder, type SyntheticBundle } from '../record-builder.ts';

/** A hand-written patient: what the demo clinic is about. */
export interface Story {
  readonly key: string;
  /** As the sign-in and the tour name them. */
  readonly name: string;
  /** What to look at, in one sentence. */
  readonly about: string;
  readonly organization: OrganizationKey;
  /** Six digits with which the patient agrees and looks; null for those who cannot hold one. */
  readonly pin: string | null;
  readonly bundle: SyntheticBundle;
}

export interface StoryContext { readonly calendar: Calendar; readonly random: Random; readonly record: RecordBuilder }

export const organizationOf = (key: OrganizationKey): DemoOrganization => demoClinic.organizations[key === 'harbour' ? 0 : 1];

/** The clinician who writes in made-up records of an organization. */
export const clinicianOf = (key: OrganizationKey): DemoPerson => {
  const found = demoClinic.staff.find(({ organization, roles }) => organization === key && roles.includes('Clinician'));
  if (found === undefined) throw new RangeError(`no clinician at ${key}`);
  return found;
};

/** Fixed facts, dates relative to `now`, ids from the story's key: the same every time. */
export function tell(now: string, facts: Omit<Story, 'bundle'>, write: (context: StoryContext) => void): Story {
  const calendar = createCalendar(now);
  const random = createRandom(`assent-story/${facts.key}`);
  const record = createRecordBuilder({ calendar, random, organization: organizationOf(facts.organization), author: clinicianOf(facts.organization) });
  write({ calendar, random, record });
  return { ...facts, bundle: record.bundle() };
}
