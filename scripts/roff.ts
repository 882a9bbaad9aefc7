/** As much of roff as a manual page needs. */

const WIDTH = 80

/** A text as roff takes it: a hyphen is one that can be copied, and what is not ASCII has its number. */
export function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('`', '\\(ga')
    .replaceAll("'", '\\(aq')
    .replaceAll('"', '\\(dq')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replace(
      /[^\n -~]/gu,
      (character) => `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
}

/** A paragraph in lines of a width that people can edit; none of them begins like a command. */
export function prose(text: string): string {
  const lines = ['']
  for (const word of roff(text).split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (line.length + word.length < WIDTH) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => (line.startsWith('.') ? `\\&${line}` : line)).join('\n')
}

export function bold(text: string): string {
  return `\\fB${roff(text)}\\fR`
}

export function italic(text: string): string {
  return `\\fI${roff(text)}\\fR`
}

export function section(title: string, ...parts: readonly string[]): string {
  return [`.SH ${title.toUpperCase()}`, ...parts].join('\n')
}

/** A term, and indented below it what it is. Both are roff already. */
export function tagged(term: string, meaning: string): string {
  return `.TP\n${term}\n${meaning}`
}
