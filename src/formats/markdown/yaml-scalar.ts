import { parse, type Scalar } from 'yaml'
import type { Escape } from '../../format/format.ts'
import { encode } from '../../text/utf8.ts'
import type { Language } from '../language/declared.ts'
import type { Collector } from './collector.ts'

type Meaning = Pick<Escape, 'text' | 'write'>

export interface Place {
  /** The document, and where its YAML begins, in code units. */
  readonly text: string
  readonly start: number
  readonly scalar: Scalar<string>
  /** Whether it stands between brackets, where a comma ends it. */
  readonly isInFlow: boolean
  readonly language: Language
}

/** Tells a string of YAML as a block, each line of it without its indentation. */
export function tellScalar(place: Place, collector: Collector): void {
  const { scalar, start } = place
  const [from, end] = [start + (scalar.range?.[0] ?? 0), start + (scalar.range?.[1] ?? 0)]
  switch (scalar.type) {
    case 'PLAIN':
      tellPlain(place, from, end, collector)
      break
    case 'QUOTE_SINGLE':
      tellLines(place, from + 1, end - 1, collector, APOSTROPHES, () => APOSTROPHE)
      break
    case 'QUOTE_DOUBLE':
      tellLines(place, from + 1, end - 1, collector, BACKSLASHES, meaningOfBackslash)
      break
    default: {
      // The first line of a block scalar is its head: `>-`.
      const head = /^[^\r\n]*/.exec(place.text.slice(from, end))?.[0].length ?? 0
      tellLines(place, from + head, end, collector)
    }
  }
  collector.close()
}

const NOTHING = /$^/g
const APOSTROPHES = /''/g
const APOSTROPHE: Meaning = { text: encode("'"), write: (text) => text.replaceAll("'", "''") }
const BACKSLASHES = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|[^\r\n])/gi

/** What may read as a number, a date or markup once rules are through with it. */
const RISKY = /[٠-٩۰-۹٪٫٬۔\u01c3]|^\p{Cf}/u

function tellPlain(place: Place, from: number, end: number, collector: Collector): void {
  const source = place.text.slice(from, end)
  if (/[\r\n]/.test(source) || !RISKY.test(source)) {
    tellLines(place, from, end, collector)
    return
  }
  const write = (text: string): string => (isStillString(text, place.isInFlow) ? text : `'${APOSTROPHE.write(text)}'`)
  collector.escape(from, end, { text: encode(source), write }, place.language)
}

/** Whether a plain scalar reads as this text, for readers of YAML 1.1 too, to whom more is a number or a date. */
function isStillString(text: string, isInFlow: boolean): boolean {
  if (!/\p{L}/u.test(text)) return false
  try {
    const value: unknown = parse(isInFlow ? `[${text}]` : `- ${text}`, { version: '1.1' })
    return Array.isArray(value) && value.length === 1 && value[0] === text
  } catch {
    return false
  }
}

/** Line by line: what joins lines, and how, is left as it is. */
function tellLines(
  { text, language }: Place,
  from: number,
  end: number,
  collector: Collector,
  escapes = NOTHING,
  meaningOf: (written: string) => Meaning | undefined = () => undefined,
): void {
  for (const { 0: line, index } of text.slice(from, end).matchAll(/[^\s](?:[^\r\n]*[^\s])?/g)) {
    collector.gap('break')
    let behind = 0
    for (const { 0: written, index: at } of line.matchAll(escapes)) {
      const start = from + index
      const meaning = meaningOf(written)
      collector.prose(start + behind, start + at, language)
      behind = at + written.length
      if (meaning === undefined) collector.gap('source')
      else collector.escape(start + at, start + behind, meaning, language)
    }
    collector.prose(from + index + behind, from + index + line.length, language)
  }
}

/** Those of C, and some of YAML's own. */
const SHORT: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '/': '/',
  '\\': '\\',
  _: '\u00a0',
  ' ': ' ',
}

function meaningOfBackslash(written: string): Meaning | undefined {
  const kind = written[1] as string
  const digits = written.slice(2)
  if (digits === '') {
    const text = SHORT[kind]
    return text === undefined ? undefined : { text: encode(text), write: quoted }
  }
  const code = Number.parseInt(digits, 16)
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined
  return { text: encode(String.fromCodePoint(code)), write: (text) => hexadecimal(text, kind, /[A-F]/.test(digits)) }
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function hexadecimal(text: string, kind: string, isLarge: boolean): string {
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) as number
      const [letter, width] = kind === 'U' || code > 0xffff ? ['U', 8] : ['u', 4]
      const digits = code.toString(16).padStart(width, '0')
      return `\\${letter}${isLarge ? digits.toUpperCase() : digits}`
    })
    .join('')
}
