/** What becomes of the prose of a file is what becomes of it alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../src/format/format.ts'
import { csv } from '../../src/formats/csv.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { srt } from '../../src/formats/srt.ts'
import { tsv } from '../../src/formats/tsv.ts'
import { vtt } from '../../src/formats/vtt.ts'
import { createNormalizer } from '../../src/normalizer/normalizer.ts'
import { runs } from '../properties/runs.ts'
import { markdownText } from './generators/markdown.ts'
import { srtFile, vttFile } from './generators/subtitles.ts'
import { table } from './generators/table.ts'
import { proseOf } from './scanned.ts'

/** Nothing that one block tells of another, and no text that goes. */
const OPTIONS = { language: 'ar', finalYeh: 'yeh', mojibake: 'off', nullDates: 'keep' } as const

describe.each<[Format, fc.Arbitrary<string>]>([
  [csv, table([',', ';', '|']).map(({ text, delimiter }) => `sep=${delimiter}\n-${delimiter}-\n${text}`)],
  [tsv, table(['\t']).map(({ text }) => text)],
  [srt, srtFile().map(({ text }) => text)],
  [vtt, vttFile().map(({ text }) => text)],
  [markdown, markdownText()],
])('the prose of $id', (format, files) => {
  const file = createNormalizer({ ...OPTIONS, type: format.id })
  const alone = createNormalizer(OPTIONS)

  it('becomes what it becomes alone', () => {
    fc.assert(
      fc.property(files, (text) => {
        const after = file.normalize(text)
        expect(proseOf(format, after)).toEqual(proseOf(format, text).map((prose) => alone.normalize(prose)))
        expect(file.normalize(after)).toBe(after)
      }),
      runs(200),
    )
  })
})
