/**
 * Tests of yakaf as it is installed: from a tag by hooks (test/hooks/), from a package (test/pack/), which ask the registry; and in a browser
 * (test/browser/).
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{browser,hooks,pack}/*.test.ts'],
    globalSetup: ['test/helpers/installed.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    maxWorkers: '100%',
  },
})
