import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Person } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Empty } from '../../ui/States.tsx';
import styles from '../../ui/front.module.css';

const words = strings.session.signIn;
const kinds = [['staff', words.staff], ['validator', words.validators], ['patient', words.patients]] as const;
const initials = (name: string) => name.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part) && !part.endsWith('.')).map((part) => part[0]).filter((_, index, all) => index === 0 || index === all.length - 1).join('');
const manyPeople = 14;

export function People({ people, onChoose }: { people: readonly Person[]; onChoose: (person: Person) => void }) {
  const [filter, setFilter] = useState('');
  if (people.length === 0) return <Empty title={words.empty} sentence={words.emptySentence} />;
  const shown = people.filter((person) => person.name.toLowerCase().includes(filter.trim().toLowerCase()));
  return (
    <div className={styles['groups']}>
      {people.length > manyPeople && <TextInput aria-label={words.filter} placeholder={words.filter} value={filter} onChange={(event) => { setFilter(event.currentTarget.value); }} />}
      {kinds.map(([kind, label]) => {
        const members = shown.filter((person) => person.kind === kind);
        return members.length > 0 && (
          <section key={kind} className={styles['group']} aria-label={label}>
            <h2>{label}</h2>
            <div className={styles['people']}>{members.map((person) => <PersonButton key={person.account} person={person} onChoose={onChoose} />)}</div>
          </section>
        );
      })}
    </div>
  );
}

function PersonButton({ person, onChoose }: { person: Person; onChoose: (person: Person) => void }) {
  const roles = person.roles.map((role) => strings.terms.roles[role]).join(', ');
  const about = person.title === '' ? roles : person.title;
  return (
    <button type="button" className={styles['person']} onClick={() => { onChoose(person); }} data-testid={`person-${person.kind}`} title={roles === '' ? undefined : roles}>
      <span className={styles['face']} aria-hidden>{initials(person.name)}</span>
      <span className={styles['who']}><b>{person.name}</b><small>{about}</small></span>
      {person.demoPin !== null && <span className={styles['pin']}>{words.demoPin(person.demoPin)}</span>}
    </button>
  );
}
