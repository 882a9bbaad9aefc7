/**
 * Measures the language judge on the guard corpus: text of many languages that must come back as it is, and Arabic, retyped with
 * Persian letters and digits, that must be repaired. Every file as a document, and every line of six words or more. Then on the mixed documents
 * of fixtures/mixed.
 *
 *     tsx scripts/eval-language.ts [--dev] [--misses] [GUARD]
 *
 * GUARD is ../shared/corpora/guard if none is named. Prints tables and exits 1 when a figure is below its floor in
 * eval-floors.json. Lines for tuning (scripts/language/guard.ts) are counted apart; the figures are of the others. --dev shows
 * the lines for tuning instead, and looks at no floor. --misses prints the lines that came out wrong.
 */
import { readFileSync } from 'node:fs'
import { createNormalizer } from '../src/normalizer/normalizer.ts'
import { ARABIC, type GuardFile, guardFiles, isForTuning, linesOf, wordCount } from './language/guard.ts'
import { mixedFigures } from './language/mixed.ts'
import { retyped } from './language/retype.ts'
import { answersOf, LENGTHS } from './language/stretches.ts'
import { languageTargets } from './language/targets.ts'
import { compare, type Figures } from './yeh/report.ts'

const FLOORS = 'eval-floors.json'
const LEAST_WORDS = 6
/** How many lines of an Arabic file may be left in part. */
const MOST_LEFT = 0.005
/** Languages with fewer lines are not shown by stretches. */
const LEAST_LINES = 50

const isDev = process.argv.includes('--dev')
const showsMisses = process.argv.includes('--misses')
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/corpora/guard'
const auto = createNormalizer()
const all = createNormalizer({ language: 'ar' })

/** What became of the lines of one language. */
interface Row {
  readonly language: string
  files: number
  wrongFiles: number
  lines: number
  wrongLines: number
  /** Lines that `--language ar` changes: the judge is what keeps them. */
  atStake: number
}

const files = guardFiles(folder)
if (files.length === 0) console.log(`skipped: no texts in ${folder}`)
else evaluate()

function evaluate(): void {
  const foreign = pooled(files.filter(({ language }) => !ARABIC.includes(language)))
  const arabic = pooled(files.filter(({ language }) => ARABIC.includes(language)))
  print('Other languages: untouched', foreign)
  print('Arabic, retyped: repaired', arabic)
  printStretches()
  const figures = { ...figuresOf(foreign), ...figuresOf(arabic), ...(isDev ? {} : mixedFigures()) }
  const floors = isDev ? undefined : (JSON.parse(readFileSync(FLOORS, 'utf8')) as Record<string, Figures>)['language']
  process.exitCode = compare(figures, languageTargets(figures), isDev ? undefined : (floors ?? {})) ? 1 : 0
}

function pooled(some: readonly GuardFile[]): readonly Row[] {
  const rows = new Map<string, Row>()
  for (const file of some) {
    const { language } = file
    const row = rows.get(language) ?? { language, files: 0, wrongFiles: 0, lines: 0, wrongLines: 0, atStake: 0 }
    rows.set(language, row)
    add(row, file)
  }
  return [...rows.values()].sort((a, b) => b.lines - a.lines)
}

function add(row: Row, file: GuardFile): void {
  const isArabic = ARABIC.includes(file.language)
  row.files++
  if (!isFileRight(file)) {
    row.wrongFiles++
    if (showsMisses) console.log(`whole file: ${file.name}`)
  }
  for (const line of linesOf(file)) {
    if (wordCount(line) < LEAST_WORDS || isForTuning(line) !== isDev) continue
    const isWrong = !isRight(line, isArabic)
    row.lines++
    if (all.normalize(isArabic ? retyped(line) : line) !== (isArabic ? retyped(line) : line)) row.atStake++
    if (!isWrong) continue
    row.wrongLines++
    if (showsMisses) console.log(`${file.name}: ${line}`)
  }
}

/** Foreign text must be left; Arabic must be what it is when all is taken for Arabic. */
function isRight(text: string, isArabic: boolean): boolean {
  if (!isArabic) return auto.normalize(text) === text
  const typed = retyped(text)
  return auto.normalize(typed) === all.normalize(typed)
}

/** A foreign file must come back whole. Of an Arabic one lines may be left in part, no more than of lines alone: quotations, mostly. */
function isFileRight({ content, language }: GuardFile): boolean {
  if (!ARABIC.includes(language)) return isRight(content, false)
  const typed = retyped(content)
  const wanted = all.normalize(typed).split('\n')
  const left = auto
    .normalize(typed)
    .split('\n')
    .filter((line, index) => line !== wanted[index])
  if (left.length > 0)
    console.log(`${left.length} of ${wanted.length} lines of ${language} are left in part in their file`)
  return left.length <= MOST_LEFT * wanted.length
}

/** A share where there are lines enough to have one, else how many were lost. */
function figuresOf(rows: readonly Row[]): Figures {
  const figures: Record<string, number> = {}
  for (const { language, lines, wrongLines, files: count, wrongFiles } of rows) {
    if (lines >= 200) figures[language] = (100 * (lines - wrongLines)) / lines
    else figures[`${language}.lost`] = wrongLines
    figures[`${language}.files`] = (100 * (count - wrongFiles)) / count
  }
  return figures
}

function print(title: string, rows: readonly Row[]): void {
  console.log(`${title} (lines of ${LEAST_WORDS} words and more, ${isDev ? 'for tuning' : 'held out'})`)
  console.log(['language', 'files', 'wrong', 'lines', 'wrong', 'right %', 'at stake %', ''].map(cell).join(' '))
  for (const { language, files: count, wrongFiles, lines, wrongLines, atStake } of rows) {
    const stake = (100 * atStake) / lines
    const cells = [
      language,
      count,
      wrongFiles,
      lines,
      wrongLines,
      share(lines - wrongLines, lines),
      share(atStake, lines),
    ]
    console.log([...cells.map(cell), stake < 10 ? ' proves nothing' : ''].join(' '))
  }
  console.log()
}

/** Few words by themselves: of which it is right to say nothing when they do not tell. */
function printStretches(): void {
  console.log(
    `Stretches of a few words: taken for Arabic / for another language, in per cent (${isDev ? 'for tuning' : 'held out'})`,
  )
  console.log(['language', ...LENGTHS.map((length) => `${length} words`)].map(wideCell).join(' '))
  for (const language of [...new Set(files.map((file) => file.language))]) {
    const lines = files
      .filter((file) => file.language === language)
      .flatMap(linesOf)
      .filter((line) => isForTuning(line) === isDev)
    if (lines.length < LEAST_LINES) continue
    const cells = LENGTHS.map((length) => {
      const { arabic, other, undecided } = answersOf(lines, length)
      const all = arabic + other + undecided
      return `${share(arabic, all)} / ${share(other, all)}`
    })
    console.log([language, ...cells].map(wideCell).join(' '))
  }
  console.log()
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)
}

function cell(text: string | number): string {
  return String(text).padStart(10)
}

function wideCell(text: string): string {
  return text.padStart(14)
}
