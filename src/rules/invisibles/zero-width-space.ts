import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { ZERO_WIDTH_SPACE } from '../../text/code-points.ts'
import { isStray } from '../../text/invisible.ts'

export const zeroWidthSpace = letterRule({
  id: 'invisibles/zero-width-space',
  safety: 'safe',
  summary: 'Remove zero width spaces beside Arabic letters.',
  why: 'Content systems and copying from web pages leave U+200B in words. Nobody sees it, and a search does not find the word.',
  sources: [{ title: 'Unicode Character Database: U+200B has Joining_Type T' }],
  triggers: [ZERO_WIDTH_SPACE],
  deletesStrays: true,
  decide: (segment, offset) => (isStray(segment, offset) ? DELETE : undefined),
  examples: [
    { from: 'كتا\u200bب', to: 'كتاب' },
    { from: 'كتاب\u200b\u200b ', to: 'كتاب ' },
    { keep: 'A\u200bB', because: 'no Arabic letter stands beside it' },
    { keep: 'كتاب \u200b', because: 'a space stands between' },
    { keep: 'ى\u200b\u0654', because: 'it carries a mark, which would make another letter of the one before' },
  ],
})
