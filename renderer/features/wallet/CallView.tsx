import type { DecodedCall } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Facts, Mono, Stack } from '../../ui/Layout.tsx';

const words = strings.wallet;
export type Call = DecodedCall;

/** What the signature will be over, decoded from its own bytes: a sentence each, the network's own words under Details. */
export const CallView = ({ calls }: { calls: readonly Call[] }) => (
  <div role="group" aria-label={words.willSign} data-testid="decoded-call">
    <Stack tight>
      {calls.map((call, index) => (
        <div key={`${String(index)} ${call.method}`}>
          <p>{call.sentence}</p>
          <Disclosure label={strings.states.details}>
            <Facts rows={[[words.pallet, call.pallet], [words.call, call.method], ...call.args.map(({ name, value }) => [name, <Mono key={name}>{value}</Mono>] as const)]} />
          </Disclosure>
        </div>
      ))}
    </Stack>
  </div>
);
