import { foldRule } from '../../rule/define.ts'
import { SPACE, TYPOGRAPHIC_SPACES } from '../../text/code-points.ts'

export const spaces = foldRule({
  id: 'invisibles/spaces',
  safety: 'safe',
  default: 'off',
  summary: 'Write no-break spaces and spaces of a certain width as plain spaces.',
  why: 'Word processors and HTML leave U+00A0, U+2000 to U+200A, U+202F, U+205F and U+3000. Whoever set a text with care wants them.',
  table: Object.fromEntries(TYPOGRAPHIC_SPACES.map((space) => [space, SPACE])),
  examples: [
    { from: '100\u00a0كتاب', to: '100 كتاب' },
    { from: 'قال\u2003نعم', to: 'قال نعم' },
    { keep: '100 كتاب', because: 'it is a plain space' },
  ],
})
