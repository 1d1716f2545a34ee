import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Page, Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { PatientTable } from './PatientTable.tsx';
import { RegisterForm } from './RegisterForm.tsx';

const words = strings.patients.form;

export function RegisterPatient() {
  const navigate = useNavigate();
  const register = useMutation(api.patients.register.mutationOptions());
  const open = (patient: string) => void navigate({ to: '/patients/$patient', params: { patient } });
  const done = register.data;
  return (
    <Page title={words.title} narrow>
      {done === undefined || register.variables === undefined ? (
        <Card label={words.title}><Stack><RegisterForm busy={register.isPending} onSubmit={(values) => { register.mutate(values); }} /><FailureNotice error={register.error} /></Stack></Card>
      ) : (
        <Stack>
          <Notice tone="accent" role="status" title={words.done(`${register.variables.given} ${register.variables.family}`)}>
            <Row><Button kind="primary" autoFocus onClick={() => { open(done.patient); }}>{words.open}</Button><Button onClick={() => { register.reset(); }}>{words.another}</Button></Row>
          </Notice>
          {done.alike.length > 0 && <><Notice tone="amber" title={words.alikeTitle}><p>{words.alikeSentence}</p></Notice><Card label={words.alikeTitle} flush><PatientTable rows={done.alike} onOpen={(line) => { open(line.patient); }} /></Card></>}
        </Stack>
      )}
    </Page>
  );
}
