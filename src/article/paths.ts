import { hasDigit } from './digits.ts'
import { nameRole, STEP, sectionOf } from './names.ts'
import { isParagraph, keyOf, keyOfText, type PageLine } from './page-line.ts'

/** Around the page of a paper: `الصفحة 7 | محليات`. */
const BAR = /\s*[|\u00a6]\s*/u
/** Single names in so many lines are a menu; fewer may be a section and one within it. */
const FEWEST_OF_MENU = 3

/** The lines above the text with what paths say: the title may stand at the end of one, and a menu of sections above it. */
export function withPaths(page: readonly PageLine[]): readonly PageLine[] {
  const first = page.findIndex(isParagraph)
  const steps = page.map((line, index) => (first < 0 || index < first ? asPath(line, page) : line))
  const path = steps.findLastIndex((line) => line.kind === 'crumbs' && isPath(line))
  return steps.map((line, index) =>
    index < first && isOfMenu(line, index, steps, path) ? { ...line, kind: 'furniture' } : line,
  )
}

/** A path that ends with the title, or a section beside the number of its page. */
function asPath(line: PageLine, page: readonly PageLine[]): PageLine {
  if (line.kind !== 'text' && line.kind !== 'crumbs' && line.kind !== 'furniture') return line
  const steps = line.text.split(STEP)
  const last = steps.at(-1) ?? ''
  if (steps.length > 2 && page.slice(page.indexOf(line) + 1).some((other) => keyOf(other) === keyOfText(last)))
    return { ...line, kind: 'crumbs', text: steps.slice(0, -1).join(' > ') }
  const bars = line.kind === 'furniture' ? barPath(line, page) : undefined
  if (bars !== undefined) return { ...line, kind: 'crumbs', text: bars }
  const name = line.kind === 'text' ? besideNumber(line.text) : undefined
  return name === undefined ? line : { ...line, kind: 'crumbs', text: name }
}

/** Below a menu bars part the steps of a path: the first is the name of a section, and not all others are. */
function barPath(line: PageLine, page: readonly PageLine[]): string | undefined {
  const steps = line.text.split(BAR).filter((step) => step !== '')
  const isSection = (name = ''): boolean => nameRole(name) === 'section'
  if (steps.length < 2 || !BAR.test(line.text) || !isSection(steps[0]) || steps.every(isSection)) return undefined
  const above = page.slice(0, page.indexOf(line)).filter(({ kind }) => kind === 'furniture')
  return above.length >= FEWEST_OF_MENU ? steps.join(' > ') : undefined
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
  return STEP.test(text)
}

/** A single name above a path, or one of several. */
function isOfMenu(line: PageLine, index: number, page: readonly PageLine[], path: number): boolean {
  const isName = (other: PageLine | undefined): boolean => other?.kind === 'crumbs' && !isPath(other)
  if (!isName(line)) return false
  if (index < path) return true
  const before = page.slice(0, index).findLastIndex((other) => !isName(other))
  const behind = page.slice(index).findIndex((other) => !isName(other))
  return (behind < 0 ? page.length : index + behind) - before - 1 >= FEWEST_OF_MENU
}
