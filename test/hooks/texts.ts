/** What is committed: texts to repair, one that is right, one in Persian, files that are no business of a hook. */
import { LETTER, PERSIAN, typed } from '../helpers/arabic.ts'
import type { Files } from '../helpers/cli.ts'

export const TYPED = `${typed(LETTER)}\n`
export const CLEAN = `${LETTER}\n`

/** What every hook lets pass: right, in another language, ignored, a tool's own, no text at all. */
export const TO_BE_LEFT: Files = {
  'clean.md': CLEAN,
  'persian.txt': `${PERSIAN}\n`,
  'package.json': `{ "description": "${typed(LETTER)}" }\n`,
  'deep/package.json': `{ "description": "${typed(LETTER)}" }\n`,
  'package-lock.json': `{ "description": "${typed(LETTER)}" }\n`,
  'main.ts': `export const text = '${typed(LETTER)}'\n`,
  '.yakafignore': '/ignored/\n',
  'ignored/a.txt': TYPED,
  'binary.txt': `${typed(LETTER)}\0\n`,
}

/** Names that could be taken for an option or a command, or be taken apart. */
export const ODD_NAMES = ['--write.txt', '-o.md', 'rules.txt', 'a b.txt', 'سطر\nآخر.txt', '"قوس".txt', "' $HOME.txt"]

/** More than goes into one command line of 128 KiB. */
const MANY = 3_000
const SIGNS = [' ', '[1]', "'", '$HOME', '(أ)', '&', '؟', '-']

export function many(content: string): Files {
  return Object.fromEntries(Array.from({ length: MANY }, (_, index) => [nameOf(index), content]))
}

function nameOf(index: number): string {
  return `مقالات/الخبر${SIGNS[index % SIGNS.length]}رقم ${index} من المدينة.txt`
}

/** The same content under each of the names. */
export function named(names: readonly string[], content: string): Files {
  return Object.fromEntries(names.map((name) => [name, content]))
}
