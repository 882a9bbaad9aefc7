/** Made-up pages of articles, 5 KB each: the labels of a news site around made-up text. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { typed, writeArticle } from './article.ts'
import { createRandom, type Random } from './random.ts'
import { createVocabulary } from './vocabulary.ts'
import { zipfSampler } from './zipf.ts'

const SEED = 20_261_126
const BYTES = 5000
const LINE_FEED = 10

const FOOT = typed(
  '\nالمصدر: وكالات\n\nالموقع غير مسؤول عن النص ولا يعبر إلا عن وجهة نظر كاتبه.\n\nرايكم\nالأكثر قراءة\n',
)

/** Writes `count` pages into a folder; says how many bytes they are. */
export function writePages(folder: string, count: number): number {
  const random = createRandom(SEED)
  const vocabulary = createVocabulary(random).map(typed)
  const nextIndex = zipfSampler(vocabulary.length, random)
  const words = { next: () => vocabulary[nextIndex()] as Uint8Array }
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const title = Buffer.concat(Array.from({ length: 7 }, () => [words.next(), typed(' ')]).flat())
    const head = Buffer.concat([title, headOf(index, random)])
    const page = Buffer.concat([head, textOf(BYTES - head.length - FOOT.length, random, words), FOOT])
    writeFileSync(join(folder, `${index}.txt`), page)
    bytes += page.length
  }
  return bytes
}

function headOf(index: number, random: Random): Uint8Array {
  const day = String(1 + random.below(28)).padStart(2, '0')
  const clock = `تم التحديث في: ${day} November 2023 - 09:22`
  return typed(
    `\n\n${clock}\nرمز الخبر: ${60_000 + index}\nتأريخ النشر: ۱۴:۰۷ - ${day}October ${2000 + random.below(24)}\n\n`,
  )
}

/** Articles one after another, cut behind the last line that fits. */
function textOf(room: number, random: Random, words: Parameters<typeof writeArticle>[1]): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  while (length < room) {
    writeArticle(random, words, (piece) => {
      pieces.push(piece.slice())
      length += piece.length
    })
  }
  const text = Buffer.concat(pieces)
  return text.subarray(0, text.lastIndexOf(LINE_FEED, room) + 1)
}
