import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Reporter } from './reporter.ts';
import { createCast, type Cast } from './cast.ts';
import { bundleSteps } from './steps/import-steps.ts';
import { consentSteps } from './steps/consent-steps.ts';
import { endingSteps } from './steps/ending-steps.ts';
import { foundingSteps } from './steps/founding-steps.ts';
import { ownBundle } from './own-bundle.ts';

export interface Scenario {
  readonly reporter: Reporter;
  readonly dir: string;
  readonly bundles: readonly string[];
  readonly exportDir: string | null;
  readonly onStarted: (stop: () => Promise<void>) => void;
}

export interface BundleFile { readonly name: string; readonly bytes: Uint8Array }

/** The steps in their order; each rests on the one before and ends the demo when it does not hold. */
export async function runScenario(scenario: Scenario): Promise<void> {
  await mkdir(scenario.dir, { recursive: true });
  const files: BundleFile[] = scenario.bundles.length === 0 ? [ownBundle()]
    : await Promise.all(scenario.bundles.map(async (file) => ({ name: basename(file), bytes: await readFile(file) })));
  const cast: Cast = createCast(scenario, { harbour: join(scenario.dir, 'harbour'), northside: join(scenario.dir, 'northside') });
  scenario.onStarted(() => cast.stop());
  await foundingSteps(cast);
  await bundleSteps(cast, files);
  const standing = await consentSteps(cast);
  await endingSteps(cast, standing);
  await scenario.reporter.step('done', () => Promise.resolve({ held: scenario.reporter.held }));
}
