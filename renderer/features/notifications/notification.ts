import type { NotificationRow, Person } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';

const words = strings.notifications;

export const textOf = ({ kind, personName, organizationName, patientName }: NotificationRow, user: Pick<Person, 'kind'>): string =>
  words.text[kind]({ person: personName ?? words.somebody, organization: organizationName ?? words.aClinic, patient: patientName ?? words.patient, mine: user.kind === 'patient' });

type Place = { readonly to: '/me/looked' | '/me/consents' | '/me/rights' | '/emergencies' | '/retention'; readonly label: string };

/** Where one goes on from it; null where there is nothing to do. */
export function placeOf({ kind }: Pick<NotificationRow, 'kind'>, { kind: who, roles }: Pick<Person, 'kind' | 'roles'>): Place | null {
  const oversees = roles.includes('PrivacyOfficer') || roles.includes('Admin');
  if (kind.startsWith('dispute')) return who === 'patient' ? { to: '/me/rights', label: words.goTo.rights } : oversees ? { to: '/retention', label: words.goTo.wishes } : null;
  if (who === 'patient') return kind.startsWith('consent') ? { to: '/me/consents', label: words.goTo.consents } : { to: '/me/looked', label: words.goTo.looked };
  return oversees && kind !== 'emergency-approval' && !kind.startsWith('consent') ? { to: '/emergencies', label: words.goTo.queue } : null;
}
