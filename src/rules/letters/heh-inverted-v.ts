import { foldRule } from '../../rule/define.ts'
import { HEH, HEH_WITH_INVERTED_V } from '../../text/code-points.ts'

export const hehInvertedV = foldRule({
  id: 'letters/heh-inverted-v',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write heh with inverted v as Arabic heh.',
  why: 'U+06FF is a letter of the Parkari language, seldom met and missing in most fonts.',
  table: { [HEH_WITH_INVERTED_V]: HEH },
  examples: [
    { from: 'ۿذا', to: 'هذا' },
    { keep: 'هذا', because: 'it already is an Arabic heh' },
  ],
})
