import { Checkbox, Select, TextInput } from '@mantine/core';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { strings } from '../../app/strings/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { JobProgress } from '../../ui/JobProgress.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { Card, Columns, Facts, Figure, Page, Row, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import { Denied, Empty, Failed, Loading, Offline } from '../../ui/States.tsx';
import { errorCodes } from '../../../core/errors/codes.ts';
import { SampleCharts } from './SampleCharts.tsx';
import { SampleTable } from './SampleTable.tsx';

const words = strings.gallery;
const tones: readonly Tone[] = ['neutral', 'accent', 'green', 'amber', 'red'];
const stages = ['saved', 'stored', 'submitted', 'recorded', 'confirmed', 'failed'] as const;

export const Gallery = () => (
  <main><Page title={words.title} subtitle={words.sentence}>
    <Card title={words.type}><Stack><Figure>{words.sample}</Figure><h1>{words.sample}</h1><h2>{words.sample}</h2><p>{words.sample}</p></Stack></Card>
    <Columns>
      <Card title={words.buttons}><Stack><Row><Button kind="primary">{words.primary}</Button><Button>{words.secondary}</Button><Button kind="quiet">{words.quiet}</Button><Button kind="danger">{words.danger}</Button><IconButton label={words.field} icon={<IconSearch size={18} aria-hidden />} /></Row><Row><Button kind="primary" disabled>{words.disabled}</Button><Button kind="primary" busy>{words.busy}</Button><Kbd keys="Ctrl K" /></Row></Stack></Card>
      <Card title={words.chips}><Stack><Row>{tones.map((tone) => <Chip key={tone} tone={tone} icon={<IconCheck size={14} aria-hidden />}>{tone}</Chip>)}</Row><Row>{stages.map((stage) => <StageChip key={stage} stage={stage} />)}</Row></Stack></Card>
      <Card title={words.fields}><Stack><TextInput label={words.field} description={words.fieldHint} /><TextInput label={words.field} error={words.fieldError} /><TextInput label={words.field} disabled /><Select label={words.field} data={[words.primary, words.secondary]} /><Checkbox label={words.field} /></Stack></Card>
      <Card title={words.lights}><Stack>{tones.map((tone) => <Notice key={tone} tone={tone} title={tone}><p>{words.sample}</p></Notice>)}<JobProgress job={{ step: words.busy, done: 42, total: 120 }} /><JobProgress job={{ step: words.busy, done: 0, total: 0 }} /></Stack></Card>
      <Card title={words.states}><Loading rows={3} /><Empty title={words.states} sentence={words.sample} /><Offline /></Card>
      <Card title={words.states}><Denied sentence={errorCodes['access.denied'].sentence} reference="4f2a" /><Failed error={new Error('gallery')} /></Card>
    </Columns>
    <SampleTable />
    <SampleCharts />
    <Card title={strings.states.details}><Disclosure label={strings.states.details} open><Facts rows={[[words.field, words.sample], [words.fieldHint, words.sample]]} /></Disclosure></Card>
  </Page></main>
);
