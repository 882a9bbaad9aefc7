/** The fold of text in which no character asks for its neighbours, unit by unit from a table: nearly all text is of that kind. */
import { isArabicMark } from '../text/characters.ts'
import { TATWEEL } from '../text/code-points.ts'
import { unitAt } from '../text/unit-at.ts'
import { UnitRoom } from '../text/unit-room.ts'
import { foldCharacter } from './fold-letters.ts'
import { isPresentationForm } from './presentation-forms.ts'
import { isUnseen, SEPARATOR } from './unseen.ts'

/** What the table holds beside folded units; no unit is folded to one of these, which are control characters. */
const UNKNOWN = 0
const ASKS_NEIGHBOURS = 1
const DROPPED = 2

const UNITS = 0x10000
const FIRST_SURROGATE = 0xd800
const LAST_SURROGATE = 0xdfff
/** Filled as units are met: most are never. */
const table = new Uint16Array(UNITS)
/** Units that are put together at once. */
const LONGEST = 4096
const room = new UnitRoom(LONGEST)
const { units } = room

/** `text` folded; undefined when a character in it is more than one unit, or goes by what stands beside it. */
export function foldUnits(text: string): string | undefined {
  let folded = ''
  let length = 0
  const end = text.length
  for (let index = 0; index < end; index++) {
    const code = unitAt(text, index)
    const known = table[code] as number
    const unit = known === UNKNOWN ? learn(code) : known
    if (unit === ASKS_NEIGHBOURS) return undefined
    if (unit === DROPPED) continue
    units[length++] = unit
    if (length < LONGEST) continue
    folded += room.text(length)
    length = 0
  }
  return folded + room.text(length)
}

/** Whether the first units of a text are each folded to one unit, whatever stands beside them. */
export function foldsUnitForUnit(text: string, first: number): boolean {
  const end = Math.min(first, text.length)
  for (let index = 0; index < end; index++) {
    const code = unitAt(text, index)
    const known = table[code] as number
    if ((known === UNKNOWN ? learn(code) : known) <= DROPPED) return false
  }
  return true
}

function learn(code: number): number {
  const unit = unitOf(code)
  table[code] = unit
  return unit
}

function unitOf(code: number): number {
  if (isArabicMark(code) || code === TATWEEL) return DROPPED
  const character = String.fromCharCode(code)
  const isSurrogate = code >= FIRST_SURROGATE && code <= LAST_SURROGATE
  if (isSurrogate || SEPARATOR.test(character)) return ASKS_NEIGHBOURS
  if (isUnseen(code)) return DROPPED
  return isPresentationForm(code) ? ASKS_NEIGHBOURS : foldCharacter(character).charCodeAt(0)
}
