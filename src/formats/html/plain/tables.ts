import type { Element } from './elements.ts'
import type { Insertion } from './insertion.ts'
import { named } from './names.ts'
import type { Mode } from './open.ts'
import type { TagReader } from './tag.ts'
import { giveUp } from './unsure.ts'

const [TABLE, TBODY, TR, COLGROUP] = [named('table'), named('tbody'), named('tr'), named('colgroup')]

/** The modes in which a part of a table is the innermost element. */
const INSIDE: readonly (Mode | undefined)[] = ['table', 'columns', 'rows', 'row']

export function isBetweenCells(mode: Mode | undefined): boolean {
  return INSIDE.includes(mode)
}

/** Tags between the cells of a table. */
export class Tables {
  readonly #insertion: Insertion

  constructor(insertion: Insertion) {
    this.#insertion = insertion
  }

  /** Whatever the innermost element is, it is one of a table. */
  start(tag: TagReader): void {
    const { element } = tag
    if (element.name === 'script' || element.name === 'style') this.#insertion.open(tag)
    else if (element.rule === 'cell') this.#startCell(tag)
    else if (element.rule === 'structure') this.#startPart(tag)
    else giveUp()
  }

  end(element: Element): void {
    const { stack } = this.#insertion
    if (element === TABLE) {
      while (stack.top?.mode === 'columns' || stack.top?.mode === 'rows' || stack.top?.mode === 'row') stack.pop()
    } else if (element !== TR && stack.top?.mode === 'row') stack.pop()
    if (stack.top?.element !== element) giveUp()
    stack.pop()
  }

  #startCell(tag: TagReader): void {
    this.#leave('columns')
    if (this.#mode === 'table') this.#insertion.imply(TBODY)
    if (this.#mode === 'rows') this.#insertion.imply(TR)
    this.#insertion.open(tag)
  }

  #startPart(tag: TagReader): void {
    const { name } = tag.element
    if (name === 'col') {
      if (this.#mode !== 'columns') {
        this.#leaveRows()
        this.#insertion.imply(COLGROUP)
      }
      this.#insertion.stand(tag)
      return
    }
    this.#leave('columns')
    if (name === 'tr') {
      this.#leave('row')
      if (this.#mode === 'table') this.#insertion.imply(TBODY)
    } else this.#leaveRows()
    this.#insertion.open(tag)
  }

  #leaveRows(): void {
    this.#leave('row')
    this.#leave('rows')
  }

  #leave(mode: Mode): void {
    if (this.#mode === mode) this.#insertion.stack.pop()
  }

  get #mode(): Mode | undefined {
    return this.#insertion.stack.top?.mode
  }
}
