import type { Change } from '../engine/explain.ts'
import type { RuleId } from '../rule/rule.ts'
import { spell } from '../text/code-points.ts'
import { codePointAt, widthOf } from '../text/utf8.ts'
import { codePointName } from './code-point-name.ts'
import type { CodePointCount } from './inspection.ts'

const SPACE = 0x20
const TILDE = 0x7e

/** Controls, invisibles, spaces, lone surrogates, and code points without a character. */
const UNSEEN = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u

/** Counts the code points of a text that are not printable ASCII, and which rule would change them. */
export class Census {
  /** Code points of all kinds. */
  total = 0
  readonly #counts = new Map<number, number>()
  readonly #rules = new Map<number, Record<RuleId, number>>()

  take(text: string): void {
    for (const character of text) {
      this.total++
      const code = character.codePointAt(0) as number
      if (code < SPACE || code > TILDE) this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1)
    }
  }

  /** A change in `source`: what it leaves at its start and end is not counted as changed. */
  change(rule: RuleId, source: Uint8Array, { start, end, text }: Change): void {
    for (const code of withoutCommonEnds(codePointsOf(source, start, end), codePointsOf(text, 0, text.length))) {
      const rules = this.#rules.get(code) ?? {}
      rules[rule] = (rules[rule] ?? 0) + 1
      this.#rules.set(code, rules)
    }
  }

  /** By code point. */
  all(): readonly CodePointCount[] {
    return [...this.#counts]
      .sort(([a], [b]) => a - b)
      .map(([code, count]) => ({
        codePoint: spell(code),
        name: codePointName(code),
        glyph: glyphOf(code),
        count,
        rules: this.#rules.get(code) ?? {},
      }))
  }
}

function glyphOf(code: number): string | null {
  const character = String.fromCodePoint(code)
  return UNSEEN.test(character) ? null : character
}

/** Without a decoder: it is asked for every change, and nearly all are of one code point. */
function codePointsOf(bytes: Uint8Array, start: number, end: number): readonly number[] {
  const codes: number[] = []
  for (let offset = start; offset < end; offset += widthOf(bytes[offset] as number)) {
    codes.push(codePointAt(bytes, offset))
  }
  return codes
}

function withoutCommonEnds(before: readonly number[], after: readonly number[]): readonly number[] {
  const shorter = Math.min(before.length, after.length)
  let first = 0
  while (first < shorter && before[first] === after[first]) first++
  let last = 0
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last++
  return before.slice(first, before.length - last)
}
