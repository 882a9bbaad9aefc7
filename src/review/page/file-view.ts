/** One file: its text, and the way from change to change. */
import type { FileDetail, Part } from '../page-data.ts'
import { countedIn, numberIn } from './counted.ts'
import { button, element } from './element.ts'
import { FileText } from './file-text.ts'
import { remarkList } from './remarks-view.ts'
import { shownPath } from './shown.ts'
import type { Layout, State } from './state.ts'
import { Tip } from './tip.ts'

/** Pieces of lines that are made into elements at a time: a file of ten thousand changes opens as fast as a short one. */
const MOST_PIECES = 1000
const LAYOUTS: readonly Layout[] = ['side', 'inline', 'result']

export class FileView {
  readonly element = element('article', { class: 'file' })
  readonly #state: State
  readonly #file: number
  readonly #detail: FileDetail | undefined
  readonly #tip: Tip
  readonly #list = element('ol', { class: 'parts' })
  readonly #position = element('span', { class: 'position', role: 'status' })
  readonly #columns = element('div', { class: 'columns', 'aria-hidden': 'true' })
  #text: FileText | undefined
  #parts: readonly Part[] = []
  #made = 0
  /** The word that the keys are on. */
  #current = -1

  constructor(state: State, file: number, detail: FileDetail | undefined) {
    this.#state = state
    this.#file = file
    this.#detail = detail
    this.#tip = new Tip(state)
    this.#tip.follow(this.#list)
    this.#list.addEventListener('keydown', (event) => this.#onKey(event))
    this.#list.addEventListener('focusin', ({ target }) => this.#enter(target))
    this.#render()
  }

  #render(): void {
    const { index, messages } = this.#state
    const file = index.files[this.#file]
    if (file === undefined) return
    const hasText = this.#detail !== undefined
    this.element.replaceChildren(
      element('a', { href: '#/files', class: 'back' }, messages.backToFiles),
      element('h2', { tabindex: '-1' }, shownPath(file.path)),
      this.#about(),
      ...(hasText ? [this.#toolbar()] : []),
      ...(hasText || file.changes === 0 ? [] : [element('p', { class: 'note' }, messages.noDetail)]),
      ...(hasText ? [this.#columns, this.#list] : []),
      this.#tip.element,
      ...this.#remarks(),
    )
    this.#fill()
  }

  #about(): HTMLElement {
    const { index, language, messages } = this.#state
    const file = index.files[this.#file]
    const parts = [
      countedIn(language, file?.changes ?? 0, messages.countChanges),
      ...(file?.undecided ? [countedIn(language, file.undecided, messages.countUndecided)] : []),
      `${messages.encoding} ${file?.encoding ?? ''}`,
    ]
    return element('p', { class: 'about' }, ...parts.map((part) => element('span', {}, element('bdi', {}, part))))
  }

  #toolbar(): HTMLElement {
    const { messages, layout } = this.#state
    const choices = LAYOUTS.map((value) => {
      const radio = element('input', { type: 'radio', name: 'layout', value, checked: value === layout })
      radio.addEventListener('change', () => {
        this.#state.layout = value
        this.#fill()
      })
      return element('label', { class: 'choice' }, radio, element('span', {}, messages.layouts[value]))
    })
    return element(
      'div',
      { class: 'toolbar' },
      element('fieldset', { class: 'choices' }, element('legend', {}, messages.layout), ...choices),
      element(
        'div',
        { class: 'steps', title: messages.keys },
        button('↑', { class: 'step', 'aria-label': messages.previous, title: messages.previous }, () =>
          this.#go(this.#current - 1),
        ),
        this.#position,
        button('↓', { class: 'step', 'aria-label': messages.next, title: messages.next }, () =>
          this.#go(this.#current + 1),
        ),
      ),
    )
  }

  #remarks(): readonly HTMLElement[] {
    const { index, messages } = this.#state
    const own = index.remarks.filter(([file, , rule]) => file === this.#file && this.#state.takesRule(rule))
    if (own.length === 0) return []
    return [element('h3', {}, messages.remarks), remarkList(this.#state, own, false)]
  }

  /** Makes the text anew. */
  #fill(): void {
    this.#list.replaceChildren()
    this.#made = 0
    this.#current = -1
    if (this.#detail === undefined) return
    const { messages, layout } = this.#state
    this.#columns.replaceChildren(element('span', {}, messages.before), element('span', {}, messages.after))
    this.#columns.hidden = layout !== 'side'
    this.#text = new FileText(this.#state, this.#detail)
    this.#parts = this.#text.parts
    this.#makeMore()
    if (this.#parts.length === 0) this.#list.append(element('li', { class: 'note' }, this.#state.messages.noMatch))
    this.#words[0]?.setAttribute('tabindex', '0')
    this.#tell()
  }

  #makeMore(): void {
    const { language, messages } = this.#state
    this.#list.querySelector('.more-parts')?.remove()
    let pieces = 0
    for (; this.#made < this.#parts.length && pieces < MOST_PIECES; this.#made++) {
      const part = this.#parts[this.#made] as Part
      pieces += 'pieces' in part ? part.pieces.length : 1
      this.#list.append((this.#text as FileText).rendered(part))
    }
    const left = this.#parts.length - this.#made
    if (left > 0) {
      const more = button(`${messages.more} (${numberIn(language, left)})`, { class: 'more' }, () => {
        const next = this.#words.length
        this.#makeMore()
        this.#go(next)
      })
      this.#list.append(element('li', { class: 'more-parts' }, more))
    } else if (this.#detail !== undefined && this.#detail.more > 0) {
      const cut = countedIn(language, this.#detail.more, messages.moreChanges)
      this.#list.append(element('li', { class: 'note more-parts' }, cut))
    }
  }

  get #words(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('.word.after')]
  }

  /** Puts the keys on a word; behind the last one there may be more. */
  #go(to: number): void {
    if (to >= this.#words.length && this.#made < this.#parts.length) this.#makeMore()
    const words = this.#words
    const word = words[Math.max(0, Math.min(to, words.length - 1))]
    word?.focus()
    word?.scrollIntoView({ block: 'center' })
  }

  #enter(target: EventTarget | null): void {
    const words = this.#words
    const at = words.indexOf(target as HTMLElement)
    if (at < 0) return
    for (const word of this.#list.querySelectorAll('.word[tabindex="0"]')) word.setAttribute('tabindex', '-1')
    words[at]?.setAttribute('tabindex', '0')
    this.#current = at
    this.#tell()
  }

  #tell(): void {
    const { language, messages } = this.#state
    const all = this.#words.length
    const more = this.#made < this.#parts.length ? '+' : ''
    this.#position.textContent =
      all === 0
        ? ''
        : `${messages.position.replace('#', numberIn(language, this.#current + 1))} ${numberIn(language, all)}${more}`
  }

  /** What is read from right to left goes on to the left. */
  #onKey(event: KeyboardEvent): void {
    if (!(event.target instanceof Element) || !event.target.matches('.word')) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.#current + 1,
      ArrowLeft: this.#current + 1,
      ArrowUp: this.#current - 1,
      ArrowRight: this.#current - 1,
      Home: 0,
      End: this.#words.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    this.#go(to)
  }
}
