import { LOW_LINE } from './code-points.ts'
import type { Span } from './span.ts'

/** The masks in one token, in UTF-16 code units. No regular expression here may look ahead without bound. */
export function masksOfToken(token: string): readonly Span[] {
  const whole = urlOf(token) ?? pathOf(token)
  return whole === undefined ? partsOf(token) : [whole]
}

function urlOf(token: string): Span | undefined {
  for (let colon = token.indexOf('://'); colon >= 0; colon = token.indexOf('://', colon + 3)) {
    let start = colon
    while (start > 0 && /[A-Za-z0-9+.-]/.test(token.charAt(start - 1))) start--
    while (start < colon && !/[A-Za-z]/.test(token.charAt(start))) start++
    if (start < colon) return { start, end: urlEnd(token, start) }
  }
  return undefined
}

function urlEnd(token: string, start: number): number {
  const bracketed = token.includes('(', start)
  let end = token.length
  while (end > start && (bracketed ? /[.,:;!?']/ : /[.,:;!?')]/).test(token.charAt(end - 1))) end--
  return end
}

const ROOTED = /^(?:\.{0,2}\/|~\/|\\\\|[A-Za-z]:[\\/])/
const INNER_BACKSLASH = /[A-Za-z0-9_\u0080-\uffff]\\[A-Za-z0-9_\u0080-\uffff]/
const EXTENSION = /\.[A-Za-z][A-Za-z0-9]{0,4}$/
const HOST = /^(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*\//

function pathOf(token: string): Span | undefined {
  if (!/[\\/]/.test(token)) return undefined
  let start = 0
  let end = token.length
  while (start < end && "([{'".includes(token.charAt(start))) start++
  while (end > start && ".,:;!?')]}".includes(token.charAt(end - 1))) end--
  const path = token.slice(start, end)
  const masked =
    (ROOTED.test(path) && /[A-Za-z]/.test(path)) ||
    INNER_BACKSLASH.test(path) ||
    (/[\\/]/.test(path) && EXTENSION.test(path.slice(-6))) ||
    HOST.test(path)
  return masked ? { start, end } : undefined
}

function partsOf(token: string): readonly Span[] {
  const parts: Span[] = []
  /** Up to here an identifier or e-mail address has been read: another `_` in it has nothing to add. */
  let read = 0
  for (let index = 0; index < token.length; index++) {
    const sign = token.charAt(index)
    if (!'@#_'.includes(sign) || (sign === '_' && index < read)) continue
    const part = partAt(token, index)
    if (part === undefined) continue
    if (sign === '_' || (sign === '@' && part.start < index)) read = part.end
    const last = parts.at(-1)
    if (last === undefined || part.start >= last.end) parts.push(part)
    else parts[parts.length - 1] = { start: Math.min(last.start, part.start), end: Math.max(last.end, part.end) }
  }
  return parts
}

/** The e-mail address, handle, hashtag or identifier around the sign at `index`. */
function partAt(token: string, index: number): Span | undefined {
  const sign = token.charAt(index)
  const hasWordBefore = isWordAt(token, index - 1)
  if (!isWordAt(token, index + 1)) return undefined
  if (sign === '@' && hasWordBefore) {
    return { start: back(token, index, '.+%-'), end: trim(token, ahead(token, index + 1, '.-'), '.-') }
  }
  if (sign === '@') return { start: index, end: trim(token, ahead(token, index + 1, '.'), '.') }
  if (sign === '#' && !hasWordBefore && !token.startsWith('&', index - 1)) {
    return { start: index, end: ahead(token, index + 1, '') }
  }
  if (sign === '_' && hasWordBefore) {
    let start = back(token, index, '.-')
    while ('.-'.includes(token.charAt(start))) start++
    return { start, end: trim(token, ahead(token, index + 1, '.-'), '.-') }
  }
  return undefined
}

/** Whether a word character stands at `index`: an ASCII letter, digit or `_`, or anything beyond ASCII. */
function isWordAt(token: string, index: number): boolean {
  if (index < 0 || index >= token.length) return false
  const unit = token.charCodeAt(index)
  if (unit >= 0x80 || unit === LOW_LINE) return true
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
}

function back(token: string, from: number, also: string): number {
  let start = from
  while (start > 0 && (isWordAt(token, start - 1) || also.includes(token.charAt(start - 1)))) start--
  return start
}

function ahead(token: string, from: number, also: string): number {
  let end = from
  while (end < token.length && (isWordAt(token, end) || also.includes(token.charAt(end)))) end++
  return end
}

function trim(token: string, end: number, away: string): number {
  let last = end
  while (last > 0 && away.includes(token.charAt(last - 1))) last--
  return last
}
