import { IconFileSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { base64Of } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { VerificationResult } from './VerificationResult.tsx';

const words = strings.audit.check;
/** What the contract takes, as base64. */
const mostBytes = 3.6 * 1024 * 1024;

/** An exported log that somebody hands in, perhaps edited, against what the network proves. The button, and below it the answer. */
export function useExportCheck() {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const check = useMutation(api.audit.verifyExport.mutationOptions());
  const isLarge = file !== null && file.size > mostBytes;
  const take = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    setFile(chosen);
    check.reset();
    if (chosen.size <= mostBytes) check.mutate({ zip: base64Of(new Uint8Array(await chosen.arrayBuffer())) });
  };
  return {
    button: (
      <>
        <Button icon={<IconFileSearch size={16} aria-hidden />} busy={check.isPending} onClick={() => input.current?.click()}>{words.act}</Button>
        <input ref={input} type="file" accept=".zip,application/zip" hidden aria-label={words.act} data-testid="audit-file" onChange={(event) => { void take(event.currentTarget.files?.[0]); event.currentTarget.value = ''; }} />
      </>
    ),
    answer: file !== null && (
      <div data-testid="export-check">
        {isLarge && <Notice tone="amber" role="alert"><p>{words.tooLarge}</p></Notice>}
        {check.data !== undefined && <VerificationResult check={check.data} about={words.about(file.name)} />}
        <FailureNotice error={check.error} />
      </div>
    ),
  };
}
