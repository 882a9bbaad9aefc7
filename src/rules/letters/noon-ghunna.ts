import { letterRule } from '../../rule/define.ts'
import { NOON, NOON_GHUNNA } from '../../text/code-points.ts'
import { isMedial } from '../../text/word.ts'

export const noonGhunna = letterRule({
  id: 'letters/noon-ghunna',
  safety: 'safe',
  summary: 'Write noon ghunna at the end of a word as Arabic noon.',
  why: 'Urdu keyboards type U+06BA, a noon that lost its dot. Urdu has it at the end of words only; inside one it may be any letter without its dots.',
  sources: [{ title: 'ICANN second-level reference LGR, Arabic language: U+06BA is a variant of U+0646' }],
  triggers: [NOON_GHUNNA],
  decide: (segment, offset) => (isMedial(segment, offset) ? undefined : NOON),
  examples: [
    { from: 'مں إيراں.', to: 'من إيران.' },
    { keep: 'مںزل', because: 'inside a word it may be another letter without its dots' },
    { keep: 'من', because: 'it already is an Arabic noon' },
  ],
})
