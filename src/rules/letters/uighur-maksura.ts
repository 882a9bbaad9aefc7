import { foldRule } from '../../rule/define.ts'
import { YEH } from '../../text/code-points.ts'

export const uighurMaksura = foldRule({
  id: 'letters/uighur-maksura',
  safety: 'safe',
  summary: 'Write the initial and medial presentation forms of alef maksura as Arabic yeh.',
  why: 'U+FBE8 and U+FBE9 were encoded for Uyghur. In Arabic text only a PDF makes them, of a yeh inside a word that lost its dots.',
  sources: [{ title: 'Unicode code charts, Arabic Presentation Forms-A: U+FBE8 and U+FBE9, Uighur Kazakh Kirghiz' }],
  table: { 64488: YEH, 64489: YEH },
  examples: [
    { from: 'ب\ufbe9ت', to: 'بيت' },
    { from: '\ufbe8وم', to: 'يوم' },
    { keep: 'بىت', because: 'a plain alef maksura is for letters/medial-maksura' },
  ],
})
