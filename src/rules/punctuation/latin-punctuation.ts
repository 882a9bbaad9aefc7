import { letterRule } from '../../rule/define.ts'
import { isArabicLetter, isSpace } from '../../text/characters.ts'
import {
  ARABIC_COMMA,
  ARABIC_QUESTION_MARK,
  ARABIC_SEMICOLON,
  COMMA,
  QUESTION_MARK,
  SEMICOLON,
} from '../../text/code-points.ts'
import { followsLetter, skipInvisibles } from '../../text/word.ts'

const ARABIC = new Map([
  [COMMA, ARABIC_COMMA],
  [SEMICOLON, ARABIC_SEMICOLON],
  [QUESTION_MARK, ARABIC_QUESTION_MARK],
])

export const latinPunctuation = letterRule({
  id: 'punctuation/latin-punctuation',
  safety: 'safe',
  default: 'off',
  summary: 'Write the comma, semicolon and question mark between Arabic words in their Arabic shapes.',
  why: 'Arabic typography has U+060C, U+061B and U+061F. Keyboards for programmers type the Latin marks, and some houses keep them.',
  triggers: [...ARABIC.keys()],
  decide(segment, offset) {
    if (!followsLetter(segment, offset)) return undefined
    const next = skipInvisibles(segment, segment.after(offset))
    const behind = isSpace(segment.codeAt(next)) ? skipInvisibles(segment, segment.after(next)) : next
    return isArabicLetter(segment.codeAt(behind)) ? ARABIC.get(segment.codeAt(offset)) : undefined
  },
  examples: [
    { from: 'قال, ثم ذهب; وعاد', to: 'قال، ثم ذهب؛ وعاد' },
    { from: 'قال, \u200bثم', to: 'قال، \u200bثم' },
    { from: 'لماذا? لأنه', to: 'لماذا؟ لأنه' },
    { keep: '1,5 كيلو', because: 'it stands beside a digit' },
    { keep: 'قال, then', because: 'a Latin word follows' },
  ],
})
