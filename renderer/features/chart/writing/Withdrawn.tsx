import { clinicalDate } from '../../../../core/records/dates.ts';
import { resourceTitle } from '../../../../core/records/views/index.ts';
import { strings } from '../../../app/strings/index.ts';
import { fhirDayText, instantText } from '../../../lib/dates.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { Faint } from '../../../ui/Layout.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import table from '../../../ui/table.module.css';
import chart from '../chart.module.css';
import { useRecord } from '../record.ts';

const words = strings.writing.withdrawn;
const month = 30 * 86_400_000;

/** Readers are told: an entry that was taken back lately may have been acted on. It stands in every chart that may show it, here and at other clinics. */
export function Withdrawn() {
  const { model, documents, open } = useRecord();
  const now = Date.now();
  const recent = model.withdrawn.flatMap((item) => {
    const at = item.document === null ? null : documents.get(item.document)?.facts.authoredAt ?? null;
    return at !== null && now - Date.parse(at) < month ? [{ item, at, title: resourceTitle(model, item.resource), date: clinicalDate(item.resource) }] : [];
  });
  if (recent.length === 0) return null;
  return (
    <Notice tone="amber" title={words.title(recent.length)}>
      <p>{words.sentence}</p>
      <Disclosure label={strings.states.details}>
        <ul className={chart['list']} data-testid="withdrawn">{recent.map(({ item, at, title, date }) => (
          <li key={`${String(item.document)} ${String(item.resource['id'])}`} className={chart['item']}>
            <span><button type="button" className={table['link']} onClick={() => { open({ key: `withdrawn:${String(item.document)}:${String(item.resource['id'])}`, source: item.source, document: item.document, resource: item.resource }, title); }}>{title}</button> <Faint small>{fhirDayText(date)}</Faint></span>
            <Faint small>{[words.on(instantText(at)), item.source].filter(Boolean).join(' · ')}</Faint>
          </li>
        ))}</ul>
      </Disclosure>
    </Notice>
  );
}
