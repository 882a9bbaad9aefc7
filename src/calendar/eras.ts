/** The marks of eras, as they stand behind a year. */
import { ERAS, type EraMark } from '../data/eras.ts'
import { lazy } from '../text/lazy.ts'
import { type Token, touchesPrevious } from './tokens.ts'

/** `lunar-or-solar`: the bare mark of the Hijra, which Iranian pages put behind solar years too. */
export type Era = 'common' | 'before-common' | 'lunar' | 'solar' | 'lunar-or-solar'

const MARKS: ReadonlyMap<string, EraMark> = new Map(ERAS)
/** The words that marks begin with. */
const firstWords = lazy(() => new Set(ERAS.map(([mark]) => mark.split(' ', 1)[0] as string)))
/** Tokens of the longest mark: ق . م */
const LONGEST = 3

/** The era mark that starts at the token `first`, and the index behind it. */
export function eraAt(
  tokens: readonly Token[],
  first: number,
): { readonly era: Era; readonly behind: number } | undefined {
  if (!firstWords().has(tokens[first]?.text ?? '')) return undefined
  for (let length = LONGEST; length > 1; length--) {
    const text = tokens.slice(first, first + length).map((token) => token.text)
    if (MARKS.get(text.join(' ')) === 'before-common') return { era: 'before-common', behind: first + length }
  }
  const mark = markAt(tokens, first)
  switch (mark) {
    case 'common':
    case 'before-common':
      return { era: mark, behind: first + 1 }
    case 'hijra-solar':
      return { era: 'solar', behind: first + 1 }
    case 'hijra-lunar':
      return { era: 'lunar', behind: first + 1 }
    case 'hijra':
      return hijraAt(tokens, first)
    case 'solar':
      // A letter alone is the mark of a street, too.
      if (tokens[first]?.text.length === 1 && !touchesPrevious(tokens, first)) return undefined
      return { era: 'solar', behind: markAt(tokens, first + 1) === 'hijra' ? first + 2 : first + 1 }
    default:
      return undefined
  }
}

function markAt(tokens: readonly Token[], index: number): EraMark | undefined {
  return MARKS.get(tokens[index]?.text ?? '')
}

function hijraAt(tokens: readonly Token[], first: number): { readonly era: Era; readonly behind: number } {
  const dotted = tokens[first + 1]?.text === '.'
  const kind = first + (dotted ? 2 : 1)
  const era = markAt(tokens, kind)
  if (era !== 'solar' && era !== 'lunar') return { era: 'lunar-or-solar', behind: first + 1 }
  const dot = kind + 1
  const closed = dotted && tokens[dot]?.text === '.' && touchesPrevious(tokens, dot)
  return { era, behind: closed ? dot + 1 : dot }
}
