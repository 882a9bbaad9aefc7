/**
 * The one runner of fixtures: `<case>.in.<ext>` beside `<case>.out.<ext>`, and `unchanged/`. Outputs are written by hand; a
 * missing one fails. The extension says the format; options are those of `<case>.options.json`, where there is one. Every case is also
 * run a second time, with CRLF, with a byte order mark, and in chunks of one byte, and its structure must be what it was, as a
 * parser of the format sees it (`test/formats/structure/<format>.ts`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALL_FORMATS } from '../src/formats/all.ts'
import { normalize } from '../src/normalizer/normalizer.ts'
import type { NormalizeOptions } from '../src/normalizer/options.ts'
import { structures } from './formats/structures.ts'
import { inChunks } from './helpers/in-chunks.ts'

interface Case {
  readonly name: string
  readonly input: string
  readonly output: string
  readonly options: NormalizeOptions & { readonly type: string }
}

const CASE = /^(.*)\.(in|out)(\.\w+)$/
const groups = readdirSync('fixtures', { withFileTypes: true }).filter((entry) => entry.isDirectory())
const cases = groups.filter(({ name }) => name !== 'known-failures').flatMap(({ name }) => casesOf(name))

function casesOf(group: string): readonly Case[] {
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

describe.each(cases)('$name', ({ input, output, options }) => {
  it('gives the expected text', () => {
    expect(escaped(normalize(input, options))).toBe(escaped(output))
  })

  it('gives it again when run on it', () => {
    expect(normalize(output, options)).toBe(output)
  })

  it('does not depend on the chunks it comes in', () => {
    expect(inChunks(input, 1, options)).toBe(output)
  })

  if (!input.includes('\r')) {
    it('keeps CRLF', () => {
      expect(normalize(input.replaceAll('\n', '\r\n'), options)).toBe(output.replaceAll('\n', '\r\n'))
    })
  }

  if (!input.startsWith('\ufeff')) {
    it('keeps a byte order mark', () => {
      expect(normalize(`\ufeff${input}`, options)).toBe(`\ufeff${output}`)
    })
  }

  const structure = structures.get(options.type)
  if (structure !== undefined && options.onError !== 'drop') {
    it('keeps the structure', () => {
      expect(structure(output)).toEqual(structure(input))
    })
  }
})

describe.each(casesOf('known-failures'))('$name', ({ input, output, options }) => {
  it('still fails; when it passes, move it to its group', () => {
    expect(normalize(input, options)).not.toBe(output)
  })
})

/** Letters beyond ASCII with their code points, since a failure between look-alikes could not be read. */
function escaped(text: string): string {
  return text.replace(/[^\t\n\r -~]/g, (unit) => `${unit}{${unit.charCodeAt(0).toString(16)}}`)
}
