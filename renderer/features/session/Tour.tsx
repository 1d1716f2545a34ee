import { demoClinic } from '../../../core/synthetic/demo-clinic.ts';
import type { Person } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import styles from '../../ui/front.module.css';

const words = strings.session.tour;

/** By the names on this sign-in and the one of the other clinic, so that nobody has to look for whom to be. */
export function Tour({ organization, people }: { organization: string; people: readonly Person[] }) {
  const [first, second] = demoClinic.organizations;
  const [here, other] = organization === second.name ? [second, first] : [first, second];
  const nameOf = (role: 'Clinician' | 'Admin', unknown: string) => people.find(({ roles }) => roles.includes(role))?.name ?? unknown;
  const steps = words.steps({ clinician: nameOf('Clinician', words.someClinician), admin: nameOf('Admin', words.someAdmin), patient: demoClinic.tour[here.key], other: other.name });
  return (
    <section className={styles['tour']} aria-label={words.title}>
      <h2>{words.title}</h2>
      <ol>{steps.map((step) => <li key={step}>{step}</li>)}</ol>
    </section>
  );
}
