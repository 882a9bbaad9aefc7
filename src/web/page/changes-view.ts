import type { Piece, Row, Rows, RuleEntry, Word } from '../messages.ts'
import { button, byId, element, english } from './dom.ts'
import { words } from './language.ts'
import { summaryOf } from './rule-choices.ts'
import { shown, shownWord } from './shown.ts'
import type { Tip } from './tip.ts'

/** Kept from one text to the next. */
let showsBefore = false

/** The lines in which something changes. One word can be reached by Tab; arrow keys go on from there. */
export class ChangesView {
  readonly #panel = byId('changes', HTMLDivElement)
  readonly #tip: Tip
  readonly #rules: ReadonlyMap<string, RuleEntry>
  readonly #more: () => Promise<Rows>
  readonly #words: HTMLElement[] = []
  readonly #lines = element('div', { class: 'lines', dir: 'rtl' })

  constructor(tip: Tip, rules: ReadonlyMap<string, RuleEntry>, more: () => Promise<Rows>) {
    this.#tip = tip
    this.#rules = rules
    this.#more = more
    this.#lines.addEventListener('keydown', (event) => this.#move(event))
  }

  /** Shows the first rows, or that nothing changes. */
  show({ rows, isLast }: Rows): void {
    if (rows.every(isUnchanged) && isLast) {
      this.#panel.replaceChildren(element('p', { class: 'note' }, words().nothing))
      return
    }
    const hint = element('p', { class: 'hint' }, words().keys)
    this.#panel.replaceChildren(element('div', { class: 'view-bar' }, this.#beforeBox(), hint), this.#lines)
    this.#add(rows, isLast)
  }

  /** Whether words are shown as they stood there too: off at first, since most look alike. */
  #beforeBox(): HTMLElement {
    const box = element('input', { type: 'checkbox', id: 'show-before' })
    box.checked = showsBefore
    const show = (): void => {
      showsBefore = box.checked
      this.#lines.classList.toggle('with-before', showsBefore)
    }
    box.addEventListener('change', show)
    show()
    return element('label', { class: 'check', for: box.id }, box, words().showBefore)
  }

  #add(rows: readonly Row[], isLast: boolean): void {
    this.#lines.append(...rows.map((row) => this.#row(row)))
    const first = this.#words[0]
    if (first !== undefined && this.#words.every(({ tabIndex }) => tabIndex < 0)) first.tabIndex = 0
    if (isLast) return
    const more = button(words().more, async () => {
      more.disabled = true
      const next = await this.#more()
      more.remove()
      this.#add(next.rows, next.isLast)
    })
    this.#lines.append(more)
  }

  #row(row: Row): HTMLElement {
    if (row.kind === 'gap') return element('p', { class: 'gap' }, words().gap(row.lines))
    const number = element('span', { class: 'number', 'aria-hidden': 'true' }, String(row.number))
    const isQuiet = isUnchanged(row)
    const text = element('p', { dir: 'auto', lang: 'ar' }, ...row.pieces.flatMap((piece) => this.#piece(piece)))
    return element('div', { class: isQuiet ? 'line quiet-line' : 'line' }, number, text)
  }

  #piece(piece: Piece): readonly (Node | string)[] {
    if (typeof piece === 'string') return shown(piece)
    const isDoubt = piece.changes.length === 0
    const after = piece.after === '' ? [element('span', { class: 'sign' }, words().emptyWord)] : shownWord(piece.after)
    const kind = isDoubt ? 'doubt' : piece.changes.some(({ other }) => other !== undefined) ? 'unsure' : 'changed'
    const mark = element('bdi', { class: `word ${kind}`, role: 'button', tabindex: '-1' }, ...after)
    const show = (): void => this.#tip.show(mark, this.#note(piece))
    mark.addEventListener('pointerenter', show)
    mark.addEventListener('pointerleave', () => this.#tip.hideSoon())
    mark.addEventListener('click', show)
    mark.addEventListener('focus', () => {
      for (const other of this.#words) other.tabIndex = -1
      mark.tabIndex = 0
      show()
    })
    mark.addEventListener('blur', () => this.#tip.hideSoon())
    this.#words.push(mark)
    if (isDoubt) return [mark]
    return [element('del', { class: 'before' }, element('bdi', {}, ...shownWord(piece.before))), mark]
  }

  #note({ changes, doubts }: Word): readonly Node[] {
    const say = words()
    const seen = new Set<string>()
    const notes: Node[] = []
    for (const { rule, from, to, other } of changes) {
      const key = `${rule} ${from} ${to} ${other}`
      if (seen.has(key)) continue
      seen.add(key)
      notes.push(element('p', { class: 'code-points' }, ...changeText(from, to)))
      if (other !== undefined) {
        notes.push(element('p', {}, `${say.notCertain} `, element('bdi', { lang: 'ar' }, ...shownWord(other))))
      }
      notes.push(this.#ruleLine(rule))
    }
    for (const { rule, message } of doubts) {
      notes.push(element('p', {}, `${say.doubt} `, english(message)), this.#ruleLine(rule))
    }
    return notes
  }

  #ruleLine(id: string): Node {
    const rule = this.#rules.get(id)
    const summary = rule === undefined ? '' : `${summaryOf(rule)} `
    return element('p', { class: 'rule' }, summary, english(id, 'code'))
  }

  #move(event: KeyboardEvent): void {
    const isRightToLeft = document.documentElement.dir === 'rtl'
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      ArrowRight: isRightToLeft ? -1 : 1,
      ArrowLeft: isRightToLeft ? 1 : -1,
    }
    const step = steps[event.key]
    const at = this.#words.indexOf(event.target as HTMLElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    this.#words[at + step]?.focus()
  }
}

function isUnchanged(row: Row): boolean {
  return row.kind === 'gap' || row.pieces.every((piece) => typeof piece === 'string')
}

function changeText(from: string, to: string): readonly Node[] {
  const say = words()
  if (from === '') return [element('span', {}, `${say.inserted} `), english(to)]
  if (to === '') return [element('span', {}, `${say.removed} `), english(from)]
  return [english(`${from} → ${to}`)]
}
