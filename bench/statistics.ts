/** Reads the corpus back and counts what it promises, so that a slip in the generator cannot go unseen. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { MAKSURA_SHARE, YEH_FINAL_SHARE } from './vocabulary.ts'

export interface Statistics {
  readonly tokens: number
  readonly distinct: number
  readonly letters: number
  /** Shares from 0 to 1. */
  readonly yehFinal: number
  readonly maksura: number
  readonly numbers: number
  readonly persianNumbers: number
  readonly latin: number
  readonly paragraphs: number
  /** The beginning of the SHA-256 of the first million bytes. */
  readonly digest: string
}

/**
 * Of the made-up text, equal on every machine and for every size. Whoever changes the generator changes this line too,
 * and knows that the new numbers cannot be compared with the old ones.
 */
const MADE_UP_DIGEST = 'a2fb7c5216814c0b'

/** A word, a number or a Latin word; the ranges hold no look-alike to be mistaken. */
const TOKEN = /[\u0620-\u065f\u066e-\u06d3]+|[0-9.]*[0-9]|[\u06f0-\u06f9.]*[\u06f0-\u06f9]|[A-Za-z]+/g

export function measureStatistics(path: string): Statistics {
  const bytes = readFileSync(path)
  const forms = new Set<string>()
  const counts = { words: 0, letters: 0, yehFinal: 0, maksura: 0, ascii: 0, persian: 0, latin: 0, paragraphs: 0 }
  for (const text of pieces(bytes)) {
    counts.paragraphs += text.split('\n').filter((line) => line !== '').length
    for (const [token] of text.matchAll(TOKEN)) {
      const last = token.charCodeAt(token.length - 1)
      if (last < 0x3a) counts.ascii++
      else if (last < 0x80) counts.latin++
      else if (last >= 0x06f0 && last <= 0x06f9) counts.persian++
      else {
        counts.words++
        counts.letters += token.length
        forms.add(token)
        if (last === 0x0649 || last === 0x06cc) counts.yehFinal++
        if (last === 0x0649) counts.maksura++
      }
    }
  }
  const numbers = counts.ascii + counts.persian
  const tokens = counts.words + numbers + counts.latin
  return {
    tokens,
    distinct: forms.size,
    letters: counts.letters / counts.words,
    yehFinal: counts.yehFinal / counts.words,
    maksura: counts.maksura / counts.yehFinal,
    numbers: numbers / tokens,
    persianNumbers: counts.persian / numbers,
    latin: counts.latin / tokens,
    paragraphs: counts.paragraphs,
    digest: createHash('sha256').update(bytes.subarray(0, 1e6)).digest('hex').slice(0, 16),
  }
}

/** What is wrong with the made-up corpus, in words. */
export function statisticsFaults(statistics: Statistics, megabytes: number): readonly string[] {
  const faults: string[] = []
  const near = (what: string, value: number, wanted: number, tolerance: number): void => {
    if (Math.abs(value - wanted) > tolerance)
      faults.push(`${what} is ${value.toFixed(3)}, not ${wanted} ± ${tolerance}`)
  }
  near('the share of words that end in yeh', statistics.yehFinal, YEH_FINAL_SHARE, 0.003)
  near('the share of alef maksura of these', statistics.maksura, MAKSURA_SHARE, 0.006)
  near('the share of numbers', statistics.numbers, 0.01, 0.002)
  near('the share of numbers in Persian digits', statistics.persianNumbers, 0.5, 0.03)
  // A short text cannot hold all the forms: 10 MB are 900,000 words.
  if (megabytes >= 50 && statistics.distinct < 100_000) faults.push(`only ${statistics.distinct} distinct word forms`)
  if (statistics.digest !== MADE_UP_DIGEST) {
    faults.push(`the first million bytes have the digest ${statistics.digest}, not ${MADE_UP_DIGEST}`)
  }
  return faults
}

/** The text in pieces of about 4 MB that end with a line. */
function* pieces(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const lineEnd = bytes.indexOf(0x0a, Math.min(bytes.length - 1, start + (1 << 22)))
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1
    yield bytes.toString('utf8', start, end)
    start = end
  }
}
