/** The marks of eras, as they stand behind a year. Source: CLDR 48 ar; pages read in 2026-11. */
import { fold } from './fold.ts'
import { isOneOf, type Token, touchesPrevious } from './tokens.ts'
import { words } from './words.ts'

/** `lunar-or-solar`: the bare mark of the Hijra, which Iranian pages put behind solar years too. */
export type Era = 'common' | 'before-common' | 'lunar' | 'solar' | 'lunar-or-solar'

const COMMON = words('م', 'ميلادي', 'ميلادية', 'للميلاد', 'AD')
const HIJRA = words('ه', 'هجري', 'هجرية', 'للهجرة')
const LUNAR = words('ق', 'قمري', 'قمرية')
const SOLAR = words('ش', 'شمسي', 'شمسية')
const JOINED: ReadonlyMap<string, Era> = new Map([
  [fold('هش'), 'solar'],
  [fold('هق'), 'lunar'],
])
const BEFORE_COMMON = [fold('ق'), '.', fold('م')]

/** The era mark that starts at the token `first`, and the index behind it. */
export function eraAt(
  tokens: readonly Token[],
  first: number,
): { readonly era: Era; readonly behind: number } | undefined {
  if (BEFORE_COMMON.every((text, index) => tokens[first + index]?.text === text)) {
    return { era: 'before-common', behind: first + BEFORE_COMMON.length }
  }
  const joined = JOINED.get(tokens[first]?.text ?? '')
  if (joined !== undefined) return { era: joined, behind: first + 1 }
  if (isOneOf(tokens, first, COMMON)) return { era: 'common', behind: first + 1 }
  if (isOneOf(tokens, first, HIJRA)) return hijraAt(tokens, first)
  if (!isOneOf(tokens, first, SOLAR) || (tokens[first]?.text.length === 1 && !touchesPrevious(tokens, first))) {
    return undefined
  }
  return { era: 'solar', behind: isOneOf(tokens, first + 1, HIJRA) ? first + 2 : first + 1 }
}

function hijraAt(tokens: readonly Token[], first: number): { readonly era: Era; readonly behind: number } {
  const dotted = tokens[first + 1]?.text === '.'
  const kind = first + (dotted ? 2 : 1)
  const era = isOneOf(tokens, kind, SOLAR) ? 'solar' : isOneOf(tokens, kind, LUNAR) ? 'lunar' : undefined
  if (era === undefined) return { era: 'lunar-or-solar', behind: first + 1 }
  const dot = kind + 1
  const closed = dotted && tokens[dot]?.text === '.' && touchesPrevious(tokens, dot)
  return { era, behind: closed ? dot + 1 : dot }
}
