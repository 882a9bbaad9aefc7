import { isScript, isScriptWord, isSurelyArabic } from './arabic-evidence.ts'
import { type ByteTable, ISO_8859_1, WINDOWS_1252, WINDOWS_1256 } from './byte-tables.ts'
import { withoutEntities } from './entities.ts'

/** How often a text may have been read wrongly. */
const DEEPEST = 3
const AS_READ: readonly ByteTable[] = [WINDOWS_1256, WINDOWS_1252, ISO_8859_1]

const BEYOND_ASCII = /[^\0-\x7f]/
/** Second and later bytes of UTF-8, 80 to BF, are none of the common Arabic letters in any of the tables. */
const MISREAD = /[^\0-\x7f\u0621-\u063a\u0640-\u0652]/
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The line as it was before it was read in a wrong encoding, once or several times, or written in entities; the same string
 * when it was not. A repair is made only when all bytes come back as they were (the tables are one to one, and UTF-8 is
 * read strictly) and words of Arabic script come out; where the line before was misread (`isFollowing`), letters. Where the line as a whole gives none, its words are tried one by one.
 */
export function repairLine(line: string, isFollowing = false): string {
  let text = line
  // Until nothing is left, so that a second run finds nothing. Each step makes the line shorter or its Latin letters fewer.
  for (;;) {
    const plain = withoutEntities(text, isFollowing)
    const next = asRead(plain, isFollowing) ?? byWords(plain)
    if (next === text) return text
    text = next
  }
}

function asRead(text: string, isFollowing: boolean): string | undefined {
  let level: readonly string[] = [text]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const found = level.map((each) => windowsArabic(each, isFollowing)).find((candidate) => candidate !== undefined)
    const before = new Set(level.flatMap(utf8Readings))
    const repaired = [...before].find((reading) => isScript(reading)) ?? shortOf(before, isFollowing) ?? found
    if (repaired !== undefined) return repaired
    level = [...before]
  }
  return undefined
}

/** A line too short to tell by itself: what was misread twice is misread still after once, and longer. */
function shortOf(readings: ReadonlySet<string>, isFollowing: boolean): string | undefined {
  if (!isFollowing) return undefined
  const good = [...readings].filter((reading) => isScript(reading, true) && utf8Readings(reading).length === 0)
  return good.length === 1 ? good[0] : undefined
}

/** What the text was if it is UTF-8 that was read otherwise. */
function utf8Readings(text: string): readonly string[] {
  return AS_READ.flatMap((table) => {
    const bytes = mayBeUtf8(text, table) ? table.bytesOf(text) : undefined
    if (bytes === undefined) return []
    try {
      return [utf8.decode(bytes)]
    } catch {
      return []
    }
  })
}

/**
 * Whether the first letter beyond ASCII may begin a character of UTF-8. Refuses nearly all that is not: to have the decoder
 * throw costs a thousand times more.
 */
function mayBeUtf8(text: string, { byteOf }: ByteTable): boolean {
  const first = text.search(BEYOND_ASCII)
  if (first < 0) return false
  const lead = byteOf(text.charCodeAt(first)) ?? 0
  const next = byteOf(text.charCodeAt(first + 1)) ?? 0
  return lead >= 0xc2 && (next & 0xc0) === 0x80
}

/** windows-1256 that was read as windows-1252. */
function windowsArabic(text: string, isFollowing: boolean): string | undefined {
  // Of a text in Arabic letters this is the end.
  if (WINDOWS_1252.byteOf(text.charCodeAt(text.search(BEYOND_ASCII))) === undefined) return undefined
  const bytes = WINDOWS_1252.bytesOf(text)
  if (bytes === undefined) return undefined
  const read = WINDOWS_1256.textOf(bytes)
  return isSurelyArabic(read, isFollowing) ? read : undefined
}

/** Words that are UTF-8 throughout, in a line in which others are not: one letter lost elsewhere must not keep them. */
function byWords(line: string): string {
  const repaired = line.replace(/[^ \t]+/g, (word) => {
    if (!MISREAD.test(word)) return word
    for (let depth = 0, level: readonly string[] = [word]; depth < DEEPEST; depth++) {
      level = level.flatMap(utf8Readings)
      const found = level.find(isScriptWord)
      if (found !== undefined) return found
    }
    return word
  })
  // One short word may be chance.
  return repaired !== line && isScript(wordsThatDiffer(line, repaired)) ? repaired : line
}

function wordsThatDiffer(before: string, after: string): string {
  const words = before.split(/[ \t]+/)
  return after
    .split(/[ \t]+/)
    .filter((word, index) => word !== words[index])
    .join(' ')
}
