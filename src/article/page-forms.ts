import { hasColon } from './colon.ts'
import { hasDigit } from './digits.ts'
import { folded } from './folded.ts'
import { anyOf } from './labels.ts'
import { wordCount } from './word-units.ts'

/** UTF-16 units of the longest line that is told by its form. */
const LONGEST = 120
const LONGEST_QUESTION = 10
const LONGEST_FILE = 12
const LONGEST_NOTE = 5
/** `هل كانت هذه الصفحة مفيدة؟` */
const ASKS = new RegExp(String.raw`^(?:${anyOf('question', 'asking')})\s.*[?\u061f]$`, 'u')
const OF_PAGE = new RegExp(String.raw`(?:^|\s)(?:ال)?(?:${anyOf('question', 'asked')})(?:\s|$|[?\u061f])`, 'u')
const JUDGED = new RegExp(anyOf('question', 'judging'), 'u')
/** `#الدوري_الممتاز #الميناء` */
const TAGS = /^(?:#[\p{L}\p{M}\p{N}_\u200c]+\s*)+$/u
/** `5 دقائق للقراءة` */
const MINUTES = /^\P{L}*\p{Nd}+\sدق[\p{L}]+\s(?:لل)?قراءة\P{L}*$/u
/** `حجم النص: + -` */
const SETTING = /^[\p{L}\p{M}\s]{2,24}[:\uff1a](?=.*[^\s\p{P}]|.*[+\-*/])[^\p{L}\p{N}]+$/u
const FILE = new RegExp(
  String.raw`\((?:[^()]*\W)?(?:PDF|DOCX?|XLSX?|PPTX?|MP3|MP4|ZIP|EPUB)(?:\W[^()]*)?\)|\p{Nd}\s?(?:${anyOf('number', 'size')})(?!\p{L})`,
  'iu',
)
/** `الصفحات 41-58` */
const NUMBERED = /^(?:ال)?(?:صفح[اة]ت?|عدد|مجلد|سنة|ص\.? ?ص?)\s?[.:]?\s?\p{Nd}[\p{Nd}\s\u2013\u060c,-]*$/u
/** `الدورة 7، العدد 2 - الرقم المسلسل 14، ربيع 2022، الصفحة 33-58`, `الجزء: 1 الصفحة: 88`, folded. */
const COUNTED_PART = String.raw`(?:ال)?(?:صفح[اه]ت?|صص?|pages?|pp?|${anyOf('number', 'counted')})\s?[.:]?\s?\d+(?:\s?[-\u2013/]\s?\d+)?`
const DATED_PART = String.raw`(?:باييز|زمستان|بهار|تابستان|ربيع|خريف|صيف|شتاء|و|\s)+|[\p{L}]+(?:\s?/\s?[\p{L}]+)?\s\d{4}`
const PARTS = String.raw`[\s\u060c,;|()\u2013-]+`
const VOLUME = new RegExp(
  String.raw`^\(?${COUNTED_PART}(?:${PARTS}(?:${COUNTED_PART}|${DATED_PART}))*${PARTS}${COUNTED_PART}\)?$`,
  'u',
)
/** `العدد الحادي والعشرون` */
const ORDINAL = /^(?:العدد|السنة|المجلد|الدورة|الإصدار)\s+ال\p{L}+(?:\s+(?:و?ال\p{L}+|عشرة?))*$/u
/** What a transcript says of the programme: `[فاصل إعلاني]`. */
const NOTE = /^\[[^[\]]{2,40}\]$/u
/** One letter, as pages leave of an icon, or some apart: `ص م ك`. */
const LETTER = /^\P{L}*\p{L}(?:\s+\p{L}){0,3}\P{L}*$/u

/** Whether a line is the page's own by its form: what it asks of readers, files, key words, settings and icons. */
export function isPageOwn(raw: string): boolean {
  const text = raw.trim()
  if (text.length > LONGEST) return false
  if (TAGS.test(text) || (hasColon(text) && SETTING.test(text)) || NOTE.test(text))
    return wordCount(text) <= LONGEST_NOTE || TAGS.test(text)
  if ((text.includes('دق') && MINUTES.test(text)) || isVolume(text) || NUMBERED.test(text) || ORDINAL.test(text))
    return true
  if (LETTER.test(text) && !hasDigit(text)) return true
  if (FILE.test(text)) return wordCount(text) <= LONGEST_FILE && !/[.\u060c:]$/u.test(text)
  return isFeedback(text)
}

/** The place of a text in a journal or a book: several numbers, each with what it counts. */
function isVolume(text: string): boolean {
  return hasDigit(text) && VOLUME.test(folded(text).trim())
}

function isFeedback(text: string): boolean {
  if (!/[?\u061f]$/u.test(text) || wordCount(text) > LONGEST_QUESTION) return false
  const asked = folded(text)
  return ASKS.test(asked) && OF_PAGE.test(asked) && JUDGED.test(asked)
}
