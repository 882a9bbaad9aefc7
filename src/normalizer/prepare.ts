import { compile } from '../engine/compile.ts'
import type { Program } from '../engine/program.ts'
import type { Outcome } from '../engine/run.ts'
import type { Format, FormatOptions } from '../format/format.ts'
import { plain } from '../formats/plain.ts'
import type { Rule, RuleId, Settings } from '../rule/rule.ts'
import { RULES } from '../rules/registry.ts'
import { YakafError } from '../text/error.ts'
import { hintOf } from '../text/nearest.ts'
import { encode } from '../text/utf8.ts'
import { wordListOf } from '../yeh/word-list.ts'
import type { Document } from './document.ts'
import { DocumentRun } from './document-run.ts'
import type { LanguageMode } from './language-gate.ts'
import type { NormalizeOptions } from './options.ts'
import { withOwnChanges } from './own-changes.ts'
import type { Lender, Part, PartDocument, SharedDocument } from './part.ts'
import { selectRules } from './select-rules.ts'

const BYTE_ORDER_MARK = '\ufeff'
/** Bytes given to the engine at a time, so that a long string costs a few copies of this and not of itself. */
const PIECE = 1 << 20

/** A program with what a document needs besides. */
export interface Prepared {
  readonly program: Program
  /** The rules that are chosen, suggestions too where nobody hears them. */
  readonly chosen: readonly Rule[]
  readonly format: Format
  readonly formatOptions: FormatOptions
  readonly language: 'ar' | LanguageMode
  readonly mojibake: 'fix' | 'report' | 'off'
  readonly audience: Audience
}

const LETTER_FOLDS: readonly RuleId[] = ['letters/farsi-yeh', 'letters/keheh']

/** Who hears what rules say besides what they write: `none` spares asking them. */
export type Audience = 'report' | 'none'

/** Makes ready what documents of a format need. */
export type Preparer = (format: Format) => Prepared

/** @throws YakafError E_RULE_UNKNOWN, E_WORDS */
export function prepare(options: NormalizeOptions, format: Format = plain, audience: Audience = 'none'): Prepared {
  return preparerOf(options, audience)(format)
}

/**
 * For documents of several formats, which share a program.
 *
 * @throws YakafError E_RULE_UNKNOWN, E_WORDS
 */
export function preparerOf(options: NormalizeOptions, audience: Audience = 'none'): Preparer {
  const chosen = selectRules(RULES, options)
  const rules = audience === 'report' ? chosen : chosen.filter(({ safety }) => safety !== 'suggestion')
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
  const programs = new Map<Format['kind'], Program>()
  const programFor = (kind: Format['kind']): Program => {
    const program = programs.get(kind) ?? withOwnChanges(compile(rules, settingsFor(kind, settings)))
    programs.set(kind, program)
    return program
  }
  const { fields = [], skipFields = [], onError = 'fail', language = 'auto', mojibake = 'fix' } = options
  return (format) => ({
    program: programFor(format.kind),
    chosen,
    format,
    formatOptions: { fields, skipFields, onError },
    language,
    mojibake,
    audience,
  })
}

/** In data a date that a database printed for none is a value that somebody may count on. */
function settingsFor(kind: Format['kind'], settings: Settings): Settings {
  return kind === 'text' ? settings : { ...settings, nullDates: 'keep' }
}

export function openDocument(prepared: Prepared): Document {
  return new DocumentRun(prepared)
}

/** A document of which others do parts, if there is anybody. */
export function openShared<Lent>(prepared: Prepared, lender: Lender<Lent> | undefined): SharedDocument<Lent> {
  return new DocumentRun(prepared, lender)
}

/** A part of a document that somebody else has open. */
export function openPart(prepared: Prepared, part: Part): PartDocument {
  return new DocumentRun(prepared, undefined, part)
}

/** All that became of a text, piece by piece. A byte order mark at its start is not part of it. `onEnd` is told when it is through. */
export function* outcomesOf(
  text: string,
  prepared: Prepared,
  onEnd: (document: Document) => void = () => {},
): Generator<Outcome> {
  const bytes = encode(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text)
  const document = openDocument(prepared)
  for (let offset = 0; offset < bytes.length; offset += PIECE) {
    yield* document.push(bytes.subarray(offset, offset + PIECE))
  }
  yield* document.end()
  onEnd(document)
}

/** The error for a format that does not exist; `ids`: those that do. */
export function unknownType(id: string, ids: readonly string[]): YakafError {
  const hint = hintOf(id, ids, `known are ${ids.join(', ')}`)
  return new YakafError('E_TYPE_UNKNOWN', `there is no input type ${JSON.stringify(id)}; ${hint}`)
}

export function addCounts(counts: Record<RuleId, number>, rules: readonly Rule[], more: ArrayLike<number>): void {
  rules.forEach((rule, index) => {
    const count = more[index] ?? 0
    if (count > 0) counts[rule.id] = (counts[rule.id] ?? 0) + count
  })
}
