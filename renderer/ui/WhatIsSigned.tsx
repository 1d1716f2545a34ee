import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import type { WillSign } from '../../core/contract/index.ts';
import { strings } from '../app/strings/index.ts';
import { Disclosure } from './Disclosure.tsx';
import { Faint } from './Layout.tsx';
import { QueryView } from './QueryView.tsx';
import { SharedSigning, SignedCalls, SignedPapers } from './SignedCalls.tsx';
import styles from './signed-calls.module.css';
import { Loading } from './States.tsx';

const words = strings.signing;
/** How the workstation is asked for it: the same input as the act itself. */
export type SignedQuery = Pick<UseQueryOptions<WillSign>, 'queryKey' | 'queryFn'>;

/** Beside the button that confirms: closed, since few want to read it each time; open, it follows the form. `ask` null while the form is not whole. */
export const WhatIsSigned = ({ ask }: { ask: SignedQuery | null }) => (
  <Disclosure label={words.title}>
    <div className={styles['panel']} tabIndex={0} role="region" aria-label={words.title} data-testid="what-is-signed">{ask === null ? <Faint>{words.fill}</Faint> : <SignedAnswer ask={ask} />}</div>
  </Disclosure>
);

/** The same without a button of its own, where a page has one already. */
export function SignedAnswer({ ask }: { ask: SignedQuery }) {
  const query = useQuery<WillSign>({ ...ask, staleTime: 30_000, retry: false });
  return (
    <QueryView query={query} loading={<Loading rows={4} />}>{({ whole, calls, papers, more }) => (calls.length + papers.length === 0 ? <Faint>{words.none}</Faint> : (
      <div className={styles['answer']}>
        <SignedPapers papers={papers} />
        <SharedSigning calls={calls} />
        {calls.length > 0 && <SignedCalls calls={calls} />}
        {more > 0 && <Faint small>{words.more(more)}</Faint>}
        {!whole && <Faint small>{words.partial}</Faint>}
      </div>
    ))}</QueryView>
  );
}
