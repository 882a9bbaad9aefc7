/** What `yakaf inspect` prints for people: 80 columns, unless a name is longer. */
import type { CodePointCount, Inspection } from '../inspect/inspection.ts'
import { isolated, visible } from '../report/code-points.ts'
import type { Style } from '../report/style.ts'
import type { InspectedInput } from './inspected-input.ts'
import {
  changesLine,
  codePointsHeading,
  digitsLine,
  encodingLine,
  INSPECT_LABELS,
  languageLine,
  linesOfBlocks,
  moreLine,
  policyLine,
  SOUNDS_HEADING,
  sizeLine,
  undecidedLine,
  undecidedWord,
} from './inspection-messages.ts'

const LABEL = 14
/** Rows of one table; --json has all. */
const MOST_ROWS = 20
/** A mark needs something to stand on. */
const DOTTED_CIRCLE = '\u25cc'

export function inspectionPage({ input, inspection }: InspectedInput, style: Style): string {
  const sections = [
    [style.path(visible(input.path))],
    section(INSPECT_LABELS.encoding, encodingLine(input, inspection.byteOrderMark)),
    section(INSPECT_LABELS.size, sizeLine(input.bytes, inspection.size)),
    section(INSPECT_LABELS.language, languageLine(inspection.language), languageRows(inspection)),
    section(INSPECT_LABELS.finalYeh, policyLine(inspection.finalYeh), yehRows(inspection)),
    section(INSPECT_LABELS.digits, digitsLine(inspection.digits)),
    section(INSPECT_LABELS.changes, changesLine(inspection.changes), ruleRows(inspection.changes.byRule, style)),
    section(INSPECT_LABELS.undecided, undecidedLine(inspection.undecided.length), undecidedRows(inspection, style)),
    codePointSection(inspection.codePoints, true, style),
    codePointSection(inspection.codePoints, false, style),
  ]
  return `${sections.flat().join('\n')}\n`
}

function section(label: string, line: string, rows: readonly string[] = []): readonly string[] {
  return [`${label.padEnd(LABEL)}${line}`, ...rows.map((row) => `  ${row}`)]
}

/** Neighbouring blocks with one answer are one row, and what weighs most in them another. */
function languageRows({ language: { blocks } }: Inspection): readonly string[] {
  const groups: { readonly answer: Block['answer']; readonly blocks: Block[] }[] = []
  for (const block of blocks) {
    const group = groups.at(-1)
    if (group?.answer === block.answer) group.blocks.push(block)
    else groups.push({ answer: block.answer, blocks: [block] })
  }
  return shortened(
    groups.map((group) => {
      const evidence = heaviest(group.blocks)
      const row = linesOfBlocks(group.answer, group.blocks)
      return evidence.length === 0 ? row : `${row}\n    ${evidence.map(evidenceText).join(', ')}`
    }),
  )
}

type Block = Inspection['language']['blocks'][number]
type Evidence = Block['evidence'][number]

/** Pieces of evidence on the page. */
const MOST_EVIDENCE = 3

function heaviest(blocks: readonly Block[]): readonly Evidence[] {
  const sums = new Map<string, Evidence>()
  for (const one of blocks.flatMap(({ evidence }) => evidence)) {
    const key = `${one.kind} ${one.text}`
    sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) })
  }
  const weight = ({ count, points }: Evidence): number => count * Math.abs(points)
  return [...sums.values()].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_EVIDENCE)
}

function evidenceText({ kind, text, count, points }: Evidence): string {
  const times = count === 1 ? '' : ` ×${count}`
  return `${kind} ${isolated(visible(text))} ${points > 0 ? '+' : ''}${points}${times}`
}

function yehRows({ finalYeh: { counts } }: Inspection): readonly string[] {
  const letters = [
    ['U+06CC', '\u06cc', counts.farsiYeh],
    ['U+064A', '\u064a', counts.yeh],
    ['U+0649', '\u0649', counts.alefMaksura],
  ] as const
  const rows = letters.map(
    ([code, letter, { likeYeh, likeMaksura }]) =>
      `${code}${String(likeYeh).padStart(14)}${String(likeMaksura).padStart(14)}  ${isolated(letter)}`,
  )
  return [SOUNDS_HEADING, ...rows]
}

function ruleRows(byRule: Inspection['changes']['byRule'], style: Style): readonly string[] {
  const rows = Object.entries(byRule)
  const width = Math.max(0, ...rows.map(([rule]) => rule.length))
  return rows.map(([rule, count]) => `${style.rule(rule.padEnd(width))}  ${String(count).padStart(6)}`)
}

function undecidedRows({ undecided }: Inspection, style: Style): readonly string[] {
  return shortened(
    undecided.map(({ position, word, readings, score }) => {
      const [written, other] = readings
      return undecidedWord(
        style.place(`${position.line}:${position.column}`),
        isolated(word),
        isolated(written),
        isolated(other),
        score,
      )
    }),
  )
}

/** The code points that a rule would change, or the others. Never shortened: whoever asks wants to see the odd one. */
function codePointSection(all: readonly CodePointCount[], isChanged: boolean, style: Style): readonly string[] {
  const chosen = all.filter(({ rules }) => Object.keys(rules).length > 0 === isChanged)
  if (chosen.length === 0) return []
  return ['', codePointsHeading(chosen.length, isChanged), ...chosen.flatMap((row) => codePointRows(row, style))]
}

/** The glyph comes last, since nobody knows how wide a terminal shows it. */
function codePointRows({ codePoint, name, glyph, count, rules }: CodePointCount, style: Style): readonly string[] {
  const shown = glyph === null ? '' : `  ${isolated(/\p{M}/u.test(glyph) ? DOTTED_CIRCLE + glyph : glyph)}`
  const row = `  ${codePoint.padEnd(8)}${String(count).padStart(7)}  ${name}${shown}`
  const changes = Object.entries(rules).sort(([, a], [, b]) => b - a)
  return [row, ...changes.map(([rule, times]) => `${String(times).padStart(17)}  ${style.rule(rule)}`)]
}

function shortened(rows: readonly string[]): readonly string[] {
  if (rows.length <= MOST_ROWS) return rows
  return [...rows.slice(0, MOST_ROWS), moreLine(rows.length - MOST_ROWS)]
}
