import { DecodingMode, HtmlEntityDecoder } from 'entities/decode'
import type { Escape } from '../../format/format.ts'
import { isArabicLetter, isWhiteSpace } from '../../text/characters.ts'
import { AMPERSAND, LESS_THAN_SIGN } from '../../text/code-points.ts'
import type { Span } from '../../text/span.ts'
import { encode } from '../../text/utf8.ts'
import type { Gap } from '../prose/spare-words.ts'

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** How characters are written among text and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign)
}

/** Where signs of markup stand in prose: what a reference stands for, or undefined where one stands for itself. */
export interface Sign extends Span {
  readonly meaning: string | undefined
  /** What it is between the text on both sides, when it is no text; `source` when absent. */
  readonly gap?: Gap
}

/**
 * The character references in a stretch, as browsers read them, and signs that are none but might become one, or a tag, if what stands
 * behind them changed.
 */
export function signsIn(text: string, start: number, end: number, isAttribute: boolean): readonly Sign[] {
  const signs: Sign[] = []
  for (let at = nextSign(text, start, end, isAttribute); at < end; ) {
    const sign = signAt(text, at, end, isAttribute)
    if (sign !== undefined) signs.push(sign)
    at = nextSign(text, sign?.end ?? at + 1, end, isAttribute)
  }
  return signs
}

/** The escape that a reference is, written anew in its own style. */
export function escapeOf(text: string, { start, end }: Span, meaning: string): Escape {
  return { start, end, text: encode(meaning), write: writerFor(text.slice(start, end)) }
}

/** Looks at one stretch only, and at each place once: `indexOf` would go on to the end of the document for a sign that is not there. */
function nextSign(text: string, from: number, end: number, isAttribute: boolean): number {
  let at = from
  while (at < end && !isSign(text.charCodeAt(at), isAttribute)) at++
  return at
}

function isSign(code: number, isAttribute: boolean): boolean {
  return code === AMPERSAND || (code === LESS_THAN_SIGN && !isAttribute)
}

function signAt(text: string, at: number, end: number, isAttribute: boolean): Sign | undefined {
  if (text.charAt(at) === '&') {
    const { length, meaning } = referenceAt(text, at, isAttribute)
    if (length > 0) {
      const stop = at + length
      const isSafe = text.charAt(stop - 1) === ';' || stop >= end || staysApart(text.charCodeAt(stop))
      return { start: at, end: stop, meaning: isSafe ? meaning : undefined }
    }
  }
  if (at + 1 >= end || isWhiteSpace(text.charCodeAt(at + 1))) return undefined
  return { start: at, end: at + 1, meaning: undefined }
}

/** Whether a character never becomes one that goes on with a reference before it which has no semicolon. */
function staysApart(code: number): boolean {
  return code < 0x80 || (code < 0x700 && isArabicLetter(code)) || isWhiteSpace(code)
}

let meaning = ''
const decoder = new HtmlEntityDecoder((code) => {
  meaning += String.fromCodePoint(code)
})

function referenceAt(text: string, at: number, isAttribute: boolean): { length: number; meaning: string } {
  meaning = ''
  decoder.startEntity(isAttribute ? DecodingMode.Attribute : DecodingMode.Legacy)
  const consumed = decoder.write(text, at + 1)
  const length = consumed < 0 ? decoder.end() : consumed
  return { length, meaning }
}

const WRITERS = new Map<string, Escape['write']>()

/** Numbers in the system, letter case and width they had, but always with a semicolon; in place of a name what it reads as. */
function writerFor(reference: string): Escape['write'] {
  const [, x, digits] = /^&#([xX]?)([\da-fA-F]+)/.exec(reference) ?? []
  if (x === undefined || digits === undefined) return escaped
  const width = digits.startsWith('0') ? digits.length : 0
  const isLarge = /[A-F]/.test(digits) || (x === 'X' && !/[a-f]/.test(digits))
  const style = `${x}${width}${isLarge}`
  let writer = WRITERS.get(style)
  if (writer === undefined) {
    writer = (text) => Array.from(text, (character) => `&#${x}${numberOf(character, x, width, isLarge)};`).join('')
    WRITERS.set(style, writer)
  }
  return writer
}

function numberOf(character: string, x: string, width: number, isLarge: boolean): string {
  const code = character.codePointAt(0) ?? 0
  const number = code.toString(x === '' ? 10 : 16).padStart(width, '0')
  return isLarge ? number.toUpperCase() : number
}
