/** The programs that run on Node or in Electron's main process: name in out/ -> source. Workers are found from these. */
export const programs = {
  'served/main': 'served/main.ts',
  'demo/main': 'demo/main.ts',
  'chain/main': 'workstation/chain/main.ts',
  'electron/main': 'electron/main.ts',
};

/** Electron's sandbox loads a preload as CommonJS only. */
export const preload = { name: 'electron/preload', file: 'electron/preload.ts' };
