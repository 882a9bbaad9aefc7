import type { Format, Found, Scannable, Scanner } from '../format/format.ts'
import { escaped } from './json/escapes.ts'
import { faultError } from './json/fault.ts'
import { JsonProse } from './json/prose.ts'

const ADVICE = 'repair it, or read it as prose with --type plain'

/** A JSON document: every string value is a block, or those that the user names. */
export const json: Format = {
  id: 'json',
  extensions: ['.json'],
  kind: 'data',
  limit: 1 << 26,
  scanner: (options) => new DocumentScanner(new JsonProse(options)),
  escaped,
}

class DocumentScanner implements Scanner {
  readonly #prose: JsonProse

  constructor(prose: JsonProse) {
    this.#prose = prose
  }

  scan(text: Scannable, final: boolean, found: Found): number {
    const { bytes } = text
    // An empty file is no JSON, but there is nothing in it to be wrong.
    if (!final || bytes.length === 0) return 0
    const fault = this.#prose.read(text, 0, bytes.length)
    if (fault !== undefined) throw faultError(bytes, fault, 0, 1, ADVICE)
    this.#prose.tell(found)
    return bytes.length
  }
}
