/** A key says what its flag says, and the schema that is shipped takes what is read. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { withConfiguration } from '../src/cli/file-values.ts'
import { parse } from '../src/cli/parse.ts'
import { optionsOf } from '../src/cli/plan-of.ts'
import type { Values } from '../src/cli/values.ts'
import { readConfig } from '../src/config/config-file.ts'
import { Configurations } from '../src/config/configurations.ts'
import { KEYS, type Key } from '../src/config/settings.ts'
import { createNormalizer } from '../src/index.ts'
import { YakafError } from '../src/text/error.ts'
import { bash, folderOf, run } from './helpers/cli.ts'
import { runs } from './properties/runs.ts'

const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync('schemas/config-1.json', 'utf8')))

/** A key with its value, the flags that say the same, and a text that they make a difference to. */
interface Said {
  readonly value: unknown
  readonly flags: readonly string[]
  readonly text: string | Uint8Array
  readonly type: string
}

const PROSE = 'كتبت الجارة رسالة إلى أختها في المدينة، ثم ذهبت إلى البريد'
const SAID: Readonly<Record<Exclude<Key, 'type'>, Said>> = {
  encoding: said('windows-1256', ['--encoding', 'windows-1256'], Uint8Array.of(0x98, 0xca, 0xc7, 0xc8, 0x0a)),
  language: said('ar', ['--language', 'ar'], 'این کتاب را دیروز از کتابخانه گرفتم\n'),
  mojibake: said('off', ['--mojibake', 'off'], 'ط§ظ„ط¨ظٹطھ ط§ظ„ظƒط¨ظٹط±\n'),
  only: said(['digits'], ['--only', 'digits'], 'کتاب ۱۲\n'),
  skip: said(['digits', 'letters/keheh'], ['--skip', 'digits', '--skip', 'letters/keheh'], 'کتاب ۱۲\n'),
  also: said('letters/gaf', ['--also', 'letters/gaf'], `${PROSE} گريكو\n`),
  unsafe: said(true, ['--unsafe'], `${PROSE} في 28 سپتامبر 2016\n`),
  digits: said('arab', ['--digits', 'arab'], 'كتاب ۱۲\n'),
  allDigits: said(true, ['--all-digits'], 'كتاب ١٢\n'),
  finalYeh: said('maksura', ['--final-yeh', 'maksura'], `${PROSE} فی\n`),
  words: said({ علی: 'علي' }, ['--words', 'words.json'], 'قال علی إن المدرسة فی المدينة القديمة تفتح أبوابها.\n'),
  repairMaksura: said(
    true,
    ['--repair-maksura'],
    `${'ذهب إلي المدينة حتي المساء علي الطريق ومضي في سبيله إلي بيته علي مهل\n'.repeat(3)}`,
  ),
  dates: said('iso', ['--dates', 'iso'], `${PROSE} 7 أكتوبر 2014\n`),
  dateOrder: said('mdy', ['--date-order', 'mdy'], `${PROSE}\n\nتاريخ النشر: 07/10/2014\n`),
  nullDates: said('keep', ['--null-dates', 'keep'], 'تاريخ النشر: 0000-00-00 00:00:00\n'),
  field: said('a', ['--field', 'a'], `{"a": "${PROSE} ۱۲", "b": "${PROSE} ۱۲"}\n`, 'json'),
  skipField: said(
    ['a', 'c'],
    ['--skip-field', 'a', '--skip-field', 'c'],
    `{"a": "${PROSE} ۱۲", "b": "${PROSE} ۱۲"}\n`,
    'json',
  ),
  onError: said('drop', ['--on-error', 'drop'], `{"a": "${PROSE}"}\nbroken\n`, 'jsonl'),
}

function said(value: unknown, flags: readonly string[], text: string | Uint8Array, type = 'plain'): Said {
  return { value, flags, text, type }
}

describe('every key', () => {
  it('has a flag here', () => {
    expect(Object.keys(SAID).sort()).toEqual(KEYS.filter((key) => key !== 'type').sort())
  })

  it.each(Object.entries(SAID))('%s gives the bytes that its flag gives, and others than the default', (key, one) => {
    const { value, flags, text, type } = one
    const cwd = folderOf({ 'c.json': JSON.stringify({ [key]: value }), 'words.json': '{"علی": "علي"}' })
    // In the text that is written no order of dates is guessed; in the article it is.
    const ran = (args: readonly string[]): string => {
      const { status, bytes, stderr } = run(
        ['--type', type, ...(key === 'dateOrder' ? ['--format', 'json'] : []), ...args],
        { cwd, input: text },
      )
      return `${status} ${bytes.toString('hex')} ${stderr}`
    }
    const byFlag = ran(['--isolated', ...flags])
    expect(byFlag).toMatch(/^0 /)
    expect(ran(['--config', 'c.json'])).toBe(byFlag)
    expect(ran(['--set', `${key}=${JSON.stringify(value)}`])).toBe(byFlag)
    expect(ran(['--isolated'])).not.toBe(byFlag)
  })

  it('type gives the bytes that its flag gives', () => {
    const cwd = folderOf({
      'c.json': '{"overrides": [{"files": "*.dat", "type": "md"}]}',
      'a.dat': `${PROSE} ۱۲ \`۱۲\`\n`,
    })
    const byFlag = run(['--isolated', '--type', 'md', 'a.dat'], { cwd })
    expect(byFlag.stdout).toBe(`${PROSE} 12 \`۱۲\`\n`)
    expect(run(['--config', 'c.json', 'a.dat'], { cwd })).toEqual(byFlag)
  })
})

describe('any keys together', () => {
  const bool = fc.constant(true)
  const names = fc.uniqueArray(fc.constantFrom('digits', 'letters', 'words', 'letters/gaf', 'marks/tatweel', 'dates'), {
    minLength: 1,
    maxLength: 3,
  })
  const settings = fc.record(
    {
      language: fc.constantFrom('auto', 'ar', 'arabic-spans'),
      mojibake: fc.constantFrom('fix', 'report', 'off'),
      only: names,
      skip: names,
      also: names,
      unsafe: bool,
      digits: fc.constantFrom('latn', 'arab', 'keep'),
      allDigits: bool,
      finalYeh: fc.constantFrom('judge', 'yeh', 'maksura', 'keep'),
      dates: fc.constantFrom('fix', 'iso', 'keep'),
      dateOrder: fc.constantFrom('dmy', 'mdy'),
      nullDates: fc.constantFrom('drop', 'keep'),
      field: fc.uniqueArray(fc.constantFrom('a', 'b[].c'), { minLength: 1 }),
      onError: fc.constantFrom('fail', 'keep', 'drop'),
    },
    { requiredKeys: [] },
  )
  const TEXT = 'کتاب ۱۲ گـريكو، ٣٤ فی 07/10/2014 على تاريخ النشر: 0000-00-00 و07October 2014 ط§ظ„ظƒط¨ظٹط±\n'

  it('are the options that their flags are, however they are split between the two', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yakaf-config-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'c.json')
    await fc.assert(
      fc.asyncProperty(settings, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), async (all, isFlag) => {
        const entries = Object.entries(all)
        const flags = valuesOf(entries)
        writeFileSync(path, JSON.stringify(Object.fromEntries(entries.filter((_, index) => !isFlag[index]))))
        const some = valuesOf(entries.filter((_, index) => isFlag[index]))
        const resolved = await new Configurations({ kind: 'named', path }).settingsOf('a.txt')
        const options = optionsOf(withConfiguration(some, some.given, resolved))
        expect(options).toEqual(optionsOf(flags))
        expect(createNormalizer(options).normalize(TEXT)).toBe(createNormalizer(optionsOf(flags)).normalize(TEXT))
      }),
      runs(150),
    )
  })

  it('are taken by the schema that is shipped', () => {
    fc.assert(
      fc.property(settings, (all) => {
        const override = { files: ['*.txt'], type: 'plain', ...all }
        const config = { $schema: 'x', extends: ['a.json'], ...all, overrides: [override] }
        expect(validate(config) ? [] : validate.errors).toEqual([])
      }),
      runs(150),
    )
  })
})

/** What the parser makes of the flags that say these settings. */
function valuesOf(entries: readonly (readonly [string, unknown])[]): Values {
  const flags = entries.flatMap(([key, value]) => {
    const flag = `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (value === true) return [flag]
    return Array.isArray(value) ? value.flatMap((one) => [flag, String(one)]) : [flag, String(value)]
  })
  const parsed = parse(flags)
  if (parsed.kind !== 'run') throw new Error(`${flags.join(' ')} is no command line`)
  return parsed.values
}

describe('schemas/config-1.json', () => {
  it.each([
    [{}, true],
    [{ digits: 'arab', skip: 'letters/keheh', words: { علی: 'علي' } }, true],
    [{ overrides: [{ files: '*.md', type: 'txt' }] }, true],
    [{ digits: 'western' }, false],
    [{ digit: 'arab' }, false],
    [{ skip: ['letters/kehe'] }, false],
    [{ skip: [] }, false],
    [{ type: 'json' }, false],
    [{ unsafe: 1 }, false],
    [{ overrides: [{ digits: 'arab' }] }, false],
    [{ overrides: [{ files: [], digits: 'arab' }] }, false],
    [{ overrides: [{ files: '*', overrides: [] }] }, false],
    [{ extends: '' }, false],
    [[], false],
  ])('and yakaf say the same of %j', async (config, isTaken) => {
    const path = join(folderOf({ 'c.json': JSON.stringify(config) }), 'c.json')
    expect(validate(config)).toBe(isTaken)
    if (isTaken) await expect(readConfig(path)).resolves.toMatchObject({ paths: [path] })
    else await expect(readConfig(path)).rejects.toThrow(YakafError)
  })
})

describe('a folder', () => {
  it('is asked once for its configuration, however many files are in it', () => {
    const names = Array.from({ length: 40 }, (_, index) => [`in/${index}.txt`, 'كتاب\n'])
    const cwd = folderOf({ '.git/HEAD': '', ...Object.fromEntries(names) })
    const hook = `const fs = require('fs'); const real = fs.existsSync; let asked = 0
      fs.existsSync = (path) => { if (String(path).endsWith('.yakafrc')) asked++; return real(path) }
      require('module').syncBuiltinESMExports?.()
      process.on('exit', () => fs.writeSync(1, String(asked)))`
    const hooked = join(folderOf({ 'hook.cjs': hook }), 'hook.cjs')
    const { stdout } = bash('yakaf --check .', { cwd, env: { NODE_OPTIONS: `-r ${hooked}` } })
    expect(stdout).toBe('2')
  })
})
