/**
 * What `npm run NAME` can be. `file` runs on Node 24 with the remaining arguments; `build: true` means that out/ is
 * brought up to date first.
 */
export const commands = {
  start: { about: 'the workstation: Electron, else a browser tab; -- --demo makes a demo clinic', file: 'build/start.mjs', build: true },
  demo: { about: 'the main job without a window: -- --json [--bundle FILE ...] [--dir DIR] [--export DIR] [--explain]', file: 'out/demo/main.js', build: true },
  test: { about: 'everything that must hold; ends with N passed, N failed', file: 'build/test-run.mjs', build: false },
  check: { about: 'types, lint, borders and records only', file: 'build/check-run.mjs', build: false },
  build: { about: 'out/, from the sources', file: undefined, build: true },
  chain: { about: 'the local node alone', file: 'out/chain/main.js', build: true },
  network: { about: 'a network of validators on this machine: -- --validators 4 [--namespaces]; the council: -- --council list', file: 'workstation/chain/network/main.ts', build: false },
  storage: { about: 'Kubo nodes under IPFS Cluster on this machine: -- --nodes 3', file: 'workstation/ipfs/clinic/main.ts', build: false },
  screenshots: { about: 'a picture of every screen, in screenshots/', file: 'test/screenshots/main.ts', build: true },
  faults: { about: 'the fault figures: -- --json [--seed N] [--n N]', file: 'test/faults/main.ts', build: true },
  backup: { about: 'everything of a workstation, encrypted: -- --to FOLDER [--dir DATA]', file: 'workstation/services/backup/main.ts', build: false },
  restore: { about: 'puts a backup back: -- --from FOLDER [--dir DATA]', file: 'workstation/services/backup/main.ts', build: false },
  verify: { about: 'whether an audit export or an erasure certificate is what was written, offline: -- FILE [--genesis HASH] [--json]', file: 'workstation/services/audit/verify/main.ts', build: false },
  bench: { about: 'the speed figures beside their peers: -- --json [--seed N] [--n N]', file: 'test/bench/main.ts', build: true },
  rehearsal: { about: 'an era paid, a slash, an upgrade, on four validators: -- --json [--next FILE]', file: 'test/rehearsal/main.ts', build: false },
  'node:build': { about: 'the node binary, from source (needs Rust; 25 minutes)', file: 'local-node/build/node-build.mjs', build: false },
  'runtime:build': { about: "the runtime's wasm, chain specs and chain-types/, from source (needs Rust)", file: 'local-node/build/runtime-build.mjs', build: false },
};
