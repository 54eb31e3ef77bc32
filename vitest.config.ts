import { configDefaults, defineConfig } from 'vitest/config'

/** Unit tests: plain Node, no site and no browser needed. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/site/**'],
  },
})
