/** Names of files on lines, as git writes them: an unusual one in quotes, with escapes as in C. */

const LETTERS = new Map([
  ['a', 7],
  ['b', 8],
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
])
const ESCAPES = new Map([...LETTERS].map(([letter, code]) => [String.fromCharCode(code), `\\${letter}`]))

/** The name that a line stands for; a line that git would not have written so stands for itself. */
export function unquoted(line: Buffer): Buffer {
  const text = line.toString('latin1')
  const inner = /^"((?:[^"\\]|\\(?:[abtnvfr"\\]|[0-3][0-7]{2}))*)"$/s.exec(text)?.[1]
  if (inner === undefined) return line
  const bytes = inner.replace(/\\(?:([0-7]{3})|(.))/gs, (_, octal: string | undefined, letter: string) =>
    octal === undefined
      ? String.fromCharCode(LETTERS.get(letter) ?? letter.charCodeAt(0))
      : String.fromCharCode(Number.parseInt(octal, 8)),
  )
  return Buffer.from(bytes, 'latin1')
}

/** A line that stands for the name: itself, unless it would be read as another. Letters of any script stay. */
export function quoted(name: string): string {
  if (!/^"|[\0-\x1f\x7f]/.test(name)) return name
  const inner = name.replace(/["\\\0-\x1f\x7f]/g, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`
    return ESCAPES.get(character) ?? `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`
  })
  return `"${inner}"`
}
