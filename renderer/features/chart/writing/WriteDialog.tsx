import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import type { Draft, FhirResource } from '../../../../core/contract/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { api, client } from '../../../lib/api.ts';
import { instantText } from '../../../lib/dates.ts';
import { type DraftPlace, forgetDraft, unsavedDraft } from '../../../lib/kept-drafts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { Faint } from '../../../ui/Layout.tsx';
import { FailureNotice } from '../../../ui/Notice.tsx';
import { Failed, Loading } from '../../../ui/States.tsx';
import { useUser } from '../../session/index.ts';
import { type AnyForm, forms, readDraft } from './forms.ts';
import { saved } from './saved.ts';
import { signEntry } from './sign-entry.ts';
import { useKeptForm } from './use-form.ts';

const words = strings.writing;

/** What is written: an entry of a kind, or a newer version of one that stands in the record. */
export interface Writing { readonly place: DraftPlace; readonly former: FhirResource | null }

export function WriteDialog({ writing, onClose }: { writing: Writing; onClose: () => void }) {
  const { place } = writing;
  const query = useQuery(api.writing.drafts.queryOptions({ input: { patient: place.patient }, staleTime: Infinity, gcTime: 0, refetchOnMount: 'always' }));
  const title = place.target === null ? words.titles[place.kind] : words.amendTitles[place.kind];
  const account = useUser().account;
  const isThis = (one: Draft) => one.kind === place.kind && one.target?.document === place.target?.document && one.target?.resource === place.target?.resource;
  return (
    <Dialog opened onClose={onClose} title={title} wide>
      {query.isError ? <Failed error={query.error} onRetry={() => void query.refetch()} /> : query.data === undefined || !query.isFetchedAfterMount ? <Loading rows={8} /> : <WriteForm writing={writing} title={title} stored={query.data.find(isThis) ?? null} unsaved={unsavedDraft(account, place)} onClose={onClose} />}
    </Dialog>
  );
}

function WriteForm({ writing: { place, former }, title, stored, unsaved, onClose }: { writing: Writing; title: string; stored: Draft | null; unsaved: string | null; onClose: () => void }) {
  const kind = forms[place.kind];
  const { account } = useUser();
  const queries = useQueryClient();
  const kept = unsaved ?? stored?.body ?? null;
  const [begun] = useState<AnyForm>(() => (kept === null ? null : readDraft(place.kind, kept)) ?? { ...(former === null ? kind.empty() : kind.of(former)), why: '' });
  const { form, state, change, end } = useKeptForm(account, place, begun);
  const [tried, setTried] = useState(false);
  const [signing, setSigning] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const why = typeof form['why'] === 'string' ? form['why'] : '';

  const checked = kind.check(form);
  const errors = { ...('errors' in checked ? checked.errors : {}), ...(place.target !== null && why.trim() === '' ? { why: words.errors.why } : {}) };
  const sign = async () => {
    setTried(true);
    if (!('entry' in checked) || Object.keys(errors).length > 0) return;
    const { entry } = checked;
    setSigning({ busy: true, error: null });
    try {
      const written = await signEntry(place.patient, entry, place.target === null ? null : { ...place.target, why: why.trim() });
      end();
      saved.add({ account, patient: place.patient, document: written.document, title });
      void queries.invalidateQueries({ queryKey: api.chart.key() });
      onClose();
    } catch (error) {
      setSigning({ busy: false, error });
      void queries.invalidateQueries({ queryKey: api.chart.open.key() });
    }
  };
  const discard = () => {
    end();
    forgetDraft(account, place);
    void client.writing.dropDraft(place).catch(() => undefined);
    onClose();
  };
  const { Fields } = kind;
  return (
    <form style={{ display: 'contents' }} noValidate onSubmit={(event: SyntheticEvent) => { event.preventDefault(); void sign(); }} data-testid={`write-${place.kind}`}>
      {kept !== null && stored !== null && <Faint small>{words.draft.restored(instantText(stored.keptAt))}</Faint>}
      <Fields form={form} change={change} errors={tried ? errors : {}} patient={place.patient} except={place.target?.resource ?? null} />
      {place.target !== null && <TextInput label={words.why} description={words.whyHint} value={why} maxLength={200} onChange={(event) => { change({ why: event.currentTarget.value }); }} error={tried ? errors['why'] : undefined} />}
      <FailureNotice error={signing.error} />
      <DialogFoot>
        <span style={{ flex: 1 }} role="status" data-testid="draft-state"><Faint small>{words.draft[state]}</Faint></span>
        <Button onClick={discard}>{words.draft.discard}</Button>
        <Button kind="primary" type="submit" busy={signing.busy}>{words.sign}</Button>
      </DialogFoot>
    </form>
  );
}
