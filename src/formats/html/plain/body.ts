import {
  BUTTON_SCOPE,
  CLOSES_P,
  type Element,
  HEADING,
  LEAVES_SVG,
  LIST_SCOPE,
  type Rule,
  SCOPE,
  SPECIAL,
} from './elements.ts'
import type { Insertion } from './insertion.ts'
import { named } from './names.ts'
import { IN_BUTTON, IN_FORM, IN_ITEM, IN_LINK, IN_P, IN_TERM, type Mode } from './open.ts'
import { isBetweenCells, Tables } from './tables.ts'
import type { TagReader } from './tag.ts'
import { giveUp } from './unsure.ts'

const [P, LI] = [named('p'), named('li')]
const [OPTION, OPTGROUP, SELECT] = [named('option'), named('optgroup'), named('select')]

/** What only ends with a block around it. */
const BLOCK_LIKE: readonly Rule[] = ['block', 'button', 'object', 'term']

/** Tags in the body of a page. */
export class Body {
  /** Whether a table ends a paragraph, which old types of documents, and none, decide. */
  isStandard = false
  readonly #insertion: Insertion
  readonly #tables: Tables

  constructor(insertion: Insertion) {
    this.#insertion = insertion
    this.#tables = new Tables(insertion)
  }

  start(tag: TagReader): void {
    const mode = this.#mode
    if (mode === 'svg') this.#startInSvg(tag)
    else if (mode === 'select') this.#startInSelect(tag)
    else if (mode === 'words') giveUp()
    else if (isBetweenCells(mode)) this.#tables.start(tag)
    else if (mode === 'cell' && isOfTable(tag.element)) {
      this.#insertion.stack.closeCell()
      this.#tables.start(tag)
    } else this.#startPlain(tag)
  }

  end(element: Element): void {
    const { stack } = this.#insertion
    const mode = this.#mode
    if (mode === 'svg' || mode === 'words') stack.closeInSvg(element)
    else if (mode === 'select') this.#endInSelect(element)
    else if (isBetweenCells(mode)) this.#tables.end(element)
    else if (mode === 'cell' && mayEndTable(element)) this.#endCell(element)
    else if (mode === 'caption' && mayEndTable(element)) this.#endCaption(element)
    else this.#endPlain(element)
    this.#insertion.end(element)
  }

  #startPlain(tag: TagReader): void {
    const { element } = tag
    const { rule, flags } = element
    const { stack } = this.#insertion
    if (rule === 'item' && this.#isWithin(IN_ITEM)) stack.close(LI, 0)
    else if (rule === 'term' && this.#isWithin(IN_TERM)) stack.closeTerm()
    if ((flags & CLOSES_P) !== 0 || rule === 'table') this.#closeParagraph(rule === 'table')
    if (rule === 'heading' && ((stack.top?.element.flags ?? 0) & HEADING) !== 0) stack.pop()
    if (this.#isRefused(element)) giveUp()
    if (rule === 'void' || rule === 'metadata') this.#insertion.stand(tag)
    else if (rule === 'svg') this.#startSvg(tag)
    else this.#insertion.open(tag)
  }

  /** Whether a start tag is passed over, or closes what is not around it. */
  #isRefused({ rule }: Element): boolean {
    switch (rule) {
      case 'button':
        return this.#isWithin(IN_BUTTON)
      case 'form':
        return this.#isWithin(IN_FORM)
      case 'link':
        return this.#isWithin(IN_LINK)
      default:
        return ['cell', 'option', 'page', 'structure', 'unsure'].includes(rule)
    }
  }

  #closeParagraph(forTable: boolean): void {
    if (!this.#isWithin(IN_P)) return
    if (forTable && !this.isStandard) giveUp()
    this.#insertion.stack.close(P, 0)
  }

  #startSvg(tag: TagReader): void {
    tag.isSvg = true
    // There it is another name for `lang`.
    if (tag.value('xml:lang') !== undefined) giveUp()
    if (tag.isSelfClosing) this.#insertion.stand(tag)
    else this.#insertion.openInSvg(tag)
  }

  #startInSvg(tag: TagReader): void {
    const { rule, flags } = tag.element
    if (rule === 'void' || (flags & LEAVES_SVG) !== 0) giveUp()
    this.#startSvg(tag)
  }

  #startInSelect(tag: TagReader): void {
    const { element } = tag
    const { stack } = this.#insertion
    const isScript = element.name === 'script'
    if (element.rule !== 'option' && element.name !== 'hr' && !isScript) giveUp()
    if (stack.top?.element === OPTION && !isScript) stack.pop()
    if (stack.top?.element === OPTGROUP && element !== OPTION && !isScript) stack.pop()
    if (element.name === 'hr') this.#insertion.stand(tag)
    else this.#insertion.open(tag)
  }

  #endInSelect(element: Element): void {
    const { stack } = this.#insertion
    if (element === OPTGROUP && stack.top?.element === OPTION) stack.pop()
    if (element === SELECT) stack.close(SELECT, 0)
    else if (element.rule === 'option' && stack.top?.element === element) stack.pop()
    else giveUp()
  }

  #endCell(element: Element): void {
    const { stack } = this.#insertion
    const cell = stack.closeCell()
    if (element.rule !== 'cell') this.#tables.end(element)
    else if (element !== cell) giveUp()
  }

  #endPlain(element: Element): void {
    const { name, rule } = element
    const { stack } = this.#insertion
    // It would make a line end.
    if (name === 'br') giveUp()
    // What is open stays open: a page may go on behind its end.
    if (rule === 'page') return
    if (rule === 'formatting' || rule === 'link') stack.closeFormatting(element)
    else if (rule === 'heading') stack.closeHeading()
    else if (rule !== 'form') stack.close(element, boundsOf(element))
    else if (this.#isWithin(IN_FORM)) stack.closeForm()
  }

  #endCaption(element: Element): void {
    const { stack } = this.#insertion
    if (stack.top?.element !== element) giveUp()
    stack.pop()
  }

  #isWithin(flag: number): boolean {
    return ((this.#insertion.stack.top?.within ?? 0) & flag) !== 0
  }

  get #mode(): Mode | undefined {
    return this.#insertion.stack.top?.mode
  }
}

function isOfTable({ rule }: Element): boolean {
  return rule === 'cell' || rule === 'structure'
}

function mayEndTable(element: Element): boolean {
  return isOfTable(element) || element.rule === 'table'
}

/** Beyond what no end tag of an element goes. */
function boundsOf(element: Element): number {
  if (element === P) return BUTTON_SCOPE
  const { rule } = element
  if (rule === 'item') return LIST_SCOPE
  return BLOCK_LIKE.includes(rule) ? SCOPE : SPECIAL
}
