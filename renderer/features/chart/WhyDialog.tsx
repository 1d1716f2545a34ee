import { strings } from '../../app/strings/index.ts';
import { instantText } from '../../lib/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, type FactRow, Mono } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './chart.module.css';
import type { GateSource } from './record.ts';

const words = strings.chart.gate;

/** The clause in words first; what it rests on below; the network's own words only under Details. */
export function WhyDialog({ source, onClose, onRequest }: { source: GateSource; onClose: () => void; onRequest: () => void }) {
  const { decision } = source;
  const [answer, ...because] = decision.why;
  const rests: FactRow[] = decision.rests === null ? [] : [[words.rests, words.restsBlock(decision.rests.block, instantText(decision.rests.at))], ['', decision.rests.proven ? words.proven : words.notProven], [words.hash, <Mono key="hash">{decision.rests.hash}</Mono>]];
  const canAsk = source.light === 'red' && !source.own && !source.pendingRequest;
  return (
    <Dialog opened onClose={onClose} title={words.whyTitle(source.organizationName)}>
      <Notice tone={source.light} title={words[source.light]}><p>{answer}</p></Notice>
      {because.length > 0 && <ul className={styles['why']}>{because.map((line) => <li key={line}>{line}</li>)}</ul>}
      {source.state === 'waiting-for-keys' && <p>{words.waitingMeaning}</p>}
      {source.state === 'unavailable' && <p>{words.unavailableMeaning}</p>}
      {source.light === 'red' && !source.own && <><h3>{words.waysOn}</h3><ul className={styles['why']}>{words.waysOnList.map((line) => <li key={line}>{line}</li>)}</ul></>}
      <Disclosure label={strings.states.details}>
        <Facts rows={[...rests, [words.clause, decision.clause], ...(decision.consent === null ? [] : [[words.consent, <Mono key="consent">{decision.consent}</Mono>] as const]), ...(decision.emergency === null ? [] : [[words.emergency, <Mono key="emergency">{decision.emergency}</Mono>] as const]), [words.subject, <Mono key="subject">{source.subject}</Mono>]]} />
      </Disclosure>
      <DialogFoot><Button onClick={onClose}>{strings.states.close}</Button>{canAsk && <Button kind="primary" onClick={onRequest}>{words.request}</Button>}</DialogFoot>
    </Dialog>
  );
}
