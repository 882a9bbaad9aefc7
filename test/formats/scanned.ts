/** What a format's scanner tells of a text, without the engine. */
import { Findings, NO_OPTIONS } from '../../src/format/findings.ts'
import type { Block, Escape, Format } from '../../src/format/format.ts'
import { findMasks } from '../../src/text/mask.ts'
import { type Span, without } from '../../src/text/span.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { scannable } from './scannable.ts'

export function findingsOf(format: Format, text: string): Findings {
  const findings = new Findings()
  format.scanner(NO_OPTIONS).scan(scannable(text), true, findings)
  return findings
}

/** The same from a text that grows by `size` bytes: what is told then must be what is told at once. */
export function findingsInPieces(format: Format, text: string, size: number): Findings {
  const bytes = encode(text)
  const all = new Findings()
  const scanner = format.scanner(NO_OPTIONS)
  let start = 0
  for (let end = Math.min(size, bytes.length); ; end = Math.min(end + size, bytes.length)) {
    const found = new Findings()
    const consumed = scanner.scan(scannable(bytes.subarray(start, end)), end === bytes.length, found)
    all.blocks.push(...found.blocks.map((block) => block.map((span) => ({ ...span, ...moved(span, start) }))))
    all.escapes.push(...found.escapes.map((one) => ({ ...one, ...moved(one, start) })))
    start += consumed
    if (end === bytes.length) return all
  }
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by }
}

/** The prose of each block as it reads. */
export function proseOf(format: Format, text: string): readonly string[] {
  const bytes = encode(text)
  const { blocks, escapes } = findingsOf(format, text)
  return blocks.map((block) => block.map((span) => partsOf(bytes, span, escapes).map(readingOf).join('')).join(''))
}

/** The text with every character of its prose rewritten, escapes in their own style. */
export function rewritten(format: Format, text: string, change: (character: string) => string): string {
  const bytes = encode(text)
  const { blocks, escapes } = findingsOf(format, text)
  const changed = (words: string): string => [...words].map(change).join('')
  const changedRaw = (words: string): string =>
    [...words].map((one) => (change(one) === one ? one : (format.escaped?.(change(one)) ?? change(one)))).join('')
  let result = ''
  let behind = 0
  // Masks keep the rules out of URLs and the like, so this edit stays out of them too.
  const spans = blocks.flat().flatMap((span) => without(span, findMasks(bytes, span.start, span.end)))
  for (const span of spans) {
    result += decode(bytes.subarray(behind, span.start))
    for (const part of partsOf(bytes, span, escapes)) {
      if (typeof part === 'string') result += changedRaw(part)
      else {
        const after = changed(readingOf(part))
        result += after === readingOf(part) ? decode(bytes.subarray(part.start, part.end)) : part.write(after)
      }
    }
    behind = span.end
  }
  return result + decode(bytes.subarray(behind))
}

/** The raw stretches of a span and its escapes, in order. */
function partsOf(bytes: Uint8Array, span: Span, escapes: readonly Escape[]): readonly (string | Escape)[] {
  const parts: (string | Escape)[] = []
  let behind = span.start
  for (const one of escapes.filter(({ start, end }) => start >= span.start && end <= span.end)) {
    parts.push(decode(bytes.subarray(behind, one.start)), one)
    behind = one.end
  }
  return [...parts, decode(bytes.subarray(behind, span.end))]
}

function readingOf(part: string | Escape): string {
  return typeof part === 'string' ? part : decode(part.text)
}

/** Fails where spans and escapes are not sorted, disjoint and one inside the other, as the engine takes for granted. */
export function faultIn({
  blocks,
  escapes,
}: {
  readonly blocks: readonly Block[]
  readonly escapes: readonly Escape[]
}) {
  const spans = blocks.flat()
  const isEmpty = (span: Span): boolean => span.end <= span.start
  const overlaps = (span: Span, index: number, all: readonly Span[]): boolean =>
    index > 0 && span.start < (all[index - 1] as Span).end
  return {
    empty: [...spans, ...escapes].filter(isEmpty),
    overlapping: [...spans.filter(overlaps), ...escapes.filter(overlaps)],
    outside: escapes.filter(({ start, end }) => !spans.some((span) => start >= span.start && end <= span.end)),
  }
}

export const NO_FAULT = { empty: [], overlapping: [], outside: [] }
