import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_FORMATS } from '../../src/formats/all.ts'
import { sniff } from '../../src/formats/sniff/sniff.ts'
import { encode } from '../../src/text/utf8.ts'
import { arabicText } from '../properties/arbitrary.ts'
import { runs } from '../properties/runs.ts'
import { jsonLine } from './generators/json.ts'

const SRT = '1\r\n00:00:01,000 --> 00:00:04,000\r\nالسلام علیکم\r\n'
const FRONT_MATTER = '---\ntitle: "المکتبة"\ntags:\n  - کتب\n---\n\nنص\n'

describe('sniff', () => {
  it.each([
    ['json', '{"title": "کتاب"}'],
    ['json', '\ufeff \n[{"title": "کتاب"}]\n'],
    ['json', '{"title": "کتاب", "body": "نص طویل بلا'],
    ['json', '{}'],
    ['json', '{"a":1}\n'],
    ['jsonl', '{"a":1}\n{"b":2}\n'],
    ['jsonl', '{"a":1}\r\n\n{"b":"کت'],
    ['jsonl', '{"a":1}\n{"b":oops}\n{"c":3}\n'],
    ['jsonl', '[1,"a"]\n[2,"b"]\n'],
    ['html', '<!DOCTYPE html>\n<html lang="ar"><p>نص'],
    ['html', '\ufeff\n<!-- one -->\n<!-- two --><HTML>\n'],
    ['xml', '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">\n<html'],
    ['xml', '<?xml version="1.0"?>\n<!-- a page about <html> -->\n<rss version="2.0"><channel>'],
    ['xml', '<rss version="2.0"><channel><title>کتاب</title>'],
    ['xml', '<feed xmlns="http://www.w3.org/2005/Atom">'],
    ['vtt', 'WEBVTT\n\n00:01.000 --> 00:04.000\nنص\n'],
    ['vtt', '\ufeffWEBVTT - ترجمة\r\n'],
    ['vtt', 'WEBVTT'],
    ['srt', SRT],
    ['srt', `\n${SRT}`],
    ['markdown', FRONT_MATTER],
    ['markdown', FRONT_MATTER.replaceAll('\n', '\r\n')],
    ['markdown', '---\n# a comment\n\nالعنوان: کتاب\n...\n'],
  ])('%s: %j', (id, text) => {
    expect(sniff(encode(text))).toBe(id)
  })

  it.each([
    '',
    ' \n',
    'العنوان: کتاب\n',
    '[١] انظر الکتاب\n',
    '[1] see the book\n[2] and this one\n',
    '[',
    '{',
    '["کت',
    '[1]\nنص\n',
    '{نص}\n',
    '{"a":1} نص\n',
    '{"a":1}\nنص\n',
    '// {\n{"a":1}',
    '"نص"',
    '12',
    '<p>نص</p>',
    '<htmlish>',
    '<feedback>نص</feedback>',
    '<!-- نص',
    'WEBVTTX\n',
    '1\nنص\n',
    '---\nنص\n---\n',
    '---\nالعنوان: بلا نهایة\n',
    '--- \n\n---\n',
    'title: a\n---\n',
  ])('plain: %j', (text) => {
    expect(sniff(encode(text))).toBe('plain')
  })

  it('knows JSON and JSON Lines wherever the beginning is cut', () => {
    const object = jsonLine().filter((line) => line.startsWith('{"'))
    fc.assert(
      fc.property(object, object, fc.nat(), (first, second, cut) => {
        const bytes = encode(`${first}\n${second}\n`)
        const key = encode(/^\{"(?:[^"\\]|\\.)*"/s.exec(first)?.[0] ?? first).length
        const length = key + (cut % (bytes.length - key + 1))
        const expected = length <= encode(first).length + 1 ? ['json'] : ['jsonl', 'plain']
        const found = sniff(bytes.subarray(0, length))
        expect(expected).toContain(found)
        // Of the second line a bracket alone may be there; behind a whole key it is certain.
        if (length > encode(first).length + 2) expect(found).toBe('jsonl')
      }),
      runs(1000),
    )
  })

  it('takes running text for nothing else', () => {
    fc.assert(
      fc.property(arabicText(), (text) => {
        expect(sniff(encode(`نص ${text}`))).toBe('plain')
      }),
      runs(200),
    )
  })

  it('takes no time that grows with the square of the text', () => {
    const text = `${'<!-- -->'.repeat(1 << 17)}${'---\n'.repeat(1 << 17)}`
    // If it did, the runner's limit would be passed by far.
    expect(sniff(encode(text))).toBe('plain')
    expect(sniff(encode(`---\n${text}`))).toBe('plain')
    expect(sniff(encode('['.repeat(1 << 20)))).toBe('plain')
  })

  it('agrees with the names of the fixtures, or is not certain', () => {
    const folders = readdirSync('fixtures').filter((name) => extname(name) === '')
    const paths = folders.flatMap((folder) =>
      readdirSync(join('fixtures', folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [join('fixtures', folder, entry.name)] : [],
      ),
    )
    const kinds = new Map<string, string>(
      ALL_FORMATS.flatMap(({ id, extensions }) => extensions.map((end) => [end, id])),
    )
    for (const path of paths.filter((each) => !/README\.md$|\.options\.json$/.test(each))) {
      const sniffed = sniff(readFileSync(path))
      const kind = kinds.get(extname(path))
      // A single record is a document as well.
      if (sniffed !== 'plain' && !(sniffed === 'json' && kind === 'jsonl'))
        expect([path, sniffed]).toEqual([path, kind])
    }
  })
})
