/** Configurations: which file counts, what it may say, and what wins. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LETTER, typed } from '../helpers/arabic.ts'
import { filesIn, folderOf, run } from '../helpers/cli.ts'

/** A word and a number that every choice of digits writes in another way. */
const NUMBER = 'كتاب ۱۲\n'
const LATN = 'كتاب 12\n'
const ARAB = 'كتاب ١٢\n'
/** Marks the folder as a repository's: nothing above it counts. */
const GIT = { '.git/HEAD': 'ref: refs/heads/main\n' }

const digits = (system: string): string => JSON.stringify({ digits: system })

describe('the configuration of a file', () => {
  it('is the closest one alone, up to the repository', () => {
    const cwd = folderOf({
      'yakaf.config.json': '{"digits": "arab", "nonsense": 1}',
      'repo/.git/HEAD': '',
      'repo/a.txt': NUMBER,
      'repo/in/yakaf.config.json': digits('arab'),
      'repo/in/deep/er/b.txt': NUMBER,
      'repo/in/other/.yakafrc': '{"unsafe": true}',
      'repo/in/other/c.txt': NUMBER,
    })
    expect(run(['--write', 'repo'], { cwd })).toMatchObject({ status: 0, stdout: '' })
    const files = filesIn(join(cwd, 'repo'))
    expect([files['a.txt'], files['in/deep/er/b.txt'], files['in/other/c.txt']]).toEqual([LATN, ARAB, LATN])
  })

  it.each([
    ['yakaf.config.json', '{"digits": "arab"}'],
    ['.yakafrc', '{"digits": "arab"}'],
    ['.yakafrc.json', '\ufeff// of this folder\n{"digits": "arab",}'],
    ['package.json', '{"name": "x", "yakaf": {"digits": "arab"}}'],
  ])('may be called %s', (name, text) => {
    const cwd = folderOf({ ...GIT, [name]: text, 'a.txt': NUMBER })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: ARAB, stderr: '' })
  })

  it('is never a program, nor a manifest that only depends on yakaf', () => {
    const cwd = folderOf({
      ...GIT,
      'package.json': '{"devDependencies": {"yakaf": "1"}}',
      'yakaf.config.js': 'process.exit(7)',
      '.yakafrc.cjs': 'process.exit(7)',
      'a.txt': NUMBER,
    })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: LATN })
  })

  it('is the one that --config names, or none with --isolated', () => {
    const cwd = folderOf({ ...GIT, 'yakaf.config.json': digits('arab'), 'other.json': digits('keep'), 'a.txt': NUMBER })
    expect(run(['--config', 'other.json', 'a.txt'], { cwd }).stdout).toBe(NUMBER)
    expect(run(['--config', 'other.json'], { cwd, input: NUMBER }).stdout).toBe(NUMBER)
    expect(run(['--isolated', 'a.txt'], { cwd }).stdout).toBe(LATN)
    const both = run(['--isolated', '--config', 'other.json', 'a.txt'], { cwd })
    expect([both.status, both.stderr]).toEqual([
      2,
      expect.stringContaining('--isolated has nothing to do with --config'),
    ])
    expect(run(['--config', 'none.json', 'a.txt'], { cwd }).stderr).toContain('none.json: cannot read')
  })

  it('is not loaded where there is none', () => {
    const cwd = folderOf({ ...GIT, 'a.txt': NUMBER, 'package.json': '{"name": "x"}' })
    const hook = join(
      folderOf({
        'hook.cjs':
          "process.on('exit', () => require('fs').writeSync(2, Object.keys(require.cache).filter((path) => /node_modules/.test(path)).join()))",
      }),
      'hook.cjs',
    )
    const loaded = (args: readonly string[]): string => run(args, { cwd, env: { NODE_OPTIONS: `-r ${hook}` } }).stderr
    expect(loaded(['a.txt'])).toBe('')
    expect(loaded(['--set', 'digits=arab', 'a.txt'])).not.toContain('lilconfig')
  })
})

describe('extends', () => {
  it('goes on from other files, in order, which may do so too', () => {
    const cwd = folderOf({
      ...GIT,
      'yakaf.config.json': '{"extends": ["./shared/one.json", "shared/two.json"], "skip": ["letters/gaf"]}',
      'shared/one.json': '{"digits": "arab", "overrides": [{"files": "sub/*.txt", "digits": "keep"}]}',
      'shared/two.json': '{"extends": "three.json", "language": "ar"}',
      'shared/three.json': '{"language": "arabic-spans", "words": "words.json"}',
      'shared/words.json': '{"علی": "علي"}',
      'a.txt': `علی ${NUMBER}`,
      'sub/b.txt': NUMBER,
    })
    expect(run(['a.txt'], { cwd })).toMatchObject({ status: 0, stdout: `علي ${ARAB}` })
    // The pattern is of the folder of the configuration that was found, not of the one that it stands in.
    expect(run(['sub/b.txt'], { cwd }).stdout).toBe(NUMBER)
  })

  it.each([
    ['{"extends": "./yakaf.config.json"}', '1:13: extends itself: yakaf.config.json → yakaf.config.json'],
    ['{"extends": ["a.json"]}', 'a.json:1:13: extends itself: yakaf.config.json → a.json → yakaf.config.json'],
    [
      '{\n  "extends": ["b.json",\n "none.json"]}',
      'yakaf.config.json:3:2: extends none.json, and there is no such file',
    ],
  ])('%s is refused', (text, message) => {
    const cwd = folderOf({
      ...GIT,
      'yakaf.config.json': text,
      'a.json': '{"extends": "./yakaf.config.json"}',
      'b.json': '{}',
      'x.txt': NUMBER,
    })
    const { status, stdout, stderr } = run(['x.txt'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('overrides', () => {
  it('are for the files that they name, and the last one wins', () => {
    const cwd = folderOf({
      ...GIT,
      'yakaf.config.json': JSON.stringify({
        digits: 'latn',
        overrides: [
          { files: ['*.md', '!deep/**'], digits: 'arab' },
          { files: 'in/{x,y}/**', digits: 'keep' },
        ],
      }),
      'a.txt': NUMBER,
      'a.md': NUMBER,
      'in/b.md': NUMBER,
      'in/x/c.md': NUMBER,
      'in/ملف [1].md': NUMBER,
      'deep/d.md': NUMBER,
    })
    expect(run(['--write', '.'], { cwd })).toMatchObject({ status: 0 })
    const { 'a.txt': a, 'a.md': b, 'in/b.md': c, 'in/x/c.md': d, 'in/ملف [1].md': e, 'deep/d.md': f } = filesIn(cwd)
    expect([a, b, c, d, e, f]).toEqual([LATN, ARAB, ARAB, NUMBER, ARAB, LATN])
    // From another folder they name the same files.
    expect(run(['c.md'], { cwd: join(cwd, 'in/x') }).stdout).toBe(NUMBER)
  })

  it('make files known to folders by their type, and no others', () => {
    const cwd = folderOf({
      ...GIT,
      'yakaf.config.json': '{"overrides": [{"files": "*.log", "type": "txt"}]}',
      'a.log': NUMBER,
      'in/b.log': NUMBER,
      'in/c.dat': NUMBER,
    })
    const walked = run(['--check', '.'], { cwd })
    expect(walked.status).toBe(1)
    expect(walked.stdout).toMatch(/^a\.log:1:6 .*\nin\/b\.log:1:6 .*\n$/)
    expect(walked.stderr).toContain('2 skipped (2 no known text format)')
    expect(run(['a.log'], { cwd }).stdout).toBe(LATN)
    const named = run(['--check', 'in/c.dat'], { cwd })
    expect([named.status, named.stderr]).toEqual([2, expect.stringContaining('.dat is no known text format')])
  })

  it('leave a folder without files as empty as it is without them', () => {
    const cwd = folderOf({
      ...GIT,
      'yakaf.config.json': '{"overrides": [{"files": "*.log", "type": "txt"}]}',
      'in/c.dat': NUMBER,
    })
    const { status, stderr } = run(['--check', 'in'], { cwd })
    expect([status, stderr]).toEqual([2, expect.stringContaining('in: no file of a known format is in it')])
    expect(run(['--check', '--no-error-on-unmatched', 'in'], { cwd }).status).toBe(0)
  })

  it('tell the encoding of files', () => {
    const bytes = Uint8Array.of(0xdf, 0xca, 0xc7, 0xc8, 0x20, 0x98, 0xca, 0xc7, 0xc8, 0x0a)
    const cwd = folderOf({
      ...GIT,
      'yakaf.config.json': '{"overrides": [{"files": "old/**", "encoding": "windows-1256"}]}',
      'old/a.txt': bytes,
    })
    expect(run(['old/a.txt'], { cwd })).toMatchObject({ status: 0, stdout: 'كتاب كتاب\n' })
  })
})

describe('the setting that wins', () => {
  const files = {
    ...GIT,
    'base.json': '{"digits": "latn", "finalYeh": "keep"}',
    'yakaf.config.json':
      '{"extends": "base.json", "digits": "arab", "overrides": [{"files": "keep.txt", "digits": "keep"}]}',
    'a.txt': NUMBER,
    'keep.txt': NUMBER,
  }

  it('is that of the file, of an override, of --set, of a flag', () => {
    const cwd = folderOf(files)
    expect(run(['a.txt'], { cwd }).stdout).toBe(ARAB)
    expect(run(['keep.txt'], { cwd }).stdout).toBe(NUMBER)
    expect(run(['--set', 'digits=latn', 'keep.txt'], { cwd }).stdout).toBe(LATN)
    expect(run(['--set', 'digits=latn', '--digits', 'arab', 'keep.txt'], { cwd }).stdout).toBe(ARAB)
    // A flag that says what is the default anyway was given nevertheless.
    expect(run(['--digits', 'latn', 'keep.txt'], { cwd }).stdout).toBe(LATN)
  })

  it('is shown with the place it is from', () => {
    const cwd = folderOf(files)
    const args = ['--show-config', 'keep.txt', '--set', 'skip=dates,letters/keheh', '--final-yeh', 'yeh']
    const { status, stdout, stderr } = run([...args, '--report', 'json'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const page = JSON.parse(stdout)
    expect(page).toMatchObject({
      schema: 'yakaf/show-config@1',
      path: 'keep.txt',
      configurations: [join(cwd, 'base.json'), join(cwd, 'yakaf.config.json')],
      settings: {
        type: { value: 'plain', from: { kind: 'default' } },
        digits: {
          value: 'keep',
          from: { kind: 'file', path: join(cwd, 'yakaf.config.json'), line: 1, column: 90, override: 0 },
        },
        skip: { value: ['dates', 'letters/keheh'], from: { kind: 'set' } },
        finalYeh: { value: 'yeh', from: { kind: 'flag' } },
        words: { value: null, from: { kind: 'default' } },
      },
    })
    const text = run(args, { cwd }).stdout
    expect(text).toContain('keep.txt: yakaf.config.json, extends base.json\n')
    expect(text).toMatch(/^ {2}digits +"keep" +yakaf\.config\.json:1:90 \(overrides\[0\]\)$/m)
    expect(text).toMatch(/^ {2}finalYeh +"yeh" +--final-yeh$/m)
    expect(run(['--show-config', 'no/such.txt', '--isolated'], { cwd }).stdout).toContain(
      'such.txt: no configuration\n',
    )
  })

  it.each([
    [['--show-config', 'a.txt', 'b.txt'], 'leave out the other paths'],
    [['--show-config', 'a.txt', '--write'], 'does nothing else'],
    [['--show-config', 'a.txt', '--report', 'jsonl'], '--report json'],
    [['--set', 'digits', 'a.txt'], '--set digits: has no value; write key=value'],
    [['--set', 'digit=arab', 'a.txt'], '--set digit=arab: there is no key "digit"; did you mean digits?'],
    [['--set', 'digits=["latn"]', 'a.txt'], '"digits" cannot be ["latn"]; it is one of latn, arab, keep'],
    [['--config', '.', 'a.txt'], 'yakaf: .: cannot read'],
    [['--set', 'digits=arabic', 'a.txt'], '--set digits=arabic: "digits" cannot be "arabic"; did you mean arab?'],
    [['--set', 'unsafe=yes', 'a.txt'], '--set unsafe=yes: "unsafe" must be true or false'],
    [['--set', 'type=plain', 'a.txt'], 'use --type'],
    [['--set', 'encoding=utf-9000', 'a.txt'], 'there is no encoding named "utf-9000"'],
    [
      ['--set', 'repairMaksura=true', '--final-yeh', 'yeh', 'a.txt'],
      'repairMaksura (--set) has nothing to do with finalYeh "yeh" (--final-yeh)',
    ],
  ])('%j is refused', (args, message) => {
    const cwd = folderOf({ ...GIT, 'a.txt': NUMBER, 'b.txt': NUMBER })
    const { status, stdout, stderr } = run(args, { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('a configuration that is wrong', () => {
  it.each([
    ['{"digitz": "arab"}', '1:2: there is no key "digitz"; did you mean digits?'],
    ['{\n  "type": "json"\n}', '2:3: "type" is for some files: write it in overrides, or use --type'],
    ['{ /* ملف */ "digits": "arabic" }', '1:23: "digits" cannot be "arabic"; did you mean arab?'],
    ['{"unsafe": "yes"}', '1:12: "unsafe" must be true or false'],
    [
      '{"skip": ["letters/keheh", "letters/kehe"]}',
      '1:28: "skip" cannot be "letters/kehe"; did you mean letters/keheh?',
    ],
    ['{"skip": 3}', '1:10: "skip" must be a name or a list'],
    ['{"skip": []}', '1:10: "skip" is empty'],
    ['{"words": {"علی": 1}}', '1:19: "علی" must be a text'],
    ['{"words": {"علی": "إلى"}}', '1:11: "words": word list, "علی": its value is another word'],
    ['{"words": "none.json"}', '1:11: "words": none.json: cannot read'],
    ['{"encoding": "utf-9000"}', '1:14: "encoding": there is no encoding named "utf-9000"'],
    ['{"field": "a..b"}', '1:11: "field": "a..b" is no path of a field'],
    ['{"overrides": [{"digits": "arab"}]}', '1:16: "files" is missing'],
    ['{"overrides": [{"files": "*", "typ": "json"}]}', '1:31: there is no key "typ"; did you mean type?'],
    ['{"overrides": [{"files": "*", "type": "jsn"}]}', '1:39: "type" cannot be "jsn"; did you mean json?'],
    ['{"digits": "arab", "digits": "latn"}', '1:20: says "digits" twice'],
    ['{"digits": "west", "x": 1}', '(and 1 more)'],
    ['{"digits" "arab"}', '1:11: is no JSON: colon expected'],
    ['', '1:1: is no JSON'],
    ['[]', '1:1: the configuration must be an object'],
    [
      '{"repairMaksura": true, "finalYeh": "keep"}',
      'repairMaksura (yakaf.config.json:1:19) has nothing to do with finalYeh "keep" (yakaf.config.json:1:37)',
    ],
  ])('%s is refused with its place', (text, message) => {
    const cwd = folderOf({ ...GIT, 'yakaf.config.json': text, 'a.txt': NUMBER })
    const { status, stdout, stderr } = run(['a.txt'], { cwd })
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`yakaf: ${message.startsWith('repair') ? '' : 'yakaf.config.json:'}`)
    expect(stderr).toContain(message)
  })

  it('in package.json has its place there', () => {
    const cwd = folderOf({ ...GIT, 'package.json': '{\n  "yakaf": {\n    "digits": 1\n  }\n}\n', 'a.txt': NUMBER })
    expect(run(['a.txt'], { cwd }).stderr).toContain(
      'package.json:3:15: "digits" cannot be 1; it is one of latn, arab, keep',
    )
  })

  it('anywhere stops the run before a file is written', () => {
    const cwd = folderOf({ ...GIT, 'a.txt': NUMBER, 'z/.yakafrc': '{"digitz": 1}', 'z/b.txt': NUMBER })
    const before = filesIn(cwd)
    const { status, stderr } = run(['--write', '.'], { cwd })
    expect([status, stderr]).toEqual([2, expect.stringContaining('z/.yakafrc:1:2: ')])
    expect(filesIn(cwd)).toEqual(before)
    // Where nothing of it is looked at, nothing is wrong.
    expect(run(['--write', 'a.txt'], { cwd }).status).toBe(0)
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(LATN)
  })
})

describe('standard input', () => {
  const files = {
    ...GIT,
    'yakaf.config.json': '{"digits": "arab", "overrides": [{"files": "*.log", "type": "json"}]}',
  }

  it('has no configuration, and that of the file it is said to be of', () => {
    const cwd = folderOf(files)
    expect(run([], { cwd, input: NUMBER }).stdout).toBe(LATN)
    expect(run(['--stdin-filename', 'no/such/a.txt'], { cwd, input: NUMBER }).stdout).toBe(ARAB)
    expect(run(['--stdin-filepath', 'a.txt', '-'], { cwd, input: NUMBER }).stdout).toBe(ARAB)
  })

  it('has the type and the name of that file', () => {
    const cwd = folderOf(files)
    const json = `{"n": "${LETTER} ۱۲", "ک": "x"}\n`
    expect(run(['--stdin-filename', 'a.log'], { cwd, input: json }).stdout).toBe(json.replace('۱۲', '١٢'))
    const { stdout } = run(['--stdin-filename', 'in/a.txt', '--check', '--diff', '-'], { cwd, input: NUMBER })
    expect(stdout).toMatch(/^--- a\/in\/a\.txt\n\+\+\+ b\/in\/a\.txt\n/)
    expect(run(['--stdin-filename', 'in/a.txt', '--check', '-'], { cwd, input: NUMBER }).stdout).toMatch(
      /^in\/a\.txt:1:6 /,
    )
    const unknown = run(['--stdin-filename', 'a.xyz'], { cwd, input: NUMBER })
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('.xyz is no known text format')])
  })

  it('of a file that is ignored comes back byte for byte as a filter, and is passed over else', () => {
    const cwd = folderOf({ ...files, '.gitignore': 'out/\n' })
    const input = Buffer.concat([Buffer.from(NUMBER), Uint8Array.of(0xff, 0, 0x0d)])
    const filtered = run(['--stdin-filename', 'out/a.txt'], { cwd, input })
    expect([filtered.status, filtered.stderr]).toEqual([0, ''])
    expect(filtered.bytes).toEqual(input)
    const check = ['--stdin-filename', 'out/a.txt', '--check', '-']
    expect(run(check, { cwd, input: NUMBER })).toMatchObject({ status: 0, stdout: '' })
    expect(run([...check, '--no-force-exclude'], { cwd, input: NUMBER }).status).toBe(1)
    expect(run(['--stdin-filename', 'in/a.txt'], { cwd, input: NUMBER }).stdout).toBe(ARAB)
  })

  it('that is not read can be of no file', () => {
    const cwd = folderOf({ ...files, 'a.txt': NUMBER })
    const { status, stderr } = run(['--stdin-filename', 'a.txt', 'a.txt'], { cwd })
    expect([status, stderr]).toEqual([2, expect.stringContaining('write - for it')])
  })
})

describe('yakaf inspect', () => {
  it('heeds the configuration of each file', () => {
    const cwd = folderOf({
      ...GIT,
      'yakaf.config.json': '{"overrides": [{"files": "*.log", "type": "plain"}, {"files": "b.*", "skip": "letters"}]}',
      'a.txt': typed(LETTER),
      'b.log': typed(LETTER),
    })
    const total = (args: readonly string[]): readonly boolean[] =>
      (JSON.parse(run(['inspect', '--json', ...args], { cwd }).stdout) as { changes: { byRule: object } }[]).map(
        ({ changes }) => 'letters/keheh' in changes.byRule,
      )
    expect(total(['.'])).toEqual([true, false])
    expect(total(['.', '--isolated'])).toEqual([true])
    expect(total(['.', '--skip', 'dates'])).toEqual([true, true])
  })
})

describe('docs/configuration.md', () => {
  it('has an example that does what it says', () => {
    const page = readFileSync('docs/configuration.md', 'utf8')
    const config = page.match(/```json\n([\s\S]*?)```/)?.[1] ?? ''
    const example = page.match(/```console\n\$ yakaf (.*)\n([\s\S]*?)```/)
    const cwd = folderOf({ ...GIT, 'yakaf.config.json': config })
    expect(run(example?.[1]?.split(' ') ?? [], { cwd })).toMatchObject({ status: 0, stdout: example?.[2] })
  })
})
