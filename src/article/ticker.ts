import { isTitleLike, type PageLine, textStart } from './page-line.ts'
import { speaksMore, speaksOfText } from './subject.ts'

/** What stands alone above the news of the moment, on all pages of a site. */
const URGENT = /^\P{L}*(?:خبر )?عاجل\P{L}*$/u
/** And on one line with them: `عاجل: افتتاح معبر للشاحنات`. */
const URGENT_BEFORE = /^\P{L}*(?:خبر )?عاجل\s?[:\uff1a|\u2013\u2014-]/u
const LINES_OF_TOP = 16
const SHORTEST_TITLE = 4

/**
 * The lines, with what stands below or behind `عاجل` in the masthead and has hardly to do with the text as a link, where the title stands below it. Directly above
 * another line it may be the title itself, unless it has nothing to do with the text.
 */
export function withTicker(page: readonly PageLine[]): readonly PageLine[] {
  const top = page.slice(0, LINES_OF_TOP)
  const label = top.findIndex(({ kind, line }) => kind === 'furniture' && URGENT.test(line.raw))
  const at = label > 0 ? label + 1 : top.findIndex(({ line }) => URGENT_BEFORE.test(line.raw))
  const [news, next] = at < 1 ? [] : page.slice(at)
  if (news === undefined || !isTitle(news)) return page
  if (next !== undefined && isTitle(next) && speaksOfText(news, page)) return page
  const isAboveTitle = page
    .slice(at + 1, Math.min(at + LINES_OF_TOP - 1, textStart(page)))
    .some((line) => isTitle(line) && speaksMore(news, line, page))
  return isAboveTitle ? page.map((line) => (line === news ? { ...line, kind: 'headline' } : line)) : page
}

function isTitle(line: PageLine): boolean {
  return isTitleLike(line) && line.words >= SHORTEST_TITLE
}
