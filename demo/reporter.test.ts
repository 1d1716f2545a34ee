import { describe, expect, it } from 'vitest';
import { createReporter, type Facts } from './reporter.ts';

async function told(facts: Facts | Error): Promise<{ printed: string[]; said: string[]; held: boolean }> {
  const [printed, said]: [string[], string[]] = [[], []];
  let at = 0;
  const reporter = createReporter({ now: () => { at += 7; return at; }, print: (line) => { printed.push(line); }, say: (line) => { said.push(line); }, describe: (error) => ({ code: 'app.internal', message: String(error) }) });
  await reporter.step('open', () => (facts instanceof Error ? Promise.reject(facts) : Promise.resolve(facts))).catch(() => undefined);
  return { printed, said, held: reporter.held };
}

describe('what the demo says', () => {
  it('is one object a step, with what it shows', async () => {
    expect(await told({ resources: 3, ok: true })).toEqual({ printed: ['{"step":"open","ok":true,"ms":7,"resources":3}'], said: [], held: true });
    expect(await told({ resources: 0, ok: false })).toMatchObject({ printed: ['{"step":"open","ok":false,"ms":7,"resources":0}'], held: false });
    expect(await told(new Error('no'))).toMatchObject({ printed: ['{"step":"open","ok":false,"ms":7,"code":"app.internal","message":"Error: no"}'], held: false });
  });

  it('is the clause in words for a permission and a refusal, also where a step shows several', async () => {
    const { said } = await told({ clause: 'Permitted', why: ['Dr Silva may read medications because Maria agreed.', 'It may not be handed on.'] });
    expect(said).toEqual(['open: Dr Silva may read medications because Maria agreed.', 'open: It may not be handed on.']);
    const both = await told({ old: { clause: 'Revoked', why: ['It was withdrawn.'] }, writtenAfter: { why: ['It was withdrawn as well.'] }, list: ['no words'], ok: true });
    expect(both.said).toEqual(['open, old: It was withdrawn.', 'open, writtenAfter: It was withdrawn as well.']);
  });

  it('says why also where a step did not hold', async () => {
    expect((await told({ why: ['It is closed.'], ok: false })).said).toEqual(['open: It is closed.']);
  });
});
