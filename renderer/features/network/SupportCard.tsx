import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { bytesOf, download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Row, Stack } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

const words = strings.network.support;

export function SupportCard() {
  const save = useMutation(api.admin.supportBundle.mutationOptions({ onSuccess: ({ name, zip }) => { download(name, 'application/zip', bytesOf(zip)); } }));
  return (
    <Card title={words.title}>
      <Stack tight>
        <p>{words.sentence}</p>
        <FailureNotice error={save.error} />
        <Row><Button icon={<IconDownload size={16} aria-hidden />} busy={save.isPending} onClick={() => { save.mutate({}); }}>{words.act}</Button></Row>
      </Stack>
    </Card>
  );
}
