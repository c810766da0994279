import { defineConfig } from 'oxlint';

import { layerOverrides } from './oxlint.layers.ts';

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  // Said here as well as in .gitignore, which counts in a git checkout alone.
  ignorePatterns: ['node_modules', 'data', '.cache', 'src/db/generated'],
  rules: {
    // Promises that nobody waits for are lost errors, and in this program lost answers to people.
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    'typescript/return-await': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    // What the types know must not be talked away.
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    // A default stands in for what a library may add; among one's own kinds the house style has none.
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-import-type-side-effects': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/restrict-plus-operands': 'error',
    // Modules.
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-duplicates': 'error',
    'import/no-mutable-exports': 'error',
    'unicorn/prefer-node-protocol': 'error',
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    // Habits. `== null` is the one loose comparison that says something: neither null nor undefined.
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'node/no-process-env': 'error',
    'unicorn/no-abusive-eslint-disable': 'error',
    'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    // Tests. A helper that asserts is named so.
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'assert*', 'fc.assert'] }],
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/no-restricted-vi-methods': ['error', { mock: 'Give the double as an argument.', doMock: null }],
    // In the two categories, but at odds with how this code is written.
    'import/no-named-as-default': 'off',
    'import/no-named-as-default-member': 'off',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'no-unmodified-loop-condition': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/no-unnecessary-type-arguments': 'off',
    'typescript/no-unsafe-enum-comparison': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/unbound-method': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
  },
  overrides: [
    ...layerOverrides(),
    // The environment is read in one place; the others hand it on to a process that they start.
    {
      files: [
        'src/config.ts',
        'prisma.config.ts',
        'src/cli/launch.js',
        'src/cli/launch/**',
        'src/cli/test-all.ts',
        'src/db/embedded/spawn-postgres.ts',
      ],
      rules: { 'node/no-process-env': 'off' },
    },
    { files: ['*.config.ts', 'test/support/**/global-setup.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['src/cli/**', 'prisma/seed.ts'], rules: { 'no-console': 'off' } },
    // Plain JavaScript has no types to be unsafe with.
    {
      files: ['**/*.js'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/prefer-promise-reject-errors': 'off',
      },
    },
    // Discord still sends what it tells bots not to read.
    { files: ['src/local-discord/**'], rules: { 'typescript/no-deprecated': 'off' } },
    {
      files: ['test/**'],
      rules: {
        'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
        'no-console': 'off',
        'node/no-process-env': 'off',
        // Matchers (`expect.any`) and parsed answers are `any` by design, and what a test asserts is their content.
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-member-access': 'off',
      },
    },
  ],
});
