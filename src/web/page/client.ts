import type { Answers, Envelope, Failure, Request } from '../messages.ts'
import { byId } from './dom.ts'

/** The worker could not do what it was asked. */
class Refused extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (reason: Refused) => void
}

/** The page's side of its worker, whose code stands in the page itself. */
export class Client {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0

  constructor() {
    const code = byId('worker', HTMLScriptElement).textContent ?? ''
    this.#worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
    this.#worker.onmessage = ({ data }: MessageEvent<Envelope<never>>) => {
      const waiting = this.#waiting.get(data.id)
      this.#waiting.delete(data.id)
      if ('value' in data) waiting?.resolve(data.value)
      else waiting?.reject(new Refused(data.failure))
    }
    this.#worker.onerror = ({ message }) => {
      for (const { reject } of this.#waiting.values()) reject(new Refused({ code: 'E_WORKER', message }))
      this.#waiting.clear()
    }
  }

  /** @throws Refused */
  ask<R extends Request>(request: R): Promise<Answers[R['kind']]> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, request })
    })
  }
}

/** Why something failed that the worker was asked for. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Refused) return error.failure
  return { code: 'E_UNEXPECTED', message: error instanceof Error ? error.message : String(error) }
}
