import { isArabicLetter, isVowelSign } from '../text/characters.ts'
import { codePointAt } from '../text/utf8.ts'
import { type Program, slotAt } from './program.ts'
import { UNDONE } from './trail.ts'

/**
 * The rule behind a patch that the kernel made by itself and that is on no list: the code point of `source` at `offset`,
 * which has two bytes, was patched.
 */
export function patchedBy(program: Program, source: Uint8Array, offset: number): number {
  const slot = slotAt(program, codePointAt(source, offset))
  if (slot.patch !== undefined) return slot.patch.rule
  let next = offset + 2
  while (next < source.length && isVowelSign(codePointAt(source, next))) next += 2
  const isBeforeLetter = next < source.length && isArabicLetter(codePointAt(source, next))
  return (isBeforeLetter ? slot.beforeLetter?.rule : slot.byWord) ?? slot.rewriter ?? UNDONE
}
