import { hasDigit } from './digits.ts'
import { bare, labelAlone } from './labels.ts'
import { isStatement } from './line-forms.ts'
import { HERE, isGeneral, isHome, nameRole, STEP, sectionOf } from './names.ts'
import { isParagraph, isTitleLike, keyOf, keyOfText, type PageLine } from './page-line.ts'
import { isPersons } from './persons.ts'
import { isOfPoem } from './poem.ts'
import { wordCount } from './word-units.ts'

/** Around the page of a paper: `الصفحة 7 | محليات`. */
const BAR = /\s*[|\u00a6]\s*/u
/** What else parts steps behind the name of the home page: `الرئيسية :: رياضة`. */
const BEHIND_HOME = /\s*[|\u00a6]\s*|\s*[:\uff1a]{1,2}\s*/u
/** `أدب/ صدور ديوان لشاعرة من عبادان` */
const SLASH = /\s*\/{1,2}\s/u
/** `آسيا - أفغانستان` */
const DASH = /\s[-\u2013\u2014]\s/u
/** `1. إيران 2. الثقافة` */
const NUMBERED = /^\s*\p{Nd}{1,2}\s?[.)]\s*\p{L}.*\p{Nd}\s?[.)]/u
/** Single names in so many lines are a menu; fewer may be a section and one within it. */
const FEWEST_OF_MENU = 3
const MOST_STEPS = 3
/** Lines from a path to the title, with a kicker between. */
const LINES_TO_TITLE = 3
const SHORTEST_TITLE = 3
const LINES_OF_HEAD = 20
const LONGEST_ENTRY = 3
const CUT_OFF = /\s*(?:\.{2,}|\u2026)\s*$/u

/** The lines above the text with what paths say: the title may stand at the end of one, and a menu of sections above it. */
export function withPaths(page: readonly PageLine[]): readonly PageLine[] {
  const first = isOfPoem(page) ? endOfHead(page) : page.findIndex((line) => isParagraph(line) && !isLongPath(line))
  const top = first < 0 ? page : page.slice(0, first + 1)
  const titles = new Set<PageLine>()
  const steps = page.map((line, index) => (first < 0 || index < first ? asPath(line, top, titles) : line))
  const path = steps.findLastIndex((line, index) => index < first && line.kind === 'crumbs' && isPath(line))
  return steps.map((line, index): PageLine => {
    if (titles.has(line)) return { ...line, isBelowLabel: true }
    return index < first && isOfMenu(line, index, steps, path) ? { ...line, kind: 'furniture' } : line
  })
}

/** A poem has no paragraph: what stands above it ends with its poet or its day. */
function endOfHead(page: readonly PageLine[]): number {
  return page
    .slice(0, LINES_OF_HEAD)
    .findLastIndex(({ kind }) => kind === 'poet' || kind === 'stamp' || kind === 'published')
}

/** With a long title at its end a path has as many words as a paragraph. */
function isLongPath({ text, isClosed }: PageLine): boolean {
  const [home = '', ...others] = isClosed ? [] : text.split(STEP)
  return others.length > 1 && (HERE.test(text) || isHome(bare(home)))
}

/** A path that ends with the title, or a section beside the number of its page. */
function asPath(line: PageLine, page: readonly PageLine[], titles: Set<PageLine>): PageLine {
  if (line.kind !== 'text' && line.kind !== 'crumbs' && line.kind !== 'furniture') return line
  const slashed = line.text.split(SLASH)
  const steps = slashed.length > 2 ? slashed : line.text.split(STEP)
  const last = steps.at(-1) ?? ''
  const says = steps.length > 1 ? titleAt(last) : undefined
  const isTitle = (other: PageLine): boolean =>
    says?.(other) === true && (steps.length > 2 || other.words > SHORTEST_TITLE)
  const title = says && page.slice(page.indexOf(line) + 1).find(isTitle)
  if (title !== undefined) {
    titles.add(title)
    const rest = steps.slice(0, -1)
    if (rest.some((step) => !isHome(bare(step)))) return { ...line, kind: 'crumbs', text: rest.join(' > ') }
    return { ...line, kind: 'furniture' }
  }
  const bars = line.kind === 'furniture' ? barPath(line, page) : undefined
  if (bars !== undefined) return { ...line, kind: 'crumbs', text: bars }
  // What no section follows leads to a page of the site: `الرئيسية > اتصل بنا`.
  if (line.kind === 'text' && says !== undefined && isHome(bare(steps[0] ?? ''))) return { ...line, kind: 'furniture' }
  const name = line.kind === 'text' ? besideNumber(line.text) : undefined
  return name === undefined ? line : { ...line, kind: 'crumbs', text: name }
}

/** Whether a line is the title that a step is or, cut off, the beginning of. The step is folded once: a page without a paragraph has very many lines below. */
function titleAt(step: string): (title: PageLine) => boolean {
  const whole = keyOfText(step)
  const beginning = keyOfText(step.replace(CUT_OFF, ''))
  const isLong = step.split(/\s+/).length >= SHORTEST_TITLE
  return (title) => {
    const key = keyOf(title)
    if (title.words < SHORTEST_TITLE) return key === whole
    return key === beginning || (isLong && key.startsWith(beginning))
  }
}

/** Below a menu bars part the steps of a path: the first is the name of a section, and not all others are. */
function barPath(line: PageLine, page: readonly PageLine[]): string | undefined {
  const isSection = (name = ''): boolean => nameRole(name) === 'section'
  const at = page.indexOf(line)
  const behindHome = line.text.split(BEHIND_HOME)
  if (isHome(bare(behindHome[0] ?? '')))
    return isPathFromHome(behindHome, page.slice(at + 1, at + 1 + (BAR.test(line.text) ? 1 : LINES_TO_TITLE)))
      ? behindHome.join(' > ')
      : undefined
  const steps = line.text.split(BAR).filter((step) => step !== '')
  if (steps.length < 2 || !BAR.test(line.text) || !isSection(steps[0]) || steps.every(isSection)) return undefined
  return at >= FEWEST_OF_MENU && page[at + 1]?.kind !== 'crumbs' ? steps.join(' > ') : undefined
}

/** Directly above the title a few names behind that of the page that all paths begin with are a path, unless one is a button. */
function isPathFromHome(steps: readonly string[], below: readonly PageLine[]): boolean {
  if (steps.length < 2 || steps.length > MOST_STEPS || steps.some(hasDigit)) return false
  if (steps.slice(1).some((step) => labelAlone(step) !== undefined)) return false
  return below.some((line) => isStatement(line) || (isTitleLike(line) && line.words > SHORTEST_TITLE))
}

function besideNumber(text: string): string | undefined {
  const [first = '', second = '', ...more] = text.split(BAR)
  if (second === '' || more.length > 0) return undefined
  if (nameRole(first) === 'section' && nameRole(second) === 'section') return `${first} > ${second}`
  if (hasDigit(first) === hasDigit(second)) return undefined
  const name = hasDigit(first) ? second : first
  return sectionOf(name)
}

function isPath({ text }: PageLine): boolean {
  return STEP.test(text) || DASH.test(text) || NUMBERED.test(text)
}

/** `أخبار - تقارير - مقالات`: names alike beside each other. */
function isRowOfNames({ kind, text }: PageLine): boolean {
  const names = kind === 'crumbs' ? text.split(DASH) : []
  const isSection = (name: string): boolean => nameRole(name) === 'section'
  return names.length >= FEWEST_OF_MENU && names.filter(isSection).length >= FEWEST_OF_MENU - 1
}

/** `ناديان - محترفون - مضمار - صالات`: no title is so many short words between dashes, unless they are names of persons. */
function isRowOfEntries({ kind, text, isClosed }: PageLine): boolean {
  const names = kind === 'text' && !isClosed ? text.split(DASH) : []
  const areSections = names.slice(1).filter((name) => nameRole(name) === 'section' || isGeneral(name)).length > 1
  return (
    names.length > (areSections ? MOST_STEPS - 1 : MOST_STEPS) &&
    names.every((name) => !hasDigit(name) && wordCount(name) <= LONGEST_ENTRY && !isPersons(name))
  )
}

/** `سياسة - اقتصاد - مجتمع - ثقافة`: no path has so many steps that are sections by themselves. */
function isMenuOfNames({ text }: PageLine): boolean {
  const names = text.split(DASH)
  return names.length > MOST_STEPS && names.every((name) => nameRole(name) === 'section')
}

/** A single name above a path, or one of several. */
function isOfMenu(line: PageLine, index: number, page: readonly PageLine[], path: number): boolean {
  const isName = (other: PageLine | undefined): boolean => other?.kind === 'crumbs' && !isPath(other)
  if (isRowOfEntries(line)) return true
  if (isRowOfNames(line))
    return (
      isMenuOfNames(line) || page.some(({ kind }, at) => at > index && at < index + LINES_OF_HEAD && kind === 'crumbs')
    )
  if (!isName(line)) return false
  // `أخبار` stands for no section but above the name of one.
  if (index < path || (isGeneral(line.text) && !isName(page[index + 1]))) return true
  const before = page.slice(0, index).findLastIndex((other) => !isName(other))
  const behind = page.slice(index).findIndex((other) => !isName(other))
  return (behind < 0 ? page.length : index + behind) - before - 1 >= FEWEST_OF_MENU
}
