import type { RoleName } from '../contract/base.ts';
import { createRandom } from './random.ts';

export type OrganizationKey = 'harbour' | 'northside';

export interface DemoOrganization {
  readonly key: OrganizationKey;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly city: string;
  readonly address: string;
  readonly phone: string;
  /** FHIR id of the Organization resource, the same in every made-up record. */
  readonly id: string;
  readonly mrnSystem: string;
  readonly mrnPrefix: string;
}

export interface DemoPerson {
  readonly key: string;
  readonly prefix: string | null;
  readonly given: string;
  readonly family: string;
  /** As the sign-in lists them. */
  readonly name: string;
  /** Null for the validator, who belongs to no clinic. */
  readonly organization: OrganizationKey | null;
  readonly roles: readonly RoleName[];
  /** What they do, in words. */
  readonly title: string;
  readonly licence: string | null;
  /** Six digits, for the demo only: printed on its sign-in. */
  readonly pin: string;
  /** FHIR id of the Practitioner resource. */
  readonly id: string;
}

export interface DemoClinic {
  readonly organizations: readonly [DemoOrganization, DemoOrganization];
  /** Eight, over the roles of both organizations. */
  readonly staff: readonly DemoPerson[];
  readonly admin: DemoPerson;
  /** By the organization that begins the tour: who is in care there too, has a record at the other one, and has not agreed to anything yet. */
  readonly tour: Readonly<Record<OrganizationKey, string>>;
  readonly validator: DemoPerson;
}

const idOf = (key: string): string => createRandom(`assent-demo/${key}`).uuid();

const harbour: DemoOrganization = {
  key: 'harbour', name: 'Harbour Clinic', country: 'IE', city: 'Cork', address: '4 Quayside, Cork', phone: '+353 20 915 0100', id: idOf('harbour'), mrnSystem: 'https://harbour-clinic.example/mrn', mrnPrefix: 'HC',
};
const northside: DemoOrganization = {
  key: 'northside', name: 'Northside Hospital', country: 'IE', city: 'Cork', address: '120 North Ring Road, Cork', phone: '+353 20 915 0200', id: idOf('northside'), mrnSystem: 'https://northside-hospital.example/mrn', mrnPrefix: 'NH',
};

const person = (key: string, name: readonly [prefix: string | null, given: string, family: string], organization: OrganizationKey | null, roles: readonly RoleName[], title: string, licence: string | null, pin: string): DemoPerson => {
  const [prefix, given, family] = name;
  return { key, prefix, given, family, name: [prefix, given, family].filter((part) => part !== null).join(' '), organization, roles, title, licence, pin, id: idOf(key) };
};

export const demoClinic: DemoClinic = {
  organizations: [harbour, northside],
  staff: [
    person('okafor', ['Dr.', 'Adaeze', 'Okafor'], 'harbour', ['Clinician'], 'Family physician', 'IMC-402917', '271828'),
    person('lindqvist', [null, 'Maja', 'Lindqvist'], 'harbour', ['Nurse'], 'Nurse', 'NMBI-118204', '161803'),
    person('brennan', [null, 'Ciara', 'Brennan'], 'harbour', ['Registrar'], 'Front desk', null, '141421'),
    person('haddad', [null, 'Samir', 'Haddad'], 'harbour', ['Laboratory'], 'Laboratory scientist', 'CORU-55120', '173205'),
    person('nowak', [null, 'Piotr', 'Nowak'], 'harbour', ['KeySteward', 'PrivacyOfficer'], 'Health records and privacy', null, '223606'),
    person('castellano', ['Dr.', 'Lucia', 'Castellano'], 'northside', ['Clinician'], 'Internal medicine consultant', 'IMC-388410', '264575'),
    person('tanaka', [null, 'Kenji', 'Tanaka'], 'northside', ['Pharmacist'], 'Clinical pharmacist', 'PSI-20931', '331662'),
    person('murphy', [null, 'Aoife', 'Murphy'], 'northside', ['KeySteward', 'Registrar', 'Auditor'], 'Admissions and health records', null, '360555'),
  ],
  admin: person('reyes', [null, 'Daniel', 'Reyes'], 'harbour', ['Admin'], 'Administrator', null, '314159'),
  tour: { harbour: 'Lukas Schäfer', northside: 'Margaret Doyle' },
  validator: person('virtanen', [null, 'Eero', 'Virtanen'], null, ['Validator'], 'Validator operator', null, '577215'),
};
