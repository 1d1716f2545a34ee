import type { z } from 'zod';
import type { AuditCheck } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, Mono } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';

const words = strings.audit;

export function VerificationResult({ check, about }: { check: z.infer<typeof AuditCheck>; /** What was checked, where it is not this workstation's own log. */ about?: string }) {
  // Rows that agree with each other alone could all have been written anew.
  const compared = check.proven || check.anchored > 0;
  return (
    <div data-testid="audit-check">
      <Notice tone={!check.holds ? 'red' : compared ? 'green' : 'amber'} role={check.holds ? 'status' : 'alert'} title={!check.holds ? words.broken : compared ? words.holds : words.holdsAlone}>
        {about !== undefined && <p>{about}</p>}
        <p>{check.holds ? (compared ? words.holdsSentence(check.rows, check.anchored) : words.holdsAloneSentence(check.rows)) : words.brokenSentence(check.firstBadRow)} {check.why}</p>
        {!check.proven && <p>{words.unproven}</p>}
        {check.root !== null && <Disclosure label={strings.states.details}><Facts rows={[[words.detail.anchored, check.block === null ? words.notAnchored : words.anchored(check.block)], ['Root', <Mono key="root">{check.root}</Mono>]]} /></Disclosure>}
      </Notice>
    </div>
  );
}
