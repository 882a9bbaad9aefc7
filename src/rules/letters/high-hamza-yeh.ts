import { foldRule } from '../../rule/define.ts'
import { HIGH_HAMZA_YEH, YEH_WITH_HAMZA_ABOVE } from '../../text/code-points.ts'

export const highHamzaYeh = foldRule({
  id: 'letters/high-hamza-yeh',
  safety: 'safe',
  summary: 'Write high hamza yeh as yeh with hamza.',
  why: 'The Kazakh letter U+0678 looks like U+0626. NFKC makes a yeh and a high hamza U+0674 of it, which is no Arabic spelling.',
  sources: [{ title: 'Unicode Character Database 16, UnicodeData.txt: compatibility decomposition of U+0678' }],
  table: { [HIGH_HAMZA_YEH]: YEH_WITH_HAMZA_ABOVE },
  examples: [
    { from: 'مسٸول', to: 'مسئول' },
    { keep: 'مسئول', because: 'it already is the Arabic letter' },
  ],
})
