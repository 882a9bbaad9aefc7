/** Arabic for tests. Right spellings are written as they are; what a Persian keyboard makes of them is made by `typed`. */

export const FARSI_YEH = '\u06cc'
export const KEHEH = '\u06a9'
export const YEH = '\u064a'
export const KAF = '\u0643'
const ALEF_MAKSURA = '\u0649'
export const MARK = '\ufeff'

const KEYS: Readonly<Record<string, string>> = { [YEH]: FARSI_YEH, [ALEF_MAKSURA]: FARSI_YEH, [KAF]: KEHEH }

/** The text as a Persian keyboard types it: one yeh for ي and ى, keheh for kaf. */
export function typed(text: string): string {
  return text.replace(/[\u0643\u0649\u064a]/g, (letter) => KEYS[letter] ?? letter)
}

/** Four sentences whose typed forms the default rules put back exactly. */
export const LETTER = 'كتبت الجارة رسالة إلى أختها في المدينة، ثم ذهبت إلى البريد'
export const BAKERY = 'يفتح الخباز المحل في الصباح الباكر حتى يجد الناس الخبز على الطاولة'
export const GARDEN = 'زرع التلاميذ شجرة زيتون كبيرة خلف المدرسة التي يدرسون فيها'
export const BOAT = 'عاد المركب إلى الميناء قبل المساء وكان على متنه صيادان'

/** A date that a database printed for none: the line goes. */
export const NULL_DATE_LINE = 'تاريخ النشر: 0000-00-00 00:00:00'

/** A Persian sentence; it must come back as it is. */
export const PERSIAN = 'این کتاب را دیروز از کتابخانه گرفتم و می\u200cخواهم آن را برای برادرم بخوانم که خیلی دوست دارد'

/** `count` paragraphs of two lines each, none like the one before. */
export function paragraphs(count: number, text: (sentence: string) => string = typed): string {
  const sentences = [LETTER, BAKERY, GARDEN, BOAT].map(text)
  return Array.from({ length: count }, (_, index) => {
    const first = sentences[index % 4]
    const second = sentences[(index + 1) % 4]
    return `${first} ${index}.\n${second}.\n\n`
  }).join('')
}
