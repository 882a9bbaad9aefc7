import { patternRule } from '../../rule/define.ts'
import { DIGITS } from '../../text/code-points.ts'
import { isInIsoDate } from '../../text/iso-date.ts'
import { isContinued, numberAt } from '../../text/number.ts'
import { ANY, ARAB, LATN } from '../../text/numbering-systems.ts'
import { rewrite } from '../../text/rewrite-number.ts'

export const arabicIndic = patternRule({
  id: 'digits/arabic-indic',
  safety: 'safe',
  summary: 'Write correct Arabic numbers with the digits asked for, when all digits are to be.',
  why: 'Arabic is written with U+0660 to U+0669 and with ASCII digits, and both are right. Who wants one of them throughout asks for it.',
  sources: [{ title: 'CLDR 48: the numbering systems of Arabic are arab and latn' }],
  triggers: DIGITS,
  isActive: ({ digits, allDigits }) => allDigits && digits !== 'keep',
  find(segment, run, { digits, dates }) {
    if (digits === 'keep') return undefined
    if (isContinued(segment, run.start, ANY)) return undefined
    const number = numberAt(segment, run)
    if (number === undefined || number.piece.start !== run.start) return undefined
    if (dates === 'iso' && isInIsoDate(segment, run)) return undefined
    return number.systems === (digits === 'latn' ? ARAB : LATN)
      ? rewrite(segment, number, number.piece, digits)
      : undefined
  },
  examples: [
    { from: '١٢٫٥ و٥٠٪', to: '12.5 و50%', settings: { allDigits: true } },
    { from: '12/5/2014', to: '١٢/٥/٢٠١٤', settings: { allDigits: true, digits: 'arab' } },
    {
      keep: '2014-10-07',
      because: 'ISO 8601 knows no other digits',
      settings: { allDigits: true, digits: 'arab', dates: 'iso' },
    },
    { keep: '١٢ 12', because: 'not all digits are to be written anew' },
    { keep: '١٢ 12', because: 'the digits are to be kept', settings: { allDigits: true, digits: 'keep' } },
    {
      keep: 'A4',
      because: 'digits against a Latin letter are an identifier',
      settings: { allDigits: true, digits: 'arab' },
    },
  ],
})
