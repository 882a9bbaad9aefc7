import { foldRule } from '../../rule/define.ts'
import { ARABIC_LETTER_E, YEH } from '../../text/code-points.ts'

export const e = foldRule({
  id: 'letters/e',
  safety: 'safe',
  summary: 'Write the letter e as Arabic yeh.',
  why: 'U+06D0 has two dots below in every position, one above the other, so it never stands for an alef maksura. Pashto and Uyghur need it; a text in them is not Arabic and is left alone.',
  sources: [{ title: 'ICANN Root Zone LGR-5, Arabic script: U+06D0 is a variant of U+064A' }],
  table: { [ARABIC_LETTER_E]: YEH },
  examples: [
    { from: 'فې البېت', to: 'في البيت' },
    { keep: 'في البيت', because: 'it already is an Arabic yeh' },
  ],
})
