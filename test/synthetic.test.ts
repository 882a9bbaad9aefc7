/** The articles of ../shared/data/synthetic: one for each way of writing final letters that was met on real sites. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type NormalizeOptions, normalize } from '../src/index.ts'

const FOLDER = '../shared/data/synthetic'

interface Expected {
  readonly title: string
  readonly kicker: string
  readonly lead: string
  readonly body: readonly string[]
  readonly disclaimer: string
}

/** What is asked for by name; by default P6 and P8 keep their letters. */
const CASES: readonly (readonly [string, NormalizeOptions])[] = [
  ['P1-maksura-kept', {}],
  ['P2-farsi-yeh-for-both', {}],
  ['P3-farsi-yeh-only-for-maksura', {}],
  ['P3b-medial-farsi-final-arabic', {}],
  ['P4-inverse-arabic-yeh-is-maksura', {}],
  ['P5-arabic-yeh-for-both', { repairMaksura: true }],
  ['P7-mixed-by-paragraph', {}],
  ['P8b-eh-yeh-for-teh-marbuta', { also: ['words/teh-marbuta'] }],
  ['P9-pdf-heh-doachashmee', {}],
]

describe.skipIf(!existsSync(FOLDER))('synthetic articles', () => {
  const all: Readonly<Record<string, Expected>> = existsSync(FOLDER)
    ? JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8'))
    : {}

  it.each(CASES)('%s: every word is right', (name, options) => {
    const input = readFileSync(`${FOLDER}/${name}.txt`, 'utf8')
    const output = normalize(input, options)
    const { title, kicker, lead, body, disclaimer } = all[name] as Expected
    const words = wordsOf(output)
    const missing = [title, kicker, lead, ...body, disclaimer].flatMap(wordsOf).filter((word) => !words.includes(word))
    expect(missing).toEqual([])
    for (const paragraph of [title, lead, ...body]) expect(output).toContain(paragraph)
    expect(normalize(output, options)).toBe(output)
  })

  it.each(['P6-maksura-for-both-egyptian', 'P8-teh-marbuta-as-heh'])('%s: final letters stay', (name) => {
    const input = readFileSync(`${FOLDER}/${name}.txt`, 'utf8')
    // Without the line of the date, whose month is taken out.
    const finals = (text: string): readonly string[] =>
      text.replace(/^تأريخ النشر.*$/m, '').match(/[یىيه](?!\p{L})/gu) ?? []
    const [before, after] = [finals(input), finals(normalize(input))]
    expect(after.map((letter, index) => (before[index] === 'ی' ? 'ی' : letter)).join('')).toBe(before.join(''))
  })

  it.each(['mixed-fa-with-ar-hadith', 'fa-written-with-arabic-letters'])('%s: nothing changes', (name) => {
    const input = readFileSync(`${FOLDER}/${name}.txt`, 'utf8')
    expect(normalize(input)).toBe(input)
  })

  it('mixed-ar-with-fa-and-quran: the Arabic is repaired, what it quotes stays', () => {
    const input = readFileSync(`${FOLDER}/mixed-ar-with-fa-and-quran.txt`, 'utf8')
    const lines = normalize(input).split('\n')
    // The article is that of P1, its third paragraph apart.
    const { body } = all['P1-maksura-kept'] as Expected
    expect([lines[0], lines[1], lines[3]]).toEqual([body[0], body[1], body[3]])
    const quoted = input.match(/«[^»]*»|﴿[^﴾]*﴾/g) ?? []
    expect(quoted).toHaveLength(3)
    for (const quotation of quoted) expect(lines[2]).toContain(quotation)
    const around = quoted.reduce((rest, quotation) => rest.replace(quotation, ''), lines[2] ?? '')
    expect(around).toBe('وقرأ المدير بالفارسية:  و  ثم تلا قوله تعالى:  وانتهى اللقاء في القاعة الكبرى.')
  })
})

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? []
}
