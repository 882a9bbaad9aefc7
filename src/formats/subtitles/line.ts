import { CARRIAGE_RETURN, CHARACTER_TABULATION, LINE_FEED, SPACE } from '../../text/code-points.ts'
import { decode } from '../../text/utf8.ts'

/** One line of a subtitle file. The object is used again for each. LF, CR LF and CR end a line. */
export class Line {
  start = 0
  /** Without what ends it. */
  end = 0
  next = 0

  /** Whether the line at `start` is there to its end. */
  read(bytes: Uint8Array, start: number, final: boolean): boolean {
    const { length } = bytes
    let end = start
    while (end < length && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end++
    this.start = start
    this.end = end
    this.next = bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? end + 2 : end + 1
    // A CR that ends the bytes may belong to a LF that comes next.
    if (end === length || (this.next === length && bytes[end] === CARRIAGE_RETURN)) {
      this.next = Math.min(this.next, length)
      return final
    }
    return true
  }

  /** Whether it holds nothing but spaces and tabs. */
  isBlank(bytes: Uint8Array): boolean {
    for (let offset = this.start; offset < this.end; offset++) {
      if (bytes[offset] !== SPACE && bytes[offset] !== CHARACTER_TABULATION) return false
    }
    return true
  }

  /** Whether it holds nothing but digits, spaces and tabs: digits of Arabic and Persian too, as editors that localise write them. */
  isNumber(bytes: Uint8Array): boolean {
    const first = bytes[this.start] as number
    // No digit begins with another byte; most lines begin with a letter.
    if (first > 0x39 && first !== 0xd9 && first !== 0xdb) return false
    return /^[ \t]*[\d٠-٩۰-۹]+[ \t]*$/.test(this.text(bytes))
  }

  /** Whether `-->` stands in it. */
  hasArrow(bytes: Uint8Array): boolean {
    for (let offset = this.start + 2; offset < this.end; offset++) {
      if (bytes[offset] === 0x3e && bytes[offset - 1] === 0x2d && bytes[offset - 2] === 0x2d) return true
    }
    return false
  }

  text(bytes: Uint8Array): string {
    return decode(bytes.subarray(this.start, this.end))
  }
}
