import { describe, expect, it } from 'vitest'
import type { Escape } from '../../src/format/format.ts'
import { type Gap, type Piece, withoutSpareWords } from '../../src/formats/prose/spare-words.ts'
import { decode, encode } from '../../src/text/utf8.ts'

const GAPS = new Map<string, Gap>([
  ['*', 'cut'],
  ['`', 'source'],
  ['|', 'break'],
])

/**
 * What is left of a block that is written down: `*` a tag, a grave accent source, `|` a line's end, `{x}` an escape for x. The spans in
 * the end, joined by `·`.
 */
function left(written: string): string {
  const pieces: Piece[] = []
  const escapes: Escape[] = []
  let gap: Gap = 'break'
  for (const { 0: part, index } of written.matchAll(/[*`|]|[^*`|]+/g)) {
    const sign = GAPS.get(part)
    const start = encode(written.slice(0, index)).length
    if (sign === undefined) pieces.push({ start, end: start + encode(part).length, gap })
    gap = sign ?? 'cut'
  }
  for (const { 0: whole, 1: meaning = '', index } of written.matchAll(/\{(.*?)\}/gs)) {
    const start = encode(written.slice(0, index)).length
    escapes.push({ start, end: start + encode(whole).length, text: encode(meaning), write: (text) => text })
  }
  const bytes = encode(written)
  const block = withoutSpareWords(bytes, pieces, /[*`|]$/.test(written) ? gap : 'break', escapes)
  return block.map(({ start, end }) => decode(bytes.subarray(start, end))).join('·')
}

describe('words beside source', () => {
  it.each([
    ['قبل ` بعد', 'قبل · بعد'],
    ['في قبل`بعد في', 'في · في'],
    ['`بعد في', ' في'],
    ['في قبل`', 'في '],
    ['قبل`بعد', ''],
    ['قبل `،ثم بعد', 'قبل ·،ثم بعد'],
    ['(`) بعد', ' بعد'],
    ['«`» بعد', '«·» بعد'],
    ['قبل{ }`{\u00a0}بعد', 'قبل{ }·{\u00a0}بعد'],
    ['في قبل{ي}`{ي}بعد في', 'في · في'],
    ['قبل{}`', ''],
    ['قبل|بعد`', 'قبل'],
  ])('%s', (written, rest) => {
    expect(left(written)).toBe(rest)
  })
})

describe('words that a tag cuts', () => {
  it.each([
    ['في كتا*ب* هنا', 'في · هنا'],
    ['في *كتاب* هنا', 'في ·كتاب· هنا'],
    ['في *كتاب*، هنا', 'في ·كتاب·، هنا'],
    ['في *كتاب*. هنا', 'في ·كتاب·. هنا'],
    ['(*كتاب*): هنا', '(·كتاب·): هنا'],
    ['«*كتاب*»', '«·كتاب·»'],
    ['كتا|ب', 'كتا·ب'],
    ['ك*تا*ب', ''],
    ['كتا{ب}*{ي} هنا', ' هنا'],
    ['كتا{\u00a0}*ب', 'كتا{\u00a0}·ب'],
    ['كتاب*\u0651 هنا', ' هنا'],
    ['كتاب*\u200c', ''],
    ['abc*ي', ''],
    ['ي*😀', 'ي·😀'],
    ['𐤀*ي', ''],
    ['في قبل*مقال/كتاب، ثم', 'في ·، ثم'],
  ])('%s', (written, rest) => {
    expect(left(written)).toBe(rest)
  })
})

describe('what is one thing although no word', () => {
  it.each([
    ['في #*وسم* هنا', 'في · هنا'],
    ['في @*حساب هنا', 'في · هنا'],
    ['http:*//مثال.كم/*صفحة هنا', ' هنا'],
    ['http://*مثال.*كتاب هنا', ' هنا'],
    ['a@b*.كتاب', ''],
    ['في *كتاب*.*ي* و/أو', 'في ·كتاب·.·ي· و/أو'],
    ['سنة *۱۴۰۰*. ثم', 'سنة ·۱۴۰۰·. ثم'],
    ['سنة *۱۴۰۰*.', 'سنة ·۱۴۰۰·.'],
    ['سعر *۱۲*٫۵ ثم', 'سعر · ثم'],
    ['سعر ۱۲٫*۵ ثم', 'سعر · ثم'],
    ['سعر ۱۲*٫*۵ ثم', 'سعر · ثم'],
    ['بنسبة *۵۰*٪ ثم', 'بنسبة · ثم'],
    ['بنسبة ٪*۵۰ ثم', 'بنسبة · ثم'],
    ['في ۱۲*/۵/*۱۴۰۰ ثم', 'في · ثم'],
    ['١*- بند', '١·- بند'],
  ])('%s', (written, rest) => {
    expect(left(written)).toBe(rest)
  })
})

it('keeps the language of a span', () => {
  const bytes = encode('كتاب ب')
  const piece: Piece = { start: 0, end: bytes.length, gap: 'break', language: 'arabic' }
  expect(withoutSpareWords(bytes, [piece], 'source', [])).toEqual([{ start: 0, end: 9, language: 'arabic' }])
})
