import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { BIDI_CONTROLS } from '../../text/code-points.ts'
import { isRemovable } from '../../text/removable.ts'

export const bidiControls = letterRule({
  id: 'invisibles/bidi-controls',
  safety: 'unsafe',
  default: 'off',
  summary: 'Remove the controls of the direction of writing.',
  why: 'U+061C, U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069 hide in words, dates and numbers, where parsers stumble over them. Without them a line of mixed directions may be shown in another order.',
  sources: [{ title: 'dayjs issue 2977: U+200F in Arabic dates', url: 'https://github.com/iamkun/dayjs/issues/2977' }],
  triggers: BIDI_CONTROLS,
  decide: (segment, offset, { digits }) => (isRemovable(segment, offset, digits) ? DELETE : undefined),
  examples: [
    { from: '\u200f23\u200f/5\u200f/2020', to: '23/5/2020' },
    { from: '\u2067كتاب\u2069', to: 'كتاب' },
    { keep: 'ى\u200f\u0654', because: 'it carries a mark, which would make another letter of the one before' },
    { keep: 'من\u200cهم', because: 'the zero width non-joiner is no bidi control' },
  ],
})
