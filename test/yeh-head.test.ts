/** A document of three MiB whose spelling changes behind its head: the head gives the prior, and nothing but the head. */
import { describe, expect, it } from 'vitest'
import { normalize } from '../src/index.ts'
import { encode } from '../src/text/utf8.ts'
import { inChunks } from './helpers/in-chunks.ts'

/** Eight words that end in ي and four that end in ى, all of them clear. */
const SENTENCE =
  'قال الرئيس الأمريكي الذي زار الأراضي الفلسطينية في اليوم الثاني إن المستشفى الكبرى التي رأى فيها موسى هي أخرى'
const MIB = 1 << 20

function spelled(yeh: string, maksura: string): string {
  return SENTENCE.replace(/[يى](?= |$)/g, (letter) => (letter === 'ي' ? yeh : maksura))
}

/** Paragraphs of one sentence, up to `bytes`. */
function paragraphs(sentence: string, bytes: number): string {
  const count = Math.ceil(bytes / (encode(sentence).length + 2))
  return `${sentence}\n\n`.repeat(count)
}

describe('a document whose spelling changes behind the first MiB', () => {
  const text =
    paragraphs(spelled('ی', 'ى'), 1.2 * MIB) +
    paragraphs(spelled('ی', 'ی'), 0.9 * MIB) +
    paragraphs('این کتاب برای کسی است که می‌خواهد زبان فارسی را در خانه یاد بگیرد و آن را خوب بنویسد', 0.2 * MIB) +
    paragraphs(spelled('ي', 'ی'), 0.9 * MIB)
  const output = normalize(text)

  it('is judged block by block against its head', () => {
    const sentences = new Set(output.split('\n\n').filter((paragraph) => !paragraph.includes('است')))
    expect([...sentences]).toEqual([SENTENCE, ''])
    expect(output).toContain('این کتاب برای کسی است')
  })

  it.each([1000, 65_536, MIB - 1, 3 * MIB + 7])('comes out the same in pieces of %i bytes', (size) => {
    expect(inChunks(text, size) === output).toBe(true)
  })

  it('has the head of the first MiB also when the rest is missing', () => {
    const head = text.slice(0, text.indexOf(spelled('ی', 'ی')))
    expect(output.startsWith(normalize(head).trimEnd())).toBe(true)
  })
})
