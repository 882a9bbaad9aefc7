import { named } from '../../report/named-code-points.ts'
import { applyEdits, type Edit } from '../../text/edit.ts'
import type { Span } from '../../text/span.ts'
import { decode, encode } from '../../text/utf8.ts'
import type { Piece, Word } from '../messages.ts'
import type { ChangeMark, Mark } from './marks.ts'

/** Bytes of a word that are shown on either side of a change; a word may be a megabyte long. */
const REACH = 96
/** Changes of one word that are looked at to tell what changes in it. */
const MOST_MARKS = 200
/** Characters of text that is shown between two words. */
const MOST_TEXT = 4000

/** A line as text that stays and words that do not. */
export function piecesOf(source: Uint8Array, line: Span, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = line.start
  for (const group of groupsOf(source, line, marks)) {
    if (group.start > at) pieces.push(shortened(decode(source.subarray(at, group.start))))
    pieces.push(wordOf(source, group))
    at = group.end
  }
  const rest = decode(source.subarray(at, line.end)).replace(/\r?\n$/, '')
  return rest === '' ? pieces : [...pieces, shortened(rest)]
}

interface Group {
  readonly start: number
  end: number
  readonly marks: Mark[]
}

/** Words with what is to be shown of them; words that share a mark are one. */
function groupsOf(source: Uint8Array, line: Span, marks: readonly Mark[]): readonly Group[] {
  const groups: Group[] = []
  for (const mark of marks) {
    const last = groups.at(-1)
    const start = wordStart(source, mark.start, line.start)
    const end = wordEnd(source, mark.end, line.end)
    if (last !== undefined && start < last.end) {
      last.end = Math.max(last.end, end)
      last.marks.push(mark)
    } else groups.push({ start, end, marks: [mark] })
  }
  return groups
}

function wordOf(source: Uint8Array, { start, end, marks }: Group): Word {
  const word = source.subarray(start, end)
  const changes = marks.filter((mark) => mark.kind === 'change')
  const edits = changes.map(({ edit }) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  const withOther = (offset: number, letter: number): string => {
    const text = encode(String.fromCodePoint(letter))
    return afterEdits(
      word,
      edits.map((edit) => (edit.start === offset ? { ...edit, text } : edit)),
    )
  }
  return {
    before: shortened(decode(word)),
    after: afterEdits(word, edits),
    changes: distinct(changes).map(({ edit, rule, other }) => ({
      rule,
      from: namesOf(source.subarray(edit.start, edit.end)),
      to: namesOf(edit.text),
      ...(other === undefined ? {} : { other: withOther(edit.start - start, other) }),
    })),
    doubts: marks.flatMap((mark) => (mark.kind === 'doubt' ? [{ rule: mark.rule, message: mark.message }] : [])),
  }
}

/** One of each kind of change, in a word of which each letter may be one. */
function distinct(changes: readonly ChangeMark[]): readonly ChangeMark[] {
  const found = new Map<string, ChangeMark>()
  for (const change of changes.slice(0, MOST_MARKS)) {
    const key = `${change.rule} ${change.edit.text} ${change.end - change.start} ${change.other}`
    if (!found.has(key)) found.set(key, change)
  }
  return [...found.values()]
}

function afterEdits(word: Uint8Array, edits: readonly Edit[]): string {
  return shortened(decode(applyEdits(word, edits)))
}

function namesOf(bytes: Uint8Array): string {
  return bytes.length === 0 ? '' : named(decode(bytes))
}

function wordStart(source: Uint8Array, from: number, least: number): number {
  const stop = Math.max(least, from - REACH)
  let at = from
  while (at > stop && (source[at - 1] as number) > 0x20) at--
  while (((source[at] as number) & 0xc0) === 0x80 && at < from) at++
  return at
}

function wordEnd(source: Uint8Array, from: number, most: number): number {
  const stop = Math.min(most, from + REACH)
  let at = from
  while (at < stop && (source[at] as number) > 0x20) at++
  while (((source[at] as number) & 0xc0) === 0x80 && at < most) at++
  return at
}

/** Without its middle when it is very long. */
function shortened(text: string): string {
  if (text.length <= MOST_TEXT) return text
  const half = MOST_TEXT / 2
  return `${text.slice(0, half)} […] ${text.slice(-half)}`
}
