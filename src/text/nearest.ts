/** The candidate that `word` was most likely meant to be, if one is near enough to suggest. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = mostMistakes(word.length - word.indexOf('/') - 1) + 1
  for (const candidate of candidates) {
    const cost = costOf(word, candidate)
    if (cost < least) {
      best = candidate
      least = cost
    }
  }
  return best
}

/** The end of an error about `word`: what it was most likely meant to be, else `otherwise`. */
export function hintOf(word: string, candidates: Iterable<string>, otherwise: string): string {
  const suggestion = nearest(word, candidates)
  return suggestion === undefined ? otherwise : `did you mean ${suggestion}?`
}

/** The end of an error about a value that is none of a few `choices`. */
export function choiceHint(value: unknown, choices: readonly string[]): string {
  const said = `cannot be ${JSON.stringify(value)}`
  const otherwise = `it is one of ${choices.join(', ')}`
  return `${said}; ${typeof value === 'string' ? hintOf(value, choices, otherwise) : otherwise}`
}

/** Beyond these a word is another word. */
function mostMistakes(length: number): number {
  if (length < 4) return length > 1 ? 1 : 0
  return Math.max(2, Math.floor(length / 3))
}

/** A name may be written without its group. */
function costOf(word: string, candidate: string): number {
  if (word.includes('/')) return mistakes(word, candidate)
  return Math.min(mistakes(word, candidate), mistakes(word, candidate.slice(candidate.indexOf('/') + 1)))
}

/** Letters from which on a beginning tells what was meant. */
const TELLING = 3

/** A name that was left unfinished is nearer than one with a wrong letter. */
function mistakes(word: string, name: string): number {
  return word.length >= TELLING && name !== word && name.startsWith(word) ? 1 / 2 : distance(word, name)
}

/** Levenshtein's distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
