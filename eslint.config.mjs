import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'core-is-pure: time is an argument (asOf).',
};

const lexiconAlone = ['Literal[regex.pattern=/\\p{Script=Han}/u]', 'NewExpression[callee.name="RegExp"]'].map(
  (selector) => ({
    selector,
    message: 'lexicon-alone: what the reader knows of Chinese stands in src/plan/reading/lexicon, with an example.',
  }),
);

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', 'coverage/', 'test/fixtures/'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    ignores: ['src/stand-in/**', 'test/stand-in/**'],
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // frames without permission for the clipboard, and input methods, have no other way
      '@typescript-eslint/no-deprecated': ['error', { allow: ['execCommand', 'keyCode'] }],
      // what the formula evaluator throws is no fault: it ends or puts off a calculation
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'file', name: ['Raised', 'Need', 'Unreadable'] }], allowThrowingUnknown: true },
      ],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'max-lines': ['error', { max: 450, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/{workbook/book,plan,ledger,returns,findings,summary,papers}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['console', 'window', 'document', 'process', 'Buffer', 'setTimeout', 'fetch', 'performance'].map((name) => ({
          name,
          message: 'core-is-pure: the core knows no console, DOM, host or clock.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'core-is-pure: time is an argument (asOf).' },
        { object: 'Math', property: 'random', message: 'core-is-pure: the same input gives the same output.' },
      ],
      'no-restricted-syntax': ['error', noClock],
    },
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { complexity: ['error', 15] } },
  { files: ['**/*.{ts,tsx,mjs}'], rules: { 'max-len': ['error', { code: 140, ignoreRegExpLiterals: true }] } },
  {
    files: ['src/plan/**/*.ts'],
    ignores: ['src/plan/reading/lexicon/**'],
    rules: { 'no-restricted-syntax': ['error', noClock, ...lexiconAlone] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/{workbook/book,plan,ledger,returns,findings,summary,papers}/**',
      'src/cli/talk.ts',
      'src/cli/outlive-readers.ts',
    ],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['stdout', 'stderr'].map((property) => ({
          object: 'process',
          property,
          message: 'one-mouth: what is printed goes through cli/talk.ts, which lets no orders to a terminal through.',
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 600, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
