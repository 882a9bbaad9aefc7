import { fold } from '../calendar/fold.ts'
import { wordCount } from './words.ts'

/** Words, and UTF-16 units, of the longest sentence in which a site speaks to who reads it. */
const LONGEST = { words: 40, units: 400 }
/** What a browser keeps, as the law makes sites tell: `نستخدم ملفات تعريف الارتباط لتحسين تجربتك.` */
const COOKIES = /ملفات (?:تعريف )?(?:ال)?ارتباط|(?:ال)?كوكيز|cookies/u
const OF_SITE =
  /(?<!\p{L})(?:نستخدم|يستخدم|تستخدم|استخدام|استخدامنا|موقعنا|موافقتك|توافق|تجربتك|تجربه|تصفحك|تصفح)(?!\p{L})/u
/** `تابعونا على قناتنا`, `اشترك في نشرتنا البريدية ليصلك جديدنا.` */
const ASKS =
  /^(?:(?:اشترك|سجل|انضم|تابع|زور|حمل|نزل|تواصل|ساهم|تبرع|ارسل)(?:وا)?|(?:تابعو?|راسلو?|شاركو?|ادعمو?)نا|زر|لل?(?:اشتراك|متابعه|تحميل|تواصل|انضمام)|يمكنكم?|ندعوكم?|[يتن]رحب|نشكركم?)(?!\p{L})/u
const OURS =
  /(?<!\p{L})(?:ب|ل|و|ك)?(?:موقعنا|صفحتنا|صفحاتنا|قناتنا|قنواتنا|نشرتنا|تطبيقنا|حسابنا|حساباتنا|جديدنا|اخبارنا|مقالاتنا|تعليقاتكم?|تعليقك|بريدكم?|ارايكم?|اراءكم?|مشاركاتكم?|مشتركينا|متابعينا|قرايها|قرايه|زوارنا|زوارها|النشره البريديه|القايمه البريديه|قايمتنا البريديه)(?!\p{L})/u

/** Before anything is folded: most lines end here. */
const HINT = /ارتباط|[كک]و[كک][يی]ز|cookies/iu
const OPENING = 16

/** Whether a line is a notice in which the site speaks of itself to its readers, be it a whole sentence. */
export function isSiteNotice(raw: string): boolean {
  if (raw.length > LONGEST.units) return false
  const asks = ASKS.test(fold(raw.trimStart().slice(0, OPENING)))
  if ((!asks && !HINT.test(raw)) || wordCount(raw) > LONGEST.words) return false
  const text = fold(raw)
  return (COOKIES.test(text) && OF_SITE.test(text)) || (asks && OURS.test(text))
}
