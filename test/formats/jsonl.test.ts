import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Findings } from '../../src/format/findings.ts'
import type { FormatOptions, Scannable, Scanner } from '../../src/format/format.ts'
import { json } from '../../src/formats/json.ts'
import { jsonl } from '../../src/formats/jsonl.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { prepare } from '../../src/normalizer/prepare.ts'
import type { Span } from '../../src/text/span.ts'
import { encode } from '../../src/text/utf8.ts'
import { runs } from '../properties/runs.ts'
import { decodedBlock, decodedBlocks } from './decoded.ts'
import { brokenJsonText, jsonLine } from './generators/json.ts'
import { scannable } from './scannable.ts'

const GOOD = '{"نص":"سلام","id":1}'
const BAD = '{"نص":"سلام",}'

function scannerOf(onError: FormatOptions['onError'], skipFields: readonly string[] = []): Scanner {
  return jsonl.scanner({ fields: [], skipFields, onError })
}

function findingsOf(text: Scannable, skipFields: readonly string[]): Findings {
  const findings = new Findings()
  scannerOf('keep', skipFields).scan(text, true, findings)
  return findings
}

/** The blocks of each record, and where records begin, when the text comes in pieces. */
function recordsOf(text: string, sizes: readonly number[]): readonly (readonly string[])[] {
  const bytes = encode(text)
  const scanner = scannerOf('keep')
  const records: string[][] = []
  let start = 0
  let end = 0
  for (let index = 0; start < bytes.length; index++) {
    end = Math.min(bytes.length, end + (sizes[index % sizes.length] ?? 1))
    const window = bytes.subarray(start, end)
    const findings = new Findings()
    start += scanner.scan(scannable(window), end === bytes.length, findings)
    const blocks = findings.blocks.map((block) => decodedBlock(window, block, findings).text)
    findings.records.forEach((first, record) => {
      records.push(blocks.slice(first, findings.records[record + 1]))
    })
  }
  return records
}

describe('jsonl', () => {
  it.each([
    ['all strings', []],
    ['those of fields', ['b']],
  ])('finds the same in the kernel as without it: %s', (_, skipFields) => {
    const kernel = newKernel(prepare({}, jsonl).program)
    fc.assert(
      fc.property(fc.array(fc.oneof(jsonLine(), brokenJsonText()), { maxLength: 4 }), (lines) => {
        const text = lines.join('\n')
        kernel.load(encode(text))
        const expected = findingsOf(scannable(text), skipFields)
        const found = findingsOf(kernel, skipFields)
        expect(found.blocks).toEqual(expected.blocks)
        expect(found.records).toEqual(expected.records)
        expect(placesOf(found.escapesIn(kernel.bytes))).toEqual(placesOf(expected.escapesIn(kernel.bytes)))
      }),
      runs(2000),
    )
  })

  it.each([
    ['{"a":"x","b":["y",{"c":"z"}],"d":[],"e":{}}', 3],
    ['["x", "", -1.5e+3, 0, true, false, null]', 1],
    [' "x" ', 1],
    ['{"id":7,"line":"x"}', -1],
    ['{"language":"fa","a":"x"}', -1],
    ['{"a":"x\\ny"}', 1],
    ['["\\u06cc\\u06CC \\ud83d\\"", "\\b\\f\\n\\r\\t\\/\\\\"]', 2],
    ['["\\u06c"]', -1],
    ['["\\u06cc\\u06cg"]', -1],
    ['["\\u06cc\\x"]', -1],
    ['["\\"]', -1],
    ['["\\u06cc', -1],
    ['{"a\\n":"x"}', -1],
    ['{"a":01}', -1],
    ['["x",]', -1],
    ['["x"] 1', -1],
    ['["x"]\0', -1],
    [`${'['.repeat(64)}${']'.repeat(64)}`, 0],
    [`${'['.repeat(65)}${']'.repeat(65)}`, -1],
  ])('has the kernel read %s: %i strings', (text, count) => {
    const kernel = newKernel(prepare({}, jsonl).program)
    kernel.load(encode(text))
    expect(kernel.readStrings(0, kernel.bytes.length)).toBe(count)
  })

  it('has a record for every line that is JSON, with what a document of it has', () => {
    const line = fc.oneof(
      { arbitrary: jsonLine(), weight: 6 },
      fc.constantFrom('', ' \t', '\r'),
      oneLineOf(brokenJsonText()),
    )
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 4 }),
        (lines, end, isEnded, sizes) => {
          const text = lines.join(end) + (isEnded ? end : '')
          const expected = lines.filter(isRecord).map((each) => decodedBlocks(each, json).map((block) => block.text))
          expect(recordsOf(text, sizes)).toEqual(expected)
        },
      ),
      runs(1000),
    )
  })

  it('ends records at LF only', () => {
    const findings = new Findings()
    expect(scannerOf('fail').scan(scannable('"a"\r\n \r\n{"b":"c"}\n"d"'), true, findings)).toBe(21)
    expect(findings.records).toEqual([0, 1, 2])
    expect(() => scannerOf('fail').scan(scannable('"a"\r"b"\n'), true, new Findings())).toThrow(
      'not JSON at line 1, column 5: something stands behind the value',
    )
  })

  it('tells the records before a bad one, then throws with its line and column', () => {
    const text = `${GOOD}\n\n${GOOD}\n${BAD}\n${GOOD}\n`
    const scanner = scannerOf('fail')
    const findings = new Findings()
    const consumed = scanner.scan(scannable(text), false, findings)
    expect(consumed).toBe(encode(`${GOOD}\n\n${GOOD}\n`).length)
    expect(findings.records).toEqual([0, 1])
    expect(() => scanner.scan(scannable(encode(text).subarray(consumed)), true, new Findings())).toThrow(
      'not JSON at line 4, column 14: a key in quotation marks is missing; repair the line, or leave it with --on-error keep or drop',
    )
  })

  it('keeps bad lines', () => {
    const text = `${BAD}\n${GOOD}\n${BAD}`
    const findings = new Findings()
    expect(scannerOf('keep').scan(scannable(text), true, findings)).toBe(encode(text).length)
    expect([findings.records, findings.blocks.length, findings.drops]).toEqual([[0], 1, []])
  })

  it('drops bad lines with their ends', () => {
    const text = `[1\n"a"\n{]\r\n"b"\nx`
    const findings = new Findings()
    scannerOf('drop').scan(scannable(text), true, findings)
    expect(findings.drops).toEqual([
      { start: 0, end: 3 },
      { start: 7, end: 11 },
      { start: 15, end: 16 },
    ])
    expect(findings.records).toEqual([0, 1])
  })

  it('waits for the end of a line', () => {
    const scanner = scannerOf('fail')
    expect(scanner.scan(scannable('{"a":'), false, new Findings())).toBe(0)
    expect(scanner.scan(scannable('"b"\n{"a":'), false, new Findings())).toBe(4)
    expect(scanner.scan(scannable('{"a":"c"}'), true, new Findings())).toBe(9)
  })

  it('takes each line for itself: languages and fields begin anew', () => {
    const blocks = decodedBlocks('{"lang":"fa","a":"x"}\n{"a":"y","b":"z"}\n', jsonl, { fields: ['a'] })
    expect(blocks).toEqual([
      { text: 'x', language: 'other' },
      { text: 'y', language: undefined },
    ])
  })
})

function placesOf(escapes: readonly Span[]): readonly (readonly number[])[] {
  return escapes.map(({ start, end }) => [start, end])
}

function oneLineOf(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return texts.map((text) => text.replaceAll('\n', ' '))
}

function isRecord(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
