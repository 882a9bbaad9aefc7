/** What --encoding auto makes of encoded samples. */
import iconv from 'iconv-lite'
import { detect } from '../../src/io/detect.ts'
import { YakafError } from '../../src/text/error.ts'
import { KINDS, type Kind, SIZES, spelled, type Texts, windowsOf } from './samples.ts'

export interface Encoded {
  readonly name: string
  readonly iconvName: string
  readonly mark: string
}

const MARK = '\ufeff'
const plain = (name: string): Encoded => ({ name, iconvName: name, mark: '' })
const marked = (name: string): Encoded => ({ name: `${name} BOM`, iconvName: name, mark: MARK })

const ENCODINGS: readonly Encoded[] = [
  plain('utf-8'),
  marked('utf-8'),
  plain('utf-16le'),
  plain('utf-16be'),
  marked('utf-16le'),
  marked('utf-16be'),
  marked('utf-32le'),
  marked('utf-32be'),
  plain('windows-1256'),
  plain('iso-8859-6'),
  plain('cp720'),
]

/** How samples fared; `leftOut` would have lost a letter. */
export interface Tally {
  right: number
  refused: number
  wrong: number
  leftOut: number
}

export interface DetectionRow extends Tally {
  readonly encoding: string
  readonly kind: Kind
  readonly size: number
}

export async function measureDetection(texts: Texts): Promise<readonly DetectionRow[]> {
  const rows: DetectionRow[] = []
  for (const encoded of ENCODINGS)
    for (const kind of KINDS)
      for (const size of SIZES) {
        const row: DetectionRow = { encoding: encoded.name, kind, size, right: 0, refused: 0, wrong: 0, leftOut: 0 }
        for (const window of windowsOf(texts[kind], size))
          await count(row, spelled(window, kind, has(encoded)), encoded)
        rows.push(row)
      }
  return rows
}

function has({ iconvName }: Encoded): (letter: string) => boolean {
  return (letter) => iconv.decode(iconv.encode(letter, iconvName), iconvName) === letter
}

export async function count(tally: Tally, text: string, { iconvName, mark }: Encoded): Promise<void> {
  const bytes = iconv.encode(mark + text, iconvName, { addBOM: false })
  if (iconv.decode(bytes, iconvName, { stripBOM: false }) !== mark + text) {
    tally.leftOut++
    return
  }
  const read = await readAs(bytes)
  if (read === undefined) tally.refused++
  else if (read === mark + text) tally.right++
  else tally.wrong++
}

/** The text as it is read; undefined when it is refused. */
async function readAs(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { encoding } = await detect(bytes)
    return Buffer.concat([...encoding.decode([bytes])].map((piece) => piece.slice())).toString()
  } catch (error) {
    if (error instanceof YakafError && error.code === 'E_MALFORMED') return undefined
    throw error
  }
}
