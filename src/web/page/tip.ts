import { byId } from './dom.ts'

const MARGIN = 8

/** The one note that is shown beside a word: on hover, on focus, until Escape. */
export class Tip {
  readonly #tip = byId('tip', HTMLDivElement)
  #owner: HTMLElement | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor() {
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.hide()
    })
    // It can be pointed at itself: then it stays.
    this.#tip.addEventListener('pointerenter', () => clearTimeout(this.#timer))
    this.#tip.addEventListener('pointerleave', () => this.hide())
    addEventListener('scroll', () => this.#place(), { passive: true, capture: true })
  }

  show(owner: HTMLElement, content: readonly Node[]): void {
    clearTimeout(this.#timer)
    this.hide()
    this.#owner = owner
    this.#tip.replaceChildren(...content)
    this.#tip.hidden = false
    owner.setAttribute('aria-describedby', this.#tip.id)
    this.#place()
  }

  /** Later, so that the pointer can get to the note. */
  hideSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.hide(), 200)
  }

  hide(): void {
    this.#owner?.removeAttribute('aria-describedby')
    this.#owner = undefined
    this.#tip.hidden = true
  }

  /** Below the word, above it where there is no room. */
  #place(): void {
    if (this.#owner === undefined) return
    const word = this.#owner.getBoundingClientRect()
    const { width, height } = this.#tip.getBoundingClientRect()
    const middle = word.left + word.width / 2 - width / 2
    const left = Math.max(MARGIN, Math.min(middle, document.documentElement.clientWidth - width - MARGIN))
    const below = word.bottom + MARGIN
    const top = below + height > innerHeight && word.top > height + MARGIN ? word.top - height - MARGIN : below
    this.#tip.style.left = `${left}px`
    this.#tip.style.top = `${top}px`
  }
}
