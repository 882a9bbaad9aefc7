import { patternRule } from '../../rule/define.ts'
import { LATIN_LETTER_RETROFLEX_CLICK, NUMBER_SIGN } from '../../text/code-points.ts'
import { followsLetter } from '../../text/word.ts'

export const retroflexClick = patternRule({
  id: 'punctuation/retroflex-click',
  safety: 'safe',
  default: 'off',
  summary: 'Write the letter for a retroflex click behind an Arabic letter as an exclamation mark.',
  why: 'U+01C3 looks like an exclamation mark and is copied for one.',
  sources: [{ title: 'virastar (JavaScript) 0.22.1: maps it so' }],
  triggers: [LATIN_LETTER_RETROFLEX_CLICK],
  // Behind the ASCII sign, # would begin a hashtag.
  find: (segment, run) =>
    followsLetter(segment, run.start) && segment.codeAt(run.end) !== NUMBER_SIGN
      ? { ...run, text: marks(segment.slice(run.start, run.end)) }
      : undefined,
  examples: [
    { from: 'عاجلǃ', to: 'عاجل!' },
    { keep: 'ǃKung', because: 'it is a letter there' },
  ],
})

function marks(run: string): string {
  return '!'.repeat(run.length)
}
