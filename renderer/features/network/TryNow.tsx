import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { strings } from '../../app/strings/index.ts';
import { api } from '../../lib/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Faint, Row } from '../../ui/Layout.tsx';
import { FailureNotice } from '../../ui/Notice.tsx';
import type { Status } from './status.ts';

const words = strings.network.chain;

/** Out of reach it tries by itself, after longer and longer pauses; somebody who plugged the cable in need not wait for that. */
export function TryNow({ phase, nextTryAt, now }: { phase: Status['chain']['phase']; nextTryAt: string | null; now: number }) {
  const queries = useQueryClient();
  const retry = useMutation(api.network.tryNow.mutationOptions({ onSettled: () => { void queries.invalidateQueries({ queryKey: api.network.status.key() }); } }));
  if (phase !== 'offline') return null;
  return (
    <>
      <Row align="between">
        <Faint>{nextTryAt === null ? words.trying : words.nextTry(Math.max(0, Math.ceil((Date.parse(nextTryAt) - now) / 1000)))}</Faint>
        <Button icon={<IconRefresh size={16} aria-hidden />} busy={retry.isPending} onClick={() => { retry.mutate(undefined); }}>{words.tryNow}</Button>
      </Row>
      <FailureNotice error={retry.error} />
    </>
  );
}
