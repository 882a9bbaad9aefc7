import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { WORD_JOINER } from '../../text/code-points.ts'
import { isStray } from '../../text/invisible.ts'

export const wordJoiner = letterRule({
  id: 'invisibles/word-joiner',
  safety: 'safe',
  summary: 'Remove word joiners beside Arabic letters.',
  why: 'U+2060 forbids a line break, which cannot happen inside an Arabic word. Nobody sees it, and a search does not find the word.',
  triggers: [WORD_JOINER],
  deletesStrays: true,
  decide: (segment, offset) => (isStray(segment, offset) ? DELETE : undefined),
  examples: [
    { from: 'و\u2060الكتاب', to: 'والكتاب' },
    { keep: '5\u2060%', because: 'no Arabic letter stands beside it' },
  ],
})
