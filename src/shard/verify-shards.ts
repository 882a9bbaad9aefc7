import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { YakafError } from '../text/error.ts'
import { leftoversIn } from './leftovers.ts'
import type { Manifest, ManifestEntry } from './manifest.ts'
import { isSame } from './measures.ts'
import { isSameInput, readSidecar, type Sidecar } from './sidecar.ts'
import { measured } from './source.ts'

/** What is wrong with the output of a shard. */
export type Fault =
  | { readonly kind: 'missing' }
  | { readonly kind: 'no-sidecar' }
  | { readonly kind: 'unreadable'; readonly why: string }
  | { readonly kind: 'records'; readonly expected: number; readonly found: number }
  | { readonly kind: 'altered' }
  | { readonly kind: 'other-input' }
  | { readonly kind: 'other-version'; readonly version: string; readonly usual: string }
  | { readonly kind: 'other-options' }

export interface Faulty {
  readonly name: string
  readonly fault: Fault
}

/** What a folder of outputs came to. */
export interface Verdict {
  readonly shards: number
  /** Counted in the outputs that are whole. */
  readonly records: number
  /** In the order of the manifest, each shard once. */
  readonly faulty: readonly Faulty[]
  readonly leftovers: readonly string[]
}

/** A shard that holds what it should, by itself. */
interface Sound {
  readonly name: string
  readonly records: number
  readonly sidecar: Sidecar
}

/**
 * Holds a folder of outputs against a manifest. Every output is read: that an engine says it is done, or a sidecar that it is whole, proves
 * nothing.
 */
export async function verifyShards({ shards }: Manifest, folder: string): Promise<Verdict> {
  const faults = new Map<string, Fault>()
  const sound: Sound[] = []
  for (const entry of shards) {
    const checked = await check(entry, join(folder, entry.name))
    if ('kind' in checked) faults.set(entry.name, checked)
    else sound.push(checked)
  }
  const usual = usualOf(sound)
  const alike = sound.filter((shard) => {
    const fault = usual && differenceOf(shard.sidecar, usual)
    if (fault !== undefined) faults.set(shard.name, fault)
    return fault === undefined
  })
  return {
    shards: shards.length,
    records: alike.reduce((sum, { records }) => sum + records, 0),
    faulty: shards.flatMap(({ name }) => {
      const fault = faults.get(name)
      return fault === undefined ? [] : [{ name, fault }]
    }),
    leftovers: leftoversIn(folder),
  }
}

async function check({ name, input }: ManifestEntry, output: string): Promise<Fault | Sound> {
  if (!existsSync(output)) return { kind: 'missing' }
  try {
    const found = await measured({ path: output, range: undefined })
    if (found.records !== input.records) return { kind: 'records', expected: input.records, found: found.records }
    const sidecar = readSidecar(output)
    if (sidecar === undefined) return { kind: 'no-sidecar' }
    if (!isSame(found, sidecar.output)) return { kind: 'altered' }
    if (!isSameInput(sidecar.input, input)) return { kind: 'other-input' }
    return { name, records: found.records, sidecar }
  } catch (error) {
    // What is no whole gzip is not the end of the world: the shard is done again.
    if (error instanceof YakafError) return { kind: 'unreadable', why: error.message }
    throw error
  }
}

type Making = Pick<Sidecar, 'version' | 'options'>

/** How most of the shards were made; of equally many the first. */
function usualOf(sound: readonly Sound[]): Making | undefined {
  const counts = new Map<string, { readonly making: Making; count: number }>()
  for (const { sidecar } of sound) {
    const key = `${sidecar.version} ${sidecar.options}`
    const known = counts.get(key) ?? { making: sidecar, count: 0 }
    known.count++
    counts.set(key, known)
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first?.making
}

function differenceOf({ version, options }: Making, usual: Making): Fault | undefined {
  if (version !== usual.version) return { kind: 'other-version', version, usual: usual.version }
  return options === usual.options ? undefined : { kind: 'other-options' }
}
