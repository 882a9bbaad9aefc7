/**
 * Arabic-shaped words: three root consonants in a pattern, a prefix before it and a suffix behind. The words mean
 * nothing; they only have the lengths, the letters and the affixes that a judge or a cache of words meets in news.
 */
import { type Random, weighted } from './random.ts'

export type Ending = 'yeh' | 'alef maksura' | 'other'

/** Root consonants, roughly as often as they stand in roots; waw and yeh are weak and only stand in the middle. */
const STRONG = [...'ررررببببممممللللننننععععددددسسسحححقققفففججششككططههتتصصخخززذثضغظ']
const MIDDLE = [...STRONG, ...'ووووييي']

/** The digits stand for the root's consonants. */
const PATTERNS: readonly string[] = weighted(
  ...(['123', '12ا3', '12ي3', '1ا23', '12و3', 'م123'] as const).map((pattern) => [pattern, 4] as const),
  ...(['م12و3', 'ت12ي3', 'ا1ت2ا3', 'أ12ا3', 'م1ا23', 'ي123', 'ت123'] as const).map((pattern) => [pattern, 3] as const),
  ...(['إ12ا3', 'أ123', 'ت1ا23', 'م1ت23', 'يت123', 'ي1ت23', '1وا23'] as const).map((pattern) => [pattern, 2] as const),
  ...(['است12ا3', 'ان12ا3', 'مست123', 'مت1ا23', 'يست123', '12ائ3', 'م1ا2ي3'] as const).map(
    (pattern) => [pattern, 1] as const,
  ),
)

const BARE_PREFIXES = weighted(['', 40], ['و', 8], ['ب', 4], ['ل', 4], ['ف', 2], ['ك', 1])
const DEFINITE_PREFIXES = weighted(['ال', 30], ['وال', 5], ['بال', 3], ['لل', 3], ['كال', 1], ['فال', 1])

const SUFFIXES = weighted(['', 50], ['ة', 14], ['ات', 7], ['ين', 5], ['ية', 6], ['ون', 3], ['ان', 2], ['يين', 1])
const OWNERS = weighted(['ها', 5], ['ه', 5], ['هم', 2], ['نا', 2], ['ته', 2], ['تها', 2], ['ا', 3], ['وا', 1])
const YEH_SUFFIXES = weighted(['ي', 15], ['اني', 2], ['ائي', 1], ['اوي', 1])

export function makeStem(random: Random): string {
  const root = [random.pick(STRONG), random.pick(MIDDLE), random.pick(STRONG)]
  return random.pick(PATTERNS).replace(/[123]/g, (place) => root[Number(place) - 1] as string)
}

export function makeWord(stem: string, ending: Ending, random: Random): string {
  const definite = random.below(100) < 38
  const prefix = random.pick(definite ? DEFINITE_PREFIXES : BARE_PREFIXES)
  return prefix + stem + makeSuffix(ending, definite, random)
}

function makeSuffix(ending: Ending, definite: boolean, random: Random): string {
  if (ending === 'yeh') return random.pick(YEH_SUFFIXES)
  if (ending === 'alef maksura') return 'ى'
  return random.pick(definite || random.below(3) > 0 ? SUFFIXES : OWNERS)
}
