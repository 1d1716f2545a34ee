import { useSearch } from '@tanstack/react-router';
import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { DropArea } from './DropArea.tsx';
import { ImportItem } from './ImportItem.tsx';
import { useImportQueue } from './queue.ts';

const words = strings.patients.imports;

export function Imports() {
  const { patient } = useSearch({ from: '/shell/import' });
  const { items, add, cancel, clear } = useImportQueue(patient ?? null);
  return (
    <Page title={words.title} subtitle={words.subtitle} narrow actions={items.length > 0 && <Button kind="quiet" onClick={clear}>{words.clear}</Button>}>
      {patient !== undefined && <Notice tone="accent"><p>{words.intoOne}</p></Notice>}
      <DropArea onFiles={add} />
      {items.map((item) => <ImportItem key={item.key} item={item} onCancel={() => { cancel(item); }} />)}
    </Page>
  );
}
