import { foldRule } from '../../rule/define.ts'
import { NO_BREAK_SPACE, range, SPACE } from '../../text/code-points.ts'

/** Spaces of a certain width, or that forbid a line break. */
const SPACES = [NO_BREAK_SPACE, ...range(0x2000, 11), 0x202f, 0x205f, 0x3000]

export const spaces = foldRule({
  id: 'invisibles/spaces',
  safety: 'safe',
  default: 'off',
  summary: 'Write no-break spaces and spaces of a certain width as plain spaces.',
  why: 'Word processors and HTML leave U+00A0, U+2000 to U+200A, U+202F, U+205F and U+3000. Whoever set a text with care wants them.',
  table: Object.fromEntries(SPACES.map((space) => [space, SPACE])),
  examples: [
    { from: '100\u00a0كتاب', to: '100 كتاب' },
    { from: 'قال\u2003نعم', to: 'قال نعم' },
    { keep: '100 كتاب', because: 'it is a plain space' },
  ],
})
