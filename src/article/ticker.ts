import { isTitleLike, type PageLine } from './page-line.ts'
import { speaksMore } from './subject.ts'

/** What stands alone above the news of the moment, on all pages of a site. */
const URGENT = /^\P{L}*(?:خبر )?عاجل\P{L}*$/u
const LINES_OF_TOP = 16
const SHORTEST_TITLE = 4

/** The lines, with what stands below `عاجل` at the top and has hardly to do with the text as a link, where the title stands below it. */
export function withTicker(page: readonly PageLine[]): readonly PageLine[] {
  const at = page.slice(0, LINES_OF_TOP).findIndex(({ kind, line }) => kind === 'furniture' && URGENT.test(line.raw))
  const news = at < 0 ? undefined : page[at + 1]
  if (news === undefined || !isTitle(news)) return page
  const isAboveTitle = page
    .slice(at + 2, at + LINES_OF_TOP)
    .some((line) => isTitle(line) && speaksMore(news, line, page))
  return isAboveTitle ? page.map((line) => (line === news ? { ...line, kind: 'headline' } : line)) : page
}

function isTitle(line: PageLine): boolean {
  return isTitleLike(line) && line.words >= SHORTEST_TITLE
}
