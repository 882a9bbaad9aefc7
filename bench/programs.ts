/** The programs of the tables: yakaf and its rivals, each as a command that reads a file and writes to stdout. */
import { spawnSync } from 'node:child_process'
import { DIGIT_ZERO, spell } from '../src/text/code-points.ts'
import { FOLD_PAIRS } from './retype.ts'
import type { Variant } from './variants.ts'

export interface Program {
  readonly name: string
  /** The text it is given. */
  readonly text: Variant
  /** What its output must be: see check.ts. */
  readonly job: 'default' | 'fold' | 'rival' | 'utf-16'
  /** CPU it should not go beyond, in multiples of iconv's. */
  readonly target?: number
  /** CPU it should not go beyond, in multiples of that of the fold alone on the same text. */
  readonly foldTarget?: number
  readonly command: (path: string) => readonly string[]
}

/** The cheapest thing a C program does with every code point, and the yardstick of the targets. */
export const ICONV = 'iconv -t utf-16'
/** Nothing but the fold: what the language judge is measured against. */
export const FOLD = 'yakaf --only letters,digits --language ar'
/** The rival that people really use. */
export const PERL = 'perl tr///'

const DEFAULT_TARGET = 2.2
const FOLD_TARGET = 1.2
/** The issue on languages: at most a quarter of the fold alone. */
const JUDGE_TARGET = 1.25

/** `bin` is the script that Node runs as yakaf. */
function yakafPrograms(bin: string): readonly Program[] {
  const yakaf =
    (...options: readonly string[]) =>
    (path: string) => [process.execPath, bin, ...options, path]
  const byDefault = (text: Variant): Program => ({
    name: 'yakaf',
    text,
    job: 'default',
    target: DEFAULT_TARGET,
    command: yakaf(),
  })
  const fold = (text: Variant): Program => ({
    name: FOLD,
    text,
    job: 'fold',
    ...(text === 'p1' ? { target: FOLD_TARGET } : {}),
    command: yakaf('--only', 'letters,digits', '--language', 'ar'),
  })
  const judged = (text: Variant): Program => ({
    name: 'yakaf --only letters,digits --language auto',
    text,
    job: 'fold',
    foldTarget: JUDGE_TARGET,
    command: yakaf('--only', 'letters,digits', '--language', 'auto'),
  })
  const unjudged = (text: Variant): Program => ({
    name: 'yakaf --final-yeh yeh',
    text,
    job: 'default',
    command: yakaf('--final-yeh', 'yeh'),
  })
  const folds = (['p1', 'clean'] as const).flatMap((text) => [fold(text), judged(text)])
  return [byDefault('p1'), byDefault('p2'), byDefault('clean'), unjudged('p1'), unjudged('p2'), ...folds]
}

const FROM = FOLD_PAIRS.map(([from]) => from)
const TO = FOLD_PAIRS.map(([, to]) => to)

/** Two letters and ten digits, spelled in hexadecimal where the language can: a look-alike must not slip in. */
const PERL_PROGRAM = `tr/${FROM.map((code) => `\\x{${code.toString(16)}}`).join('')}/${TO.map((code) => `\\x{${code.toString(16)}}`).join('')}/`
const SED_PROGRAM = `y/${String.fromCodePoint(...FROM)}/${String.fromCodePoint(...TO)}/`
const UCONV_RULES = FOLD_PAIRS.map(([from, to]) => `${icu(from)} > ${icu(to)};`).join(' ')

const RIVALS: readonly Program[] = [
  rival(ICONV, 'utf-16', ['iconv', '-f', 'utf-8', '-t', 'utf-16']),
  rival(PERL, 'rival', ['perl', '-CSD', '-Mutf8', '-pe', PERL_PROGRAM]),
  rival('sed y///', 'rival', ['sed', SED_PROGRAM]),
  rival('uconv -x', 'rival', ['uconv', '-f', 'utf-8', '-t', 'utf-8', '-x', UCONV_RULES]),
]

function rival(name: string, job: Program['job'], command: readonly string[]): Program {
  return { name, text: 'p1', job, command: (path) => [...command, path] }
}

/** ICU reads `\u06CC`; its digits may stand for themselves only in quotes. */
function icu(code: number): string {
  return code >= DIGIT_ZERO && code < DIGIT_ZERO + 10
    ? `'${String.fromCodePoint(code)}'`
    : `\\u${spell(code).slice('U+'.length)}`
}

/** The first line of `program --version`, or undefined when it is not installed. */
export function version(program: string): string | undefined {
  const { error, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return error === undefined ? stdout.trim().split('\n')[0] : undefined
}

/**
 * What is run: yakaf as often as `text` stands in its command line (always, when that is empty), and the rivals, of which only those that a ratio
 * needs when it is not; and why the others are not. Throws when nothing is left of yakaf, or one that is needed is not installed.
 */
export function chosenPrograms(
  bin: string,
  text: string,
): { readonly programs: readonly Program[]; readonly skipped: readonly string[] } {
  const own = yakafPrograms(bin).filter(({ name }) => name.includes(text))
  if (own.length === 0) throw new Error(`bench: no run of yakaf holds '${text}'`)
  const isNeeded = ({ name }: Program): boolean => name === ICONV || name === PERL
  const rivals = text === '' ? RIVALS : RIVALS.filter(isNeeded)
  const binary = (program: Program): string => program.command('')[0] as string
  const missing = rivals.filter((program) => version(binary(program)) === undefined)
  const needed = missing.find(isNeeded)
  if (needed !== undefined) throw new Error(`bench: ${binary(needed)} is not installed; the ratios need it`)
  return {
    programs: [...own, ...rivals.filter((program) => !missing.includes(program))],
    skipped: missing.map((program) => `skipped: ${program.name}, ${binary(program)} is not installed`),
  }
}
