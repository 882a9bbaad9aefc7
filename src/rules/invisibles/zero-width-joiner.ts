import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { ZERO_WIDTH_JOINER } from '../../text/code-points.ts'
import { isHeh, isHijriMark } from '../../text/hijri-mark.ts'
import { isStray } from '../../text/invisible.ts'
import type { Segment } from '../../text/segment.ts'

export const zeroWidthJoiner = letterRule({
  id: 'invisibles/zero-width-joiner',
  safety: 'safe',
  default: 'off',
  summary: 'Remove zero width joiners beside Arabic letters, but for the Hijri mark.',
  why: 'U+200D shows a letter in its joining shape. Between letters that join anyway it is not seen, elsewhere somebody may have wanted it. In emoji it belongs to the picture.',
  triggers: [ZERO_WIDTH_JOINER],
  decide: (segment, offset) => (isStray(segment, offset) && !isOfHijriMark(segment, offset) ? DELETE : undefined),
  examples: [
    { from: 'كتا\u200dب', to: 'كتاب' },
    { keep: '۱۳۹۹ ه\u200d.ش', because: 'it makes the Hijri mark' },
    { keep: '👨\u200d👩', because: 'it joins two pictures' },
  ],
})

function isOfHijriMark(segment: Segment, offset: number): boolean {
  return isHeh(segment.codeBefore(offset)) && isHijriMark(segment, segment.before(offset), segment.after(offset))
}
