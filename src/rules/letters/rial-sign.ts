import { foldRule } from '../../rule/define.ts'
import { ALEF, LAM, REH, YEH } from '../../text/code-points.ts'

export const rialSign = foldRule({
  id: 'letters/rial-sign',
  safety: 'safe',
  default: 'off',
  summary: 'Write the rial sign as the word.',
  why: 'U+FDFC is a sign of currency. NFKC spells it with a Farsi yeh; the Arabic word has U+064A.',
  table: { 65020: [REH, YEH, ALEF, LAM] },
  examples: [
    { from: '100 \ufdfc', to: '100 ريال' },
    { keep: '100 ريال', because: 'it already is the word' },
  ],
})
