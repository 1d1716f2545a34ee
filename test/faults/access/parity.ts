/** R25: `ConsentApi_decide` of a real node and core/consent over the same state, case by case. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chainClauses, chainObligations, type ChainDecision, decideOnChain } from '../../../core/consent/index.ts';
import { cacheDir, developmentSpec, prebuild } from '../../../workstation/chain/node/locations.ts';
import { nodeBinary } from '../../../workstation/chain/node/prebuild.ts';
import { withPassingNode } from '../../../workstation/chain/network/passing-node.ts';
import { type Fault, type Outcome, outcome } from '../fault.ts';
import { type Decide, shifted, withoutClause } from './changed-rules.ts';
import { createQuestions, type Question } from './questions.ts';
import { type Answer, runtimeAnswers } from './runtime.ts';
import { readRuntime, storageOf } from './storage.ts';
import { createGround, type Ground } from './worlds.ts';

const questionsAWorld = 40;
/** Cases that all deny, or never come to a clause, would agree about nothing. */
const leastPermits = 0.2;
const leastDecisive = 0.01;

export const parity: Fault = {
  id: 'R25', asked: 'the chain’s decide and core/consent agree on 100,000 random cases: at least 20 % permitted, each clause decides at least 1 %', usual: 100_000,
  async run({ seed, n }) {
    const ground = createGround(seed, Math.ceil(n / questionsAWorld));
    const questions = createQuestions(seed, ground, n);
    const begun = performance.now();
    const { answers, stored } = await answersOf(ground, questions);
    const seconds = (performance.now() - begun) / 1000;
    const held = outcome();
    const control = outcome();
    compare(seed, questions, answers, held);
    const facts = shares(answers, held);
    for (const [rule, changed] of [...Object.entries(withoutClause).map(([clause, changed]) => [`without ${clause}`, changed] as const), ...Object.entries(shifted)]) notice(rule, changed, questions, answers, held, control);
    return { held, control, facts: { worlds: ground.worlds.length, 'entries in storage': stored, 'asked a second': Math.round(n / seconds), ...facts } };
  },
};

/** The node runs on a copy of the development network that begins with the worlds. */
async function answersOf(ground: Ground, questions: readonly Question[]): Promise<{ answers: Answer[]; stored: number }> {
  const binary = process.env.ASSENT_NODE_BINARY ?? await nodeBinary(prebuild, cacheDir(process.env));
  const template = fileURLToPath(developmentSpec);
  const runtime = await withPassingNode(binary, template, readRuntime);
  const spec = JSON.parse(await readFile(template, 'utf8')) as { id: string; genesis: { raw: { top: Record<string, string> } } };
  const stored = storageOf(runtime, ground);
  Object.assign(spec.genesis.raw.top, stored);
  spec.id = 'assent_worlds';
  const folder = mkdtempSync(join(tmpdir(), 'assent-worlds-'));
  try {
    const file = join(folder, 'worlds.json');
    await writeFile(file, JSON.stringify(spec));
    return { answers: await withPassingNode(binary, file, (url) => runtimeAnswers(url, runtime, questions)), stored: Object.keys(stored).length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const same = (ours: ChainDecision, theirs: Answer): boolean => ours.permit === theirs.permit && ours.clause === theirs.clause && ours.basis.kind === theirs.basis
  && (ours.basis.kind === 'Consent' ? ours.basis.consent : ours.basis.kind === 'Emergency' ? ours.basis.emergency : null) === theirs.id
  && ours.obligations.reduce((bits, one) => bits | (1 << chainObligations.indexOf(one)), 0) === theirs.obligations;

function compare(seed: number, questions: readonly Question[], answers: readonly Answer[], held: Outcome): void {
  for (const [index, question] of questions.entries()) {
    held.attempts += 1;
    const ours = decideOnChain(question.facts, question.request, question.now);
    const theirs = answers[index];
    if (theirs === undefined || !same(ours, theirs)) held.violations.push(`${String(seed)}/${String(index)}: core/consent says ${ours.clause}, the runtime ${theirs?.clause ?? 'nothing'}: ${JSON.stringify({ ...question.request, now: question.now })}`);
  }
}

function shares(answers: readonly Answer[], held: Outcome): Record<string, string> {
  const percent = (count: number): string => `${((100 * count) / answers.length).toFixed(2)} %`;
  const permits = answers.filter(({ permit }) => permit).length;
  if (permits < leastPermits * answers.length) held.violations.push(`only ${percent(permits)} were permitted`);
  const facts: Record<string, string> = { permits: percent(permits) };
  for (const clause of chainClauses) {
    const decisive = answers.filter((answer) => answer.clause === clause).length;
    facts[clause] = percent(decisive);
    if (decisive < leastDecisive * answers.length) held.violations.push(`${clause} decided only ${percent(decisive)}`);
  }
  return facts;
}

/** A rule that nobody would miss is a gap in the cases, so it counts against them. */
function notice(rule: string, changed: Decide, questions: readonly Question[], answers: readonly Answer[], held: Outcome, control: Outcome): void {
  control.attempts += 1;
  const at = questions.findIndex((question, index) => !same(changed(question), answers[index] as Answer));
  if (at === -1) held.violations.push(`control: nobody noticed: ${rule}`);
  else control.violations.push(`${rule}: noticed by case ${String(at)}`);
}
