/** How the encoding of a text is found, at the borders of what is looked at. Files are tested in cli/encoding-auto.test.ts. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { DECIDING, detect } from '../src/io/detect.ts'
import { GARDEN } from './helpers/arabic.ts'

const ASCII = '<div class="menu"><a href="index.htm">home</a></div>\n'
/** In windows-1256 each word of two letters and a comma is a byte that UTF-8 has not and a character of two bytes that it has. */
const EVEN = 'ما، لا، ها، يا، نا، ما، '.repeat(8)

function windows(text: string): Buffer {
  return iconv.encode(text, 'windows-1256')
}

/** The name of what is found, and how. */
async function found(...parts: readonly (string | Buffer)[]): Promise<string> {
  const { encoding, how } = await detect(Buffer.concat(parts.map((part) => Buffer.from(part))))
  return `${encoding.name} by ${how}`
}

describe('lines beyond ASCII', () => {
  it('are looked for behind all others, an empty first one too', async () => {
    expect(await found('\n', ASCII.repeat(1000), windows(GARDEN))).toMatch(/^windows-1256/)
  })

  it('may have a single byte, the lowest', async () => {
    expect(await found(windows(EVEN))).toBe('utf-8 by not-found')
    expect(await found(windows(EVEN), '\n', windows('€'))).toBe('windows-1256 by letters')
  })

  /** So many bytes of windows-1256, mostly ASCII, in lines. */
  function linesOf(length: number): Buffer {
    const line = `${ASCII.trimEnd()} من الكتاب القديم\n`
    const lines = line.repeat(Math.floor(length / line.length)).trimEnd()
    return windows(`${lines.padEnd(length - 1, 'x')}\n`)
  }
  const others = Buffer.from(`${GARDEN} `.repeat(300))

  it('say nothing behind the first 16 KiB of them', async () => {
    expect(await found(linesOf(16_384), others)).toMatch(/^windows-1256/)
    expect(await found(linesOf(16_383), others)).toBe('utf-8 by not-found')
  })

  it('say nothing behind the first 16 KiB of one', async () => {
    const line = Buffer.from(linesOf(16_384).map((byte) => (byte === 0x0a ? 0x20 : byte)))
    expect(await found(line, others)).toMatch(/^windows-1256/)
    expect(await found(line.subarray(0, 4000), others)).toBe('utf-8 by not-found')
  })
})

describe('UTF-8 with bad bytes', () => {
  it('is what has as many characters as such bytes, and no more', async () => {
    expect(await found(windows(EVEN))).toBe('utf-8 by not-found')
    expect(await found(windows(`${EVEN}من`))).toBe('windows-1256 by letters')
  })

  it('is not told by ASCII, its last character either', async () => {
    expect(await found(windows(`${GARDEN} `), '\x7f'.repeat(GARDEN.length))).toMatch(/^windows-1256/)
  })
})

describe('letters', () => {
  it('that two encodings have in the same places tell none', async () => {
    // Of these letters Arabic words are in windows-1256 and in ISO 8859-6 alike.
    const text = 'درر بارد دار ابراج تاج راح بدا'
    expect(iconv.decode(windows(text), 'iso-8859-6')).toBe(text)
    expect(await found(windows(text))).toBe('utf-8 by not-found')
  })
})

it.each(['euc-jp', 'shift_jis'])('%s, of which statistics are sure, is none that is looked for', async (encoding) => {
  expect(await found(iconv.encode('夏に海へ行きました。とても暑かったです。', encoding))).toBe('utf-8 by not-found')
})

describe('the first MiB', () => {
  it('may end in a character', async () => {
    const ending = (text: string): Buffer => Buffer.from('a'.repeat(DECIDING - 3) + text).subarray(0, DECIDING)
    expect(await found(ending('اa'))).toBe('utf-8 by utf-8')
    expect(await found(ending('aaا'))).toBe('utf-8 by utf-8')
  })
})
