import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normalize, normalizeFile, normalizeStream, parseArticle, rules, YakafError } from '../src/node.ts'

const TYPED = 'السوریة الکبرى فی المدینة\n'
const CLEAN = 'السورية الكبرى في المدينة\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yakaf-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('normalizeFile', () => {
  it('replaces a file and says what changed', async () => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, `\ufeff${TYPED}`, { mode: 0o640 })
    const result = await normalizeFile(path)
    expect(readFileSync(path, 'utf8')).toBe(`\ufeff${CLEAN}`)
    expect(result).toEqual({
      changed: true,
      undecided: 0,
      counts: { 'letters/farsi-yeh': 2, 'letters/keheh': 1, 'words/final-yeh': 1 },
    })
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })

  it('does not touch a clean file', async () => {
    const path = join(folder, 'a.txt')
    writeFileSync(path, CLEAN)
    const before = statSync(path)
    expect(await normalizeFile(path)).toEqual({ changed: false, undecided: 0, counts: {} })
    expect(statSync(path).ino).toBe(before.ino)
    expect(statSync(path).mtimeMs).toBe(before.mtimeMs)
  })

  it('leaves a malformed file as it was and says where', async () => {
    const path = join(folder, 'a.txt')
    const bytes = Buffer.concat([Buffer.from(TYPED), Buffer.from([0xff]), Buffer.from(TYPED)])
    writeFileSync(path, bytes)
    const error = await normalizeFile(path).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(YakafError)
    expect(error).toMatchObject({
      code: 'E_MALFORMED',
      message: expect.stringContaining(`offset ${Buffer.byteLength(TYPED)} (line 2)`),
    })
    expect(readFileSync(path)).toEqual(bytes)
  })
})

describe('normalizeStream', () => {
  it.each([1, 2, 3, 7, 1000])('gives the same for chunks of %i bytes', async (size) => {
    const bytes = Buffer.from(`\ufeff${TYPED.repeat(50)}`)
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      bytes.subarray(index * size, (index + 1) * size),
    )
    const output = await buffer(Readable.from(chunks).pipe(normalizeStream()))
    expect(output.toString()).toBe(`\ufeff${CLEAN.repeat(50)}`)
  })

  it('ends with an error at a malformed byte', async () => {
    const stream = Readable.from([Buffer.from(TYPED), Buffer.from([0xc0, 0x20])]).pipe(normalizeStream())
    await expect(buffer(stream)).rejects.toMatchObject({ code: 'E_MALFORMED' })
  })

  it('ends with an error in the middle of a character', async () => {
    const stream = Readable.from([Buffer.from(TYPED).subarray(0, 3)]).pipe(normalizeStream())
    await expect(buffer(stream)).rejects.toMatchObject({ code: 'E_MALFORMED' })
  })
})

describe('the pure library', () => {
  it('refuses a rule that does not exist and suggests one', () => {
    expect(() => normalize(TYPED, { only: ['letters/kehe'] })).toThrow(/did you mean letters\/keheh/)
  })

  it('chooses rules as the command line does', () => {
    expect(normalize('الکتاب فی', { only: ['letters/keheh'], language: 'ar' })).toBe('الكتاب فی')
    expect(normalize('الکتاب الکبیر', { skip: ['letters/keheh'] })).toBe('الکتاب الکبير')
    expect(normalize('الـعربية', { also: ['marks/tatweel'] })).toBe('العربية')
    expect(normalize('الـعربية', { also: ['marks'] })).toBe('الـعربية')
    expect(normalize('الحقیقۀ', { unsafe: true, language: 'ar' })).toBe('الحقيقة')
    expect(normalize('الکتاب', { also: ['letters/keheh'], skip: ['letters'] })).toBe('الکتاب')
  })

  it('reads an article and lists its rules', () => {
    expect(parseArticle(`${TYPED}\n${TYPED}`).body.length).toBeGreaterThan(0)
    expect(rules.map(({ id }) => id)).toContain('letters/keheh')
  })
})
