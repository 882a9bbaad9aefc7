import { patternRule } from '../../rule/define.ts'
import type { Settings } from '../../rule/rule.ts'
import { isControl, isDigit } from '../../text/characters.ts'
import {
  ARABIC_DECIMAL_SEPARATOR,
  ARABIC_PERCENT_SIGN,
  ARABIC_THOUSANDS_SEPARATOR,
  NUMBER_SIGN,
  PERCENT_SIGN,
} from '../../text/code-points.ts'
import { numberOfSeparator, PLAIN_JOINERS, type WrittenNumber } from '../../text/number.ts'
import { ARAB, LATN } from '../../text/numbering-systems.ts'
import { convert } from '../../text/rewrite-number.ts'
import type { Segment } from '../../text/segment.ts'

export const separators = patternRule({
  id: 'digits/separators',
  safety: 'safe',
  summary: 'Write the Arabic decimal, thousands and percent signs beside ASCII digits in ASCII.',
  why: 'U+066B, U+066C and U+066A belong to U+0660 to U+0669. Tools that fold digits alone leave 12٫5 behind, which no parser reads.',
  sources: [{ title: 'CLDR 48, ar: symbols of the numbering systems arab and latn' }],
  triggers: [ARABIC_DECIMAL_SEPARATOR, ARABIC_THOUSANDS_SEPARATOR, ARABIC_PERCENT_SIGN],
  beside: { before: isOfNumber, behind: isOfNumber },
  behindNumber: {
    trigger: ARABIC_PERCENT_SIGN,
    write: (settings) => (isLeft(settings) ? undefined : PERCENT_SIGN),
    joiners: PLAIN_JOINERS,
    unless: NUMBER_SIGN,
  },
  find(segment, run, settings) {
    if (isLeft(settings)) return undefined
    let text = ''
    let { start, end } = { start: run.end, end: run.end }
    for (let offset = run.start; offset < run.end; offset = segment.after(offset)) {
      if (!isBesideAscii(segment, offset, settings)) continue
      if (text === '') start = offset
      else text += segment.slice(end, offset)
      end = segment.after(offset)
      text += convert(segment, offset, end, 'latn')
    }
    return text === '' ? undefined : { start, end, text }
  },
  examples: [
    { from: '12٫5 و1٬000', to: '12.5 و1,000' },
    { from: '50٪', to: '50%' },
    { from: '٪50', to: '%50' },
    { keep: '١٢٫٥ و٥٠٪', because: 'the digits are Arabic ones' },
    { keep: '50٪', because: 'the digits are to be kept', settings: { digits: 'keep' } },
    { keep: '12٫۵', because: 'it mixes systems, which digits/mixed-systems repairs' },
    { keep: 'أ٫ب', because: 'it stands between letters' },
  ],
})

/** A digit, perhaps behind controls. */
function isOfNumber(code: number): boolean {
  return isDigit(code) || isControl(code)
}

/** ASCII digits stay ASCII unless all digits are to be Arabic ones; then the whole number is rewritten. */
function isLeft({ digits, allDigits }: Settings): boolean {
  return digits === 'keep' || (digits === 'arab' && allDigits)
}

function isBesideAscii(segment: Segment, offset: number, settings: Settings): boolean {
  const number = numberOfSeparator(segment, offset)
  if (number === undefined || number.pieceSystems === LATN) return number !== undefined
  return number.isApart && willBeAscii(number, settings)
}

/** Whether the other rules of this group write the digits of `number` in ASCII. */
function willBeAscii({ systems }: WrittenNumber, { digits, allDigits }: Settings): boolean {
  return digits === 'latn' && (systems !== ARAB || allDigits)
}
