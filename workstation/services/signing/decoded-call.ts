import type { DecodedCall, Reading, Signing } from '../../../core/contract/index.ts';
import type { CallDescription } from '../../chain/types.ts';
import { type Meanings, readingOf } from './call-reading.ts';

const deepest = 8;
const mostCalls = 64;
const longestValue = 2000;
const longestRaw = 20_000;
const short = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

type Argument = DecodedCall['args'][number];

/**
 * A call and those inside it, in the order they are carried out. `later` names the arguments whose value is made only at the moment of
 * confirming: what stands for them in the bytes is not shown as if it were meant. `signing` is of the whole, which is signed at once.
 */
export function decodedCalls(call: CallDescription, meanings: Meanings, later: readonly string[] = [], signing: Signing | null = null): DecodedCall[] {
  const lines: DecodedCall[] = [];
  const visit = ({ pallet, method, sentence, hex, args, calls }: CallDescription, depth: number): void => {
    if (lines.length >= mostCalls) return;
    const subject = args.find(({ name }) => name === 'subject')?.plain;
    const described = args.slice(0, 40).map(({ name, type, value, plain }): Argument => {
      const reading: Reading | null = later.includes(name) ? { kind: 'later' } : readingOf({ pallet, name, plain, subject: typeof subject === 'string' ? subject : null }, meanings);
      return { name: short(name, 60), type: short(type, 200), value: reading?.kind === 'later' ? '' : short(value, longestValue), reading };
    });
    // Of a payment the address itself stays in the sentence, unless it is made later: a name is only what somebody here calls it.
    const inWords = args.reduce((text, { name, value }, index) => {
      const reading = described[index]?.reading ?? null;
      return pallet === 'balances' && reading?.kind !== 'later' ? text : spoken(text, name, value, reading);
    }, sentence);
    lines.push({ depth, pallet, method, sentence: short(inWords, 300), raw: depth === 0 ? short(hex, longestRaw) : null, args: described, signing: depth === 0 ? signing : null });
    for (const inner of calls) visit(inner, Math.min(depth + 1, deepest));
  };
  visit(call, 0);
  return lines;
}

const laterWords: Readonly<Record<string, string>> = { dest: 'its fee treasury', device: 'this workstation under its new key' };

/** A name where the sentence has a number or an address. */
function spoken(sentence: string, name: string, value: string, reading: Reading | null): string {
  if (value === '' || (reading?.kind !== 'name' && reading?.kind !== 'later')) return sentence;
  const words = reading.kind === 'later' ? laterWords[name] ?? 'the new person' : reading.text;
  return /^\d+$/.test(value) ? sentence.replace(new RegExp(`organization ${value}\\b`), () => words) : sentence.replaceAll(value, () => words);
}
