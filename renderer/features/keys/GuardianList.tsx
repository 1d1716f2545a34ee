import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { GuardianSet } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { bytesOf, download } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { TwoLines } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';

const words = strings.keys.guardians;
type Guardian = GuardianSet['guardians'][number];

export function GuardianList({ set }: { set: GuardianSet }) {
  const save = useMutation(api.guardians.shareFile.mutationOptions({ onSuccess: ({ name, file }) => { download(`${name}.age`, 'application/octet-stream', bytesOf(file)); } }));
  const { recovery } = set;
  const columns: readonly Column<Guardian>[] = [
    { id: 'name', header: words.title, cell: (one) => <TwoLines first={one.name} second={one.account === null ? words.file : words.here} /> },
    ...(recovery === null ? [] : [{ id: 'given', header: '', cell: (one: Guardian) => (recovery.given.includes(one.index) ? <Chip tone="green">{words.recovery.has}</Chip> : <Chip>{words.recovery.waits}</Chip>) }]),
    { id: 'act', header: '', right: true, cell: (one) => one.account === null && <Button kind="quiet" icon={<IconDownload size={16} aria-hidden />} aria-label={`${words.saveFile}: ${one.name}`} onClick={() => { save.mutate({ set: set.set, index: one.index }); }}>{words.saveFile}</Button> },
  ];
  return (
    <>
      <DataTable label={words.title} columns={columns} rows={set.guardians} rowKey={(one) => String(one.index)} />
      <FailureNotice error={save.error} />
    </>
  );
}
