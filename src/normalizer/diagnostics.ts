import { type Change, explain } from '../engine/explain.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import type { Suggestion } from '../engine/suggestions.ts'
import { type Undecided, undecidedOf } from '../engine/undecided.ts'
import type { Rule, RuleId, Safety } from '../rule/rule.ts'
import { contextAround } from '../text/context.ts'
import type { LineIndex, Position } from '../text/line-index.ts'
import type { Span } from '../text/span.ts'
import { decode } from '../text/utf8.ts'
import { Utf8Segment } from '../text/utf8-segment.ts'
import { wordAround } from '../text/word.ts'
import type { PragmaRemark } from './pragma-remark.ts'

/**
 * What a report says. A change is a warning of SARIF, and so is a pragma that is wrong; notes and suggestions, which are notes there,
 * are alone no reason to change anything.
 */
export type Diagnostic = ChangeDiagnostic | UndecidedDiagnostic | SuggestionDiagnostic | PragmaDiagnostic

/** One change that was made, or one that lost its place to another. */
export interface ChangeDiagnostic {
  readonly level: 'warning'
  readonly rule: RuleId
  readonly safety: Safety
  readonly position: Position
  readonly before: string
  readonly after: string
  readonly applied: boolean
}

/** A word whose last letter may be either of two; the likelier one was written. Stands behind that change. */
export interface UndecidedDiagnostic {
  readonly level: 'note'
  readonly rule: RuleId
  readonly position: Position
  /** The word, as it stands in the text. */
  readonly word: string
  /** What it may be; the first was written. */
  readonly readings: readonly [string, string]
  /** Natural log-odds of U+0649 (ى) against U+064A (ي). */
  readonly score: number
  /** Words around it, of the same line. */
  readonly context: string
}

/** Something that only a person can put right; nothing was written. */
export interface SuggestionDiagnostic {
  readonly level: 'suggestion'
  readonly rule: RuleId
  readonly position: Position
  /** The stretch, as it stands in the text. */
  readonly text: string
  /** What is doubtful about it. */
  readonly message: string
}

/** A diagnostic and the stretch it is about, in bytes of its outcome's source. */
export interface Placed extends Span {
  readonly diagnostic: Diagnostic
}

/** A pragma that does not exist, or that nothing needs. Stands behind all others of its document. */
export interface PragmaDiagnostic {
  readonly level: 'pragma'
  readonly rule: 'pragmas/unknown' | 'pragmas/unused'
  readonly position: Position
  /** The pragma, as it is written. */
  readonly text: string
  readonly message: string
}

export function pragmaDiagnostic({ kind, ...rest }: PragmaRemark): PragmaDiagnostic {
  return { level: 'pragma', rule: `pragmas/${kind}`, ...rest }
}

/** The diagnostics of one outcome, in order; `lines` stands at its start. */
export function* diagnosticsOf(program: Program, outcome: Outcome, lines: LineIndex): Generator<Diagnostic> {
  for (const { diagnostic } of placedDiagnosticsOf(program, outcome, lines)) yield diagnostic
}

/** The same, with where they are. */
export function* placedDiagnosticsOf(program: Program, outcome: Outcome, lines: LineIndex): Generator<Placed> {
  const { suggestions } = outcome
  const made = (one: Suggestion): Placed => {
    return { start: one.start, end: one.end, diagnostic: suggestionDiagnostic(outcome, lines, one) }
  }
  let next = 0
  for (const { start, end, make } of writtenOf(program, outcome, lines)) {
    for (let one = suggestions[next]; one !== undefined && one.start < start; one = suggestions[++next]) yield made(one)
    yield { start, end, diagnostic: make() }
  }
  for (const one of suggestions.slice(next)) yield made(one)
}

/** A diagnostic to be made when those before it are: positions are asked for in rising order. */
interface Waiting extends Span {
  make(): Diagnostic
}

/** What was written, and what was written in doubt. */
function* writtenOf(program: Program, outcome: Outcome, lines: LineIndex): Generator<Waiting> {
  const change = (edit: Change, applied: boolean): Waiting => ({
    start: edit.start,
    end: edit.end,
    make: () => changeDiagnostic(program, outcome, lines, edit, applied),
  })
  const dropped = [...outcome.dropped].sort((a, b) => a.start - b.start)
  const undecided = [...undecidedOf(program, outcome)]
  let next = 0
  let nextUndecided = 0
  for (const made of explain(program, outcome)) {
    for (let edit = dropped[next]; edit !== undefined && edit.start <= made.start; edit = dropped[++next]) {
      yield change(edit, false)
    }
    yield change(made, true)
    const doubt = undecided[nextUndecided]
    if (doubt?.start !== made.start) continue
    nextUndecided++
    yield { ...doubt, make: () => undecidedDiagnostic(program, outcome, lines, doubt) }
  }
  for (const edit of dropped.slice(next)) yield change(edit, false)
}

/** Only the notes among them. */
export function* notesOf(program: Program, outcome: Outcome, lines: LineIndex): Generator<UndecidedDiagnostic> {
  for (const doubt of undecidedOf(program, outcome)) yield undecidedDiagnostic(program, outcome, lines, doubt)
}

function changeDiagnostic(
  { rules }: Program,
  { source }: Outcome,
  lines: LineIndex,
  { start, end, text, rule: index }: Change,
  applied: boolean,
): ChangeDiagnostic {
  const rule = rules[index] as Rule
  return {
    level: 'warning',
    rule: rule.id,
    safety: rule.safety,
    position: lines.at(start),
    before: decode(source.subarray(start, end)),
    after: decode(text),
    applied,
  }
}

function suggestionDiagnostic(
  { source }: Outcome,
  lines: LineIndex,
  { start, end, rule, message }: Suggestion,
): SuggestionDiagnostic {
  return { level: 'suggestion', rule, position: lines.at(start), text: decode(source.subarray(start, end)), message }
}

function undecidedDiagnostic(
  { rules, judged }: Program,
  { source, patched }: Outcome,
  lines: LineIndex,
  { start, end, score }: Undecided,
): UndecidedDiagnostic {
  if (judged === undefined) throw new RangeError('a word was left undecided, and no rule has words judged')
  const segment = new Utf8Segment(source)
  const word = wordAround(segment, { start, end })
  const context = contextAround(segment, word)
  const reading = (letter: number): string =>
    decode(patched.subarray(word.start, start)) + String.fromCodePoint(letter) + decode(patched.subarray(end, word.end))
  const [written, other] = score > 0 ? [judged.maksura, judged.yeh] : [judged.yeh, judged.maksura]
  return {
    level: 'note',
    rule: (rules[judged.rule] as Rule).id,
    position: lines.at(start),
    word: segment.slice(word.start, word.end),
    readings: [reading(written), reading(other)],
    score,
    context: segment.slice(context.start, context.end),
  }
}
