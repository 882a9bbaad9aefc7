/** Puts the tables into a page between two markers; what stands outside them was written by a person and stays. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const BEGIN = '<!-- bench:begin -->'
const END = '<!-- bench:end -->'

export function saveBetweenMarkers(path: string, markdown: string): void {
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '# Performance\n'
  const begin = page.indexOf(BEGIN)
  const end = page.indexOf(END)
  if (begin < 0 !== end < 0 || end < begin) {
    throw new Error(`bench: ${path} has one marker without the other; nothing is saved`)
  }
  const section = `${BEGIN}\n\n${markdown.trim()}\n\n${END}`
  const saved =
    begin < 0 ? `${page.trimEnd()}\n\n${section}\n` : page.slice(0, begin) + section + page.slice(end + END.length)
  writeFileSync(path, saved)
}
