/** Text that was read in a wrong encoding: restored where all of its bytes come back and give Arabic, else left. */
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { createNormalizer, normalize } from '../src/index.ts'
import { ISO_8859_1, WINDOWS_1252, WINDOWS_1256 } from '../src/mojibake/byte-tables.ts'
import { repairLine } from '../src/mojibake/repair-line.ts'
import { encode } from '../src/text/utf8.ts'
import { BAKERY, BOAT, GARDEN, LETTER, PERSIAN, typed } from './helpers/arabic.ts'
import { inChunks } from './helpers/in-chunks.ts'

type Misread = (text: string) => string

const as1256: Misread = (text) => WINDOWS_1256.textOf(encode(text))
const as1252: Misread = (text) => WINDOWS_1252.textOf(encode(text))
const asLatin1: Misread = (text) => ISO_8859_1.textOf(encode(text))
const windowsAs1252: Misread = (text) => WINDOWS_1252.textOf(iconv.encode(text, 'windows-1256'))
const entities: Misread = (text) => text.replace(/[^\0-\x7f]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const KINDS: readonly (readonly [name: string, misread: Misread])[] = [
  ['UTF-8 as windows-1256', as1256],
  ['UTF-8 as windows-1252', as1252],
  ['UTF-8 as ISO 8859-1', asLatin1],
  ['windows-1256 as windows-1252', windowsAs1252],
  ['windows-1256 twice', (text) => as1256(as1256(text))],
  ['windows-1252 twice', (text) => as1252(as1252(text))],
  ['one, then the other', (text) => as1256(as1252(text))],
  ['windows-1256 as windows-1252, and that as windows-1252', (text) => as1252(windowsAs1252(text))],
  ['entities', entities],
  ['entities without semicolons', (text) => entities(text).replaceAll(';', '')],
  ['entities escaped once more', (text) => entities(text).replaceAll('&', '&amp;')],
]

describe('the tables', () => {
  it('are those of iconv-lite, but for the five bytes that it loses', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    expect(WINDOWS_1256.textOf(bytes)).toBe(iconv.decode(Buffer.from(bytes), 'windows-1256'))
    expect(ISO_8859_1.textOf(bytes)).toBe(Buffer.from(bytes).toString('latin1'))
    const latin = iconv.decode(Buffer.from(bytes), 'windows-1252')
    const lost = [0x81, 0x8d, 0x8f, 0x90, 0x9d]
    const ours = WINDOWS_1252.textOf(bytes)
    expect([...ours].filter((letter, byte) => letter !== latin[byte])).toEqual(
      lost.map((byte) => String.fromCharCode(byte)),
    )
    for (const table of [WINDOWS_1256, WINDOWS_1252, ISO_8859_1])
      expect(table.bytesOf(table.textOf(bytes))).toEqual(bytes)
  })
})

describe.each(KINDS)('%s', (_, misread) => {
  it('is restored, and what is restored is not touched again', () => {
    for (const text of [LETTER, BAKERY, GARDEN, BOAT]) {
      expect(repairLine(misread(text))).toBe(text)
      expect(repairLine(text)).toBe(text)
    }
  })

  it('is restored and then normalised, a line at a time, whatever the pieces', () => {
    const text = `${LETTER}\r\n${misread(GARDEN)}\r\n\r\n${misread(BAKERY)}\n${BOAT}`
    const clean = `${LETTER}\r\n${GARDEN}\r\n\r\n${BAKERY}\n${BOAT}`
    expect(normalize(text)).toBe(clean)
    for (const size of [1, 7, 100]) expect(inChunks(text, size)).toBe(clean)
    expect(normalize(clean)).toBe(clean)
  })
})

describe('Persian letters', () => {
  it.each(KINDS.filter(([name]) => !name.startsWith('windows-1256 as')))(
    'are normalised behind it: %s',
    (_, misread) => {
      expect(normalize(misread(typed(LETTER)))).toBe(LETTER)
      expect(normalize(misread(PERSIAN))).toBe(PERSIAN)
    },
  )
})

describe('what is restored in part', () => {
  it('is a line in which another letter was lost: its other words are', () => {
    const words = as1256(`${LETTER} ${GARDEN}`).split(' ')
    const broken = `${words[0]?.slice(0, -1)} ${words.slice(1).join(' ')}`
    expect(repairLine(broken)).toBe(`${words[0]?.slice(0, -1)} ${`${LETTER} ${GARDEN}`.split(' ').slice(1).join(' ')}`)
  })
})

describe('what is left', () => {
  it.each([
    ['a list of letters that begin characters of UTF-8', 'ط، ظ، ع، غ، ف، ق'],
    ['a section sign', 'عملا بالمادة §3 والمادة §4 من القانون'],
    ['French', '« L\u2019été dernier, où étions-nous ? À la plage, ça a été très chaud »'],
    ['Icelandic', 'Það er gott að vera á Íslandi, á ári og í æði'],
    ['capitals of Icelandic', 'ÍÆÐÖÞÁÓÚÉÝ ÞÖÐÆÁ ÓÚÉÝÍ'],
    ['one entity in a text about it', 'the entity &#1740; is a yeh, and &#1705; a kaf'],
    ['other entities', '&#8212;&#8212;&#233;&#233;&nbsp;'],
  ])('is %s', (_, text) => {
    expect(normalize(text)).toBe(text)
    expect(repairLine(text)).toBe(text)
  })

  it('is a word with U+FFFD, and no other', () => {
    const text = `${typed(LETTER)} ال\u06a9\ufffdاب ${typed(GARDEN)}`
    expect(normalize(text)).toBe(`${LETTER} ال\u06a9\ufffdاب ${GARDEN}`)
    const alone = `${LETTER}\nال\u06a9\ufffdاب`
    expect(createNormalizer().explain(alone)).toMatchObject({ changed: false, text: alone, counts: {} })
  })

  it('is everything with off and report', () => {
    for (const mojibake of ['off', 'report'] as const)
      expect(normalize(as1256(LETTER), { mojibake })).toBe(as1256(LETTER))
  })
})

describe('a report', () => {
  it('has one change for a line, from what stood there to what the rules made of it', () => {
    const text = `${typed(GARDEN)}\n${as1256(typed(LETTER))}\n${typed(BOAT)}\n`
    const report = createNormalizer().explain(text)
    expect(report.text).toBe(`${GARDEN}\n${LETTER}\n${BOAT}\n`)
    const all = [...report.diagnostics()].filter((diagnostic) => diagnostic.level === 'warning')
    expect(all.filter(({ rule }) => rule === 'mojibake/misread-bytes')).toMatchObject([
      { before: as1256(typed(LETTER)), after: LETTER, position: { line: 2, column: 1 } },
    ])
    expect(all.every(({ position }) => position.line !== 2 || position.column === 1)).toBe(true)
    expect(all.length).toBe(Object.values(report.counts).reduce((sum, count) => sum + count, 0))
  })

  const remarksOn = (text: string, mojibake: 'fix' | 'report' | 'off') =>
    [...createNormalizer({ mojibake }).explain(text).diagnostics()]
      .filter((diagnostic) => diagnostic.level === 'suggestion')
      .map(({ rule, text: stretch, message, position: { line, column } }) => [rule, line, column, stretch, message])

  it('says where letters are lost, also behind lines that were repaired', () => {
    const text = `${as1256(LETTER)}\nفي ال\ufffdاب و\ufffd\ufffd هنا\n${as1256(GARDEN)}\n${BOAT} \ufffd`
    const message = 'a letter is lost, and only the source has it'
    const lost = [
      ['mojibake/lost-letter', 2, 4, 'ال\ufffdاب', message],
      ['mojibake/lost-letter', 2, 10, 'و\ufffd\ufffd', message],
      ['mojibake/lost-letter', 4, BOAT.length + 2, '\ufffd', message],
    ]
    expect(remarksOn(text, 'fix')).toEqual(lost)
    expect(remarksOn(text, 'report').filter(([rule]) => rule === 'mojibake/lost-letter')).toEqual(lost)
    expect(remarksOn(text, 'off')).toEqual([])
  })

  it('says with report what a line was', () => {
    const text = `${GARDEN}\n${as1256(LETTER)}\n`
    expect(remarksOn(text, 'report')).toEqual([
      ['mojibake/misread-bytes', 2, 1, as1256(LETTER), `it was read in a wrong encoding, and was ${LETTER}`],
    ])
  })
})
