import { closeSync, createReadStream, openSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Shape } from './shapes.ts'

/** Characters gathered before they are written. */
const CHUNK = 1 << 20

/** Writes the lines of `source` that are not blank in another format, and the same lines as plain text beside it. */
export async function writeShape(shape: Shape, source: string, path: string, plainPath: string): Promise<void> {
  const shaped = openSync(path, 'w')
  const plain = openSync(plainPath, 'w')
  try {
    writeSync(shaped, shape.head ?? '')
    for await (const { records, text } of chunksOf(shape, source)) {
      writeSync(shaped, records)
      writeSync(plain, text)
    }
    writeSync(shaped, shape.foot ?? '')
  } finally {
    closeSync(shaped)
    closeSync(plain)
  }
}

async function* chunksOf({ record, lines, most = Number.POSITIVE_INFINITY }: Shape, source: string) {
  let records = ''
  let text = ''
  let index = 0
  let written = 0
  let waiting: string[] = []
  for await (const line of createInterface({ input: createReadStream(source) })) {
    if (line !== '') waiting.push(line)
    if (waiting.length < lines) continue
    const joined = waiting.join('\n')
    waiting = []
    const next = record(joined, index++)
    records += next
    written += next.length
    text += `${joined}\n`
    if (written >= most) break
    if (records.length < CHUNK) continue
    yield { records, text }
    records = ''
    text = ''
  }
  yield { records, text }
}
