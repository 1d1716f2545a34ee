/** The runtime's own answers, asked of a node by state calls, many in one message. */
import { u8aToHex } from '@polkadot/util';
import { decodeAddress } from '@polkadot/util-crypto';
import type { Question } from './questions.ts';
import type { Runtime } from './storage.ts';

export interface Answer { readonly permit: boolean; readonly basis: string; readonly id: string | null; readonly clause: string; readonly obligations: number }

const asked = 250;
const abreast = 2;
const patienceMs = 120_000;

export async function runtimeAnswers(url: string, runtime: Runtime, questions: readonly Question[]): Promise<Answer[]> {
  const read = reader(runtime);
  const answers: Answer[] = [];
  const messages = Array.from({ length: Math.ceil(questions.length / asked) }, (_, index) => questions.slice(index * asked, (index + 1) * asked));
  for (let next = 0; next < messages.length; next += abreast) {
    for (const part of await Promise.all(messages.slice(next, next + abreast).map((message) => askAll(url, message)))) answers.push(...part.map(read));
  }
  return answers;
}

async function askAll(url: string, questions: readonly Question[]): Promise<string[]> {
  const body = questions.map((question, id) => ({ jsonrpc: '2.0', id, method: 'state_call', params: ['ConsentApi_decide', encoded(question)] }));
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(patienceMs) });
  const replies = await response.json() as { id: number; result?: string; error?: { message: string } }[];
  const results = new Map(replies.map((reply) => [reply.id, reply]));
  return questions.map((_, id) => {
    const reply = results.get(id);
    if (reply?.result === undefined) throw new Error(`the runtime gave no answer: ${reply?.error?.message ?? 'nothing'}`);
    return reply.result;
  });
}

/** `DecisionRequest` in SCALE: fixed-size parts one after the other, whole numbers with the lowest byte first. */
function encoded({ request, now }: Question): string {
  const parts = [Buffer.from(request.subject, 'hex'), Buffer.from(request.section, 'hex'), whole(request.organization ?? 0, 4), decodeAddress(request.account), whole(request.action, 1), whole(request.purpose, 2), optional(request.author, 4), optional(request.dataFrom, 8), whole(now, 8)];
  return u8aToHex(Buffer.concat(parts));
}

function whole(value: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes.subarray(0, size);
}

const optional = (value: number | null, size: number): Uint8Array => (value === null ? Uint8Array.of(0) : Buffer.concat([Uint8Array.of(1), whole(value, size)]));

/** Names come from the runtime's metadata, so that neither order is taken from core/consent. */
function reader(runtime: Runtime): (hex: string) => Answer {
  const bases = runtime.variants('pallet_consent::decision::Basis');
  const clauses = runtime.variants('pallet_consent::decision::Clause');
  return (hex) => {
    const bytes = Buffer.from(hex.slice(2), 'hex');
    const basis = bases[bytes[1] ?? 255] ?? 'unknown';
    const rests = basis === 'Consent' || basis === 'Emergency';
    return { permit: bytes[0] === 1, basis, id: rests ? bytes.subarray(2, 34).toString('hex') : null, clause: clauses[bytes[rests ? 34 : 2] ?? 255] ?? 'unknown', obligations: bytes[rests ? 35 : 3] ?? 255 };
  };
}
