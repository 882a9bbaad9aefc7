/** Comments that leave something alone, in every format, and what is said of those that are wrong. */
import { describe, expect, it } from 'vitest'
import { LETTER, MARK, PERSIAN, paragraphs, typed } from '../helpers/arabic.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

const [WRONG, RIGHT] = [typed('كتاب كبير'), 'كتاب كبير']

/** What becomes of a text on standard output, of a file with that extension; nothing may be said. */
function repaired(text: string, extension = 'txt', args: readonly string[] = []): string {
  const cwd = folderOf({ [`a.${extension}`]: text })
  const { status, stdout, stderr } = run([...args, `a.${extension}`], { cwd })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

describe('a pragma', () => {
  it.each(['# yakaf-ignore', '// yakaf-ignore', '<!-- yakaf-ignore -->', '<!--yakaf-ignore-->', '## yakaf-ignore'])(
    'keeps its line in plain text: %s',
    (comment) => {
      const text = (around: string): string => `${around}\n${WRONG} ${comment}\n${around}\n`
      expect(repaired(text(WRONG))).toBe(text(RIGHT))
    },
  )

  it('keeps the next line, the text between two, and all behind one', () => {
    expect(repaired(`# yakaf-ignore-next-line\n${WRONG}\n${WRONG}\n`)).toBe(
      `# yakaf-ignore-next-line\n${WRONG}\n${RIGHT}\n`,
    )
    const [start, end] = ['<!-- yakaf-ignore-start -->', '<!-- yakaf-ignore-end -->']
    expect(repaired(`${WRONG} ${start} ${WRONG}\n\n${WRONG} ${end} ${WRONG}\n`)).toBe(
      `${RIGHT} ${start} ${WRONG}\n\n${WRONG} ${end} ${RIGHT}\n`,
    )
    expect(repaired(`${WRONG}\n// yakaf-ignore-start\n${WRONG}\n\n${WRONG}\n`)).toBe(
      `${RIGHT}\n// yakaf-ignore-start\n${WRONG}\n\n${WRONG}\n`,
    )
  })

  it('keeps what it names, and nothing else', () => {
    const line = (text: string): string => `${text} ۲۰ # yakaf-ignore letters/keheh, digits\n`
    expect(repaired(line(typed('كبير')))).toBe(line(typed('كبير').replace('\u06cc', '\u064a')))
    expect(repaired(`${WRONG} // yakaf-ignore: letters\n`)).toBe(`${WRONG} // yakaf-ignore: letters\n`)
  })

  it('keeps CRLF, a byte order mark and the end of the file', () => {
    const text = (around: string): string => `${MARK}${around}\r\n${WRONG} # yakaf-ignore\r\n${around}`
    expect(repaired(text(WRONG))).toBe(text(RIGHT))
  })

  it.each([
    ['md', (around: string) => `# ${around}\n\n${WRONG} <!-- yakaf-ignore -->\n${around}\n`],
    ['html', (around: string) => `<p>${around}</p>\n<p>${WRONG}</p> <!-- yakaf-ignore -->\n<p>${around}</p>\n`],
    [
      'html',
      (around: string) =>
        `<!-- yakaf-ignore-next-line -->\n<p>${WRONG} &#1705;<p>${WRONG}\n<p>${around} &#${around === RIGHT ? 1603 : 1705};\n`,
    ],
    [
      'xml',
      (around: string) =>
        `<a><b>${around}</b>\n<!-- yakaf-ignore-start --><b>${WRONG}</b>\n<b>${WRONG}</b><!-- yakaf-ignore-end -->\n<b>${around}</b></a>\n`,
    ],
  ])('stands in comments of .%s', (extension, text) => {
    expect(repaired(text(WRONG), extension, ['--language', 'ar'])).toBe(text(RIGHT))
  })

  it.each([
    ['md', `# yakaf-ignore ${WRONG}\n`, `# yakaf-ignore ${RIGHT}\n`],
    ['json', `{ "a": "${WRONG} <!-- yakaf-ignore -->" }`, `{ "a": "${RIGHT} <!-- yakaf-ignore -->" }`],
    ['csv', `a,b\n${WRONG},# yakaf-ignore\n`, `a,b\n${RIGHT},# yakaf-ignore\n`],
    ['txt', `${WRONG} yakaf-ignore\n`, `${RIGHT} yakaf-ignore\n`],
    ['txt', `${WRONG} # yakaf-ignored\n`, `${RIGHT} # yakaf-ignored\n`],
    ['txt', `${WRONG} a#yakaf-ignore\n`, `${RIGHT} a#yakaf-ignore\n`],
    ['txt', `${WRONG} <!-- yakaf-ignore\n`, `${RIGHT} <!-- yakaf-ignore\n`],
  ])('is none elsewhere: .%s %j', (extension, text, expected) => {
    expect(repaired(text, extension, ['--language', 'ar'])).toBe(expected)
  })

  it('says nothing of the language of the rest', () => {
    const text = (around: string): string =>
      `# yakaf-ignore-start\n${`${PERSIAN}\n`.repeat(20)}# yakaf-ignore-end\n\n${around}\n`
    expect(repaired(text(typed(LETTER)))).toBe(text(LETTER))
  })

  it('reaches over the pieces of a long file, and is none in any mode', () => {
    const long = paragraphs(20_000)
    const text = (around: string): string =>
      `${around}\n# yakaf-ignore-start\n${long}# yakaf-ignore-end\n${around}\n${WRONG} # yakaf-ignore\n`
    const cwd = folderOf({ 'a.txt': text(WRONG) })
    expect(run(['--check', '--report', 'concise', 'a.txt'], { cwd }).stdout.split('\n')).toHaveLength(2 * 3 + 1)
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(filesIn(cwd)['a.txt']).toBe(text(RIGHT))
    expect(run(['--check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(run([], { input: text(WRONG) }).stdout).toBe(text(RIGHT))
  })
})

describe('a pragma that is wrong', () => {
  const TEXT = [
    RIGHT,
    `${RIGHT} # yakaf-ignore`,
    `${RIGHT} # yakaf-ignore letters/kehe`,
    '<!-- yakaf-ignore-lines -->',
    '// yakaf-ignore-end',
    `${WRONG} # yakaf-ignore digits`,
    `${WRONG} # yakaf-ignore digits/none, letters/keheh`,
    '# yakaf-ignore-next-line',
    '',
    RIGHT,
    '',
  ].join('\n')

  it('is told with its line, and changes no exit status', () => {
    const cwd = folderOf({ 'a.txt': TEXT, 'b.txt': `${RIGHT}\n${RIGHT} # yakaf-ignore\n` })
    const { status, stderr } = run(['--check', 'a.txt'], { cwd })
    expect(status).toBe(1)
    expect(stderr.split('\n').slice(0, -2)).toEqual([
      'yakaf: a.txt:2: unused pragma yakaf-ignore: nothing would change without it',
      'yakaf: a.txt:3: unknown pragma yakaf-ignore letters/kehe: there is no rule or group named "letters/kehe"; did you mean letters/keheh?',
      'yakaf: a.txt:4: unknown pragma yakaf-ignore-lines: write yakaf-ignore, yakaf-ignore-next-line, yakaf-ignore-start or yakaf-ignore-end',
      'yakaf: a.txt:5: unused pragma yakaf-ignore-end: nothing was begun before it',
      'yakaf: a.txt:6: unused pragma yakaf-ignore digits: nothing would change without it',
      'yakaf: a.txt:7: unknown pragma yakaf-ignore digits/none, letters/keheh: there is no rule or group named "digits/none"; `yakaf rules` lists them',
      'yakaf: a.txt:8: unused pragma yakaf-ignore-next-line: nothing would change without it',
    ])
    expect(run(['--check', 'b.txt'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    expect(run(['--check', '-q', 'b.txt'], { cwd }).stderr).toBe('')
  })

  it('stands in reports, with its place', () => {
    const input = `${MARK}${RIGHT}\r\n${RIGHT} \u{1f468} # yakaf-ignore\r\n`
    const { stdout } = run(['--check', '--report', 'jsonl', '-'], { input })
    // Nine characters and a blank, an emoji of two units, a blank, # and a blank: the word is the fifteenth.
    const byteOffset = 3 + Buffer.byteLength(`${RIGHT}\r\n${RIGHT} \u{1f468} # `)
    expect(JSON.parse(stdout)).toMatchObject({
      level: 'pragma',
      rule: 'pragmas/unused',
      text: 'yakaf-ignore',
      position: { line: 2, column: 15, utf16Column: 16, graphemeColumn: 15, byteOffset },
    })
    const place = '2:15'
    expect(run(['--check', '--report', 'text', '-'], { input }).stdout).toBe(
      `(stdin)\n  ${place} pragmas/unused nothing would change without it  yakaf-ignore\n`,
    )
    expect(run(['--check', '--report', 'concise', '-'], { input }).stdout).toBe(
      `(stdin):${place}: warning: pragmas/unused nothing would change without it: yakaf-ignore\n`,
    )
    expect(run(['--check', '--report', 'github', '-'], { input }).stdout).toBe(
      '::warning file=(stdin),line=2,col=15,endColumn=27,title=pragmas/unused::nothing would change without it  yakaf-ignore\n',
    )
    const sarif = run(['--check', '--report', 'sarif', '-'], { input }).stdout
    expect(sarif).toContain('"ruleId":"pragmas/unused","ruleIndex":0,"level":"warning"')
    expect(sarif).toContain('#docs/pragmas.md"')
  })

  it('is not called unused by a run that cannot know', () => {
    const text = `${RIGHT} # yakaf-ignore\n${RIGHT} # yakaf-ignore letters/gaf\nنشر في 30 فبراير 2014 # yakaf-ignore dates/impossible-day\n`
    expect(run(['--only', 'digits'], { input: text }).stderr).toBe('')
    const { stderr } = run(['--check', '--also', 'letters/gaf', '-'], { input: text })
    expect(stderr.match(/unused/g)).toHaveLength(2)
    const heard = run(['--check', '--report', 'concise', '-'], { input: text }).stdout
    expect(heard.trimEnd().split('\n')).toHaveLength(1)
    expect(heard).toContain('(stdin):1:')
  })

  it('never sends what it holds to a terminal', () => {
    const { stderr } = run(['--check', '-'], { input: `${RIGHT} # yakaf-ignore \u001b[31m\u202e\n` })
    expect(stderr).toContain('<U+001B>')
    expect(stderr).not.toMatch(/[\u001b\u202e]/)
  })
})
