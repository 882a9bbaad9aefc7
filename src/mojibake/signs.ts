/**
 * Where a text may hold mojibake, in UTF-8 bytes. Asked of all text, so it is made of what the platform finds fastest; clean
 * Arabic has hardly any of it. Each misread text of Arabic script has one of the first two: alef, D8 A7, ends in U+00A7 whatever
 * was read how often, unless its bytes became Latin letters, which are C3 and something in UTF-8; and eight letters more do
 * where a text was read wrongly once.
 */
const LATIN_LEAD = 0xc3
const AMPERSAND = 0x26
const NUMBER_SIGN = 0x23

/** What looks for bytes. */
type Searched = Pick<Uint8Array, 'indexOf' | 'length' | number>

/** In Node, where Buffer searches with memchr, ten times as fast as a Uint8Array; its global is asked for, since this runs in browsers too. */
function searched(bytes: Uint8Array): Searched {
  return globalThis.Buffer === undefined ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** Finds signs in rising order. What was found ahead is kept, so that no byte is looked at twice. */
export class Signs {
  readonly #length: number
  readonly #finders: readonly ((from: number) => number)[]
  readonly #next: number[]

  constructor(text: Uint8Array) {
    const bytes = searched(text)
    this.#length = bytes.length
    this.#finders = [
      (from) => signAt(bytes, from),
      (from) => bytes.indexOf(LATIN_LEAD, from),
      (from) => pairAt(bytes, AMPERSAND, NUMBER_SIGN, from, 4),
      (from) => replacementAt(bytes, from),
    ]
    this.#next = this.#finders.map(() => -1)
  }

  /** The first sign at or behind `from`; the length when there is none. */
  next(from: number): number {
    let first = this.#length
    this.#finders.forEach((find, index) => {
      let place = this.#next[index] as number
      if (place < from) {
        place = find(from)
        if (place < 0) place = Number.POSITIVE_INFINITY
        this.#next[index] = place
      }
      first = Math.min(first, place)
    })
    return first
  }
}

/** C2 A7, or C2 and something behind one of the four letters that D8 to DB were read as. */
function signAt(bytes: Searched, from: number): number {
  for (let at = bytes.indexOf(0xc2, from); at >= 0; at = bytes.indexOf(0xc2, at + 1)) {
    if (bytes[at + 1] === 0xa7) return at
    const before = bytes[at - 1] ?? 0
    if (before >= 0xb7 && before <= 0xba && bytes[at - 2] === 0xd8) return at
  }
  return -1
}

/** `within` bytes behind the first one. */
function pairAt(bytes: Searched, first: number, second: number, from: number, within = 1): number {
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + 1] === second) return at
    // `&amp;#1740;`
    if (within > 1 && bytes[at + within] === 0x3b && bytes[at + within + 1] === second) return at
  }
  return -1
}

/** U+FFFD. */
function replacementAt(bytes: Searched, from: number): number {
  for (let at = bytes.indexOf(0xef, from); at >= 0; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return at
  }
  return -1
}
