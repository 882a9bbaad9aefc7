import { describe, expect, test } from 'vitest'
import type { Truth } from '../scripts/article/cases.ts'
import { lineTruth } from '../scripts/article/line-truth.ts'

const SENTENCE = 'فتحت مكتبة القرية أبوابها أمس بعد ترميم دام عامين.'
const SECOND = 'وقال أمين المكتبة إن الرفوف صنعها نجار القرية.'

/** What lines are, none of which was parted. */
function told(truth: Truth, ...lines: readonly string[]) {
  return lineTruth(
    lines.map((text) => ({ text, printed: { raw: text } })),
    truth,
  )
}

describe('what the lines of a page are by its truth', () => {
  test('a title that is said twice is the title both times', () => {
    const title = 'مكتبة القرية تفتح أبوابها'
    const truth: Truth = { title, body: [{ type: 'paragraph', text: SENTENCE }] }
    expect(told(truth, title, '3 مايو 2014', title, SENTENCE)).toEqual({
      classes: ['title', 'field', 'title', 'paragraph'],
      missing: [],
    })
  })

  test('a line of the text that begins with its dateline, whether the truth has that or not', () => {
    const line = `نابلس - وفاء: ${SENTENCE}`
    for (const text of [line, SENTENCE])
      expect(told({ body: [{ type: 'paragraph', text }] }, 'نابلس', line)).toEqual({
        classes: ['field', 'paragraph'],
        missing: [],
      })
  })

  test('links to other articles, with a bullet too', () => {
    const related = ['نجار القرية يصنع سفينة', 'رفوف من خشب الزيتون']
    const truth: Truth = { related, furniture: ['اقرأ أيضا'] }
    expect(told(truth, 'اقرأ أيضا', '• نجار القرية يصنع سفينة', 'رفوف من خشب الزيتون')).toEqual({
      classes: ['other', 'related', 'related'],
      missing: [],
    })
  })

  test('a line with an author and a date is the line of the author, a path the section', () => {
    const truth: Truth = { authors: ['سعاد النجار', 'وليد الحداد'], section: 'ثقافة - كتب' }
    expect(
      told(truth, 'الرئيسية > ثقافة > كتب', 'ثقافة', 'سعاد النجار | 3 مايو 2014', 'رقم الخبر: 41').classes,
    ).toEqual(['section', 'field', 'authors', 'field'])
  })

  test('furniture and the disclaimer are nothing of the article, signs without a letter too', () => {
    const truth: Truth = { furniture: ['طباعة', '* * *'], disclaimer: 'الآراء لأصحابها' }
    expect(told(truth, '* * *', 'طباعة', 'الآراء لأصحابها.', '* *').classes).toEqual([
      'other',
      'other',
      'other',
      'field',
    ])
  })

  test('what stands nowhere is told, and takes no line', () => {
    const truth: Truth = { title: 'عنوان آخر', body: [{ type: 'quote', text: SECOND }], furniture: ['شارك'] }
    expect(told(truth, 'مكتبة القرية', SENTENCE)).toEqual({
      classes: ['field', 'field'],
      missing: ['عنوان آخر', SECOND, 'شارك'],
    })
  })

  test('a text that is less than most of a line is not the line', () => {
    expect(told({ related: ['سفينة'] }, 'نجار القرية يصنع سفينة')).toEqual({ classes: ['field'], missing: ['سفينة'] })
  })

  test('letters are compared as they are folded, without signs', () => {
    const truth: Truth = { body: [{ type: 'list', text: 'علی الرف ۱۲ كتابا' }] }
    expect(told(truth, '- على الرَّفّ 12 كتابا.').classes).toEqual(['list'])
  })

  test('of equal lines those of the text are taken in its order', () => {
    const body: Truth['body'] = [
      { type: 'paragraph', text: SENTENCE },
      { type: 'heading', text: 'الرفوف' },
      { type: 'paragraph', text: SECOND },
    ]
    expect(told({ body, furniture: ['الرفوف'] }, 'الرفوف', SENTENCE, 'الرفوف', SECOND).classes).toEqual([
      'other',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  test('all pieces of a printed line that the truth has whole', () => {
    const [first, again] = [{ raw: 'أم يزن - 25 يناير 2023' }, { raw: 'أم يزن - 25 يناير 2023' }]
    const lines = [first, first, again, again].map((printed, index) => ({
      text: index % 2 === 0 ? 'أم يزن' : '25 يناير 2023',
      printed,
    }))
    expect(lineTruth(lines, { furniture: [first.raw] })).toEqual({
      classes: ['other', 'other', 'field', 'field'],
      missing: [],
    })
  })
})
