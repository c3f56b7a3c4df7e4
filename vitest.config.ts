import { defineConfig } from 'vitest/config'

/** Two projects: `unit` needs nothing; `site` builds the site once and reads it, in files and in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/browser/**'],
        },
      },
      {
        test: {
          name: 'site',
          isolate: false, // the files of a worker share its browser and what they have read of the site
          sequence: { groupOrder: 1 },
          include: ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          globalSetup: 'tests/site/builds.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
