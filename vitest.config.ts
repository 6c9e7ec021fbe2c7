import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const builtApp = ['server/main.test.ts', 'server/cli/dev.test.ts', 'evals/torture/*.test.ts', 'web/browser-tests/**/*.test.ts']

/** Where `.ci/run` wants the results as JSON, besides the usual report. */
const resultsFile = process.env.TEST_RESULTS

export default defineConfig({
  test: {
    reporters: resultsFile ? ['default', ['json', { outputFile: resultsFile }]] : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{server,web,evals}/**/*.test.ts'],
          exclude: builtApp,
          // Deadlines only end what hangs: a slow or busy machine is no fault.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          // As a rule one core is left free; of two that is half.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          globalSetup: 'server/store/testing/global-setup.ts',
        },
      },
      {
        // The app as it is started, and a browser on it: after the rest, two files at a time, with deadlines for a slow machine.
        test: {
          name: 'built-app',
          include: builtApp,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          isolate: false,
          globalSetup: 'web/browser-tests/global-setup.ts',
          expect: { poll: { timeout: 30_000 } },
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
