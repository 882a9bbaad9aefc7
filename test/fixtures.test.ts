/**
 * The one runner of fixtures: `<case>.in.txt` beside `<case>.out.txt`, and `unchanged/`. Outputs are written by hand; a
 * missing one fails. Options are those of `<case>.options.json`, where there is one. Every case is also run a second time, with CRLF, with a byte order mark, and in chunks of one byte.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { normalize } from '../src/normalizer/normalizer.ts'
import type { NormalizeOptions } from '../src/normalizer/options.ts'
import { inChunks } from './helpers/in-chunks.ts'

interface Case {
  readonly name: string
  readonly input: string
  readonly output: string
  readonly options: NormalizeOptions
}

const groups = readdirSync('fixtures', { withFileTypes: true }).filter((entry) => entry.isDirectory())
const cases = groups.filter(({ name }) => name !== 'known-failures').flatMap(({ name }) => casesOf(name))

function casesOf(group: string): readonly Case[] {
  const folder = join('fixtures', group)
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  if (group === 'unchanged') {
    return names.map((name) => ({
      name: `${group}/${name}`,
      input: read(join(folder, name)),
      output: read(join(folder, name)),
      options: {},
    }))
  }
  for (const name of names) {
    if (!/\.(in|out)\.txt$/.test(name)) throw new Error(`fixtures/${group}/${name} is neither .in.txt nor .out.txt`)
    const twin = name.replace(/\.(in|out)\./, (_, side: string) => (side === 'in' ? '.out.' : '.in.'))
    if (!names.includes(twin)) throw new Error(`fixtures/${group}/${name} has no ${twin}`)
  }
  return names
    .filter((name) => name.endsWith('.in.txt'))
    .map((name) => ({
      name: `${group}/${basename(name, '.in.txt')}`,
      input: read(join(folder, name)),
      output: read(join(folder, name.replace('.in.', '.out.'))),
      options: optionsOf(join(folder, name.replace('.in.txt', '.options.json'))),
    }))
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
