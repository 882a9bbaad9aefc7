import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Tests that start many processes, or heavy ones. Begun last, they would run long after all others, on one core. */
const LONG = ['cli/jobs', 'cli/kills', 'cli/streams', 'cli/faults', 'generated', 'cli/encoding-auto', 'cli/encodings']

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
      return index < 0 ? LONG.length : index
    }
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/{browser,cluster,hooks,pack}/**'],
    globalSetup: ['test/helpers/build-once.ts'],
    setupFiles: ['test/helpers/random.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // Files of one worker share what they import, which took as long as a third of the tests: none replaces or changes it.
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
  },
})
