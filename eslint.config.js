import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** core/ is pure: what it needs of the machine is a parameter, so that a failure replays from a seed. */
const impureGlobals = ['process', 'Buffer', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'crypto', 'window', 'document', 'localStorage', 'navigator', 'require', '__dirname']
  .map((name) => ({ name, message: 'core/ is pure: take it as a parameter.' }));
const impureSyntax = [
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'core/ is pure: take randomness as a parameter.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'core/ is pure: take the time as a parameter.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'core/ is pure: take the time as a parameter.' },
];

export default tseslint.config(
  { ignores: ['out*/**', 'node_modules/**', 'chain-types/**', 'local-node/**', 'test-results/**', 'screenshots/**', '.assent/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidOperator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Indexes are checked by noUncheckedIndexedAccess, and a guard that outlives a type is no bug.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Slow, and what they find the compiler's strictness already holds.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // It disagrees with TypeScript 7 about which are needed: its fixes break the types.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // A service is a closure: none of its functions knows a "this".
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
      '@typescript-eslint/only-throw-error': 'error',
      'no-eval': 'error',
      'no-console': 'error',
    },
  },
  { files: ['core/**/*.ts'], ignores: ['**/*.test.ts'], rules: { 'no-restricted-globals': ['error', ...impureGlobals], 'no-restricted-syntax': ['error', ...impureSyntax] } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Shown content is never markup.' }],
    },
  },
  {
    files: ['workstation/**/*.ts'], ignores: ['workstation/composition.ts', 'workstation/composition/**', '**/*.test.ts', '**/*.fixture.ts'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: "ImportDeclaration[importKind!='type'][source.value=/^\\.\\.\\u002f(?!.*core\\u002f)/] > ImportSpecifier[importKind!='type'][imported.name=/^create[A-Z]/]",
        message: 'Only workstation/composition.ts constructs what another folder provides; take it as a dependency. See docs/ARCHITECTURE.md.',
      }],
    },
  },
  { files: ['**/*.fixture.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts'],
    rules: { 'no-eval': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off' },
  },
);
