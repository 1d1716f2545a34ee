import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person, SessionState } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { BackgroundSetup } from './BackgroundSetup.tsx';
import { Front } from '../../ui/Front.tsx';
import styles from '../../ui/front.module.css';
import { OtherClinics } from './OtherClinics.tsx';
import { People } from './People.tsx';
import { PinPad } from './PinPad.tsx';
import { Tour } from './Tour.tsx';

const words = strings.session.signIn;

/** The lock screen too: it names staff, never a patient in care (a demo clinic's desk patients apart). */
export function SignIn({ session }: { session: SessionState }) {
  const [person, setPerson] = useState<Person | null>(null);
  const query = useQuery(api.session.people.queryOptions());
  const others = query.data?.others ?? [];
  const aside = session.demo && <div className={styles['side']}><Tour organization={session.organization?.name ?? ''} people={query.data?.people ?? []} />{others.length > 0 && <OtherClinics others={others} />}<BackgroundSetup /></div>;
  return (
    <Front title={person === null ? words.title : words.for(person.name)} {...(person === null ? { sentence: session.organization?.name ?? words.choose } : {})} wide aside={aside || undefined}>
      {person !== null
        ? <PinPad person={person} onBack={() => { setPerson(null); }} />
        : <QueryView query={query}>{({ people }) => <People people={people} onChoose={setPerson} />}</QueryView>}
      {session.hostNote !== null && <p className={styles['note']}>{session.hostNote}</p>}
    </Front>
  );
}
