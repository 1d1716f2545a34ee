import type { DecodedCall } from '../../../core/contract/index.ts';
import { strings } from '../../app/strings/index.ts';
import { amountText } from '../../lib/amounts.ts';
import { Facts, Stack } from '../../ui/Layout.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SignedCalls } from '../../ui/SignedCalls.tsx';

const words = strings.wallet;

export interface Quote { readonly fee: string; readonly after: string; readonly enough: boolean; readonly payerName: string; readonly calls: readonly DecodedCall[] }

export const PaymentReview = ({ quote, amount }: { quote: Quote; amount: string }) => (
  <Stack>
    <Facts rows={[[words.fee, `${amountText(quote.fee)} ${words.unit}`], [words.payer, quote.payerName], [words.total, `${amountText(BigInt(amount) + BigInt(quote.fee))} ${words.unit}`], [words.after, `${amountText(quote.after)} ${words.unit}`]]} />
    <SignedCalls calls={quote.calls} />
    {!quote.enough && <Notice tone="amber" role="alert"><p>{words.notEnough}</p></Notice>}
  </Stack>
);
