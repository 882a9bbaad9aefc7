/** The command line reads from dist/cli what the library computes and spells. */
import { cpSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { programKey } from '../../src/cli/kept/program-key.ts'
import { readTables } from '../../src/cli/kept/read-tables.ts'
import { ruleObject } from '../../src/cli/rule-object.ts'
import { writeProgram } from '../../src/engine/kernel-tables.ts'
import { writeQuietRuns } from '../../src/engine/quiet-runs.ts'
import { refuseConflicts } from '../../src/engine/rule-conflicts.ts'
import { writeKnownForms } from '../../src/engine/written-forms.ts'
import { json } from '../../src/formats/json.ts'
import { type Exports, instantiate } from '../../src/kernel/instance.ts'
import { kernelCode } from '../../src/kernel/kernel-code.ts'
import { MOST_YEHS, WORD_REACH, YEHS } from '../../src/kernel/layout.ts'
import { writeLanguage } from '../../src/language/kernel-tables.ts'
import { wordPlanes } from '../../src/language/word-table.ts'
import { prepare } from '../../src/normalizer/prepare.ts'
import { RULES } from '../../src/rules/registry.ts'
import { writeYehs } from '../../src/yeh/kernel-tables.ts'
import { bash, folderOf, runAlone } from '../helpers/cli.ts'

const FIXTURE = resolve('fixtures/article/harbour.in.txt')

/** All that a kernel holds, but what tables pass through. */
function bytesOf({ memory }: Exports): Buffer {
  const bytes = Buffer.from(new Uint8Array(memory.buffer))
  return bytes.fill(0, YEHS, YEHS + 8 * MOST_YEHS)
}

it('says of every rule what its file says', () => {
  const { stdout } = runAlone(['rules', '--json'])
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(RULES.map(ruleObject))))
})

it('has rules that do not conflict, which no run looks for any more', () => {
  expect(() => refuseConflicts(RULES)).not.toThrow()
})

describe('what dist/cli has of the kernel', () => {
  it('are the bytes that its tables come to', () => {
    const computed = instantiate()
    writeLanguage(computed)
    const { program } = prepare({})
    writeProgram(program, computed)
    writeQuietRuns(program, computed.memory.buffer)
    writeKnownForms(program, computed.memory.buffer)
    writeYehs(computed)
    const read = instantiate()
    for (const name of ['language', 'program', 'yehs']) readTables(`dist/cli/${name}.tables`, read.memory.buffer)
    expect(bytesOf(read).equals(bytesOf(computed))).toBe(true)
  })

  it('is its code, and the words that tell languages apart', () => {
    expect(readFileSync('dist/cli/kernel.wasm').equals(kernelCode())).toBe(true)
    expect(readFileSync('dist/cli/words.planes').equals(Buffer.concat(wordPlanes()))).toBe(true)
  })

  it('has no word farther from its place than the kernel can tell it from others', () => {
    const wasm = instantiate()
    let reach = WORD_REACH
    const spreadWords: Exports['spreadWords'] = (...words) => {
      reach = wasm.spreadWords(...words)
      return reach
    }
    writeLanguage({ ...wasm, spreadWords })
    expect(reach).toBeLessThan(WORD_REACH)
  })

  it('is refused when it is cut off', () => {
    const folder = folderOf()
    for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true })
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    truncateSync(join(folder, 'dist/cli/yehs.tables'), 100_000)
    const { status, stdout, stderr } = bash('"$NODE" "$1" "$2"', {}, join(folder, 'bin/yakaf.js'), FIXTURE)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('yehs.tables is cut off: install yakaf again')
  })
})

describe('the key of a program', () => {
  const keyOf = (...args: Parameters<typeof prepare>): string => programKey(prepare(...args).program)

  it('is that of all programs with the same tables', () => {
    expect(keyOf({ language: 'ar', mojibake: 'off' })).toBe(keyOf({}))
  })

  it.each([
    [{ skip: ['letters/keheh'] }],
    [{ digits: 'arab' }],
    [{ finalYeh: 'yeh' }],
    [{ words: { علی: 'علي' } }],
    [{ repairMaksura: true }],
    [{ dates: 'keep' }],
  ] as const)('is another with %o', (options) => {
    expect(keyOf(options)).not.toBe(keyOf({}))
  })

  it('is another in data', () => {
    expect(keyOf({}, json)).not.toBe(keyOf({}))
  })
})
