/** What a document means by a final ی, ي and ى: cases that documents misspelled by chance brought up (npm run eval:yeh). */
import { describe, expect, it } from 'vitest'
import { createNormalizer, normalize } from '../src/index.ts'

const yehs = (text: string, repairMaksura = false): string =>
  normalize(text, { only: ['words/final-yeh'], repairMaksura })

/** Eight words that end in ي and four that end in ى, all of them clear. */
const SENTENCE =
  'قال الرئيس الأمريكي الذي زار الأراضي الفلسطينية في اليوم الثاني إن المستشفى الكبرى التي رأى فيها موسى هي أخرى'
const spelled = (yeh: string, maksura: string): string =>
  SENTENCE.replace(/[يى](?= |$)/g, (letter) => (letter === 'ي' ? yeh : maksura))
/** So many times SENTENCE, a paragraph each. */
const paragraphs = (count: number, yeh: string, maksura: string): string =>
  Array.from({ length: count }, () => spelled(yeh, maksura)).join('\n\n')

describe('the policy of a document', () => {
  it('is not ی for ي where words with two readings are ى in their sentence', () => {
    const text = `${spelled('ی', 'ى')}\n\nسافر إلی المدينة واعتمد علی نفسه ثم عاد إلی بيته وجلس علی الكرسي`
    expect(yehs(text)).toContain('سافر إلى المدينة واعتمد على نفسه ثم عاد إلى بيته وجلس على الكرسي')
  })

  it('is inverse in a long document with one misspelling', () => {
    const paragraphs = Array.from({ length: 10 }, () => spelled('ی', 'ي'))
    const text = `${paragraphs.join('\n\n')}\n\nكتب الصحفي التونسی`
    expect(yehs(text)).toBe(`${Array.from(paragraphs, () => SENTENCE).join('\n\n')}\n\nكتب الصحفي التونسي`)
  })

  it('is ی for ى beside twenty words against one that the model does not know', () => {
    const text = `${paragraphs(3, 'ي', 'ی')}\n\nتتصل عظام السلامی براحة الكف`
    expect(yehs(text)).toBe(`${paragraphs(3, 'ي', 'ى')}\n\nتتصل عظام السلامى براحة الكف`)
  })

  it('is ی for ى, but not in a paragraph where a word is ي beyond doubt', () => {
    const text = `${paragraphs(5, 'ي', 'ی')}\n\nوصل الوفد فی المساء`
    expect(yehs(text)).toBe(`${paragraphs(5, 'ي', 'ى')}\n\nوصل الوفد في المساء`)
  })

  it('is not ی for ى where a letter ى is left', () => {
    const text = `${paragraphs(3, 'ي', 'ی')}\n\n${spelled('ي', 'ى')}، وتتصل عظام السلامی براحة الكف`
    expect(yehs(text)).toContain('عظام السلامي')
  })

  it('is inverse though the model does not know a word in ي', () => {
    const text = `${paragraphs(3, 'ی', 'ي')}\n\nتتصل عظام السلامي فی اليد براحة الكف`
    expect(yehs(text)).toBe(`${paragraphs(3, 'ي', 'ى')}\n\nتتصل عظام السلامى في اليد براحة الكف`)
  })

  it('takes no line for a label because no Arabic letter stands before its colon', () => {
    const line = spelled('ي', 'ي')
    expect(yehs(`title: ${line}`, true)).toBe(`title: ${yehs(line, true)}`)
    expect(yehs(`12:30 ${line}`, true)).toBe(`12:30 ${yehs(line, true)}`)
  })

  it('hangs on no longer text that was read before', () => {
    const text = 'رأی التی ذکری علی'
    const alone = createNormalizer({ language: 'ar' }).normalize(text)
    const behindAnother = createNormalizer({ language: 'ar' })
    behindAnother.normalize(`${text}ابتث كتاب`)
    expect(behindAnother.normalize(text)).toBe(alone)
  })
})
