/** The texts of the guard corpus: sentences and strings of many languages, one a line. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files of the corpus by the language they are in (BCP 47). */
const LANGUAGES: Readonly<Record<string, string>> = {
  'fa-seraji': 'fa',
  'i18n-fa': 'fa',
  'udhr-pes_1': 'fa',
  'udhr-pes_2': 'prs',
  'i18n-ur': 'ur',
  'udhr-urd': 'ur',
  'udhr-urd_2': 'ur',
  ug: 'ug',
  'i18n-ug-arab': 'ug',
  'udhr-uig_arab': 'ug',
  ps: 'ps',
  'i18n-ps': 'ps',
  'udhr-pbu': 'ps',
  sd: 'sd',
  'i18n-sd': 'sd',
  'i18n-pnb': 'pnb',
  'udhr-pnb': 'pnb',
  'i18n-skr-arab': 'skr',
  'udhr-skr': 'skr',
  'i18n-ckb': 'ckb',
  'i18n-azb': 'azb',
  'i18n-lki': 'lki',
  'i18n-lrc': 'lrc',
  'i18n-luz': 'luz',
  'i18n-bqi': 'bqi',
  'i18n-bgn': 'bgn',
  'i18n-glk': 'glk',
  'i18n-ms-arab': 'ms',
  'udhr-mly_arab': 'ms',
  'i18n-acm': 'acm',
  'ar-pud-control': 'ar',
  'i18n-ar-control': 'ar',
  'udhr-arb-control': 'ar',
}

/** Iraqi Arabic is Arabic. */
export const ARABIC: readonly string[] = ['ar', 'acm']

export interface GuardFile {
  readonly name: string
  readonly language: string
  readonly content: string
}

/** The files of `folder` by name; none when it is absent. A file whose language is not known is a mistake. */
export function guardFiles(folder: string): readonly GuardFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.txt'.length)
      const language = LANGUAGES[name]
      if (language === undefined) throw new Error(`${file}: add its language to scripts/language/guard.ts`)
      return { name, language, content: readFileSync(join(folder, file), 'utf8') }
    })
}

export function linesOf({ content }: GuardFile): readonly string[] {
  return content.split('\n').filter((line) => line !== '')
}

/** The stated split: whether a line may be looked at while something is chosen. FNV-1a, 32 bits, of its UTF-8. */
export function isForTuning(line: string): boolean {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(line)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash & 1) === 0
}

/** Words of a line: what white space separates and holds a letter. */
export function wordCount(line: string): number {
  return line.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length
}
