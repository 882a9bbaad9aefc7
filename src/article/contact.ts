import { folded } from './folded.ts'
import { wordCount } from './word-units.ts'

/** UTF-16 units, and words, of the longest line that says how a publisher is reached. */
const LONGEST = 160
const LONGEST_LINE = 25
const FEWEST_PLACES = 2
const MOST_WORDS_OF_PLACE = 5
const NUMBER = /\+?\d[\d\s()./-]{4,}\d/u
const REACHED =
  /(?<!\p{L})(?:هاتف|الهاتف|فاكس|الفاكس|تلفاكس|تلفون|تلفن|تلفكس|جوال|الجوال|موبايل|محمول|نمابر|دورنگار|واتساب|tel|fax|phone|mobile|p\.?o\.? ?box)(?!\p{L})/u
const PARTS = /\s*[\u060c,|]\s*|\s+[-\u2013\u2014]\s+/u
/** What a part of an address begins with. */
const STREET =
  /^(?:شارع|زقاق|بنايه|البنايه|مبني|المبني|عماره|الطابق|طابق|الدور|حي|ميدان|خيابان|كوچه|پلاك|ص\.? ?ب|صندوق|مجمع|برج|دوار|تقاطع|منطقه|رقم)(?=\s|$|\.)/u

/** Whether a line says how a publisher is reached: numbers of telephones, or the parts of an address. */
export function isContact(raw: string): boolean {
  if (raw.length > LONGEST || /[.\u061f?!]\s*$/u.test(raw) || wordCount(raw) > LONGEST_LINE) return false
  const text = folded(raw).trim()
  return (REACHED.test(text) && NUMBER.test(text)) || isAddress(text)
}

function isAddress(text: string): boolean {
  const parts = text.replace(/^(?:العنوان|عنوان|نشاني|ادرس)\s?:\s*/u, '').split(PARTS)
  if (parts.length < FEWEST_PLACES || parts.some((part) => wordCount(part) > MOST_WORDS_OF_PLACE)) return false
  return parts.filter((part) => STREET.test(part)).length >= FEWEST_PLACES
}
