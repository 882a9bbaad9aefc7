import { type DateFound, datesOf } from '../../calendar/dates-of.ts'
import { kept } from '../../engine/kept.ts'
import type { Outcome } from '../../engine/run.ts'
import { countUndecided } from '../../engine/undecided.ts'
import type { Format } from '../../format/format.ts'
import { articleOf } from '../../normalizer/article-of.ts'
import type { LanguageVerdict } from '../../normalizer/language-gate.ts'
import { type Audience, addCounts, outcomesOf, type Prepared } from '../../normalizer/prepare.ts'
import { jsonText } from '../../report/code-points.ts'
import type { RuleId } from '../../rule/rule.ts'
import type { Opened, Rows } from '../messages.ts'
import type { PageSettings } from '../settings.ts'
import { preparerFor } from './preparers.ts'
import { rowsOf } from './rows.ts'

const BYTE_ORDER_MARK = '\ufeff'
/** Rows that are sent at once: some screens of them. */
const ROWS = 150

/** A text, and what the page asks about it. What is not asked for is not computed. */
export class OpenText {
  readonly #text: string
  readonly #format: Format
  readonly #settings: PageSettings
  #rows: ReturnType<typeof rowsOf> | undefined

  constructor(text: string, format: Format, settings: PageSettings) {
    this.#text = text
    this.#format = format
    this.#settings = settings
  }

  cleaned(): Omit<Opened, 'time'> {
    const prepared = this.#prepared('none')
    const parts: Uint8Array<ArrayBuffer>[] = []
    const counts: Record<RuleId, number> = {}
    let undecided = 0
    let language: LanguageVerdict | undefined
    const outcomes = outcomesOf(this.#text, prepared, (document) => {
      language = document.language
    })
    for (const outcome of outcomes) {
      parts.push(outcome.target.slice())
      addCounts(counts, prepared.program.rules, outcome.counts)
      undecided += countUndecided(prepared.program, outcome)
    }
    const isChanged = Object.keys(counts).length > 0
    const mark = this.#text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
    const text = isChanged ? mark + textOf(parts) : this.#text
    const content = new Blob(isChanged ? [mark, ...parts] : [this.#text])
    return { text, content, type: this.#format.id, isChanged, counts, undecided, language }
  }

  /** The first rows, or the next ones. */
  rows(isFirst: boolean): Rows {
    if (isFirst || this.#rows === undefined) this.#rows = rowsOf(this.#prepared('report'), this.#outcomes())
    const rows = []
    for (let next = this.#rows.next(); next.done !== true; next = this.#rows.next()) {
      rows.push(next.value)
      if (rows.length === ROWS) return { rows, isLast: false }
    }
    return { rows, isLast: true }
  }

  dates(): readonly DateFound[] {
    return datesOf(this.#text)
  }

  /** The article as JSON; null where the format is none that articles are read from here. */
  article(): string | null {
    if (this.#format.id !== 'plain') return null
    return jsonText(articleOf(this.#text, this.#prepared('none'), {}), 2)
  }

  #prepared(audience: Audience): Prepared {
    return preparerFor(this.#settings, audience)(this.#format)
  }

  *#outcomes(): Generator<Outcome> {
    for (const outcome of outcomesOf(this.#text, this.#prepared('report'))) yield kept(outcome)
  }
}

/** Cut between characters. */
function textOf(parts: readonly Uint8Array<ArrayBuffer>[]): string {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  return parts.map((part) => decoder.decode(part)).join('')
}
