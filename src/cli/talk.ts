import { writeAll } from '../io/write-bytes.ts'

const STDERR = 2
/** Back to the start of the line, and nothing behind it. */
const CLEAR = '\r\u001b[K'

/**
 * The one place that writes to standard error. At most one line at a time is *shown*: it stands at the bottom of a terminal until
 * something else is said, which takes its place.
 */
export class Talk {
  #isSilent = false
  #isShown = false

  /** From now on only what `insist` says is heard. */
  silence(): void {
    this.#isSilent = true
  }

  /** A whole line, or several. */
  say(text: string): void {
    if (!this.#isSilent) this.insist(text)
  }

  /** What is told under --silent too: that nothing was done, because the command line is wrong or the program is. */
  insist(text: string): void {
    this.clear()
    write(`${text}\n`)
  }

  /** Shows a line without an end, in the place of the one that is shown. For terminals only. */
  show(line: string): void {
    this.#isShown = true
    write(`${CLEAR}${line}`)
  }

  /** Takes away what is shown: before anything else is written to the same terminal, and at the end. */
  clear(): void {
    if (!this.#isShown) return
    this.#isShown = false
    write(CLEAR)
  }
}

/** Nobody can be told that standard error is gone. */
function write(text: string): void {
  try {
    writeAll(STDERR, Buffer.from(text))
  } catch {
    // Nothing is left to say it on.
  }
}
