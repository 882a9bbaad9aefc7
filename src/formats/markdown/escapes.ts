import type { Escape } from '../../format/format.ts'
import { encode } from '../../text/utf8.ts'
import { meaningOfReference } from '../references/reference.ts'

type Meaning = Pick<Escape, 'text' | 'write'>

/** Signs that may be markup wherever they stand get a backslash; those that are markup at the start of a line only do not. */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|]/g, '\\$&')
}

/** `\*` */
export function meaningOfBackslash(written: string): Meaning {
  return { text: encode(written.slice(1)), write: escapedWithPunctuation }
}

/** Who escapes a sign that needs it at the start of a line only does so for that reason. */
function escapedWithPunctuation(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

/** `&nbsp;`, `&#1740;` */
export function meaningOfEntity(reference: string): Meaning | undefined {
  const meaning = meaningOfReference(reference)
  return meaning === undefined || reference.startsWith('&#') ? meaning : { ...meaning, write: escapedMarkdown }
}

/** What stands at the start of a line and would begin a list, heading or quotation once rules are through with it: `۱. `. */
const LINE_START = /^(?:[\d٠-٩۰-۹]{1,9}[.)\u06d4]|[-+*#>=])(?=[ \t]|$)/

export function lineStartAt(text: string, offset: number, end: number): string | undefined {
  const line = text.slice(offset, Math.min(end, offset + 24))
  const invisible = /^\p{Cf}*/u.exec(line)?.[0] ?? ''
  const start = LINE_START.exec(line.slice(invisible.length))?.[0]
  if (start === undefined) return undefined
  return /[^\x21-\x7e]/.test(invisible + start) ? invisible + start : undefined
}

export function meaningOfLineStart(start: string): Meaning {
  return { text: encode(start), write: escapedLineStart }
}

function escapedLineStart(text: string): string {
  return text.replace(/^(\d*)([-+*#>=.)])/, '$1\\$2')
}
