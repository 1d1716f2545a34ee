import type { DecodedCall } from '../../../core/contract/index.ts';
import type { CallDescription } from '../../chain/types.ts';

const deepest = 8;
const mostCalls = 64;
const longestValue = 2000;
const short = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A call and those inside it, in the order they are carried out. `known` names an account where somebody here has one for it. */
export function decodedCalls(call: CallDescription, known: (account: string) => string | null): DecodedCall[] {
  const lines: DecodedCall[] = [];
  const visit = ({ pallet, method, sentence, args, calls }: CallDescription, depth: number): void => {
    if (lines.length >= mostCalls) return;
    lines.push({
      depth, pallet, method, sentence: short(sentence, 300),
      args: args.slice(0, 20).map(({ name, type, value }) => {
        const whose = known(value);
        return { name: short(name, 60), type: short(type, 200), value: short(whose === null ? value : `${whose} (${value})`, longestValue) };
      }),
    });
    for (const inner of calls) visit(inner, Math.min(depth + 1, deepest));
  };
  visit(call, 0);
  return lines;
}
