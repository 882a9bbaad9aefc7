/** Pieces of a line as words: readers see a word, where only a letter changes. */
import type { ChangePiece, Piece } from '../page-data.ts'

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** So many characters are left out. */
  | { readonly kind: 'gap'; readonly count: number }
  | ChangedWord

/** A word and the changes in it; more than one word where a change writes or takes white space. */
export interface ChangedWord {
  readonly kind: 'word'
  readonly pieces: readonly (string | ChangePiece)[]
}

/** Letters beside a change that are shown as its word; what is longer is none. */
const MOST_LETTERS = 60
const TAIL = new RegExp(`[\\p{L}\\p{M}\\p{N}\\p{Cf}]{1,${MOST_LETTERS}}$`, 'u')
const HEAD = new RegExp(`^[\\p{L}\\p{M}\\p{N}\\p{Cf}]{1,${MOST_LETTERS}}`, 'u')

export function tokensOf(pieces: readonly Piece[]): readonly Token[] {
  const tokens: Token[] = []
  let word: (string | ChangePiece)[] = []
  const closeWord = (): void => {
    if (word.length > 0) tokens.push({ kind: 'word', pieces: word })
    word = []
  }
  const tell = (text: string): void => {
    if (text !== '') tokens.push({ kind: 'text', text })
  }
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'object') {
      word.push(piece)
      continue
    }
    if (typeof piece === 'number') {
      closeWord()
      tokens.push({ kind: 'gap', count: piece })
      continue
    }
    const head = word.length > 0 ? (HEAD.exec(piece)?.[0] ?? '') : ''
    const isBeforeChange = typeof pieces[index + 1] === 'object'
    if (head !== '') word.push(head)
    // Between two changes of one word.
    if (head === piece && isBeforeChange) continue
    closeWord()
    const rest = piece.slice(head.length)
    const tail = isBeforeChange ? (TAIL.exec(rest)?.[0] ?? '') : ''
    tell(rest.slice(0, rest.length - tail.length))
    if (tail !== '') word.push(tail)
  }
  closeWord()
  return tokens
}

/** One side of a word: 0 as it stood, 1 as it is written. */
export function sideOf({ pieces }: ChangedWord, side: 0 | 1): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece[side])).join('')
}

export function changesOf({ pieces }: ChangedWord): readonly ChangePiece[] {
  return pieces.filter((piece) => typeof piece === 'object')
}
