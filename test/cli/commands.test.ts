/** The words and options of the command line: commands, help, version, and the choice of rules. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BAKERY, LETTER, PERSIAN, typed } from '../helpers/arabic.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

describe('yakaf rules and yakaf rule', () => {
  it('rules lists every rule once, with its state', () => {
    const { status, stdout, stderr } = run(['rules'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ +/, 2))
    expect(new Set(ids.map(([id]) => id)).size).toBe(ids.length)
    expect(Object.fromEntries(ids)).toMatchObject({
      'letters/keheh': 'on',
      'letters/gaf': 'off',
      'words/teh-marbuta': 'unsafe',
    })
  })

  it('rule shows one: what, why, and examples by code points', () => {
    const { status, stdout } = run(['rule', 'letters/keheh'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^letters\/keheh \(safe\)\n/)
    expect(stdout).toContain('U+06A9 ARABIC LETTER KEHEH → U+0643 ARABIC LETTER KAF\n')
  })

  it('both have JSON, with code points and names', () => {
    const all = JSON.parse(run(['rules', '--json']).stdout) as readonly {
      readonly id: string
      readonly state: string
    }[]
    const listed = run(['rules']).stdout.trimEnd().split('\n')
    expect(all.map(({ id, state }) => [id, state])).toEqual(listed.map((line) => line.split(/ +/, 2)))
    const keheh: unknown = JSON.parse(run(['rule', 'letters/keheh', '--json']).stdout)
    expect(keheh).toEqual(all.find(({ id }) => id === 'letters/keheh'))
    expect(keheh).toMatchObject({
      schemaVersion: 1,
      replaces: [
        {
          before: { codePoint: 'U+06A9', name: 'ARABIC LETTER KEHEH' },
          after: [{ codePoint: 'U+0643', name: 'ARABIC LETTER KAF' }],
        },
        {},
      ],
    })
    expect(JSON.parse(run(['rule', '--json', 'words/final-yeh']).stdout)).toMatchObject({
      looksAt: expect.arrayContaining([{ codePoint: 'U+06CC', name: 'ARABIC LETTER FARSI YEH' }]) as unknown,
    })
  })

  it('rule knows every rule that is listed', () => {
    const ids = run(['rules'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '')
    for (const id of ids.filter((_, index) => index % 8 === 0)) expect(run(['rule', id]).stdout).toContain(`${id} (`)
  })

  it.each([
    [['rule', 'letters/kehe'], 'did you mean letters/keheh?'],
    [['rule', 'keheh'], 'did you mean letters/keheh?'],
    [['rule', 'letters/keh'], 'did you mean letters/keheh?'],
    [['rule', 'letters'], '"letters" is a group; `yakaf rules` lists its rules'],
    [['rule', 'letters/foo'], '`yakaf rules`'],
    [['--only', 'x', 'a.txt'], '`yakaf rules`'],
    [['rule', 'zzzzzzzzzzzz'], '`yakaf rules`'],
    [['rule'], 'one id'],
    [['rule', 'letters/keheh', 'letters/gaf'], 'one id'],
    [['rules', 'letters'], '`yakaf rule ID`'],
    [['rules', '--jsonl'], '--json'],
  ])('%j is an error with a hint', (args, hint) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(hint)
  })

  it.each([
    [['--write', 'rules']],
    [['--write', '--', 'rules']],
    [['--write', './rules']],
    [['--write', '-q', 'rule', 'rules']],
  ])('a command word that is not the first argument is a file: %j', (args) => {
    const cwd = folderOf({ rules: typed(LETTER), rule: typed(BAKERY) })
    expect(run(args, { cwd })).toMatchObject({ status: 0, stdout: '' })
    expect(filesIn(cwd)['rules']).toBe(LETTER)
  })

  it('behind -- it is a file, and as the first argument a command', () => {
    const cwd = folderOf({ rules: typed(LETTER) })
    expect(run(['--', 'rules'], { cwd })).toMatchObject({ status: 0, stdout: LETTER })
    expect(run(['rules'], { cwd }).stdout).toContain('letters/keheh')
  })
})

describe('help and version', () => {
  const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version

  it.each([[['--version']], [['-V']], [['--quiet', '--version']], [['--check', '-V', 'none.txt']]])(
    '%j prints the version',
    (args) => {
      expect(run(args)).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
    },
  )

  it.each([[['--help']], [['-h']], [['--check', '--help']]])('%j prints the help on standard output', (args) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const flag of ['--check', '--diff', '--write', '--out-dir', '--only', '--encoding', '--report']) {
      expect(stdout).toContain(flag)
    }
  })

  it.each([
    [['rules', '--help'], 'Usage: yakaf rules [--json]\n\nList what is repaired.\n'],
    [['rule', '-h'], 'Usage: yakaf rule [--json] <id>\n\nShow one rule: what, why, examples.\n'],
    [['rule', 'letters/keheh', '--help'], 'Usage: yakaf rule [--json] <id>\n\nShow one rule: what, why, examples.\n'],
    [['completion', '--help'], 'Usage: yakaf completion <shell>\n\nPrint a completion script: bash, zsh or fish.\n'],
  ])('%j prints how the command is used', (args, help) => {
    expect(run(args)).toMatchObject({ status: 0, stdout: help, stderr: '' })
  })

  it.each([
    ['ruls', 'did you mean the command `yakaf rules`?'],
    ['inspekt', 'did you mean the command `yakaf inspect`?'],
    ['help', '`yakaf --help` lists the options'],
  ])('%s, which is no file, may have been meant for a command', (word, hint) => {
    const { status, stdout, stderr } = run([word])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`yakaf: ${word}: no such file or folder [E_READ]\nyakaf: ${hint}\n`)
  })

  it('a file that is not there and is named like no command is told in one line', () => {
    for (const path of ['ruls.txt', 'ruls/a', 'zzzzzzzz'])
      expect(run([path]).stderr).toBe(`yakaf: ${path}: no such file or folder [E_READ]\n`)
    expect(run(['--check', 'ruls']).stderr).not.toContain('command')
  })

  it.each([
    [['--chekc', '.'], 'there is no option --chekc; did you mean --check?'],
    [['--zzzzzzzzzz', '.'], 'there is no option --zzzzzzzzzz'],
    [['--format', 'jsn', '-'], '--format cannot be "jsn"; did you mean json?'],
    [['--digits', 'roman', '-'], '--digits cannot be "roman"; it is one of latn, arab, keep'],
    [['--set', 'digits=roman', '-'], '--set digits=roman: "digits" cannot be "roman"; it is one of latn, arab, keep'],
    [['--only=', '-'], '--only names nothing'],
    [['--config', '', '-'], '--config is empty'],
    [['-', '-o'], '--output <file> has no value'],
    [['.'], 'several inputs, a folder or a pattern need a mode: choose --write, --check, --diff or --out-dir'],
  ])('%j is told in the same words as other errors', (args, message) => {
    const { status, stdout, stderr } = run(args, { input: '' })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(`yakaf: ${message} [E_USAGE]\nyakaf: \`yakaf --help\` lists the options\n`)
  })

  it.each([
    ['an unknown option', ['--chekc', '.'], '--check'],
    ['an unknown short option', ['-z', '.'], '-z'],
    ['a choice that is none', ['--digits', 'roman', '-'], 'latn'],
    ['an option without its argument', ['--only'], '--only'],
  ])('%s is an error with a hint', (_, args, hint) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(hint)
    expect(stderr).toContain('yakaf --help')
  })
})

describe('the choice of rules', () => {
  /** One place for each of: a safe letter, a safe word, a digit, an unsafe word, a rule that is off. */
  const INPUT = `${typed('كتاب')} ${typed('على')} ۱۲ في المدرسهٔ گوگل من ال\u0640مدينة`
  const KEHEH = ['letters/keheh', typed('كتاب'), 'كتاب'] as const
  const FINAL_YEH = ['words/final-yeh', typed('على'), 'على'] as const
  const DIGITS = ['digits/extended-arabic-indic', '۱۲', '12'] as const
  const TEH_MARBUTA = ['words/teh-marbuta', 'المدرسهٔ', 'المدرسة'] as const
  const GAF = ['letters/gaf', 'گوگل', 'كوكل'] as const
  const TATWEEL = ['marks/tatweel', 'ال\u0640مدينة', 'المدينة'] as const
  const ON = [KEHEH, FINAL_YEH, DIGITS]

  it.each([
    [[], ON],
    [['--unsafe'], [...ON, TEH_MARBUTA]],
    [['--only', 'letters/keheh'], [KEHEH]],
    [['--only', 'letters'], [KEHEH]],
    [['--only', 'words'], [FINAL_YEH]],
    [
      ['--only', 'words', '--unsafe'],
      [FINAL_YEH, TEH_MARBUTA],
    ],
    [['--only', 'words/teh-marbuta'], [TEH_MARBUTA]],
    [['--only', 'letters/gaf'], [GAF]],
    [['--only', 'marks', '--unsafe'], []],
    [
      ['--only', 'letters,digits'],
      [KEHEH, DIGITS],
    ],
    [
      ['--only', 'letters', '--only', 'digits'],
      [KEHEH, DIGITS],
    ],
    [
      ['--skip', 'letters'],
      [FINAL_YEH, DIGITS],
    ],
    [['--skip', 'letters/keheh,digits'], [FINAL_YEH]],
    [
      ['--skip', 'words', '--unsafe'],
      [KEHEH, DIGITS],
    ],
    [
      ['--also', 'letters/gaf'],
      [...ON, GAF],
    ],
    [
      ['--also', 'letters/gaf,marks/tatweel'],
      [...ON, GAF, TATWEEL],
    ],
    [
      ['--also', 'words/teh-marbuta'],
      [...ON, TEH_MARBUTA],
    ],
    [['--also', 'words'], ON],
    [
      ['--also', 'words', '--unsafe'],
      [...ON, TEH_MARBUTA],
    ],
    [
      ['--also', 'letters', '--unsafe'],
      [...ON, TEH_MARBUTA],
    ],
    [
      ['--only', 'digits', '--also', 'letters/gaf'],
      [DIGITS, GAF],
    ],
    [['--only', 'letters', '--skip', 'letters/keheh'], []],
    [
      ['--skip', 'letters', '--also', 'letters/gaf'],
      [FINAL_YEH, DIGITS],
    ],
    [
      ['--skip', 'letters', '--also', 'letters/keheh'],
      [FINAL_YEH, DIGITS],
    ],
    [['--skip', 'letters/keheh', '--only', 'letters/keheh'], []],
    [['--unsafe', '--skip', 'words/teh-marbuta'], ON],
  ])('%j runs the rules it names', (args, chosen) => {
    let expected = INPUT
    for (const [, from, to] of chosen) expected = expected.replace(from, to)
    expect(run(args, { input: INPUT })).toMatchObject({ status: 0, stdout: expected, stderr: '' })
  })

  it.each(['--only', '--skip', '--also'])(
    'an empty list is an error for %s, as of a variable that was not set',
    (flag) => {
      expect(run([flag, '', '--check', '-'], { input: INPUT })).toMatchObject({ status: 2, stdout: '' })
    },
  )

  it.each(['--only', '--skip', '--also'])('an unknown rule or group is an error for %s, with a suggestion', (flag) => {
    for (const [name, suggestion] of [
      ['leters', 'letters'],
      ['letters/kehe', 'letters/keheh'],
      ['gaf', 'letters/gaf'],
      ['letters,digit', 'digits'],
    ] as const) {
      const { status, stdout, stderr } = run([flag, name, '-'], { input: INPUT })
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toContain(`did you mean ${suggestion}?`)
    }
  })
})

describe('digits', () => {
  const INPUT = 'في ۱۲٫۵ و١٢٫٥ و12 و۲۰۲٤ في المدينة'

  it.each([
    [[], 'في 12.5 و١٢٫٥ و12 و2024 في المدينة'],
    [['--digits', 'latn'], 'في 12.5 و١٢٫٥ و12 و2024 في المدينة'],
    [['--digits', 'arab'], 'في ١٢٫٥ و١٢٫٥ و12 و٢٠٢٤ في المدينة'],
    [['--digits', 'keep'], INPUT],
    [['--all-digits'], 'في 12.5 و12.5 و12 و2024 في المدينة'],
    [['--all-digits', '--digits', 'arab'], 'في ١٢٫٥ و١٢٫٥ و١٢ و٢٠٢٤ في المدينة'],
    [['--all-digits', '--digits', 'keep'], INPUT],
  ])('%j', (args, expected) => {
    expect(run(args, { input: INPUT })).toMatchObject({ status: 0, stdout: expected })
  })
})

describe('--language', () => {
  const INPUT = `${PERSIAN}\n\n${typed(LETTER)}\n`

  it('auto repairs Arabic paragraphs and leaves the others', () => {
    expect(run([], { input: INPUT }).stdout).toBe(`${PERSIAN}\n\n${LETTER}\n`)
  })

  it('auto leaves a file alone that is not Arabic, says so once, and takes it for clean', () => {
    const cwd = folderOf({
      'fa.txt': `${PERSIAN}\n`,
      'ur.txt': 'یہ کتاب میں نے کل پڑھی تھی۔\n',
      'ar.txt': `${typed(LETTER)}\n`,
    })
    const { status, stderr } = run(['--check', 'fa.txt', 'ur.txt'], { cwd })
    expect(status).toBe(0)
    expect(stderr.split('\n')).toEqual([
      'yakaf: fa.txt: skipped, Persian',
      'yakaf: ur.txt: skipped, Urdu',
      'yakaf: 2 files: 0 would change, 2 left alone',
      '',
    ])
    expect(run(['--write', '.'], { cwd }).stderr.match(/skipped/g)).toHaveLength(2)
    expect(filesIn(cwd)).toMatchObject({ 'fa.txt': `${PERSIAN}\n`, 'ar.txt': `${LETTER}\n` })
    expect(run(['--check', '--quiet', '.'], { cwd }).stderr).toBe('')
  })

  it('auto says when it cannot tell, and folds what says nothing', () => {
    const doubtful = run(['-'], { input: 'گوگل کتاب\n' })
    expect(doubtful).toMatchObject({ status: 0, stdout: 'گوگل کتاب\n' })
    expect(doubtful.stderr).toMatch(
      /^yakaf: \(stdin\): left alone, its language is not certain.*--language ar takes it for Arabic\n$/,
    )
    expect(run([], { input: 'کتاب\n' })).toMatchObject({ status: 0, stdout: 'كتاب\n', stderr: '' })
  })

  it('auto gives each file what it gets alone, in any order', () => {
    const texts = {
      'a.txt': typed(LETTER),
      'b.txt': PERSIAN,
      'c.txt': 'کتاب',
      'd.txt': `${typed(LETTER)} «${PERSIAN}»`,
    }
    const cleaned = (names: readonly string[]): unknown => {
      const cwd = folderOf(texts)
      run(['--write', ...names], { cwd })
      return filesIn(cwd)
    }
    const together = cleaned(['a.txt', 'b.txt', 'c.txt', 'd.txt'])
    expect(cleaned(['d.txt', 'c.txt', 'b.txt', 'a.txt'])).toEqual(together)
    const alone = folderOf(texts)
    for (const name of Object.keys(texts)) run(['--write', name], { cwd: alone })
    expect(filesIn(alone)).toEqual(together)
    expect(together).toMatchObject({ 'd.txt': `${LETTER} «${PERSIAN}»` })
  })

  it('arabic-spans repairs Arabic that another language quotes', () => {
    const input = `${PERSIAN} «${typed(LETTER)}»\n`
    expect(run([], { input }).stdout).toBe(input)
    expect(run(['--language', 'arabic-spans'], { input }).stdout).toBe(`${PERSIAN} «${LETTER}»\n`)
  })

  it('ar takes all for Arabic', () => {
    const { stdout } = run(['--language', 'ar'], { input: INPUT })
    expect(stdout).not.toMatch(/[\u06a9\u06cc]/)
  })

  it('is one of the three', () => {
    expect(run(['--language', 'fa', '-'], { input: INPUT })).toMatchObject({ status: 2, stdout: '' })
  })
})
