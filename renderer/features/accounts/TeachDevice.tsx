import { Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { framesOf } from '../../../core/airgap/index.ts';
import type { NetworkLesson } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { bytesOf } from '../../lib/download.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Facts, Mono, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QrFrames } from '../../ui/QrFrames.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import styles from '../../ui/form.module.css';

const words = strings.accounts.teaching;

/** What a device without a network has to see before it can sign for this one. */
export function TeachDevice({ onClose }: { onClose: () => void }) {
  const query = useQuery(api.accounts.lesson.queryOptions({ staleTime: 60_000 }));
  return (
    <Dialog opened onClose={onClose} title={words.open} wide>
      <Stack>
        <QueryView query={query}>{(lesson) => <Lesson lesson={lesson} />}</QueryView>
        <DialogFoot><Button onClick={onClose}>{strings.states.close}</Button></DialogFoot>
      </Stack>
    </Dialog>
  );
}

function Lesson({ lesson }: { lesson: NetworkLesson }) {
  const [part, setPart] = useState<'specs' | 'metadata'>('specs');
  const frames = useMemo(() => framesOf(bytesOf(lesson[part])), [lesson, part]);
  const { facts } = words;
  const rows = part === 'specs'
    ? [[facts.title, lesson.title], [facts.name, lesson.name], [facts.prefix, String(lesson.prefix)], [facts.unit, facts.decimals(lesson.unit, lesson.decimals)], [facts.genesis, <Mono key="genesis">{lesson.genesis}</Mono>]] as const
    : [[facts.name, lesson.name], [facts.version, String(lesson.version)], [facts.hash, <Mono key="hash">{lesson.metadataHash}</Mono>]] as const;
  return (
    <>
      <Radio.Group label={words.which} value={part} onChange={(value) => { setPart(value as typeof part); }}>
        <div className={styles['options']}><Radio value="specs" label={words.specs} /><Radio value="metadata" label={words.metadata} /></div>
      </Radio.Group>
      <p>{part === 'specs' ? words.how : words.metadataHow}</p>
      <QrFrames key={part} frames={frames} label={part === 'specs' ? words.specsAlt(lesson.title) : words.metadataAlt(lesson.title)} waits />
      <Facts rows={rows} />
      <Notice tone="amber"><p>{words.unsigned}</p></Notice>
    </>
  );
}
