import { NOT_MONTHS } from '../data/false-friends.ts'
import { type Evidence, MONTH_NAMES } from '../data/month-names.ts'
import { lazy } from '../text/lazy.ts'
import type { Token } from './tokens.ts'

/** What the name of a month says. `month` counts from 1. */
export interface MonthName {
  readonly calendar: 'gregory' | 'islamic' | 'persian'
  readonly month: number
  readonly evidence: Evidence
}

const monthNames = lazy(
  () =>
    new Map<string, MonthName>(
      MONTH_NAMES.map(([name, calendar, month, evidence]) => [name, { calendar, month, evidence }]),
    ),
)

/** The words that names begin with. */
const firstWords = lazy(() => new Set([...monthNames().keys()].map((name) => name.split(' ', 1)[0] as string)))
const FALSE_FRIENDS: ReadonlySet<string> = new Set(NOT_MONTHS)
/** The most words a name has. */
const LONGEST = 3

/** The longest name that starts with the token at `first`, and the index behind it. Never fuzzy. */
export function monthAt(
  tokens: readonly Token[],
  first: number,
): { readonly name: MonthName; readonly behind: number } | undefined {
  const head = tokens[first]
  // Most words begin no name: they need not be put together with those behind.
  if (head?.kind !== 'word' || !firstWords().has(head.text)) return undefined
  for (let behind = Math.min(first + LONGEST, tokens.length); behind > first; behind--) {
    const name = nameOf(tokens, first, behind)
    if (name !== undefined) return { name, behind }
  }
  return undefined
}

/** The longest name that ends before the token at `behind`, and the index of its first token. A particle may lead it. */
export function monthBefore(
  tokens: readonly Token[],
  behind: number,
): { readonly name: MonthName; readonly first: number } | undefined {
  for (let first = Math.max(behind - LONGEST, 0); first < behind; first++) {
    const name = nameOf(tokens, first, behind) ?? nameBehindParticle(tokens, first, behind)
    if (name !== undefined) return { name, first }
  }
  return undefined
}

/** `word` without the one-letter particle that Arabic writes on to it; a rest under three letters is no name. */
export function withoutParticle(word: string): string {
  return PARTICLE.test(word) ? word.slice(1) : word
}

export const PARTICLES = '\u0648\u0641\u0628\u0644\u0643'

const PARTICLE = new RegExp(`^[${PARTICLES}].{3}`)

function nameBehindParticle(tokens: readonly Token[], first: number, behind: number): MonthName | undefined {
  const [token, ...rest] = tokens.slice(first, behind)
  if (token === undefined || !PARTICLE.test(token.text)) return undefined
  const bare = { ...token, text: withoutParticle(token.text), bare: token.bare.slice(1) }
  return nameOf([bare, ...rest], 0, rest.length + 1)
}

function nameOf(tokens: readonly Token[], first: number, behind: number): MonthName | undefined {
  const head = tokens[first]
  if (head?.kind !== 'word' || first >= behind || !firstWords().has(head.text)) return undefined
  const parts = tokens.slice(first, behind)
  if (parts.some((part) => part.kind === 'sign') || FALSE_FRIENDS.has(head.bare)) return undefined
  return monthNames().get(parts.map((part) => part.text).join(' '))
}
