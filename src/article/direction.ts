import type { Part } from './part.ts'

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LTR = /\p{Script=Latin}/u
const TEXTS: ReadonlySet<Part['role']> = new Set(['title', 'lead', 'body'])

/** The direction of most lines of the text, or of the page when it has none, each by its first letter that has one; undefined where none has. */
export function directionOf(parts: readonly Part[]): 'rtl' | 'ltr' | undefined {
  const texts = parts.filter(({ role }) => TEXTS.has(role))
  return balanceOf(texts.length > 0 ? texts : parts)
}

function balanceOf(parts: readonly Part[]): 'rtl' | 'ltr' | undefined {
  let balance = 0
  for (const { line } of parts) {
    const rtl = line.text.search(RTL)
    const ltr = rtl === 0 ? -1 : line.text.search(LTR)
    if (rtl >= 0 && (ltr < 0 || rtl < ltr)) balance++
    else if (ltr >= 0) balance--
  }
  return balance === 0 ? undefined : balance > 0 ? 'rtl' : 'ltr'
}
