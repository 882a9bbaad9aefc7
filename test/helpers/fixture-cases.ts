/** The fixtures `<case>.in.<ext>` with their `<case>.out.<ext>`, and those of `unchanged/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { ALL_FORMATS } from '../../src/formats/all.ts'
import type { NormalizeOptions } from '../../src/normalizer/options.ts'

export interface Case {
  readonly name: string
  readonly input: string
  readonly output: string
  readonly options: NormalizeOptions & { readonly type: string }
}

const CASE = /^(.*)\.(in|out)(\.\w+)$/
const groups = readdirSync('fixtures', { withFileTypes: true }).filter((entry) => entry.isDirectory())
/** All but those that are known to fail. */
export const cases = groups.filter(({ name }) => name !== 'known-failures').flatMap(({ name }) => casesOf(name))

export function casesOf(group: string): readonly Case[] {
  const folder = join('fixtures', group)
  // Folders within are other tests' cases.
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'README.md' && !entry.name.endsWith('.options.json'))
    .map(({ name }) => name)
  if (group === 'unchanged') return names.map((name) => caseOf(folder, name, name, name))
  for (const name of names) {
    if (!CASE.test(name)) throw new Error(`fixtures/${group}/${name} is neither .in nor .out`)
    const twin = name.replace(CASE, (_, base, side, end) => `${base}.${side === 'in' ? 'out' : 'in'}${end}`)
    if (!names.includes(twin)) throw new Error(`fixtures/${group}/${name} has no ${twin}`)
  }
  return names.flatMap((name) => {
    const [, base = '', side, end = ''] = CASE.exec(name) ?? []
    return side === 'in' ? [caseOf(folder, base, name, `${base}.out${end}`)] : []
  })
}

function caseOf(folder: string, base: string, input: string, output: string): Case {
  return {
    name: `${folder}/${input}`,
    input: read(join(folder, input)),
    output: read(join(folder, output)),
    options: { type: typeOf(input), ...optionsOf(join(folder, `${base}.options.json`)) },
  }
}

function typeOf(name: string): string {
  const format = ALL_FORMATS.find(({ extensions }) => extensions.includes(extname(name)))
  if (format === undefined) throw new Error(`no format has the extension of ${name}`)
  return format.id
}

function optionsOf(path: string): NormalizeOptions {
  return existsSync(path) ? JSON.parse(read(path)) : {}
}

function read(path: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path))
}
