/** The cells that are told, held against csv-parse. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Findings } from '../../src/format/findings.ts'
import { csv } from '../../src/formats/csv.ts'
import { tsv } from '../../src/formats/tsv.ts'
import { runs } from '../properties/runs.ts'
import { table, type Written } from './generators/table.ts'
import { faultIn, findingsInPieces, findingsOf, NO_FAULT, proseOf, rewritten } from './scanned.ts'
import { cellsOf } from './structure/csv.ts'

/** The first record has one cell that holds no letter, so that it names no columns, and says which sign is the delimiter. */
function declared({ text, delimiter }: Written): string {
  return `sep=${delimiter}\n-${delimiter}-\n${text}`
}

function cells({ text, delimiter }: Written): readonly string[] {
  return cellsOf(text, delimiter)
    .flat()
    .filter((cell) => cell !== '')
}

const anyTable = table([',', ';', '\t', '|'])
const EDITS: Readonly<Record<string, string>> = { '٬': ',', ی: 'ي', ک: 'ك', '۱': '1', '۲': '2' }
const edit = (character: string): string => EDITS[character] ?? character
const edited = (text: string): string => [...text].map(edit).join('')

describe('cells of CSV', () => {
  it('are those that csv-parse reads', () => {
    fc.assert(
      fc.property(table([',', ';', '|']), (written) => {
        expect(proseOf(csv, declared(written))).toEqual(['-', '-', ...cells(written)])
      }),
      runs(1000),
    )
  })

  it('are told in order, with their escapes inside', () => {
    fc.assert(
      fc.property(anyTable, (written) => {
        expect(faultIn(findingsOf(csv, declared(written)))).toEqual(NO_FAULT)
      }),
      runs(500),
    )
  })

  it('do not depend on the pieces', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 1, max: 40 }), (written, size) => {
        const { text } = written
        expect(told(() => findingsInPieces(csv, text, size))).toEqual(told(() => findingsOf(csv, text)))
      }),
      runs(500),
    )
  })

  it('stay in their places when a rule writes a comma', () => {
    fc.assert(
      fc.property(table([',', ';', '|']), (written) => {
        const after = rewritten(csv, declared(written), edit)
        expect(cellsOf(after.slice(after.indexOf('\n') + 1), written.delimiter)).toEqual([
          ['-', '-'],
          ...cellsOf(written.text, written.delimiter).map((row) => row.map(edited)),
        ])
      }),
      runs(500),
    )
  })
})

/** Everything that was told, or the error. */
function told(scan: () => Findings): unknown {
  try {
    const { blocks, escapes } = scan()
    return { blocks, escapes: escapes.map(({ start, end, text, write }) => [start, end, [...text], write('a",b')]) }
  } catch (error) {
    return error
  }
}

describe('cells of TSV', () => {
  it('are those between tabs, quotation marks around a whole one left out', () => {
    fc.assert(
      fc.property(table(['\t']), (written) => {
        fc.pre(!/"[^"]*\t[^"]*"/.test(written.text))
        expect(proseOf(tsv, `-\t-\n${written.text}`)).toEqual(['-', '-', ...cells(written)])
      }),
      runs(1000),
    )
  })

  it('may begin with a quotation mark that is meant', () => {
    expect(proseOf(tsv, '1\t"a" b\n2\t"c\n3\td"')).toEqual(['1', '"a" b', '2', '"c', '3', 'd"'])
  })
})

describe('the delimiter', () => {
  it.each([
    ['a;b\n1,5;2,5\n', ['a', 'b', '1,5', '2,5']],
    ['1,5;2,5\n1,5;3,5\n', ['1,5', '2,5', '1,5', '3,5']],
    ['a,b\nx; y,z\n', ['a', 'b', 'x; y', 'z']],
    ['a\tb\nx, y\tz\n', ['a', 'b', 'x, y', 'z']],
    ['"a|b"|c\n"x\n,y"|z\n', ['a|b', 'c', 'x\n,y', 'z']],
    ['sep=|\na,b|c\n', ['a,b', 'c']],
    ['a b\nc, d\n', ['a b', 'c', ' d']],
  ])('of %j is found', (text, expected) => {
    // Latin names of columns may be taken for names or not: no rule would change them.
    const cells = proseOf(csv, text)
    expect(cells).toEqual(expected.slice(-cells.length))
    expect(cells.length).toBeGreaterThanOrEqual(2)
  })
})

describe('names of columns', () => {
  it.each([
    ['over numbers', 'الكتاب,السعر\nحديقة,12\n', ['حديقة', '12']],
    ['over dates', 'الكتاب;التاريخ\nحديقة;2020-01-02\n', ['حديقة', '2020-01-02']],
    ['over Latin', 'الكتاب,الرابط\nحديقة,https://example.com/\n', ['حديقة', 'https://example.com/']],
    [
      'over sentences',
      'الاسم,النص\nحديقة,زرع التلاميذ شجرة\n,a b c d e f g\n',
      ['حديقة', 'زرع التلاميذ شجرة', 'a b c d e f g'],
    ],
    ['behind an index without a name', ',الكتاب,السعر\n0,حديقة,12\n', ['0', 'حديقة', '12']],
    ['behind a blank line', '\nالكتاب,السعر\nحديقة,12\n', ['حديقة', '12']],
    ['with a number sign', '#,الكتاب\n1,حديقة\n', ['1', 'حديقة']],
    ['quoted', '"الكتاب","السعر"\r\n"حديقة","12"\r\n', ['حديقة', '12']],
  ])('%s are left', (_, text, expected) => {
    expect(proseOf(csv, text)).toEqual(expected)
  })

  it.each([
    ['cells like those below', 'دمشق,سوريا\nبغداد,العراق\n'],
    ['a number', 'دمشق,12\nبغداد,100\n'],
    ['an empty cell', 'دمشق,\nبغداد,100\n'],
    ['the same name twice', 'الاسم,الاسم\nبغداد,100\n'],
    ['a sentence', 'عاد المركب.,القرية\nبغداد,100\n'],
    ['nothing below', 'الاسم,السعر\n'],
    ['a long text', `${'كلمة '.repeat(20)},السعر\nبغداد,100\n`],
  ])('are not seen in %s', (_, text) => {
    expect(proseOf(csv, text)[0]).toBe(text.split(',')[0])
  })
})

describe('a quotation mark that nothing closes', () => {
  it('is an error with its line and cell', () => {
    const text = 'id,text\n1,"a\nb"\n2,"c,d\ne\n'
    expect(() => findingsOf(csv, text)).toThrow(
      expect.objectContaining({ code: 'E_FORMAT', message: expect.stringMatching(/^line 4, cell 2: /) }),
    )
    expect(() => findingsInPieces(csv, text, 3)).toThrow(/^line 4, cell 2: /)
  })

  it('has the line that it has in one piece where pieces end between CR and LF', () => {
    const text = `sep=,\r\n${'a,b\r\n'.repeat(25)}1,"c`
    expect(() => findingsInPieces(csv, text, 1)).toThrow(/^line 27, cell 2: /)
  })

  it('is found before a file without end is in memory', () => {
    const text = `a,b\n1,"${'x'.repeat(17 << 20)}`
    expect(() => findingsInPieces(csv, text, 1 << 20)).toThrow(/^line 2, cell 2: .*16 MiB/)
  })

  it('is text in a file with tabs', () => {
    expect(proseOf(tsv, '1\t"a\n')).toEqual(['1', '"a'])
  })
})

it('leaves a cell alone that readers take in different ways', () => {
  expect(proseOf(csv, '1,2\n"a" b,c\n"d" ,e\n')).toEqual(['1', '2', 'c', 'd', 'e'])
})
