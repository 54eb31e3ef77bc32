import { configDefaults, defineConfig } from 'vitest/config'

/** Unit tests: plain Node, no site and no browser needed. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    // Tests are not timed: a slow machine that is busy passes them all the same.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The default leaves a core idle, half of a small machine.
    maxWorkers: '100%',
    // No file changes what another sees: a process of its own for each would double the time.
    isolate: false,
    globalSetup: 'test/shared-folder.ts',
    exclude: [...configDefaults.exclude, 'test/site/**'],
  },
})
