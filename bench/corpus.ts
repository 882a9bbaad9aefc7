/**
 * The made-up corpus. The seed is fixed and a text of 10 MB is the beginning of the one of 100 MB, so two people who
 * run the bench time the same bytes; nothing is taken from anybody's text, so the bench needs no download.
 */
import { typed, writeArticle } from './article.ts'
import { createRandom } from './random.ts'
import { FOLD_PAIRS, retyper, SPOIL_MAKSURA_PAIRS } from './retype.ts'
import { type Corpus, writeVariants } from './variants.ts'
import { createVocabulary } from './vocabulary.ts'
import { zipfSampler } from './zipf.ts'

const SEED = 20_261_123
const CHUNK = 1 << 20
/** Room for the longest article behind the end of a chunk. */
const ARTICLE_ROOM = 1 << 16

const fold = retyper(FOLD_PAIRS)
const spoilMaksura = retyper(SPOIL_MAKSURA_PAIRS)

/** Writes whole articles until there are `megabytes` million bytes of p1. */
export function writeMadeUpCorpus(folder: string, megabytes: number): Corpus {
  const random = createRandom(SEED)
  const vocabulary = createVocabulary(random).map(typed)
  const nextIndex = zipfSampler(vocabulary.length, random)
  const words = { next: () => vocabulary[nextIndex()] as Uint8Array }
  return writeVariants('made-up', folder, String(megabytes), (put) => {
    const chunk = new Uint8Array(CHUNK + ARTICLE_ROOM)
    let at = 0
    const append = (bytes: Uint8Array): void => {
      chunk.set(bytes, at)
      at += bytes.length
    }
    const flush = (): number => {
      const p1 = chunk.subarray(0, at)
      at = 0
      return put({ p1, p2: spoilMaksura(p1), clean: fold(p1) })
    }
    for (let written = 0; written + at < megabytes * 1e6; ) {
      writeArticle(random, words, append)
      if (at >= CHUNK) written = flush()
    }
    if (at > 0) flush()
  })
}
