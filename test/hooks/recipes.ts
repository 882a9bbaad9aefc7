/** The recipes of docs/hooks.md, as they stand there. */
import { readFileSync } from 'node:fs'

const page = readFileSync('docs/hooks.md', 'utf8')

/** The first block of code behind the name of a file. */
export function recipe(file: string): string {
  const from = page.indexOf(`\`${file}\``)
  const block = /\n```\w+\n([\s\S]*?\n)```\n/.exec(page.slice(from))
  if (from < 0 || block === null) throw new Error(`docs/hooks.md has no recipe for ${file}`)
  return block[1] ?? ''
}

/** The recipe with one stretch replaced, which must be in it: an address that only a reader knows. */
export function recipeWith(file: string, stretch: string, replacement: string): string {
  const text = recipe(file)
  if (!text.includes(stretch)) throw new Error(`the recipe for ${file} does not say ${stretch}`)
  return text.replace(stretch, replacement)
}
