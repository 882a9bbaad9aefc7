import { patternRule } from '../../rule/define.ts'
import { isArabicMark } from '../../text/characters.ts'
import {
  ALEF_MAKSURA,
  FARSI_YEH,
  HAMZA_ABOVE,
  YEH_BARREE,
  YEH_WITH_HAMZA_ABOVE,
  YEH_WITH_TAIL,
} from '../../text/code-points.ts'
import { bareMarks } from '../../text/word.ts'

/**
 * The yehs that NFC does not compose with the hamza, in their base and presentation forms, and the ligatures that
 * letters/presentation-ligatures ends in one. To what stands before the yeh in each.
 */
const CARRIERS = new Map([
  ...[FARSI_YEH, 0xfbfc, 0xfbfd, 0xfbfe, 0xfbff, ALEF_MAKSURA, 0xfeef, 0xfef0].map((yeh) => [yeh, ''] as const),
  ...[YEH_BARREE, 0xfbae, 0xfbaf, YEH_WITH_TAIL].map((yeh) => [yeh, ''] as const),
  ...([
    [0xfdf0, 'صل'],
    [0xfdf1, 'قل'],
    [0xfdf9, 'صل'],
  ] as const),
])

/** More marks on one letter are no writing; the bound keeps the cost of an input made of marks linear. */
const MOST_MARKS = 16

export const yehHamza = patternRule({
  id: 'letters/yeh-hamza',
  safety: 'safe',
  summary: 'Write Farsi yeh or alef maksura with hamza above as the one letter yeh with hamza.',
  why: 'NFC composes only U+064A U+0654; the same letter typed on U+06CC or U+0649 stays two code points for ever.',
  sources: [{ title: 'Unicode Character Database 16, UnicodeData.txt: decomposition of U+0626' }],
  triggers: [HAMZA_ABOVE],
  find(segment, run) {
    let start = run.start
    for (let marks = 0; isArabicMark(segment.codeBefore(start)); marks++) {
      if (marks === MOST_MARKS) return undefined
      start = segment.before(start)
    }
    const stem = CARRIERS.get(segment.codeBefore(start))
    if (stem === undefined) return undefined
    return {
      start: segment.before(start),
      end: segment.after(run.start),
      text: stem + String.fromCodePoint(YEH_WITH_HAMZA_ABOVE) + bareMarks(segment.slice(start, run.start)),
    }
  },
  examples: [
    { from: 'شی\u0654', to: 'شئ' },
    { from: 'مسی\u0654ول', to: 'مسئول' },
    { from: 'شى\u0654', to: 'شئ' },
    { from: 'بی\u064e\u0654ر', to: 'بئ\u064eر' },
    { from: '\ufeb7\ufbfd\u0654', to: '\ufeb7ئ' },
    { keep: 'مؤمن', because: 'the hamza sits on a waw' },
    { keep: 'خانه\u0654', because: 'hamza above on a heh is no yeh' },
  ],
})
