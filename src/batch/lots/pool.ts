import { once } from 'node:events'
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { Tinypool } from 'tinypool'
import { Board } from '../../io/board.ts'
import { clearBoard, watchBoard } from '../../io/unfinished.ts'
import { YakafError } from '../../text/error.ts'
import type { LotItem, LotSetup, LotTask, Recording } from './lot.ts'
import type { PartsTask } from './part-worker.ts'

/**
 * Megabytes of the space of a worker for what is new. The usual 48 would fill with what files leave behind, and are no faster
 * (docs/performance.md).
 */
const YOUNG = 6

/** Workers, and the lots that they have. */
export class Pool {
  readonly #pool: Tinypool
  readonly #setup: LotSetup
  readonly #boards = new Set<Board>()
  /** Of files that are done, as large as they were found. */
  #bytes = 0
  #files = 0
  /** Who is told when a worker does not even begin. */
  readonly #waiting = new Set<(error: unknown) => void>()
  /** What kept a worker from it. */
  #broken: { readonly error: unknown } | undefined

  /** `file`: the program of a worker. */
  static async start(file: string, workers: number, setup: LotSetup): Promise<Pool> {
    // Of packages that start workers, this one is the smallest.
    const { Tinypool } = await import('tinypool')
    const pool = new Tinypool({
      filename: file,
      name: 'runLot',
      minThreads: workers,
      maxThreads: workers,
      // A worker that waits for nothing hears from other threads that files are on the disk.
      useAtomics: false,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    })
    return new Pool(pool, setup)
  }

  private constructor(pool: Tinypool, setup: LotSetup) {
    this.#pool = pool
    this.#setup = setup
    pool.on('error', (error) => {
      this.#broken ??= { error }
      for (const reject of this.#waiting) reject(error)
    })
  }

  /** Bytes of the files that are done, and what is read of the others. */
  get bytesRead(): number {
    return [...this.#boards].reduce((sum, board) => sum + board.bytesRead, this.#bytes)
  }

  get filesDone(): number {
    return [...this.#boards].reduce((sum, board) => sum + board.filesDone, this.#files)
  }

  /**
   * What came of each file, in order. A file whose worker dies is one that failed: the last one that was begun. Those behind it get another worker, and so
   * do those before it that waited for the disk and were not in their places; also where it is one of another lot. `isAgain`: they had one before.
   */
  async run(items: readonly LotItem[], isAgain = false): Promise<readonly Recording[]> {
    if (items.length === 0) return []
    const { recordings, begun, death } = await this.#try(items)
    if (recordings.length === items.length) return recordings
    if (death === undefined && !isAgain)
      return [...recordings, ...(await this.run(items.slice(recordings.length), true))]
    const at = Math.max(recordings.length, begun - 1)
    if (this.#setup.plan.article !== undefined && at > recordings.length)
      return [...recordings, ...(await this.#oneByOne(items.slice(recordings.length)))]
    const lost = items[at]
    if (lost === undefined) return recordings
    this.#files++
    this.#bytes += lost.size
    const before = await this.run(items.slice(recordings.length, at))
    return [...recordings, ...before, deathOf(lost, death?.error), ...(await this.run(items.slice(at + 1)))]
  }

  /** Of articles that were read together nobody knows which one a worker died of. */
  async #oneByOne(items: readonly LotItem[]): Promise<readonly Recording[]> {
    const recordings: Recording[] = []
    for (const item of items) recordings.push(...(await this.run([item])))
    return recordings
  }

  /** `death`: of the worker, before it was ready for another lot. */
  async #try(items: readonly LotItem[]): Promise<{
    readonly recordings: readonly Recording[]
    readonly begun: number
    readonly death: { readonly error: unknown } | undefined
  }> {
    const board = new Board()
    const { port1, port2 } = new MessageChannel()
    const unpark = parked(port1)
    const task: LotTask = { items, setup: this.#setup, memory: board.memory, port: port2 }
    this.#boards.add(board)
    watchBoard(board)
    let death: { readonly error: unknown } | undefined
    try {
      await this.#unlessBroken(this.#pool.run(task, { transferList: [port2] }))
    } catch (error) {
      death = { error }
    }
    const recordings = await received(unpark(), death === undefined)
    clearBoard(board)
    this.#boards.delete(board)
    this.#files += recordings.length
    for (const { size } of items.slice(0, recordings.length)) this.#bytes += size
    return { recordings, begun: board.filesBegun, death }
  }

  /** Has a worker do the parts of a document that come on a port. @throws YakafError E_WORKER when it dies */
  async runParts(parts: Omit<PartsTask, 'setup'>): Promise<void> {
    const task: PartsTask = { ...parts, setup: this.#setup }
    try {
      await this.#unlessBroken(this.#pool.run(task, { name: 'runParts', transferList: [parts.port] }))
    } catch (error) {
      throw new YakafError('E_WORKER', deathMessage(error))
    }
  }

  /** A race with one promise that lasts as long as the pool would keep something of each lot for as long. */
  #unlessBroken(work: Promise<unknown>): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) reject(this.#broken.error)
      this.#waiting.add(reject)
      const settle = (then: () => void): void => {
        this.#waiting.delete(reject)
        then()
      }
      work.then(
        () => settle(resolve),
        (error: unknown) => settle(() => reject(error)),
      )
    })
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
    for (const board of this.#boards) clearBoard(board)
  }
}

/** Puts a port on its way, where it keeps what is sent to it: at one that has an owner each message would wake the thread. Gives it back. */
function parked(port: MessagePort): () => MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.postMessage(port, [port])
  return () => {
    const back = receiveMessageOnPort(port2)?.message as MessagePort
    port1.close()
    return back
  }
}

/** What was sent. `isAlive`: also what the worker has still to send, which closes the port then. */
async function received(port: MessagePort, isAlive: boolean): Promise<readonly Recording[]> {
  const recordings: Recording[] = []
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    recordings.push(next.message as Recording)
  }
  if (!isAlive) {
    port.close()
    return recordings
  }
  port.on('message', (recording: Recording) => recordings.push(recording))
  await once(port, 'close')
  return recordings
}

function deathOf({ input }: LotItem, error: unknown): Recording {
  return {
    encoding: undefined,
    placed: undefined,
    out: [],
    review: '',
    report: undefined,
    outcome: { kind: 'failed', path: input.path, code: 'E_WORKER', message: deathMessage(error) },
  }
}

function deathMessage(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error)
  return `the worker that had the file died: ${reason}; run again with --jobs 1`
}
