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
import { Rebuilt } from './Rebuilt.tsx';
import { RecordNumber } from './RecordNumber.tsx';
import { Tour } from './Tour.tsx';

const words = strings.session.signIn;

/** The lock screen too: it names staff, never a patient in care (a demo clinic's desk patients apart). */
export function SignIn({ session }: { session: SessionState }) {
  const [person, setPerson] = useState<Person | null>(null);
  const [number, setNumber] = useState<string | null>(null);
  const back = () => { setPerson(null); setNumber(null); };
  const query = useQuery(api.session.people.queryOptions());
  const others = query.data?.others ?? [];
  const aside = session.demo && <div className={styles['side']}><Tour organization={session.organization?.name ?? ''} people={query.data?.people ?? []} />{others.length > 0 && <OtherClinics others={others} />}<BackgroundSetup /></div>;
  return (
    <Front title={person !== null ? words.for(person.name) : number !== null ? words.forNumber(number) : words.title} {...(person === null && number === null ? { sentence: session.organization?.name ?? words.choose } : {})} wide aside={aside || undefined}>
      {person !== null && <PinPad who={{ account: person.account }} lockedOutUntil={person.lockedOutUntil} onBack={back} />}
      {number !== null && <PinPad who={{ number }} lockedOutUntil={null} onBack={back} />}
      {person === null && number === null && (
        <>
          {session.rebuilt !== undefined && <Rebuilt rebuilt={session.rebuilt} />}
          <QueryView query={query}>{({ people }) => <People people={people} onChoose={setPerson} />}</QueryView>
          {!session.demo && <RecordNumber onNumber={setNumber} />}
        </>
      )}
      {session.hostNote !== null && <p className={styles['note']}>{session.hostNote}</p>}
    </Front>
  );
}
