/** The text of a configuration, and where in it things stand. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { reason } from '../io/atomic-file.ts'
import { YakafError } from '../text/error.ts'
import { shown } from './shown.ts'

export type Path = readonly (string | number)[]

/** A position in a file, from 1, columns in code points. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A configuration file that is JSON; what its members mean is checked elsewhere. */
export class Source {
  /** Absolute. */
  readonly path: string
  readonly value: unknown
  readonly #text: string
  readonly #root: Node

  /** @throws YakafError E_CONFIG for a file that cannot be read, is no JSON, or says a thing twice */
  constructor(path: string) {
    this.path = path
    this.#text = textOf(path)
    const isManifest = basename(path) === 'package.json'
    const errors: ParseError[] = []
    // npm reads package.json without comments, and so do we.
    const tree = parseTree(this.#text, errors, { allowTrailingComma: !isManifest, disallowComments: isManifest })
    const [first] = errors
    if (first !== undefined) throw this.#error(first.offset, `is no JSON: ${wordsOf(printParseErrorCode(first.error))}`)
    const root = tree && isManifest ? findNodeAtLocation(tree, ['yakaf']) : tree
    if (root === undefined) throw this.#error(0, isManifest ? 'has no member "yakaf"' : 'is empty; write at least {}')
    this.#root = root
    const twice = repeatedKey(root)
    if (twice !== undefined) throw this.#error(twice.offset, `says ${JSON.stringify(twice.value)} twice`)
    this.value = getNodeValue(root)
  }

  /** Where the value at `path` stands; a value that is not there, where the one around it does. */
  position(path: Path): Position {
    return this.#at(this.#node(path).offset)
  }

  /** `yakaf.config.json:3:14: `, the place of the value at `path`, or of its key, before what is wrong with it. */
  complaint(path: Path, message: string, at: 'value' | 'key' = 'value'): YakafError {
    const node = this.#node(path)
    return this.#error(at === 'key' ? (node.parent?.offset ?? node.offset) : node.offset, message)
  }

  #node(path: Path): Node {
    return findNodeAtLocation(this.#root, [...path]) ?? (path.length === 0 ? this.#root : this.#node(path.slice(0, -1)))
  }

  #error(offset: number, message: string): YakafError {
    const { line, column } = this.#at(offset)
    return new YakafError('E_CONFIG', `${shown(this.path)}:${line}:${column}: ${message}`)
  }

  #at(offset: number): Position {
    const before = this.#text.slice(0, offset)
    const start = before.lastIndexOf('\n') + 1
    return { line: before.split('\n').length, column: [...before.slice(start)].length + 1 }
  }
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (error) {
    throw new YakafError('E_CONFIG', `${shown(path)}: cannot read: ${reason(error)}`, { cause: error })
  }
}

/** `CloseBraceExpected` as `close brace expected`. */
function wordsOf(code: string): string {
  return code.replace(/\B[A-Z]/g, ' $&').toLowerCase()
}

/** The second key of that name in an object: JSON takes it without a word. */
function repeatedKey(node: Node): Node | undefined {
  const children = node.children ?? []
  if (node.type === 'object') {
    const keys = children.flatMap((property) => property.children?.slice(0, 1) ?? [])
    const twice = keys.find(({ value }, index) => keys.findIndex((key) => key.value === value) < index)
    if (twice !== undefined) return twice
  }
  for (const child of children) {
    const twice = repeatedKey(child)
    if (twice !== undefined) return twice
  }
  return undefined
}
