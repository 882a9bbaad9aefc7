/** Pages that are read together: what each says is what it says alone, and when they are read. */
import { expect, it } from 'vitest'
import type { ArticleLine } from '../src/article/article.ts'
import { readArticle, readArticles } from '../src/article/read-article.ts'
import type { Page } from '../src/article/reading.ts'
import { PageLot } from '../src/batch/page-lot.ts'

const SENTENCE = 'قال أمين المكتبة إن الكتب رتبت على رفوف جديدة صنعها نجار القرية من خشب الزيتون في الشتاء الماضي.'

function linesOf(text: string): readonly ArticleLine[] {
  let end = -1
  return text.split('\n').map((raw) => {
    const start = end + 1
    end = start + raw.length
    return { raw, text: raw, start, end }
  })
}

function page(title: string, about: Page['about'] = {}): Page {
  return { lines: linesOf(`${title}\n\nرمز الخبر: 991\n\n${SENTENCE}\n\nالمصدر: وكالات\n`), about }
}

const TITLES = [
  'مكتبة القرية تفتح أبوابها لزوار المساء',
  'نجار القرية يصنع رفوفا جديدة من الزيتون',
  'الشتاء يعود إلى القرية قبل موعده',
]

it('each has the article that it has alone', () => {
  const pages = TITLES.map((title, index) => page(title, { explain: index === 1, dateOrder: 'mdy' }))
  expect(readArticles(pages).map(({ article }) => article)).toEqual(
    pages.map(({ lines, about }) => readArticle(lines, about)),
  )
  expect(readArticles(pages).map(({ article }) => article?.title)).toEqual(TITLES)
})

it('all take a step before any takes the next', () => {
  const seen: string[] = []
  const watched = (name: string): Page =>
    page(TITLES[0] ?? '', {
      get title() {
        seen.push(`title ${name}`)
        return undefined
      },
      get dateOrder() {
        seen.push(`dates ${name}`)
        return 'dmy' as const
      },
    })
  readArticles([watched('a'), watched('b')])
  const dates = seen.filter((step) => step.startsWith('dates'))
  expect(dates).toEqual(['dates a', 'dates b'])
  expect(seen.indexOf('dates a')).toBeGreaterThan(seen.indexOf('title b'))
})

it('one that fails costs no other', () => {
  const broken = page('المصدر: کتاب', {
    language: 'ar',
    get dateOrder(): 'dmy' {
      throw new Error('no order')
    },
  })
  const [first, second, third] = readArticles([page(TITLES[0] ?? ''), broken, page(TITLES[2] ?? '')])
  expect([first?.article?.title, third?.article?.title]).toEqual([TITLES[0], TITLES[2]])
  expect(second).toMatchObject({ article: undefined, failure: new Error('no order') })
  expect(() => readArticle(broken.lines, broken.about)).toThrow('no order')
})

/** A lot that tells how many it reads at a time. */
function watchedLot(now = () => 0): { readonly lot: PageLot; readonly read: number[] } {
  const read: number[] = []
  const lot = new PageLot((pages) => {
    read.push(pages.length)
    return readArticles(pages)
  }, now)
  return { lot, read }
}

it('they are read when there are enough, in number', async () => {
  const { lot, read } = watchedLot()
  const titles = Array.from({ length: lot.room + 1 }, (_, index) => TITLES[index % TITLES.length] ?? '')
  const articles = titles.map((title) => lot.read(page(title), 500))
  expect(read).toEqual([lot.room])
  lot.readNow()
  lot.readNow()
  expect(read).toEqual([lot.room, 1])
  expect((await Promise.all(articles)).map(({ title }) => title)).toEqual(titles)
})

it('they are read when there are enough, in bytes', () => {
  const { lot, read } = watchedLot()
  for (const bytes of [200_000, 60_000, 3000, 300_000, 5]) lot.read(page(TITLES[0] ?? ''), bytes)
  expect(read).toEqual([3, 1])
})

it('they are read when the first has waited long enough', () => {
  let now = 1000
  const { lot, read } = watchedLot(() => now)
  for (const pause of [0, 90, 20, 90, 20]) {
    now += pause
    lot.read(page(TITLES[0] ?? ''), 500)
  }
  expect(read).toEqual([3])
})

it('one that cannot be read fails alone', async () => {
  const lot = new PageLot((pages) =>
    pages.map((_, index) =>
      index === 0
        ? { article: undefined, failure: new Error('no article') }
        : { article: readArticle([]), failure: undefined },
    ),
  )
  const articles = [lot.read(page(TITLES[0] ?? ''), 1), lot.read(page(TITLES[1] ?? ''), 1)]
  lot.readNow()
  expect(await Promise.allSettled(articles)).toMatchObject([
    { reason: new Error('no article') },
    { status: 'fulfilled' },
  ])
})
