import { strings } from '../../app/strings/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/Layout.tsx';
import { DropArea } from './DropArea.tsx';
import { ImportItem } from './ImportItem.tsx';
import { useImportQueue } from './queue.ts';

const words = strings.patients.imports;

export function Imports() {
  const { items, add, cancel, clear } = useImportQueue();
  return (
    <Page title={words.title} subtitle={words.subtitle} narrow actions={items.length > 0 && <Button kind="quiet" onClick={clear}>{words.clear}</Button>}>
      <DropArea onFiles={add} />
      {items.map((item) => <ImportItem key={item.key} item={item} onCancel={() => { cancel(item); }} />)}
    </Page>
  );
}
