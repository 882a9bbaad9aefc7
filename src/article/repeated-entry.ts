import { bare } from './labels.ts'
import type { LineKind } from './line-kind.ts'
import { isGeneral, isGluedToHome, isHere, isHome } from './names.ts'
import { isTitleLike, keyOf, keyOfText, type PageLine, textStart } from './page-line.ts'
import { isOfPoem } from './poem.ts'

const ENTRIES: ReadonlySet<LineKind> = new Set([
  'text',
  'furniture',
  'crumbs',
  'related',
  'aside',
  'footer',
  'comments',
])
/** Words of the longest entry of a menu, and of what is printed of the path to an article. */
const LONGEST_ENTRY = 4
const LONGEST_PATH = 8
const SHORTEST_TITLE = 3
/** Lines between the path and the title: a date, a kicker, a number. */
const LINES_TO_TITLE = 4
const MOST_STEPS = 3
const WORD = /\p{L}{3}/u
const SIDES = /\s*[|\u2022\u00b7\u00a6]\s*|\s{2,}|\t+|\s[-\u2013\u2014]\s/u
const SLASH = /\s\/\s/u
const STEPS = /\s*[|\u00a6>\u00bb\u203a\u060c,]\s*|\s+[-\u2013\u2014/]\s+/u

/**
 * The lines, with the entry of a menu that is said once more above the title as the section of the article: `محليات | ثقافة | رأي`, then
 * `ثقافة` alone. Where several entries are said again the menu stands twice.
 */
export function withRepeatedEntry(page: readonly PageLine[]): readonly PageLine[] {
  const first = isOfPoem(page) ? page.findIndex(isPoet) : textStart(page)
  if (first < 0 || page.some(({ line }) => line.type !== undefined)) return page
  const top = page.slice(0, first)
  const placed = page.map((line, index) => (index < first && isBelowHere(page[index - 1]) ? belowHere(line) : line))
  if (top.some(({ kind }) => kind === 'section')) return placed
  const again = top.filter((line, index) => isAgain(line, index, top))
  const [line] = again
  if (line === undefined || again.length > 1) return placed
  const paths = top.slice(0, top.indexOf(line)).filter(({ kind, text }) => kind === 'crumbs' && STEPS.test(text))
  const key = keyOf(line)
  if (!paths.every((path) => isMenuWith(path, key))) return placed
  const text = line.text.split(STEPS).join(' > ')
  return placed.map((other): PageLine => {
    if (other === line) return { ...line, kind: 'crumbs', text }
    return paths.includes(other) ? { ...other, kind: 'furniture' } : other
  })
}

/** A row of more names than a path has steps, one of which is said again. */
function isMenuWith({ line: { raw } }: PageLine, key: string, fewest = MOST_STEPS + 1): boolean {
  const entries = raw.trim().split(SIDES)
  const names = entries.length > 1 || isHome(bare(raw.split(SLASH)[0] ?? '')) ? entries : raw.trim().split(SLASH)
  return names.length >= fewest && names.some((entry) => keyOfText(entry) === key)
}

/** What stands above a poem ends with the name of who wrote it. */
function isPoet({ kind }: PageLine): boolean {
  return kind === 'poet'
}

/** What stands below `أنت هنا:` without any sign between its steps is no title. */
function belowHere(line: PageLine): PageLine {
  return line.kind === 'text' && isHome(bare(line.text).split(/\s+/)[0] ?? '') ? { ...line, kind: 'furniture' } : line
}

function isBelowHere(above: PageLine | undefined): boolean {
  return above !== undefined && isHere(above.text)
}

function isAgain(line: PageLine, index: number, top: readonly PageLine[]): boolean {
  if (!ENTRIES.has(line.kind) || line.isClosed || line.words > LONGEST_PATH || index === 0) return false
  const below = top.slice(index + 1, index + 1 + LINES_TO_TITLE)
  if (!below.some((other) => isTitleLike(other) && other.words >= SHORTEST_TITLE && other.words > line.words))
    return false
  const steps = line.text.split(STEPS)
  const [step = ''] = steps
  const key = keyOfText(step)
  if (!WORD.test(key) || steps.length > MOST_STEPS || steps.some((other) => wordsIn(other) > LONGEST_ENTRY))
    return false
  if (isHome(bare(step)) || isGeneral(step)) return false
  return top.slice(0, index).some((other) => isEntry(other, key))
}

function isEntry(line: PageLine, key: string): boolean {
  if (!ENTRIES.has(line.kind) || line.isClosed) return false
  if (keyOf(line) === key || isGlued(keyOf(line), key)) return true
  return isMenuWith(line, key, MOST_STEPS)
}

/** Whether a menu has an entry right behind another, and not a word of one: `الرئيسيةمواسمناس`, `مواسم`. */
function isGlued(menu: string, key: string): boolean {
  const [before = '', behind] = menu.split(key)
  return behind !== undefined && isGluedToHome(menu) && !/(?:\s|ال)$/u.test(before)
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length
}
