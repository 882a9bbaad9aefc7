import type { Failure, Opened, RuleEntry, Source } from '../messages.ts'
import { DEFAULTS, type PageSettings } from '../settings.ts'
import { showArticle } from './article-view.ts'
import { ChangesView } from './changes-view.ts'
import { showChoices } from './choices.ts'
import { type Client, Refused } from './client.ts'
import { showDates } from './dates-view.ts'
import { byId, element } from './dom.ts'
import type { Found } from './drop.ts'
import { EXAMPLE } from './example.ts'
import { failureText } from './failure-text.ts'
import { type FileItem, FileList } from './file-list.ts'
import { words } from './language.ts'
import { showRules } from './rule-choices.ts'
import { copy, save } from './save.ts'
import { statusText } from './status.ts'
import { TABS, Tabs } from './tabs.ts'
import { cleanedPart, showText } from './text-view.ts'
import { showTheme } from './theme.ts'
import { Tip } from './tip.ts'

/** Milliseconds without a key before a text is looked at. */
const PAUSE = 150
/** Milliseconds of work before the page says that it works. */
const PATIENCE = 200
/** Characters above which a pasted text becomes a file: a field of a page that holds more is slow. */
const MOST_IN_FIELD = 300_000

/** What is shown, and what happens when somebody does something. */
export class App {
  readonly #client: Client
  readonly #rules: readonly RuleEntry[]
  readonly #rulesById: ReadonlyMap<string, RuleEntry>
  readonly #text = byId('text', HTMLTextAreaElement)
  readonly #status = byId('status', HTMLParagraphElement)
  readonly #download = byId('download', HTMLButtonElement)
  readonly #copy = byId('copy', HTMLButtonElement)
  readonly #tip = new Tip()
  readonly #tabs = new Tabs(() => this.#showTab())
  readonly #list = new FileList((index) => this.#select(index))
  #settings: PageSettings = DEFAULTS
  #files: readonly FileItem[] = []
  #skipped = 0
  #selected = 0
  #opened: Opened | undefined
  /** Counts what was begun: answers to what is over are not shown. */
  #turn = 0
  #batch = 0
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client, rules: readonly RuleEntry[]) {
    this.#client = client
    this.#rules = rules
    this.#rulesById = new Map(rules.map((rule) => [rule.id, rule]))
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#pause)
      this.#pause = setTimeout(() => this.#run(), PAUSE)
    })
    this.#text.addEventListener('paste', (event) => this.#paste(event))
    onClick('example', () => this.#putText(EXAMPLE))
    onClick('clear', () => {
      this.#putText('')
      this.#text.focus()
    })
    onClick('reset', () => this.#choose(DEFAULTS))
    this.#download.addEventListener('click', () => this.#save())
    this.#copy.addEventListener('click', () => this.#copyText())
    this.#showSettings()
    this.#run()
  }

  /** Everything anew, in the language that is spoken now. */
  refresh(): void {
    showTheme()
    this.#showSettings()
    if (this.#files.length > 0) this.#list.show(this.#files, this.#selected)
    this.#run()
  }

  takeFiles({ files, skipped }: Found): void {
    if (files.length === 0 && skipped === 0) return
    this.#files = files.map((file) => ({ ...file, state: { kind: 'waiting' } }))
    this.#skipped = skipped
    this.#selected = 0
    this.#text.hidden = true
    byId('file-list', HTMLDivElement).hidden = false
    this.#list.show(this.#files, 0)
    this.#run()
    this.#runBatch()
  }

  /** The browser does not open a folder that was dropped. */
  refuseFolder(): void {
    this.#turn++
    this.#status.replaceChildren(element('span', { class: 'failure' }, words().folderRefused))
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.length <= MOST_IN_FIELD) return
    event.preventDefault()
    this.takeFiles({ files: [{ name: 'text.txt', file: new File([text], 'text.txt') }], skipped: 0 })
  }

  #putText(text: string): void {
    this.#files = []
    this.#batch++
    byId('file-list', HTMLDivElement).hidden = true
    this.#text.hidden = false
    this.#text.value = text
    this.#run()
  }

  #choose(change: Partial<PageSettings>): void {
    this.#settings = { ...this.#settings, ...change }
    this.#showSettings()
    this.#run()
    if (this.#files.length > 0) this.#runBatch()
  }

  #showSettings(): void {
    // A control that is made anew keeps the focus that its predecessor had.
    const focused = document.activeElement?.id ?? ''
    showChoices(this.#settings, (change) => this.#choose(change))
    showRules(this.#rules, this.#settings.rules, (rules) => this.#choose({ rules }))
    if (/^(?:choose|rule)-/.test(focused)) document.getElementById(focused)?.focus()
  }

  #select(index: number): void {
    this.#selected = index
    this.#list.select(index)
    this.#run()
  }

  #source(): Source | undefined {
    const item = this.#files[this.#selected]
    if (item !== undefined) return { kind: 'file', name: item.name, file: item.file }
    return this.#files.length > 0 || this.#text.value === '' ? undefined : { kind: 'text', text: this.#text.value }
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn
    const source = this.#source()
    this.#opened = undefined
    this.#tip.hide()
    this.#showButtons()
    if (source === undefined) {
      this.#status.textContent = ''
      this.#showNote(element('p', { class: 'note' }, words().waiting))
      return
    }
    const patience = setTimeout(() => this.#say(words().working), PATIENCE)
    try {
      const opened = await this.#client.ask({ kind: 'open', source, settings: this.#settings })
      if (turn !== this.#turn) return
      this.#opened = opened
      this.#say(statusText(opened))
      this.#status.dataset['time'] = opened.time.toFixed(1)
      await this.#showTab()
    } catch (error) {
      if (turn === this.#turn) this.#showFailure(error)
    } finally {
      clearTimeout(patience)
      if (turn === this.#turn) this.#showButtons()
    }
  }

  async #showTab(): Promise<void> {
    const opened = this.#opened
    if (opened === undefined) return
    const turn = this.#turn
    const isOver = (): boolean => turn !== this.#turn
    switch (this.#tabs.chosen) {
      case 'changes': {
        // What is open begins anew when somebody comes back to it.
        const more = () => this.#client.ask({ kind: 'rows', isFirst: false })
        const first = await this.#client.ask({ kind: 'rows', isFirst: true })
        if (!isOver()) new ChangesView(this.#tip, this.#rulesById, more).show(first)
        break
      }
      case 'cleaned':
        showText(byId('cleaned', HTMLDivElement), opened.text, cleanedPart)
        break
      case 'dates': {
        const dates = await this.#client.ask({ kind: 'dates' })
        if (!isOver()) showDates(dates)
        break
      }
      case 'article': {
        const json = await this.#client.ask({ kind: 'article' })
        if (!isOver()) showArticle(json)
        break
      }
    }
  }

  /** Every file one after the other; what is looked at comes between. */
  async #runBatch(): Promise<void> {
    const batch = ++this.#batch
    const settings = this.#settings
    for (const item of this.#files) item.state = { kind: 'waiting' }
    for (const index of this.#files.keys()) this.#list.update(index)
    for (const [index, item] of this.#files.entries()) {
      const { name, file } = item
      const state = await this.#client.ask({ kind: 'clean', source: { kind: 'file', name, file }, settings }).then(
        (cleaned) => ({ kind: 'done', cleaned }) as const,
        (error: unknown) => ({ kind: 'failed', failure: failureOf(error) }) as const,
      )
      if (batch !== this.#batch) return
      item.state = state
      this.#list.update(index)
      this.#showProgress(index + 1)
    }
    this.#showButtons()
  }

  #showProgress(done: number): void {
    const all = this.#files.length
    const say = words()
    const changed = this.#files.filter(({ state }) => state.kind === 'done' && state.cleaned.isChanged).length
    const failed = this.#files.filter(({ state }) => state.kind === 'failed').length
    const skipped = this.#skipped > 0 ? ` · ${say.filesSkipped(this.#skipped)}` : ''
    const text = done < all ? say.progress(done, all) : say.filesDone(all, changed, failed) + skipped
    byId('batch', HTMLParagraphElement).textContent = text
  }

  #showButtons(): void {
    const isFolder = this.#files.length > 1
    this.#download.textContent = isFolder ? words().downloadAll : words().download
    const isDone = this.#files.length > 0 && this.#files.every(({ state }) => state.kind !== 'waiting')
    this.#download.disabled = isFolder ? !isDone : this.#opened === undefined
    this.#copy.disabled = this.#opened === undefined
    byId('batch', HTMLParagraphElement).hidden = this.#files.length === 0
  }

  async #save(): Promise<void> {
    if (this.#files.length <= 1) {
      if (this.#opened !== undefined) save(this.#opened.content, baseName(this.#files[0]?.name ?? 'text.txt'))
      return
    }
    this.#download.disabled = true
    const entries = this.#files.flatMap(({ name, state }) =>
      state.kind === 'done' ? [{ name, content: state.cleaned.content }] : [],
    )
    try {
      save(await this.#client.ask({ kind: 'zip', entries }), 'yakaf.zip')
    } catch (error) {
      this.#showFailure(error)
    }
    this.#download.disabled = false
  }

  async #copyText(): Promise<void> {
    if (this.#opened === undefined) return
    const isDone = await copy(this.#opened.text)
    this.#copy.textContent = isDone ? words().copied : words().failed
    setTimeout(() => {
      this.#copy.textContent = words().copy
    }, 1500)
  }

  #say(text: string): void {
    this.#status.replaceChildren(text)
  }

  #showFailure(error: unknown): void {
    this.#status.replaceChildren(failureText(failureOf(error)))
    this.#showNote()
  }

  #showNote(...content: readonly Node[]): void {
    for (const tab of TABS) byId(tab, HTMLDivElement).replaceChildren(...content.map((node) => node.cloneNode(true)))
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure
  return { code: 'E_UNEXPECTED', message: error instanceof Error ? error.message : String(error) }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function onClick(id: string, act: () => void): void {
  byId(id, HTMLButtonElement).addEventListener('click', act)
}
