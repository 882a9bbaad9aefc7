/** Tests of yakaf on several hosts, by the real engines: GNU parallel over ssh, Slurm. One file at a time: they share the cores. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/cluster/*.test.ts'],
    globalSetup: ['test/helpers/build-once.ts'],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    pool: 'forks',
    fileParallelism: false,
  },
})
