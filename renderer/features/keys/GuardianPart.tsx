import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Guarded, GuardianSet } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Row, Stack, TwoLines } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { ChooseGuardians } from './ChooseGuardians.tsx';
import { BeginRecovery } from './BeginRecovery.tsx';
import { GuardianList } from './GuardianList.tsx';
import { Recovery } from './Recovery.tsx';

const words = strings.keys.guardians;

/** The guardians of a patient's or the clinic's keys, and what they are asked for. `mayChoose`: the patient agrees here, or it is the clinic's steward. */
export function GuardianPart({ of, self = false, mayChoose = true, mayBegin = true }: { of: Guarded; self?: boolean; mayChoose?: boolean; mayBegin?: boolean }) {
  const query = useQuery(api.guardians.current.queryOptions({ input: { of }, staleTime: 5_000 }));
  const [dialog, setDialog] = useState<'choose' | 'begin' | null>(null);
  const close = () => { setDialog(null); };
  return (
    <QueryView query={query}>{(set: GuardianSet | null) => (
      <Stack tight>
        {set === null
          ? <Notice tone="amber" title={words.none}><p>{of.kind === 'patient' ? words.noneSentence : words.noneOrganization}{!mayChoose && ` ${words.byStewards}`}</p></Notice>
          : <>
              <TwoLines first={words.enough(set.threshold, set.guardians.length)} second={words.chosen(instantText(set.chosenAt), set.chosenBy)} />
              <GuardianList set={set} />
              {set.recovery !== null && <Recovery of={of} set={set} recovery={set.recovery} />}
            </>}
        <Row>
          {mayChoose && <Button onClick={() => { setDialog('choose'); }}>{set === null ? words.choose : words.again}</Button>}
          {set !== null && set.recovery === null && mayBegin && !self && <Button kind="quiet" onClick={() => { setDialog('begin'); }}>{of.kind === 'patient' ? words.lost : words.lostOrganization}</Button>}
        </Row>
        {dialog === 'choose' && <ChooseGuardians of={of} self={self} replaces={set !== null} onClose={close} />}
        {dialog === 'begin' && <BeginRecovery of={of} onClose={close} />}
      </Stack>
    )}</QueryView>
  );
}
