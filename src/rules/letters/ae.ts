import { letterRule } from '../../rule/define.ts'
import { AE, HAMZA_ABOVE, HEH } from '../../text/code-points.ts'
import { carries, isMedial } from '../../text/word.ts'

export const ae = letterRule({
  id: 'letters/ae',
  safety: 'safe',
  summary: 'Write ae at the end of a word as Arabic heh.',
  why: 'Kurdish and Uyghur keyboards type U+06D5, which looks like a final heh. It never joins the next letter, so inside a word a heh would look different and it is left alone.',
  sources: [{ title: 'ICANN Root Zone LGR-5, Arabic script: U+06D5 is a variant of U+0647' }],
  triggers: [AE],
  decide: (segment, offset) => (isMedial(segment, offset) || carries(segment, offset, HAMZA_ABOVE) ? undefined : HEH),
  examples: [
    { from: 'كتابە جديد', to: 'كتابه جديد' },
    { keep: 'هەولير', because: 'inside a word it is the vowel of a Kurdish name' },
    { keep: 'مدینە\u0654', because: 'with hamza above it is the decomposition of U+06C0, see words/teh-marbuta' },
  ],
})
