import { folded } from './folded.ts'
import { wordsAt } from './labels.ts'
import { wordCount } from './word-units.ts'

/** Words, and UTF-16 units, of the longest sentence in which a site speaks to who reads it. */
const LONGEST = { words: 40, units: 400 }
/** What a browser keeps, as the law makes sites tell: `نستخدم ملفات تعريف الارتباط لتحسين تجربتك.` */
const COOKIES = [...wordsAt('notice', 'cookies')]
const USE = wordsAt('notice', 'use')
/** `تابعونا على قناتنا`, `اشترك في نشرتنا البريدية ليصلك جديدنا.` */
const CALLS = wordsAt('notice', 'call')
/** What is the site's, or of those who read it, with a particle written on to it. */
const OURS = new RegExp(
  String.raw`(?<!\p{L})[\u0628\u0644\u0648\u0643]?(?:${[...wordsAt('notice', 'ours')].join('|')})(?!\p{L})`,
  'u',
)
const WORD = /\p{L}+/gu
/** Which version of a law is valid: `تنبيه: النسخة المعتمدة هي المنشورة في الجريدة الرسمية`. */
const VALID =
  /^(?:\S+ ?: ?)?(?:(?:هذه )?(?:النسخه|الترجمه) (?:المعتمده|للاعلام|للاطلاع|للعلم|غير رسميه)|(?:لا )?[يت]عتد (?:الا )?ب(?:النسخه|النص)|تعتمد النسخه).{4,80}$/u
/** What the site earns by its links: `في المقال روابط إعلانية، وقد نحصل على عمولة`. */
const EARNS = /روابط.*(?:نحصل|نتقاضي|نكسب).*عموله|ال(?:مقال|صفحه|محتوي)\S* (?:علي )?روابط (?:اعلاني|تسويقي|تابع)/u
/** An address behind what readers are called to: `متابعة أخبار الوكالة على التلغرام https://t.example`. */
const ADDRESS_BEHIND = /^(?:\S+\s){1,9}https?:\/\/\S+$/u

/** Whether a line is a notice in which the site speaks of itself to its readers, be it a whole sentence. */
export function isSiteNotice(raw: string): boolean {
  if (raw.length > LONGEST.units) return false
  const text = folded(raw).trimStart()
  if (VALID.test(text) || EARNS.test(text)) return true
  const isCall = CALLS.has(/^\p{L}+/u.exec(text)?.[0] ?? '')
  const isOfCookies = COOKIES.some((word) => text.includes(word))
  if ((!isCall && !isOfCookies) || wordCount(raw) > LONGEST.words) return false
  return (
    (isOfCookies && (text.match(WORD) ?? []).some((word) => USE.has(word))) ||
    (isCall && (OURS.test(text) || ADDRESS_BEHIND.test(text)))
  )
}
