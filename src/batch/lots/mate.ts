import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { PartResult } from './part-result.ts'
import type { PartsTask, SentPart } from './part-worker.ts'

/** Has a worker do what comes on a port until that is closed; rejects when it dies. */
export type Begin = (task: Pick<PartsTask, 'port' | 'memory'>) => Promise<void>

/** Somebody who waits for a part. */
interface Asked {
  resolve(result: PartResult): void
  reject(error: Error): void
}

/** A worker that does parts of a document, as the leading thread sees it. */
export class Mate {
  readonly #port: MessagePort
  readonly #asked: Asked[] = []
  #death: Error | undefined

  /** `memory`: of the rooms that parts are sent in. */
  constructor(begin: Begin, memory: SharedArrayBuffer) {
    const { port1, port2 } = new MessageChannel()
    this.#port = port1
    port1.on('message', (result: PartResult) => this.#asked.shift()?.resolve(result))
    begin({ port: port2, memory }).catch((error: Error) => {
      this.#death = error
      for (const { reject } of this.#asked) reject(error)
    })
  }

  /** Parts that it was sent and has not done. */
  get waiting(): number {
    return this.#asked.length
  }

  /** Rejects when the worker is dead. */
  run(sent: SentPart): Promise<PartResult> {
    if (this.#death !== undefined) return Promise.reject(this.#death)
    return new Promise((resolve, reject) => {
      this.#asked.push({ resolve, reject })
      this.#port.postMessage(sent)
    })
  }

  close(): void {
    this.#port.close()
  }
}
