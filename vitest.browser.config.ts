/** Tests of the pages, in Debian's Chromium. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/browser/*.test.ts'],
    globalSetup: ['test/helpers/build-once.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: '100%',
  },
})
