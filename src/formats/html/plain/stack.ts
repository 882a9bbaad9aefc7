import { type Element, FORMATTING, HEADING, IMPLIED, MARKER, SCOPE, SPECIAL } from './elements.ts'
import type { Open } from './open.ts'
import { giveUp } from './unsure.ts'

/** Open elements that are looked at in vain for one end tag: more would be looked at again and again. */
const REACH = 64

/** The open elements, the innermost last. Closing gives up where what is closed along would come back, or hold what comes next. */
export class Stack {
  readonly #list: Open[] = []

  get top(): Open | undefined {
    return this.#list.at(-1)
  }

  push(open: Open): void {
    this.#list.push(open)
  }

  pop(): void {
    this.#list.pop()
  }

  /** Closes the innermost `element` and what is open in it, if nothing of `bounds` is. */
  close(element: Element, bounds: number): void {
    this.#closeFrom(
      this.#innermost((open) => open.element === element, bounds),
      FORMATTING,
    )
  }

  /** The same for formatting, whose end tag moves what is open in it, unless that ends with it. */
  closeFormatting(element: Element): void {
    this.#closeFrom(
      this.#innermost((open) => open.element === element, MARKER),
      FORMATTING | SPECIAL,
    )
  }

  closeHeading(): void {
    this.#closeFrom(
      this.#innermost(({ element }) => (element.flags & HEADING) !== 0, SCOPE),
      FORMATTING,
    )
  }

  /** Closes the innermost cell, which is there, and returns it. Formatting ends there, unless another bound of it is open. */
  closeCell(): Element {
    const at = this.#innermost(({ element }) => element.rule === 'cell', 0)
    const { element } = this.#list[at] as Open
    this.#closeFrom(at, MARKER)
    return element
  }

  /** Closes the innermost term or description of a list, which is there. */
  closeTerm(): void {
    this.#closeFrom(
      this.#innermost(({ element }) => element.rule === 'term', 0),
      FORMATTING,
    )
  }

  /** Closes the innermost `element` of a drawing. */
  closeInSvg(element: Element): void {
    let at = this.#list.length - 1
    while (isOfSvg(this.#list[at]) && this.#list[at]?.element !== element) at--
    if (!isOfSvg(this.#list[at])) giveUp()
    this.#list.length = at
  }

  closeForm(): void {
    let at = this.#list.length - 1
    while (((this.#list[at] as Open).element.flags & IMPLIED) !== 0) at--
    if (this.#list[at]?.element.rule !== 'form') giveUp()
    this.#list.length = at
  }

  /** Below 0 where there is none within `bounds`: its end tag is passed over. */
  #innermost(isMeant: (open: Open) => boolean, bounds: number): number {
    let at = this.#list.length - 1
    for (; at >= 0; at--) {
      const open = this.#list[at] as Open
      if (isMeant(open)) return at
      if ((open.element.flags & bounds) !== 0) break
    }
    return this.#list.length - at > REACH ? giveUp() : -1
  }

  #closeFrom(first: number, kept: number): void {
    if (first < 0) return
    for (let at = first + 1; at < this.#list.length; at++) {
      const { element } = this.#list[at] as Open
      if ((element.flags & kept) !== 0 || element.rule === 'form') giveUp()
    }
    this.#list.length = first
  }
}

function isOfSvg(open: Open | undefined): boolean {
  return open?.mode === 'svg' || open?.mode === 'words'
}
