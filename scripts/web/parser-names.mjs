/** Which names only parsers know, so that the page can have shorter ones for them. */
import { readFileSync } from 'node:fs'
import typescript from 'typescript'

/** Packages of parsers, which take of the browser little but the language itself. */
const PARSERS = /(?:^|[\\/])node_modules[\\/](?:entities|parse5|saxes|yaml)[\\/]/
const WORDS = /[\p{L}\p{N}_]+/gu

/**
 * A pattern for the names in the parsers among some files: not those that any other file has, in whatever place, or that stand in a string or pattern
 * of a parser, which may be a name that is put together. Undefined when there is no parser.
 */
export function parserNames(paths) {
  const names = new Set()
  const known = new Set()
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    if (!PARSERS.test(path)) addWords(known, text)
    else {
      addWords(names, text)
      for (const quoted of quotedIn(path, text)) addWords(known, quoted)
    }
  }
  const own = [...names].filter((name) => !known.has(name))
  return own.length === 0 ? undefined : new RegExp(`^(?:${own.join('|')})$`)
}

function addWords(words, text) {
  for (const [word] of text.matchAll(WORDS)) words.add(word)
}

function quotedIn(path, text) {
  const quoted = []
  const visit = (node) => {
    if (typescript.isLiteralExpression(node) || typescript.isTemplateLiteralToken(node)) quoted.push(node.text)
    typescript.forEachChild(node, visit)
  }
  visit(typescript.createSourceFile(path, text, typescript.ScriptTarget.ESNext))
  return quoted
}
