import { letterRule } from '../../rule/define.ts'
import { ALEF_MAKSURA, FARSI_YEH, HAMZA_ABOVE, SUPERSCRIPT_ALEF, YEH_WITH_TAIL } from '../../text/code-points.ts'
import { carries } from '../../text/word.ts'

/** U+06CC (ی), its isolated and final forms, and the Pashto U+06CD (ۍ). */
const YEHS = [FARSI_YEH, YEH_WITH_TAIL, 0xfbfc, 0xfbfd]

export const daggerMaksura = letterRule({
  id: 'letters/dagger-maksura',
  safety: 'safe',
  summary: 'Write Farsi yeh under a superscript alef as alef maksura.',
  why: 'The superscript (dagger) alef is read over an alef maksura; vocalised texts from Iran set it over U+06CC.',
  triggers: YEHS,
  beforeLetter: 'none',
  atWordEnd: 'none',
  decide: (segment, offset) =>
    carries(segment, offset, SUPERSCRIPT_ALEF) && !carries(segment, offset, HAMZA_ABOVE) ? ALEF_MAKSURA : undefined,
  examples: [
    { from: 'موسی\u0670', to: 'موسى\u0670' },
    { from: 'هدی\u0670هم', to: 'هدى\u0670هم' },
    { from: '\ufee3\ufeee\ufeb3\ufbfd\u0670', to: '\ufee3\ufeee\ufeb3ى\u0670' },
    { keep: 'رحم\u0670ن', because: 'the superscript alef stands on another letter' },
    { keep: 'موسی', because: 'there is no superscript alef' },
  ],
})
