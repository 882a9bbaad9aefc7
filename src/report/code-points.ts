import { spell } from '../text/code-points.ts'

/** Code points shown of each side of a change. */
const MOST = 4

/** A change in code points, since its two sides may look alike: `U+06CC → U+064A`, `insert U+0020`, `delete 12 characters`. */
export function describeChange(before: string, after: string): string {
  if (before === '') return `insert ${spelled(after)}`
  if (after === '')
    return [...before].length === 1 ? `delete ${spelled(before)}` : `delete ${[...before].length} characters`
  return `${spelled(before)} → ${spelled(after)}`
}

function spelled(text: string): string {
  const codes = [...text].map((character) => spell(character.codePointAt(0) as number))
  return codes.length > MOST ? `${codes.slice(0, MOST).join(' ')} …` : codes.join(' ')
}

/** Text that may go to a terminal: controls, bidi controls and line ends as `<U+202E>`. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu,
    (character) => `<${spell(character.codePointAt(0) as number)}>`,
  )
}

/** First strong isolate and its end. */
const ISOLATE = '\u2068'
const END_ISOLATE = '\u2069'

/** Text from right to left that cannot turn around the line it is put into. */
export function isolated(text: string): string {
  return `${ISOLATE}${visible(text)}${END_ISOLATE}`
}
