import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'
import { reason, writeFileWhole } from '../io/atomic-file.ts'
import { isCode } from '../io/read-bytes.ts'
import { YakafError } from '../text/error.ts'
import { isSame, type Measures } from './measures.ts'
import type { SourceMeasures } from './source.ts'

const SCHEMA = 'yakaf/shard@1'

/** What stands beside the output of a shard: what it was made of, by what, and what it is. */
export interface Sidecar {
  /** Of yakaf. */
  readonly version: string
  /** A digest of all that was decided of the shard. */
  readonly options: string
  readonly input: SourceMeasures
  readonly output: Measures
  /** Changes made, by rule. */
  readonly changes: Readonly<Record<string, number>>
}

const count = z.int().check(z.nonnegative())
export const measuresShape = { bytes: count, records: count, sha256: z.string() }
export const rangeSchema = z.readonly(z.tuple([count, count]))

const sidecarSchema = z.object({
  schema: z.literal(SCHEMA),
  version: z.string(),
  options: z.string(),
  input: z.object({ range: z.optional(rangeSchema), ...measuresShape }),
  output: z.object(measuresShape),
  changes: z.record(z.string(), count),
})

export function sidecarPath(output: string): string {
  return `${output}.json`
}

/** What stands beside an output; undefined where nothing does that could be understood. @throws YakafError E_READ */
export function readSidecar(output: string): Sidecar | undefined {
  let text: string
  try {
    text = readFileSync(sidecarPath(output), 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw new YakafError('E_READ', `${sidecarPath(output)}: cannot read: ${reason(error)}`, { cause: error })
  }
  try {
    const { data } = sidecarSchema.safeParse(JSON.parse(text))
    if (data === undefined) return undefined
    const { range, ...input } = data.input
    return { ...data, input: { ...(range === undefined ? {} : { range }), ...input } }
  } catch {
    // No JSON: whoever made it, it says nothing.
    return undefined
  }
}

/** @throws YakafError E_WRITE, E_CHANGED_UNDERNEATH */
export function writeSidecar(output: string, sidecar: Sidecar): void {
  const text = JSON.stringify({ schema: SCHEMA, ...sidecar }, undefined, 2)
  writeFileWhole(sidecarPath(output), Buffer.from(`${text}\n`))
}

/** Whether two inputs are the same bytes of the same place in their files. */
export function isSameInput(a: SourceMeasures, b: SourceMeasures): boolean {
  return isSame(a, b) && a.range?.[0] === b.range?.[0] && a.range?.[1] === b.range?.[1]
}
