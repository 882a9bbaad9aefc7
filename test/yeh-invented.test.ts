/** The invented articles as text to learn final yehs from. */
import { describe, expect, it } from 'vitest'
import type { Group, Truth } from '../scripts/article/cases.ts'
import { INVENTED, inventedArticles } from '../scripts/yeh/invented.ts'

function group(name: string, truths: readonly Truth[]): Group {
  return { name, casesOf: () => truths.map((truth, at) => ({ name: `${at}`, text: '', truth, options: {} })) }
}

describe('invented articles', () => {
  it('are what a reader sees of each, in the order of a page', () => {
    const truth: Truth = {
      related: ['خبر آخر'],
      body: [
        { type: 'paragraph', text: 'أول' },
        { type: 'heading', text: 'ثان' },
      ],
      authors: ['لمى'],
      title: 'عنوان',
      furniture: ['طباعة'],
      section: 'قسم',
    }
    const { name, documents } = inventedArticles([group('pages', [truth])])
    expect(name).toBe(INVENTED)
    expect(documents).toEqual([{ text: 'عنوان . لمى . أول . ثان . خبر آخر', index: 0 }])
  })

  it('are not read of a group that is kept shut', () => {
    const shut: Group = {
      name: 'shut',
      isHeldOut: true,
      casesOf: () => {
        throw new Error('opened')
      },
    }
    expect(inventedArticles([shut, group('pages', [{ title: 'عنوان' }])]).documents).toHaveLength(1)
  })

  it('are Arabic, and keep their number where one before has no text', () => {
    const truths: readonly Truth[] = [{}, { language: 'fa', title: 'خبر' }, { language: 'ar', title: 'عنوان' }]
    expect(inventedArticles([group('pages', truths)]).documents).toEqual([{ text: 'عنوان', index: 1 }])
  })

  it('are not taken from the synthetic article in its many forms', () => {
    expect(inventedArticles([group('policies', [{ title: 'عنوان' }])]).documents).toEqual([])
  })
})
