import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { MONGOLIAN_VOWEL_SEPARATOR } from '../../text/code-points.ts'
import { isStray } from '../../text/invisible.ts'

export const mongolianVowelSeparator = letterRule({
  id: 'invisibles/mongolian-vowel-separator',
  safety: 'safe',
  summary: 'Remove Mongolian vowel separators beside Arabic letters.',
  why: 'U+180E is for Mongolian; old software took it for a space without width. Nobody sees it, and a search does not find the word.',
  triggers: [MONGOLIAN_VOWEL_SEPARATOR],
  deletesStrays: true,
  decide: (segment, offset) => (isStray(segment, offset) ? DELETE : undefined),
  examples: [
    { from: 'كتا\u180eب', to: 'كتاب' },
    { keep: 'ᠠ\u180eᠠ', because: 'in Mongolian it belongs to the spelling' },
  ],
})
