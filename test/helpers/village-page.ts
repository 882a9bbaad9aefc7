/** Lines of a page with an article about a library, for tests of what stands around them. */
import { type Article, parseArticle } from '../../src/index.ts'

export const TITLE = 'مكتبة القرية تفتح أبوابها لزوار المساء'
export const FIRST = 'قال أمين المكتبة إن الكتب رتبت على رفوف جديدة صنعها نجار القرية من خشب الزيتون في الشتاء الماضي.'
export const SECOND = 'ويأمل الأهالي أن تصبح القاعة الصغيرة مكانا للأمسيات الشعرية ولدروس الخط في فصل الصيف.'
export const DATE = 'تاريخ النشر: 7 أكتوبر 2014'

export function read(...lines: readonly string[]): Article {
  return parseArticle(lines.join('\n'))
}

export function textsOf(passages: Article['related'] | Article['body']): readonly string[] | undefined {
  return passages?.map(({ text }) => text)
}

export function bodyOf({ body }: Article): readonly string[] {
  return body.map(({ text }) => text)
}
