import { spell } from '../text/code-points.ts'
import { lazy } from '../text/lazy.ts'

/** Code points shown of each side of a change. */
const MOST = 4

/** A change in code points, since its two sides may look alike: `U+06CC → U+064A`, `insert U+0020`, `delete 12 characters`. */
export function describeChange(before: string, after: string, shown: (text: string) => string = spelled): string {
  if (before === '') return `insert ${shown(after)}`
  if (after === '')
    return [...before].length === 1 ? `delete ${shown(before)}` : `delete ${[...before].length} characters`
  return `${shown(before)} → ${shown(after)}`
}

function spelled(text: string): string {
  const codes = [...text].map((character) => spell(character.codePointAt(0) as number))
  return codes.length > MOST ? `${codes.slice(0, MOST).join(' ')} …` : codes.join(' ')
}

/**
 * What moves the cursor, turns text around or does not show: controls, format characters, separators of lines. Not the signs
 * of Arabic and its neighbours that Unicode counts among format characters and that are read: number signs, the end of a verse.
 */
const unseen = lazy(
  () => /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
)

/**
 * Text that may go to a terminal: controls, bidi controls, line ends and what does not show as `<U+202E>`. Every name of a file and
 * every excerpt passes through here, messages as a whole (`errorLine`).
 */
export function visible(text: string): string {
  return text.replace(unseen(), (character) => `<${spell(character.codePointAt(0) as number)}>`)
}

/** JSON that may go to a terminal: what `visible` shows is escaped, so that programs read what stood there. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unseen(), (character) => {
    return character === '\n' ? character : character.replace(/[\s\S]/g, escaped)
  })
}

/** One unit of UTF-16. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** First strong isolate and its end. */
const ISOLATE = '\u2068'
const END_ISOLATE = '\u2069'

/** Text from right to left that cannot turn around the line it is put into. */
export function isolated(text: string): string {
  return `${ISOLATE}${visible(text)}${END_ISOLATE}`
}
