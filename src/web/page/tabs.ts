import { byId } from './dom.ts'

export const TABS = ['changes', 'cleaned', 'dates', 'article'] as const
export type Tab = (typeof TABS)[number]

/** Tabs as the ARIA practices have them: one can be reached by Tab, arrow keys choose. */
export class Tabs {
  #chosen: Tab = 'changes'
  readonly #onChoose: () => void

  constructor(onChoose: () => void) {
    this.#onChoose = onChoose
    for (const tab of TABS) buttonOf(tab).addEventListener('click', () => this.choose(tab))
    buttonOf('changes').parentElement?.addEventListener('keydown', (event) => this.#move(event))
    this.#show()
  }

  get chosen(): Tab {
    return this.#chosen
  }

  choose(tab: Tab): void {
    if (tab === this.#chosen) return
    this.#chosen = tab
    this.#show()
    this.#onChoose()
  }

  #show(): void {
    for (const tab of TABS) {
      const isChosen = tab === this.#chosen
      buttonOf(tab).setAttribute('aria-selected', String(isChosen))
      buttonOf(tab).tabIndex = isChosen ? 0 : -1
      byId(tab, HTMLDivElement).hidden = !isChosen
    }
  }

  #move(event: KeyboardEvent): void {
    const isRightToLeft = document.documentElement.dir === 'rtl'
    const [next, previous] = isRightToLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    const step = event.key === next ? 1 : event.key === previous ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const tab = TABS[(TABS.indexOf(this.#chosen) + step + TABS.length) % TABS.length] ?? 'changes'
    this.choose(tab)
    buttonOf(tab).focus()
  }
}

function buttonOf(tab: Tab): HTMLButtonElement {
  return byId(`tab-${tab}`, HTMLButtonElement)
}
