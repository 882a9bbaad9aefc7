/** The forms of --report, --report-file and --statistics: what each says, where, and how much of it. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Ajv from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { FARSI_YEH, KAF, KEHEH, LETTER, MARK, paragraphs, typed } from '../helpers/arabic.ts'
import { bash, filesIn, folderOf, hasProgram, itNeeds, run } from '../helpers/cli.ts'

/** What is read here of a SARIF log. */
interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
    readonly region: Region
  }
}

interface Replacement {
  readonly deletedRegion: Region
  readonly insertedContent: { readonly text: string }
}

interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [Location]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly [{ readonly artifactChanges: readonly [{ readonly replacements: readonly Replacement[] }] }]
}

interface SarifRun {
  readonly columnKind: string
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri: string }[] } }
  readonly originalUriBaseIds: Readonly<Record<string, { readonly uri: string }>>
  readonly results: readonly SarifResult[]
  readonly artifacts: readonly { readonly encoding: string }[]
  readonly invocations: readonly [
    {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications: readonly {
        readonly level: string
        readonly message: { readonly text: string }
      }[]
    },
  ]
  readonly properties?: { readonly statistics: { readonly changes: number } }
}

const SCHEMA = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
// The schema writes a pattern that is none under the flag `u`.
const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const isSarif = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)

/** The one run of a log, which must hold to the schema. */
function sarif(text: string): SarifRun {
  const log = JSON.parse(text) as { readonly runs: readonly [SarifRun] }
  const isValid = isSarif(log)
  expect([isValid, isSarif.errors ?? []]).toEqual([true, []])
  return log.runs[0]
}

/** ك kasra ت ا ب dammatan, a family of three, é of two, ف and a letter: see test/cli/reports.test.ts. */
const MARKED = `كِتابٌ \u{1f468}\u200d\u{1f469}\u200d\u{1f467} e\u0301 ف`

describe('--report text', () => {
  it('has the name alone on its line, then place, rule and code points by name, the Arabic last', () => {
    const cwd = folderOf({ 'د/مقال.txt': `${typed('كبير')}\n\n${typed('المدينة')}\n`, 'ب.txt': typed('كتاب') })
    expect(run(['--check', '--report', 'text', '.'], { cwd })).toMatchObject({
      status: 1,
      stdout: [
        'ب.txt',
        `  1:1 letters/keheh U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF  ${typed('كتاب')}`,
        '',
        'د/مقال.txt',
        `  1:1 letters/keheh U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF  ${typed('كبير')}`,
        `  1:3 letters/farsi-yeh U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH  ${typed('كبير')}`,
        `  3:5 letters/farsi-yeh U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH  ${typed('المدينة')}`,
        '',
      ].join('\n'),
    })
  })

  it('names what is inserted and deleted, and spells what is longer', () => {
    const input = 'نشر في 07October 2014 في المدي\u200bنة\nسنة ۲۰۱۴\n'
    const { stdout } = run(['--check', '--report', 'text', '-'], { input })
    expect(stdout).toContain('\n  1:10 dates/glued-month insert U+0020 SPACE')
    expect(stdout).toContain('invisibles/zero-width-space delete U+200B ZERO WIDTH SPACE  المدي<U+200B>نة')
    expect(stdout).toContain('U+06F2 U+06F0 U+06F1 U+06F4 → U+0032 U+0030 U+0031 U+0034  ۲۰۱۴')
  })

  it('holds suggestions, which the summary counts', () => {
    const { status, stdout, stderr } = run(['--check', '--report', 'text', '-'], { input: 'نشر في 30 فبراير 2014\n' })
    expect(status).toBe(0)
    expect(stdout).toBe('(stdin)\n  1:8 dates/impossible-day there is no such day  30 فبراير 2014\n')
    expect(stderr).toBe('yakaf: 1 file: 0 would change, 1 suggestion\n')
  })

  it('says of an undecided word what its last letter was written as, and what it may be', () => {
    // رأی is a noun or a verb here, and nothing tells which (test/cli/review.test.ts).
    const input = 'جلس الطلاب فی الساحة. رأی أحمد. ثم رجعوا إلی البیت الذی فی المدینة.\n'
    const { stdout } = run(['--check', '--report', 'text', '-'], { input })
    const [yeh, maksura] = ['U+064A ARABIC LETTER YEH', 'U+0649 ARABIC LETTER ALEF MAKSURA']
    const said = /^ {2}1:25 words\/final-yeh undecided: written as (.*), may be (.*) {2}رأی$/m.exec(stdout)
    expect(new Set(said?.slice(1))).toEqual(new Set([yeh, maksura]))
  })
})

describe('--report sarif', () => {
  it('holds to the schema, with rules that results name, and fixes', () => {
    const cwd = folderOf({ 'مقال ١.txt': `سطر\n${typed('كبير')} ${typed('مكتب')}\n` })
    const { status, stdout } = run(['--check', '--report', 'sarif', 'مقال ١.txt'], { cwd })
    expect(status).toBe(1)
    const { results, tool, columnKind, originalUriBaseIds, artifacts } = sarif(stdout)
    expect(columnKind).toBe('utf16CodeUnits')
    expect(originalUriBaseIds['%SRCROOT%']?.uri).toBe(pathToFileURL(`${cwd}/`).href)
    expect(artifacts).toMatchObject([{ encoding: 'utf-8' }])
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
    expect(tool.driver.rules[0]?.helpUri).toMatch(/^pkg:npm\/yakaf@\d+\.\d+\.\d+#docs\/rules\/letters-keheh\.md$/)
    const [keheh] = results
    expect(keheh).toMatchObject({
      ruleId: 'letters/keheh',
      level: 'warning',
      message: {
        text: `U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF (2 on this line): ${typed('كبير')}`,
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%D9%85%D9%82%D8%A7%D9%84%20%D9%A1.txt', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 },
          },
        },
      ],
    })
    expect(keheh?.fixes?.[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 }, insertedContent: { text: KAF } },
      { deletedRegion: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 8 }, insertedContent: { text: KAF } },
    ])
  })

  it.each([
    ['marks and emoji', `${MARKED}${FARSI_YEH}\n`, 1],
    ['CRLF before it', `سطر أول\r\n${MARKED}${FARSI_YEH}\r\n`, 2],
    ['a byte order mark', `${MARK}${MARKED}${FARSI_YEH}\n`, 1],
  ])('counts columns in units of UTF-16, behind %s', (_, input, line) => {
    const { results } = sarif(run(['--check', '--report', 'sarif', '-'], { input }).stdout)
    // 17 code points stand before, 3 of them of two units.
    const region = { startLine: line, startColumn: 21, endLine: line, endColumn: 22 }
    expect(results.map(({ locations }) => locations[0].physicalLocation.region)).toEqual([region])
  })

  it('has fixes that make of a file what --write makes of it', () => {
    const text = `${paragraphs(4)}نشر في 07October 2014\r\n${MARKED}${FARSI_YEH} ۲۰۱۴\r\nالمدي\u200bنة \u{1f468} ${KEHEH}تاب`
    const cwd = folderOf({ 'a.txt': text })
    const { results } = sarif(run(['--check', '--report', 'sarif', 'a.txt'], { cwd }).stdout)
    run(['--write', 'a.txt'], { cwd })
    expect(fixed(text, results)).toBe(filesIn(cwd)['a.txt'])
  })

  it('has one result a line and rule, at most 50 a file, and says how much more there is', () => {
    const cwd = folderOf({ 'a.txt': `${typed('كبير مكتب')}\n`.repeat(60), 'b.txt': typed('كبير') })
    const { results, invocations } = sarif(run(['--check', '--report', 'sarif', '.'], { cwd }).stdout)
    const of = (name: string): readonly SarifResult[] => {
      return results.filter(({ locations }) => locations[0].physicalLocation.artifactLocation.uri === name)
    }
    expect([of('a.txt').length, of('b.txt').length]).toEqual([50, 2])
    const places = of('a.txt').map(
      ({ ruleId, locations }) => `${ruleId} ${locations[0].physicalLocation.region.startLine}`,
    )
    expect(new Set(places).size).toBe(50)
    // 60 lines with two kehehs and a yeh; the 50 results are 25 lines.
    expect(invocations[0].toolExecutionNotifications).toMatchObject([
      {
        level: 'note',
        message: { text: '105 more findings, on 70 more lines and rules, are not among the results' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'a.txt' } } }],
      },
    ])
  })

  it('has fingerprints that stay when lines move, and differ where a line comes twice', () => {
    const lines = [typed('هذا كتاب'), typed('في بيت كبير'), typed('هذا كتاب')]
    const prints = (input: string): readonly string[] =>
      sarif(run(['--check', '--report', 'sarif', '-'], { input }).stdout).results.map(
        ({ partialFingerprints }) => partialFingerprints['yakaf/v1'] ?? '',
      )
    const before = prints(`${lines.join('\n')}\n`)
    expect(new Set(before).size).toBe(before.length)
    expect(prints(`سطر\nسطر آخر\n${lines.join('\n')}\n`)).toEqual(before)
  })

  it('is valid of nothing, of what failed, and with counts', () => {
    const nothing = sarif(run(['--check', '--report', 'sarif', '-'], { input: LETTER }).stdout)
    expect(nothing).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] })
    const cwd = folderOf({ 'a.txt': typed(LETTER), 'b.txt': Buffer.from(`${typed(LETTER)}\n\n\xff`, 'latin1') })
    const args = ['--check', '--report', 'sarif', '--statistics', '--encoding', 'utf-8', '.', 'none.txt']
    const { status, stdout } = run(args, { cwd })
    expect(status).toBe(2)
    const log = sarif(stdout)
    expect(log.invocations[0].executionSuccessful).toBe(false)
    expect(log.invocations[0].toolExecutionNotifications.map(({ level }) => level)).toEqual(['error', 'error'])
    expect(log.properties?.statistics.changes).toBeGreaterThan(3)
    const uris = log.results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri)
    expect(new Set(uris)).toEqual(new Set(['a.txt']))
  })

  it('names files outside of the folder by where they are', () => {
    const cwd = folderOf({ 'in/x': '', 'out.txt': typed('كتاب') })
    const { results } = sarif(run(['--check', '--report', 'sarif', '../out.txt'], { cwd: join(cwd, 'in') }).stdout)
    expect(results[0]?.locations[0].physicalLocation.artifactLocation).toEqual({
      uri: pathToFileURL(join(cwd, 'out.txt')).href,
    })
  })
})

/** A text with the fixes of a log, by their regions alone. */
function fixed(text: string, results: readonly SarifResult[]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = (line: number, column: number): number => (starts[line - 1] ?? Number.NaN) + column - 1
  const edits = results
    .flatMap(({ fixes }) => fixes?.[0].artifactChanges[0].replacements ?? [])
    .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: offset(startLine, startColumn),
      end: offset(endLine, endColumn),
      text: insertedContent.text,
    }))
    .sort((a, b) => b.start - a.start)
  return edits.reduce(
    (whole, { start, end, text: inserted }) => whole.slice(0, start) + inserted + whole.slice(end),
    text,
  )
}

describe('--report github', () => {
  it('is one command a line and rule, its columns in code points', () => {
    const cwd = folderOf({ 'a.txt': `سطر\r\n${MARKED}${FARSI_YEH}\r\n${typed('كبير مكتب')}\n` })
    const { stdout } = run(['--check', '--report', 'github', 'a.txt'], { cwd })
    const yeh = `U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH`
    expect(stdout.split('\n')).toEqual([
      `::warning file=a.txt,line=2,col=18,endColumn=19,title=words/final-yeh::${yeh}  ف${FARSI_YEH}`,
      `::warning file=a.txt,line=3,col=1,endColumn=2,title=letters/keheh::U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF (2 on this line)  ${typed('كبير')}`,
      `::warning file=a.txt,line=3,col=3,endColumn=4,title=letters/farsi-yeh::${yeh}  ${typed('كبير')}`,
      '',
    ])
  })

  it('escapes per cent, colon, comma and line ends in names', () => {
    const cwd = folderOf({ 'a%,b:c\nd.txt': typed('كتاب') })
    const { stdout } = run(['--check', '--report', 'github', '.'], { cwd })
    expect(stdout).toMatch(/^::warning file=a%25%2Cb%3Ac%0Ad\.txt,line=1,col=1,/)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  it('escapes per cent in what it says, and counts over several lines', () => {
    const input = 'نشر في 30 فبراير 2014\n'
    const { stdout } = run(['--check', '--report', 'github', '--statistics', '-'], { input })
    expect(stdout).toContain('::notice file=(stdin),line=1,col=8,endColumn=22,title=dates/impossible-day::')
    expect(stdout).toContain('::notice title=yakaf::Changes by rule: 0%0ASuggestions%0A  1  dates/impossible-day\n')
  })

  it('has at most 50 a file and then how many more', () => {
    const cwd = folderOf({ 'a.txt': `${typed('كبير')}\n`.repeat(60) })
    const lines = run(['--check', '--report', 'github', 'a.txt'], { cwd }).stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(51)
    expect(lines[50]).toBe('::notice file=a.txt,title=yakaf::and 70 more on lines that are not shown')
  })
})

describe('--report-file', () => {
  it.each([
    ['a filter', [], LETTER],
    ['--check', ['--check'], ''],
    ['--diff', ['--diff'], /^--- a\/a\.txt\n/],
    ['--write', ['--write'], ''],
    ['-o', ['-o', 'b.txt'], ''],
  ] as const)('goes with %s, and leaves standard output to the data', (_, mode, data) => {
    const cwd = folderOf({ 'a.txt': typed(LETTER) })
    const expected = run(['--check', '--report', 'concise', 'a.txt'], { cwd }).stdout
    const { stdout } = run([...mode, '--report', 'concise', '--report-file', 'r.txt', 'a.txt'], { cwd })
    if (typeof data === 'string') expect(stdout).toBe(data)
    else expect(stdout).toMatch(data)
    expect(filesIn(cwd)['r.txt']).toBe(expected)
  })

  it('holds the text form when none is named, without colours', () => {
    const cwd = folderOf({ 'a.txt': typed('كتاب') })
    run(['--check', '--color', 'always', '--report-file', 'r.txt', 'a.txt'], { cwd })
    expect(filesIn(cwd)['r.txt']).toMatch(/^a\.txt\n {2}1:1 letters\/keheh U\+06A9 ARABIC LETTER KEHEH → /)
  })

  it('is whole or not there, and then as it was', () => {
    const cwd = folderOf({ 'a.txt': typed(paragraphs(3000)), 'r.json': 'old' })
    const script = 'set -o pipefail; yakaf --report json --report-file r.json a.txt > /dev/full'
    expect(bash(script, { cwd }).status).toBe(2)
    expect(Object.keys(filesIn(cwd))).toEqual(['a.txt', 'r.json'])
    expect(filesIn(cwd)['r.json']).toBe('old')
  })

  it.each([
    ['an input', ['--report-file', 'a.txt'], 'is the input a.txt'],
    ['what is written', ['-o', 'b.txt', '--report-file', './b.txt'], 'would both be written to b.txt'],
    ['the review file', ['--report-file', 'r', '--review-file', 'r'], 'would both be written to r'],
    ['a folder', ['--report-file', 'd'], 'no regular file'],
    ['no folder', ['--report-file', 'none/r'], '--report-file none/r: '],
    ['standard output', ['--report-file', '-'], 'names a file'],
  ])('may not be %s', (_, args, message) => {
    const files = { 'a.txt': typed(LETTER), 'd/x': '' }
    const cwd = folderOf(files)
    const { status, stdout, stderr } = run([...args, 'a.txt'], { cwd })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(filesIn(cwd)).toEqual(files)
  })
})

describe('a report in the folder that it is about', () => {
  const TEXT = `${typed('كبير مكتب')} ۲۰\nيوم 31/02/2014\n`

  it.each([
    ['summary', 'r.txt'],
    ['text', 'r.txt'],
    ['concise', 'r.txt'],
    ['github', 'r.txt'],
    ['json', 'r.json'],
    ['jsonl', 'r.jsonl'],
    ['sarif', 'r.json'],
    ['html', 'r.html'],
  ])('%s: is no input of the next run', (form, name) => {
    for (const text of [TEXT, 'كبير\n']) {
      const cwd = folderOf({ 'a.txt': text })
      const args = ['--check', '--exit-zero', '-q', '--report', form, '--report-file', name, '.']
      const reports = [1, 2].map(() => {
        expect(run(args, { cwd })).toMatchObject({ status: 0, stderr: '' })
        return filesIn(cwd)[name]
      })
      expect(reports[1]).toBe(reports[0])
    }
  })

  it.each([
    [['review', '.', '-o', 'page.html'], 'page.html'],
    [['--check', '--report-file', 'b.txt', '.'], 'b.txt'],
    [['--write', '--report', 'json', '--report-file', 'c.json', '.'], 'c.json'],
  ])('never takes the place of another text: %j', (args, name) => {
    const files = { 'a.txt': TEXT, 'b.txt': TEXT, 'c.json': `["${typed('كبير')}"]`, 'page.html': '<p>كبير</p>' }
    const cwd = folderOf(files)
    const { status, stdout, stderr } = run(args, { cwd })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`${name} is the input ${name}`)
    expect(filesIn(cwd)).toEqual(files)
  })
})

describe('--statistics', () => {
  const TEXT = `${typed('كبير مكتب')} ۲۰\nالمدي\u200bنة\n`
  const TABLE = [
    'Changes by rule: 5',
    '  2  letters/keheh',
    '  1  digits/extended-arabic-indic',
    '  1  invisibles/zero-width-space',
    '  1  letters/farsi-yeh',
    'Changes by code points',
    '  2  U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF',
    '  1  U+06CC ARABIC LETTER FARSI YEH → U+064A ARABIC LETTER YEH',
    '  1  U+06F0 EXTENDED ARABIC-INDIC DIGIT ZERO → U+0030 DIGIT ZERO',
    '  1  U+06F2 EXTENDED ARABIC-INDIC DIGIT TWO → U+0032 DIGIT TWO',
    '  1  delete U+200B ZERO WIDTH SPACE',
    '',
  ].join('\n')

  it('counts by rule and by code point, alone', () => {
    expect(run(['--check', '--statistics', '-'], { input: TEXT })).toMatchObject({ status: 1, stdout: TABLE })
    const cwd = folderOf({ 'a.txt': TEXT, 'b.txt': LETTER })
    expect(run(['--write', '--statistics', '.'], { cwd })).toMatchObject({ status: 0, stdout: TABLE })
  })

  it.each(['summary', 'text', 'concise'])('stands behind %s', (form) => {
    const alone = run(['--check', '--report', form, '-'], { input: TEXT }).stdout
    const { stdout } = run(['--check', '--report', form, '--statistics', '-'], { input: TEXT })
    expect(stdout.startsWith(alone)).toBe(true)
    expect(stdout.slice(alone.length).trimStart()).toBe(TABLE)
  })

  it('is the last object of json and jsonl', () => {
    const lines = run(['--check', '--report', 'jsonl', '--statistics', '-'], { input: TEXT })
      .stdout.trimEnd()
      .split('\n')
    const last: unknown = JSON.parse(lines.at(-1) ?? '')
    expect(last).toMatchObject({
      schemaVersion: 1,
      level: 'statistics',
      changes: 5,
      byRule: { 'letters/keheh': 2, 'letters/farsi-yeh': 1 },
      byCodePoints: expect.arrayContaining([{ before: ['U+06A9'], after: ['U+0643'], count: 2 }]) as unknown,
    })
    const array = run(['--check', '--report', 'json', '--statistics', '-'], { input: TEXT }).stdout
    expect((JSON.parse(array) as unknown[]).at(-1)).toEqual(last)
  })

  it('counts over all files, and not those that fail', () => {
    const cwd = folderOf({
      'a.txt': typed('كتاب'),
      'b.txt': typed('كتاب'),
      'c.txt': Buffer.from(`${typed('كتاب')}\n\n\xff`, 'latin1'),
    })
    const { stdout } = run(['--check', '--statistics', '--encoding', 'utf-8', '.'], { cwd })
    expect(stdout).toMatch(/^Changes by rule: 2\n {2}2 {2}letters\/keheh\n/)
  })

  it('has no place where standard output is taken', () => {
    expect(run(['--statistics', '-'], { input: TEXT })).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('hostile text', () => {
  const HOSTILE = `${typed('كبير')}\u202e\u001b[2J\u0085\u200e${typed('كتاب')} المدي\u200bنة\n`
  const RAW = /[\u001b\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/

  it.each(['summary', 'text', 'concise', 'json', 'jsonl', 'github', 'sarif'])(
    'never leaves --report %s as it stands',
    (form) => {
      const cwd = folderOf({ 'a\u202eb\u001b[31m\u200f.txt': HOSTILE })
      const { stdout, stderr } = run(['--check', '--report', form, '--statistics', '.'], { cwd })
      expect(stdout).not.toMatch(RAW)
      expect(stderr).not.toMatch(RAW)
      expect(stdout).toMatch(/<U\+202E>|\\u202e|%E2%80%AE/)
    },
  )

  it('comes back whole from JSON', () => {
    const name = 'a\u202eb\u200f.txt'
    const cwd = folderOf({ [name]: HOSTILE })
    const { stdout } = run(['--check', '--report', 'jsonl', '.'], { cwd })
    const all = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly path: string; readonly before: string })
    expect(new Set(all.map(({ path }) => path))).toEqual(new Set([name]))
    expect(all.map(({ before }) => before)).toContain('\u200b')
  })

  it('shows the signs of Arabic that Unicode counts among format characters', () => {
    const { stdout } = run(['--check', '--report', 'text', '-'], { input: `${typed('كتاب')}\u06dd\n` })
    expect(stdout).not.toContain('<U+06DD>')
  })

  itNeeds('script', hasProgram('script')).each([['never'], ['always']])(
    'does not reach a terminal in a diff, with --color %s',
    (color) => {
      const cwd = folderOf({ 'a.txt': HOSTILE })
      const command = `"$NODE" '${join(process.cwd(), 'bin/yakaf.js')}' --diff --color ${color} a.txt`
      const { stdout } = bash(`script -qec "$1" /dev/null < /dev/null`, { cwd }, command)
      expect(stdout).toContain('<U+202E><U+001B>[2J<U+0085><U+200E>')
      expect(stdout).not.toMatch(/\u202e|\u001b\[2J|\u0085|\u200e/)
    },
  )

  it('shows messages about files by code points too', () => {
    const cwd = folderOf()
    const { stderr } = run(['--write', 'a\u202e\u009b.txt', '-o', 'b'], { cwd })
    expect(stderr).not.toMatch(RAW)
    expect(run(['--check', 'a\u202e\u009b.txt'], { cwd }).stderr).toContain('a<U+202E><U+009B>.txt')
  })
})
