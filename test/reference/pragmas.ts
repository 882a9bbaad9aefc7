/** docs/pragmas.md for plain text, by regular expressions on lines. Offsets are UTF-16 code units of the text. */
import type { RuleId } from '../../src/rule/rule.ts'
import type { Span } from '../../src/text/span.ts'
import { blocksOf } from './blocks.ts'
import { ALL_RULES } from './rules.ts'

/** A stretch that a pragma is for; `rules` undefined for all. */
export interface IgnoredStretch extends Span {
  readonly rules: ReadonlySet<RuleId> | undefined
}

interface Found extends Span {
  readonly kind: string
  readonly rules: ReadonlySet<RuleId> | undefined
  readonly line: Span
}

export function ignoredIn(text: string): readonly IgnoredStretch[] {
  const lines = blocksOf(text).flatMap((block) => linesOf(text, block))
  const open: { readonly start: number; readonly rules: ReadonlySet<RuleId> | undefined }[] = []
  const ignored: IgnoredStretch[] = []
  for (const { kind, rules, line, start, end } of lines.flatMap((line) => pragmasIn(text, line))) {
    if (kind === '') ignored.push({ ...line, rules })
    if (kind === '-next-line') {
      const next = lines.find((other) => other.start === line.end + 1)
      if (next !== undefined) ignored.push({ ...next, rules })
    }
    if (kind === '-start') open.push({ start, rules })
    if (kind !== '-end') continue
    const begun = open.pop()
    if (begun !== undefined) ignored.push({ ...begun, end })
  }
  return [...ignored, ...open.map((begun) => ({ ...begun, end: text.length }))]
}

/** The lines of a block, without their line feeds. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }))
}

function pragmasIn(text: string, line: Span): readonly Found[] {
  const content = text.slice(line.start, line.end)
  return Array.from(content.matchAll(/yakaf-ignore/g), ({ index, 0: word }) => {
    const before = content.slice(0, index)
    const behind = content.slice(index + word.length)
    const markup = /<!--[ \t]*$/.exec(before)
    const sign = /(?<=^|[ \t])(?:#+|\/\/+)[ \t]*$/.exec(before)
    const close = markup === null ? content.length : content.indexOf('-->', index)
    const opening = markup ?? sign
    if (opening === null || close < 0) return []
    const parts = /^(-[a-z]+(?:-[a-z]+)*)?(?:(?:[ \t]*:)?[ \t]+(.*?))?[ \t\r]*$/s.exec(
      behind.slice(0, close - index - word.length),
    )
    if (parts === null) return []
    const kind = parts[1] ?? ''
    const end = markup === null ? line.end : line.start + close + 3
    return [{ kind, rules: rulesOf(parts[2] ?? ''), line, start: line.start + opening.index, end }]
  }).flat()
}

function rulesOf(list: string): ReadonlySet<RuleId> | undefined {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  if (names.length === 0) return undefined
  const ids = ALL_RULES.map(({ id }) => id)
  return new Set(names.flatMap((name) => ids.filter((id) => id === name || id.startsWith(`${name}/`))))
}
