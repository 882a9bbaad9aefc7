import { NAME_PHRASES, UNICODE_NAMES } from '../data/unicode-names.ts'
import { spell } from '../text/code-points.ts'
import { lazy } from '../text/lazy.ts'

/** The Unicode name of a code point; of a control its first alias; `<U+1F600>` for those that the table leaves out. */
export function codePointName(code: number): string {
  return NAMES().get(code) ?? `<${spell(code)}>`
}

const NAMES = lazy(() => {
  const names = new Map<number, string>()
  for (const line of UNICODE_NAMES.trim().split('\n')) {
    const [first = '', run = ''] = line.split('=')
    for (const [index, name] of run.split(';').entries()) names.set(Number.parseInt(first, 16) + index, expand(name))
  }
  return names
})

/** A phrase may hold letters of earlier ones. */
function expand(name: string): string {
  return name.replace(/[a-z]/g, (letter) => expand(NAME_PHRASES[letter.charCodeAt(0) - A] ?? ''))
}

const A = 'a'.charCodeAt(0)
