import { isMap, isScalar, isSeq, type Pair, parseDocument, type Scalar } from 'yaml'
import { type Language, languageOf } from '../language/declared.ts'
import type { Collector } from './collector.ts'
import { tellScalar } from './yaml-scalar.ts'

/** What stands before the text of a document. */
export interface FrontMatter {
  /** The offset behind it, in code units. */
  readonly end: number
  /** What it says of the language of the document. */
  readonly language: Language
  tell(collector: Collector): void
}

/**
 * Between lines of three hyphens YAML, which is read; between lines of three plus signs TOML, which is left alone. A line end must match in
 * one way only: with two, the ways to read a text without a closing line double with each line.
 */
const FENCED = /^(---|\+\+\+)[ \t]*(?:\r?\n|\r(?!\n))((?:.*(?:\r?\n|\r(?!\n)))*?)\1[ \t]*(?=[\r\n]|$)/

/** Keys whose values are written for readers. */
const PROSE = new Set(
  `title subtitle linktitle headline description summary excerpt abstract lead intro caption alt tag tags category categories
  keyword keywords series author authors`.split(/\s+/),
)
const LANGUAGE = new Set(['lang', 'language', 'locale'])

export function frontMatterOf(text: string): FrontMatter {
  const [all, fence, yaml] = FENCED.exec(text) ?? []
  const end = all?.length ?? 0
  if (fence !== '---' || yaml === undefined) return { end, language: undefined, tell: () => undefined }
  const start = text.indexOf(yaml, fence.length)
  const scalars = scalarsIn(yaml)
  const declared = scalars.find(({ key, depth }) => depth === 0 && LANGUAGE.has(key))?.scalar.value
  const language = languageOf(declared?.trim(), undefined)
  return {
    end,
    language,
    tell: (collector) => {
      for (const { scalar, key, isInFlow } of scalars) {
        if (PROSE.has(key)) tellScalar({ text, start, scalar, isInFlow, language }, collector)
      }
    },
  }
}

interface Found {
  readonly scalar: Scalar<string>
  readonly key: string
  readonly depth: number
  readonly isInFlow: boolean
}

/** The strings in a YAML document, each with the key it stands under. None where the document is broken. */
function scalarsIn(yaml: string): readonly Found[] {
  const document = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false })
  if (document.errors.length > 0) return []
  const found: Found[] = []
  const visit = (node: unknown, key: string, depth: number, isInFlow: boolean): void => {
    if (isScalar(node)) {
      if (isString(node) && key !== '') found.push({ scalar: node, key, depth, isInFlow })
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, key, depth, isInFlow || node.flow === true)
    } else if (isMap(node)) {
      for (const pair of node.items)
        visit(pair.value, keyOf(pair, key), key === '' ? 0 : depth + 1, isInFlow || node.flow === true)
    }
  }
  visit(document.contents, '', 0, false)
  return found
}

/** The name of an author stands under a key of its own at times. */
function keyOf({ key }: Pair, above: string): string {
  const name = isScalar(key) ? String(key.value).toLowerCase() : ''
  return name === 'name' && above.startsWith('author') ? above : name || '-'
}

function isString(scalar: Scalar): scalar is Scalar<string> {
  return typeof scalar.value === 'string'
}
