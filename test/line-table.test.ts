import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { handOf, type LineRow, lineRow, ruledLine, withReading } from '../scripts/article/line-table.ts'

const TEXT = 'مكتبة القرية تفتح أبوابها\n\nوقال: أمين المكتبة حضر.\n'
const ROW: LineRow = {
  reader: '59f2242',
  page: 'ninth/u01',
  start: '27',
  end: '50',
  kind: 'text',
  flags: 'acr',
  ruled: 'body/paragraph',
  because: 'a text',
  truth: 'quote',
}

describe('a row', () => {
  test('is the line that it was written from', () => {
    const own = ruledLine(ROW, TEXT)
    expect(own).toMatchObject({ role: 'body', type: 'paragraph', because: 'a text' })
    expect(own.line).toMatchObject({ text: 'وقال: أمين المكتبة حضر.', span: [27, 50], isRow: true, isClosed: true })
    expect(own.line).toMatchObject({ isBlankBefore: true, isBlankBehind: false })
    expect(lineRow('59f2242', 'ninth/u01', own, 'quote')).toEqual(ROW)
  })

  test('of a line that is nothing of all that, and of no text', () => {
    const title: LineRow = { ...ROW, start: '0', end: '25', flags: '-', ruled: 'title', because: 'above the title' }
    expect(lineRow('59f2242', 'ninth/u01', ruledLine(title, TEXT), 'title')).toEqual({ ...title, truth: 'title' })
  })
})

describe('the table', () => {
  const row = (reader: string, page: string, start: string): LineRow => ({ ...ROW, reader, page, start })
  const other = row('59f2242', 'nineteenth-shut/u01', '0')
  const before = row('02aeadc', 'ninth/u01', '0')
  const table = [before, ROW, row('59f2242', 'ninth/u02', '0'), other]

  test('of a hand that its reader has read has the new rows where the old ones were', () => {
    const own = [row('59f2242', 'ninth/u01', '0'), row('59f2242', 'ninth/u01', '9')]
    expect(withReading(table, '59f2242', 'ninth', own)).toEqual([before, ...own, other])
  })

  test('has those of another hand or reader below all', () => {
    const own = [row('298b9c6', 'ninth/u01', '0')]
    expect(withReading(table, '298b9c6', 'ninth', own)).toEqual([...table, ...own])
    expect(handOf('ninth/u01')).toBe('ninth')
  })

  test('has no page that is kept shut', () => {
    const args = ['--import', 'tsx', 'scripts/read-lines.ts', 'nineteenth-shut']
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain('nineteenth-shut is kept shut')
  })
})
