import type { OrganizationId, PatientId } from '../../../core/ids/index.ts';
import { SubjectId } from '../../../core/ids/index.ts';
import type { Story } from '../../../core/synthetic/index.ts';
import { AppError } from '../../../core/errors/index.ts';
import type { Desk } from '../../desk.ts';
import { consent, consentsOfSubject, ownOrganization, requestsOfSubject, subject, subjectsOfPatient } from '../../vault/repositories/index.ts';
import type { Given } from '../consents/agreement.ts';
import type { Terms } from '../consents/consents.ts';
import { consentTemplates } from '../consents/templates.ts';
import type { JobRun } from '../jobs/job-board.ts';
import { accountOf, type DemoTeam } from './demo-team.ts';
import { foreignStories, patientOf, patientOfStory, teamStories } from './demo-patients.ts';
import { patiently, until } from './patience.ts';
import type { Workshop } from './workshop.ts';

export type Cards = Readonly<Record<string, string>>;

const day = 86_400_000;

/** Who gives the other organization consent, and how it stands. Margaret Doyle and Lukas Schäfer have given none: the tour begins there. */
interface Plan { readonly story: string; readonly from: number; readonly until: number; readonly then?: 'revoke'; readonly guardian?: { readonly guardian: string; readonly relation: string } }
const plans: Readonly<Record<'harbour' | 'northside', readonly Plan[]>> = {
  harbour: [
    { story: 'withheld', from: 0, until: 90 * day },
    { story: 'critical-potassium', from: 0, until: 45_000 },
    { story: 'twin-a', from: 0, until: 30 * day, then: 'revoke' },
    { story: 'twin-b', from: 7 * day, until: 37 * day },
    // Nobody at the desk holds the key steward's keys, so this one waits until the steward signs in.
    { story: 'child', from: 0, until: 60 * day, guardian: { guardian: 'Deirdre Nolan', relation: 'mother' } },
  ],
  northside: [{ story: 'many-medicines', from: 0, until: 180 * day }],
};
/** Asked by the other organization's clinician and not answered yet. */
const asked: Readonly<Record<'harbour' | 'northside', readonly { story: string; text: string }[]>> = {
  harbour: [],
  northside: [{ story: 'pregnant', text: 'Booked for delivery here next month; we would like to see the antenatal record.' }],
};

const sections = consentTemplates.find(({ id }) => id === 'shared-care')?.sections ?? [];

const ownSubject = (desk: Desk, id: PatientId) => desk.vault.read((db) => subjectsOfPatient(db, id)).find(({ ours }) => ours);

/** The cards that patients with a PIN carry to the other organization. */
export function cardsOf(desk: Desk, team: DemoTeam): Cards {
  return Object.fromEntries(teamStories(desk, team).flatMap((story): [string, string][] => {
    const id = story.pin === null ? undefined : patientOfStory(desk, team, story);
    const own = id === undefined ? undefined : ownSubject(desk, id);
    return own === undefined ? [] : [[story.key, `assent:${String(own.organization)}:${own.id}`]];
  }));
}

/** Everybody with a card is in care here too; their record at the other organization is closed until they agree. */
export async function welcomeVisitors(desk: Desk, workshop: Workshop, run: JobRun, team: DemoTeam, cards: Cards): Promise<void> {
  const frontDesk = workshop.as(accountOf(desk, team, 'Registrar'));
  for (const story of foreignStories(desk, team)) {
    const card = cards[story.key];
    if (card === undefined) continue;
    const id = SubjectId.parse(card.split(':')[2]);
    const known = desk.vault.read((db) => subject(db, id));
    if (known?.patient == null) await frontDesk.patients.register({ ...factsOf(story), phone: null, pin: null, card });
    await patiently(run.signal, async () => {
      const linked = desk.vault.read((db) => subject(db, id));
      if (linked !== undefined) await workshop.refresh(linked);
    });
  }
}

function factsOf({ bundle }: Story) {
  const resource = patientOf(bundle);
  const name = (resource['name'] as { family?: string; given?: string[] }[] | undefined)?.[0];
  const gender = (['female', 'male', 'other'] as const).find((one) => one === resource['gender']) ?? 'unknown' as const;
  return { family: name?.family ?? 'Unknown', given: name?.given?.join(' ') ?? 'Unknown', birthDate: typeof resource['birthDate'] === 'string' ? resource['birthDate'] : null, gender };
}

export async function agreeToConsents(desk: Desk, workshop: Workshop, run: JobRun, team: DemoTeam, other: OrganizationId): Promise<void> {
  const witness = workshop.as(accountOf(desk, team, 'Nurse', 'Registrar'));
  for (const plan of plans[team.organization.key]) {
    const story = teamStories(desk, team).find(({ key }) => key === plan.story);
    const id = story === undefined ? undefined : patientOfStory(desk, team, story);
    const own = id === undefined ? undefined : ownSubject(desk, id);
    if (story === undefined || id === undefined || own === undefined) continue;
    const given: Given = plan.guardian === undefined ? { kind: 'pin', pin: story.pin ?? '' } : { kind: 'guardian', ...plan.guardian };
    const known = desk.vault.read((db) => consentsOfSubject(db, own.id))[0];
    const made = known?.id ?? await patiently(run.signal, () => {
      const now = desk.now();
      const terms: Terms = {
        grantee: { kind: 'role', organization: other, role: 'Clinician' }, sections, actions: ['read'], purposes: ['TREAT'], start: new Date(now + plan.from).toISOString(), end: new Date(now + plan.until).toISOString(),
      };
      return witness.consents.grant(id, terms, given, null);
    });
    if (plan.then !== 'revoke') continue;
    await until(run.signal, () => desk.vault.read((db) => consent(db, made))?.stage === 'confirmed');
    if (desk.vault.read((db) => consent(db, made))?.revokedAt === null) await witness.consents.revoke(id, made, given);
  }
}

export async function askForConsents(desk: Desk, workshop: Workshop, run: JobRun, team: DemoTeam, cards: Cards): Promise<void> {
  const clinician = workshop.as(accountOf(desk, team, 'Clinician'));
  for (const { story, text } of asked[team.organization.key]) {
    const card = cards[story];
    if (card === undefined) continue;
    const id = SubjectId.parse(card.split(':')[2]);
    await patiently(run.signal, async () => {
      const linked = desk.vault.read((db) => subject(db, id));
      if (linked?.patient == null) throw new AppError('app.not-found');
      if (desk.vault.read((db) => requestsOfSubject(db, id)).length > 0) return;
      await workshop.refresh(linked);
      const now = desk.now();
      await clinician.consents.request(linked.patient, linked.organization, { role: 'Clinician', sections, purposes: ['TREAT'], start: new Date(now).toISOString(), end: new Date(now + 60 * day).toISOString() }, text);
    });
  }
}

/** The organization that is not this workstation's, once it is known here. */
export async function otherOrganization(desk: Desk, run: JobRun, cards: Cards): Promise<OrganizationId> {
  const own = desk.vault.read(ownOrganization)?.id;
  const [card] = Object.values(cards);
  const id = Number(card?.split(':')[1]) as OrganizationId;
  if (card === undefined || own === undefined) throw new AppError('app.not-found');
  await until(run.signal, () => desk.names.organization(id) !== `organization ${String(id)}`);
  return id;
}
