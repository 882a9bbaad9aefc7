/**
 * Made-up news in policy P1: a headline, a dated line now and then, paragraphs of 30–120 words, sentences with the
 * punctuation of Arabic papers, quotations, some numbers and a few Latin words.
 */

import type { Random } from './random.ts'
import { persianDigits, retyper, SPOIL_PAIRS } from './retype.ts'

/** A dated line in standard letters. Only the digits of these are ever spoiled, so that nothing but a digit is to fix. */
const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت']
const MONTHS = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'مايو',
  'يونيو',
  'يوليو',
  'أغسطس',
  'سبتمبر',
  'أكتوبر',
  'نوفمبر',
  'ديسمبر',
]
const LATIN = ['Reuters', 'AFP', 'Google', 'Android', 'BBC', 'CNN', 'iPhone', 'Twitter', 'Windows', 'Boeing', 'Nature']

const TOKENS_A_NUMBER = 100
const TOKENS_A_LATIN_WORD = 600

const encoder = new TextEncoder()
const spoil = retyper(SPOIL_PAIRS)

/** Text as it is typed on a Persian keyboard. */
export function typed(text: string): Uint8Array {
  return spoil(encoder.encode(text)).slice()
}

export interface Words {
  readonly next: () => Uint8Array
}

const SPACE = typed(' ')
const LINE_END = typed('\n')
const SENTENCE_END = typed('.')
const COMMA = typed('،')
const BEFORE_QUOTE = typed(': «')
const AFTER_QUOTE = typed('»')

/** Writes one article through `put`, the last paragraph closed by a blank line. */
export function writeArticle(random: Random, words: Words, put: (bytes: Uint8Array) => void): void {
  // Half the papers put a blank line between paragraphs, half do not.
  const paragraphEnd = random.oneIn(2) ? LINE_END : new Uint8Array()
  for (let left = 6 + random.below(7); left > 0; left--) {
    put(words.next())
    if (left > 1) put(SPACE)
  }
  put(LINE_END)
  put(LINE_END)
  if (random.oneIn(3)) {
    put(typed(datedLine(random)))
    put(LINE_END)
    put(paragraphEnd)
  }
  for (let left = 4 + random.below(10); left > 0; left--) {
    writeParagraph(random, words, put)
    put(LINE_END)
    put(paragraphEnd)
  }
  if (paragraphEnd.length === 0) put(LINE_END)
}

function writeParagraph(random: Random, words: Words, put: (bytes: Uint8Array) => void): void {
  let left = 30 + random.below(91)
  while (left > 0) {
    const length = Math.min(left, 8 + random.below(24))
    left -= length
    // A sentence may run into a quotation: its last words stand behind a colon.
    const quoted = length > 10 && random.oneIn(4) ? 3 + random.below(6) : 0
    for (let place = length; place > 0; place--) {
      putToken(random, words, put)
      if (place === quoted + 1 && quoted > 0) put(BEFORE_QUOTE)
      else if (place > 1) {
        if (place > quoted && random.oneIn(18)) put(COMMA)
        put(SPACE)
      }
    }
    if (quoted > 0) put(AFTER_QUOTE)
    put(SENTENCE_END)
    if (left > 0) put(SPACE)
  }
}

function putToken(random: Random, words: Words, put: (bytes: Uint8Array) => void): void {
  if (random.oneIn(TOKENS_A_NUMBER)) put(encoder.encode(typedNumber(random, number(random))))
  else if (random.oneIn(TOKENS_A_LATIN_WORD)) put(encoder.encode(random.pick(LATIN)))
  else put(words.next())
}

function number(random: Random): string {
  const kind = random.below(10)
  if (kind < 3) return String(1990 + random.below(36))
  if (kind < 4) return `${1 + random.below(99)}.${1 + random.below(9)}`
  return String(1 + random.below(kind < 8 ? 99 : 9_999))
}

function datedLine(random: Random): string {
  const day = typedNumber(random, String(1 + random.below(28)))
  const year = typedNumber(random, String(2000 + random.below(26)))
  return `${random.pick(WEEKDAYS)} ${day} ${random.pick(MONTHS)} ${year}`
}

/** Every second number is typed with Persian digits. */
function typedNumber(random: Random, digits: string): string {
  return random.oneIn(2) ? digits : persianDigits(digits)
}
