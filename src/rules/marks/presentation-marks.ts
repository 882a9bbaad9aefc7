import { patternRule } from '../../rule/define.ts'
import { range } from '../../text/code-points.ts'
import { bareMarks, followsLetter } from '../../text/word.ts'

/** U+FE70–U+FE7F without the unassigned U+FE75 and U+FE73, a fragment of a tail; the ligatures with shadda. */
const FORMS = [...range(0xfe70, 16).filter((code) => code !== 0xfe73 && code !== 0xfe75), ...range(0xfc5e, 6)]

export const presentationMarks = patternRule({
  id: 'marks/presentation-marks',
  safety: 'safe',
  summary: 'Write presentation forms of vowel signs behind a letter as the combining marks.',
  why: 'PDF files store a vowel sign with a carrier, a space or a tatweel (U+FE70 to U+FE7F, U+FC5E to U+FC63). NFKC keeps the carrier and so breaks the word.',
  sources: [
    { title: 'Unicode Character Database, UnicodeData.txt: compatibility decompositions of U+FC5E and U+FE70' },
  ],
  triggers: FORMS,
  find(segment, run) {
    return followsLetter(segment, run.start)
      ? { ...run, text: bareMarks(segment.slice(run.start, run.end)) }
      : undefined
  },
  examples: [
    { from: 'ك\ufe76ت\ufe76ب', to: 'ك\u064eت\u064eب' },
    { from: 'عل\ufe91\ufc60', to: 'عل\ufe91\u064e\u0651' },
    { keep: 'علامة \ufe76', because: 'it stands by itself, as in a textbook' },
    { keep: 'ك\u064eت\u064eب', because: 'these are combining marks' },
  ],
})
