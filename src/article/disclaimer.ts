import { folded } from './folded.ts'
import { labelInside } from './labels.ts'

/** UTF-16 units; a longer line is a paragraph that speaks of one. */
const LONGEST = 400
const LONGEST_UNKNOWN = 220
/** What every disclaimer has, before anything is folded: most lines end here. */
const HINT =
  /مس[ؤئوی]ول|[تيی]عب[ّ]?ر|محفوظ[ةه]|الواردة|[تيی]تحمل|[تيی]غن[يىی]|بديلا|بدیلا|[تيی]مثل|نص[يی]حة|[يی]عن[يىی]\s/u
const PUBLISHER =
  /الموقع|الوكاله|الصحيفه|الجريده|المجله|الناشر|اداره التحرير|هييه التحرير|الاراء|المقالات|التقارير|التعليقات/u
const DENIES = /غير مس(?:ؤ|ي)وله? عن|لا [يت]تحمل|لا [يت]عبر|لا [يت]مثل|لا [يت]عكس|ليست? مس(?:ؤ|ي)ول|علي مس(?:ؤ|ي)وليه/u
/** `تعبر عن رؤية أصحابها فقط` */
const OF_AUTHORS =
  /[يت](?:عبر(?:ون)? (?:فقط )?عن|مثل(?:ون)?) (?:راي|ر[ؤو]يه|اراء|وجهه نظر|وجهات نظر|مواقف) (?:كاتب|كتاب|اصحاب|صاحب)/u
/** `الآراء الواردة في التعليقات تعبر عن أصحابها` */
const OF_OWNERS =
  /^(?:الاراء|المقالات|التعليقات|المواد)(?: \S+){0,5} [يت]عبر(?:ون)? (?:فقط )?عن (?:كاتب|كتاب|اصحاب)(?:ها|يها|هم)(?!\p{L})/u
/** `لا تتحمل السوق أي مسؤولية عن محتوى هذا الإفصاح`: whoever it is that denies it. */
const DENIES_CONTENT =
  /لا [يت]تحمل .{0,40}مس(?:ؤ|ي)وليه .{0,16}(?:عن|تجاه) .{0,16}(?:محتوي|محتوا|مضمون|صحه|دقه|ما ينشر|ما يرد|ما ورد|الاراء)/u
/** `نشر المقال لا يعني موافقة المكتبة عليه`; of what is no text anybody may say so. */
const NO_CONSENT =
  /^(?:ان )?(?:نشر (?:هذه? )?ال(?:مقال|ماد|مواد|نص|راي|اراء)|ما ينشر|النشر)\S* .{0,60}لا يعني .{0,16}(?:موافق|تبني|تاييد|اتفاق|التزام)/u
/** `المقالات للإرشاد، والمجلة غير مسؤولة عن نتائج تطبيقها`: whatever it is for which, behind what is published. */
const DENIES_ALL =
  /^(?:المعلومات|المحتوي|المواد|النصوص|المقالات) .{0,120}(?<!\p{L})و(?:الموقع|الوكاله|الصحيفه|الجريده|المجله|الناشر|المدونه) غير مس(?:ؤ|ي)وله? عن/u
/** `الأسعار استرشادية ولا يتحمل الموقع مسؤولية أي قرار يبنى عليها` */
const PUBLISHER_DENIES =
  /لا [يت]تحمل (?:الموقع|الوكاله|الصحيفه|الجريده|المجله|الناشر|المدونه|البوابه) (?:اي )?مس(?:ؤ|ي)وليه/u
/** `الأخبار المنقولة على مسؤولية مصادرها` */
const ON_OTHERS =
  /^(?:الاخبار|المقالات|المواد|النصوص|الاعلانات|التعليقات|الاراء) .{0,60}علي مس(?:ؤ|ي)وليه (?:تلك|كاتب|كتاب|اصحاب|صاحب|مصادر|ناشر|معلن|الجه)/u
/** `تخلي إدارة السوق مسؤوليتها عن محتوى هذا الإعلان` */
const GIVES_UP = /^[يت]خلي (?:\S+ ){1,3}مس(?:ؤ|ي)وليت\S+ عن .{0,16}(?:محتوي|مضمون|دقه|صحه|ما ينشر|ما ورد)/u
/** A text that tells who says so speaks of others. */
const REPORTED = /(?<!\p{L})و?(?:قال|[يت]قول|بحسب)/u
/** What a page gives is no advice: `لا تغني عن استشارة الطبيب`. */
const NO_ADVICE =
  /لا [يت]غني (?:هذه? )?(?:المعلومات|المحتوي|المواد|النصوص|المقالات|المقال|النصايح)? ?.{0,30}عن (?:استشاره|مراجعه|زياره|راي)|(?:المعلومات|المحتوي|المواد|النصوص|المقالات|المقال|الوارده|الاجوبه|الفتاو[يي]|النصايح|الوصفات).*(?:لا [يت]غني عن|ليست? بديلا|لا [يت]عد (?:بديلا|نصيحه|استشاره)|لا [يت]شكل نصيحه|لا [يت]مثل|لا [يت]عتبر)/u
const MATTER = /النص|تعليقات|التعليقات|محتوي|مضمون|ما ينشر|وجه(?:ه|ات) نظر|راي|موقف|كاتب|اصحاب|صاحب/u

/** Whether a line says that who publishes a text does not answer for it. */
export function isDisclaimer(raw: string): boolean {
  if (raw.length > LONGEST || !HINT.test(raw)) return false
  if (labelInside(raw) === 'disclaimer') return true
  if (raw.length > LONGEST_UNKNOWN) return false
  const text = folded(raw)
  return (
    OF_AUTHORS.test(text) ||
    OF_OWNERS.test(text) ||
    NO_ADVICE.test(text) ||
    ((NO_CONSENT.test(text) || DENIES_ALL.test(text)) && !REPORTED.test(text)) ||
    DENIES_CONTENT.test(text) ||
    (PUBLISHER_DENIES.test(text) && !REPORTED.test(text)) ||
    ON_OTHERS.test(text) ||
    GIVES_UP.test(text) ||
    (PUBLISHER.test(text) && DENIES.test(text) && MATTER.test(text))
  )
}
