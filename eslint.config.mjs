import tseslint from 'typescript-eslint';

const noClock = ['Date', 'process', 'fetch', 'setTimeout', 'setInterval', 'crypto', 'performance'];

export default tseslint.config(
  { ignores: ['**/dist/**', 'node_modules/**', '.forbear/**', 'coverage/**', 'site/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of literals says the same.' },
      ],
    },
  },
  {
    files: ['{packages,apps,testkit}/**/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/data/**', '**/catalogue/**'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.contract.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noClock, 'window', 'document', 'localStorage'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Chance arrives as a seed.' },
      ],
    },
  },
  {
    // Amounts are whole fen: a fraction, or the text of a float, has no place where money is made.
    files: ['packages/{money,loan,budget,plan,ledger,bill}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of literals says the same.' },
        {
          selector: "CallExpression[callee.name='parseFloat']",
          message: 'Money text goes through parseFen (M3).',
        },
        {
          selector: "CallExpression[callee.property.name='toFixed']",
          message: 'Round by a named mode (M4).',
        },
        {
          selector: "CallExpression[callee.name='fen'] Literal[raw=/\\./]",
          message: 'Fen are whole (M1).',
        },
      ],
    },
  },
);
