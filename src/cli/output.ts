import type { Streams } from '../batch/plan.ts'
import { isCode } from '../io/read-bytes.ts'
import { YakafError } from '../text/error.ts'

/** Whether an error says that whoever read our output has seen enough. */
export function isClosedOutput(error: unknown): boolean {
  return error instanceof YakafError && error.code === 'E_OUTPUT' && isCode(error.cause, 'EPIPE')
}

/** Output that fails for good at its first error, which is kept for `finish` and no longer in the way of anything else. */
export function outlived(out: Streams['out']): { readonly out: Streams['out']; finish(): void } {
  let failure: unknown
  return {
    out(data) {
      if (failure !== undefined) return
      try {
        out(data)
      } catch (error) {
        failure = error
      }
    },
    finish() {
      if (failure !== undefined && !isClosedOutput(failure)) throw failure
    },
  }
}
