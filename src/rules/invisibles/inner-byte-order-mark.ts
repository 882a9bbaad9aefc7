import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { ZERO_WIDTH_NO_BREAK_SPACE } from '../../text/code-points.ts'
import { isStray } from '../../text/invisible.ts'

export const innerByteOrderMark = letterRule({
  id: 'invisibles/inner-byte-order-mark',
  safety: 'safe',
  summary: 'Remove byte order marks inside the text beside Arabic letters.',
  why: 'U+FEFF marks the start of a file, and this mark stays. Files that were put one behind the other, or were given a second mark, have it inside too, where nobody sees it and a search does not find the word.',
  triggers: [ZERO_WIDTH_NO_BREAK_SPACE],
  deletesStrays: true,
  decide: (segment, offset) => (isStray(segment, offset) ? DELETE : undefined),
  examples: [
    { from: 'نهاية\n\ufeffالكتاب', to: 'نهاية\nالكتاب' },
    { from: 'كتا\ufeffب', to: 'كتاب' },
    { keep: 'A\ufeffB', because: 'no Arabic letter stands beside it' },
  ],
})
