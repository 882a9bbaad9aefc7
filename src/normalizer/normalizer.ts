import { compile } from '../engine/compile.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import { countUndecided } from '../engine/undecided.ts'
import type { Format } from '../format/format.ts'
import { FORMATS } from '../formats/registry.ts'
import type { Rule, RuleId, Settings } from '../rule/rule.ts'
import { RULES } from '../rules/registry.ts'
import { YakafError } from '../text/error.ts'
import { LineIndex } from '../text/line-index.ts'
import { nearest } from '../text/nearest.ts'
import { decode, encode } from '../text/utf8.ts'
import { wordListOf } from '../yeh/word-list.ts'
import { type Diagnostic, diagnosticsOf } from './diagnostics.ts'
import type { Document } from './document.ts'
import { DocumentRun } from './document-run.ts'
import type { LanguageMode } from './language-gate.ts'
import { withMojibakeRule } from './mojibake-rule.ts'
import type { NormalizeOptions } from './options.ts'
import { RepairingDocument } from './repairing-document.ts'
import { selectRules } from './select-rules.ts'

export interface Report {
  /** The normalised text; the same string when nothing changed. */
  readonly text: string
  readonly changed: boolean
  /** How often each rule changed something; rules that did nothing are absent. */
  readonly counts: Readonly<Record<RuleId, number>>
  /** Words whose last letter was left undecided, the likelier one written. */
  readonly undecided: number
  /** Every change and every note in order, made when asked for. */
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
/** Bytes given to the engine at a time, so that a long string costs a few copies of this and not of itself. */
const PIECE = 1 << 20

/**
 * A normalizer for `options`.
 *
 * @throws YakafError E_RULE_UNKNOWN, E_TYPE_UNKNOWN for names that do not exist, E_WORDS for a word list that says nothing.
 */
export function createNormalizer(options: NormalizeOptions = {}): Normalizer {
  const prepared = prepare(options)
  return {
    normalize: (text) => (isOutOfReach(text, options) ? text : (changed(text, prepared) ?? text)),
    explain: (text) => report(text, prepared, isOutOfReach(text, options)),
  }
}

/** Normalises one text; returns the same string when nothing changes. See createNormalizer. */
export function normalize(text: string, options: NormalizeOptions = {}): string {
  return createNormalizer(options).normalize(text)
}

/** A program with what a document needs besides. */
export interface Prepared {
  readonly program: Program
  readonly format: Format
  readonly language: 'ar' | LanguageMode
  readonly mojibake: 'fix' | 'report' | 'off'
}

const LETTER_FOLDS: readonly RuleId[] = ['letters/farsi-yeh', 'letters/keheh']

export function prepare(options: NormalizeOptions): Prepared {
  const rules = selectRules(RULES, options)
  const settings: Settings = {
    digits: options.digits ?? 'latn',
    allDigits: options.allDigits ?? false,
    finalYeh: options.finalYeh ?? 'judge',
    words: wordListOf(options.words ?? {}),
    repairMaksura: options.repairMaksura ?? false,
    dates: options.dates ?? 'fix',
    dateOrder: options.dateOrder ?? 'dmy',
    nullDates: options.nullDates ?? 'drop',
    foldsLetters: LETTER_FOLDS.every((id) => rules.some((rule) => rule.id === id)),
  }
  return {
    program: withMojibakeRule(compile(rules, settings)),
    format: formatOf(options.type ?? 'plain'),
    language: options.language ?? 'auto',
    mojibake: options.mojibake ?? 'fix',
  }
}

export function openDocument({ program, format, language, mojibake }: Prepared): Document {
  const run = new DocumentRun(program, format, language)
  return mojibake === 'off' ? run : new RepairingDocument(run, program, mojibake)
}

/** All that became of a text, piece by piece. A byte order mark at its start is not part of it. */
export function* outcomesOf(text: string, prepared: Prepared): Generator<Outcome> {
  const bytes = encode(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
  const document = openDocument(prepared)
  for (let offset = 0; offset < bytes.length; offset += PIECE) {
    yield* document.push(bytes.subarray(offset, offset + PIECE))
  }
  yield* document.end()
}

function formatOf(id: string): Format {
  const format = FORMATS.find((candidate) => candidate.id === id)
  if (format !== undefined) return format
  const ids = FORMATS.map((candidate) => candidate.id)
  const suggestion = nearest(id, ids)
  const hint = suggestion === undefined ? `known are ${ids.join(', ')}` : `did you mean ${suggestion}?`
  throw new YakafError('E_TYPE_UNKNOWN', `there is no input type ${JSON.stringify(id)}; ${hint}`)
}

function isOutOfReach(text: string, { language = 'auto' }: NormalizeOptions): boolean {
  return language !== 'ar' && !ARABIC_SCRIPT.test(text)
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
  const outcomes = outOfReach ? [] : Array.from(outcomesOf(text, prepared), kept)
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
    },
  }
}

/** An outcome that stays as it is when the next one is made. */
function kept(outcome: Outcome): Outcome {
  return {
    source: outcome.source.slice(),
    target: outcome.target.slice(),
    patched: outcome.patched.slice(),
    edits: [...outcome.edits],
    dropped: [...outcome.dropped],
    letters: outcome.letters.slice(),
    counts: outcome.counts.slice(),
    notes: outcome.notes.slice(),
  }
}

export function addCounts(counts: Record<RuleId, number>, rules: readonly Rule[], more: ArrayLike<number>): void {
  rules.forEach((rule, index) => {
    const count = more[index] ?? 0
    if (count > 0) counts[rule.id] = (counts[rule.id] ?? 0) + count
  })
}
