import { lazy } from '../../text/lazy.ts'
import { jsonKindOf } from './json-kind.ts'

/** Bytes in which a format must show itself, other than by being JSON all through. */
const SHOWN_WITHIN = 1 << 14

/** What a text of the format begins with, and no other text does. */
const beginnings = lazy((): readonly (readonly [id: string, beginning: RegExp])[] => [
  ['vtt', /^WEBVTT(?:[ \t][^\r\n]*)?(?:[\r\n]|$)/],
  ['srt', /^\s*\d+[ \t]*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->[ \t]*\d{1,2}:\d\d:\d\d[,.]\d/],
  // Front matter whose first line that says something has a key, and which ends.
  [
    'markdown',
    /^---[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t].*)?\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/u,
  ],
])

const XML_DECLARATION = /^<\?xml\s[^>]*\?>/
const HTML_ROOT = /^<(?:!doctype\s+html|html)[\s>]/i
/** Feeds are often sent without a declaration. */
const FEED_ROOT = /^<(?:rss\s[^>]*version=|(?:feed|rdf:RDF)\s[^>]*xmlns)/

/**
 * The id of the format that a text certainly has, by its first bytes, which may end anywhere; `plain` when it is certain of none. For
 * standard input and files whose names say nothing. The more bytes there are, the more can be told; 64 KiB are plenty.
 */
export function sniff(head: Uint8Array): string {
  const json = jsonKindOf(withoutMark(head))
  if (json !== undefined) return json
  const beginning = new TextDecoder().decode(head.subarray(0, SHOWN_WITHIN))
  return beginnings().find(([, pattern]) => pattern.test(beginning))?.[0] ?? markupOf(beginning) ?? 'plain'
}

/** An XHTML page that declares itself to be XML is read as its name would have it: as XML. */
function markupOf(beginning: string): string | undefined {
  const declaration = XML_DECLARATION.exec(beginning)?.[0]
  const root = withoutComments(beginning.slice(declaration?.length ?? 0))
  if (declaration !== undefined || FEED_ROOT.test(root)) return 'xml'
  return HTML_ROOT.test(root) ? 'html' : undefined
}

/** Without the white space and the comments it begins with. */
function withoutComments(text: string): string {
  let rest = text.trimStart()
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', '<!--'.length)
    if (end < 0) return ''
    rest = rest.slice(end + '-->'.length).trimStart()
  }
  return rest
}

/** TextDecoder takes a byte order mark away; the reader of JSON does not. */
function withoutMark(head: Uint8Array): Uint8Array {
  const hasMark = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  return hasMark ? head.subarray(3) : head
}
