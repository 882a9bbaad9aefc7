/** Which lines are worth trying to repair: the kernel looks for the few characters that count, the definition goes from one to the next. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { encode } from '../../src/text/utf8.ts'
import { DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { runs } from './runs.ts'

const kernel = newKernel(compile(DEFAULT_RULES, SETTINGS))
/** U+00C0 to U+00FF, whose first byte in UTF-8 is C3. */
const LATIN = /[\u00c0-\u00ff]/u
const LEAD = /[آأطظعغ]/u
const NO_TRAIL = /[\0-\x7f\u0620-\u063f\u0640-\u0652]/u

/** Three Latin letters of which each is one or two characters behind the one before, or three leads each with one character, a trail, between. */
function mayBeMisread(line: string): boolean {
  const characters = [...line]
  const latin = characters.flatMap((character, place) => (LATIN.test(character) ? [place] : []))
  const leads = characters.flatMap((character, place) => {
    const next = characters[place + 1]
    return LEAD.test(character) && next !== undefined && !NO_TRAIL.test(next) ? [place] : []
  })
  return isThreeInARow(latin, [1, 2]) || isThreeInARow(leads, [2])
}

function isThreeInARow(places: readonly number[], distances: readonly number[]): boolean {
  return places.some(
    (place, index) =>
      index >= 2 &&
      distances.includes(place - (places[index - 1] as number)) &&
      distances.includes((places[index - 1] as number) - (places[index - 2] as number)),
  )
}

function kernelSays(line: string, before: string): boolean {
  const bytes = encode(before + line)
  kernel.load(encode(`${before}${line}عیعیعیéé`))
  return kernel.mayBeMisread(encode(before).length, bytes.length)
}

describe('a line that may be misread', () => {
  it.each([
    ['Latin letters side by side', 'ÃÃÃ', true],
    ['at every second place', 'Ã،Ã€Ã', true],
    ['two, and one further off', 'ÃÃ،،Ã', false],
    ['the last one behind the end', 'Ãx', false],
    ['leads with trails between', 'ط§ط¨ط§', true],
    ['leads of which the last has no trail', 'ط§ط¨ط', false],
    ['leads with a common letter between', 'طاطبطا', false],
    ['leads with Persian letters between', 'عیأکطی', true],
    ['leads too far apart', 'ع٪ ع٪ ع٪', false],
    ['trails of three and four bytes', 'غ€غ😀غ’', true],
  ])('%s', (_, line, expected) => {
    expect(mayBeMisread(line)).toBe(expected)
    expect(kernelSays(line, '')).toBe(expected)
  })

  it('is the same by both, wherever it stands', () => {
    const part = fc.constantFrom(...'آأطظعغابتنيیک،§«°ÃéÙï x.5\u0653\u0620€’😀')
    const line = fc.array(part, { maxLength: 40 })
    const before = fc.array(part, { maxLength: 20 })
    fc.assert(
      fc.property(line, before, (parts, other) => {
        const text = parts.join('')
        expect(kernelSays(text, other.join(''))).toBe(mayBeMisread(text))
      }),
      runs(2000),
    )
  })
})
