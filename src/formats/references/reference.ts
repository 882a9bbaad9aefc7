import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import type { Escape } from '../../format/format.ts'
import { encode } from '../../text/utf8.ts'

type Meaning = Pick<Escape, 'text' | 'write'>

/** What `&#1740;`, `&#x6CC;` or `&nbsp;` stands for, from the ampersand to the semicolon; undefined when it is no reference. */
export function meaningOfReference(reference: string): Meaning | undefined {
  const name = reference.slice(1, -1)
  if (name.startsWith('#')) return meaningOfNumber(name.slice(1))
  const text = decodeNamedCharacterReference(name)
  return text === false ? undefined : { text: encode(text), write: escapedMarkup }
}

/** What takes the place of a name is written as it reads: there are no names for most letters. */
export function escapedMarkup(text: string): string {
  return text.replace(/[&<>]/g, (sign) => NAMES[sign] as string)
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function meaningOfNumber(number: string): Meaning | undefined {
  const isHexadecimal = /^x/i.test(number)
  const digits = isHexadecimal ? number.slice(1) : number
  if (!(isHexadecimal ? /^[\da-f]{1,6}$/i : /^\d{1,7}$/).test(digits)) return undefined
  const code = Number.parseInt(digits, isHexadecimal ? 16 : 10)
  // What HTML reads as another character is left alone.
  if (code === 0 || code > 0x10ffff || (code >= 0x80 && code < 0xa0) || (code >= 0xd800 && code < 0xe000))
    return undefined
  const written = isHexadecimal ? hexadecimal(number[0] as string, digits) : decimal(digits.length)
  return { text: encode(String.fromCodePoint(code)), write: (text) => [...text].map(written).join('') }
}

function decimal(width: number): (character: string) => string {
  return (character) => `&#${codeOf(character).toString().padStart(width, '0')};`
}

function hexadecimal(prefix: string, digits: string): (character: string) => string {
  // Without a letter the digits say nothing, but the prefix may.
  const isLarge = /[A-F]/.test(digits) || (!/[a-f]/.test(digits) && prefix === 'X')
  return (character) => {
    const code = codeOf(character).toString(16).padStart(digits.length, '0')
    return `&#${prefix}${isLarge ? code.toUpperCase() : code};`
  }
}

function codeOf(character: string): number {
  return character.codePointAt(0) as number
}
