import { IconFileExport, IconShieldCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { bytesOf, download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice, Notice } from '../../ui/Notice.tsx';
import { useExportCheck } from './ExportCheck.tsx';
import { VerificationResult } from './VerificationResult.tsx';

const words = strings.audit;

export function Verification() {
  const queries = useQueryClient();
  const refresh = () => { void queries.invalidateQueries({ queryKey: api.audit.list.key() }); };
  const verify = useMutation(api.audit.verify.mutationOptions({ onSuccess: refresh }));
  const anchor = useMutation(api.audit.anchor.mutationOptions({ onSuccess: refresh }));
  const save = useMutation(api.audit.export.mutationOptions({ onSuccess: ({ name, zip }) => { download(name, 'application/zip', bytesOf(zip)); refresh(); } }));
  const exported = useExportCheck();
  return (
    <Stack tight>
      <Row>
        <Button kind="primary" icon={<IconShieldCheck size={16} aria-hidden />} busy={verify.isPending} onClick={() => { verify.mutate({}); }}>{verify.isPending ? words.verifying : words.verify}</Button>
        <Button busy={anchor.isPending} onClick={() => { anchor.mutate({}); }}>{words.anchor}</Button>
        <Button icon={<IconFileExport size={16} aria-hidden />} busy={save.isPending} onClick={() => { save.mutate({}); }}>{words.export}</Button>
        {exported.button}
      </Row>
      {verify.data !== undefined && <VerificationResult check={verify.data} />}
      {exported.answer}
      {anchor.isSuccess && <Notice role="status"><p>{anchor.data === null ? words.nothingToAnchor : words.anchoredNow(anchor.data.rows)}</p></Notice>}
      {save.data !== undefined && <Notice role="status"><p>{words.exported(save.data.rows)}</p></Notice>}
      <FailureNotice error={verify.error ?? anchor.error ?? save.error} />
    </Stack>
  );
}
