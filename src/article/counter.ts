import { hasDigit } from './digits.ts'
import { isNumberedText } from './numbered-text.ts'

/** UTF-16 units of the longest line that counts something. */
const LONGEST = 80
const NUMBER = String.raw`[([]?\p{Nd}[\p{Nd}.,\u060c:\u066b\u066c/%]*[)\]]?`
const WORD = String.raw`[\p{L}\p{M}'\u200c]+(?:\(s\))?`
/** `شوهد: 5811 مرة`, `المشاهدات 640 - التعليقات 0`, `تقييم القصة: 4.5 من 5`, `1204 قراءة`. */
const NAMED = String.raw`(?:${WORD}\s+){0,2}${WORD}\s*[:\uff1a\-]?\s*${NUMBER}(?:\s+(?:من|of|/)\s+${NUMBER}|\s*/\s*${NUMBER})?`
const COUNTER = new RegExp(
  String.raw`^\s*(?:${NAMED}(?:\s*[-|/\u2022\u060c]\s*${NAMED}|\s{2,}${NAMED})*(?:\s+${WORD})?|${NUMBER}\s+${WORD}(?:\s+${WORD})?|${NUMBER}\s+(?:من|/|of)\s+${NUMBER}(?:\s+\(${NUMBER}\s+${WORD}\))?)\s*$`,
  'u',
)
/** `(5 أصوات)` */
const IN_BRACKETS = /^\s*\((\p{Nd}[^()]*\s[^()]*)\)\s*$/u
/** A year behind a word is a title as well: `صيف 1987`. */
const YEAR = /(?<!\p{Nd})(?:1[3-9]|20)\p{Nd}\p{Nd}\s*$/u
const SIGN = /[:\uff1a(|]/u

/** Whether a line is a few words and a number, as pages print what they count: readers, comments, pictures, minutes. */
export function isCounter(raw: string): boolean {
  if (raw.length > LONGEST || !hasDigit(raw) || isNumberedText(raw)) return false
  const inside = IN_BRACKETS.exec(raw)?.[1]
  return (COUNTER.test(raw) || (inside !== undefined && COUNTER.test(inside))) && (SIGN.test(raw) || !YEAR.test(raw))
}
