/** What --help says besides the flags. */
import { COMMANDS } from './command-words.ts'

export const DESCRIPTION =
  'Puts Arabic text that was typed or published with Persian letters back into standard Arabic.'

export const EXAMPLES = [
  ['yakaf article.txt', 'clean text on standard output'],
  ['yakaf < in.txt > out.txt', 'a filter'],
  ['yakaf --format json article.txt', 'the article as JSON'],
  ['yakaf --check .', 'would anything change? exit 0 or 1'],
  ['yakaf --write .', 'fix in place'],
  ['yakaf --diff article.txt', 'what would change, as a patch'],
  ['yakaf --out-dir clean articles/', 'mirror a folder'],
  ['yakaf review . -o review.html', 'a page that shows what would change'],
  ['yakaf rule letters/keheh', 'why a rule does what it does'],
] as const

export const STATUSES = [
  [0, 'clean or fixed'],
  [1, 'something would change (--check, --diff)'],
  [2, 'wrong usage, or a file that could not be read, decoded or written'],
] as const

/** Behind the flags in --help. */
export const NOTES = `
Commands, as the very first word:
${columns(COMMANDS.map(({ name, usage, summary }) => [`${name} ${usage}`, summary]))}

Examples:
${columns(EXAMPLES)}

Exit status:
${columns(STATUSES)}
Errors end in a code in brackets; the manual page explains each.
`

function columns(rows: readonly (readonly [string | number, string])[]): string {
  const width = Math.max(...rows.map(([first]) => String(first).length))
  return rows.map(([first, second]) => `  ${String(first).padEnd(width)}  ${second}`).join('\n')
}

export const INSPECT_DESCRIPTION =
  'Prints what is found in a text and what would change: encoding, language, final yehs, digits, code points, rules; or its dates.'

export const INSPECT_NOTES = `
Nothing is written. docs/inspect.md describes the JSON.

Exit status: 0 all was read, 2 usage or a file that failed.
`

export const REVIEW_DESCRIPTION =
  'Makes one page (HTML) that shows what would change, word by word, and what an editor can settle. No text is changed.'

export const REVIEW_NOTES = `
The page opens from disk and asks for nothing outside itself. docs/review.md tells more.

Exit status: 0 the page was made, 2 usage or a file that failed (it is named in the page).
`
