/** What runs in the page's worker, where it can be asked without a browser. */
import { characterEntities } from 'character-entities'
import { decodeNamedCharacterReference as asPublished } from 'decode-named-character-reference'
import { expect, it } from 'vitest'
import { decoded } from '../../src/web/worker/decoded.ts'
import { formatOf } from '../../src/web/worker/formats.ts'
import { decodeNamedCharacterReference } from '../../src/web/worker/named-reference.ts'
import { safePath } from '../../src/web/worker/zip.ts'

it('named references stand for what the package says, all of them', () => {
  const names = [...Object.keys(characterEntities), 'notit', 'x', '', 'AMPX', 'constructor']
  expect(names.length).toBeGreaterThan(2000)
  for (const name of names) expect([name, decodeNamedCharacterReference(name)]).toEqual([name, asPublished(name)])
})

it.each([
  ['a/b.txt', 'a/b.txt'],
  ['/etc/passwd', 'etc/passwd'],
  ['../../a.txt', 'a.txt'],
  ['..\\..\\a.txt', 'a.txt'],
  ['C:\\a.txt', 'a.txt'],
  ['./', 'text'],
])('%s leads to %s in an archive', (name, path) => {
  expect(safePath(name)).toBe(path)
})

it.each([
  [[0x61, 0xff, 0x62], 1],
  [[0xd8, 0xa7, 0xd8], 2],
  [[0xd8, 0xa7, 0xd8, 0x20], 2],
  [[0xed, 0xa0, 0x80], 0],
])('bytes %j are no text from offset %i on', (bytes, offset) => {
  expect(() => decoded(Uint8Array.from(bytes))).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ offset }) }),
  )
})

it('a mark of UTF-8 stays, others say which UTF-16 it is', () => {
  expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa')
  expect(decoded(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toBe('a')
  expect(decoded(Uint8Array.of(0xfe, 0xff, 0, 0x61))).toBe('a')
})

it('a format is told by choice, by name, or by how the text begins', () => {
  expect(formatOf('csv', 'a.json', '{}').id).toBe('csv')
  expect(formatOf('auto', 'a.JSON', 'x').id).toBe('json')
  expect(formatOf('auto', 'a.unknown', '{"a": 1}').id).toBe('json')
  expect(formatOf('auto', undefined, 'WEBVTT\n').id).toBe('vtt')
  expect(formatOf('auto', undefined, 'x').id).toBe('plain')
  expect(formatOf('auto', 'a.xml', '<a/>').id).toBe('xml')
  expect(formatOf('auto', undefined, '<?xml version="1.0"?><a/>').id).toBe('xml')
})
