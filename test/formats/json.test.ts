import fc from 'fast-check'
import { visit } from 'jsonc-parser'
import { describe, expect, it } from 'vitest'
import { Findings, findingsIn } from '../../src/format/findings.ts'
import { json } from '../../src/formats/json.ts'
import { declaredBy } from '../../src/formats/language/declared.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { runs } from '../properties/runs.ts'
import { decodedBlocks } from './decoded.ts'
import { brokenJsonText, jsonText } from './generators/json.ts'
import { scannable } from './scannable.ts'

const LANGUAGE_KEYS = ['lang', 'language', 'locale', 'inLanguage', 'xml:lang', '@language']

describe('json', () => {
  it('takes what JSON.parse takes, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText(), brokenJsonText()), (text) => {
        expect(isTaken(text)).toBe(text === '' || isParsed(text))
      }),
      runs(4000),
    )
  })

  it('finds the strings that a parser finds, with what they say', () => {
    fc.assert(
      fc.property(jsonText(), (text) => {
        expect(decodedBlocks(text, json).map((block) => block.text)).toEqual(stringsOf(text))
      }),
      runs(2000),
    )
  })

  it('tells of escapes what stands there, and writes it again as it was', () => {
    fc.assert(
      fc.property(jsonText(), (text) => {
        const { bytes } = scannable(text)
        for (const { start, end, text: meaning, write } of findingsIn(scannable(text), json).escapesIn(bytes)) {
          const source = decode(bytes.subarray(start, end))
          expect(decode(meaning)).toBe(JSON.parse(`"${source}"`))
          expect(JSON.parse(`"${write('\u064a\n/"\\')}"`)).toBe('\u064a\n/"\\')
          expect(write('')).toBe('')
          if (/^(\\u(?!00[0-7])[\da-f]{4})+$/.test(source)) expect(write(decode(meaning))).toBe(source)
          if (/[A-F]/.test(source)) expect(write(decode(meaning)).toLowerCase()).toBe(source.toLowerCase())
        }
      }),
      runs(500),
    )
  })

  it.each([
    ['', true],
    [' \n', false],
    ['"نص"', true],
    ['1e400', true],
    ['01', false],
    ['-', false],
    ['1.', false],
    ['[1,]', false],
    ['{"a":1,}', false],
    ['{"a":1}x', false],
    ['nul', false],
    ['"\t"', false],
    ['"\\x"', false],
    ['"\\u12g4"', false],
    ['"\\', false],
    ['"\u007f\u2028"', true],
    ['\u00a0 1', false],
    ['\ufeff1', false],
    ["{'a':1}", false],
    ['[1 // one\n]', false],
    ['{"a":1,"a":2}', true],
    ['[]]', false],
    ['{]', false],
    ['[}', false],
    ['{"a"}', false],
    ['NaN', false],
    ['+1', false],
    ['1E+2', true],
    ['1e', false],
  ])('%j: %s', (text, isJson) => {
    expect(isTaken(text)).toBe(isJson)
    if (text !== '') expect(isParsed(text)).toBe(isJson)
  })

  it.each([64, 10_000, 200_000])('goes %i deep', (depth) => {
    const text = `${'{"a":['.repeat(depth)}"نص"${']}'.repeat(depth)}`
    expect(decodedBlocks(text, json)).toEqual([{ text: 'نص', language: undefined }])
    expect(isTaken(text.slice(0, -1))).toBe(false)
  })

  it('says where and what is wrong', () => {
    expect(() => findingsIn(scannable('{"ا": "ب",\n "ت": tru}'), json)).toThrow(
      'not JSON at line 2, column 10: a value is missing; repair it, or read it as prose with --type plain',
    )
    expect(() => findingsIn(scannable('["ا", "ب'), json)).toThrow('line 1, column 9: a string has no end')
    expect(() => findingsIn(scannable('["ا",\n'), json)).toThrow('line 2, column 1: the text ends too early')
  })

  it('waits for the whole document', () => {
    const findings = new Findings()
    const scanner = json.scanner({ fields: [], skipFields: [], onError: 'fail' })
    expect(scanner.scan(scannable('["a"]'), false, findings)).toBe(0)
    expect(findings.blocks).toEqual([])
    expect(scanner.scan(scannable('["a"]\n'), true, findings)).toBe(6)
    expect(findings.blocks).toEqual([[{ start: 2, end: 3 }]])
  })

  it.each([
    ['\\u06cc', 'يA"', '\\u064aA\\"'],
    ['\\u06f1', '1', '1'],
    ['\\u06CC', 'ي', '\\u064A'],
    ['\\u0649', 'ي', '\\u064a'],
    ['\\ud83d\\ude00', '😀', '\\ud83d\\ude00'],
    ['\\uD83D', '\ud83d', '\\uD83D'],
    ['\\n', '\t"', '\\t\\"'],
    ['\\/', '2014/10', '2014\\/10'],
  ])('writes in the style of %s', (source, text, written) => {
    const string = scannable(`"${source}"`)
    const [stretch] = findingsIn(string, json).escapesIn(string.bytes)
    expect(stretch?.write(text)).toBe(written)
    expect([stretch?.start, stretch?.end]).toEqual([1, 1 + source.length])
  })

  it('writes among prose what JSON wants escaped', () => {
    expect(json.escaped?.('ا"\\\n\u0001\u2028/')).toBe('ا\\"\\\\\\n\\u0001\u2028/')
  })
})

describe('fields of json', () => {
  const text = JSON.stringify({
    id: 'i',
    text: 't',
    meta: { title: 'mt', tags: ['m1', 'm2'], 'a.b': 'dotted' },
    comments: [{ body: 'c1', by: { name: 'n1' } }, { body: 'c2' }],
    rows: [['r1'], [['r2']]],
  })
  const found = (fields: readonly string[], skipFields: readonly string[] = []): string =>
    decodedBlocks(text, json, { fields, skipFields })
      .map((block) => block.text)
      .join(' ')

  it.each([
    [['text'], [], 't'],
    [['.text', 'id'], [], 'i t'],
    [['meta'], [], 'mt m1 m2 dotted'],
    [['meta'], ['meta.tags'], 'mt dotted'],
    [['meta.tags'], [], 'm1 m2'],
    [['meta.tags[]'], [], 'm1 m2'],
    [['meta.a\\.b'], [], 'dotted'],
    [['comments[].body'], [], 'c1 c2'],
    [['comments[].by'], [], 'n1'],
    [['comments.body'], [], ''],
    [['rows[][]'], [], 'r1 r2'],
    [['rows[][][]'], [], 'r2'],
    [['meta.title', 'meta'], [], 'mt m1 m2 dotted'],
    [[], ['id', 'comments[].by', 'rows'], 't mt m1 m2 dotted c1 c2'],
    [[], ['meta', 'comments'], 'i t r1 r2'],
    [['text'], ['text'], ''],
    [['nowhere'], [], ''],
  ])('%j without %j', (fields, skipFields, expected) => {
    expect(found(fields, skipFields)).toBe(expected)
  })

  it('reads keys as they are meant, not as they are written', () => {
    expect(
      decodedBlocks('{"te\\u0078t":"a","text ":"b","العنوان":"c"}', json, { fields: ['text', 'العنوان'] }),
    ).toEqual([
      { text: 'a', language: undefined },
      { text: 'c', language: undefined },
    ])
  })

  it.each(['', 'a..b', 'a.', 'a[0]', 'a[', '[]a', 'a\\'])('%j is no path', (path) => {
    expect(() => json.scanner({ fields: [path], skipFields: [], onError: 'fail' })).toThrow(/is no path of a field/)
  })

  it('has no effect outside what is named, for any document and path', () => {
    const step = fc.constantFrom('.a', '.b', '.c', '[]', '.text', '.tags')
    const path = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join(''))
    fc.assert(
      fc.property(
        jsonText(),
        fc.array(path, { maxLength: 2 }),
        fc.array(path, { maxLength: 2 }),
        (text, fields, skips) => {
          expect(decodedBlocks(text, json, { fields, skipFields: skips }).map((block) => block.text)).toEqual(
            selectedOf(text, fields, skips),
          )
        },
      ),
      runs(1000),
    )
  })
})

describe('declared languages of json', () => {
  const languages = (text: string): readonly unknown[] => decodedBlocks(text, json).map((block) => block.language)

  it.each([
    ['{"lang":"ar","a":"x"}', ['arabic']],
    ['{"a":"x","b":["y",{"c":"z"}],"inLanguage":"fa-IR"}', ['other', 'other', 'other']],
    ['[{"@value":"x","@language":"ur"},"y"]', ['other', undefined]],
    [
      '{"xml:lang":"fa","a":"x","b":{"locale":"ar_SA","c":"y","d":{"e":"z"}},"f":"w"}',
      ['other', 'arabic', 'arabic', 'other'],
    ],
    ['{"lang":"fa","a":"x","b":{"lang":"und","c":"y"}}', ['other', undefined]],
    ['{"lang":"fa","a":"x","b":{"locale":"IR","c":"y"}}', ['other', 'other', 'other']],
    ['{"language":"العربیة","a":"x"}', [undefined, undefined]],
    ['{"language":"Arabic","a":"x"}', [undefined, undefined]],
    ['{"lang":"ar","a":"x","lang":"fa"}', ['other']],
    ['{"lang":["fa"],"a":"x"}', [undefined, undefined]],
    ['{"lang":{"b":"fa"},"a":"x"}', [undefined, undefined]],
    ['[{"lang":1},"fa"]', [undefined]],
    ['{"l\\u0061ng":"fa","a":"x"}', ['other']],
    ['{"Lang":"fa","language_code":"fa","a":"x"}', [undefined, undefined, undefined]],
  ])('%s', (text, expected) => {
    expect(languages(text)).toEqual(expected)
  })

  it('are told for a field that is not prose, too', () => {
    const [block] = decodedBlocks('{"a":"x","lang":"fa"}', json, { fields: ['a'] })
    expect(block).toEqual({ text: 'x', language: 'other' })
  })

  it('are settled in linear time', () => {
    const depth = 50_000
    const text = `${'{"a":"x","b":'.repeat(depth)}1${',"lang":"fa"}'.repeat(depth)}`
    expect(new Set(languages(text))).toEqual(new Set(['other']))
  })
})

function isTaken(text: string): boolean {
  try {
    findingsIn(scannable(text), json)
    return true
  } catch (error) {
    expect(error).toMatchObject({ name: 'YakafError', code: 'E_FORMAT' })
    return false
  }
}

function isParsed(text: string): boolean {
  try {
    JSON.parse(decode(encode(text)))
    return true
  } catch {
    return false
  }
}

interface Reported {
  readonly text: string
  readonly path: string
}

/** The strings that are prose, with their paths, as jsonc-parser reports them. */
function reported(text: string): readonly Reported[] {
  const strings: Reported[] = []
  let key = ''
  visit(text, {
    onObjectProperty: (name) => {
      key = name
    },
    onObjectBegin: () => {
      key = ''
    },
    onArrayBegin: () => {
      key = ''
    },
    onObjectEnd: () => {
      key = ''
    },
    onLiteralValue(value, _offset, _length, _line, _column, path) {
      if (typeof value !== 'string' || value === '') return
      const isTag = LANGUAGE_KEYS.includes(key) && !/^[A-Z]{2}$/.test(value) && declaredBy(value) !== undefined
      const steps = path().map((step) => (typeof step === 'number' ? '[]' : `.${step.replace(/[.[\]\\]/g, '\\$&')}`))
      if (!isTag) strings.push({ text: value, path: steps.join('') })
    },
  })
  return strings
}

function stringsOf(text: string): readonly string[] {
  return reported(text).map((string) => string.text)
}

function selectedOf(text: string, fields: readonly string[], skips: readonly string[]): readonly string[] {
  const isIn = (path: string, named: string): boolean =>
    `${path}.`.startsWith(`${named}.`) || path.startsWith(`${named}[`)
  return reported(text)
    .filter(({ path }) => fields.length === 0 || fields.some((named) => isIn(path, named)))
    .filter(({ path }) => !skips.some((named) => isIn(path, named)))
    .map((string) => string.text)
}
