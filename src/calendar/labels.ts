import { LABELS, type LabelRole } from '../data/labels.ts'
import { lazy } from '../text/lazy.ts'
import { fold, foldWithOffsets } from './fold.ts'

/** A label found in a line. */
export interface Label {
  readonly role: LabelRole
  /** Where its value begins: behind the colon and white space, in UTF-16 units of the line. */
  readonly valueStart: number
  /** Whether a colon stands behind it. */
  readonly hasColon: boolean
}

const BULLETS = /^[\s•·*|\-\u2013\u2014]*/u
const COLON = /^\s*[:\uff1a]?\s*/u
/** What may surround a label that stands alone, besides a count before it. */
const fringe = lazy(() => /^[\s\d\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu)
const letter = lazy(() => /\p{L}/u)
/** No label stands further in, and none that stands alone is longer; in UTF-16 units. */
const REACH = 80

/** The label that a line begins with, a bullet looked past; undefined when there is none. */
export function labelAtStart(line: string): Label | undefined {
  const { text, ends } = foldWithOffsets(line.slice(0, REACH))
  const first = BULLETS.exec(text)?.[0].length ?? 0
  let found: (typeof LABELS)[number] | undefined
  for (const one of LABELS) {
    const [label, , place] = one
    if (place !== 'start' || !text.startsWith(label, first) || label.length <= (found?.[0].length ?? 0)) continue
    if (!letter().test(text.charAt(first + label.length))) found = one
  }
  if (found === undefined) return undefined
  const [label, role] = found
  const behind = first + label.length
  const colon = COLON.exec(text.slice(behind))?.[0] ?? ''
  const valueStart = ends[behind + colon.length - 1] ?? line.length
  return { role, valueStart, hasColon: colon.trim() !== '' }
}

/** The role of a line that is a label and nothing else but punctuation and a count. */
export function labelAlone(line: string): LabelRole | undefined {
  if (line.length > REACH) return undefined
  const text = fold(line).replace(fringe(), '')
  return LABELS.find(([label, , place]) => place === 'line' && label === text)?.[1]
}

/** The role of a label that stands anywhere in a line. */
export function labelInside(line: string): LabelRole | undefined {
  const text = fold(line)
  return LABELS.find(([label, , place]) => place === 'inside' && text.includes(label))?.[1]
}
