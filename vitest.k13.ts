import { defineConfig } from 'vitest/config'
export default defineConfig({ test: { include: ['test/{browser,web}/*.test.ts'], testTimeout: 120000, hookTimeout: 60000, pool: 'forks', setupFiles: ['test/helpers/random.ts'] } })
