import { defineConfig } from 'vitest/config';

// Vite would load graphql's ESM copy and Pothos its CommonJS one ("another module or realm").
const graphql = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const node = { resolve: { alias: graphql, conditions: ['development', 'node'] }, ssr: { resolve: { conditions: ['development', 'node'] } } };

// Most of what a case does is waiting: two files at a time, also where there are more cores, since each brings processes of its own.
const together = { maxWorkers: 2, sequence: { groupOrder: 0 } };
const inPairs = { maxWorkers: 2, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    projects: [
      {
        ...node,
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'services/**/*.test.ts', 'scripts/**/*.test.ts', 'infra/**/*.test.ts'],
          exclude: ['**/*.int.test.ts', '**/node_modules/**', '**/dist/**'],
          testTimeout: 30_000,
          ...together,
        },
      },
      {
        ...node,
        test: { name: 'int', include: ['packages/**/*.int.test.ts', 'services/**/*.int.test.ts'], exclude: ['**/node_modules/**', '**/dist/**'], testTimeout: 120_000, ...together },
      },
      {
        ...node,
        test: { name: 'e2e', include: ['e2e/**/*.test.ts'], exclude: ['e2e/browser/**', 'e2e/apart/**', '**/node_modules/**'], testTimeout: 300_000, hookTimeout: 120_000, ...inPairs },
      },
      {
        ...node,
        // The same whole-centre cases with every service its own process, and what only several replicas can show.
        test: { name: 'apart', include: ['e2e/{desk,races,rights,whole-path}.test.ts', 'e2e/apart/*.test.ts'], globalSetup: ['e2e/apart/setup.ts'], testTimeout: 600_000, hookTimeout: 300_000, fileParallelism: false },
      },
      {
        ...node,
        test: { name: 'web', include: ['web/src/**/*.test.ts', 'e2e/browser/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 120_000, fileParallelism: false },
      },
    ],
  },
});
