export { createKeys } from './create-keys.ts';
export type { IsolatedProcess, Keys, KeysDependencies, SpawnIsolated } from './port.ts';
export type { Command, CommandInput, CommandOutput, Path, Step } from './protocol.ts';
