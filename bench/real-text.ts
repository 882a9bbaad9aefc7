/**
 * Real news and, when they are not enough, other prose, spoiled by the same two policies. The texts are not ours to
 * hand on, so they are read where they lie and the rows are left out where they do not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { persianDigits, retyper, SPOIL_MAKSURA_PAIRS, SPOIL_PAIRS } from './retype.ts'
import { type Corpus, writeVariants } from './variants.ts'

const NEWS_FIRST = ['ant-bbc', 'ant-cnn', 'ant-jawhara', 'saudi-aawsat']

/** A number between white space; a digit in a name, a link or a word of Latin letters is nobody's typing habit. */
const NUMBER = /(?<=^|\s)[0-9]+(?:[.,/:-][0-9]+)*(?=\s|$)/g

const encoder = new TextEncoder()
const spoilLetters = retyper(SPOIL_PAIRS)
const spoilMaksura = retyper(SPOIL_MAKSURA_PAIRS)

/** Undefined when there is no corpus. No document is taken twice: the text may be shorter than asked for. */
export function writeRealCorpus(source: string, folder: string, megabytes: number): Corpus | undefined {
  const files = corpusFiles(source)
  if (files.length === 0) return undefined
  let numbers = 0
  const everySecond = (digits: string): string => (numbers++ % 2 === 0 ? persianDigits(digits) : digits)
  return writeVariants('real', folder, `real-${megabytes}`, (put) => {
    let written = 0
    for (const file of files) {
      for (const document of documents(file)) {
        if (written >= megabytes * 1e6) return
        const p1 = spoilLetters(encoder.encode(document.replace(NUMBER, everySecond)))
        written = put({ p1, p2: spoilMaksura(p1), clean: encoder.encode(document) })
      }
    }
  })
}

function corpusFiles(source: string): readonly string[] {
  if (!existsSync(source)) return []
  const rank = (file: string): number => {
    const place = NEWS_FIRST.indexOf(basename(file, '.txt.gz'))
    return place < 0 ? NEWS_FIRST.length : place
  }
  return readdirSync(source)
    .filter((file) => file.endsWith('.txt.gz'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((file) => join(source, file))
}

/** One document a line in the source; a blank line behind each here, so that it is judged by itself. */
function documents(file: string): readonly string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => `${line}\n\n`)
}
