import { letterRule } from '../../rule/define.ts'
import { DELETE } from '../../rule/rule.ts'
import { range } from '../../text/code-points.ts'
import { isRemovable } from '../../text/removable.ts'

/** C0 without the white space U+0009–U+000D, which separates words, and the deprecated format characters. */
const CONTROLS = [...range(0x00, 9), ...range(0x0e, 18), ...range(0x206a, 6)]

export const controlCharacters = letterRule({
  id: 'invisibles/control-characters',
  safety: 'safe',
  default: 'off',
  summary: 'Remove control characters that are not white space, and deprecated format characters.',
  why: 'Data bases and old word processors leave U+0000 to U+001F and U+206A to U+206F in text, where they have no meaning; in a file of records they may separate fields.',
  sources: [{ title: 'ftfy: remove_control_chars', url: 'https://github.com/rspeer/python-ftfy' }],
  triggers: CONTROLS,
  decide: (segment, offset, { digits }) => (isRemovable(segment, offset, digits) ? DELETE : undefined),
  examples: [
    { from: 'كتا\u0002ب', to: 'كتاب' },
    { from: '\u206eكتاب', to: 'كتاب' },
    { keep: 'كتاب\tكتاب\r\n', because: 'tab, carriage return and line feed are white space' },
  ],
})
