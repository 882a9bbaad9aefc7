import type { Failure } from '../messages.ts'

/** Something failed for a reason that the page is told as it stands. */
export class Failed extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}
