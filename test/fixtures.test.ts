/**
 * The one runner of fixtures: `<case>.in.<ext>` beside `<case>.out.<ext>`, and `unchanged/`. Outputs are written by hand; a
 * missing one fails. The extension says the format; options are those of `<case>.options.json`, where there is one. Every case is also
 * run a second time, with CRLF, with a byte order mark, and in chunks of one byte, and its structure must be what it was, as a
 * parser of the format sees it (`test/formats/structure/<format>.ts`).
 */
import { describe, expect, it } from 'vitest'
import { normalize } from '../src/normalizer/normalizer.ts'
import { structures } from './formats/structures.ts'
import { cases, casesOf } from './helpers/fixture-cases.ts'
import { inChunks } from './helpers/in-chunks.ts'

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
