export type { Founding } from './genesis.ts';
export { createNodeLauncher, type NodeInfo, type NodeLauncher, type NodeLauncherDeps, type NodeState, type NodeStatus } from './launcher.ts';
export { cacheDir, developmentSpec, prebuild } from './locations.ts';
export type { Usage } from './usage.ts';
