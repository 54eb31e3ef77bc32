import { defineConfig } from 'vitest/config'

/** Tests of the built sites, in files and in a real browser: `npm test` builds them first. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/site/**/*.test.ts'],
    // One at a time, the default of two cores, leaves one of them idle: a test waits for the browser.
    maxWorkers: 2,
    // Nothing of one file changes another: together they read the thousands of pages once, not a dozen times.
    isolate: false,
    globalSetup: 'test/site/browser/setup.ts',
    testTimeout: 120_000,
    // On a loaded machine a browser loses a race once in thousands of tests; a fault fails twice.
    retry: 1,
    hookTimeout: 60_000,
    // What a page does after a pause of its own may take longer than the second that is waited by default.
    expect: { poll: { timeout: 15_000 } },
  },
})
