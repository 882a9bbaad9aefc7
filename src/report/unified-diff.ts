import { LINE_FEED } from '../text/code-points.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import type { Span } from '../text/span.ts'
import { visible } from './code-points.ts'
import { lineEnd, lineStart, type Region, regionsOf } from './regions.ts'
import { PLAIN, type Style } from './style.ts'

/** Lines shown around a change. */
const CONTEXT = 3

/**
 * A unified diff that `git apply` takes, made from the edits themselves: nothing is compared. `edits` are sorted, disjoint
 * and in bytes of `old`. Empty when there are none.
 */
export function unifiedDiff(path: string, old: Uint8Array, edits: readonly Edit[], style: Style = PLAIN): Uint8Array {
  if (edits.length === 0) return new Uint8Array(0)
  const out: Uint8Array[] = [text(`--- ${name('a', path)}\n+++ ${name('b', path)}\n`)]
  const lines = new Lines(old)
  let shift = 0
  for (const hunk of hunksOf(old, regionsOf(old, edits))) shift = writeHunk(out, old, lines, hunk, shift)
  const diff = Buffer.concat(out)
  return style.isExact ? diff : text(painted(diff.toString(), style))
}

/** For a terminal: no controls but line ends, and colours by the line's sign. */
function painted(diff: string, style: Style): string {
  const paint: Readonly<Record<string, (line: string) => string>> = {
    '-': style.removed,
    '+': style.added,
    '@': style.place,
  }
  return diff
    .split('\n')
    .map((line) => (paint[line.charAt(0)] ?? ((same: string) => same))(visible(line)))
    .join('\n')
}

function text(value: string): Uint8Array {
  return Buffer.from(value)
}

/** As git writes names: with controls, quotes or backslashes quoted as in C, with a space ended by a tab. */
function name(side: string, path: string): string {
  const full = `${side}/${path.replace(/^\/+/, '')}`
  if (!/[\0-\x1f\x7f"\\]/.test(full)) return full.includes(' ') ? `${full}\t` : full
  const octal = (control: string): string => `\\${control.charCodeAt(0).toString(8).padStart(3, '0')}`
  return `"${full.replace(/["\\]/g, '\\$&').replace(/[\0-\x1f\x7f]/g, octal)}"`
}

/** Counts lines of a text, from the left. */
class Lines {
  readonly #bytes: Uint8Array
  #line = 0
  #offset = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** How many line ends stand before `offset`; offsets must rise. */
  before(offset: number): number {
    for (;;) {
      const feed = this.#bytes.indexOf(LINE_FEED, this.#offset)
      if (feed < 0 || feed >= offset) return this.#line
      this.#line++
      this.#offset = feed + 1
    }
  }
}

interface Hunk extends Span {
  readonly regions: readonly Region<Edit>[]
}

function hunksOf(old: Uint8Array, regions: readonly Region<Edit>[]): readonly Hunk[] {
  const hunks: { start: number; end: number; regions: Region<Edit>[] }[] = []
  for (const region of regions) {
    let start = region.start
    for (let count = 0; count < CONTEXT && start > 0; count++) start = lineStart(old, start - 1)
    let end = region.end
    for (let count = 0; count < CONTEXT && end < old.length; count++) end = lineEnd(old, end)
    const last = hunks.at(-1)
    if (last !== undefined && start <= last.end) {
      last.regions.push(region)
      last.end = end
    } else hunks.push({ start, end, regions: [region] })
  }
  return hunks
}

/** Writes one hunk; `shift` is how many lines the text before it has gained, and the answer what it is behind it. */
function writeHunk(out: Uint8Array[], old: Uint8Array, lines: Lines, hunk: Hunk, shift: number): number {
  const heading = out.push(new Uint8Array(0)) - 1
  let oldCount = 0
  let newCount = 0
  let offset = hunk.start
  const firstLine = lines.before(hunk.start)
  for (const region of hunk.regions) {
    const context = prefixed(out, ' ', old.subarray(offset, region.start))
    const removed = prefixed(out, '-', old.subarray(region.start, region.end))
    const added = prefixed(out, '+', changed(old, region))
    oldCount += context + removed
    newCount += context + added
    offset = region.end
  }
  const context = prefixed(out, ' ', old.subarray(offset, hunk.end))
  oldCount += context
  newCount += context
  const place = (line: number, count: number): string => `${count === 0 ? line : line + 1},${count}`
  out[heading] = text(`@@ -${place(firstLine, oldCount)} +${place(firstLine + shift, newCount)} @@\n`)
  return shift + newCount - oldCount
}

function changed(old: Uint8Array, { start, end, edits }: Region<Edit>): Uint8Array {
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return applyEdits(old.subarray(start, end), moved)
}

/** Pushes every line of `bytes` behind `sign`; says how many there were. */
function prefixed(out: Uint8Array[], sign: string, bytes: Uint8Array): number {
  let count = 0
  for (let start = 0; start < bytes.length; count++) {
    const end = lineEnd(bytes, start)
    out.push(text(sign), bytes.subarray(start, end))
    if (bytes[end - 1] !== LINE_FEED) out.push(text('\n\\ No newline at end of file\n'))
    start = end
  }
  return count
}
