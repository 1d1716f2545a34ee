import { Menu } from '@mantine/core';
import { IconArrowForwardUp, IconDots, IconFileExport, IconFileImport, IconId } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PatientId } from '../../../core/ids/index.ts';
import { strings } from '../../app/strings/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { ReferDialog } from '../consents/index.ts';
import { CardDialog } from './CardDialog.tsx';
import { ExportDialog } from './ExportDialog.tsx';

const words = strings.chart.banner;

export function PatientMenu({ patient }: { patient: PatientId }) {
  const [dialog, setDialog] = useState<'card' | 'export' | 'refer' | null>(null);
  const navigate = useNavigate();
  const close = () => { setDialog(null); };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><IconButton label={words.menu} icon={<IconDots size={18} aria-hidden />} /></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconId size={16} aria-hidden />} onClick={() => { setDialog('card'); }}>{words.card}</Menu.Item>
          <Menu.Item leftSection={<IconFileImport size={16} aria-hidden />} onClick={() => void navigate({ to: '/import', search: { patient } })}>{words.importInto}</Menu.Item>
          <Menu.Item leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => { setDialog('export'); }}>{words.exportBundle}</Menu.Item>
          <Menu.Item leftSection={<IconArrowForwardUp size={16} aria-hidden />} onClick={() => { setDialog('refer'); }}>{strings.consents.refer.menu}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'card' && <CardDialog patient={patient} onClose={close} />}
      {dialog === 'refer' && <ReferDialog patient={patient} onClose={close} />}
      {dialog === 'export' && <ExportDialog patient={patient} onClose={close} />}
    </>
  );
}
