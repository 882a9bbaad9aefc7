/** The text of one file: what changes in it, and what stays around that. */

import { keptLines } from '../kept-lines.ts'
import type { ChangedPart, FileDetail, KeptPart, Part, Piece } from '../page-data.ts'
import { replacedWord, type ToldWord, writtenWord } from './changed-word.ts'
import { countedIn, numberIn } from './counted.ts'
import { directionOf } from './direction.ts'
import { button, element } from './element.ts'
import { shown } from './shown.ts'
import type { State } from './state.ts'
import { changesOf, sideOf, type Token, tokensOf } from './tokens.ts'

/** Lines beside a change that are shown although they stay. */
const CONTEXT = 1
/** So many lines that stay are shown rather than folded. */
const MOST_SHOWN = 3

/** Which sides of a word a paragraph has. */
type Sides = 'before' | 'after' | 'both'

export class FileText {
  readonly #state: State
  readonly #detail: FileDetail
  readonly #rules: readonly number[]

  constructor(state: State, detail: FileDetail) {
    this.#state = state
    this.#detail = detail
    this.#rules = detail.rules.map((id) => state.index.rules.findIndex((rule) => rule.id === id))
  }

  /** Parts that have something to show; those that stay are only between others while nothing is filtered. */
  get parts(): readonly Part[] {
    const { filter } = this.#state
    if (filter.rule === undefined && filter.safety === undefined) return this.#detail.parts
    return this.#detail.parts.filter((part) => 'pieces' in part && this.#takes(part))
  }

  rendered(part: Part): HTMLElement {
    return 'pieces' in part ? this.#changed(part) : this.#kept(part)
  }

  #takes({ pieces }: ChangedPart): boolean {
    return pieces.some((piece) => this.#takesPiece(piece))
  }

  #takesPiece(piece: Piece): boolean {
    return typeof piece === 'object' && this.#state.takesRule(this.#rules[piece[2]] as number)
  }

  #changed({ line, pieces, continues }: ChangedPart): HTMLElement {
    const tokens = tokensOf(pieces)
    const dir = directionOf(tokens.map((token) => plainOf(token)).join(''))
    const { layout, messages } = this.#state
    const paragraph = (sides: Sides): HTMLElement =>
      element('p', { class: `text ${sides}`, lang: 'ar', dir }, ...tokens.flatMap((token) => this.#token(token, sides)))
    const paragraphs =
      layout === 'side'
        ? [this.#cell(messages.before, paragraph('before')), this.#cell(messages.after, paragraph('after'))]
        : [element('div', { class: 'cell' }, paragraph(layout === 'inline' ? 'both' : 'after'))]
    return element('li', { class: `part changed ${layout}` }, this.#number(line, continues), ...paragraphs)
  }

  #cell(label: string, paragraph: HTMLElement): HTMLElement {
    return element('div', { class: 'cell' }, element('span', { class: 'cell-label' }, label), paragraph)
  }

  #number(line: number, continues?: true): HTMLElement {
    const { language, messages } = this.#state
    const label = element('span', { class: 'unseen-label' }, `${messages.line} `)
    return element('span', { class: 'line' }, label, continues ? '…' : numberIn(language, line))
  }

  #token(token: Token, sides: Sides): readonly (Node | string)[] {
    if (token.kind === 'text') return shown(token.text).filter((child) => child !== undefined)
    if (token.kind === 'gap') {
      const { language, messages } = this.#state
      return [element('bdi', { class: 'gap' }, ` … ${countedIn(language, token.count, messages.countCharacters)} … `)]
    }
    if (!changesOf(token).some((change) => this.#takesPiece(change))) {
      return shown(sideOf(token, sides === 'before' ? 0 : 1)).filter((child) => child !== undefined)
    }
    const about: ToldWord = { word: token, ruleOf: (change) => this.#rules[change[2]] as number }
    if (sides === 'before') return [replacedWord(about, this.#state)]
    if (sides === 'after') return [writtenWord(about, this.#state)]
    return [
      element('del', {}, replacedWord(about, this.#state)),
      ' ',
      element('ins', {}, writtenWord(about, this.#state)),
    ]
  }

  #kept(part: KeptPart): HTMLElement {
    const lines = part.text === undefined ? [] : keptLines(part)
    const row = element('li', { class: 'part kept' })
    if (lines.length > 0 && lines.length <= MOST_SHOWN) row.append(...this.#lines(lines, part.line))
    else this.#fold(row, part, lines)
    return row
  }

  /** The lines beside changes, and the others behind a button. */
  #fold(row: HTMLElement, part: KeptPart, lines: readonly string[]): void {
    const { language, messages } = this.#state
    const count = Math.max(part.kept, lines.length)
    const isFirst = part.line === 1
    const hidden = lines.slice(isFirst ? 0 : CONTEXT, lines.length - CONTEXT)
    const firstHidden = part.line + (isFirst ? 0 : CONTEXT)
    if (hidden.length === 0) {
      // A piece of one long line has no line of its own.
      const label = count === 0 ? '…' : countedIn(language, count, messages.countLines)
      row.append(element('span', { class: 'folded' }, label))
      return
    }
    const label = `${countedIn(language, hidden.length, messages.countLines)} · ${messages.unfold}`
    const unfold = button(label, { class: 'folded' }, () => {
      const unfolded = this.#lines(hidden, firstHidden)
      unfold.replaceWith(...unfolded)
      const [first] = unfolded
      first?.setAttribute('tabindex', '-1')
      first?.focus()
    })
    row.append(
      ...this.#lines(lines.slice(0, isFirst ? 0 : CONTEXT), part.line),
      unfold,
      ...this.#lines(lines.slice(lines.length - CONTEXT), part.line + lines.length - CONTEXT),
    )
  }

  #lines(lines: readonly string[], first: number): readonly HTMLElement[] {
    return lines.map((line, index) =>
      element(
        'div',
        { class: 'kept-line' },
        this.#number(first + index),
        element('p', { class: 'text', lang: 'ar', dir: directionOf(line) }, ...shown(line.slice(0, MOST_OF_LINE))),
      ),
    )
  }
}

/** UTF-16 units that are shown of a line that stays. */
const MOST_OF_LINE = 4000

function plainOf(token: Token): string {
  if (token.kind === 'gap') return ''
  return token.kind === 'text' ? token.text : sideOf(token, 1)
}
