import { kept } from '../engine/kept.ts'
import { countUndecided } from '../engine/undecided.ts'
import { ALL_FORMATS } from '../formats/all.ts'
import type { RuleId } from '../rule/rule.ts'
import { lazy } from '../text/lazy.ts'
import { LineIndex } from '../text/line-index.ts'
import { decode } from '../text/utf8.ts'
import { type Diagnostic, diagnosticsOf, pragmaDiagnostic } from './diagnostics.ts'
import type { NormalizeOptions } from './options.ts'
import type { PragmaRemark } from './pragma-remark.ts'
import { type Audience, addCounts, outcomesOf, type Prepared, prepare, unknownType } from './prepare.ts'

export interface Report {
  /** The normalised text; the same string when nothing changed. */
  readonly text: string
  readonly changed: boolean
  /** How often each rule changed something; rules that did nothing are absent. */
  readonly counts: Readonly<Record<RuleId, number>>
  /** Words whose last letter was left undecided, the likelier one written. */
  readonly undecided: number
  /** Every change, note and suggestion in order, made when asked for. */
  diagnostics(): Iterable<Diagnostic>
}

/** A set of rules and settings, ready for any number of texts. */
export interface Normalizer {
  normalize(text: string): string
  explain(text: string): Report
}

const BYTE_ORDER_MARK = '\ufeff'
/** Or what may become Arabic script: Latin letters that its bytes were read as, entities. */
const ARABIC_SCRIPT = /[\u00c0-\u00ff]|&#|&amp;#|[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/

/**
 * A normalizer for `options`.
 *
 * @throws YakafError E_RULE_UNKNOWN, E_TYPE_UNKNOWN for names that do not exist, E_WORDS for a word list that says nothing.
 */
export function createNormalizer(options: NormalizeOptions = {}): Normalizer {
  const prepared = prepareNamed(options)
  const reported = lazy(() => prepareNamed(options, 'report'))
  return {
    normalize: (text) => (isOutOfReach(text, options) ? text : (changed(text, prepared) ?? text)),
    explain: (text) => report(text, reported(), isOutOfReach(text, options)),
  }
}

/** Normalises one text; returns the same string when nothing changes. See createNormalizer. */
export function normalize(text: string, options: NormalizeOptions = {}): string {
  return createNormalizer(options).normalize(text)
}

const FORMATS = new Map(ALL_FORMATS.map((format) => [format.id, format]))

/** Options with the format they name. */
export function prepareNamed(options: NormalizeOptions, audience: Audience = 'none'): Prepared {
  const { type = 'plain' } = options
  const format = FORMATS.get(type)
  if (format === undefined) throw unknownType(type, [...FORMATS.keys()])
  return prepare(options, format, audience)
}

/** Of plain text alone: in other formats escapes stand for letters, and what is broken is to be told. */
function isOutOfReach(text: string, { language = 'auto', type = 'plain' }: NormalizeOptions): boolean {
  return type === 'plain' && language !== 'ar' && !ARABIC_SCRIPT.test(text)
}

function changed(text: string, prepared: Prepared): string | undefined {
  let result = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  let any = false
  for (const { source, target } of outcomesOf(text, prepared)) {
    any ||= target !== source
    result += decode(target)
  }
  return any ? result : undefined
}

function report(text: string, prepared: Prepared, outOfReach: boolean): Report {
  const { rules } = prepared.program
  const remarks: PragmaRemark[] = []
  const outcomes = outOfReach
    ? []
    : Array.from(
        outcomesOf(text, prepared, (document) => remarks.push(...document.pragmas)),
        kept,
      )
  const counts: Record<RuleId, number> = {}
  for (const outcome of outcomes) addCounts(counts, rules, outcome.counts)
  const isChanged = Object.keys(counts).length > 0
  const start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  return {
    text: isChanged ? start + outcomes.map(({ target }) => decode(target)).join('') : text,
    changed: isChanged,
    counts,
    undecided: outcomes.reduce((sum, outcome) => sum + countUndecided(prepared.program, outcome), 0),
    *diagnostics() {
      const lines = new LineIndex({ withGraphemes: true })
      for (const outcome of outcomes) {
        lines.enter(outcome.source)
        yield* diagnosticsOf(prepared.program, outcome, lines)
        lines.leave()
      }
      yield* remarks.map(pragmaDiagnostic)
    },
  }
}
