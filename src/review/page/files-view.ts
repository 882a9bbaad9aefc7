/** The files, and the one that is open beside them. */
import type { FileDetail, IndexedFile } from '../page-data.ts'
import { countedIn, numberIn } from './counted.ts'
import { button, element, select } from './element.ts'
import { FileView } from './file-view.ts'
import { shownPath } from './shown.ts'
import type { State } from './state.ts'

/** Files that are listed at a time. */
const MOST_LISTED = 100

export class FilesView {
  readonly element: HTMLElement
  readonly #state: State
  readonly #detailOf: (file: number) => FileDetail | undefined
  readonly #list = element('ol', { class: 'file-list' })
  readonly #count = element('p', { class: 'list-count', role: 'status' })
  readonly #viewer = element('section', { class: 'viewer' })
  readonly #open: number | undefined
  #listed = MOST_LISTED

  constructor(state: State, open: number | undefined, detailOf: (file: number) => FileDetail | undefined) {
    this.#state = state
    this.#open = open
    this.#detailOf = detailOf
    const { messages } = state
    this.element = element(
      'div',
      { class: `files${open === undefined ? '' : ' opened'}` },
      element(
        'div',
        { class: 'file-panel' },
        element('h1', { tabindex: '-1' }, messages.files),
        this.#filters(),
        this.#count,
        this.#list,
      ),
      this.#viewer,
    )
    this.#renderList()
    this.#renderViewer()
  }

  #filters(): HTMLElement {
    const { filter, index, messages } = this.#state
    const name = element('input', { id: 'filter-name', type: 'search', value: filter.name, dir: 'auto' })
    name.addEventListener('input', () => this.#choose({ name: name.value }))
    const rules = index.rules
      .map(({ id }, number) => [String(number), id] as const)
      .sort(([, a], [, b]) => (a < b ? -1 : 1))
    const rule = select(
      [['', messages.all], ...rules],
      filter.rule === undefined ? '' : String(filter.rule),
      { id: 'filter-rule' },
      (value) => this.#choose({ rule: value === '' ? undefined : Number(value) }),
    )
    const safeties = [...new Set(index.rules.map((one) => one.safety))].sort()
    const safety = select(
      [['', messages.all], ...safeties.map((one) => [one, messages.safeties[one] ?? one] as const)],
      filter.safety ?? '',
      { id: 'filter-safety' },
      (value) => this.#choose({ safety: value === '' ? undefined : value }),
    )
    const field = (label: string, control: HTMLElement): HTMLElement =>
      element('p', { class: 'field' }, element('label', { for: control.id }, label), control)
    return element(
      'div',
      { class: 'filters', role: 'search', 'aria-label': messages.filter },
      field(messages.fileName, name),
      field(messages.rule, rule),
      field(messages.safety, safety),
    )
  }

  #choose(part: Partial<State['filter']>): void {
    this.#state.filter = { ...this.#state.filter, ...part }
    this.#listed = MOST_LISTED
    this.#renderList()
    if (!('name' in part)) this.#renderViewer()
  }

  #renderList(): void {
    const { index, language, messages } = this.#state
    const found = [...index.files.entries()].filter(([, file]) => this.#state.takesFile(file))
    this.#count.textContent =
      found.length === 0 ? messages.noFile : countedIn(language, found.length, messages.countFiles)
    this.#list.replaceChildren(
      ...found.slice(0, this.#listed).map(([number, file]) => this.#item(number, file)),
      ...(found.length > this.#listed ? [this.#more(found.length - this.#listed)] : []),
    )
  }

  #more(left: number): HTMLElement {
    const { language, messages } = this.#state
    const more = button(`${messages.more} (${numberIn(language, left)})`, { class: 'more' }, () => {
      const next = this.#listed
      this.#listed += MOST_LISTED
      this.#renderList()
      this.#list.children.item(next)?.querySelector('a')?.focus()
    })
    return element('li', {}, more)
  }

  #item(number: number, { path, changes, undecided, remarks, left }: IndexedFile): HTMLElement {
    const { language, messages } = this.#state
    const parts = [
      ...(changes > 0 ? [countedIn(language, changes, messages.countChanges)] : []),
      ...(undecided > 0 ? [countedIn(language, undecided, messages.countUndecided)] : []),
      ...(remarks > 0 ? [countedIn(language, remarks, messages.countRemarks)] : []),
      ...(left === undefined ? [] : [messages.left]),
    ]
    const link = element(
      'a',
      { href: `#/files/${number}`, 'aria-current': number === this.#open ? 'true' : undefined },
      shownPath(path),
      element('span', { class: 'counts' }, parts.join(' · ')),
    )
    return element('li', {}, link)
  }

  #renderViewer(): void {
    const { index, messages } = this.#state
    const file = this.#open === undefined ? undefined : index.files[this.#open]
    if (this.#open === undefined || file === undefined) {
      this.#viewer.replaceChildren(element('p', { class: 'note empty' }, messages.chooseFile))
      return
    }
    this.#viewer.replaceChildren(new FileView(this.#state, this.#open, this.#detailOf(this.#open)).element)
  }
}
