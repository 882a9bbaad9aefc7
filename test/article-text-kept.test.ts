/** Titles, sections and text of an article that look like something beside it, and are not taken for that. */
import { describe, expect, test } from 'vitest'
import { bodyOf, DATE, FIRST, read, SECOND, TITLE } from './helpers/village-page.ts'

describe('what only looks like something else', () => {
  test('a title that answers what it quotes is no count of comments', () => {
    const title = 'رد على «مقال الدكتور سالم في الصحيفة»'
    expect(read(title, DATE, '', FIRST, SECOND).title).toBe(title)
  })

  test.each(['أخبار الرياضة', 'أخبار العالم', 'أخبار الاقتصاد'])(
    'two names of sections are one, and no menu: %s',
    (name) => {
      expect(read(name, TITLE, DATE, '', FIRST, SECOND).section).toBe(name)
    },
  )

  test.each(['شؤون الأسرى', 'أخبار الأقصى'])('a section that was printed with its letter keeps it: %s', (name) => {
    expect(read(name, TITLE, DATE, '', FIRST, SECOND).section).toBe(name)
  })

  test('a sentence that says what expresses whom is text', () => {
    const last = 'وقال إن هذا القرار يعبر عن أصحاب الأرض جميعا ولا رجعة عنه بعد اليوم.'
    const article = read(TITLE, DATE, '', FIRST, SECOND, last)
    expect(article.disclaimer).toBeUndefined()
    expect(bodyOf(article).at(-1)).toContain(last)
  })

  test('the foot of a page with the sign of copyright is no caption', () => {
    const foot = 'موقع المنارة للأخبار © شركة النهر'
    expect(JSON.stringify(read(TITLE, DATE, '', FIRST, SECOND, foot).body)).not.toContain(foot)
  })

  test('a meeting and a minister around a day are no dateline', () => {
    const first = `عقد الاجتماع 10-11-2022 بحضور الوزير: ${FIRST}`
    expect(read(TITLE, DATE, '', first, SECOND).dateline).toBeUndefined()
  })
})
