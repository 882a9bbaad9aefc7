import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{browser,hooks,pack}/**'],
    globalSetup: ['test/helpers/build-once.ts'],
    setupFiles: ['test/helpers/random.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: '100%',
  },
})
