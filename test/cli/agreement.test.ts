/**
 * For every option set, --check exits 1 exactly when --write would change a byte, and standard output, --out-dir, --write
 * and the patch of --diff give the same text.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  BAKERY,
  BOAT,
  FARSI_YEH,
  GARDEN,
  LETTER,
  MARK,
  NULL_DATE_LINE,
  PERSIAN,
  paragraphs,
  typed,
} from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, hasProgram, itNeeds, run } from '../helpers/cli.ts'

const GAP = `${GARDEN}\n`
const [A, B, C] = [LETTER, BAKERY, BOAT].map(typed)

const FILES = {
  'lf.txt': `${A}\n${B}\n`,
  'crlf.txt': `${A}\r\n${GARDEN}\r\n${B}\r\n`,
  'mixed.txt': `${A}\r\n${B}\n${GARDEN}\r\n\n${C}\r`,
  'cr.txt': `${A}\r${B}\r`,
  'no-final-newline.txt': `${GARDEN}\n${A}`,
  'no-newline.txt': `${A}`,
  'mark.txt': `${MARK}${A}\n${B}\n`,
  'mark-crlf.txt': `${MARK}${A}\r\n${B}`,
  'below/deeper/c.txt': `${C}\n`,
  'الجريدة/مقال أول قصير.txt': `${B}\n`,
  'a "quoted" name \\.txt': `${B}\n`,
  'tab\tname.txt': `${A}\n`,
  'first-line.txt': `${A}\n${GAP.repeat(9)}`,
  'last-line.txt': `${GAP.repeat(9)}${A}\n`,
  'first-and-last.txt': `${A}\n${GAP.repeat(9)}${B}`,
  'far-apart.txt': `${A}\n${GAP.repeat(7)}${B}\n${GAP.repeat(20)}${C}\n${GAP}`,
  'six-apart.txt': `${A}\n${GAP.repeat(6)}${B}\n`,
  'five-apart.txt': `${A}\n${GAP.repeat(5)}${B}\n`,
  'line-dropped.txt': `${GAP}${NULL_DATE_LINE}\n${GAP}`,
  'first-line-dropped.txt': `${NULL_DATE_LINE}\n${GAP}`,
  'last-line-dropped.txt': `${GAP}${NULL_DATE_LINE}\n`,
  'last-line-without-newline-dropped.txt': `${GAP}${NULL_DATE_LINE}`,
  'only-line-dropped.txt': `${NULL_DATE_LINE}\n`,
  'all-dropped.txt': NULL_DATE_LINE,
  'two-dropped.txt': `${A}\n${NULL_DATE_LINE}\n${NULL_DATE_LINE}\n${B}\n`,
  'dropped-crlf.txt': `${A}\r\n${NULL_DATE_LINE}\r\n${B}\r\n`,
  'dropped-between-changes.txt': `${GAP}${A}\n${NULL_DATE_LINE}\n${B}`,
  'glued.txt': `${GAP}نشر في 07October 2014 منذ مارس(آذار)2012 على الموقع\n`,
  'digits.txt': `رمز الخبر: ۶۰۴۱۶ وكان العدد ١٢٫٥ ثم ۲۰۲٤ و12٪ في المدينة\n`,
  'unsafe.txt': `ذهبت إلى المدرسهٔ الكبيرة في علىكم\n`,
  'off.txt': `الـكـتـاب في گوگل، ثم\u00a0قال: نعم, ريال ﷼\n`,
  'invisible.txt': `في ال\u200bمدينة م\u2060ن هنا إلى الك\u200cتاب\n`,
  'presentation.txt': `\ufedf\ufecc\ufee0\ufef2 في المدينة\n`,
  'address.txt': `زوروا https://example.org/${typed('كتابي')} في المدينة\n`,
  'persian.txt': `${PERSIAN}\n`,
  'both.txt': `${A}\n\n${PERSIAN}\n\n${B}\n`,
  'one-letter.txt': FARSI_YEH,
  'latin.txt': 'Nothing here, 07October 2014.\n',
  'blank.txt': '\n\n \n',
  'empty.txt': '',
  'long.txt': paragraphs(400),
} as const

const OPTIONS = [
  [],
  ['--digits', 'arab'],
  ['--digits', 'arab', '--all-digits'],
  ['--language', 'ar'],
  ['--unsafe'],
  ['--only', 'dates'],
  ['--skip', 'letters,words'],
  ['--also', 'letters/gaf,marks/tatweel,invisibles/spaces,punctuation/latin-punctuation,letters/rial-sign'],
  ['--only', 'letters,digits', '--language', 'ar'],
]

describe.each(OPTIONS.map((options) => [options.join(' ') || 'no options', options] as const))(
  'with %s',
  (_, options) => {
    itNeeds('git', hasProgram('git'))(
      '--check, --diff, --out-dir and --write agree, and nothing is left for a second run',
      () => {
        const cwd = folderOf(FILES)
        const checked = run([...options, '--check', '--report', 'jsonl', '.'], { cwd })
        const mirror = folderOf()
        run([...options, '--out-dir', mirror, '.'], { cwd })
        const patch = run([...options, '--diff', '.'], { cwd })
        expect(filesIn(cwd)).toEqual(FILES)
        expect(run([...options, '--write', '.'], { cwd }).status).toBe(0)
        const written = filesIn(cwd)
        const changed = Object.entries(FILES).flatMap(([path, before]) => (written[path] === before ? [] : [path]))
        expect([...new Set(linesOf(checked.stdout).map(pathOf))].sort()).toEqual(changed.sort())
        expect([checked.status, patch.status]).toEqual(changed.length > 0 ? [1, 1] : [0, 0])
        expect(filesIn(mirror)).toEqual(written)
        const patched = folderOf(FILES)
        expect(bash('git apply --whitespace=nowarn', { cwd: patched, input: patch.bytes })).toMatchObject({
          status: 0,
          stderr: '',
        })
        expect(filesIn(patched)).toEqual(written)
        expect(run([...options, '--check', '.'], { cwd })).toMatchObject({ status: 0, stdout: '' })
      },
    )
  },
)

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter(Boolean)
}

function pathOf(line: string): string {
  return (JSON.parse(line) as { path: string }).path
}

describe('one file at a time, with no options', () => {
  const paths = [
    'mark-crlf.txt',
    'mixed.txt',
    'cr.txt',
    'all-dropped.txt',
    'latin.txt',
    'empty.txt',
    'long.txt',
  ] as const
  it.each(paths)('%s: --check, standard output, -o and --write agree', (path) => {
    const cwd = folderOf({ [path]: FILES[path] })
    const before = readFileSync(join(cwd, path))
    const { status } = run(['--check', '-q', path], { cwd })
    const { bytes } = run([path], { cwd })
    expect(status).toBe(bytes.equals(before) ? 0 : 1)
    run(['--write', path], { cwd })
    expect(readFileSync(join(cwd, path)).equals(bytes)).toBe(true)
  })
})

describe('the diff', () => {
  itNeeds('git', hasProgram('git'))('of a path that begins with ./ can be applied', () => {
    const cwd = folderOf({ 'a.txt': FILES['lf.txt'], 'below/b.txt': FILES['crlf.txt'] })
    const { status, stderr } = bash('yakaf -q --diff ./a.txt below/../below/b.txt | git apply -', { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(`${LETTER}\n${BAKERY}\n`)
  })

  itNeeds('patch', hasProgram('patch'))('can be applied by patch -p1, names with spaces too', () => {
    const cwd = folderOf({ 'الجريدة/مقال أول.txt': FILES['lf.txt'], 'b.txt': FILES['no-final-newline.txt'] })
    const { status, stdout } = bash('yakaf -q --diff . | patch -p1', { cwd })
    expect(status, stdout).toBe(0)
    expect(filesIn(cwd)).toEqual({ 'b.txt': `${GARDEN}\n${LETTER}`, 'الجريدة/مقال أول.txt': `${LETTER}\n${BAKERY}\n` })
  })

  it('of nothing is nothing', () => {
    expect(run(['--diff', '-'], { input: GAP })).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })
})
