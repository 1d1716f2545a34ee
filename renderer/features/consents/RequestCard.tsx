import { IconCircleCheck, IconCircleX, IconClock, IconArrowBackUp } from '@tabler/icons-react';
import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Card, Facts, Row, Stack } from '../../ui/Layout.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import { type Request, saysMandate } from './consent.ts';
import { sectionsText } from './sections.ts';

const words = strings.consents.requests;
const icons = { open: IconClock, granted: IconCircleCheck, refused: IconCircleX, withdrawn: IconArrowBackUp } as const;

export function RequestCard({ request, onApprove, onRefuse, onWithdraw }: { request: Request; onApprove: () => void; onRefuse: () => void; onWithdraw: () => void }) {
  const Icon = icons[request.state];
  const canAnswer = request.state === 'open' && !request.ours;
  return (
    <Card title={request.patientName ?? words.unknownPatient} testId="request" actions={<Row><Chip tone={request.state === 'granted' ? 'green' : 'neutral'} icon={<Icon size={14} aria-hidden />}>{words.states[request.state]}</Chip>{request.stage !== 'confirmed' && <StageChip stage={request.stage} />}</Row>}>
      <Stack>
        <p>{request.ours ? words.ours(request.granteeName) : words.from(request.granteeName)}</p>
        <Facts rows={[
          [words.purpose, request.purposes.map((purpose) => strings.terms.purposes[purpose]).join(', ')], [words.sections, sectionsText(request.sections)], [words.period, instantText(request.end)],
          ...(request.text === null ? [] : [[words.message, `“${request.text}”`] as const]),
        ]} />
        {canAnswer && <Row>{saysMandate(request, 'grant') && <Button kind="primary" onClick={onApprove}>{words.approve}</Button>}{saysMandate(request, 'refuse') && <Button onClick={onRefuse}>{words.refuse}</Button>}</Row>}
        {request.state === 'open' && request.ours && request.stage === 'confirmed' && <Row><Button onClick={onWithdraw}>{words.withdraw}</Button></Row>}
      </Stack>
    </Card>
  );
}
