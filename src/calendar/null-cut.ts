/** The cut for a null date at a run of digits, as an edit of its segment. */
import type { Segment } from '../text/segment.ts'
import type { Span } from '../text/span.ts'
import { LONGEST_STAMP, lineAround } from './line-window.ts'
import { cutNullDate, type Kind } from './null-dates.ts'
import { isUnseen } from './unseen.ts'

/** The edit that drops the null date of which the digits `run` are a part; undefined when there is none, or it must stay. */
export function nullDateEdit(segment: Segment, run: Span, kind: Kind): (Span & { readonly text: string }) | undefined {
  const line = lineAround(segment, run, LONGEST_STAMP)
  if (line === undefined) return undefined
  const isWhole = !(line.isOpenBefore && /^\s/.test(line.text)) && !(line.isOpenBehind && /\s$/.test(line.text))
  const cut = cutNullDate(line.text, line.at, isWhole, kind)
  const [first] = line.offsets
  if (cut === undefined || first === undefined) return undefined
  if (cut === 'line') return { start: first, end: line.behindBreak, text: '' }
  const [start, end] = [line.offsets[beforeUnseen(line.text, cut.start)], line.offsets[cut.end]]
  return start === undefined || end === undefined ? undefined : { start, end, text: cut.text }
}

/** What is not seen before a date goes with it: beside what follows the date, another rule would delete it in a second run. */
function beforeUnseen(text: string, start: number): number {
  let at = start
  while (at > 0 && isUnseen(text.charCodeAt(at - 1))) at--
  return at
}
