import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { ZERO_WIDTH_NO_BREAK_SPACE } from '../../text/code-points.ts'
import { isStray } from '../../text/invisible.ts'
import { EDGE } from '../../text/segment.ts'

export const innerByteOrderMark = letterRule({
  id: 'invisibles/inner-byte-order-mark',
  safety: 'safe',
  summary: 'Remove byte order marks inside the text beside Arabic letters.',
  why: 'U+FEFF marks the start of a file. Files that were put one behind the other have it inside, where nobody sees it and a search does not find the word.',
  triggers: [ZERO_WIDTH_NO_BREAK_SPACE],
  decide: (segment, offset) => (segment.codeBefore(offset) !== EDGE && isStray(segment, offset) ? DELETE : undefined),
  examples: [
    { from: 'نهاية\n\ufeffالكتاب', to: 'نهاية\nالكتاب' },
    { from: 'كتا\ufeffب', to: 'كتاب' },
    { keep: '\ufeffالكتاب', because: 'at the start it is the byte order mark' },
    { keep: 'A\ufeffB', because: 'no Arabic letter stands beside it' },
  ],
})
