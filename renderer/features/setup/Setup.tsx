import { IconBuildingHospital, IconFileImport, IconSparkles } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionState } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import { Front } from '../../ui/Front.tsx';
import styles from '../../ui/front.module.css';
import { importNext } from '../../lib/import-next.ts';
import { OrganizationForm } from './OrganizationForm.tsx';
import { SetupProgress } from './SetupProgress.tsx';

const words = strings.session;

/** First run: nothing is on this machine yet. */
export function Setup({ keychain }: { keychain: SessionState['keychain'] }) {
  const [form, setForm] = useState(false);
  const [job, setJob] = useState<string | null>(null);
  const queries = useQueryClient();
  const started = ({ job: id }: { job: string }) => { setJob(id); void queries.invalidateQueries({ queryKey: api.session.key() }); };
  const demo = useMutation(api.setup.demoClinic.mutationOptions({ onSuccess: started }));
  if (job !== null) return <SetupProgress job={job} />;
  if (form) return <OrganizationForm keychain={keychain} onStarted={started} onBack={() => { setForm(false); }} />;
  const choose = (imports: boolean) => { importNext.set(imports); setForm(true); };
  return (
    <Front title={words.welcome} sentence={words.welcomeSentence} wide>
      <div className={styles['choices']}>
        <Choice icon={<IconSparkles size={28} stroke={1.5} aria-hidden />} {...words.choices.demo} primary busy={demo.isPending} onClick={() => { demo.mutate({}); }} />
        <Choice icon={<IconFileImport size={28} stroke={1.5} aria-hidden />} {...words.choices.imports} onClick={() => { choose(true); }} />
        <Choice icon={<IconBuildingHospital size={28} stroke={1.5} aria-hidden />} {...words.choices.organization} onClick={() => { choose(false); }} />
      </div>
      <FailureNotice error={demo.error} />
    </Front>
  );
}

const Choice = ({ icon, title, sentence, act, primary = false, busy = false, onClick }: { icon: React.ReactNode; title: string; sentence: string; act: string; primary?: boolean; busy?: boolean; onClick: () => void }) => (
  <section className={styles['choice']} aria-label={title}>{icon}<div><h2>{title}</h2><p>{sentence}</p></div><Button kind={primary ? 'primary' : 'secondary'} busy={busy} onClick={onClick}>{act}</Button></section>
);
