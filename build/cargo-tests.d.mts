export function countCargo(output: string): { passed: number; failures: string[]; ignored: string[] };

/** Runs `cargo test` in local-node with these arguments and returns its exit code and all it said. Limit in ms. */
export interface Cargo {
  readonly missing?: undefined;
  test(args: readonly string[], options?: { readonly env?: Readonly<Record<string, string>>; readonly limit?: number }): Promise<{ code: number; output: string }>;
}

export function usableCargo(): Promise<Cargo | { readonly missing: 'no-cargo' | 'no-toolchain'; readonly program?: string }>;
