/** Which names only the page's own code knows, so that it can have shorter ones for them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import typescript from 'typescript'

/** Packages of parsers, which take of the browser little but the language itself. */
const PARSERS = /(?:^|[\\/])node_modules[\\/](?:entities|parse5|saxes|yaml)[\\/]/
const PACKAGES = /(?:^|[\\/])node_modules[\\/]/
/** What talks to the kernel, whose functions have names of their own. */
const KERNEL = /(?:^|[\\/])src[\\/]kernel[\\/]/
/** What page and worker, which have names of their own each, say to each other, and what is written as JSON. */
const SAID = ['src/web', 'schemas']
const WORDS = /[\p{L}\p{N}_]+/gu
/** Of one word may be keys of what is read: elements of HTML, fields of JSON. */
const OF_TWO_WORDS = /^[a-z]+[A-Z]\w*$/

/** A pattern for names that some files have and that nothing else can ask for. Undefined when there is none. */
export function privateNames(paths) {
  const files = paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const names = [...parserNames(files), ...memberNames(files)]
  return names.length === 0 ? undefined : new RegExp(`^(?:${names.join('|')})$`)
}

/**
 * The names in the parsers: not those that any other file has, in whatever place, or that stand in a string or pattern
 * of a parser, which may be a name that is put together.
 */
function parserNames(files) {
  const names = new Set()
  const known = new Set()
  for (const { path, text } of files) {
    if (!PARSERS.test(path)) addWords(known, text)
    else {
      addWords(names, text)
      for (const quoted of quotedIn(path, text)) addWords(known, quoted)
    }
  }
  return [...names].filter((name) => !known.has(name))
}

/**
 * The names of two words that members of yakaf's own interfaces and classes are declared by: not those that a package or a
 * string or pattern of any file has, or that page and worker, kernel or JSON may know them by.
 */
function memberNames(files) {
  const names = new Set()
  const known = new Set()
  for (const path of SAID.flatMap(filesIn)) addWords(known, readFileSync(path, 'utf8'))
  for (const { path, text } of files) {
    if (PACKAGES.test(path) || KERNEL.test(path)) addWords(known, text)
    else {
      for (const name of membersIn(path, text)) if (OF_TWO_WORDS.test(name)) names.add(name)
      for (const quoted of quotedIn(path, text)) addWords(known, quoted)
    }
  }
  return [...names].filter((name) => !known.has(name))
}

function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function addWords(words, text) {
  for (const [word] of text.matchAll(WORDS)) words.add(word)
}

function membersIn(path, text) {
  const names = []
  visitAll(path, text, (node) => {
    if ((typescript.isTypeElement(node) || typescript.isClassElement(node)) && node.name !== undefined)
      names.push(node.name.text)
  })
  return names
}

function quotedIn(path, text) {
  const quoted = []
  visitAll(path, text, (node) => {
    if (typescript.isLiteralExpression(node) || typescript.isTemplateLiteralToken(node)) quoted.push(node.text)
  })
  return quoted
}

function visitAll(path, text, look) {
  const visit = (node) => {
    look(node)
    typescript.forEachChild(node, visit)
  }
  visit(typescript.createSourceFile(path, text, typescript.ScriptTarget.ESNext))
}
