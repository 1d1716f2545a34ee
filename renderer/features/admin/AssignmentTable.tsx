import { useState } from 'react';
import type { Assignment, StaffRow } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { Row } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { StageChip } from '../../ui/StageChip.tsx';
import { WhatIsSigned } from '../../ui/WhatIsSigned.tsx';
import { AssignmentChip } from './AssignmentChip.tsx';
import { inForce, periodText } from './assignment.ts';

const words = strings.admin.form;

/** Ending asks once more, in place. */
export function AssignmentTable({ account, assignments, busy, onEnd }: { account: StaffRow['account']; assignments: readonly Assignment[]; busy: boolean; onEnd: (assignment: Assignment) => void }) {
  const [asked, setAsked] = useState<Assignment | null>(null);
  const columns: readonly Column<Assignment>[] = [
    { id: 'role', header: words.role, cell: (one) => <AssignmentChip assignment={one} /> },
    { id: 'period', header: words.from, cell: periodText },
    { id: 'stage', header: strings.consents.columns.state, cell: (one) => <StageChip stage={one.stage} /> },
    { id: 'act', header: '', cell: (one) => inForce(one) && <Button kind="quiet" onClick={() => { setAsked(one); }} aria-label={`${words.end}: ${strings.terms.roles[one.role]}`}>{words.end}</Button>, right: true },
  ];
  return (
    <>
      <DataTable label={strings.admin.staff.columns.roles} columns={columns} rows={assignments} rowKey={(one) => `${one.role} ${one.from}`} />
      {asked !== null && (
        <Notice tone="amber" role="alert" title={words.endTitle(strings.terms.roles[asked.role].toLowerCase())}>
          <p>{words.endSentence}</p>
          <WhatIsSigned ask={api.admin.willSign.queryOptions({ input: { act: 'endRole', account, role: asked.role } })} />
          <Row><Button kind="danger" busy={busy} onClick={() => { onEnd(asked); setAsked(null); }}>{words.end}</Button><Button onClick={() => { setAsked(null); }}>{strings.states.cancel}</Button></Row>
        </Notice>
      )}
    </>
  );
}
