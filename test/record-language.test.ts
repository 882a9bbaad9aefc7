/** What is said of the language of a file of records: only those that were left tell, however much the kernel has met before. */
import { describe, expect, it } from 'vitest'
import { jsonl } from '../src/formats/jsonl.ts'
import { openDocument, type Prepared, prepare } from '../src/normalizer/prepare.ts'
import { encode } from '../src/text/utf8.ts'

function verdictOf(prepared: Prepared, lines: readonly string[]): unknown {
  const document = openDocument(prepared)
  for (const _ of [...document.push(encode(lines.join('\n'))), ...document.end()]);
  return document.language
}

describe('the language of records', () => {
  const LEFT = '{"text":"ﮎ، /home/علی/ملف.txt"}'
  const ARABIC = '{"text":"وقال المدیر إن الکتاب الجدید فی المکتبة منذ أمس."}'
  const PERSIAN = '{"text":"این کتاب را دیروز از کتابخانه گرفتم و هنوز نخوانده‌ام."}'

  it('is the same for a kernel that has met nothing and for one that has', () => {
    const prepared = prepare({}, jsonl)
    const first = verdictOf(prepared, ['["۱"]', LEFT])
    expect(first).toEqual({
      answer: 'undecided',
      language: undefined,
      isLeft: true,
      records: { other: 0, undecided: 1 },
    })
    expect(verdictOf(prepared, ['["۱"]', LEFT])).toEqual(first)
  })

  it('is that of the first record in another language, whatever stands behind it', () => {
    expect(verdictOf(prepare({}, jsonl), [ARABIC, PERSIAN, ARABIC])).toEqual({
      answer: 'other',
      language: 'fa',
      isLeft: true,
      records: { other: 1, undecided: 0 },
    })
  })

  it('leaves nothing to say where no record was left', () => {
    expect(verdictOf(prepare({}, jsonl), [ARABIC, ARABIC])).toMatchObject({
      isLeft: false,
      records: { other: 0, undecided: 0 },
    })
  })
})
