import type { Escape } from '../../format/format.ts'
import { isWhiteSpace } from '../../text/characters.ts'
import { escapeOf, type Sign } from './references.ts'

/** What blocks are gathered from: a document, in the offsets in which its reader tells where things stand. */
export interface Source {
  /** Whether a character of white space begins at an offset. */
  isSpaceAt(at: number): boolean
  isBlank(start: number, end: number): boolean
  /** The signs of markup in a stretch of text, or of an attribute. */
  signsIn(start: number, end: number, isAttribute: boolean): readonly Sign[]
  escapeOf(sign: Sign, meaning: string): Escape
}

/** Finds the signs of markup in a stretch of text, or of an attribute. */
export type SignsIn = (text: string, start: number, end: number, isAttribute: boolean) => readonly Sign[]

/** A document as a string, which parsers read. */
export class TextSource implements Source {
  readonly #text: string
  readonly #signsIn: SignsIn

  constructor(text: string, signsIn: SignsIn) {
    this.#text = text
    this.#signsIn = signsIn
  }

  isSpaceAt(at: number): boolean {
    return isWhiteSpace(this.#text.charCodeAt(at))
  }

  isBlank(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (!this.isSpaceAt(at)) return false
    return true
  }

  signsIn(start: number, end: number, isAttribute: boolean): readonly Sign[] {
    return this.#signsIn(this.#text, start, end, isAttribute)
  }

  escapeOf(sign: Sign, meaning: string): Escape {
    return escapeOf(this.#text, sign, meaning)
  }
}
