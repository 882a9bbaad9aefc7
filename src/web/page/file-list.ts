import type { Cleaned, Failure } from '../messages.ts'
import { byId, element } from './dom.ts'
import type { NamedFile } from './drop.ts'
import { failureText } from './failure-text.ts'
import { words } from './language.ts'
import { shownName } from './shown.ts'

/** What became of a file: nothing yet, its result, or why there is none. */
type FileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'done'; readonly cleaned: Cleaned }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface FileItem extends NamedFile {
  state: FileState
}

/** The files that were dropped, each with what became of it; one is looked at. */
export class FileList {
  readonly #place = byId('file-list', HTMLDivElement)
  readonly #onSelect: (index: number) => void
  #items: readonly FileItem[] = []
  #rows: readonly HTMLTableRowElement[] = []

  constructor(onSelect: (index: number) => void) {
    this.#onSelect = onSelect
  }

  show(items: readonly FileItem[], selected: number): void {
    const { fileName, fileState } = words()
    const heads = [fileName, fileState].map((text) => element('th', { scope: 'col' }, text))
    this.#items = items
    this.#rows = items.map((_, index) => this.#row(index, selected))
    const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)))
    table.append(element('tbody', {}, ...this.#rows))
    this.#place.replaceChildren(table)
    for (const index of items.keys()) this.update(index)
  }

  select(selected: number): void {
    for (const [index, row] of this.#rows.entries()) {
      row.querySelector('button')?.setAttribute('aria-pressed', String(index === selected))
    }
  }

  update(index: number): void {
    const state = this.#items[index]?.state
    const cell = this.#rows[index]?.cells[1]
    if (state === undefined || cell === undefined) return
    cell.className = `state ${state.kind}`
    cell.replaceChildren(...stateText(state))
  }

  #row(index: number, selected: number): HTMLTableRowElement {
    const name = shownName(this.#items[index]?.name ?? '')
    const pick = element(
      'button',
      { type: 'button', 'aria-pressed': String(index === selected) },
      element('bdi', {}, name),
    )
    pick.addEventListener('click', () => this.#onSelect(index))
    return element('tr', {}, element('th', { scope: 'row' }, pick), element('td'))
  }
}

function stateText(state: FileState): readonly (Node | string)[] {
  if (state.kind === 'waiting') return ['…']
  if (state.kind === 'failed') return [failureText(state.failure)]
  const count = Object.values(state.cleaned.counts).reduce((sum, each) => sum + each, 0)
  return [count === 0 ? '0' : String(count)]
}
