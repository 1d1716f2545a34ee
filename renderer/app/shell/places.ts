import { type Icon, IconBuildingHospital, IconBuildingStore, IconClipboardHeart, IconCoin, IconEye, IconFileImport, IconFlask, IconGavel, IconInbox, IconKey, IconWallet, IconListSearch, IconServer2, IconSunrise, IconUrgent, IconUsers, IconUsersGroup, IconShieldCheck } from '@tabler/icons-react';
import type { Person, RoleName } from '../../../core/contract/index.ts';
import { strings } from '../strings/index.ts';

const words = strings.shell.nav;
const care: readonly RoleName[] = ['Registrar', 'Nurse', 'Clinician', 'Laboratory', 'Pharmacist', 'KeySteward'];
const review: readonly RoleName[] = ['Admin', 'PrivacyOfficer', 'Auditor'];

export interface Place { readonly to: '/patients' | '/today' | '/import' | '/requests' | '/audit' | '/emergencies' | '/oversight' | '/organization' | '/keys' | '/staff' | '/research' | '/services' | '/retention' | '/validator' | '/wallet' | '/accounts' | '/me' | '/me/looked' | '/me/requests' | '/me/consents' | '/me/research' | '/me/rights' | '/me/acting'; readonly label: string; readonly icon: Icon; readonly key?: string; readonly exact?: boolean }

const staffPlaces: readonly (Place & { readonly roles: readonly RoleName[] })[] = [
  { to: '/patients', label: words.patients, icon: IconUsers, key: 'p', roles: care },
  { to: '/today', label: words.today, icon: IconSunrise, key: 't', roles: care },
  { to: '/import', label: words.imports, icon: IconFileImport, key: 'i', roles: care },
  { to: '/requests', label: words.requests, icon: IconInbox, key: 'r', roles: care },
  { to: '/organization', label: words.organization, icon: IconBuildingHospital, key: 'o', roles: ['Admin'] },
  { to: '/keys', label: words.keys, icon: IconKey, roles: ['KeySteward', 'Admin', 'PrivacyOfficer'] },
  { to: '/staff', label: words.staff, icon: IconUsersGroup, key: 's', roles: review },
  { to: '/audit', label: words.audit, icon: IconListSearch, key: 'a', roles: review },
  { to: '/emergencies', label: words.emergencies, icon: IconUrgent, key: 'e', roles: ['Admin', 'PrivacyOfficer'] },
  { to: '/oversight', label: words.oversight, icon: IconShieldCheck, key: 'c', roles: ['Admin', 'PrivacyOfficer'] },
  { to: '/research', label: words.research, icon: IconFlask, key: 'f', roles: [...review, 'Researcher'] },
  { to: '/retention', label: words.retention, icon: IconGavel, key: 'h', roles: review },
  { to: '/services', label: words.services, icon: IconBuildingStore, key: 'x', roles: ['Admin'] },
  { to: '/validator', label: words.validator, icon: IconServer2, key: 'v', roles: ['Admin', 'Validator'] },
  { to: '/wallet', label: words.wallet, icon: IconCoin, key: 'w', roles: ['Admin', 'Validator'] },
  { to: '/accounts', label: words.accounts, icon: IconWallet, key: 'k', roles: ['Admin', 'Validator'] },
];
const patientPlaces: readonly Place[] = [
  { to: '/me', label: words.record, icon: IconClipboardHeart, exact: true },
  { to: '/me/looked', label: words.looked, icon: IconEye },
  { to: '/me/requests', label: words.requests, icon: IconInbox },
  { to: '/me/consents', label: words.consents, icon: IconShieldCheck },
  { to: '/me/acting', label: words.acting, icon: IconUsersGroup },
  { to: '/me/research', label: words.research, icon: IconFlask },
  { to: '/me/rights', label: words.rights, icon: IconGavel },
];

/** What a person's roles lead to; the workstation refuses the rest anyway. */
export function placesOf(user: Person): readonly Place[] {
  if (user.kind === 'patient') return patientPlaces;
  const roles: readonly RoleName[] = user.kind === 'validator' ? [...user.roles, 'Validator'] : user.roles;
  return staffPlaces.filter((place) => place.roles.some((role) => roles.includes(role)));
}

export const isInCare = (user: Person): boolean => user.kind === 'staff' && user.roles.some((role) => care.includes(role));
