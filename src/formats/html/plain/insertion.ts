import { isRead } from '../attributes.ts'
import type { Blocks } from '../blocks.ts'
import { BLOCKS, SOURCE } from '../elements.ts'
import { endsBlock, isMarkedAsLeft, isSource, type Nature, natureOf, OUTSIDE, type Tag } from '../nature.ts'
import type { Element } from './elements.ts'
import { type Open, opened, openedInSvg } from './open.ts'
import { Stack } from './stack.ts'
import type { TagReader } from './tag.ts'

/** Puts elements and text where the innermost open element is, and tells blocks of it. */
export class Insertion {
  readonly stack = new Stack()
  readonly #blocks: Blocks

  constructor(blocks: Blocks) {
    this.#blocks = blocks
  }

  text(start: number, end: number): void {
    const { nature } = this.stack.top as Open
    if (nature.isProse) this.#blocks.text(start, end, nature)
    else if (nature.isShown) this.#blocks.source()
  }

  /** What stands there is shown, but no prose. */
  source(): void {
    this.#blocks.source()
  }

  open(tag: TagReader): void {
    this.stack.push(opened(tag.element, this.stand(tag), this.stack.top))
  }

  openInSvg(tag: TagReader): void {
    const outer = this.stack.top as Open
    this.stack.push(openedInSvg(tag.element, this.stand(tag), outer))
  }

  /** Opens an element whose start tag may be left out. */
  imply(element: Element): void {
    const tag = { name: element.name, isSvg: false, value: () => undefined }
    this.stack.push(opened(element, this.#begin(tag), this.stack.top))
  }

  /** Puts an element there that holds nothing, or is not yet open; returns the nature of what it holds. */
  stand(tag: TagReader): Nature {
    const outer = this.#outer
    const nature = this.#begin(tag)
    if (tag.attributes.length === 0 || !outer.isProse || isMarkedAsLeft(tag)) return nature
    for (const attribute of tag.attributes) {
      const span = isRead(tag, attribute.name) ? tag.prose(attribute) : undefined
      if (span !== undefined) this.#blocks.attribute(span.start, span.end, nature)
    }
    return nature
  }

  /** An end tag is met; what it closes is closed. */
  end({ name }: Element): void {
    if (BLOCKS.has(name)) this.#blocks.end()
    else if (SOURCE.has(name)) this.#blocks.source()
  }

  get #outer(): Nature {
    return this.stack.top?.nature ?? OUTSIDE
  }

  #begin(tag: Tag): Nature {
    if (tag.name === 'br') this.#blocks.line()
    else if (endsBlock(tag)) this.#blocks.end()
    else if (isSource(tag)) this.#blocks.source()
    return natureOf(tag, this.#outer)
  }
}
