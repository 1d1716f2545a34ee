/** One JSON object a line on stdout, and nothing else there. What a step shows is read back from the component that holds it. */
export interface Reporter {
  /** Runs a step: what it returns are its facts, and an `ok: false` or a throw makes the whole demo fail. */
  step(name: string, work: () => Promise<Facts>): Promise<Facts>;
  readonly held: boolean;
}

export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };
export type Facts = Readonly<Record<string, Fact>> & { readonly ok?: boolean };

/** Ends the demo: a later step would rest on what did not hold. */
export class StepFailed extends Error {}

/** The words of a step's decisions as lines of text, for `--explain`; where a step shows several, each by its name. */
export function explained(step: string, facts: Facts): string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    if (name === 'why') return Array.isArray(fact) ? fact.map((sentence) => `${step}: ${String(sentence)}`) : [];
    return typeof fact === 'object' && fact !== null && !Array.isArray(fact) ? explained(`${step}, ${name}`, fact as Facts) : [];
  });
}

/** `say`: takes the words of each decision. */
export function createReporter(deps: { now: () => number; print: (line: string) => void; say?: (line: string) => void; describe: (error: unknown) => { code: string; message: string } }): Reporter {
  let held = true;
  return {
    get held() { return held; },
    async step(name, work) {
      const begun = deps.now();
      const line = (ok: boolean, facts: Facts): void => { deps.print(JSON.stringify({ step: name, ok, ms: Math.round(deps.now() - begun), ...facts })); };
      try {
        const { ok = true, ...facts } = await work();
        line(ok, facts);
        for (const sentence of explained(name, facts)) deps.say?.(sentence);
        held &&= ok;
        if (!ok) throw new StepFailed(name);
        return facts;
      } catch (error) {
        if (error instanceof StepFailed) throw error;
        held = false;
        line(false, deps.describe(error));
        throw new StepFailed(name, { cause: error });
      }
    },
  };
}
