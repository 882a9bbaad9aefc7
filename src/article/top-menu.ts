import type { LineKind } from './line-kind.ts'
import { isGeneral } from './names.ts'
import { isTitleLike, keyOf, type PageLine, textStart } from './page-line.ts'
import { isPersons } from './persons.ts'
import { isOfPoem } from './poem.ts'

/** Words of the longest entry of a menu. */
const LONGEST_ENTRY = 3
const FEWEST_ENTRIES = 4
/** Entries that are enough where most are known from menus. */
const FEWEST_KNOWN = 2
/** `السلة (0)` */
const LETTERS = /^[\p{L}\p{M}\s\u200c]+(?:\(\p{Nd}{1,3}\))?$/u
const ENTRIES: ReadonlySet<LineKind> = new Set(['text', 'furniture', 'related', 'aside', 'crumbs', 'footer'])
const KNOWN: ReadonlySet<LineKind> = new Set(['furniture', 'related', 'aside', 'footer'])
/** Names of sections that are a menu without any button. */
const FEWEST_SECTIONS = 2

/**
 * Short lines below each other at the top are a menu: no title, kicker or name is one of so many alike. A title that is
 * longer than any of them must follow; what is known as the name of a section and stands last belongs to the article.
 */
export function withTopMenu(page: readonly PageLine[]): readonly PageLine[] {
  const first = textStart(page)
  if (first < 0 || page.some(({ line }) => line.type !== undefined) || isOfPoem(page)) return page
  const menu = new Set<PageLine>()
  let run: PageLine[] = []
  for (const [index, line] of page.slice(0, first).entries()) {
    const isAgain = run.some((entry) => keyOf(entry) === keyOf(line))
    if (line.isBlankBefore || isAgain || !isEntry(line)) {
      const rest = page.slice(index, first)
      const entries = isAgain ? run : entriesOf(run, rest)
      if (isMenuRun(run, entries, rest)) for (const entry of entries) menu.add(entry)
      run = []
    }
    if (isEntry(line) && !isAboveLinks(line, page.slice(index + 1))) run.push(line)
    if (isTitleLike(line) && line.words > LONGEST_ENTRY && menu.size > 0) break
  }
  return menu.size === 0 ? page : page.map((line) => (menu.has(line) ? { ...line, kind: 'furniture' } : line))
}

/** The label of links at the top, which has at least two of them below. */
function isAboveLinks({ kind }: PageLine, rest: readonly PageLine[]): boolean {
  return (
    kind === 'related' && rest.slice(0, FEWEST_KNOWN).every((line) => isTitleLike(line) && line.words > LONGEST_ENTRY)
  )
}

function isEntry({ kind, words, isClosed, text }: PageLine): boolean {
  if (!ENTRIES.has(kind) || isClosed) return false
  return words <= LONGEST_ENTRY && LETTERS.test(text) && !isPersons(text)
}

/**
 * The entries, without the section that stands last, unless another one is named below; of a short menu also without an unknown word,
 * which may be a kicker.
 */
function entriesOf(run: readonly PageLine[], rest: readonly PageLine[]): readonly PageLine[] {
  const isSection = ({ kind }: PageLine): boolean => kind === 'crumbs' || kind === 'section'
  const last = run.at(-1)
  if (run.length >= FEWEST_ENTRIES)
    return last?.kind === 'crumbs' && !rest.some(isSection) && !isGeneral(last.line.raw) ? run.slice(0, -1) : run
  if (isAboveOther(run, rest)) return run
  return run.slice(0, run.findLastIndex(({ kind }) => KNOWN.has(kind)) + 1)
}

function isGeneralLast(run: readonly PageLine[]): boolean {
  const last = run.at(-1)
  return last !== undefined && isGeneral(last.line.raw)
}

/** A button and names of sections with something else than the title below them. */
function isAboveOther(run: readonly PageLine[], [next]: readonly PageLine[]): boolean {
  const sections = run.filter(({ kind }) => kind === 'crumbs').length
  return next?.kind === 'furniture' && sections >= FEWEST_SECTIONS && run.some(({ kind }) => KNOWN.has(kind))
}

function isMenuRun(run: readonly PageLine[], entries: readonly PageLine[], rest: readonly PageLine[]): boolean {
  const known = entries.filter(({ kind }) => KNOWN.has(kind) || (kind === 'crumbs' && isAboveOther(run, rest))).length
  if (entries.length < FEWEST_ENTRIES && !(known >= FEWEST_KNOWN && 2 * known >= entries.length)) return false
  if (known === 0 && !isGeneralLast(run) && entries.filter(({ kind }) => kind === 'crumbs').length < FEWEST_SECTIONS)
    return false
  const longest = Math.max(...entries.map(({ words }) => words))
  return rest.some((line) => isTitleLike(line) && line.words >= LONGEST_ENTRY && line.words >= longest)
}
