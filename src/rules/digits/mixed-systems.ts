import { patternRule } from '../../rule/define.ts'
import { ARABIC_INDIC_DIGIT_ZERO, EXTENDED_ARABIC_INDIC_DIGIT_ZERO, range } from '../../text/code-points.ts'
import { isContinued, mayGoOn, numberAt, PLAIN_JOINERS } from '../../text/number.ts'
import { ARAB, ARABEXT, areMixed, hasForeignDigits } from '../../text/numbering-systems.ts'
import { rewrite } from '../../text/rewrite-number.ts'

export const mixedSystems = patternRule({
  id: 'digits/mixed-systems',
  safety: 'safe',
  summary: 'Write numbers that mix systems of digits with the digits asked for.',
  why: 'A number such as ۲۰۲٤ holds Persian and Arabic digits, which mostly look the same. No parser reads it.',
  sources: [{ title: 'Pages read in 2026-11: ۲۱ تشرين الثاني۲۰۲٤م on almerja.com' }],
  // A number that mixes has at least one digit that is not ASCII; plain numbers are not looked at.
  triggers: [...range(ARABIC_INDIC_DIGIT_ZERO, 10), ...range(EXTENDED_ARABIC_INDIC_DIGIT_ZERO, 10)],
  // A plain run is of one system.
  plain: { unless: mayGoOn, joiners: PLAIN_JOINERS },
  find(segment, run, { digits }) {
    if (digits === 'keep') return undefined
    if (isContinued(segment, run.start, ARAB | ARABEXT)) return undefined
    const number = numberAt(segment, run)
    if (number === undefined || !areMixed(number.systems)) return undefined
    // A piece in ASCII digits has nothing to change in latn; for arab it has no trigger, so one edit covers the number.
    const span = digits === 'latn' ? number.piece : number
    return hasForeignDigits(segment, span.start, run.start) ? undefined : rewrite(segment, number, span, digits)
  },
  examples: [
    { from: 'الثاني۲۰۲٤م', to: 'الثاني2024م' },
    { from: '12/۰۵/٢٠١٤', to: '12/05/2014' },
    { from: '12٫۵٪', to: '12.5%' },
    { from: '۲۰۲٤', to: '٢٠٢٤', settings: { digits: 'arab' } },
    { keep: '۲۰۲٤', because: 'the digits are to be kept', settings: { digits: 'keep' } },
    { keep: '۲۰ ٢٤', because: 'these are two numbers' },
    { keep: '٢٠٢٤ 2024', because: 'each number has one system' },
    { keep: 'X۲٤', because: 'digits against a Latin letter are an identifier' },
  ],
})
