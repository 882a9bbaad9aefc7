import type { RuleEntry, Source } from '../messages.ts'
import { DEFAULTS, type PageSettings } from '../settings.ts'
import { Batch } from './batch.ts'
import { showChoices } from './choices.ts'
import type { Client } from './client.ts'
import { byId } from './dom.ts'
import type { Found } from './drop.ts'
import { EXAMPLE } from './example.ts'
import { words } from './language.ts'
import { Result } from './result.ts'
import { showRules } from './rule-choices.ts'
import { copy, save } from './save.ts'
import { showTheme } from './theme.ts'

/** Milliseconds without a key before a text is looked at. */
const PAUSE = 150
/** Characters above which a pasted text becomes a file: a field of a page that holds more is slow. */
const MOST_IN_FIELD = 300_000

/** What somebody does, and what then happens: a text or files, the options, the result. */
export class App {
  readonly #client: Client
  readonly #rules: readonly RuleEntry[]
  readonly #text = byId('text', HTMLTextAreaElement)
  readonly #download = byId('download', HTMLButtonElement)
  readonly #copy = byId('copy', HTMLButtonElement)
  readonly #result: Result
  readonly #batch: Batch
  #settings: PageSettings = DEFAULTS
  /** The formats that options are shown for. */
  #types = ''
  #pause: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client, rules: readonly RuleEntry[]) {
    this.#client = client
    this.#rules = rules
    this.#result = new Result(client, rules)
    this.#batch = new Batch(client, () => this.#run())
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
    if (this.#batch.size > 0) this.#batch.show()
    this.#run()
  }

  takeFiles(found: Found): void {
    if (found.files.length === 0 && found.skipped === 0) return
    this.#text.hidden = true
    this.#batch.take(found)
    this.#run()
    this.#runBatch()
  }

  refuseFolder(): void {
    this.#result.refuseFolder()
  }

  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.length <= MOST_IN_FIELD) return
    event.preventDefault()
    this.takeFiles({ files: [{ name: 'text.txt', file: new File([text], 'text.txt') }], skipped: 0 })
  }

  #putText(text: string): void {
    this.#batch.leave()
    this.#text.hidden = false
    this.#text.value = text
    this.#run()
  }

  #choose(change: Partial<PageSettings>): void {
    this.#settings = { ...this.#settings, ...change }
    this.#showSettings()
    this.#run()
    if (this.#batch.size > 0) this.#runBatch()
  }

  #showSettings(): void {
    // A control that is made anew keeps the focus that its predecessor had.
    const focused = document.activeElement?.id ?? ''
    showChoices(this.#settings, this.#types.split(' '), (change) => this.#choose(change))
    showRules(this.#rules, this.#settings.rules, (rules) => this.#choose({ rules }))
    if (/^(?:choose|rule)-/.test(focused)) document.getElementById(focused)?.focus()
  }

  /** Some options are those of a format, and shown when something was read as it. */
  #showSettingsOfTypes(): void {
    const { type } = this.#settings
    const types = [...new Set([type, this.#result.type ?? type, ...this.#batch.types])].sort().join(' ')
    if (types === this.#types) return
    this.#types = types
    this.#showSettings()
  }

  #source(): Source | undefined {
    const item = this.#batch.selected
    if (item !== undefined) return { kind: 'file', name: item.name, file: item.file }
    return this.#batch.size > 0 || this.#text.value === '' ? undefined : { kind: 'text', text: this.#text.value }
  }

  async #run(): Promise<void> {
    const shown = this.#result.show(this.#source(), this.#settings)
    this.#showButtons()
    if (await shown) this.#showDone()
  }

  async #runBatch(): Promise<void> {
    await this.#batch.run(this.#settings)
    this.#showDone()
  }

  #showDone(): void {
    this.#showSettingsOfTypes()
    this.#showButtons()
  }

  #showButtons(): void {
    const isFolder = this.#batch.size > 1
    const isOpen = this.#result.opened !== undefined
    this.#download.textContent = isFolder ? words().downloadAll : words().download
    this.#download.disabled = isFolder ? !this.#batch.isDone : !isOpen
    this.#copy.disabled = !isOpen
  }

  async #save(): Promise<void> {
    const { opened } = this.#result
    if (this.#batch.size <= 1) {
      if (opened !== undefined) save(opened.content, baseName(this.#batch.selected?.name ?? 'text.txt'))
      return
    }
    this.#download.disabled = true
    try {
      save(await this.#client.ask({ kind: 'zip', entries: this.#batch.entries }), 'yakaf.zip')
    } catch (error) {
      this.#result.fail(error)
    }
    this.#download.disabled = false
  }

  async #copyText(): Promise<void> {
    const { opened } = this.#result
    if (opened === undefined) return
    const isDone = await copy(opened.text)
    this.#copy.textContent = isDone ? words().copied : words().failed
    setTimeout(() => {
      this.#copy.textContent = words().copy
    }, 1500)
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function onClick(id: string, act: () => void): void {
  byId(id, HTMLButtonElement).addEventListener('click', act)
}
