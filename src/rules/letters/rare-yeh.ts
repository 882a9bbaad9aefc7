import { foldRule } from '../../rule/define.ts'
import {
  FARSI_YEH_WITH_INVERTED_V,
  FARSI_YEH_WITH_THREE_DOTS_ABOVE,
  FARSI_YEH_WITH_TWO_DOTS_ABOVE,
  KASHMIRI_YEH,
  YEH,
} from '../../text/code-points.ts'

export const rareYeh = foldRule({
  id: 'letters/rare-yeh',
  safety: 'unsafe',
  default: 'off',
  summary: 'Write the Kashmiri and Azerbaijani yehs as Arabic yeh.',
  why: 'U+0620 and U+063D to U+063F are letters of languages seldom met in Arabic text; a font that lacks them shows a box.',
  table: {
    [KASHMIRI_YEH]: YEH,
    [FARSI_YEH_WITH_INVERTED_V]: YEH,
    [FARSI_YEH_WITH_TWO_DOTS_ABOVE]: YEH,
    [FARSI_YEH_WITH_THREE_DOTS_ABOVE]: YEH,
  },
  examples: [
    { from: 'كشمؠر', to: 'كشمير' },
    { from: 'تبرؽز', to: 'تبريز' },
    { keep: 'كشمير', because: 'it holds Arabic letters only' },
  ],
})
