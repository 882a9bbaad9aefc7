import type { ZipEntry } from '../messages.ts'
import type { PageSettings } from '../settings.ts'
import { type Client, failureOf } from './client.ts'
import { byId } from './dom.ts'
import type { Found } from './drop.ts'
import { type FileItem, FileList } from './file-list.ts'
import { words } from './language.ts'

/** The files that were dropped or chosen; one is looked at, and all are cleaned one after the other. */
export class Batch {
  readonly #client: Client
  readonly #list: FileList
  readonly #place = byId('file-list', HTMLDivElement)
  readonly #progress = byId('batch', HTMLParagraphElement)
  #files: readonly FileItem[] = []
  #skipped = 0
  #selected = 0
  /** Counts what was begun: answers to what is over are not shown. */
  #turn = 0

  constructor(client: Client, onSelect: () => void) {
    this.#client = client
    this.#list = new FileList((index) => {
      this.#selected = index
      this.#list.select(index)
      onSelect()
    })
  }

  get size(): number {
    return this.#files.length
  }

  get isDone(): boolean {
    return this.#files.length > 0 && this.#files.every(({ state }) => state.kind !== 'waiting')
  }

  /** The file that is looked at. */
  get selected(): FileItem | undefined {
    return this.#files[this.#selected]
  }

  /** The formats that files were read as, those that failed too. */
  get types(): readonly string[] {
    return this.#files.flatMap(({ state }) => {
      if (state.kind === 'done') return [state.cleaned.type]
      return state.kind === 'failed' && state.failure.type !== undefined ? [state.failure.type] : []
    })
  }

  /** The results that there are. */
  get entries(): readonly ZipEntry[] {
    return this.#files.flatMap(({ name, state }) =>
      state.kind === 'done' ? [{ name, content: state.cleaned.content }] : [],
    )
  }

  take({ files, skipped }: Found): void {
    this.#turn++
    this.#files = files.map((file) => ({ ...file, state: { kind: 'waiting' } }))
    this.#skipped = skipped
    this.#selected = 0
    this.#place.hidden = false
    this.#progress.hidden = this.#files.length === 0
    this.show()
  }

  leave(): void {
    this.#turn++
    this.#files = []
    this.#place.hidden = true
    this.#progress.hidden = true
  }

  show(): void {
    this.#list.show(this.#files, this.#selected)
  }

  /** Every file one after the other; what is looked at comes between. */
  async run(settings: PageSettings): Promise<void> {
    const turn = ++this.#turn
    for (const item of this.#files) item.state = { kind: 'waiting' }
    for (const index of this.#files.keys()) this.#list.update(index)
    for (const [index, item] of this.#files.entries()) {
      const { name, file } = item
      const state = await this.#client.ask({ kind: 'clean', source: { kind: 'file', name, file }, settings }).then(
        (cleaned) => ({ kind: 'done', cleaned }) as const,
        (error: unknown) => ({ kind: 'failed', failure: failureOf(error) }) as const,
      )
      if (turn !== this.#turn) return
      item.state = state
      this.#list.update(index)
      this.#showProgress(index + 1)
    }
  }

  #showProgress(done: number): void {
    const all = this.#files.length
    const say = words()
    const changed = this.#files.filter(({ state }) => state.kind === 'done' && state.cleaned.isChanged).length
    const failed = this.#files.filter(({ state }) => state.kind === 'failed').length
    const skipped = this.#skipped > 0 ? ` · ${say.filesSkipped(this.#skipped)}` : ''
    const text = done < all ? say.progress(done, all) : say.filesDone(all, changed, failed) + skipped
    this.#progress.textContent = text
  }
}
