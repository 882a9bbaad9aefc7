/** A changed word, as one thing that can be reached, heard and asked. */
import type { ChangePiece } from '../page-data.ts'
import { element } from './element.ts'
import { shown } from './shown.ts'
import type { State } from './state.ts'
import { type ChangedWord, changesOf, sideOf } from './tokens.ts'

/** What the page must know of a word to tell about it. */
export interface ToldWord {
  readonly word: ChangedWord
  /** The index of the rule of a change, in the index of the page. */
  ruleOf(change: ChangePiece): number
}

const told = new WeakMap<Element, ToldWord>()

/** What an element stands for. */
export function toldWordOf(made: Element): ToldWord | undefined {
  return told.get(made)
}

/** The side of a word that is reached by keys: what is written. It is called by its letters; all else is its description (tip.ts). */
export function writtenWord(about: ToldWord, state: State): HTMLElement {
  const { word } = about
  const isOpen = changesOf(word).some((change) => change[3] !== undefined)
  const made = element(
    'span',
    { class: `word after${isOpen ? ' open' : ''}`, role: 'button', tabindex: '-1' },
    ...lettersOf(word, 1, state),
  )
  told.set(made, about)
  return made
}

/** The side that is replaced; it is told with the other one. */
export function replacedWord(about: ToldWord, state: State): HTMLElement {
  const made = element('span', { class: 'word before' }, ...lettersOf(about.word, 0, state))
  told.set(made, about)
  return made
}

/** The letters of one side, those that change marked. */
function lettersOf(word: ChangedWord, side: 0 | 1, { messages }: State): readonly (Node | string)[] {
  if (sideOf(word, side) === '')
    return [element('span', { class: 'nothing', role: 'img', 'aria-label': messages.nothingThere }, '∅')]
  return word.pieces.flatMap((piece) => {
    if (typeof piece === 'string') return shown(piece).filter((child) => child !== undefined)
    const text = piece[side]
    return [element('span', { class: text === '' ? 'letter none' : 'letter' }, ...shownLetters(text))]
  })
}

/** A space that is written, or taken, has to be seen. */
function shownLetters(text: string): ReturnType<typeof shown> {
  return /^ +$/.test(text) ? [element('span', { class: 'space' }, text)] : shown(text)
}
