import { folded } from './folded.ts'
import { isNumberedText } from './numbered-text.ts'
import type { PageLine } from './page-line.ts'
import { hasJoining, isPersons } from './persons.ts'
import { isStamp } from './printed.ts'

/** The number of a picture among all: `1/6 نول الجدة`. */
const PICTURE = /^\s*\p{Nd}{1,2}\s?\/\s?\p{Nd}{1,2}\s+\p{L}/u
const SIGNED =
  /^(?:(?:صدر|حرر|كتبت?|نظمت?)\s(?:(?:في|ف[یى])\s)?)?(?<place>[\p{L}\p{M}]+(?:\s[\p{L}\p{M}]+){0,2})(?:\s?[\u060c,]\s?|\s[-\u2013\u2014/]\s|\s(?:في|ف[یى])\s)(?<date>.{4,60})$/u
/** What a picture is of, with whose it is or its number in brackets. */
const CAPTION =
  /\((?:[^()]{2,30}|\p{Nd}+\s?\/\s?\p{Nd}+)\)$|\s[-\u2013\u2014|/]\s(?:تصوير|عدسة|بعدسة|أرشيف|أرشيفية|صورة أرشيفية|أرشيفي|الأرشيف|وكالات|رويترز|أ ف ب)(?:\s[\p{L}\p{M}\s]{2,30})?$/u
/** `محكمة الجنايات - أرشيفية` */
const ARCHIVED = /\p{L}\s[-\u2013\u2014|/]\s(?:صورة\s)?أرشيف/u
/** `طريق ترابي. تصوير: آفاق`, `(عدسة: سالم)` */
const LABELLED_CREDIT =
  /(?:\s[-\u2013\u2014|]|[./(])\s?(?:تصوير|عدسة|بعدسة|المصدر|صورة|الصورة|الصور|ت)\s?[:/]\s?[\p{L}\p{M}\s.]{2,40}\)?$/u
/** `من معروضات المتحف` */
const SHOWN = /^من (?:أعمال|معروضات|مقتنيات)\s/u
const CREDIT = /\s[-\u2013\u2014|/]\s[\p{L}\p{M}\s]{3,40}$/u
/** `(صور)`, behind a title. */
const MEDIA = /\((?:[^()]*\s)?(?:ال)?(?:صور|صورة|فيديو|تقرير|بالصور|بالفيديو|شاهد|خاص|تحديث|ألبوم)\)$/u
/** What says where somebody stands, folded. */
const SCENE =
  /^(?:جانب|لقطه|مشهد|صوره) من\s|\s(?:امام|خلال|اثناء|داخل|قرب|بجوار|بجانب|وسط|عند(?! (?:اعلي|ادني|مستوي))|يتوسط|يتوسطه|علي (?:سطح|متن|ضفه|رصيف|شاطي|مدخل|منصه|خشبه)|من اليمين|من اليسار|الي اليمين|الي اليسار)\s|\sبعد (?:ال)?(?:ترميم|تجديد|تزيين|تنظيف|طلاء|اصلاح|تركيب)|\sفي صوره (?:تذكاريه|جماعيه)/u
/** A verb of the present. */
const PRESENT = /(?<=\s)[يیت]\p{L}{3,}(?=\s)/u
const ANY_OF = /^(?!ال|و|ف|ب|ل|كيف|هل|من|ما|حين|حينما|عندما|متى|أين|لماذا|كم)\p{L}{3,}$/u
const ONE_OF = /^(?:أحد|إحدى|إحدی|بعض|عدد من)\s\p{L}+$/u
export const FEWEST_WORDS_OF_SCENE = 5
/** What somebody is seen doing: `متحدثا`, `یلقي`. */
const POSED = /^(?:م\p{L}{2,}ا|[يی]\p{L}{3,})$/u
/** Where, and with what, somebody stands: `أمام فرنه`, `في محترفه`. */
const PLACED = /\s(?:أمام|خلال|أثناء|داخل|قرب|وسط|عند|بجوار|بجانب|[فب]ي\s\p{L}+ه(?:ا|م)?(?!\p{L}))/u
/** `الخزاف`, before the name of one. */
const TRADE = /^ال\p{L}+\s(?=\p{L}+\s\p{L})/u
const FEWEST_WORDS_OF_CAPTION = 4
const LONGEST_CAPTION = 25
/** Of a poem: `صنعاء - شتاء 2009`. */
const SEASON = /^(?:شتاء|ربيع|صيف|خريف|ربیع|خریف)\s(?:\p{Nd}{4}|(?:ذلك|ذلک|هذا) العام)$/u
const TIME = /\p{Nd}:\p{Nd}/u
const INVOCATION =
  /^(?:بسم الله|و?الله (?:ول[يی] التوف[يی]ق|الموفق|من وراء القصد)|و?من الله التوف[يی]ق|بسمه تعالى|و?السلام عليكم|إنا لله وإنا إليه راجعون|الحمد لله|تحي[ةه] طيب[ةه]|(?:إلى\s)?(?:فخامة|معالي|سعادة|دولة|جلالة|سماحة|فضيلة|سيادة|حضرة|السيدة?|السادة|الأستاذة?|الدكتورة?|الأخ|الأخت)\s[^.]*\sالم(?:حترم|وقر|بجل)(?:ة|ين|ون)?[،:.]?$|(?:فخامة|معالي|سعادة|دولة|سيادة|حضرة|السيدة?)\sال(?:رئيس|وزير|سفير|مدير|محافظ|عميد|نقيب|أمين|نائب)ة?[،:.]?$|قال (?:الله )?تعالى)/u
const ADDRESSEE =
  /^(?:إلى\s)?(?:فخامة|معالي|سعادة|دولة|جلالة|سماحة|فضيلة|سيادة|حضرة|السيدة?|السادة|الأستاذة?|الدكتورة?|الأخ|الأخت|أيها|أيتها|يا|(?:ال)?(?:زملا|أبنا|أصدقا|أعزا|أحبا|إخو|أخو|طلاب|أهال)\p{L}*)\s/u

const PART =
  /^(?:المادة|اليوم|الدرس|الخطوة|الفصل|الباب|القسم|المبحث|المطلب|البند|الفرع)\s+(?:\(?\p{Nd}{1,3}\)?|ال(?:أول|ثان|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|حادي)\p{L}*(?:\s(?:ال)?عشرة?)?)(?:\s?[:\uff1a\u2013-].*)?$/u
const ASKED =
  /^(?:السؤال|الجواب|الإجابة|الفتوى|نص السؤال|نص الجواب|(?:ال)?(?:ملخص(?: (?:ال)?تنفيذي)?|مستخلص|خلاصة|مقدمة|خاتمة|توصيات|منهجية|مراجع|هوامش|مقادير|مكونات|مميزات|مزايا|عيوب|مواصفات)|تمهيد|النتائج|المصادر والمراجع|نصيحة|نصائح|طريقة (?:ال)?(?:تحضير|إعداد|عمل)|(?:أهم|أبرز) (?:ال)?(?:تطورات|نقاط)|Abstract|Summary|English [Ss]ummary|References|Introduction|Conclusion)$/u
const LONGEST_PART = 8

const LIVE = /(?:لحظة بلحظة|دقيقة بدقيقة|أولا بأول)$/u

export function isPicture({ kind, text }: PageLine): boolean {
  return kind === 'text' && PICTURE.test(text)
}

export function isInvocation({ kind, text }: PageLine): boolean {
  return kind === 'text' && INVOCATION.test(text)
}

/** Whether a line names whom a letter speaks to, with what is said before the name: `معالي وزير التربية`. */
export function isAddressee({ kind, text, words, isClosed }: PageLine): boolean {
  return kind === 'text' && !isClosed && words <= LONGEST_PART && ADDRESSEE.test(text)
}

/** The number of a statement, which stands above what it is about. */
export function isStatement({ kind, text }: PageLine): boolean {
  return kind === 'text' && isNumberedText(text)
}

/** What the title of live news says of itself. */
export function isLive({ text }: PageLine): boolean {
  return LIVE.test(text)
}

/** Where and when a text was written: `طرطوس، 20 آذار/مارس 1998`. */
export function isSigned(text: string): boolean {
  const { place = '', date = '' } = SIGNED.exec(text)?.groups ?? {}
  return date !== '' && !hasJoining(place) && !TIME.test(date) && (isStamp(date) || SEASON.test(date))
}

/** `ربيع 1398`: when a text was written, below it. */
export function isSeason(text: string): boolean {
  return SEASON.test(text)
}

/** Whether a line says what a picture is of, with whose it is behind. */
export function isCaption({ text, words, isClosed, isRow }: PageLine): boolean {
  if (isRow || isClosed || words > LONGEST_CAPTION) return false
  if (words < FEWEST_WORDS_OF_CAPTION && !ARCHIVED.test(text)) return false
  return (CAPTION.test(text) || LABELLED_CREDIT.test(text) || SHOWN.test(text)) && !MEDIA.test(text)
}

/** Whether a line says behind a dash whose picture stands there: no title does. */
export function isCredited(line: PageLine): boolean {
  return isCaption(line) && CREDIT.test(line.text)
}

/** `المادة 3`, `الفصل الثاني: الحماية`, `الجواب`: whatever stands below. */
export function isNamedPart({ kind, text, words, isClosed }: PageLine): boolean {
  return kind === 'text' && !isClosed && words <= LONGEST_PART && (PART.test(text) || ASKED.test(text))
}

/** Whether a line says where somebody stands, as below a picture: `طلاب المدرسة أمام السور`. */
export function isScenic({ text }: PageLine): boolean {
  return SCENE.test(folded(text))
}

/** `فيصل المطوع متحدثا إلى الزميلة`, below his picture. */
export function isPosed({ text }: PageLine): boolean {
  const [first = '', second = '', third = ''] = text.split(/\s+/, 3)
  return POSED.test(third) && isPersons(`${first} ${second}`)
}

/** `الخزاف سالم العبيدي أمام فرنه`, below his picture. */
export function isPlaced({ text, words }: PageLine): boolean {
  const at = text.search(PLACED)
  return at > 0 && words <= LONGEST_CAPTION && isPersons(text.slice(0, at).replace(TRADE, ''))
}

/**
 * Somebody and what is being done: `جهاد مسلماني يحتفل مع زملائه`, `أحد الحرفيين ينقش صينية`. Of anybody else a line of its own may tell as a heading:
 * `اقتصاد يترنح تحت ضغط الديون`.
 */
export function isAct({ text, words, isBlankBefore }: PageLine): boolean {
  const at = text.search(PRESENT)
  const who = text.slice(0, Math.max(0, at)).trim()
  return (
    words >= FEWEST_WORDS_OF_SCENE &&
    who !== '' &&
    (isPersons(who) || ONE_OF.test(who) || (ANY_OF.test(who) && !isBlankBefore))
  )
}
