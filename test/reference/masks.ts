/** docs/architecture.md, "Masks", by regular expressions on tokens. */
import type { Span } from '../../src/text/span.ts'

const W = '[A-Za-z0-9_\\u{80}-\\u{10ffff}]'

/** The masks of a block, sorted and disjoint, in offsets of the block. */
export function masksOf(block: string): readonly Span[] {
  const masks: Span[] = []
  let offset = 0
  while (offset < block.length) {
    const rest = block.slice(offset)
    const ornate = /[\ufd3e\ufd3f]/.exec(rest)
    const free = ornate === null ? rest : rest.slice(0, ornate.index)
    for (const token of free.matchAll(/[^\p{White_Space}"<>|`«»“”،؛؟]+/gu)) {
      masks.push(...moved(masksOfToken(token[0]), offset + token.index))
    }
    if (ornate === null) break
    const open = offset + ornate.index
    const close = block.indexOf(ornate[0] === '\ufd3e' ? '\ufd3f' : '\ufd3e', open)
    offset = close < 0 ? block.length : close + 1
    masks.push({ start: open, end: offset })
  }
  return masks
}

function moved(spans: readonly Span[], by: number): readonly Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }))
}

function masksOfToken(token: string): readonly Span[] {
  if (token.includes('\ufffd')) return [{ start: 0, end: token.length }]
  const url = /[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(token)
  if (url !== null) return [{ start: url.index, end: url.index + trimUrl(token.slice(url.index)).length }]
  const start = /^[([{']*/.exec(token)?.[0].length ?? 0
  const path = token.slice(start).replace(/[.,:;!?')\]}]+$/, '')
  if (isPath(path)) return [{ start, end: start + path.length }]
  return joined([...emails(token), ...handles(token), ...hashtags(token), ...identifiers(token)])
}

function trimUrl(url: string): string {
  let trimmed = url
  while (/[.,:;!?']$/.test(trimmed) || (trimmed.endsWith(')') && !trimmed.includes('('))) trimmed = trimmed.slice(0, -1)
  return trimmed
}

function isPath(path: string): boolean {
  return (
    (/^(\/|\.\/|\.\.\/|~\/|\\\\|[A-Za-z]:[\\/])/.test(path) && /[A-Za-z]/.test(path)) ||
    new RegExp(`${W}\\\\${W}`, 'u').test(path) ||
    (/[/\\]/.test(path) && /\.[A-Za-z][A-Za-z0-9]{0,4}$/.test(path)) ||
    /^([A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]*\//.test(path)
  )
}

function emails(token: string): readonly Span[] {
  return around(token, '@', (before, behind) =>
    new RegExp(`${W}$`, 'u').test(before) && new RegExp(`^${W}`, 'u').test(behind)
      ? [ending(before, `(?:${W}|[.+%-])*`), trimEnd(starting(behind, `(?:${W}|[.-])*`), /[.-]+$/)]
      : undefined,
  )
}

function handles(token: string): readonly Span[] {
  return around(token, '@', (before, behind) =>
    !new RegExp(`${W}$`, 'u').test(before) && new RegExp(`^${W}`, 'u').test(behind)
      ? ['', trimEnd(starting(behind, `(?:${W}|\\.)*`), /\.+$/)]
      : undefined,
  )
}

function hashtags(token: string): readonly Span[] {
  return around(token, '#', (before, behind) =>
    !new RegExp(`(?:${W}|&)$`, 'u').test(before) && new RegExp(`^${W}`, 'u').test(behind)
      ? ['', starting(behind, `${W}*`)]
      : undefined,
  )
}

function identifiers(token: string): readonly Span[] {
  return around(token, '_', (before, behind) =>
    new RegExp(`${W}$`, 'u').test(before) && new RegExp(`^${W}`, 'u').test(behind)
      ? [ending(before, `(?:${W}|[.-])*`).replace(/^[.-]+/, ''), trimEnd(starting(behind, `(?:${W}|[.-])*`), /[.-]+$/)]
      : undefined,
  )
}

/** For each `sign` in the token what of the text before it and behind it belongs to the mask, if it makes one. */
function around(
  token: string,
  sign: string,
  sides: (before: string, behind: string) => readonly [string, string] | undefined,
): readonly Span[] {
  const spans: Span[] = []
  for (let index = token.indexOf(sign); index >= 0; index = token.indexOf(sign, index + 1)) {
    const found = sides(token.slice(0, index), token.slice(index + 1))
    if (found !== undefined) spans.push({ start: index - found[0].length, end: index + 1 + found[1].length })
  }
  return spans
}

function ending(text: string, pattern: string): string {
  return new RegExp(`${pattern}$`, 'u').exec(text)?.[0] ?? ''
}

function starting(text: string, pattern: string): string {
  return new RegExp(`^${pattern}`, 'u').exec(text)?.[0] ?? ''
}

function trimEnd(text: string, what: RegExp): string {
  return text.replace(what, '')
}

function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1)
    if (last === undefined || span.start > last.end) all.push(span)
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
  }
  return all
}
