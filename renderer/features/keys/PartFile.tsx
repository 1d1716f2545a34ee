import { IconUpload } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Hash } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { base64Of } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

const words = strings.keys.guardians.recovery;

/** The part of a guardian who is no account here, as they sealed it to the new key. */
export function PartFile({ recovery, index, name }: { recovery: Hash; index: number; name: string }) {
  const input = useRef<HTMLInputElement>(null);
  const queries = useQueryClient();
  const give = useMutation(api.guardians.giveFile.mutationOptions({ onSuccess: () => { void queries.invalidateQueries({ queryKey: api.guardians.key() }); } }));
  const take = async (file: File | undefined) => { if (file !== undefined) give.mutate({ recovery, index, file: base64Of(new Uint8Array(await file.arrayBuffer())) }); };
  return (
    <>
      <Button icon={<IconUpload size={16} aria-hidden />} busy={give.isPending} onClick={() => input.current?.click()}>{`${words.enter}: ${name}`}</Button>
      <input ref={input} type="file" hidden aria-label={`${words.enter}: ${name}`} onChange={(event) => { void take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      <FailureNotice error={give.error} />
    </>
  );
}
