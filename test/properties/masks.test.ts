import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { OPEN } from '../../src/kernel/layout.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { findMasks } from '../../src/text/mask.ts'
import type { Span } from '../../src/text/span.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { runs } from './runs.ts'

const kernel = newKernel(compile(DEFAULT_RULES, SETTINGS))

/** The masks of all of a text, as the kernel finds them. */
function kernelMasks(bytes: Uint8Array): readonly Span[] {
  goOver(bytes)
  return kernel.masks
}

/** Has the kernel go over a text as one open block; says whether it has begun. */
function goOver(bytes: Uint8Array): boolean {
  kernel.load(bytes)
  return kernel.foldBlocks([[{ start: 0, end: bytes.length }]], 0, 1, OPEN, false) === 1 || kernel.stoppedAt >= 0
}

describe('masks in the kernel', () => {
  it.each([
    ['an address', 'انظر (https://a.co/x_y?q=1). ثم', ['https://a.co/x_y?q=1']],
    ['an address with brackets', 'http://a.co/x_(y)، و', ['http://a.co/x_(y)']],
    ['no scheme', '://ab 5://ab 5a://ab', ['a://ab']],
    ['paths', '/a ./ب/c ../x ~/y \\\\z C:\\w D:/v /ب', ['/a', './ب/c', '../x', '~/y', '\\\\z', 'C:\\w', 'D:/v']],
    ['a backslash in a word', 'ا\\ب ا\\ \\ب', ['ا\\ب']],
    ['extensions', 'ا/ب.txt ا/ب.7z ا/ب.abcdef a/b.c1234.', ['ا/ب.txt', 'a/b.c1234']],
    ['hosts', 'a.b/ب a.5/ب .a.b/ب a..b/ب a-b.c/ ا.b/ب', ['a.b/ب', 'a-b.c/']],
    ['e-mail', 'من a.b+c@d-e.f. و@ب و x@ ', ['a.b+c@d-e.f', 'و@ب']],
    ['handles', '@ا.ب. (@x) @.', ['@ا.ب', '@x']],
    ['hashtags', '#ا_ب، &#1610; ا#ب (#5)', ['#ا_ب', '#5']],
    ['identifiers', '.a-b_c. _a a_ ا_ب_ج', ['a-b_c', 'ا_ب_ج']],
    ['parts that overlap', 'a_b@c_d #a@b', ['a_b@c_d', '#a@b']],
    ['a lost letter', 'ك\ufffdب كب\ufffd،x', ['ك\ufffdب', 'كب\ufffd']],
    ['ornate parentheses', 'ا \ufd3eك/a \ufd3f ب \ufd3fك', ['\ufd3eك/a \ufd3f', '\ufd3fك']],
    ['what parts words', '«@ك» “@ك”@ك؟@ك\u00a0@ك`@ك|@ك', ['@ك', '@ك', '@ك', '@ك', '@ك', '@ك', '@ك']],
    ['a lone surrogate', '@ك\ud800ك \ud83d\ude00_ك', ['@ك\ud800ك', '\ud83d\ude00_ك']],
    ['a control beside a solidus', '/\0a b\x01/c.d', ['/\0a', 'b\x01/c.d']],
    ['U+0000, which is of no word', '#a\0b @a\0', ['#a', '@a']],
  ])('%s', (_, text, expected) => {
    const bytes = encode(text)
    expect(kernelMasks(bytes).map(({ start, end }) => decode(bytes.subarray(start, end)))).toEqual(expected)
  })

  it.each([1023, 1024])('%i in a block are found', (count) => {
    const bytes = encode('#a '.repeat(count))
    expect(goOver(bytes)).toBe(true)
    expect(kernel.masks).toEqual(findMasks(bytes, 0, bytes.length))
    expect(kernel.masks).toHaveLength(count)
  })

  it('1025 in a block are left to JavaScript', () => {
    expect(goOver(encode('#a '.repeat(1025)))).toBe(false)
  })

  it('are those that JavaScript finds', () => {
    const sign = fc.constantFrom(...'/@#\\_', '://', '\ufffd', '\ufd3e', '\ufd3f')
    const other = fc.constantFrom(
      ...'aZ5كی۵.,:;!?\'"()[]{}<>|`~+-%&=«»“”،؛؟ \t\0\u0085\u00a0\u2003\u200c\u3000\uffff\ud83d\udc00\ud800',
      '😀',
      'https',
      'www.',
      '.html',
      'C:',
      '..',
    )
    const text = fc.array(fc.oneof({ arbitrary: sign, weight: 2 }, { arbitrary: other, weight: 5 }), { maxLength: 30 })
    fc.assert(
      fc.property(text, (parts) => {
        const bytes = encode(parts.join(''))
        expect(kernelMasks(bytes)).toEqual(findMasks(bytes, 0, bytes.length))
      }),
      runs(20_000),
    )
  })
})
