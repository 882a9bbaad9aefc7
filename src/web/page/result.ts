import type { Opened, RuleEntry, Source } from '../messages.ts'
import type { PageSettings } from '../settings.ts'
import { showArticle } from './article-view.ts'
import { ChangesView } from './changes-view.ts'
import { type Client, failureOf } from './client.ts'
import { showDates } from './dates-view.ts'
import { byId, element } from './dom.ts'
import { failureText } from './failure-text.ts'
import { words } from './language.ts'
import { statusText } from './status.ts'
import { TABS, Tabs } from './tabs.ts'
import { cleanedPart, showText } from './text-view.ts'
import { Tip } from './tip.ts'

/** Milliseconds of work before the page says that it works. */
const PATIENCE = 200

/** What became of the text that is looked at: a line about it, and four views. */
export class Result {
  readonly #client: Client
  readonly #rules: ReadonlyMap<string, RuleEntry>
  readonly #status = byId('status', HTMLParagraphElement)
  readonly #tip = new Tip()
  readonly #tabs = new Tabs(() => this.#showTab())
  #opened: Opened | undefined
  #type: string | undefined
  /** Counts what was begun: answers to what is over are not shown. */
  #turn = 0

  constructor(client: Client, rules: readonly RuleEntry[]) {
    this.#client = client
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]))
  }

  /** The text that is shown; nothing while it is worked on, and where it failed. */
  get opened(): Opened | undefined {
    return this.#opened
  }

  /** The format that the text is read as, also where it failed. */
  get type(): string | undefined {
    return this.#type
  }

  /** Says whether it is shown now, or something newer is. */
  async show(source: Source | undefined, settings: PageSettings): Promise<boolean> {
    const turn = ++this.#turn
    this.#opened = undefined
    this.#tip.hide()
    if (source === undefined) {
      this.#showNothing()
      return true
    }
    const patience = setTimeout(() => this.#say(words().working), PATIENCE)
    try {
      const opened = await this.#client.ask({ kind: 'open', source, settings })
      if (turn !== this.#turn) return false
      await this.#showOpened(opened)
    } catch (error) {
      if (turn === this.#turn) this.fail(error)
    } finally {
      clearTimeout(patience)
    }
    return turn === this.#turn
  }

  fail(error: unknown): void {
    const failure = failureOf(error)
    this.#type = failure.type
    this.#say(failureText(failure))
    this.#showNote()
  }

  /** The browser does not open a folder that was dropped. */
  refuseFolder(): void {
    this.#turn++
    this.#say(element('span', { class: 'failure' }, words().folderRefused))
  }

  #showNothing(): void {
    this.#type = undefined
    this.#say('')
    this.#showNote(element('p', { class: 'note' }, words().waiting))
  }

  async #showOpened(opened: Opened): Promise<void> {
    this.#opened = opened
    this.#type = opened.type
    this.#say(statusText(opened))
    this.#status.dataset['time'] = opened.time.toFixed(1)
    await this.#showTab()
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
        if (!isOver()) new ChangesView(this.#tip, this.#rules, more).show(first)
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

  #say(text: Node | string): void {
    this.#status.replaceChildren(text)
  }

  #showNote(...content: readonly Node[]): void {
    for (const tab of TABS) byId(tab, HTMLDivElement).replaceChildren(...content.map((node) => node.cloneNode(true)))
  }
}
