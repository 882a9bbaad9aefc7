/** A job array of Slurm, by examples/slurm.sh: a node dies, and statuses say what to try again. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { BIN, hasProgram, itNeeds, run, skipped, until } from '../helpers/cli.ts'
import { type Corpus, makeCorpus, merged, removeCorpus, SHARDS } from './corpus.ts'
import { hasNamespaces } from './hosts.ts'
import { Slurm } from './slurm.ts'

const missing = ['slurmctld', 'slurmd', 'munged', 'sbatch', 'setpriv', 'nsenter', 'ip'].filter(
  (name) => !hasProgram(name),
)
const itSlurms = hasNamespaces
  ? itNeeds(`${missing.join(', ')} (apt: slurm-wlm munge iproute2)`, missing.length === 0)
  : skipped('namespaces')

let corpus: Corpus
let slurm: Slurm | undefined
let folder = ''

beforeAll(async () => {
  corpus = makeCorpus()
  if (!hasNamespaces || missing.length > 0) return
  folder = mkdtempSync(join(corpus.folder, 'slurm-'))
  slurm = new Slurm(folder, { YAKAF: `${process.execPath} ${BIN}`, YAKAF_OPTIONS: '--field text' })
  await slurm.ready()
})

afterAll(() => {
  slurm?.end()
  removeCorpus(corpus)
})

function cluster(): Slurm {
  if (slurm === undefined) throw new Error(`${missing.join(', ')}: not found`)
  return slurm
}

describe('a job array', () => {
  itSlurms('of which a node dies in the middle of a shard is done by the other, byte for byte', async () => {
    const out = join(folder, 'out')
    cluster().submit('--array=1-4', resolve('examples/slurm.sh'), corpus.manifest, out, '4')
    const done = (): number => {
      try {
        return readdirSync(out).filter((name) => /^s\d+\.jsonl$/.test(name)).length
      } catch {
        return 0
      }
    }
    await until(() => cluster().isBusy('n2'))
    const before = done()
    cluster().kill('n2')
    expect(before).toBeLessThan(SHARDS / 2)
    const jobs = await cluster().settled()
    expect(jobs.map(({ state }) => state)).toEqual(Array(4).fill('COMPLETED'))
    expect(jobs.filter(({ restarts }) => restarts > 0).length).toBeGreaterThan(0)
    const { status, stderr } = run(['verify', corpus.manifest, out])
    expect([status, stderr]).toEqual([0, expect.stringContaining(`${SHARDS} of ${SHARDS} shards whole`)])
    expect(merged(corpus, out).equals(corpus.reference)).toBe(true)
  })

  itSlurms('tries again what ended with 75, and not a shard that yakaf ended with 65', async () => {
    const script = (name: string, text: string): string => {
      writeFileSync(join(folder, name), `#!/bin/sh\necho x >> '${join(folder, name)}.tries'\n${text}\n`, {
        mode: 0o755,
      })
      return join(folder, name)
    }
    writeFileSync(join(folder, 'bad.jsonl'), '{"id":\n')
    const temporary = script('temporary', 'test -n "$SLURM_RESTART_COUNT" || exit 75')
    const bad = script('bad', `exec $YAKAF shard '${folder}/bad.jsonl' -o '${folder}/bad-out.jsonl'`)
    const [again, never] = [temporary, bad].map((path) => cluster().submit(path))
    const jobs = await cluster().settled()
    expect(jobs.find(({ id }) => id === again)).toMatchObject({ state: 'COMPLETED', restarts: 1 })
    expect(jobs.find(({ id }) => id === never)).toMatchObject({ state: 'FAILED', restarts: 0, exitCode: '65:0' })
    expect([temporary, bad].map((path) => readFileSync(`${path}.tries`, 'utf8'))).toEqual(['x\nx\n', 'x\n'])
  })
})
