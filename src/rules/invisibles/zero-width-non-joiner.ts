import { patternRule } from '../../rule/define.ts'
import { ZERO_WIDTH_NON_JOINER } from '../../text/code-points.ts'
import { separation } from '../../text/invisible.ts'

const SEPARATORS: readonly number[] = [ZERO_WIDTH_NON_JOINER]

export const zeroWidthNonJoiner = patternRule({
  id: 'invisibles/zero-width-non-joiner',
  safety: 'safe',
  summary:
    'Write a space for a zero width non-joiner that separates two words, and remove any other beside Arabic letters.',
  why: 'Persian spelling keeps a suffix or prefix apart with U+200C; Arabic has no use for it. Behind a letter that joins, it shows as a gap between two words; behind any other letter, beside a space, a digit or a mark of punctuation it does not show at all.',
  triggers: SEPARATORS,
  find(segment, run) {
    const text = separation(segment, run, SEPARATORS)
    return text === undefined ? undefined : { ...run, text }
  },
  examples: [
    { from: 'إن\u200cشاء\u200cالله', to: 'إن شاء الله' },
    { from: 'ربيع\u200cالثاني', to: 'ربيع الثاني' },
    { from: 'مدرسة\u200cالبنات', to: 'مدرسة البنات' },
    { from: 'كار\u200cخانه', to: 'كارخانه' },
    { from: 'كتاب\u200cه', to: 'كتابه' },
    { from: 'كتاب\u200c، 12\u200cكتابا', to: 'كتاب، 12كتابا' },
    { from: 'ن\u200c\u200bش', to: 'ن\u200bش' },
    { from: 'من\u200c\u200c\u200cهم', to: 'من هم' },
    { keep: 'A\u200cB', because: 'no Arabic letter stands beside it' },
    { keep: 'كتاب\u200c\u064e', because: 'it carries a mark' },
  ],
})
