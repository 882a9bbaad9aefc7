import type { Outcome } from '../engine/run.ts'
import { LINE_FEED } from '../text/code-points.ts'
import { decodeLine } from '../text/decode-line.ts'
import { OffsetMap } from '../text/offset-map.ts'

/** A line of the original beside what became of it. `start` and `end` are UTF-16 offsets of `raw` in the decoded original. */
export interface CleanedLine {
  readonly raw: string
  /** Empty where the line was dropped. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Gathers the lines of a document; line ends are in neither text. */
export class CleanedLines {
  readonly lines: CleanedLine[] = []
  #position = 0

  /** A byte order mark counts as one code unit of the original. */
  mark(): void {
    this.#position = 1
  }

  take({ source, target, edits }: Outcome): void {
    const map = new OffsetMap(edits)
    for (let start = 0; start < source.length; ) {
      const feed = source.indexOf(LINE_FEED, start)
      const end = feed < 0 ? source.length : feed
      const whole = decodeLine(source, start, end)
      const raw = withoutReturn(whole)
      const text = withoutReturn(decodeLine(target, map.toNew(start), map.toNew(end)))
      this.lines.push({ raw, text, start: this.#position, end: this.#position + raw.length })
      this.#position += whole.length + 1
      start = end + 1
    }
  }
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}
