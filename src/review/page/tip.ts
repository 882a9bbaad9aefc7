/** What is told about the word that the pointer or the keys are on. */

import { type ToldWord, toldWordOf } from './changed-word.ts'
import { element } from './element.ts'
import { changeText } from './names.ts'
import { english, shownWords } from './shown.ts'
import type { State } from './state.ts'
import { changesOf, sideOf } from './tokens.ts'

const ID = 'tip'

export class Tip {
  readonly element = element('div', { id: ID, role: 'tooltip', class: 'tip', hidden: true })
  readonly #state: State
  #owner: Element | undefined
  #closing = 0

  constructor(state: State) {
    this.#state = state
    this.element.addEventListener('pointerenter', () => clearTimeout(this.#closing))
    this.element.addEventListener('pointerleave', () => this.#closeSoon())
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.close()
    })
  }

  /** Follows pointer and focus within `container`. */
  follow(container: HTMLElement): void {
    const openAt = ({ target }: Event): void => {
      const owner = target instanceof Element ? target.closest('.word') : null
      if (owner !== null) this.open(owner)
    }
    container.addEventListener('pointerover', openAt)
    container.addEventListener('focusin', openAt)
    container.addEventListener('click', openAt)
    container.addEventListener('focusout', () => this.close())
    container.addEventListener('pointerout', () => this.#closeSoon())
  }

  open(owner: Element): void {
    clearTimeout(this.#closing)
    const about = toldWordOf(owner)
    if (about === undefined || owner === this.#owner) return
    this.close()
    this.#owner = owner
    this.element.replaceChildren(...this.#content(about))
    this.element.hidden = false
    if (owner.hasAttribute('tabindex')) owner.setAttribute('aria-describedby', ID)
    this.#place(owner)
  }

  close(): void {
    this.#owner?.removeAttribute('aria-describedby')
    this.#owner = undefined
    this.element.hidden = true
  }

  #closeSoon(): void {
    clearTimeout(this.#closing)
    this.#closing = setTimeout(() => {
      // What has the focus goes on being told.
      if (this.#owner !== document.activeElement) this.close()
    }, 150)
  }

  #content({ word, ruleOf }: ToldWord): readonly Node[] {
    const state = this.#state
    const { index, messages } = state
    const sides = element(
      'p',
      { class: 'sides', dir: 'rtl' },
      shownWords(sideOf(word, 0).slice(0, MOST) || '∅', { class: 'before' }),
      element('span', { class: 'arrow', 'aria-hidden': 'true' }, '←'),
      shownWords(sideOf(word, 1).slice(0, MOST) || '∅', { class: 'after' }),
    )
    const changes = changesOf(word)
      .slice(0, MOST_CHANGES)
      .flatMap((change) => {
        const rule = index.rules[ruleOf(change)]
        const [, , , other] = change
        return [
          element('p', { class: 'change', dir: 'ltr' }, english(changeText(change, state))),
          element('p', { class: 'why', dir: 'ltr' }, english(`${rule?.id ?? ''}`), ' ', english(rule?.summary ?? '')),
          ...(other === undefined ? [] : [element('p', { class: 'doubt' }, `${messages.mayBe} `, shownWords(other))]),
        ]
      })
    return [sides, ...changes]
  }

  /** Below the word, else above it; on narrow screens the style has it at the bottom. */
  #place(owner: Element): void {
    const { style } = this.element
    const box = owner.getBoundingClientRect()
    const { width, height } = this.element.getBoundingClientRect()
    const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, innerWidth - width - 8))
    const isBelow = box.bottom + height + 8 < innerHeight
    style.setProperty('--x', `${left}px`)
    style.setProperty('--y', `${isBelow ? box.bottom + 4 : Math.max(8, box.top - height - 4)}px`)
  }
}

/** Letters of a side, and changes of a word, that are told. */
const MOST = 120
const MOST_CHANGES = 4
