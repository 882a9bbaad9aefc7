import { ZONES } from '../data/zones.ts'
import { lazy } from '../text/lazy.ts'
import { fold } from './fold.ts'
import { isLatinWord, isOneOf, type Token } from './tokens.ts'

const names: () => ReadonlyMap<string, string> = lazy(() => new Map(ZONES))
/** The words that names begin with. */
const firstWords = lazy(() => new Set(ZONES.map(([name]) => name.split(' ', 1)[0] as string)))
/** Tokens of the longest name: ت . غ */
const LONGEST = 3
const byTimeOf: () => ReadonlySet<string> = lazy(() => new Set(['بتوقيت', 'توقيت', 'حسب'].map(fold)))
const UTC = 'UTC'
const MINUTE = 60_000

/** A zone that a page names, by its id in the IANA database; the tokens [first, behind). */
export interface PrintedZone {
  readonly zone: string
  readonly first: number
  readonly behind: number
}

/** The zone named behind a time. A city alone is a place: it takes بتوقيت before it, an id of the database (Asia/Tehran) does not. */
export function zoneBehind(tokens: readonly Token[], first: number): PrintedZone | undefined {
  let start = first
  while (start < first + 2 && isOneOf(tokens, start, byTimeOf())) start++
  const found = zoneAt(tokens, start)
  const isPlace = found !== undefined && found.zone !== UTC && !isLatinWord(tokens[start])
  if (found === undefined || (start === first && isPlace)) return undefined
  return { ...found, first }
}

/** GMT or UTC before a time. */
export function zoneBefore(tokens: readonly Token[], behind: number): PrintedZone | undefined {
  const zone = names().get(tokens[behind - 1]?.text ?? '')
  return zone === UTC ? { zone, first: behind - 1, behind } : undefined
}

function zoneAt(tokens: readonly Token[], first: number): PrintedZone | undefined {
  if (!firstWords().has(tokens[first]?.text ?? '')) return undefined
  for (let length = LONGEST; length > 0; length--) {
    const text = tokens.slice(first, first + length).map((token) => token.text)
    const zone = text.length === length ? names().get(text.join(' ')) : undefined
    if (zone !== undefined) return { zone, first, behind: first + length }
  }
  return undefined
}

const words: () => ReadonlySet<string> = lazy(() => new Set(ZONES.flatMap(([name]) => name.split(' '))))
const ofUtc = lazy(() => new Set(ZONES.flatMap(([name, zone]) => (zone === UTC ? name.split(' ') : []))))

/** Whether the token at `index` is a word of a time zone, as pages print it: that of a place behind `بتوقيت`. */
export function isZoneWord(tokens: readonly Token[], index: number): boolean {
  if (isOneOf(tokens, index, byTimeOf()) || isOneOf(tokens, index, ofUtc())) return true
  let first = index
  while (isOneOf(tokens, first, words())) first--
  return first < index && isOneOf(tokens, first, byTimeOf())
}

/**
 * `+03:30[Asia/Tehran]` for a local time `yyyy-mm-ddThh:mm` of `zone`, `Z` for UTC. From the zone database of the platform:
 * Iran had summer time until 2022.
 */
export function zoneSuffix(zone: string, local: string): string {
  if (zone === UTC) return 'Z'
  const asUtc = Date.parse(`${local}Z`)
  const guess = offsetOf(zone, asUtc)
  return `${spelled(offsetOf(zone, asUtc - guess * MINUTE))}[${zone}]`
}

/** Minutes east of Greenwich at an instant. */
function offsetOf(zone: string, instant: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function spelled(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
