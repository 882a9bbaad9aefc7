import { patternRule } from '../../rule/define.ts'
import { ARABIC_FULL_STOP, NUMBER_SIGN } from '../../text/code-points.ts'
import { followsLetter } from '../../text/word.ts'

export const arabicFullStop = patternRule({
  id: 'punctuation/arabic-full-stop',
  safety: 'safe',
  summary: 'Write the Urdu full stop behind an Arabic letter as a full stop.',
  why: 'Urdu keyboards type U+06D4. Arabic ends a sentence with U+002E.',
  sources: [{ title: 'Unicode code charts, Arabic: U+06D4, Urdu' }],
  triggers: [ARABIC_FULL_STOP],
  // Behind the ASCII sign, # would begin a hashtag.
  find: (segment, run) =>
    followsLetter(segment, run.start) && segment.codeAt(run.end) !== NUMBER_SIGN
      ? { ...run, text: stops(segment.slice(run.start, run.end)) }
      : undefined,
  examples: [
    { from: 'انتهى الخبر۔', to: 'انتهى الخبر.' },
    { from: 'وهكذا۔۔۔', to: 'وهكذا...' },
    { keep: 'ABC۔', because: 'it does not follow an Arabic letter' },
    { keep: 'انتهى.', because: 'it is a full stop' },
  ],
})

function stops(run: string): string {
  return '.'.repeat(run.length)
}
