import { codePointName } from '../inspect/code-point-name.ts'
import { spell } from '../text/code-points.ts'
import type { FileDetail } from './page-data.ts'

/** The names of the code points that a page speaks of: the whole table would be half of it. */
export class UsedNames {
  readonly #codes = new Set<number>()

  addText(text: string): void {
    for (const character of text) this.#codes.add(character.codePointAt(0) as number)
  }

  /** `U+06CC` and its like. */
  addSpelled(codes: readonly string[]): void {
    for (const code of codes) this.#codes.add(Number.parseInt(code.slice(2), 16))
  }

  addDetail({ parts }: FileDetail): void {
    for (const part of parts) {
      if ('kept' in part) continue
      for (const piece of part.pieces) if (typeof piece === 'object') this.addText(piece[0] + piece[1])
    }
  }

  /** The table has no name for some, and says so in angle brackets. */
  all(): Readonly<Record<string, string>> {
    const named = [...this.#codes].map((code) => [spell(code), codePointName(code)] as const)
    return Object.fromEntries(named.filter(([, name]) => !name.startsWith('<')))
  }
}
