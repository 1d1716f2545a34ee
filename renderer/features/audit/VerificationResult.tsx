import type { z } from 'zod';
import type { AuditCheck } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, Mono } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = strings.audit;

export const VerificationResult = ({ check, about }: { check: z.infer<typeof AuditCheck>; /** What was checked, where it is not this workstation's own log. */ about?: string }) => (
  <div data-testid="audit-check">
    <Notice tone={check.holds ? 'green' : 'red'} role={check.holds ? 'status' : 'alert'} title={check.holds ? words.holds : words.broken}>
      {about !== undefined && <p>{about}</p>}
      <p>{check.holds ? words.holdsSentence(check.rows, check.anchored) : words.brokenSentence(check.firstBadRow)} {check.why}</p>
      {!check.proven && <p>{words.unproven}</p>}
      {check.root !== null && <Disclosure label={strings.states.details}><Facts rows={[[words.detail.anchored, check.block === null ? words.notAnchored : words.anchored(check.block)], ['Root', <Mono key="root">{check.root}</Mono>]]} /></Disclosure>}
    </Notice>
  </div>
);
