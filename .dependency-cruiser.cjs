/**
 * Who may import whom, as data: a layer may import itself and what stands beside it. The page that explains the layers
 * is docs/ARCHITECTURE.md. Tests may import anything.
 */
const layers = {
  core: [],
  'chain-types': [],
  workstation: ['core', 'chain-types'],
  served: ['workstation', 'core'],
  electron: ['workstation', 'core'],
  demo: ['core', 'workstation/composition\\.ts$'],
  renderer: ['core'],
};

/** Packages that core may use: pure, with no door to the machine. */
const purePackages = ['zod', 'scale-ts', '@orpc/contract', 'multiformats', '@noble/[^/]+', '@scure/base', '@medplum/core', '@medplum/fhirtypes', 'fflate'];

/** Packages of declarations: they have no program that could be resolved. */
const typesOnly = '^@medplum/fhirtypes$';

const page = 'See docs/ARCHITECTURE.md.';
const tests = '(\\.test\\.tsx?$|^test/)';
/** Programs that make a committed file; they are not part of the product. */
const generators = '^core/.*\\.mjs$';
const top = Object.keys(layers).join('|');

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `layer-${layer}`,
  severity: 'error',
  comment: `${layer}/ may import ${[layer, ...allowed].join(', ')} only. ${page}`,
  from: { path: `^${layer}/`, pathNot: tests },
  to: { path: `^(${top}|test|build|local-node)/`, pathNot: [layer, ...allowed].map((name) => (name.endsWith('$') ? `^${name}` : `^${name}/`)) },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'core-is-pure', severity: 'error',
      comment: `core/ reaches no machine: no node:, no electron, only the packages listed. ${page}`,
      from: { path: '^core/', pathNot: [tests, generators] },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'], pathNot: purePackages.flatMap((name) => [`node_modules/${name}/`, `^${name}$`]) },
    },
    {
      name: 'only-electron-imports-electron', severity: 'error',
      comment: `Only electron/ knows Electron; the workstation runs in plain Node too. ${page}`,
      from: { path: `^(${top})/`, pathNot: '^electron/' },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    {
      name: 'renderer-has-no-machine', severity: 'error',
      comment: `The renderer runs in a sandbox and asks by contract only. ${page}`,
      from: { path: '^renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'composition-at-the-top', severity: 'error',
      comment: `Nothing in the workstation imports its composition. ${page}`,
      from: { path: '^workstation/', pathNot: tests },
      to: { path: '^workstation/composition\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'feature-has-one-door', severity: 'error',
      comment: `A feature is entered by its index.ts. ${page}`,
      from: { path: '^renderer/', pathNot: ['^renderer/features/([^/]+)/', tests] },
      to: { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/[^/]+/index\\.tsx?$' },
    },
    {
      name: 'feature-beside-feature', severity: 'error',
      comment: `A feature enters another by its index.ts. ${page}`,
      from: { path: '^renderer/features/([^/]+)/', pathNot: tests },
      to: { path: '^renderer/features/[^/]+/', pathNot: ['^renderer/features/$1/', '^renderer/features/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'no-test-in-product', severity: 'error', comment: `The product imports no test. ${page}`,
      from: { pathNot: tests }, to: { path: tests },
    },
    {
      name: 'no-cycle', severity: 'error', comment: `Two files that import each other are one file. ${page}`,
      from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolves', severity: 'error', comment: 'The import leads nowhere.',
      from: {}, to: { couldNotResolve: true, pathNot: typesOnly },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'] },
    cache: false,
  },
};
