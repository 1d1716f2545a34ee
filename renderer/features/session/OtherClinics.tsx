import { IconExternalLink } from '@tabler/icons-react';
import type { z } from 'zod';
import type { OtherWorkstation } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { buttonClass } from '../../ui/Button.tsx';
import styles from '../../ui/front.module.css';

const words = strings.session.signIn;

export const OtherClinics = ({ others }: { others: readonly z.infer<typeof OtherWorkstation>[] }) => (
  <>{others.map((other) => (
    <section key={other.name} className={styles['other']} aria-label={other.name}>
      <h2>{other.name}</h2>
      <p>{words.othersSentence}</p>
      <ul>{other.people.map((person) => <li key={person}>{person}</li>)}</ul>
      {other.address !== null && <a className={buttonClass('secondary')} href={other.address} target="_blank" rel="noreferrer"><IconExternalLink size={16} aria-hidden />{words.open(other.name)}</a>}
    </section>
  ))}</>
);
