/** Texts to encode: windows of real ones, in the spellings that an encoding may have to write. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourcesOf } from '../yeh/corpus.ts'

export type Kind = 'arabic' | 'persian-lettered' | 'persian'
export const KINDS: readonly Kind[] = ['arabic', 'persian-lettered', 'persian']
export const SIZES: readonly number[] = [100, 400, 2000]

/** Windows of one kind and size. */
const COUNT = 200
/** Every so many documents one is taken. */
const STEP = 37

export type Texts = Readonly<Record<Kind, string>>

/** Undefined without the corpora. */
export function textsOf(corpora: string): Texts | undefined {
  const persian = join(corpora, 'guard/fa-seraji.txt')
  const train = join(corpora, 'ar/train')
  if (!existsSync(persian) || !existsSync(train)) return undefined
  const arabic = arabicOf(train)
  return { arabic, 'persian-lettered': arabic, persian: readFileSync(persian, 'utf8') }
}

function arabicOf(train: string): string {
  let text = ''
  for (const { documents } of sourcesOf(train)) {
    let length = 0
    for (let index = 0; index < documents.length && length < 200_000; index += STEP) {
      const document = documents[index]?.text ?? ''
      text += `${document}\n`
      length += document.length
    }
  }
  return text
}

/** Windows evenly spread over a text, each beginning at a word. */
export function windowsOf(text: string, size: number): readonly string[] {
  const step = Math.max(size, Math.floor((text.length - size) / COUNT))
  const windows: string[] = []
  for (let start = 0; start + size < text.length && windows.length < COUNT; start += step) {
    const word = text.indexOf(' ', start) + 1
    windows.push(text.slice(word, word + size))
  }
  return windows
}

/** What people typed where an encoding has not all letters: what it lacks of Persian letters as Arabic ones. */
export function spelled(text: string, kind: Kind, has: (letter: string) => boolean): string {
  const keheh = has('\u06a9') ? '\u06a9' : '\u0643'
  const farsiYeh = has('\u06cc')
  switch (kind) {
    case 'arabic':
      return text
    case 'persian-lettered':
      return text.replaceAll('\u0643', keheh).replace(/[\u064a\u0649]/g, (yeh) => (farsiYeh ? '\u06cc' : yeh))
    case 'persian':
      return text
        .replaceAll('\u06a9', keheh)
        .replaceAll('\u06cc', farsiYeh ? '\u06cc' : '\u064a')
        .replace(/[\u06f0-\u06f9]/g, (digit) => (has(digit) ? digit : String(digit.charCodeAt(0) - 0x6f0)))
  }
}
