/** The model of the final yeh: golden scores, and a sample that somebody wrote who had not seen it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scoreOf } from '../scripts/yeh/model.ts'
import { readWords, WORD } from '../scripts/yeh/words.ts'

const floors = JSON.parse(readFileSync('eval-floors.json', 'utf8')) as Record<string, Record<string, number>>
const MARKS = /[\u064b-\u0652\u0670]/g
const FINAL = /[يى](?![\u0620-\u064a])/g

interface Tally {
  right: number
  all: number
}

/** How many final yehs of a correct text the model gets right when all are written as U+06CC. */
function judged(text: string): Tally {
  const plain = text.replace(MARKS, '')
  const words = readWords(plain.replace(FINAL, 'ی'))
  const tally = { right: 0, all: 0 }
  for (let index = 0; index < words.count; index++) {
    const gold = plain.charAt(words.offsets[index] as number)
    if (words.kinds[index] !== WORD || (gold !== 'ي' && gold !== 'ى')) continue
    tally.all++
    if ((scoreOf(words, index) > 0 ? 'ى' : 'ي') === gold) tally.right++
  }
  return tally
}

describe('the model of the final yeh', () => {
  const rows = readFileSync('data/yeh/sample.tsv', 'utf8').trimEnd().split('\n').slice(1)

  it('is right about the sample as often as it has been', () => {
    const total = { right: 0, all: 0 }
    for (const row of rows) {
      const { right, all } = judged(row.split('\t')[1] ?? '')
      total.right += right
      total.all += all
    }
    expect(total.all).toBe(1306)
    expect(total.right / total.all).toBeGreaterThanOrEqual((floors['yehSample']?.['right'] ?? Number.NaN) / total.all)
  })

  it('scores a word the same however its neighbours were typed', () => {
    const score = (text: string): number => scoreOf(readWords(text), 1)
    expect(score('جلس علی الكرسي')).toBe(score('جلس علي الکرسی'))
    expect(score('جلس علی الكرسي')).toBe(score('جلس على الكرسى'))
    expect(score('جلس علی الكرسي')).toBe(score('جَلَسَ علی\u064e الكرسيّ'))
    expect(score('جلس علی الكرسي')).toBeGreaterThan(0)
  })

  it.each(['یحیی', 'ویحیی', 'إلی', 'الی', 'أخری', 'اخری'])('takes the last letter of %s for ى', (word) => {
    expect(scoreOf(readWords(word), 0)).toBeGreaterThan(0)
  })

  it.each(['أبی', 'ابی', 'التی', 'الذی'])('takes the last letter of %s for ي', (word) => {
    expect(scoreOf(readWords(word), 0)).toBeLessThan(0)
  })

  it('has no score for a word that ends in another letter', () => {
    expect(scoreOf(readWords('كتاب'), 0)).toBe(0)
  })

  it('is not trained on test texts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yakaf-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'test'))
    const args = ['--import', 'tsx', 'scripts/train-yeh.ts', join(folder, 'test')]
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('texts under test/ are for evaluation only')
  })
})
