import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { EntryKind } from '../../../../core/contract/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { useWrite } from './write.ts';

export function WriteButton({ kind, primary = true }: { kind: EntryKind; primary?: boolean }) {
  const write = useWrite(kind);
  if (write === null) return null;
  return <Button kind={primary ? 'primary' : 'secondary'} icon={kind === 'note' ? <IconPencil size={16} aria-hidden /> : <IconPlus size={16} aria-hidden />} onClick={write}>{strings.writing.titles[kind]}</Button>;
}
